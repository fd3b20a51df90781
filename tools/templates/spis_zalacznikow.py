"""Spis załączników: what a pack holds, with pages, sheets of paper and the hash by which each file is known."""

from docx.document import Document

from tools.templates.blocks import Cell, block, otherwise, paragraph, row, rows, signed_by_director, stack, table
from tools.templates.oswiadczenie_czesci import PROJECT
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import BEFORE_SIGNATURES, CELL, CENTER, HASH, ITEM, LABEL, LIST_TITLE, PLACE

_HEADER = ("Lp.", "Nazwa dokumentu", "Data", "Strony", "Arkusze", "Uwagi")
_WIDTHS = (1, 8.8, 2.1, 1.4, 1.5, 1.7)
_EMPTY_ROWS = 8


def build() -> Document:
    """Return the template."""
    document = new_document("Spis załączników")
    programme_header(document)
    programme_footer(document)
    paragraph(document, "SPIS ZAŁĄCZNIKÓW", LIST_TITLE)
    with block(document, "if pakiet.tytul"):
        paragraph(document, "{{ pakiet.tytul }}", "Subtitle")
    paragraph(document, f"projekt {PROJECT}", "Subtitle")
    with block(document, "if pakiet.zalaczniki"):
        _add_attachments(document)
        otherwise(document)
        _add_empty_rows(document)
    with block(document, "if pakiet.mimo_bledow"):
        paragraph(document, "Załączniki sporządzono mimo nieusuniętych rozbieżności:", BEFORE_SIGNATURES)
        with block(document, "for uwaga in pakiet.mimo_bledow"):
            paragraph(document, "{{ uwaga }}", ITEM)
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ (pakiet.data or dzis)|data_slownie }}", PLACE)
    signed_by_director(document)
    return document


def _add_attachments(document: Document) -> None:
    items = table(document, _WIDTHS, header=_HEADER)
    with rows(items, "for zalacznik in pakiet.zalaczniki"):
        added = row(
            items,
            Cell("{{ zalacznik.numer }}.", CENTER),
            "",
            Cell("{{ zalacznik.data|myslnik }}", CENTER),
            Cell("{{ zalacznik.strony|myslnik }}", CENTER),
            Cell("{{ zalacznik.arkusze|myslnik }}", CENTER),
            "",
        )
        stack(
            added.cells[1],
            Cell("{{ zalacznik.nazwa }}", CELL),
            Cell("{{ zalacznik.plik }}", HASH),
            Cell("SHA-256: {{ zalacznik.sha256 }}", HASH),
        )
    totals = (
        Cell(f'**{{{{ pakiet.zalaczniki|suma("{field}") or "–" }}}}**', CENTER) for field in ("strony", "arkusze")
    )
    row(items, Cell("RAZEM", LABEL, span=3), *totals, "", with_next=True)
    paragraph(document, "„–” oznacza plik elektroniczny albo strony, których nie policzono.", "Tekst pod tabelą")


def _add_empty_rows(document: Document) -> None:
    items = table(document, _WIDTHS, header=_HEADER)
    with rows(items, f"for numer_wiersza in range(1, {_EMPTY_ROWS + 1})"):
        row(items, Cell("{{ numer_wiersza }}.", CENTER), "", "", "", "", "", height=0.9)
