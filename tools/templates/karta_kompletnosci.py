"""Karta kompletności: what the file of one participant holds, and what it lacks."""

from docx.document import Document

from tools.templates.blocks import Cell, fact, paragraph, row, rows, signatures, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import BEFORE_SIGNATURES, BETWEEN_TABLES, CENTER, LIST_TITLE
from tools.templates.tags import optional

_PAPERS = "uczestnik|teczka(uczestnik.kontrakty + uczestnik.plany + uczestnik.udzial + uczestnik.wsparcie)"
_MISSING = f'{_PAPERS}|rejectattr("jest")|list'


def build() -> Document:
    """Return the template."""
    document = new_document("Teczka uczestnika: karta kompletności")
    programme_header(document)
    programme_footer(document)
    paragraph(document, 'TECZKA {{ uczestnik|rodzaj("UCZESTNIKA", "UCZESTNICZKI") }}', LIST_TITLE)
    paragraph(document, "karta kompletności", "Subtitle")
    who = table(document, (3.5, 13), labels=True)
    fact(who, '{{ uczestnik|rodzaj("Uczestnik", "Uczestniczka") }}', "{{ uczestnik|osoba }}")
    fact(who, "Nr uczestnika", "{{ uczestnik.id }}")
    fact(who, "Ścieżka wsparcia", "{{ uczestnik.sciezka }}", given="uczestnik.sciezka")
    fact(who, "Projekt", "„{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}"))
    paragraph(document, "", BETWEEN_TABLES)
    _add_papers(document)
    paragraph(document, _SUMMARY, BEFORE_SIGNATURES)
    signatures(document, "(data i podpis osoby, która sprawdziła teczkę)")
    return document


def _add_papers(document: Document) -> None:
    papers = table(document, (1.2, 7.8, 2.5, 1.6, 3.4), header=("Lp.", "Dokument", "Data", "Jest", "Uwagi"))
    with rows(papers, f"for dokument in {_PAPERS}"):
        row(
            papers,
            Cell("{{ loop.index }}.", CENTER),
            "{{ dokument.nazwa }}",
            Cell("{{ dokument.data|myslnik }}", CENTER),
            Cell("{% if dokument.jest %}tak{% else %}**BRAK**{% endif %}", CENTER),
            "",
        )


_SUMMARY = (
    f"{{% if {_MISSING} %}}W teczce brakuje: "
    f'{{{{ ({_MISSING})|length|liczba("dokument", "dokumenty", "dokumentów") }}}}.'
    "{% else %}W teczce są wszystkie dokumenty z tej karty.{% endif %}"
)
