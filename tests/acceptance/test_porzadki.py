"""What a clerk does with results whose time is over."""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.conftest import Result

Run = Callable[..., Result]
Build = Callable[..., Path]
OLD = datetime.fromisoformat("2015-06-01T12:00:00+02:00")
ANNA, JAN = Path("wyniki/projekt/list/UP-001 Kowalska.docx"), Path("wyniki/projekt/list/UP-002 Nowak.docx")


@pytest.fixture(autouse=True)
def made_long_ago(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    """Anna's letter and a print file were made in 2015, Jan's letter today."""
    skoroszyt()
    szablon("list", "{{ numer }} {{ uczestnik.imie }}")
    (folder / "szablony" / "szablony.toml").write_text(
        '[list]\nszablon = "list.docx"\nnumer = "{nr}/2015"\nnazwa = "{uczestnik.id} {uczestnik.nazwisko}"\n', "utf-8"
    )
    assert uruchom("drukuj", "list").code == 0
    change("UPDATE dokumenty SET utworzono = ? WHERE klucz = 'UP-001'", OLD.isoformat())
    change("UPDATE kopie SET utworzono = ?", OLD.isoformat())


def change(statement: str, *values: str) -> None:
    with contextlib.closing(sqlite3.connect("wyniki/rejestr.sqlite")) as register, register:
        register.execute(statement, values)


def age(path: Path) -> None:
    os.utime(path, (OLD.timestamp(), OLD.timestamp()))


def files() -> list[str]:
    return sorted(path.name for path in Path("wyniki").rglob("*") if path.is_file() and "rejestr" not in path.name)


def test_old_results_are_listed_and_stay(uruchom: Run) -> None:
    before = files()
    result = uruchom("porzadki", "--starsze-niz", "5l")
    assert result.code == 0
    assert str(ANNA) in result.said
    assert str(JAN) not in result.said
    assert "Niczego nie usunięto; usunie je to samo polecenie z --usun." in result.said
    assert files() == before
    rows = json.loads(uruchom("porzadki", "--starsze-niz", "5l", "--json").out)
    assert [row["Zrobiono"] for row in rows] == ["01.06.2015", "01.06.2015"]


def test_confirmed_removal_leaves_the_rest(uruchom: Run) -> None:
    result = uruchom("porzadki", "--starsze-niz", "31.12.2020", "--usun")
    assert result.code == 0
    assert "Usunięto plików sprzed 31.12.2020: 2." in result.said
    assert files() == [JAN.name]
    assert not Path("wyniki/projekt/druk").exists()
    assert "Nie ma wyników" in uruchom("porzadki", "--starsze-niz", "5l", "--usun").said


def test_register_remembers_the_removal_without_the_name(uruchom: Run) -> None:
    content = ANNA.read_bytes()
    uruchom("porzadki", "--starsze-niz", "5l", "--usun")
    first, second = json.loads(uruchom("rejestr", "lista", "--json").out)
    assert (first["Numer"], first["Dokument"]) == ("1/2015", "UP-001")
    assert first["Stan"].startswith("plik usunięto ")
    assert second["Stan"] == ""
    with contextlib.closing(sqlite3.connect("wyniki/rejestr.sqlite")) as register:
        rows = register.execute("SELECT dokument, miejsce, plik, usunieto, kto FROM usuniecia ORDER BY id").fetchall()
    assert [row[:2] for row in rows] == [(None, "projekt/druk"), (1, "projekt/list")]
    assert rows[1][2] == hashlib.sha256(content).hexdigest()
    assert all(row[3].startswith("20") and row[4] for row in rows)
    register_bytes = b"".join(path.read_bytes() for path in Path("wyniki").glob("rejestr*"))
    assert b"Kowalska" not in register_bytes
    assert b"Nowak" in register_bytes
    Path("kopia.docx").write_bytes(content)
    assert uruchom("rejestr", "zweryfikuj", "kopia.docx").out.startswith("wydany")


def test_pdf_goes_with_its_document(uruchom: Run) -> None:
    ANNA.with_suffix(".pdf").write_bytes(b"%PDF")
    uruchom("porzadki", "--starsze-niz", "5l", "--usun")
    assert files() == [JAN.name]


def test_file_changed_by_a_person_is_told(uruchom: Run) -> None:
    ANNA.write_bytes(ANNA.read_bytes() + b"podpis")
    assert "zmieniony po zrobieniu" in uruchom("porzadki", "--starsze-niz", "5l").said


def test_file_of_somebody_else_is_left_alone(uruchom: Run) -> None:
    scan = Path("wyniki/projekt/list/skan.pdf")
    scan.write_bytes(b"%PDF")
    age(scan)
    result = uruchom("porzadki", "--starsze-niz", "5l", "--usun")
    assert "Pliki, których program nie zrobił (nie ruszono ich): 1." in result.said
    assert files() == [JAN.name, "skan.pdf"]


def test_newer_version_under_the_same_name_stays(uruchom: Run) -> None:
    change("UPDATE dokumenty SET utworzono = ?", OLD.isoformat())
    change(
        "INSERT INTO dokumenty (skoroszyt, rodzaj, klucz, egzemplarz, wersja, zastepuje, sciezka, plik, szablon, wartosci,"
        " utworzono, program) SELECT skoroszyt, rodzaj, klucz, egzemplarz, 2, id, sciezka, plik, szablon, wartosci, ?,"
        " program FROM dokumenty WHERE klucz = 'UP-001'",
        "2999-01-01T12:00:00+01:00",
    )
    rows = json.loads(uruchom("porzadki", "--starsze-niz", "5l", "--json").out)
    assert str(ANNA) not in [row["Plik"] for row in rows]
    assert str(JAN) in [row["Plik"] for row in rows]


@pytest.mark.parametrize(
    ("age_told", "found"), [("18m", 2), ("90d", 2), ("1 rok", 2), ("2015-06-01", 0), ("2.06.2015", 2)]
)
def test_age_or_day(uruchom: Run, age_told: str, found: int) -> None:
    assert len(json.loads(uruchom("porzadki", "--starsze-niz", age_told, "--json").out)) == found


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--starsze-niz", "dawno"), "to ani wiek (5l, 18m, 90d), ani data"),
        ((), "Brakuje opcji „--starsze-niz”."),
        (("--starsze-niz", "5l", "--wyniki", "gdzie-indziej"), "nie ma rejestru"),
    ],
)
def test_wrong_use_is_told(uruchom: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = uruchom("porzadki", *arguments)
    assert result.code == 2
    assert sentence in result.said


def test_register_of_an_earlier_program_is_brought_up_to_date(uruchom: Run) -> None:
    with contextlib.closing(sqlite3.connect("wyniki/rejestr.sqlite")) as register:
        register.executescript(
            "DROP TABLE usuniecia; DROP TABLE zawartosc; DROP TABLE kopie; DROP INDEX nastepca_dokumentu; PRAGMA user_version = 2;"
        )
    assert uruchom("porzadki", "--starsze-niz", "5l").code == 0
    assert len(json.loads(uruchom("rejestr", "lista", "--json").out)) == 2
