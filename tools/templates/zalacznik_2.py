"""Załącznik nr 2: the tables of who came, left and got what, computed from the list of participants."""

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import (
    Cell,
    block,
    paragraph,
    row,
    rows,
    rows_otherwise,
    signed_by_director,
    table,
)
from tools.templates.paper import LETTER
from tools.templates.styles import CELL, COLUMN, LABEL, NUMBER, PLACE, TABLE_TITLE, WITHIN
from tools.templates.word import repeat_on_every_page
from tools.templates.zalacznik_czesci import DAY, new_attachment

_TABLES = "platnosc|charakterystyka(uczestnicy, kontrakty + plany + udzial + wsparcie)"
_SIDES = ("okres", "od_poczatku")
_NAME = 7.8
_COUNT = (16.5 - _NAME) / 6


def build() -> Document:
    """Return the template."""
    document = new_attachment(2, "Szczegółowa charakterystyka udzielonego wsparcia", LETTER)
    with block(document, f"for tabela in {_TABLES}"):
        title = "Tabela {{ tabela.numer }}. {{ tabela.tytul }}"
        paragraph(document, title, TABLE_TITLE)
        with block(document, "if not tabela.wiersze"):
            paragraph(document, "{{ tabela.uwaga }}", "Tekst pod tabelą")
        with block(document, "if tabela.wiersze and tabela.osoby"):
            _add_people(document)
        with block(document, "if tabela.wiersze and not tabela.osoby"):
            _add_institutions(document)
        with block(document, "if tabela.wiersze and tabela.uwaga"):
            paragraph(document, "{{ tabela.uwaga }}", "Tekst pod tabelą")
    paragraph(document, "K – kobiety, M – mężczyźni.", "Objaśnienie")
    paragraph(document, f"{{{{ projekt.miejscowosc_pisma }}}}, {DAY}", PLACE)
    signed_by_director(document)
    return document


def _add_people(document: Document) -> None:
    periods = (Cell("W okresie wniosku", COLUMN, 3), Cell("Od początku projektu", COLUMN, 3))
    people = table(document, (_NAME, *(6 * [_COUNT])), header=("Wyszczególnienie", *periods))
    second = row(people, "", *(Cell(who, COLUMN) for who in ("K", "M", "razem") * 2))
    repeat_on_every_page(second)
    people.rows[0].cells[0].merge(second.cells[0])
    _add_rows(people, [f"{side}.{who}" for side in _SIDES for who in ("k", "m", "razem")])


def _add_institutions(document: Document) -> None:
    header = ("Wyszczególnienie", "W okresie wniosku", "Od początku projektu")
    _add_rows(table(document, (_NAME, 3 * _COUNT, 3 * _COUNT), header=header), [f"{side}.razem" for side in _SIDES])


def _add_rows(made: Table, counts: list[str]) -> None:
    """Add a row for each line: what is part of the row above is set in, the sum stands out."""
    plain = [f"{{{{ wiersz.{count} }}}}" for count in counts]
    with rows(made, "for wiersz in tabela.wiersze"), rows(made, "if wiersz.suma"):
        row(made, Cell("{{ wiersz.nazwa }}", LABEL), *(Cell(f"**{text}**", NUMBER) for text in plain))
        rows_otherwise(made)
        with rows(made, "if wiersz.w_tym"):
            row(made, Cell("w tym {{ wiersz.nazwa }}", WITHIN), *(Cell(text, NUMBER) for text in plain), with_next=True)
            rows_otherwise(made)
            row(made, Cell("{{ wiersz.nazwa }}", CELL), *(Cell(text, NUMBER) for text in plain), with_next=True)
