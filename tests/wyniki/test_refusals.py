"""What cannot be written is told in Polish, and a later run finishes."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dokumenty.errors import OutputError
from dokumenty.wyniki import database
from dokumenty.wyniki.database import MIGRATIONS, open_database
from tests.conftest import Result
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from dokumenty.cli import run
run()
"""
"""Runs the program on a disk on which no file can grow beyond so many bytes."""
DOCUMENT = Path("wyniki/projekt/list/UP-001.docx")


@pytest.fixture
def numbered(folder: Path, skoroszyt: Build, szablon: Build) -> Path:
    """Write a workbook of two people who get numbered letters."""
    skoroszyt()
    szablon("list", "{{ numer }} {{ uczestnik.imie }}")
    (folder / "szablony" / "szablony.toml").write_text(
        '[list]\nszablon = "list.docx"\nnumer = "{nr}/2026"\nnazwa = "{uczestnik.id}"\n', "utf-8"
    )
    return folder


def letters() -> dict[str, str]:
    return {path.name: text_of(path) for path in sorted(Path("wyniki").rglob("*.docx"))}


def test_folder_in_the_place_of_a_document_is_told_and_the_others_are_made(numbered: Path, uruchom: Run) -> None:
    (numbered / DOCUMENT).mkdir(parents=True)
    result = uruchom("generuj")
    assert result.code == 1
    assert "UP-001.docx: nie można zapisać pliku: w miejscu folderu leży plik" in result.said
    DOCUMENT.rmdir()
    assert letters() == {"UP-002.docx": "1/2026 Jan"}
    assert uruchom("generuj").code == 0
    assert letters() == {"UP-001.docx": "2/2026 Anna", "UP-002.docx": "1/2026 Jan"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_folder_that_may_not_be_written_is_told(numbered: Path, uruchom: Run) -> None:
    (numbered / "wyniki").mkdir(mode=0o500)
    result = uruchom("generuj")
    assert result.code == 5
    assert "nie wolno w nim pisać" in result.said
    (numbered / "wyniki").chmod(0o700)
    assert uruchom("generuj").code == 0


@pytest.mark.skipif(os.name == "nt", reason="the limit is of Unix")
@pytest.mark.parametrize("limit", [0, 4_000, 20_000, 50_000])
def test_disk_that_takes_no_more_is_told_and_a_later_run_finishes(numbered: Path, uruchom: Run, limit: int) -> None:
    command = [sys.executable, "-c", LIMITED, str(limit), "generuj"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode in {1, 5}
    assert "Traceback" not in ended.stderr
    assert "nie można" in " ".join(f"{ended.stdout} {ended.stderr}".split())
    assert list(numbered.rglob("*.part")) == []
    assert uruchom("generuj").code == 0
    assert letters() == {"UP-001.docx": "1/2026 Anna", "UP-002.docx": "2/2026 Jan"}


def test_damaged_register_is_told(numbered: Path, uruchom: Run) -> None:
    (numbered / "wyniki").mkdir()
    (numbered / "wyniki" / "rejestr.sqlite").write_bytes(b"to nie jest baza danych" * 100)
    result = uruchom("generuj")
    assert result.code == 5
    assert "rejestr.sqlite: nie można użyć rejestru: plik jest uszkodzony. Nie kasuj go" in result.said


def test_emptied_register_does_not_count_from_one_again(numbered: Path, uruchom: Run) -> None:
    assert uruchom("generuj").code == 0
    (numbered / "wyniki" / "rejestr.sqlite").write_bytes(b"")
    for command in (("generuj",), ("generuj", "--na-sucho"), ("rejestr", "lista")):
        result = uruchom(*command)
        assert result.code == 5
        assert "plik jest uszkodzony. Nie kasuj go" in result.said


def test_register_that_another_run_is_beginning_is_no_emptied_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rejestr.sqlite"
    path.touch()

    def begun_meanwhile(folder: Path, pattern: str) -> Iterator[Path]:
        other = sqlite3.connect(path)
        other.execute("PRAGMA journal_mode = WAL")
        other.close()
        yield folder / pattern.replace("*", "x")

    monkeypatch.setattr(Path, "glob", begun_meanwhile)
    register = open_database(path, dry=False)
    assert register.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    register.close()


def test_register_that_two_runs_begin_at_once_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rejestr.sqlite"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    waits: list[float] = []

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        other.execute("COMMIT")

    monkeypatch.setattr(database, "_PATIENCE", 0)
    monkeypatch.setattr(database, "sleep", let_go)
    open_database(path, dry=False).close()
    assert len(waits) == 1


def test_register_of_an_older_program_is_brought_up_to_date_and_kept_beside(tmp_path: Path) -> None:
    path = tmp_path / "rejestr.sqlite"
    old = sqlite3.connect(path)
    old.executescript(MIGRATIONS[0])
    old.execute(
        "INSERT INTO numery (seria, nr, numer, skoroszyt, rodzaj, klucz) VALUES ('{nr}', 1, '1', 'p', 'r', 'k')"
    )
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()
    new = open_database(path, dry=False)
    backup = sqlite3.connect(tmp_path / "rejestr-wersja-1.sqlite")
    for register, version in ((new, len(MIGRATIONS)), (backup, 1)):
        assert register.execute("SELECT numer FROM numery").fetchall() == [("1",)]
        assert register.execute("PRAGMA user_version").fetchone() == (version,)
        register.close()


def test_register_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rejestr.sqlite"
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    newer.close()
    with pytest.raises(OutputError, match="nowsza wersja programu"):
        open_database(path, dry=False)
