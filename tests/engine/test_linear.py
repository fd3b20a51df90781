"""Twice the rows, twice the work: counted, not timed."""

import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from types import FrameType
from typing import Any

import docx
import pytest
from lxml import etree

from dokumenty.engine import Template
from tests.engine.building import Row, member, rendered, template, text


def _steps(work: Callable[[], Any]) -> int:
    """Count the calls of Python functions: the same at every run and on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def _rows(folder: Path, count: int) -> Path:
    rows: list[Row] = [[f"{{{{ a{column} }}}}" for column in range(2)] for _ in range(count)]
    return template(folder, rows, name=f"wiersze{count}.docx")


def _grows_like_its_input(small: int, large: int, factor: int) -> bool:
    return large <= small * factor * 1.15


@pytest.mark.parametrize("block", ["{{{{ a{} }}}}", "{{%p if a{} %}}x{{%p endif %}}", "{{% if a{} %}}{{% endif %}}"])
def test_compiling_is_linear_in_the_paragraphs_of_a_template(tmp_path: Path, block: str) -> None:
    paths = [template(tmp_path, *(block.format(i % 9) for i in range(n)), name=f"{n}.docx") for n in (100, 400)]
    small, large = (_steps(lambda path=path: Template.load(path)) for path in paths)  # type: ignore[misc]
    assert _grows_like_its_input(small, large, 4)


def test_compiling_is_linear_in_the_rows_of_a_template(tmp_path: Path) -> None:
    paths = [_rows(tmp_path, count) for count in (50, 200)]
    small, large = (_steps(lambda path=path: Template.load(path)) for path in paths)  # type: ignore[misc]
    assert _grows_like_its_input(small, large, 4)


def test_rendering_is_linear_in_the_turns_of_a_loop(tmp_path: Path) -> None:
    loaded = Template.load(template(tmp_path, [["A"], ["{%tr for x in l %}"], ["{{ x }}"], ["{%tr endfor %}"]]))
    small, large = (_steps(lambda n=n: loaded.render({"l": list(map(str, range(n)))})) for n in (1000, 4000))  # type: ignore[misc]
    assert _grows_like_its_input(small, large, 4)


def test_sixteen_hundred_rows_of_tags_come_out(tmp_path: Path) -> None:
    document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "{{ a }}", "{%r if b %}{{ b }}{%r endif %}"
    for _ in range(1599):
        row._tr.addnext(deepcopy(row._tr))
    path = tmp_path / "duza.docx"
    document.save(str(path))
    xml = etree.fromstring(member(Template.load(path).render({"a": "x", "b": "y"}), "word/document.xml").encode())
    rows = [["".join(map(str, cell.itertext("{*}t"))) for cell in row.iter("{*}tc")] for row in xml.iter("{*}tr")]
    assert rows == [["x", "y"]] * 1600


def test_ten_thousand_turns_come_out(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p for x in l %}", "{{ x }}", "{%p endfor %}")
    package = Template.load(path).render({"l": list(map(str, range(10_000)))})
    assert text(package) == list(map(str, range(10_000)))


def test_a_deep_nest_of_loops_comes_out(tmp_path: Path) -> None:
    opening = [f"{{%p for x{i} in l %}}" for i in range(12)]
    path = template(tmp_path, *opening, "{{ x0 }}", *["{%p endfor %}"] * 12)
    assert rendered(path, l=["a"]) == ["a"]
