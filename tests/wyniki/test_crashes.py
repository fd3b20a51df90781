"""Two runs at once in one result folder, killed at random moments: nothing doubled, nothing lost, nothing half done.

PROBA_AWARII=50 asks for more rounds (`make proba-awarii`).
"""

import os
import random
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dokumenty.wyniki.writer import digest
from tests.conftest import Result
from tests.support.docx_text import text_of
from tests.support.dying import ended_by

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")
Run = Callable[..., Result]
Build = Callable[..., Path]

ROUNDS = int(os.environ.get("PROBA_AWARII", "5"))
PEOPLE = 12
CATALOGUE = """[zaswiadczenie]
tytul = "Zaświadczenie"
szablon = "zaswiadczenie.docx"
numer = "{nr}/2011"
nazwa = "{uczestnik.id}"
"""
CALLS = PEOPLE * 80
KILLED = -9
SAID = Path("powiedziane.txt")
"""What the runs had to say, for when one of them fails."""


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Callable[[str], None]:
    """Write a workbook whose people get numbered papers; the word stands on each."""

    def build(word: str) -> None:
        people = [
            {"Nr uczestnika": f"UP-{n:03}", "Imię": "Jan", "Nazwisko": "Lis", "Płeć": "Mężczyzna", "Ścieżka": "PAL"}
            for n in range(1, PEOPLE + 1)
        ]
        skoroszyt({"Uczestnicy": [person | {"Zawód": word} for person in people]})
        szablon("zaswiadczenie", "{{ numer }} {{ uczestnik.id }} {{ uczestnik.zawod }}")
        (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")

    return build


def started(chance: random.Random) -> "subprocess.Popen[bytes]":
    """Start a run that dies at a random call, or is left alone."""
    program = ended_by("SIGKILL", chance.randint(1, CALLS)) if chance.random() < 0.7 else ["-m", "dokumenty"]
    command = [sys.executable, *program, "generuj"]
    with SAID.open("ab") as said:
        return subprocess.Popen(command, stdout=said, stderr=said)


def two_runs(chance: random.Random) -> set[int]:
    """Start two runs at once; some are killed from outside at a random time too."""
    runs = [started(chance), started(chance)]
    if chance.random() < 0.5:
        with suppress(subprocess.TimeoutExpired):
            runs[0].wait(chance.uniform(0.3, 1.5))
        runs[0].kill()
    return {run.wait() for run in runs}


def rows(query: str) -> list[tuple[Any, ...]]:
    if not Path("wyniki/rejestr.sqlite").exists():
        return []
    database = sqlite3.connect("wyniki/rejestr.sqlite")
    found = database.execute(query).fetchall()
    database.close()
    return found


def check_what_is_there() -> None:
    """Right after a death: the register whole, no number twice, no gap, every file whole and known by the register."""
    assert rows("PRAGMA integrity_check") in ([], [("ok",)])
    numbers = [nr for (nr,) in rows("SELECT nr FROM numery ORDER BY nr")]
    assert numbers == list(range(1, len(numbers) + 1))
    known = set(rows("SELECT sciezka, plik FROM dokumenty"))
    for path in Path("wyniki").rglob("*.docx"):
        assert zipfile.ZipFile(path).testzip() is None
        assert (path.relative_to("wyniki").as_posix(), digest(path.read_bytes())) in known


def papers() -> Iterator[tuple[str, ...]]:
    """Return the words of each document: number, person, word."""
    for path in sorted(Path("wyniki").rglob("*.docx")):
        yield tuple(text_of(path).split())


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_killed_runs_leave_what_the_next_run_finishes(project: Callable[[str], None], uruchom: Run, seed: int) -> None:
    chance = random.Random(seed)
    for word in ("kucharz", "stolarz"):
        project(word)
        assert two_runs(chance) <= {0, KILLED}, SAID.read_text("utf-8")
        check_what_is_there()
        assert uruchom("generuj").code == 0
        check_what_is_there()
        given: dict[str, str] = dict(rows("SELECT klucz, numer FROM numery"))
        assert len(given) == len(set(given.values())) == PEOPLE
        assert list(papers()) == [(number, person, word) for person, number in sorted(given.items())]
    files = [path.name for path in Path("wyniki/projekt/zaswiadczenie").iterdir()]
    assert sorted(files) == [f"UP-{n:03}.docx" for n in range(1, PEOPLE + 1)], "no part of a file, no second version"
