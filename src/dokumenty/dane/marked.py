"""A copy of a workbook with each bad cell coloured and commented, and a sheet of findings with links.

The original is only read. The copy is made to be looked at: it keeps what the Excel library
keeps, and macros are left out of it; `losses` tells what else.
"""

import io
import warnings
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.look import WRAPPED, AnyCell, put_header
from dokumenty.dane.workbook import open_workbook
from dokumenty.errors import WorkbookError
from dokumenty.model.issues import CellPlace, Issue, Severity, errors_of

FINDINGS = "Ustalenia"
_HEADERS = (
    ("Waga", 12),
    ("Arkusz", 18),
    ("Komórka", 10),
    ("Co jest nie tak", 70),
    ("Co zrobić", 60),
    ("Oznaczenie", 24),
)
_FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor="F8CBAD"),
    Severity.WARNING: PatternFill("solid", fgColor="FFE699"),
}
_AUTHOR = "dokumenty"
_LINK = Font(color="0563C1", underline="single")
_MOST_LINKS = 60_000
"""Excel opens no more than 65,530 links on a sheet."""
_LONGEST_COMMENT = 2000
_NOT_READ = (ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError)
"""What the library raises at parts that it cannot read; lxml says SyntaxError of XML that is not well-formed."""


def marked_copy(path: Path, issues: Sequence[Issue]) -> bytes:
    """Return the bytes of the copy."""
    book = _copy(path)
    placed = [(issue, issue.place) for issue in issues if isinstance(issue.place, CellPlace)]
    by_cell: dict[tuple[str, str], list[Issue]] = defaultdict(list)
    for issue, place in placed:
        if place.sheet in book.sheetnames and place.cell:
            by_cell[place.sheet, place.cell].append(issue)
    for (sheet, ref), found in by_cell.items():
        _mark(book[sheet], ref, found)
    _write_findings(book, placed)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _copy(path: Path) -> Workbook:
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        return _rebuilt(path)
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("ignore")  # of parts that the copy will not have
            return load_workbook(file)
    except _NOT_READ as problem:
        message = f"{path}: kopii z zaznaczeniami nie da się zrobić. Zrób raport jako stronę: --raport raport.html."
        raise WorkbookError(message) from problem


def _rebuilt(path: Path) -> Workbook:
    """Return a workbook with the values of a file that is not Excel's."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for raw in open_workbook(path):
        tab = book.create_sheet(raw.title[:31])
        for row in raw.rows:
            for column, value in enumerate(row.values, start=1):
                _put(tab.cell(row.number, column), value)
    return book


def _put(cell: AnyCell, value: object) -> None:
    cell.value = value  # type: ignore[assignment]
    if isinstance(value, str):
        cell.data_type = "s"  # a text that starts with = is not a formula


def _mark(tab: Worksheet, ref: str, found: Sequence[Issue]) -> None:
    cell = tab[ref]
    text = "\n\n".join(f"{issue.what} {issue.todo}" for issue in found)[:_LONGEST_COMMENT]
    cell.fill = _FILLS[Severity.ERROR if errors_of(found) else Severity.WARNING]
    earlier = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(earlier + text, _AUTHOR, height=160, width=320)


def _write_findings(book: Workbook, placed: Iterable[tuple[Issue, CellPlace]]) -> None:
    if FINDINGS in book.sheetnames:
        book.remove(book[FINDINGS])
    tab = book.create_sheet(FINDINGS, 0)
    for column, (header, width) in enumerate(_HEADERS, start=1):
        put_header(tab.cell(1, column), header, required=True)
        tab.column_dimensions[tab.cell(1, column).column_letter].width = width
    for row, (issue, place) in enumerate(placed, start=2):
        texts = (issue.severity, place.sheet, place.cell, issue.what, issue.todo, issue.code)
        for column, text in enumerate(texts, start=1):
            _put(tab.cell(row, column), str(text))
            tab.cell(row, column).alignment = WRAPPED
        tab.cell(row, 1).fill = _FILLS[issue.severity]
        if place.sheet in book.sheetnames and row < _MOST_LINKS:
            _link(tab, row, place)
    tab.freeze_panes, tab.auto_filter.ref = "A2", tab.dimensions
    book.active = 0


def _link(tab: Worksheet, row: int, place: CellPlace) -> None:
    cell = tab.cell(row, 3)
    quoted = place.sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{place.cell or 'A1'}")
    cell.font = _LINK
