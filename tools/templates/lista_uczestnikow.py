"""Lista uczestników projektu: who takes part, on which path, from when to when; no PESEL, no address, no category."""

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import Cell, paragraph, row, row_for_each, rows, signed_by_director, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import CENTER, LIST_TITLE, PLACE
from tools.templates.tags import optional

_PATHS = ("Kontrakt socjalny", "PAL", "KIS")


def build() -> Document:
    """Return the template."""
    document = new_document("Lista uczestników projektu")
    programme_header(document)
    programme_footer(document)
    paragraph(document, "LISTA UCZESTNIKÓW PROJEKTU", LIST_TITLE)
    project = "„{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}")
    paragraph(document, project, "Subtitle")
    _add_people(document)
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ (projekt.data_pisma or dzis)|data_slownie }}", PLACE)
    signed_by_director(document)
    return document


def _add_people(document: Document) -> None:
    header = ("Lp.", "Nr uczestnika", "Nazwisko i imię", "Ścieżka wsparcia", "Początek udziału", "Koniec udziału")
    people = table(document, (1.2, 2.3, 5.2, 3.2, 2.3, 2.3), header=header)
    cells = (
        Cell("{{ loop.index }}.", CENTER),
        Cell("{{ uczestnik.id }}", CENTER),
        "{{ uczestnik.nazwisko }} {{ uczestnik.imie }}",
        Cell("{{ uczestnik.sciezka }}", CENTER),
        Cell("{{ uczestnik.data_start|myslnik }}", CENTER),
        Cell("{{ uczestnik.data_koniec|myslnik }}", CENTER),
    )
    row_for_each(people, "for uczestnik in uczestnicy|alfabetycznie", cells)
    _add_counts(people)


def _add_counts(people: Table) -> None:
    """Add the sums as rows: rows of one table stay together in every office program."""
    for text in (_EVERYBODY, f"Ścieżki wsparcia: {_BY_PATH}."):
        row(people, Cell(text, span=6), with_next=True)
    with rows(people, "if kontrakty or plany"):
        row(people, Cell(_DOCUMENTS, span=6), with_next=True)


_EVERYBODY = (
    'Razem: **{{ uczestnicy|length|liczba("osoba", "osoby", "osób") }}**, w tym '
    '{{ uczestnicy|wybierz("plec", "Kobieta")|length|liczba("kobieta", "kobiety", "kobiet") }} i '
    '{{ uczestnicy|wybierz("plec", "Mężczyzna")|length|liczba("mężczyzna", "mężczyźni", "mężczyzn") }}.'
)
_BY_PATH = (
    "{% for nazwa, osoby in ["
    + ", ".join(f'("{path}", uczestnicy|wybierz("sciezka", "{path}"))' for path in _PATHS)
    + ']|selectattr("1") %}{{ nazwa }} – {{ osoby|length }}{% if not loop.last %}, {% endif %}{% endfor %}'
)
_DOCUMENTS = (
    "{% if kontrakty %}Kontrakty socjalne: {{ kontrakty|length }}{% endif %}"
    "{% if kontrakty and plany %}; indywidualne{% elif plany %}Indywidualne{% endif %}"
    "{% if plany %} plany działania: {{ plany|length }}{% endif %}."
)
