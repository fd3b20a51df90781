"""A copy of a workbook with each bad cell coloured and commented, and a sheet of findings with links.

The original is only read. The copy is made to be looked at: it keeps what the Excel library
keeps, and macros are left out of it; `losses` tells what else.
"""

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.findings_sheet import FILLS, MOST, put_text, write_findings
from dokumenty.dane.workbook import open_workbook
from dokumenty.errors import WorkbookError
from dokumenty.model.issues import CellPlace, Issue, Severity, errors_of

_AUTHOR = "dokumenty"
_LONGEST_COMMENT = 2000
_LONGEST_TITLE = 31
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")  # what Excel takes in no title of a sheet: lista[1]
_NOT_READ = (ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError)
"""What the library raises at parts that it cannot read; lxml says SyntaxError of XML that is not well-formed."""


def marked_copy(path: Path, issues: Sequence[Issue]) -> bytes:
    """Return the bytes of the copy."""
    book, titles = _copy(path)
    placed = [_retitled(issue, issue.place, titles) for issue in issues if isinstance(issue.place, CellPlace)]
    for tab in book.worksheets:
        for ref, found in _by_cell(placed[:MOST], tab).items():
            _mark(tab, ref, found)
    write_findings(book, placed)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _retitled(issue: Issue, place: CellPlace, titles: Mapping[str, str]) -> Issue:
    return replace(issue, place=replace(place, sheet=titles[place.sheet])) if place.sheet in titles else issue


def _by_cell(issues: Sequence[Issue], tab: Worksheet) -> dict[str, list[Issue]]:
    """Return the findings of a sheet by the cells to mark."""
    found: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        place = issue.place
        if isinstance(place, CellPlace) and place.sheet == tab.title and place.cell:
            found[_first_of_merged(tab, place.cell)].append(issue)
    return found


def _first_of_merged(tab: Worksheet, ref: str) -> str:
    """Return the cell that shows what is said of this one: of merged cells it is the first."""
    if not isinstance(tab[ref], MergedCell):
        return ref
    return next(str(area.start_cell.coordinate) for area in tab.merged_cells.ranges if ref in area)


def _copy(path: Path) -> tuple[Workbook, Mapping[str, str]]:
    """Return the workbook to mark, and the new titles of sheets that could not keep theirs."""
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        return _rebuilt(path)
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("ignore")  # of parts that the copy will not have
            return load_workbook(file), {}
    except _NOT_READ as problem:
        message = f"{path}: kopii z zaznaczeniami nie da się zrobić. Zrób raport jako stronę: --raport raport.html."
        raise WorkbookError(message) from problem


def _rebuilt(path: Path) -> tuple[Workbook, Mapping[str, str]]:
    """Return a workbook with the values of a file that is not Excel's."""
    book = Workbook()
    book.remove(book.worksheets[0])
    titles: dict[str, str] = {}
    for raw in open_workbook(path):
        tab = book.create_sheet(_NO_TITLE.sub("_", raw.title)[:_LONGEST_TITLE])
        titles[raw.title] = tab.title
        for row in raw.rows:
            for column, value in enumerate(row.values, start=1):
                put_text(tab.cell(row.number, column), value)
    return book, titles


def _mark(tab: Worksheet, ref: str, found: Sequence[Issue]) -> None:
    cell = tab[ref]
    text = "\n\n".join(f"{issue.what} {issue.todo}" for issue in found)[:_LONGEST_COMMENT]
    cell.fill = FILLS[Severity.ERROR if errors_of(found) else Severity.WARNING]
    earlier = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(earlier + text, _AUTHOR, height=160, width=320)
