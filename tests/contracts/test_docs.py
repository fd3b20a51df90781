"""What the program can say is explained in docs/: every issue code, filter, command and column type."""

import re
from pathlib import Path

import pytest

from dokumenty.cli.app import app
from dokumenty.engine.findings import FINDINGS
from dokumenty.polish.filters import FILTERS

ROOT = Path(__file__).parents[2]
CODE = re.compile(r'(?:error|warning|report|CellError)\(\s*"([a-z]+(?:-[a-z]+)+)"')  # error("puste-pole", …)
SOURCES = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
CODES = sorted({code for code in CODE.findall(SOURCES) if not code.startswith("szablon-")} | set(FINDINGS))


@pytest.mark.parametrize("code", CODES)
def test_issue_code_is_explained(code: str) -> None:
    assert f"| `{code}` |" in (ROOT / "docs" / "bledy.md").read_text("utf-8")


def test_no_code_is_explained_that_does_not_exist() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs" / "bledy.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(explained) == CODES


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_filter_is_explained(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "szablony.md").read_text("utf-8")


def test_command_is_in_the_readme_and_the_changelog() -> None:
    for file in ("README.md", "CHANGELOG.md"):
        text = (ROOT / file).read_text("utf-8")
        for command in app.registered_commands:
            assert command.callback is not None
            assert command.callback.__name__ in text, file


def test_nothing_is_called_just_an_error() -> None:
    texts = re.findall(r'"[^"\n]*"', SOURCES)
    assert not [text for text in texts if re.search(r"\b[Bb]łąd\b", text)]
