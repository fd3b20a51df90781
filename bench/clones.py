"""Large workbooks made of the rows of a sample project."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).parents[1]
Row = dict[str, object]


def table(sheet: Worksheet) -> list[Row]:
    """Return the rows of a sheet by header."""
    headers, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, headers), row, strict=True)) for row in rows if any(row)]


def by_key(rows: Sequence[Row], key: str) -> dict[object, list[Row]]:
    """Return rows by what stands in a column."""
    found: dict[object, list[Row]] = {}
    for row in rows:
        found.setdefault(row[key], []).append(row)
    return found


def rewrite(sheet: Worksheet, rows: Sequence[Row]) -> None:
    """Write other rows below the headers, in the formats of the first."""
    formats = [cell.number_format for cell in sheet[2]]
    sheet.delete_rows(2, sheet.max_row)
    for number, row in enumerate(rows, 2):
        for column, (value, form) in enumerate(zip(row.values(), formats, strict=True), 1):
            sheet.cell(number, column, value).number_format = form
