"""The empty workbook, made from the declarations: what the office fills in.

Formats of a whole column stand on the column, not on a thousand empty cells, so rows
added later have them too and the file stays small. Values are written through `put_row`
and `put_values`, which give each cell the format of its field.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.model.fields import IDENTIFIERS, Field, FieldType, Layout, Sheet

CellValue: TypeAlias = str | int | bool | date | Decimal
_AnyCell: TypeAlias = Cell | MergedCell  # what openpyxl says it returns; nothing here is merged

ROWS = 1000
"""How many rows have drop-downs and hints."""

_INSTRUCTIONS = "Instrukcja"
_HOW_TO = (
    "Jeden plik to jeden projekt, jeden wiersz arkusza to jedna osoba, jedno działanie albo jeden kurs.",
    "Ciemny nagłówek: pole wymagane. Jasny nagłówek: pole można zostawić puste.",
    "Po wejściu do komórki pojawia się podpowiedź. Gdzie widać strzałkę, wartość wybiera się z listy.",
    "Daty wpisuje się jako dd.mm.rrrr, a kwoty jako liczby z przecinkiem; „zł” dopisze Excel.",
    "PESEL, NIP, kody pocztowe i numery pism to tekst: komórki są już tak ustawione, zera z przodu zostają.",
    "Arkusze łączy numer: „Nr uczestnika” z arkusza Uczestnicy powtarza się w arkuszach Rodzina, Kontrakty i dalszych.",
    "Nagłówków i nazw arkuszy nie należy zmieniać. Własne kolumny i arkusze można dodawać.",
)
_KEY_VALUE_HEADERS = ("Pole", "Wartość", "Objaśnienie")
_KEY_VALUE_WIDTHS = (36, 60, 70)

_FORMATS = {
    **dict.fromkeys(FieldType, "General"),
    **dict.fromkeys(IDENTIFIERS, "@"),
    FieldType.DATE: "dd.mm.yyyy",
    FieldType.INTEGER: "0",
    FieldType.AMOUNT: '#,##0.00 "zł"',
    FieldType.PERCENT: "0.0%",
}
_WIDTHS = {
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
_LIST_LIMIT = 255  # Excel's limit for a list kept in the rule itself, and for a hint
_TITLE_LIMIT = 32

_FACE = "Calibri"
_REQUIRED = (PatternFill("solid", fgColor="1F3864"), Font(_FACE, 11, bold=True, color="FFFFFF"))
_OPTIONAL = (PatternFill("solid", fgColor="D9E2F3"), Font(_FACE, 11, bold=True, color="1F3864"))
_LINE = Border(bottom=Side("thin", color="8EA9DB"), right=Side("thin", color="8EA9DB"))
_HEADER_ALIGNMENT = Alignment(wrap_text=True, vertical="center", horizontal="center")
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", horizontal="left", wrap_text=True)
_MIDDLE = Alignment(vertical="top", horizontal="center")
_ALIGNMENTS = {
    **dict.fromkeys((FieldType.TEXT, FieldType.MULTILINE, FieldType.CHOICE), _WRAPPED),
    **dict.fromkeys((FieldType.DATE, FieldType.YES_NO), _MIDDLE),
}
_HEADER_HEIGHT = 48


def new_workbook(sheets: Iterable[Sheet]) -> Workbook:
    """Make an empty workbook: instructions first, then one tab per declared sheet."""
    sheets = tuple(sheets)
    workbook = Workbook()
    workbook.properties.creator = "dokumenty"
    _write_instructions(workbook.worksheets[0], sheets)
    for sheet in sheets:
        worksheet = workbook.create_sheet(sheet.title)
        lay_out = _lay_out_pairs if sheet.layout is Layout.KEY_VALUE else _lay_out_rows
        lay_out(worksheet, sheet)
    return workbook


def put_row(worksheet: Worksheet, sheet: Sheet, row: int, values: Mapping[str, CellValue]) -> None:
    """Write one record, by field names, into a row of a sheet laid out in rows."""
    columns = {field.name: column for column, field in enumerate(sheet.fields, start=1)}
    for name, value in values.items():
        field = sheet.field(name)
        _put(worksheet.cell(row, columns[name]), value, _FORMATS[field.type], _alignment(field))


def put_values(worksheet: Worksheet, sheet: Sheet, values: Mapping[str, CellValue]) -> None:
    """Write the one record of a sheet laid out as fields and values."""
    rows = {field.name: row for row, field in enumerate(sheet.fields, start=2)}
    for name, value in values.items():
        _put(worksheet.cell(rows[name], 2), value, _FORMATS[sheet.field(name).type], _WRAPPED)


def _put(cell: _AnyCell, value: CellValue, number_format: str, alignment: Alignment) -> None:
    cell.value = ("nie", "tak")[value] if isinstance(value, bool) else value
    if isinstance(value, str):
        cell.data_type = "s"  # a text that starts with = is not a formula
    cell.number_format, cell.alignment = number_format, alignment


def _alignment(field: Field) -> Alignment:
    return _ALIGNMENTS.get(field.type, _TOP)


def _lay_out_rows(worksheet: Worksheet, sheet: Sheet) -> None:
    for column, field in enumerate(sheet.fields, start=1):
        letter = get_column_letter(column)
        _put_header(worksheet.cell(1, column), field.header, required=field.required)
        dimension = worksheet.column_dimensions[letter]
        dimension.width = max(_WIDTHS[field.type], _longest_word(field.header) + 4)
        dimension.number_format = _FORMATS[field.type]
        dimension.alignment = _alignment(field)
        _add_rule(worksheet, field, f"{letter}2:{letter}{ROWS + 1}")
    worksheet.row_dimensions[1].height = _HEADER_HEIGHT
    worksheet.freeze_panes = "B2"
    worksheet.auto_filter.ref = f"A1:{get_column_letter(len(sheet.fields))}{ROWS + 1}"
    worksheet.print_title_rows, worksheet.print_title_cols = "1:1", "A:A"
    worksheet.page_setup.orientation = "landscape"


def _lay_out_pairs(worksheet: Worksheet, sheet: Sheet) -> None:
    for column, (header, width) in enumerate(zip(_KEY_VALUE_HEADERS, _KEY_VALUE_WIDTHS, strict=True), start=1):
        _put_header(worksheet.cell(1, column), header, required=True)
        worksheet.column_dimensions[get_column_letter(column)].width = width
    for row, field in enumerate(sheet.fields, start=2):
        name, value, hint = (worksheet.cell(row, column) for column in (1, 2, 3))
        _put_header(name, field.header, required=field.required)
        name.alignment = _WRAPPED
        value.number_format, value.alignment = _FORMATS[field.type], _WRAPPED
        hint.value, hint.alignment = _hint(field), _WRAPPED
        _add_rule(worksheet, field, value.coordinate)
    worksheet.freeze_panes = "B2"
    _fit_to_width(worksheet)


def _put_header(cell: _AnyCell, text: str, *, required: bool) -> None:
    cell.value = text
    cell.fill, cell.font = _REQUIRED if required else _OPTIONAL
    cell.alignment = _HEADER_ALIGNMENT
    cell.border = _LINE


def _longest_word(text: str) -> int:
    return max(map(len, text.split()))


def _add_rule(worksheet: Worksheet, field: Field, area: str) -> None:
    """Attach the drop-down and the hint of a field."""
    hint = _hint(field)
    choices = ("tak", "nie") if field.type is FieldType.YES_NO else field.choices
    if not hint and not choices:
        return
    rule = DataValidation(
        type="list" if choices else None,
        formula1=_inline_list(choices) if choices else None,
        sqref=area,
        allow_blank=True,
        showErrorMessage=bool(choices),
        showInputMessage=bool(hint),
    )
    rule.errorTitle, rule.error = "Wartość spoza listy", "Wybierz wartość z listy albo wyczyść komórkę."
    rule.promptTitle, rule.prompt = field.header[:_TITLE_LIMIT], hint[:_LIST_LIMIT] or None
    worksheet.add_data_validation(rule)


def _inline_list(choices: tuple[str, ...]) -> str:
    joined = ",".join(choices)
    if len(joined) > _LIST_LIMIT or any("," in choice or '"' in choice for choice in choices):
        message = f"Excel nie przyjmie listy {choices}: jest za długa albo ma w wartościach przecinek lub cudzysłów."
        raise ValueError(message)
    return f'"{joined}"'


def _hint(field: Field) -> str:
    required = "Pole wymagane." if field.required else ""
    example = "" if field.help or field.type in _SHOWN_BY_FORMAT else field.example
    return " ".join(part for part in (required, field.help, example and f"Na przykład: {example}") if part)


def _write_instructions(worksheet: Worksheet, sheets: tuple[Sheet, ...]) -> None:
    worksheet.title = _INSTRUCTIONS
    worksheet.append(["Jak wypełnić skoroszyt"])
    for number, sentence in enumerate(_HOW_TO, start=1):
        worksheet.append([f"{number}.", sentence])
    worksheet.append([])
    worksheet.append(["Arkusz", "Do czego służy"])
    header = worksheet.max_row
    for sheet in sheets:
        worksheet.append([sheet.title, sheet.help])
    worksheet["A1"].font = Font(_FACE, 14, bold=True)
    for cell in worksheet[header]:
        _put_header(cell, str(cell.value), required=True)
    for letter, width in (("A", 18), ("B", 110)):
        worksheet.column_dimensions[letter].width = width
    worksheet.sheet_view.showGridLines = False
    _fit_to_width(worksheet)


def _fit_to_width(worksheet: Worksheet) -> None:
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
