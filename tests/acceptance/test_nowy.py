"""A new working folder can be used at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Result

Run = Callable[..., Result]


def test_new_folder_has_all_that_is_needed(folder: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert uruchom("nowy", "Projekt 2026").code == 0
    monkeypatch.chdir(folder / "Projekt 2026")
    result = uruchom("sprawdz")
    assert result.code == 1
    assert "Puste pole „Tytuł projektu”, a jest wymagane." in result.said
    assert "W arkuszu „Uczestnicy” nie ma ani jednego wiersza z danymi." in result.said


def test_filled_in_workbook_of_a_new_folder_gives_documents(
    folder: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    uruchom("nowy", "p")
    monkeypatch.chdir(folder / "p")
    book = load_workbook("dane/projekt.xlsx")
    facts = {"Tytuł projektu": "Nowy początek", "Realizator": "OPS", "Miejscowość w pismach": "Łomża"}
    for row in book["Projekt"].iter_rows(min_row=2):
        row[1].value = facts.get(str(row[0].value)) or ("2026-06-30" if row[0].value == "Data pism" else None)
    person = {"Nr uczestnika": "1", "Imię": "Ewa", "Nazwisko": "Sowa", "Płeć": "Kobieta", "Ścieżka": "PAL"}
    for header, cell in zip(book["Uczestnicy"][1], book["Uczestnicy"][2], strict=True):
        cell.value = person.get(str(header.value))
    book.save("dane/projekt.xlsx")
    result = uruchom("generuj", "podziekowanie")
    assert result.code == 0, result.said
    assert [path.name for path in Path("wyniki").rglob("*.docx")] == ["1 Sowa Ewa – podziękowanie.docx"]


def test_folder_that_exists_is_left_alone(folder: Path, uruchom: Run) -> None:
    (folder / "p").mkdir()
    (folder / "p" / "list.txt").write_text("ważne", "utf-8")
    result = uruchom("nowy", "p")
    assert result.code == 2
    assert "„p” już istnieje" in result.said
    assert [path.name for path in (folder / "p").iterdir()] == ["list.txt"]
