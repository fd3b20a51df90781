"""A plain table as a new workbook."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from dokumenty.errors import OutputError, UsageError

_WIDEST = 60
_SIDE = Side("thin", color="8EA9DB")
_LINES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)


def export_table(path: Path, title: str, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write text rows under bold headers.

    UsageError for a wrong name or a file that exists, OutputError when it cannot be written.
    """
    if path.suffix.lower() != ".xlsx":
        message = f"„{path}”: podaj nazwę z końcówką .xlsx."
        raise UsageError(message)
    if path.exists():
        message = f"Plik „{path}” już istnieje. Podaj inną nazwę."
        raise UsageError(message)
    book = _book(title, headers, rows)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
    except OSError as problem:
        message = f"{path}: nie można zapisać pliku ({problem.strerror}). Wybierz miejsce, w którym wolno pisać."
        raise OutputError(message) from problem


def _book(title: str, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in (headers, *rows):
        sheet.append([*row, *[""] * (len(headers) - len(row))])
    for column, cells in enumerate(sheet.iter_cols(), start=1):
        for cell in cells:
            cell.number_format, cell.data_type = "@", "s"  # no text becomes a date or a formula
            cell.alignment, cell.border = Alignment(vertical="center", wrap_text=True), _LINES
        sheet.column_dimensions[get_column_letter(column)].width = _width(cells)
        cells[0].font = Font(bold=True)
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.page_setup.orientation = "landscape"
    return book


def _width(cells: Sequence[object]) -> int:
    texts = (str(getattr(cell, "value", "") or "") for cell in cells)
    return min(max(map(len, texts)) + 4, _WIDEST)
