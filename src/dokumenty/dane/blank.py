"""The empty workbook, made from the declarations: what the office fills in.

Formats of a whole column stand on the column, not on a thousand empty cells, so rows
added later have them too and the file stays small. Values are written through `put_row`
and `put_values`, which give each cell the format of its field.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.examples import add_examples
from dokumenty.dane.lists import add_lists, range_name
from dokumenty.dane.look import (
    FACE,
    FORMATS,
    HEADER_HEIGHT,
    TABLE_STYLE,
    WRAPPED,
    CellValue,
    alignment_of,
    fit_to_width,
    hint_of,
    put_header,
    put_value,
    width_of,
)
from dokumenty.model.code_lists import Edition, editions
from dokumenty.model.fields import Field, FieldType, Layout, Sheet

__all__ = ["CellValue", "add_examples", "new_workbook", "put_row", "put_values", "save_new"]

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
    "Wiersz zaczynający się od „PRZYKŁAD” pokazuje, jak wypełniać arkusz. Program go pomija; można go usunąć.",
    "Listy wyboru stoją w arkuszu Słowniki. Własną wartość dopisuje się pod ostatnią.",
)
_KEY_VALUE_HEADERS = ("Pole", "Wartość", "Objaśnienie")
_KEY_VALUE_WIDTHS = (36, 60, 70)

_LIST_LIMIT = 255  # Excel's limit for a list kept in the rule itself, and for a hint
_TITLE_LIMIT = 32


def new_workbook(sheets: Iterable[Sheet], edition: Edition | None = None) -> Workbook:
    """Make an empty workbook: instructions, one tab per declared sheet, and the code lists (the newest unless given)."""
    sheets = tuple(sheets)
    workbook = Workbook()
    workbook.properties.creator = "dokumenty"
    _write_instructions(workbook.worksheets[0], sheets)
    for sheet in sheets:
        worksheet = workbook.create_sheet(sheet.title)
        lay_out = _lay_out_pairs if sheet.layout is Layout.KEY_VALUE else _lay_out_rows
        lay_out(worksheet, sheet)
    add_lists(workbook, edition or editions()[-1])
    return workbook


def save_new(path: Path, sheets: Iterable[Sheet], edition: Edition | None = None) -> None:
    """Write an empty workbook with examples."""
    sheets = tuple(sheets)
    workbook = new_workbook(sheets, edition)
    add_examples(workbook, sheets)
    workbook.save(path)


def put_row(worksheet: Worksheet, sheet: Sheet, row: int, values: Mapping[str, CellValue]) -> None:
    """Write one record, by field names, into a row of a sheet laid out in rows."""
    columns = {field.name: column for column, field in enumerate(sheet.fields, start=1)}
    for name, value in values.items():
        put_value(worksheet.cell(row, columns[name]), value, sheet.field(name))
    for table in worksheet.tables.values():
        table.ref = f"A1:{get_column_letter(len(sheet.fields))}{max(row, 2)}"


def put_values(worksheet: Worksheet, sheet: Sheet, values: Mapping[str, CellValue]) -> None:
    """Write the one record of a sheet laid out as fields and values."""
    rows = {field.name: row for row, field in enumerate(sheet.fields, start=2)}
    for name, value in values.items():
        put_value(worksheet.cell(rows[name], 2), value, sheet.field(name), WRAPPED)


def _lay_out_rows(worksheet: Worksheet, sheet: Sheet) -> None:
    for column, field in enumerate(sheet.fields, start=1):
        letter = get_column_letter(column)
        put_header(worksheet.cell(1, column), field.header, required=field.required)
        dimension = worksheet.column_dimensions[letter]
        dimension.width = width_of(field)
        dimension.number_format = FORMATS[field.type]
        dimension.alignment = alignment_of(field)
        _add_rule(worksheet, field, f"{letter}2:{letter}{ROWS + 1}")
    worksheet.row_dimensions[1].height = HEADER_HEIGHT
    worksheet.freeze_panes = "B2"
    worksheet.add_table(_table(sheet))
    worksheet.print_title_rows, worksheet.print_title_cols = "1:1", "A:A"
    worksheet.page_setup.orientation = "landscape"


def _table(sheet: Sheet) -> Table:
    """Return a table over the headers and the first row: Excel makes it longer as rows are typed."""
    table = Table(displayName=f"tab_{sheet.name}", ref=f"A1:{get_column_letter(len(sheet.fields))}2")
    table.tableStyleInfo = TableStyleInfo(name=TABLE_STYLE, showRowStripes=True)
    return table


def _lay_out_pairs(worksheet: Worksheet, sheet: Sheet) -> None:
    for column, (header, width) in enumerate(zip(_KEY_VALUE_HEADERS, _KEY_VALUE_WIDTHS, strict=True), start=1):
        put_header(worksheet.cell(1, column), header, required=True)
        worksheet.column_dimensions[get_column_letter(column)].width = width
    for row, field in enumerate(sheet.fields, start=2):
        name, value, hint = (worksheet.cell(row, column) for column in (1, 2, 3))
        put_header(name, field.header, required=field.required)
        name.alignment = WRAPPED
        value.number_format, value.alignment = FORMATS[field.type], WRAPPED
        hint.value, hint.alignment = hint_of(field), WRAPPED
        _add_rule(worksheet, field, value.coordinate)
    worksheet.freeze_panes = "B2"
    fit_to_width(worksheet)


def _add_rule(worksheet: Worksheet, field: Field, area: str) -> None:
    """Attach the drop-down and the hint of a field."""
    hint = hint_of(field)
    source = _list_of(field)
    if not hint and not source:
        return
    rule = DataValidation(
        type="list" if source else None,
        formula1=source,
        sqref=area,
        allow_blank=True,
        showErrorMessage=bool(source),
        showInputMessage=bool(hint),
    )
    rule.errorTitle, rule.error = "Wartość spoza listy", "Wybierz wartość z listy albo wyczyść komórkę."
    rule.promptTitle, rule.prompt = field.header[:_TITLE_LIMIT], hint[:_LIST_LIMIT] or None
    worksheet.add_data_validation(rule)


def _list_of(field: Field) -> str | None:
    """Return where the drop-down takes its values: from the sheet Słowniki, or from the rule itself."""
    if field.code_list:
        return range_name(field.code_list)
    choices = ("tak", "nie") if field.type is FieldType.YES_NO else field.choices
    return _inline_list(choices) if choices else None


def _inline_list(choices: tuple[str, ...]) -> str:
    joined = ",".join(choices)
    if len(joined) > _LIST_LIMIT or any("," in choice or '"' in choice for choice in choices):
        message = f"Excel nie przyjmie listy {choices}: jest za długa albo ma w wartościach przecinek lub cudzysłów."
        raise ValueError(message)
    return f'"{joined}"'


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
    worksheet["A1"].font = Font(FACE, 14, bold=True)
    for cell in worksheet[header]:
        put_header(cell, str(cell.value), required=True)
    for letter, width in (("A", 18), ("B", 110)):
        worksheet.column_dimensions[letter].width = width
    worksheet.sheet_view.showGridLines = False
    fit_to_width(worksheet)
