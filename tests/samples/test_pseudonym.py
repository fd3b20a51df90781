"""The five sample projects with invented people: nobody of the source is in any file."""

import contextlib
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dokumenty.cli import main
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.records import Dataset, Record, filled
from dokumenty.polish.declension import Case, decline_parts
from tests.samples.conftest import PROJECTS, ROOT

KINDS = (
    "kontrakt", "ipd", "streszczenie", "dyplom", "lista-obecnosci-projekt", "lista-uczestnikow", "identyfikatory",
    "etykiety", "karta-wsparcia", "zalacznik-1", "zalacznik-2", "pismo-przewodnie",
)  # fmt: skip
"""Every text about a person is in a contract, a plan or a card of support, every person and address in the lists."""
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the results of a run with invented people, the real results' folder above it."""
    folder = tmp_path_factory.mktemp("zmyslone")
    common = ["--pseudonim", "--json", "--szablony", str(ROOT / "szablony"), "--wyniki", str(folder)]
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["generuj", *KINDS, "--dane", str(ROOT / "dane"), *common]) == 0
        assert main(["drukuj", "zaswiadczenie", "--dane", str(ROOT / "dane" / "lezajsk-2011.xlsx"), *common]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["klucz-pseudonimow.txt", "pseudonim"]
    return folder / "pseudonim"


@pytest.mark.parametrize("project", PROJECTS)
def test_nobody_of_the_source_is_in_any_file(invented: Path, project: str) -> None:
    dataset, _ = read_dataset(ROOT / "dane" / f"{project}.xlsx", SHEETS)
    words, numbers = set(names_of(dataset)), set(numbers_of(dataset))
    assert len(words) > 150
    assert len(numbers) > 30
    files = [path for path in (invented / project).rglob("*") if path.is_file()]
    assert len(files) > 40
    for file in files:
        for text in texts_of(file):
            assert set(_WORD.findall(text)) & words == set(), file
            assert [number for number in numbers if number in text] == [], file


@pytest.mark.parametrize("project", PROJECTS)
def test_register_of_the_run_names_nobody_either(invented: Path, project: str) -> None:
    dataset, _ = read_dataset(ROOT / "dane" / f"{project}.xlsx", SHEETS)
    with contextlib.closing(sqlite3.connect(invented / "rejestr.sqlite")) as register:
        rows = register.execute("SELECT * FROM dokumenty WHERE skoroszyt = ?", (project,)).fetchall()
    text = "\n".join(str(row) for row in rows)
    assert len(rows) > 20
    assert set(_WORD.findall(text)) & set(names_of(dataset)) == set()
    assert [number for number in numbers_of(dataset) if number in text] == []


def test_search_finds_the_people_where_they_are(tmp_path: Path) -> None:
    """The same search over the real thing: it can fail."""
    workbook = ROOT / "dane" / "lubartow-2012.xlsx"
    dataset, _ = read_dataset(workbook, SHEETS)
    arguments = ["--dla", "UP-001", "--json", "--szablony", str(ROOT / "szablony"), "--wyniki", str(tmp_path)]
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["generuj", "kontrakt", "etykiety", "--dane", str(workbook), *arguments]) == 0
    found = "\n".join(text for file in tmp_path.rglob("*.docx") for text in texts_of(file))
    assert {"Stanisława", "Moniuszko"} <= set(_WORD.findall(found)) & set(names_of(dataset))
    assert any(number in found for number in numbers_of(dataset))


def names_of(dataset: Dataset) -> Iterator[str]:
    """Go through every form of every name of participants, families and staff."""
    for sheet in ("uczestnicy", "rodzina", "kadra"):
        for person in dataset.of(sheet):
            for column in ("imie", "drugie_imie", "nazwisko"):
                value = getattr(person, column, "")
                for word in re.split("[ -]", str(value)) if value else ():
                    yield from forms_of(word, column, person)


def forms_of(word: str, column: str, person: Record) -> Iterator[str]:
    woman = person.plec == "Kobieta" if filled(person, "plec") else str(person.imie).endswith("a")
    given, surname = ("", word) if column == "nazwisko" else (word, "")
    for case in Case:
        form = decline_parts("", given, surname, case, "k" if woman else "m")
        yield from (form.text, *form.variants)


def numbers_of(dataset: Dataset) -> Iterator[str]:
    """Go through every PESEL, phone and street."""
    for sheet in ("uczestnicy", "rodzina", "kadra"):
        for person in dataset.of(sheet):
            for column in ("pesel", "telefon", "ulica"):
                if getattr(person, column, ""):
                    yield str(getattr(person, column)).removeprefix("ul. ")


def texts_of(file: Path) -> Iterator[str]:
    """Go through a file's name and the words of all that is in it, whatever the tags."""
    yield file.name
    contents = [file.read_bytes()]
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            contents = [archive.read(name) for name in archive.namelist()]
    for content in contents:
        yield _TAG.sub(" ", content.decode("utf-8", "ignore")).replace("\xa0", " ")
