"""`arkusz`: a new workbook, and an old one completed with nothing else touched."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from dokumenty.dane.records import read_dataset
from dokumenty.dane.workbook import open_workbook
from dokumenty.model.arkusze import SHEETS
from tests.conftest import Result
from tests.support.builders import PROJEKT

Run = Callable[..., Result]
Build = Callable[..., Path]
SAMPLES = Path(__file__).parents[2] / "dane"


@pytest.fixture
def old(skoroszyt: Build) -> Path:
    """An old workbook: few columns, a table, a comment, a chart, and an own sheet with a formula and its result."""
    path = skoroszyt({"Moje": [{"Kwota": 2, "Razem": "=SUM(A2:A2)"}]})
    book = load_workbook(path)
    people = book["Uczestnicy"]
    people["B2"].comment = Comment("Zapytać w środę", "Ewa")
    people.add_table(Table(displayName="osoby", ref="A1:E3"))
    chart = BarChart()
    chart.add_data(Reference(book["Moje"], min_col=1, min_row=1, max_row=2))
    book["Moje"].add_chart(chart, "D2")  # type: ignore[call-arg]
    book.save(path)
    _store_result(path)
    return path


def _store_result(path: Path) -> None:
    """Write what Excel would have: the result beside the formula, and macros in the package."""
    parts = members(path)
    sheet = next(name for name, content in parts.items() if b"SUM(A2:A2)" in content)
    parts[sheet] = (
        parts[sheet].replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>").replace(b"<v/>", b"<v>2</v>")
    )
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0macros"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def values(path: Path) -> dict[str, list[list[object]]]:
    return {raw.title: [row.values for row in raw.rows] for raw in open_workbook(path)}


@pytest.mark.parametrize("system", ["sm-efs", "sl2014", "pefs-2007"])
def test_new_workbook_has_every_sheet_and_the_lists_of_the_system(folder: Path, uruchom: Run, system: str) -> None:
    result = uruchom("arkusz", "nowy", "dane/projekt.xlsx", "--slowniki", system)
    assert result.code == 0
    assert "Instrukcja" in result.said
    book = load_workbook(folder / "dane" / "projekt.xlsx")
    assert book.sheetnames == ["Instrukcja", *(sheet.title for sheet in SHEETS), "Słowniki"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("projekt.xlsx", "--slowniki", "sm"), "nie ma list „sm”"),
        (("projekt.doc",), "z końcówką .xlsx"),
        (("jest.xlsx",), "już istnieje"),
    ],
)
def test_new_workbook_that_cannot_be(folder: Path, uruchom: Run, arguments: tuple[str, ...], sentence: str) -> None:
    (folder / "jest.xlsx").write_bytes(b"moje")
    result = uruchom("arkusz", "nowy", *arguments)
    assert (result.code, sentence in result.said) == (2, True)
    assert (folder / "jest.xlsx").read_bytes() == b"moje"


def test_what_is_missing_is_added_and_all_values_stay(old: Path, uruchom: Run) -> None:
    before = values(old)
    result = uruchom("arkusz", "uzupelnij", str(old))
    assert result.code == 0
    assert "Uczestnicy: Drugie imię, PESEL" in result.said
    after = values(old)
    for title, rows in before.items():
        kept = [row[: len(was)] for row, was in zip(after[title], rows, strict=False)]
        assert kept == rows
    assert set(after) == {*before, *(sheet.title for sheet in SHEETS), "Słowniki"}
    dataset, issues = read_dataset(old, SHEETS)
    assert {issue.code for issue in issues} == {"pusty-arkusz"} or not issues
    assert [person.imie for person in dataset.of("uczestnicy")] == ["Anna", "Jan"]
    assert not uruchom("arkusz", "uzupelnij", str(old)).said.count("Dopisano")


def test_other_parts_keep_their_bytes(old: Path, uruchom: Run) -> None:
    before = members(old)
    uruchom("arkusz", "uzupelnij", str(old))
    after = members(old)
    changed = {name for name in before if before[name] != after[name]}
    assert not [name for name in changed if "chart" in name or "comment" in name or "vba" in name or "drawing" in name]
    own = next(name for name, content in before.items() if b"SUM(A2:A2)" in content)
    assert own not in changed
    assert "xl/vbaProject.bin" in after


def test_the_earlier_version_stays_beside(old: Path, uruchom: Run) -> None:
    before = old.read_bytes()
    uruchom("arkusz", "uzupelnij", str(old))
    assert old.with_name("projekt.xlsx.bak").read_bytes() == before


def test_the_table_takes_the_new_columns_in(old: Path, uruchom: Run) -> None:
    uruchom("arkusz", "uzupelnij", str(old))
    table = load_workbook(old)["Uczestnicy"].tables["osoby"]
    headers = [cell.value for cell in load_workbook(old)["Uczestnicy"][1]]
    assert [column.name for column in table.tableColumns] == headers
    assert table.ref == f"A1:{load_workbook(old)['Uczestnicy'].cell(3, len(headers)).coordinate}"


def test_new_columns_have_formats_and_lists(old: Path, uruchom: Run) -> None:
    uruchom("arkusz", "uzupelnij", str(old))
    tab: Workbook = load_workbook(old)
    people = tab["Uczestnicy"]
    letter = next(cell.column_letter for cell in people[1] if cell.value == "PESEL")
    assert people.column_dimensions[letter].number_format == "@"
    rules = tab["Kontrakty"].data_validations.dataValidation
    assert [rule.formula1 for rule in rules if rule.type == "list"] == ['"A,B"']


def test_a_complete_workbook_is_left_alone(folder: Path, uruchom: Run) -> None:
    path = Path(shutil.copy(SAMPLES / "lezajsk-2011.xlsx", folder / "lezajsk.xlsx"))
    before = path.read_bytes()
    result = uruchom("arkusz", "uzupelnij", str(path))
    assert (result.code, "niczego nie brakuje" in result.said) == (0, True)
    assert path.read_bytes() == before
    assert not path.with_name("lezajsk.xlsx.bak").exists()


def test_a_signed_workbook_is_refused(old: Path, uruchom: Run) -> None:
    with zipfile.ZipFile(old, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    before = old.read_bytes()
    result = uruchom("arkusz", "uzupelnij", str(old))
    assert (result.code, "podpisany elektronicznie" in result.said) == (2, True)
    assert old.read_bytes() == before


def test_only_excel_workbooks_are_completed(folder: Path, uruchom: Run) -> None:
    (folder / "lista.csv").write_text("Imię\nAnna\n", "utf-8")
    result = uruchom("arkusz", "uzupelnij", "lista.csv")
    assert (result.code, ".xlsx albo .xlsm" in result.said) == (2, True)


def test_facts_of_the_project_are_asked_for_below_the_last(skoroszyt: Build, uruchom: Run) -> None:
    path = skoroszyt()
    uruchom("arkusz", "uzupelnij", str(path))
    names = [row[0] for row in load_workbook(path)["Projekt"].iter_rows(values_only=True)]
    assert names[: len(PROJEKT) + 1] == ["Pole", *PROJEKT]
    assert set(names[1:]) == {field.header for field in SHEETS[0].fields}


EDUCATION = "Wykształcenie"


@pytest.mark.parametrize(
    ("begun", "arguments", "told"),
    [
        (date(2008, 6, 1), (), ("PEFS 2007 (projekt zaczął się 01.06.2008)", "Brak")),
        (date(2017, 1, 1), (), ("SL2014 (projekt zaczął się 01.01.2017)", "niższe niż podstawowe (ISCED 0)")),
        (None, (), ("SM EFS (skoroszyt nie podaje okresu realizacji)", "Brak lub niepełne podstawowe (ISCED 0)")),
        (
            date(2008, 6, 1),
            ("--slowniki", "sm-efs"),
            ("SM EFS (tak wybrano)", "Brak lub niepełne podstawowe (ISCED 0)"),
        ),
    ],
)
def test_added_lists_are_those_of_the_years_of_the_project(
    skoroszyt: Build, uruchom: Run, begun: date | None, arguments: tuple[str, ...], told: tuple[str, str]
) -> None:
    path = skoroszyt({"Projekt": PROJEKT | ({"Okres realizacji od": begun} if begun else {})})
    result = uruchom("arkusz", "uzupelnij", str(path), *arguments)
    system, first = told
    assert f"Dopisane listy wyboru są z systemu {system}." in result.said
    lists = load_workbook(path)["Słowniki"]
    assert next(lists.cell(2, cell.column).value for cell in lists[1] if cell.value == EDUCATION) == first


def test_lists_that_there_are_not_change_nothing(old: Path, uruchom: Run) -> None:
    before = old.read_bytes()
    result = uruchom("arkusz", "uzupelnij", str(old), "--slowniki", "sm")
    assert (result.code, "nie ma list „sm”" in result.said, old.read_bytes() == before) == (2, True, True)


def test_a_locked_sheet_is_named_and_stays_locked(old: Path, uruchom: Run) -> None:
    book = load_workbook(old)
    book["Uczestnicy"].protection.sheet = True
    book.save(old)
    assert "Arkusz „Uczestnicy” jest chroniony" in uruchom("arkusz", "uzupelnij", str(old)).said
    assert load_workbook(old)["Uczestnicy"].protection.sheet


def test_a_rule_over_many_columns_keeps_out_of_the_new_ones(old: Path, uruchom: Run) -> None:
    book = load_workbook(old)
    book["Uczestnicy"].add_data_validation(DataValidation("textLength", formula1="99", sqref="A2:XFD1048576"))
    book.save(old)
    uruchom("arkusz", "uzupelnij", str(old))
    people = load_workbook(old)["Uczestnicy"]
    rules = people.data_validations.dataValidation
    for ref in ("A2", "B9", "XFD9", *(cell.coordinate.replace("1", "2") for cell in people[1])):
        assert sum(ref in rule.sqref for rule in rules) == 1, ref
