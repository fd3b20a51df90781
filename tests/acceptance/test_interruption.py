"""Ctrl-C in the middle of the work: the document at hand is whole, all that is there is registered, the rest comes later."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.wyniki.writer import digest
from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of
from tests.support.dying import ended_by

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a process of Windows cannot send itself Ctrl-C")
Run = Callable[..., Result]
Build = Callable[..., Path]


@pytest.mark.parametrize("calls", [60, 95, 130, 165])
def test_interrupted_run_leaves_whole_documents_that_the_register_knows(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run, calls: int
) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nr uczestnika": f"UP-{n}"} for n in range(1, 6)]})
    szablon("list", "{{ numer }} {{ uczestnik.id }}")
    (folder / "szablony" / "szablony.toml").write_text(
        '[list]\nszablon = "list.docx"\nnumer = "{nr}/2026"\nnazwa = "{uczestnik.id}"\n', "utf-8"
    )
    ended = subprocess.run(
        [sys.executable, *ended_by("SIGINT", calls), "generuj"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 130
    assert "Przerwano. To, co już powstało, jest zapisane" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert 0 < len(made := documents(folder)) < 5
    assert registered(folder) == {path.stem: digest(path.read_bytes()) for path in made}
    assert uruchom("generuj").code == 0
    assert [text_of(path) for path in documents(folder)] == [f"{n}/2026 UP-{n}" for n in range(1, 6)]


def documents(folder: Path) -> list[Path]:
    return sorted((folder / "wyniki" / "projekt" / "list").iterdir())


def registered(folder: Path) -> dict[str, str]:
    database = sqlite3.connect(folder / "wyniki" / "rejestr.sqlite")
    found = dict(database.execute("SELECT klucz, plik FROM dokumenty"))
    database.close()
    return found
