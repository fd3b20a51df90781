"""The sheets of findings in the marked copy: each with a link to its cell and, where they are many, what repeats, counted."""

from collections.abc import Collection, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.look import WRAPPED, AnyCell, put_header
from dokumenty.dane.raw import UNCOMPUTED
from dokumenty.model.grouping import grouped
from dokumenty.model.issues import CellPlace, Issue, Place, Severity

FINDINGS, TOGETHER = "Ustalenia", "Ustalenia razem"
FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor="F8CBAD"),
    Severity.WARNING: PatternFill("solid", fgColor="FFE699"),
}
MOST = 60_000
"""So many findings are listed and marked: Excel opens no more than 65,530 links on a sheet."""
_MANY = 40
_TEXT, _LINK = "ustalenie", "ustalenie: odsyłacz"
_HEADERS = (
    ("Waga", 12),
    ("Arkusz", 18),
    ("Komórka", 10),
    ("Co jest nie tak", 70),
    ("Co zrobić", 60),
    ("Oznaczenie", 24),
)
_TIMES = ("Ile razy", 10)


def put_text(cell: AnyCell, value: object) -> None:
    """Write a value; a text loses signs that no workbook may hold, and is no formula even if it starts with =."""
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
    elif value is not UNCOMPUTED:
        cell.value = value  # type: ignore[assignment]


def write_findings(book: Workbook, issues: Sequence[Issue]) -> None:
    """Put the findings before all sheets; groups of them, where they are more than a page, before the list."""
    for title in {FINDINGS, TOGETHER} & set(book.sheetnames):
        book.remove(book[title])
    _add_styles(book)
    sheets = {tab.title for tab in book.worksheets}
    tab = _new_sheet(book, FINDINGS, _HEADERS)
    for row, issue in enumerate(issues[:MOST], start=2):
        _write_row(tab, row, issue, sheets)
    if len(issues) > MOST:
        tab.cell(MOST + 2, 4, f"… i jeszcze {len(issues) - MOST}; wszystkie są w raporcie .html.")
    tab.auto_filter.ref = tab.dimensions
    if len(issues) > _MANY:
        _write_groups(book, issues, sheets)
    book.active = 0


def _write_groups(book: Workbook, issues: Sequence[Issue], sheets: Collection[str]) -> None:
    tab = _new_sheet(book, TOGETHER, (*_HEADERS, _TIMES))
    for row, group in enumerate(grouped(issues, one_by_one=0), start=2):
        _write_row(tab, row, group.first, sheets)
        tab.cell(row, len(_HEADERS) + 1, len(group.issues))
    tab.auto_filter.ref = tab.dimensions


def _new_sheet(book: Workbook, title: str, headers: Sequence[tuple[str, int]]) -> Worksheet:
    tab: Worksheet = book.create_sheet(title, 0)
    for column, (header, width) in enumerate(headers, start=1):
        put_header(tab.cell(1, column), header, required=True)
        tab.column_dimensions[get_column_letter(column)].width = width
    tab.freeze_panes = "A2"
    return tab


def _add_styles(book: Workbook) -> None:
    """Give the workbook the looks by name: to set them part by part in each cell takes far longer."""
    links = Font(color="0563C1", underline="single")
    looks = [NamedStyle(_TEXT, alignment=WRAPPED), NamedStyle(_LINK, font=links, alignment=WRAPPED)]
    looks += [NamedStyle(_weight(severity), fill=fill, alignment=WRAPPED) for severity, fill in FILLS.items()]
    for look in looks:
        if look.name not in book.named_styles:
            book.add_named_style(look)


def _weight(severity: Severity) -> str:
    return f"{_TEXT}: {severity}"


def _write_row(tab: Worksheet, row: int, issue: Issue, sheets: Collection[str]) -> None:
    place = _cell_place(issue.place)
    texts = (str(issue.severity), place.sheet, place.cell, issue.what, issue.todo, issue.code)
    for column, text in enumerate(texts, start=1):
        cell = tab.cell(row, column)
        put_text(cell, text)
        cell.style = _TEXT
    tab.cell(row, 1).style = _weight(issue.severity)
    if place.sheet in sheets:
        cell, quoted = tab.cell(row, 3), place.sheet.replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{place.cell or 'A1'}")
        cell.style = _LINK


def _cell_place(place: Place) -> CellPlace:
    return place if isinstance(place, CellPlace) else CellPlace("")
