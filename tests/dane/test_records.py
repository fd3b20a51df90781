"""Whole workbooks read: headers in any order and spelling, own columns and sheets, links."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Sheet
from dokumenty.model.folding import fold
from dokumenty.model.records import Dataset, cell_of, values_of
from tests.support.builders import UCZESTNICY

Build = Callable[..., Path]


def read(path: Path) -> Dataset:
    dataset, issues = read_dataset(path, SHEETS)
    assert issues == []
    return dataset


def test_value_knows_its_cell(skoroszyt: Build) -> None:
    anna = read(skoroszyt()).of("uczestnicy")[0]
    assert (anna.nazwisko, cell_of(anna, "nazwisko").ref) == ("Kowalska", "C2")


def test_headers_are_found_in_any_order_and_spelling(skoroszyt: Build) -> None:
    row = {"  ŚCIEŻKA": "PAL", "nazwisko ": "Sowa", "IMIE": "Ewa", "Płeć": "Kobieta", "nr  uczestnika": "1"}
    (person,) = read(skoroszyt({"Uczestnicy": [row]})).of("uczestnicy")
    assert (person.id, person.imie, person.nazwisko, person.sciezka) == ("1", "Ewa", "Sowa", "PAL")


def test_header_may_stand_below_empty_rows(skoroszyt: Build) -> None:
    path = skoroszyt()
    book = load_workbook(path)
    book["Uczestnicy"].insert_rows(1, 2)
    book.save(path)
    anna = read(path).of("uczestnicy")[0]
    assert (anna.imie, cell_of(anna, "imie").ref) == ("Anna", "B4")


def test_child_rows_hang_on_their_parent_both_ways(skoroszyt: Build) -> None:
    family = [{"Nr uczestnika": "UP-001", "Imię": name, "Nazwisko": "Kowalska"} for name in ("Ola", "Ela")]
    anna, jan = read(skoroszyt({"Rodzina": family})).of("uczestnicy")
    assert [child.imie for child in anna.rodzina] == ["Ola", "Ela"]
    assert anna.rodzina[0].uczestnik is anna
    assert jan.rodzina == []


def test_number_as_key_finds_text_as_key(skoroszyt: Build) -> None:
    people = [UCZESTNICY[0] | {"Nr uczestnika": 1}]
    family = [{"Nr uczestnika": "1", "Imię": "Ola", "Nazwisko": "Kowalska"}]
    (anna,) = read(skoroszyt({"Uczestnicy": people, "Rodzina": family})).of("uczestnicy")
    assert [child.imie for child in anna.rodzina] == ["Ola"]


def test_empty_rows_between_are_skipped_and_told(skoroszyt: Build) -> None:
    rows = [UCZESTNICY[0], dict.fromkeys(UCZESTNICY[0]), UCZESTNICY[1]]
    dataset, issues = read_dataset(skoroszyt({"Uczestnicy": rows}), SHEETS)
    assert [cell_of(person, "id").ref for person in dataset.of("uczestnicy")] == ["A2", "A4"]
    assert [(issue.code, issue.what) for issue in issues] == [("puste-wiersze", "Pominięto puste wiersze: 3.")]


def test_own_column_of_the_project_sheet(skoroszyt: Build) -> None:
    project = {"Tytuł projektu": "T", "Realizator": "R", "Miejscowość w pismach": "M", "Patron klubu": "Jan"}
    assert read(skoroszyt({"Projekt": project})).projekt.patron_klubu == "Jan"


def test_sheet_that_helps_is_no_data(skoroszyt: Build) -> None:
    dataset = read(skoroszyt({"Instrukcja": [{"Jak wypełnić": "po kolei"}]}))
    assert "instrukcja" not in dataset.records


def test_repeated_header_is_an_issue(skoroszyt: Build) -> None:
    path = skoroszyt()
    book = load_workbook(path)
    book["Uczestnicy"].cell(1, 6, "Imię")
    book.save(path)
    _, issues = read_dataset(path, SHEETS)
    assert [(issue.code, str(issue.place)) for issue in issues] == [
        ("naglowek-powtorzony", "projekt.xlsx, arkusz „Uczestnicy”, F1")
    ]


def test_formula_without_result_is_an_issue(skoroszyt: Build) -> None:
    _, issues = read_dataset(skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Imię": '="An"&"na"'}]}), SHEETS)
    assert [(issue.code, str(issue.place)) for issue in issues] == [
        ("formula-bez-wyniku", "projekt.xlsx, arkusz „Uczestnicy”, B2")
    ]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Data urodzenia dziecka", "data_urodzenia_dziecka"),
        ("Łódź: ulica", "lodz_ulica"),
        ("2. telefon", "k_2_telefon"),
    ],
)
def test_header_folds_to_a_template_name(header: str, name: str) -> None:
    assert fold(header) == name


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_declared_names_are_what_templates_can_write(sheet: Sheet) -> None:
    fields = sheet.fields
    names = [field.name for field in fields]
    assert names == [fold(name) for name in names]
    assert len(set(names)) == len(names)
    assert len({fold(field.header) for field in fields}) == len(fields)


def test_values_are_read_only_through_the_record(skoroszyt: Build) -> None:
    anna = read(skoroszyt()).of("uczestnicy")[0]
    with pytest.raises(AttributeError, match="uczestnik nie ma pola „pesell”"):
        _ = anna.pesell
    assert values_of(anna)["imie"] == "Anna"
