"""A completed workbook: what is added is as in the empty one, and the rest keeps its bytes."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.dane.blank import save_new
from dokumenty.dane.extend import extended
from dokumenty.dane.records import read_dataset
from dokumenty.errors import UsageError
from dokumenty.model.arkusze import SHEETS

PEOPLE = "Uczestnicy"
LISTS = "Słowniki"
LONG, WITH_COMMAS, REQUIRED = "Wykształcenie", "W tym (status)", "Nazwisko"
PROJECT_FIELD = "Grosze w kwotach słownie"


def pruned(path: Path, change: Callable[[Workbook], None]) -> Path:
    """An empty workbook from which something was taken away."""
    save_new(path, SHEETS)
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def completed(path: Path) -> Workbook:
    path.write_bytes(extended(path, SHEETS).content)
    return load_workbook(path)


def without_column(book: Workbook, *headers: str) -> None:
    """Rewrite the sheet of participants by hand: its first columns only, no rules, no table."""
    titles = [cell.value for cell in book[PEOPLE][1]]
    kept = [title for title in titles if title not in headers]
    at = book.sheetnames.index(PEOPLE)
    book.remove(book[PEOPLE])
    book.create_sheet(PEOPLE, at).append(kept)


def column(sheet: Worksheet, header: str) -> str:
    return next(cell.column_letter for cell in sheet[1] if cell.value == header)


def rule_at(sheet: Worksheet, ref: str) -> DataValidation:
    rules: list[DataValidation] = sheet.data_validations.dataValidation
    return next(rule for rule in rules if ref in rule.sqref)


def look(cell: Cell | MergedCell) -> tuple[str, ...]:
    parts = (cell.value, cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)
    return tuple(map(repr, parts))  # openpyxl's styles read from two files are never equal


def meaning(rule: DataValidation) -> dict[str, object]:
    return {name: value for name, value in dict(rule).items() if name != "sqref"} | {"formula1": rule.formula1}


def names_of(book: Workbook) -> dict[str, str]:
    return {name: str(area.attr_text) for name, area in book.defined_names.items()}


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("nowy") / "nowy.xlsx"
    save_new(path, SHEETS)
    return load_workbook(path)


@pytest.mark.parametrize("header", [LONG, WITH_COMMAS, REQUIRED, "PESEL", "Data urodzenia", "Płeć"])
def test_an_added_column_is_as_in_a_new_workbook(tmp_path: Path, new: Workbook, header: str) -> None:
    path = pruned(tmp_path / "stary.xlsx", lambda book: without_column(book, header))
    got, wanted = completed(path)[PEOPLE], new[PEOPLE]
    here, there = column(got, header), column(wanted, header)
    assert look(got[f"{here}1"]) == look(wanted[f"{there}1"])
    shapes = got.column_dimensions[here], wanted.column_dimensions[there]
    assert shapes[0].width == shapes[1].width
    assert shapes[0].number_format == shapes[1].number_format
    assert repr(shapes[0].alignment) == repr(shapes[1].alignment)
    added, declared = (
        [meaning(rule) for rule in sheet.data_validations.dataValidation if f"{letter}2" in rule.sqref]
        for letter, sheet in ((here, got), (there, wanted))
    )
    assert added == declared


def test_an_added_sheet_is_as_in_a_new_workbook(tmp_path: Path, new: Workbook) -> None:
    def cut(book: Workbook) -> None:
        for title in (PEOPLE, "Projekt"):
            book.remove(book[title])

    path = pruned(tmp_path / "stary.xlsx", cut)
    book = completed(path)
    for title in (PEOPLE, "Projekt"):
        got, wanted = book[title], new[title]
        assert [look(cell) for cell in got[1]] == [look(cell) for cell in wanted[1]]
        rules = [
            [(str(rule.sqref), meaning(rule)) for rule in one.data_validations.dataValidation] for one in (got, wanted)
        ]
        assert rules[0] == rules[1]
        assert (got.freeze_panes, got.print_title_rows) == (wanted.freeze_panes, wanted.print_title_rows)
        assert [table.ref for table in got.tables.values()] == [table.ref for table in wanted.tables.values()]
    assert not extended(path, SHEETS).added


def test_a_line_of_the_project_has_its_list_and_explanation(tmp_path: Path, new: Workbook) -> None:
    def cut(book: Workbook) -> None:
        sheet = book["Projekt"]
        row = next(row for row in range(2, 200) if sheet.cell(row, 1).value == PROJECT_FIELD)
        sheet.delete_rows(row)

    got, wanted = completed(pruned(tmp_path / "stary.xlsx", cut))["Projekt"], new["Projekt"]
    here, there = (
        next(row for row in range(2, 200) if one.cell(row, 1).value == PROJECT_FIELD) for one in (got, wanted)
    )
    assert [look(cell) for cell in got[here]] == [look(cell) for cell in wanted[there]]
    assert meaning(rule_at(got, f"B{here}")) == meaning(rule_at(wanted, f"B{there}"))


def test_lists_that_are_missing_come_with_their_names(tmp_path: Path, new: Workbook) -> None:
    def cut(book: Workbook) -> None:
        book.remove(book[LISTS])
        for name in [name for name in book.defined_names if name.startswith("lista_")]:
            book.defined_names[name].attr_text = "#REF!"

    path = pruned(tmp_path / "stary.xlsx", cut)
    book = completed(path)
    assert names_of(book) == names_of(new)
    assert list(book[LISTS].values) == list(new[LISTS].values)


def test_own_lists_are_used_and_missing_ones_stand_behind_them(tmp_path: Path, new: Workbook) -> None:
    def cut(book: Workbook) -> None:
        book.remove(book[LISTS])
        for name in [name for name in book.defined_names if name.startswith("lista_")]:
            del book.defined_names[name]
        own = book.create_sheet("Słowniki")
        for row in (("Moja lista", "Wykształcenie"), ("raz", "gimnazjum"), ("dwa", "liceum"), ("trzy", None)):
            own.append(row)
        without_column(book, LONG, WITH_COMMAS)

    path = pruned(tmp_path / "stary.xlsx", cut)
    book = completed(path)
    heads = [cell.value for cell in book[LISTS][1]]
    assert heads[:2] == ["Moja lista", "Wykształcenie"]
    assert set(heads[2:]) == {cell.value for cell in new[LISTS][1]} - {"Wykształcenie"}
    assert [book[LISTS].cell(row, 2).value for row in range(2, 5)] == ["gimnazjum", "liceum", None]
    assert names_of(book)["lista_wyksztalcenie"].startswith("'Słowniki'!$B$2:INDEX(")
    letter = column(book[LISTS], WITH_COMMAS)
    assert names_of(book)["lista_w_tym"].startswith(f"'Słowniki'!${letter}$2:INDEX(")
    there = column(new[LISTS], WITH_COMMAS)
    assert [cell.value for cell in book[LISTS][letter]][:5] == [cell.value for cell in new[LISTS][there]][:5]
    rule = rule_at(book[PEOPLE], f"{column(book[PEOPLE], WITH_COMMAS)}2")
    assert (rule.type, rule.formula1) == ("list", "lista_w_tym")
    assert not extended(path, SHEETS).added


def test_a_name_that_the_office_gave_to_a_list_stays(tmp_path: Path) -> None:
    def cut(book: Workbook) -> None:
        book.defined_names["lista_obszar"].attr_text = f"'{LISTS}'!$G$2:$G$5"
        without_column(book, LONG)

    book = completed(pruned(tmp_path / "stary.xlsx", cut))
    assert names_of(book)["lista_obszar"] == f"'{LISTS}'!$G$2:$G$5"


def test_an_empty_sheet_is_filled_and_stays_one(tmp_path: Path, new: Workbook) -> None:
    def cut(book: Workbook) -> None:
        for title in (PEOPLE, "Projekt", LISTS):
            at = book.sheetnames.index(title)
            book.remove(book[title])
            book.create_sheet(title, at)

    path = pruned(tmp_path / "stary.xlsx", cut)
    book = completed(path)
    assert book.sheetnames == ["Instrukcja", *(sheet.title for sheet in SHEETS), LISTS]
    for title in (PEOPLE, "Projekt", LISTS):
        assert [look(cell) for cell in book[title][1]] == [look(cell) for cell in new[title][1]]
    assert not extended(path, SHEETS).added


def test_empty_cells_kept_for_their_look_do_not_double(tmp_path: Path) -> None:
    def cut(book: Workbook) -> None:
        without_column(book, LONG)
        last = book[PEOPLE].max_column
        for number in (1, 3):
            book[PEOPLE].cell(1, last + number).number_format = "0.00"

    path = pruned(tmp_path / "stary.xlsx", cut)
    refs = [cell.coordinate for cell in completed(path)[PEOPLE][1]]
    with zipfile.ZipFile(path) as package:
        texts = [package.read(name).decode() for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    assert all(text.count(f'r="{ref}"') <= 1 for ref in refs for text in texts)
    read_dataset(path, SHEETS)  # would refuse cells that stand in no order


def test_parts_of_other_sheets_keep_their_bytes(tmp_path: Path) -> None:
    path = pruned(tmp_path / "stary.xlsx", lambda book: without_column(book, LONG))
    before = members(path)
    completed(path)
    after = members(path)
    changed = {name for name in before if before[name] != after[name]}
    number = load_workbook(path).sheetnames.index(PEOPLE) + 1
    assert changed <= {f"xl/worksheets/sheet{number}.xml", "xl/styles.xml", "xl/workbook.xml"}
    assert set(after) == set(before)


def test_a_workbook_in_the_strict_format_is_refused(tmp_path: Path) -> None:
    path = pruned(tmp_path / "stary.xlsx", lambda book: without_column(book, LONG))
    parts = members(path)
    usual, strict = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(usual, strict))
    with pytest.raises(UsageError, match="Strict Open XML"):
        extended(path, SHEETS)


def test_a_workbook_whose_cells_have_no_addresses_is_refused(tmp_path: Path) -> None:
    path = pruned(tmp_path / "stary.xlsx", lambda book: without_column(book, LONG))
    parts = members(path)
    part = f"xl/worksheets/sheet{load_workbook(path).sheetnames.index(PEOPLE) + 1}.xml"
    parts[part] = re.sub(rb' r="[A-Z]*[0-9]+"', b"", parts[part])
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    with pytest.raises(UsageError, match="nietypową budowę"):
        extended(path, SHEETS)


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_is_added_works_in_libreoffice_and_in_files_that_it_saved(tmp_path: Path, new: Workbook) -> None:
    path = pruned(tmp_path / "stary.xlsx", lambda book: without_column(book, WITH_COMMAS, "PESEL"))
    first = through_office(path, tmp_path / "raz")
    completed(first)
    second = load_workbook(through_office(first, tmp_path / "dwa"))
    people = second[PEOPLE]
    rule = rule_at(people, f"{column(people, WITH_COMMAS)}2")
    assert (rule.type, rule.formula1) == ("list", "lista_w_tym")
    assert rule.prompt == rule_at(new[PEOPLE], f"{column(new[PEOPLE], WITH_COMMAS)}2").prompt
    assert people.column_dimensions[column(people, "PESEL")].number_format == "@"
    assert "lista_w_tym" in second.defined_names
    assert people[f"{column(people, 'PESEL')}1"].fill.fgColor.rgb == "FFD9E2F3"


def through_office(path: Path, folder: Path) -> Path:
    """Let LibreOffice open a workbook and save it."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=300)
    return folder / path.name
