"""Documents written by several processes are those that one would write."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.model.jobs import Job
from dokumenty.pipeline import crew
from dokumenty.pipeline.making import Author, Text
from dokumenty.wyniki.entries import Entry
from tests.acceptance.test_generuj import documents
from tests.conftest import Result
from tests.support.builders import UCZESTNICY

Run = Callable[..., Result]
Build = Callable[..., Path]
NUMBERS = [f"UP-{number:03}" for number in range(1, 13)]
PEOPLE = [UCZESTNICY[0] | {"Nr uczestnika": number, "Nazwisko": f"Nowak {number}"} for number in NUMBERS]
VISITS = [{"Nr uczestnika": number, "Cel": f"rozmowa {number}"} for number in NUMBERS]
LETTER = "{{ uczestnik.nazwisko }}: {% for w in uczestnik.wizyty %}{{ w.cel }}{% endfor %}"
WHOLE = {f"{n} Nowak {n} Anna – list": f"Nowak {n}: rozmowa {n}" for n in NUMBERS}
CATALOGUE = """
[list]
szablon = "list.docx"
nazwa = "{uczestnik.id} {uczestnik.nazwisko} {uczestnik.imie} – list"
[dyplom]
szablon = "dyplom.docx"
numer = "{nr}/2011"
nazwa = "{uczestnik.id}"
"""
WAYS = ["spawn", "fork"] if sys.platform.startswith("linux") else ["spawn"]


@pytest.fixture(params=WAYS)
def hands(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three processes write even a few documents, started in one way or the other."""
    monkeypatch.setattr(crew, "CONTEXT", multiprocessing.get_context(request.param))
    monkeypatch.setattr(crew, "WORTH", 1)
    monkeypatch.setattr(crew, "_processors", lambda: 3)


@pytest.mark.usefixtures("hands")
def test_every_document_is_made_and_kept_in_order(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": PEOPLE, "Wizyty": VISITS})
    szablon("list", LETTER)
    assert "Razem gotowe: 12, nie powstały: 0." in uruchom("generuj").out
    assert documents(folder, "list") == WHOLE
    assert "Razem gotowe: 12 (w tym bez zmian: 12), nie powstały: 0." in uruchom("generuj").out


@pytest.mark.usefixtures("hands")
def test_numbers_are_given_in_the_order_of_the_rows_beside_the_others(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": PEOPLE, "Wizyty": VISITS})
    szablon("list", LETTER)
    szablon("dyplom", "nr {{ numer }}")
    (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")
    assert uruchom("generuj").code == 0
    assert documents(folder, "list") == WHOLE
    assert list(documents(folder, "dyplom").values()) == [f"nr\xa0{number}/2011" for number in range(1, 13)]


@pytest.mark.usefixtures("hands")
def test_a_document_that_cannot_be_made_stops_no_other(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [row | {"Dzieci": 0 if n == 5 else 2} for n, row in enumerate(PEOPLE)]})
    szablon("list", "{{ 10 / uczestnik.dzieci }}")
    result = uruchom("generuj")
    assert result.code == 1
    assert "Razem gotowe: 11, nie powstały: 1." in result.out
    assert "dzielenie przez zero" in result.said
    assert len(documents(folder, "list")) == 11


@pytest.mark.skipif("fork" not in WAYS, reason="only a forked process has the broken author")
def test_the_documents_of_a_process_that_dies_are_written_by_the_first(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    skoroszyt({"Uczestnicy": PEOPLE, "Wizyty": VISITS})
    szablon("list", LETTER)
    monkeypatch.setattr(crew, "WORTH", 1)
    monkeypatch.setattr(crew, "_processors", lambda: 3)
    text, first = Author.text, os.getpid()

    def dying(author: Author, job: Job, earlier: Entry | None) -> Text:
        if job.index >= 4 and os.getpid() != first:
            os._exit(9)
        return text(author, job, earlier)

    monkeypatch.setattr(Author, "text", dying)
    assert uruchom("generuj").code == 0
    assert documents(folder, "list") == WHOLE


@pytest.mark.usefixtures("hands")
def test_nobody_stays_behind_when_the_work_is_interrupted(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    skoroszyt({"Uczestnicy": PEOPLE, "Wizyty": VISITS})
    szablon("list", LETTER)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dokumenty.cli.progress.Bar.step", interrupted)
    assert uruchom("generuj").code == 130
    assert multiprocessing.active_children() == []
    assert list(documents(folder, "list")) == ["UP-001 Nowak UP-001 Anna – list"]


@pytest.mark.usefixtures("hands")
def test_what_comes_after_numbered_documents_prints_their_numbers(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [row | {"Nr dyplomu": None} for row in PEOPLE]})
    szablon("dyplom", "nr {{ numer }}")
    szablon("list", "{{ uczestnik.nr_dyplomu }}")
    plain, numbered = CATALOGUE.split("[dyplom]")
    catalogue = f'[dyplom]{numbered}kolumna_numeru = "uczestnik.nr_dyplomu"\n{plain}'
    (folder / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")
    assert uruchom("generuj").code == 0
    assert list(documents(folder, "list").values()) == [f"{number}/2011" for number in range(1, 13)]
