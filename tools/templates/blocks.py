"""The bricks of a template: paragraphs, tables, and the tags that repeat or hide them.

`**words**` stand out; a cell is its text, or its text with a style.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Cm, Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from tools.templates.styles import (
    CELL,
    COLUMN,
    FILL_IN,
    FORM,
    GAP,
    LABEL,
    PLAIN,
    SIGN_LINE,
    SIGNATURE,
    TAG,
    TEXT_WIDTH,
)
from tools.templates.tags import capital, typeset
from tools.templates.word import keep_whole, repeat_on_every_page, set_look

Story: TypeAlias = Document | BlockItemContainer

DOTS = "……………………………………"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text, style of its paragraph, and how many columns it takes."""

    text: str
    style: str = CELL
    span: int = 1


def paragraph(story: Story, text: str, style: str) -> None:
    """Add a paragraph."""
    _write(story.add_paragraph(style=style), text)


def clear(story: BlockItemContainer) -> None:
    """Take out the empty paragraph that a new header or footer starts with."""
    for empty in story.paragraphs:
        empty._element.getparent().remove(empty._element)  # noqa: SLF001 - python-docx cannot delete a paragraph


def stack(place: _Cell, *lines: Cell) -> None:
    """Put several paragraphs into a cell, in place of what it holds."""
    clear(place)
    for line in lines:
        paragraph(place, line.text, line.style)


def by_length(story: Story, value: str, fits: Sequence[tuple[int, str]], longer: str) -> None:
    """Add a value in the first style whose number of characters it keeps to, so that it stays on one line.

    Capital letters are wider by a fifth.
    """
    if not fits:
        paragraph(story, f"{{{{ {value} }}}}", longer)
        return
    (limit, style), *smaller = fits
    with block(story, f"if ({value})|length * (6 if ({value})|upper == ({value}) else 5) <= {5 * limit}"):
        paragraph(story, f"{{{{ {value} }}}}", style)
        otherwise(story)
        by_length(story, value, smaller, longer)


def lines_to_fill(story: Story, count: int, style: str = FILL_IN) -> None:
    """Add dotted lines, as wide as the page, to be filled in by pen."""
    for _ in range(count):
        paragraph(story, "\t", style)


@contextmanager
def block(story: Story, condition: str) -> Iterator[None]:
    """Let paragraphs and tables stand under a condition or in a loop; the tags leave no trace."""
    paragraph(story, f"{{%p {condition} %}}", TAG)
    yield
    paragraph(story, f"{{%p {_end_of(condition)} %}}", TAG)


def otherwise(story: Story) -> None:
    """Start the other branch of the condition that is open."""
    paragraph(story, "{%p else %}", TAG)


def table(
    story: Story, widths: Sequence[float], *, header: Sequence[Cell | str] = (), labels: bool = False, style: str = FORM
) -> Table:
    """Add a table with columns of these widths (cm) and a header repeated on every page."""
    total = Cm(sum(widths))
    made = _empty_table(story, len(widths), total)
    made.style = style
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    set_look(made, total, header=bool(header), labels=labels)
    if header:
        titles = (Cell(title, COLUMN) if isinstance(title, str) else title for title in header)
        repeat_on_every_page(row(made, *titles))
    return made


def _empty_table(story: Story, columns: int, width: Length) -> Table:
    made: Table
    if isinstance(story, BlockItemContainer):
        # A cell's own `add_table` would leave an empty paragraph below.
        made = BlockItemContainer.add_table(story, 0, columns, width)
    else:
        made = story.add_table(0, columns)
    return made


def row(made: Table, *cells: Cell | str, height: float = 0, with_next: bool = False) -> _Row:
    """Add a row that is never broken between pages; `height` (cm) leaves room for handwriting.

    `with_next` keeps it on one page with the row or the paragraph that follows.
    """
    made.add_row()  # type: ignore[no-untyped-call]  # python-docx left this one untyped
    added = made.rows[-1]
    places = list(added.cells)
    for cell in (Cell(cell) if isinstance(cell, str) else cell for cell in cells):
        first, *rest = places[: cell.span]
        del places[: cell.span]
        _fill(first.merge(rest[-1]) if rest else first, cell)
    keep_whole(added)
    if with_next:
        _keep_with_next(added)
    if height:
        added.height, added.height_rule = Cm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
    return added


@contextmanager
def rows(made: Table, condition: str) -> Iterator[None]:
    """Let rows stand under a condition or in a loop."""
    row(made, Cell(f"{{%tr {condition} %}}", TAG, span=len(made.columns)))
    yield
    row(made, Cell(f"{{%tr {_end_of(condition)} %}}", TAG, span=len(made.columns)))


def rows_otherwise(made: Table) -> None:
    """Start the other branch of the condition or the loop over rows that is open."""
    row(made, Cell("{%tr else %}", TAG, span=len(made.columns)))


def row_for_each(made: Table, everybody: str, cells: Sequence[Cell | str], height: float = 0) -> None:
    """Add a row for each record of a loop; the last one stays with the signatures below the table."""
    with rows(made, everybody), rows(made, "if not loop.last"):
        row(made, *cells, height=height)
        rows_otherwise(made)
        row(made, *cells, height=height, with_next=True)


def blank_row_otherwise(made: Table) -> None:
    """End a loop over rows with an empty row to write in, for when there is nothing to loop over."""
    rows_otherwise(made)
    row(made, *("" for _ in made.columns), height=1.2)


def fact(made: Table, label: str, value: str, *, given: str = "") -> None:
    """Add a row „label: value”; with `given` only where that is filled in."""
    if given:
        with rows(made, f"if {given}"):
            fact(made, label, value)
    else:
        row(made, Cell(label, LABEL), Cell(value, span=len(made.columns) - 1))


def signatures(story: Story, *captions: str, width: float = TEXT_WIDTH) -> None:
    """Add places to sign, side by side, in one row that no page break can divide."""
    made = table(story, [width / len(captions)] * len(captions), style=PLAIN)
    places = row(made, *(Cell(DOTS, SIGN_LINE) for _ in captions)).cells
    for place, caption in zip(places, captions, strict=True):
        paragraph(place, caption, SIGNATURE)
    paragraph(story, "", GAP)


def signed_by_director(story: Story) -> None:
    """Add the place where the person who signs letters for the office signs."""
    with block(story, 'for podpisujacy in kadra|wybierz("podpisuje", true)'):
        paragraph(story, capital("podpisujacy.stanowisko"), "Stanowisko")
        paragraph(story, "{{ podpisujacy|osoba }}", "Podpisujący")
        otherwise(story)
        paragraph(story, DOTS, "Podpis bez nazwiska")
        paragraph(story, "(podpis)", "Podpis pod pismem")


def _keep_with_next(made: _Row) -> None:
    """Word obeys the style of the paragraphs; LibreOffice looks only at the paragraphs themselves."""
    for text in (text for cell in made.cells for text in cell.paragraphs):
        text.paragraph_format.keep_with_next = True


def _end_of(condition: str) -> str:
    return "end" + condition.partition(" ")[0]


def _fill(place: _Cell, cell: Cell) -> None:
    target = place.paragraphs[0]
    target.style = cell.style
    _write(target, cell.text)


def _write(target: Paragraph, text: str) -> None:
    for position, piece in enumerate(typeset(text).split("**")):
        if piece:
            target.add_run(piece, style="Strong" if position % 2 else None)
