"""Rows as the files that monitoring systems take: CSV bytes, and workbooks whose bytes do not depend on the day."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from openpyxl import Workbook, load_workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

_UTF8_WITH_BOM = "utf-8-sig"
_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001 - no clock: the same rows give the same bytes
_DAY, _TEXT, _WHOLE = "yyyy-mm-dd", "@", "0"
_WIDEST = 40
Cell = str | int | date
Cells = Sequence[Cell]
Table = Sequence[Cells]


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Write rows as SM EFS reads them: semicolons, UTF-8 with BOM, CRLF, quotes only where a value needs them."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(_UTF8_WITH_BOM)


def workbook_bytes(sheets: Mapping[str, Table]) -> bytes:
    """Write tables as sheets, headers in bold; days as days, whole numbers as numbers, all else as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties = DocumentProperties(creator="", created=_EPOCH, modified=_EPOCH)
    for title, rows in sheets.items():
        _fill(book.create_sheet(title), rows)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        ExcelWriter(book, archive).save()  # `book.save` would ask the clock
    return _without_clock(out.getvalue())


def people_in(content: bytes) -> int:
    """Return how many rows a finished data file has below its headers: in a workbook those of its last sheet."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        return load_workbook(io.BytesIO(content), read_only=True).worksheets[-1].max_row - 1
    return sum(1 for _ in csv.reader(io.StringIO(content.decode(_UTF8_WITH_BOM), newline=""), delimiter=";")) - 1


def _fill(sheet: Worksheet, rows: Table) -> None:
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value, cell.number_format, cell.font = value, _format(value), Font(bold=number == 1)
            if isinstance(value, str):
                cell.data_type = "s"  # no text becomes a formula
    for column, values in enumerate(zip(*rows, strict=True), start=1):
        width = max(len(str(value)) for value in values) + 2
        sheet.column_dimensions[get_column_letter(column)].width = min(width, _WIDEST)
    sheet.freeze_panes = "A2"


def _format(value: Cell) -> str:
    if isinstance(value, date):
        return _DAY
    return _WHOLE if isinstance(value, int) else _TEXT


def _without_clock(content: bytes) -> bytes:
    """Pack a workbook again with a fixed day in place of that of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (_EPOCH.year, _EPOCH.month, _EPOCH.day, 0, 0, 0))
            new.writestr(info, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
