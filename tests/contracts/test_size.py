"""The size budget of CONTRIBUTING.md, so that modules stay small enough to be read."""

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "src").rglob("*.py"))
LONGEST_MODULE = 250
LONGEST_FUNCTION = 30
"""Signature and docstring included; the body keeps to 25 lines."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_module_and_functions_are_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.body[0].lineno > LONGEST_FUNCTION - 5] == []
