"""What a clerk does with `drukuj`, and what lies ready for the printer."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
CATALOGUE = """[list]
tytul = "List"
szablon = "list.docx"
egzemplarze = 2
numer = "{nr}/2011"
nazwa = "{uczestnik.id}, egz. {egzemplarz}"
"""


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Path:
    """Write a workbook of two people and a numbered letter in two copies."""
    skoroszyt()
    szablon("list", "{{ numer }} {{ uczestnik.imie }} {{ egzemplarz }}")
    (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")
    return folder


def print_files(folder: Path) -> list[Path]:
    return sorted((folder / "wyniki" / "projekt" / "druk").glob("*"))


def test_documents_are_issued_and_printed_in_one_file(project: Path, uruchom: Run) -> None:
    result = uruchom("drukuj", "list")
    assert result.code == 0
    (file,) = print_files(project)
    assert text_of(file).splitlines() == ["1/2011 Anna 1", "1/2011 Anna 2", "2/2011 Jan 1", "2/2011 Jan 2"]
    assert f"Do druku, dokumentów 4: {file.relative_to(project)}" in result.said
    assert len(list((project / "wyniki" / "projekt" / "list").glob("*.docx"))) == 4
    assert uruchom("rejestr", "lista", "--json").out.count("2/2011") == 2


def test_copies_come_in_sets(project: Path, uruchom: Run) -> None:
    assert uruchom("drukuj", "list", "--zestawy", "ABAB").code == 0
    (file,) = print_files(project)
    assert text_of(file).splitlines() == ["1/2011 Anna 1", "2/2011 Jan 1", "1/2011 Anna 2", "2/2011 Jan 2"]


def test_documents_issued_before_keep_their_numbers_in_print(project: Path, uruchom: Run) -> None:
    uruchom("generuj", "--dla", "Nowak")
    result = uruchom("drukuj", "list")
    (file,) = print_files(project)
    assert text_of(file).splitlines() == ["2/2011 Anna 1", "2/2011 Anna 2", "1/2011 Jan 1", "1/2011 Jan 2"]
    assert "w tym bez zmian: 2" in result.said


def test_printing_again_gives_the_same_file(project: Path, uruchom: Run) -> None:
    uruchom("drukuj", "list")
    (file,) = print_files(project)
    before = file.read_bytes()
    uruchom("drukuj", "list")
    assert print_files(project) == [file]
    assert file.read_bytes() == before


def test_another_selection_of_the_same_day_lies_beside(project: Path, uruchom: Run) -> None:
    uruchom("drukuj", "list")
    uruchom("drukuj", "list", "--dla", "Nowak")
    assert len(print_files(project)) == 2


def test_missing_document_is_told_and_the_rest_printed(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0], UCZESTNICY[1] | {"Telefon": None}]})
    (project / "szablony" / "szablony.toml").write_text(f'{CATALOGUE}wymaga = ["uczestnik.telefon"]\n', "utf-8")
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Telefon": "600100200"}, UCZESTNICY[1] | {"Telefon": None}]})
    result = uruchom("drukuj", "list")
    assert result.code == 1
    assert "W pliku do druku brakuje dokumentów, które nie powstały: 2" in result.said
    (file,) = print_files(project)
    assert text_of(file).splitlines() == ["1/2011 Anna 1", "1/2011 Anna 2"]


def test_nothing_is_printed_while_the_workbook_has_mistakes(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nazwisko": None}]})
    assert uruchom("drukuj", "list").code == 1
    assert print_files(project) == []


def test_json_names_the_print_file(project: Path, uruchom: Run) -> None:
    (batch,) = json.loads(uruchom("drukuj", "list", "--json").out)
    (file,) = print_files(project)
    assert batch["druk"] == [{"plik": str(file.relative_to(project)), "dokumenty": 4, "pdf": None}]


def test_unknown_order_of_copies_is_a_wrong_use(project: Path, uruchom: Run) -> None:
    result = uruchom("drukuj", "list", "--zestawy", "ABBA")
    assert result.code == 2
    assert "AABB" in result.said
    assert print_files(project) == []


def test_missing_office_is_told_before_anything_is_made(
    project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert uruchom("drukuj", "list", "--pdf").code == 6
    assert not (project / "wyniki").exists()


def test_templates_of_other_styles_give_a_file_each(project: Path, szablon: Build, uruchom: Run) -> None:
    other = szablon("inny", "Inny: {{ uczestnik.imie }}")
    _change_style(other)
    (project / "szablony" / "szablony.toml").write_text(
        "[list]\ntytul = 'List'\nnazwa = '{uczestnik.id}'\nszablony = ["
        "{ plik = 'inny.docx', gdy = \"uczestnik.imie == 'Jan'\" }, { plik = 'list.docx' }]\n",
        "utf-8",
    )
    szablon("list", "List: {{ uczestnik.imie }}")
    result = uruchom("drukuj", "list")
    assert [text_of(file) for file in print_files(project)] == ["Inny: Jan", "List: Anna"]
    assert "szablony mają różne style" in result.said


def _change_style(path: Path) -> None:
    from docx import Document
    from docx.shared import Pt

    document = Document(str(path))
    document.styles["Normal"].font.size = Pt(20)
    document.save(str(path))


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the print service")
def test_file_goes_to_the_printer_that_was_named(project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, script in {"lp": 'echo "$2" > "$(dirname "$0")/sent"', "soffice": _OFFICE}.items():
        program = project / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{project / 'bin'}:{os.environ['PATH']}")
    assert uruchom("drukuj", "list", "--drukarka", "hp").code == 0
    assert (project / "bin" / "sent").read_text("utf-8").strip() == "hp"
    assert [file.suffix for file in print_files(project)] == [".docx", ".pdf"]


_OFFICE = 'for file; do :; done; (cat "$file"; echo %%EOF) > "${file%.docx}.pdf"'
"""Stands for LibreOffice: its last argument is the document."""
