"""The empty workbook: what the office finds when it opens it, and what cells keep when written."""

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.blank import new_workbook, put_row, put_values, save_new
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.code_lists import edition_for
from dokumenty.model.fields import IDENTIFIERS, Field, FieldType, Layout, Sheet

IN_ROWS = [sheet for sheet in SHEETS if sheet.layout is Layout.ROWS]
IN_PAIRS = [sheet for sheet in SHEETS if sheet.layout is Layout.KEY_VALUE]
LAST_ROW = 1001
SHORT = Sheet(
    title="Wizyty",
    name="wizyty",
    one="wizyta",
    help="Wizyty w domu.",
    fields=(
        Field(header="Nr", name="nr", type=FieldType.LABEL, required=True),
        Field(header="Dzień", name="dzien", type=FieldType.DATE),
        Field(header="Koszt", name="koszt", type=FieldType.AMOUNT),
        Field(header="Udział", name="udzial", type=FieldType.PERCENT),
        Field(header="Odbyta", name="odbyta", type=FieldType.YES_NO),
        Field(header="Uwagi", name="uwagi", type=FieldType.MULTILINE, help="Co ustalono.", example="Rozmowa"),
        Field(header="Godziny", name="godziny", type=FieldType.INTEGER, example="2"),
        Field(header="Miejsce", name="miejsce", example="dom"),
    ),
)


def reopened(workbook: Workbook) -> Workbook:
    file = io.BytesIO()
    workbook.save(file)
    return load_workbook(file)


@pytest.fixture(scope="module")
def empty() -> Workbook:
    return reopened(new_workbook(SHEETS))


def rule_for(worksheet: Worksheet, ref: str) -> DataValidation | None:
    return next((rule for rule in worksheet.data_validations.dataValidation if ref in rule.sqref), None)


def columns(sheet: Sheet, types: frozenset[FieldType]) -> Iterator[tuple[str, Field]]:
    for number, field in enumerate(sheet.fields, start=1):
        if field.type in types:
            yield get_column_letter(number), field


def test_tabs_are_the_instructions_and_then_the_declared_sheets(empty: Workbook) -> None:
    assert empty.sheetnames == ["Instrukcja", *(sheet.title for sheet in SHEETS), "Słowniki"]


def test_instructions_say_what_each_sheet_is_for(empty: Workbook) -> None:
    told = {row[0]: row[1] for row in empty["Instrukcja"].iter_rows(values_only=True) if row[0]}
    assert [told[sheet.title] for sheet in SHEETS] == [sheet.help for sheet in SHEETS]


@pytest.mark.parametrize("sheet", IN_ROWS, ids=lambda sheet: sheet.name)
def test_first_row_holds_the_declared_headers_and_nothing_stands_below(sheet: Sheet, empty: Workbook) -> None:
    rows = list(empty[sheet.title].iter_rows(values_only=True))
    assert rows == [tuple(field.header for field in sheet.fields)]


@pytest.mark.parametrize("sheet", IN_PAIRS, ids=lambda sheet: sheet.name)
def test_a_sheet_of_pairs_names_the_fields_one_below_the_other(sheet: Sheet, empty: Workbook) -> None:
    rows = list(empty[sheet.title].iter_rows(values_only=True))
    assert rows[0] == ("Pole", "Wartość", "Objaśnienie")
    assert [row[:2] for row in rows[1:]] == [(field.header, None) for field in sheet.fields]


@pytest.mark.parametrize("sheet", IN_ROWS, ids=lambda sheet: sheet.name)
def test_whole_columns_of_identifiers_are_text(sheet: Sheet, empty: Workbook) -> None:
    formats = [empty[sheet.title].column_dimensions[letter].number_format for letter, _ in columns(sheet, IDENTIFIERS)]
    assert set(formats) <= {"@"}


@pytest.mark.parametrize("sheet", IN_PAIRS, ids=lambda sheet: sheet.name)
def test_cells_for_identifiers_are_text_on_a_sheet_of_pairs(sheet: Sheet, empty: Workbook) -> None:
    rows = enumerate(sheet.fields, start=2)
    formats = {empty[sheet.title].cell(row, 2).number_format for row, field in rows if field.type in IDENTIFIERS}
    assert formats == {"@"}


@pytest.mark.parametrize("sheet", IN_ROWS, ids=lambda sheet: sheet.name)
def test_every_choice_is_a_list_down_to_the_rows_added_later(sheet: Sheet, empty: Workbook) -> None:
    for letter, field in columns(sheet, frozenset({FieldType.CHOICE})):
        rule = rule_for(empty[sheet.title], f"{letter}{LAST_ROW}")
        assert rule is not None
        source = f"lista_{field.code_list}" if field.code_list else f'"{",".join(field.choices)}"'
        assert (rule.type, rule.formula1) == ("list", source)


def test_a_code_list_stands_where_the_office_may_make_it_longer(empty: Workbook) -> None:
    column = next(cells for cells in empty["Słowniki"].iter_cols(values_only=True) if cells[0] == "Wykształcenie")
    assert "Wyższe (ISCED 5–8)" in column
    area = empty.defined_names["lista_wyksztalcenie"].attr_text
    assert area == "'Słowniki'!$A$2:INDEX('Słowniki'!$A$2:$A$200,MAX(1,COUNTA('Słowniki'!$A$2:$A$200)))"


def test_lists_are_those_of_the_edition_asked_for() -> None:
    lists = new_workbook([SHORT], edition_for(date(2012, 1, 1)))["Słowniki"]
    assert [cell.value for cell in lists["B"]][:4] == [
        "Status na rynku pracy",
        "Bezrobotny",
        "Nieaktywny zawodowo",
        "Zatrudniony",
    ]


def test_the_example_row_is_no_data(tmp_path: Path) -> None:
    save_new(tmp_path / "pusty.xlsx", SHEETS)
    written = load_workbook(tmp_path / "pusty.xlsx")
    dataset, issues = read_dataset(tmp_path / "pusty.xlsx", SHEETS)
    assert written["Uczestnicy"]["A2"].value == "PRZYKŁAD: UP-001"
    assert [records for name, records in dataset.records.items() if name != "projekt" and records] == []
    assert {issue.code for issue in issues} == {"pusty-arkusz"}


def test_yes_and_no_are_chosen_from_a_list() -> None:
    rule = rule_for(new_workbook([SHORT])["Wizyty"], "E2")
    assert rule is not None
    assert (rule.type, rule.formula1, rule.showErrorMessage) == ("list", '"tak,nie"', True)


def test_the_hint_says_that_a_field_is_required() -> None:
    rule = rule_for(new_workbook([SHORT])["Wizyty"], "A2")
    assert rule is not None
    assert (rule.type, rule.promptTitle, rule.prompt) == (None, "Nr", "Pole wymagane.")


@pytest.mark.parametrize(
    ("cell", "hint"), [("F2", "Co ustalono."), ("H2", "Na przykład: dom")], ids=["help first", "else the example"]
)
def test_the_hint_explains_a_field(cell: str, hint: str) -> None:
    rule = rule_for(new_workbook([SHORT])["Wizyty"], cell)
    assert rule is not None
    assert rule.prompt == hint


def test_a_number_needs_no_hint() -> None:
    assert rule_for(new_workbook([SHORT])["Wizyty"], "G2") is None


def test_required_headers_look_different() -> None:
    worksheet = new_workbook([SHORT])["Wizyty"]
    required, optional, another = (worksheet[ref].fill.fgColor.rgb for ref in ("A1", "B1", "C1"))
    assert required != optional == another


def test_headers_stay_in_view_and_filter() -> None:
    worksheet = new_workbook([SHORT])["Wizyty"]
    assert (worksheet.freeze_panes, worksheet.tables["tab_wizyty"].ref) == ("B2", "A1:H2")


def test_the_table_grows_with_the_rows_that_are_written() -> None:
    worksheet = new_workbook([SHORT])["Wizyty"]
    put_row(worksheet, SHORT, 2, {"nr": "1"})
    put_row(worksheet, SHORT, 3, {"nr": "2"})
    assert worksheet.tables["tab_wizyty"].ref == "A1:H3"


@pytest.mark.parametrize("choice", ["tak, ale", 'zwany "Ala"', "a" * 256])
def test_a_list_that_excel_would_break_is_refused(choice: str) -> None:
    field = Field(header="Wybór", name="wybor", type=FieldType.CHOICE, choices=("nie", choice))
    with pytest.raises(ValueError, match="Excel nie przyjmie listy"):
        new_workbook([Sheet(title="Inny", name="inne", one="inny", help="", fields=(field,))])


@pytest.mark.parametrize(
    ("name", "value", "kept", "number_format"),
    [
        ("nr", "007", "007", "@"),
        ("dzien", date(2011, 12, 12), date(2011, 12, 12), "dd.mm.yyyy"),
        ("koszt", Decimal("385365.31"), 385365.31, '#,##0.00 "zł"'),
        ("udzial", Decimal("0.895"), 0.895, "0.0%"),
        ("odbyta", True, "tak", "General"),
        ("odbyta", False, "nie", "General"),
        ("uwagi", "=dwa plus dwa", "=dwa plus dwa", "General"),
    ],
)
def test_a_written_value_keeps_its_kind(name: str, value: object, kept: object, number_format: str) -> None:
    workbook = new_workbook([SHORT])
    put_row(workbook["Wizyty"], SHORT, 2, {name: value})  # type: ignore[dict-item]
    column = [field.name for field in SHORT.fields].index(name) + 1
    cell = reopened(workbook)["Wizyty"].cell(2, column)
    found = cell.value.date() if cell.is_date else cell.value  # type: ignore[union-attr]
    assert (found, cell.number_format, cell.data_type == "f") == (kept, number_format, False)


def test_a_written_value_stands_beside_its_field_on_a_sheet_of_pairs() -> None:
    workbook = new_workbook(IN_PAIRS)
    put_values(workbook["Projekt"], IN_PAIRS[0], {"tytul": "Nowy początek", "priorytet_nr": "VII"})
    rows = reopened(workbook)["Projekt"].iter_rows(min_row=2, max_col=2, values_only=True)
    assert {name: value for name, value in rows if value} == {
        "Tytuł projektu": "Nowy początek",
        "Priorytet: numer": "VII",
    }


def test_a_value_for_an_undeclared_field_is_refused() -> None:
    with pytest.raises(KeyError, match="wiek"):
        put_row(new_workbook([SHORT])["Wizyty"], SHORT, 2, {"wiek": 40})
