"""Karta wsparcia indywidualnego: the meetings of one person, each to be signed by both."""

from docx.document import Document

from tools.templates.blocks import Cell, fact, paragraph, row, row_for_each, signatures, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import BEFORE_SIGNATURES, BETWEEN_TABLES, CENTER, LABEL, LIST_TITLE
from tools.templates.tags import optional

_SIGNED = 'Podpis {{ uczestnik|rodzaj("uczestnika", "uczestniczki") }}'
_HEADER = ("Lp.", "Data", "Godziny", "Liczba godzin", "Forma i temat", _SIGNED, "Podpis specjalisty")
_ROW_HEIGHT = 1.25
_HOURS = "{{ spotkanie.godzina_od|myslnik }}" + optional("spotkanie.godzina_do", "–{{ spotkanie.godzina_do }}")


def build() -> Document:
    """Return the template."""
    document = new_document("Karta wsparcia indywidualnego")
    programme_header(document)
    programme_footer(document)
    paragraph(document, "KARTA WSPARCIA INDYWIDUALNEGO", LIST_TITLE)
    who = table(document, (3.5, 13), labels=True)
    fact(who, '{{ uczestnik|rodzaj("Uczestnik", "Uczestniczka") }}', "{{ uczestnik|osoba }}")
    fact(who, "Nr uczestnika", "{{ uczestnik.id }}")
    fact(who, "Projekt", "„{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}"))
    paragraph(document, "", BETWEEN_TABLES)
    _add_meetings(document)
    paragraph(document, "Karta jest zgodna z dokumentacją prowadzonych zajęć.", BEFORE_SIGNATURES)
    signatures(document, "(data i podpis koordynatora projektu)", "(zatwierdził: data i podpis)")
    return document


def _add_meetings(document: Document) -> None:
    meetings = table(document, (0.9, 2.1, 2.2, 1.4, 5.1, 2.4, 2.4), header=_HEADER)
    cells = (
        Cell("{{ loop.index }}.", CENTER),
        Cell("{{ spotkanie.data }}", CENTER),
        Cell(_HOURS, CENTER),
        Cell("{{ spotkanie.godziny|myslnik }}", CENTER),
        "{{ spotkanie.forma }}" + optional("spotkanie.temat", ": {{ spotkanie.temat }}"),
        "",
        Cell(optional("spotkanie.specjalista", "{{ spotkanie.specjalista|osoba }}"), "Podpis"),
    )
    row_for_each(meetings, 'for spotkanie in uczestnik.wsparcie|sort(attribute="data")', cells, height=_ROW_HEIGHT)
    total = Cell('**{{ uczestnik.wsparcie|suma("godziny") }}**', CENTER)
    row(meetings, Cell("RAZEM", LABEL, span=3), total, Cell("", span=3), with_next=True)
