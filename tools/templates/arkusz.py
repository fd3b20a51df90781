"""A sheet of things to be cut out or peeled off: cards, badges, labels, n to a page.

The cells are as large as the things; only those at the edge of the paper give up what the
margin takes, so that nothing has to be printed where a printer cannot print.
"""

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document
from docx.table import Table, _Cell

from tools.templates.blocks import block, paragraph, row, rows, rows_otherwise, stack, table
from tools.templates.page import new_document
from tools.templates.paper import A4, Page
from tools.templates.styles import GAP
from tools.templates.word import fix_height

UNPRINTABLE = 0.5
"""How far from the edge of the paper printers cannot print, in centimetres."""
_LAST_PARAGRAPH = 0.1
"""Room for the paragraph that Word wants after a table."""

Fill = Callable[[_Cell], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An A4 sheet of things of one size, in centimetres."""

    columns: int
    rows: int
    width: float
    height: float
    style: str

    @property
    def page(self) -> Page:
        """The page: the sheet stands in the middle, yet no text comes near the edge."""
        side = max((A4[0] - self.columns * self.width) / 2, UNPRINTABLE)
        top = max((A4[1] - self.rows * self.height) / 2, UNPRINTABLE)
        return Page(left=side, right=side, top=top, bottom=top - _LAST_PARAGRAPH, header=0, footer=0)

    @property
    def widths(self) -> list[float]:
        """The widths of the cells of a row."""
        return _cells(self.columns, self.width, A4[0], self.page.left)

    @property
    def heights(self) -> list[float]:
        """The heights of the rows of a page."""
        return _cells(self.rows, self.height, A4[1], self.page.top)


def _cells(count: int, size: float, paper: float, margin: float) -> list[float]:
    """Make the outer cells smaller by what the margin takes of them."""
    taken = margin - (paper - count * size) / 2
    return [size - taken * (index == 0) - taken * (index == count - 1) for index in range(count)]


def sheet_of_people(title: str, sheet: Sheet, people: str, fill: Fill) -> Document:
    """Return a template with a cell for each of these people; `fill` writes what stands in it."""
    document = new_document(title, sheet.page)
    made = table(document, sheet.widths, style=sheet.style)
    with rows(made, f"for wiersz in {people}|batch({sheet.columns})"):
        _add_rows(made, sheet, fill)
    paragraph(document, "", GAP)
    return document


def _add_rows(made: Table, sheet: Sheet, fill: Fill) -> None:
    outer, inner = sheet.heights[0], sheet.heights[1]
    if outer == inner:
        _add_row(made, inner, fill)
        return
    with rows(made, f"if loop.index0 % {sheet.rows} in (0, {sheet.rows - 1})"):
        _add_row(made, outer, fill)
        rows_otherwise(made)
        _add_row(made, inner, fill)


def _add_row(made: Table, height: float, fill: Fill) -> None:
    added = row(made, *("" for _ in made.columns))
    fix_height(added, height)
    for index, place in enumerate(added.cells):
        stack(place)
        with block(place, f"for uczestnik in wiersz[{index}:{index + 1}]"):
            fill(place)
