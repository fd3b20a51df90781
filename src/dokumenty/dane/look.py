"""How a workbook looks: number formats, widths, colours, and the hint of each field."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.model.fields import IDENTIFIERS, Field, FieldType

CellValue: TypeAlias = str | int | bool | date | Decimal
AnyCell: TypeAlias = Cell | MergedCell  # what openpyxl says it returns; nothing here is merged

FORMATS = {
    **dict.fromkeys(FieldType, "General"),
    **dict.fromkeys(IDENTIFIERS, "@"),
    FieldType.DATE: "dd.mm.yyyy",
    FieldType.INTEGER: "0",
    FieldType.AMOUNT: '#,##0.00 "zł"',
    FieldType.PERCENT: "0.0%",
}
WIDTHS = {
    **dict.fromkeys(FieldType, 14),
    FieldType.TEXT: 24,
    FieldType.MULTILINE: 50,
    FieldType.AMOUNT: 18,
    FieldType.CHOICE: 20,
    FieldType.ACCOUNT: 32,
    FieldType.EMAIL: 26,
    FieldType.CASE_SIGN: 20,
}
_SHOWN_BY_FORMAT = {FieldType.DATE, FieldType.INTEGER, FieldType.AMOUNT, FieldType.PERCENT}
TABLE_STYLE = "TableStyleLight1"

FACE = "Calibri"
_REQUIRED = (PatternFill("solid", fgColor="1F3864"), Font(FACE, 11, bold=True, color="FFFFFF"))
_OPTIONAL = (PatternFill("solid", fgColor="D9E2F3"), Font(FACE, 11, bold=True, color="1F3864"))
EXAMPLE_FONT = Font(FACE, 11, italic=True, color="7F7F7F")
_LINE = Border(bottom=Side("thin", color="8EA9DB"), right=Side("thin", color="8EA9DB"))
_HEADER_ALIGNMENT = Alignment(wrap_text=True, vertical="center", horizontal="center")
_TOP = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", horizontal="left", wrap_text=True)
_MIDDLE = Alignment(vertical="top", horizontal="center")
_ALIGNMENTS = {
    **dict.fromkeys((FieldType.TEXT, FieldType.MULTILINE, FieldType.CHOICE), WRAPPED),
    **dict.fromkeys((FieldType.DATE, FieldType.YES_NO), _MIDDLE),
}
HEADER_HEIGHT = 48


def put_header(cell: AnyCell, text: str, *, required: bool) -> None:
    """Write a header, dark where the field must be filled."""
    cell.value = text
    cell.fill, cell.font = _REQUIRED if required else _OPTIONAL
    cell.alignment = _HEADER_ALIGNMENT
    cell.border = _LINE


def put_value(cell: AnyCell, value: CellValue, field: Field, alignment: Alignment | None = None) -> None:
    """Write a value in the format of its field."""
    cell.value = ("nie", "tak")[value] if isinstance(value, bool) else value
    if isinstance(value, str):
        cell.data_type = "s"  # a text that starts with = is not a formula
    cell.number_format, cell.alignment = FORMATS[field.type], alignment or alignment_of(field)


def alignment_of(field: Field) -> Alignment:
    """Return how the values of a field stand in their cells."""
    return _ALIGNMENTS.get(field.type, _TOP)


def width_of(field: Field) -> int:
    """Return the width of a column: of its values, or of the longest word of its header."""
    return max(WIDTHS[field.type], max(map(len, field.header.split())) + 4)


def hint_of(field: Field) -> str:
    """Return what Excel shows when a cell of the field is entered."""
    required = "Pole wymagane." if field.required else ""
    example = "" if field.help or field.type in _SHOWN_BY_FORMAT else field.example
    return " ".join(part for part in (required, field.help, example and f"Na przykład: {example}") if part)


def fit_to_width(worksheet: Worksheet) -> None:
    """Print a sheet across the page, all its columns side by side."""
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
