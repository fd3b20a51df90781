"""Passwords of packs: asked for, good, alike, and nowhere to be found afterwards."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.support.builders import save_template

Run = Callable[..., Result]
Build = Callable[..., Path]
PASSWORD = "trzy proste slowa"


class Keyboard:
    """Stands for the terminal: types these answers, shows none, keeps the questions."""

    def __init__(self, *answers: str) -> None:
        self.answers: Iterator[str] = iter(answers)
        self.asked: list[str] = []

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        return next(self.answers)


class Terminal(io.StringIO):
    """An input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def project(folder: Path, skoroszyt: Build, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a project with a pack of one letter, on a computer without LibreOffice."""
    monkeypatch.setenv("PATH", "")
    skoroszyt()
    save_template(folder / "szablony" / "list.docx", "{{ uczestnik.imie }}")
    text = '[paczka]\nformat = "docx"\nzalaczniki = [{ rodzaj = "list" }]\n'
    (folder / "szablony" / "pakiety.toml").write_text(text, "utf-8")
    return folder


def sit_down(monkeypatch: pytest.MonkeyPatch, *answers: str) -> Keyboard:
    keyboard = Keyboard(*answers)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("dokumenty.cli.passwords.getpass", keyboard)
    return keyboard


def archives(folder: Path) -> list[Path]:
    return sorted((folder / "wyniki").rglob("*.zip"))


def test_password_is_asked_for_twice_and_opens_the_pack(
    project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyboard = sit_down(monkeypatch, PASSWORD, PASSWORD, PASSWORD)
    result = uruchom("zalaczniki", "paczka", "--haslo")
    assert (result.code, len(keyboard.asked)) == (0, 2)
    assert "ZIP (zaszyfrowany):" in result.said
    (archive,) = archives(project)
    assert uruchom("zalaczniki", "sprawdz", str(archive)).code == 0


def test_wrong_password_is_told(project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sit_down(monkeypatch, PASSWORD, PASSWORD, "nie to haslo")
    uruchom("zalaczniki", "paczka", "--haslo")
    result = uruchom("zalaczniki", "sprawdz", str(archives(project)[0]))
    assert result.code == 2
    assert "to nie jest hasło do tego pliku" in result.said


def test_passwords_that_differ_are_asked_for_again(
    project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_down(monkeypatch, PASSWORD, "trzy proste slova", PASSWORD, PASSWORD)
    result = uruchom("zalaczniki", "paczka", "--haslo")
    assert result.code == 0
    assert "Hasła się różnią. Spróbuj jeszcze raz." in result.said
    sit_down(monkeypatch, *(3 * (PASSWORD, "calkiem inne haslo")))
    assert uruchom("zalaczniki", "paczka", "--haslo").code == 2
    assert len(archives(project)) == 1


@pytest.mark.parametrize(
    ("password", "sentence"),
    [("krótkie", "za krótkie"), ("", "za krótkie"), ("zażółć gęślą jaźń", "bez polskich znaków")],
)
def test_bad_password_is_refused_before_anything_is_made(
    project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch, password: str, sentence: str
) -> None:
    sit_down(monkeypatch, password)
    result = uruchom("zalaczniki", "paczka", "--haslo")
    assert result.code == 2
    assert sentence in result.said
    assert not (project / "wyniki").exists()


def test_password_may_come_through_the_standard_input(
    project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert uruchom("zalaczniki", "paczka", "--haslo").code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\r\n"))
    assert uruchom("zalaczniki", "sprawdz", str(archives(project)[0])).code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    result = uruchom("zalaczniki", "sprawdz", str(archives(project)[0]))
    assert result.code == 2
    assert "Nie podano hasła." in result.said


def test_password_is_written_nowhere(project: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sit_down(monkeypatch, PASSWORD, PASSWORD)
    result = uruchom("zalaczniki", "paczka", "--haslo", "--json")
    assert PASSWORD not in result.out + result.err
    files = [path for path in project.rglob("*") if path.is_file()]
    assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]
