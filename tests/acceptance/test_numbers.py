"""Numbered documents: each number once, kept when a document is made again, never given twice."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
CATALOGUE = """[zaswiadczenie]
tytul = "Zaświadczenie"
dla = "udzial"
szablon = "zaswiadczenie.docx"
numer = "{nr}/{kurs.id}/2011"
nazwa = "{uczestnik.id} {kurs.id}"
gdy = "udzial.wynik == 'ukończono'"
"""


def udzial(person: int, course: str, result: str = "ukończono") -> dict[str, object]:
    return {"Nr uczestnika": f"UP-00{person}", "Symbol kursu": course, "Wynik": result}


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Callable[..., None]:
    """Write the workbook with these rows of Udział and a template that prints the number."""

    def build(*rows: dict[str, object], kucharz: str = "Kucharz") -> None:
        courses = [
            {"Symbol kursu": "KMG", "Nazwa kursu": kucharz},
            {"Symbol kursu": "PJC", "Nazwa kursu": "Prawo jazdy kat. C"},
        ]
        skoroszyt({"Uczestnicy": UCZESTNICY, "Kursy": courses, "Udział": list(rows)})
        szablon("zaswiadczenie", "nr {{ numer }}: {{ uczestnik.imie }}, {{ kurs.nazwa }}")
        (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")

    return build


def made(folder: Path) -> dict[str, str]:
    paths = sorted((folder / "wyniki").rglob("*.docx"))
    return {path.stem: text_of(path) for path in paths}


def test_each_course_has_its_own_series(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"), udzial(2, "PJC"), udzial(1, "PJC", "przerwano"))
    assert uruchom("generuj").code == 0
    assert made(folder) == {
        "UP-001 KMG": "nr\xa01/KMG/2011: Anna, Kucharz",
        "UP-002 KMG": "nr\xa02/KMG/2011: Jan, Kucharz",
        "UP-002 PJC": "nr\xa01/PJC/2011: Jan, Prawo jazdy kat. C",
    }


def test_unchanged_documents_are_kept(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    uruchom("generuj")
    times = {path: path.stat().st_mtime_ns for path in (folder / "wyniki").rglob("*.docx")}
    result = uruchom("generuj")
    assert "Razem gotowe: 2 (w tym bez zmian: 2), nie powstały: 0." in result.out
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_making_afresh_keeps_the_number(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    uruchom("generuj", "--dla", "UP-002")
    assert made(folder) == {"UP-002 KMG": "nr\xa01/KMG/2011: Jan, Kucharz"}
    uruchom("generuj", "--od-nowa")
    assert made(folder)["UP-002 KMG"] == "nr\xa01/KMG/2011: Jan, Kucharz"
    assert made(folder)["UP-001 KMG"] == "nr\xa02/KMG/2011: Anna, Kucharz"


def test_number_stays_when_rows_move(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    uruchom("generuj")
    project(udzial(2, "PJC"), udzial(2, "KMG"), udzial(1, "KMG"))
    uruchom("generuj")
    assert made(folder)["UP-001 KMG"].startswith("nr\xa01/KMG/2011")
    assert made(folder)["UP-002 KMG"].startswith("nr\xa02/KMG/2011")


def test_missing_file_is_made_again_under_its_number(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    uruchom("generuj")
    (folder / "wyniki" / "projekt" / "zaswiadczenie" / "UP-001 KMG.docx").unlink()
    uruchom("generuj")
    assert made(folder)["UP-001 KMG"].startswith("nr\xa01/KMG/2011")


def test_failed_document_takes_no_number(folder: Path, project: Build, szablon: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    szablon("zaswiadczenie", "{{ numer }} {{ 1 // (uczestnik.imie|length - 4) }}")  # Anna has four letters
    result = uruchom("generuj")
    assert result.code == 1
    assert made(folder) == {"UP-002 KMG": "1/KMG/2011 −1"}


def test_same_course_twice_for_one_person_is_refused(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(1, "KMG"))
    result = uruchom("generuj")
    assert result.code == 1
    assert "Ten wiersz daje ten sam dokument (UP-001/KMG)" in result.said
    assert len(made(folder)) == 1


def test_dry_run_gives_no_number(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    uruchom("generuj", "--dla", "UP-002")
    assert "Razem gotowe: 2 (w tym bez zmian: 1)" in uruchom("generuj", "--na-sucho").out
    database = sqlite3.connect(folder / "wyniki" / "rejestr.sqlite")
    assert database.execute("SELECT numer, klucz FROM numery").fetchall() == [("1/KMG/2011", "UP-002/KMG")]
    database.close()


def test_changed_document_is_a_new_version_that_names_the_old(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"))
    uruchom("generuj")
    project(udzial(1, "KMG"), kucharz="Kucharz małej gastronomii")
    uruchom("generuj")
    assert made(folder) == {"UP-001 KMG": "nr\xa01/KMG/2011: Anna, Kucharz małej gastronomii"}
    database = sqlite3.connect(folder / "wyniki" / "rejestr.sqlite")
    rows = database.execute("SELECT id, wersja, zastepuje, numer FROM dokumenty ORDER BY id").fetchall()
    database.close()
    assert rows == [(1, 1, None, "1/KMG/2011"), (2, 2, 1, "1/KMG/2011")]


def test_pattern_without_a_counter_is_refused(folder: Path, project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"))
    catalogue = folder / "szablony" / "szablony.toml"
    catalogue.write_text(re.sub("numer = .*", 'numer = "KMG/2011"', CATALOGUE), "utf-8")
    result = uruchom("generuj")
    assert result.code == 4
    assert "brakuje w nim {nr}" in result.said


def with_receipt(folder: Path, szablon: Build) -> None:
    """Add a list on which people sign for their certificates."""
    szablon("odbior", "{% for u in kurs.udzial %}{{ u.uczestnik.imie }}: {{ u.nr_zaswiadczenia }}; {% endfor %}")
    catalogue = CATALOGUE + 'kolumna_numeru = "udzial.nr_zaswiadczenia"\n'
    catalogue += '[odbior]\nszablon = "odbior.docx"\ndla = "kurs"\nnazwa = "odbiór {kurs.id}"\n'
    (folder / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")


def test_other_documents_see_the_number_where_the_workbook_has_none(
    folder: Path, project: Build, szablon: Build, uruchom: Run
) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG") | {"Nr zaświadczenia": "77/2011"})
    with_receipt(folder, szablon)
    assert uruchom("generuj").code == 0
    assert made(folder)["odbiór KMG"] == "Anna: 1/KMG/2011; Jan: 77/2011; "
    assert "w tym bez zmian: 4" in uruchom("generuj").out, "the course without people counts too"


def test_numbers_of_an_earlier_run_are_seen_and_annulled_ones_are_not(
    folder: Path, project: Build, szablon: Build, uruchom: Run
) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"))
    with_receipt(folder, szablon)
    uruchom("generuj", "zaswiadczenie")
    uruchom("rejestr", "anuluj", "2/KMG/2011", "--powod", "pomyłka")
    uruchom("generuj", "odbior")
    assert made(folder)["odbiór KMG"] == "Anna: 1/KMG/2011; Jan: ; "


@pytest.mark.parametrize(
    ("field", "sentence"),
    [("udzial.nr_zaswiadzcenia", "Nie ma pola „udzial.nr_zaswiadzcenia”"), ("kurs.nazwa", "podaj pole tego, dla kogo")],
)
def test_wrong_column_for_numbers_is_told(
    folder: Path, project: Build, uruchom: Run, field: str, sentence: str
) -> None:
    project(udzial(1, "KMG"))
    catalogue = f'{CATALOGUE}kolumna_numeru = "{field}"\n'
    (folder / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")
    result = uruchom("generuj")
    assert result.code == 4
    assert sentence in result.said


def test_certificates_of_one_course(folder: Path, project: Build, szablon: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"), udzial(2, "KMG"), udzial(2, "PJC"))
    with_receipt(folder, szablon)
    assert uruchom("generuj", "--dla", "kmg").code == 0
    assert sorted(made(folder)) == ["UP-001 KMG", "UP-002 KMG", "odbiór KMG"]


def test_unknown_course_is_told_with_the_nearest(project: Build, uruchom: Run) -> None:
    project(udzial(1, "KMG"))
    result = uruchom("generuj", "--dla", "KMGG")
    assert result.code == 2
    assert "W arkuszu „Uczestnicy” ani „Kursy” nie ma „KMGG” (--dla). Czy chodziło o „KMG”?" in result.said
