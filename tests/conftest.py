"""Four fixtures: a working folder, its workbook, its templates, and the program run in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from dokumenty.cli import main
from tests.support import builders, namespaces
from tests.support.builders import Row

assert namespaces.SOUND, "imported before anything can load docxcompose"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@dataclass(frozen=True)
class Result:
    """What a run of the program gave: exit code and both streams, folded to one line each."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All that was printed, without the line breaks of the terminal's width."""
        return " ".join(f"{self.out} {self.err}".split())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder that the program is started in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")
    return tmp_path


@pytest.fixture
def skoroszyt(folder: Path) -> Callable[..., Path]:
    """Write dane/projekt.xlsx; sheets not named are the sound ones of the builders."""

    def build(sheets: Mapping[str, Sequence[Row] | Row] | None = None, name: str = "projekt.xlsx") -> Path:
        sound: dict[str, Sequence[Row] | Row] = {"Projekt": builders.PROJEKT, "Uczestnicy": builders.UCZESTNICY}
        return builders.save_workbook(folder / "dane" / name, sound | dict(sheets or {}))

    return build


@pytest.fixture
def szablon(folder: Path) -> Callable[..., Path]:
    """Write a template into szablony/; the name is that of its kind."""

    def build(name: str, *paragraphs: str, table: Sequence[Sequence[str]] = ()) -> Path:
        return builders.save_template(folder / "szablony" / f"{name}.docx", *paragraphs, table=table)

    return build


@pytest.fixture
def uruchom(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the program in the working folder."""
    assert folder.is_dir()

    def run(*arguments: str) -> Result:
        code = main(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
