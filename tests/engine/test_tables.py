"""Tags of rows, cells and columns."""

from pathlib import Path
from typing import Any

import pytest

from tests.engine.building import Row, body, codes, member, refused, render, rendered, template, text

THINGS = [{"a": "1", "b": "x"}, {"a": "2", "b": "y"}]


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        pytest.param([["{%tr for d in l %}", ""], ["{{ d.a }}", "{{ d.b }}"], ["{%tr endfor %}", ""]],
                     {"l": THINGS}, [["1", "x"], ["2", "y"]], id="three rows"),
        pytest.param([["{% for d in l %}", ""], ["{{ d.a }}", "{{ d.b }}"], ["", "{% endfor %}"]],
                     {"l": THINGS}, [["1", "x"], ["2", "y"]], id="no prefix"),
        pytest.param([["Lp", "{%tr for d in l %}"], ["{{ d.a }}", "{{ d.b }}"], ["{%tr endfor %}Razem", "2"]],
                     {"l": THINGS}, [["Lp", ""], ["1", "x"], ["2", "y"], ["Razem", "2"]], id="words beside stay"),
        pytest.param([["{%tr for d in l %}{{ d.a }}", "{{ d.b }}{%tr endfor %}"]],
                     {"l": THINGS}, [["1", "x"], ["2", "y"]], id="one row"),
        pytest.param([["{{ n }}", "{%tr for d in l %}{{ d.a }}{%tr endfor %} !"]],
                     {"l": THINGS, "n": "n"}, [["n", "1 !"], ["n", "2 !"]], id="inside of a row"),
        pytest.param([["A", "B"], ["{%tr if x % 2 %}", ""], ["{{ x }}", ""], ["{%tr else %}", ""], ["para", ""],
                      ["{%tr endif %}", ""]], {"x": 2}, [["A", "B"], ["para", ""]], id="if else with per cent"),
        pytest.param([["A", "B"], ["{%tr for d in l %}", "{% set k = d.a %}"], ["{{ k }}", "x"], ["{%tr endfor %}", ""]],
                     {"l": THINGS}, [["A", "B"], ["1", "x"], ["2", "x"]], id="set in the row of the loop"),
        pytest.param([["{% if x %}", "a"], ["", "b{% endif %}"]], None, None, id="torn"),
    ],
)  # fmt: skip
def test_rows_come_out_right(
    tmp_path: Path, before: list[Row], values: dict[str, Any] | None, after: list[Row] | None
) -> None:
    path = template(tmp_path, before)
    assert text(path) == [before]
    if values is None:
        assert codes(path) == ["szablon-blok-w-roznych-miejscach"]
    else:
        assert rendered(path, **values) == [after]


def test_a_paragraph_loop_inside_a_cell_stays_in_its_cell(tmp_path: Path) -> None:
    cell = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("{%p for x in l %}", "{{ x }}", "{%p endfor %}")
    )
    path = body(
        tmp_path, f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl><w:p/>"
    )
    assert rendered(path, l=["a", "b"]) == [[["a\nb"]], ""]
    assert rendered(path, l=[]) == [[[""]], ""]


def test_a_table_without_any_row_left_disappears(tmp_path: Path) -> None:
    path = template(tmp_path, "przed", [["{%tr for d in l %}"], ["{{ d }}"], ["{%tr endfor %}"]], "po")
    assert rendered(path, l=["1"]) == ["przed", [["1"]], "po"]
    assert rendered(path, l=[]) == ["przed", "po"]


def test_nested_tables_repeat_with_their_rows(tmp_path: Path) -> None:
    inner = (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        + "".join(f"<w:tr><w:tc><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc></w:tr>"
                  for t in ("{%tr for y in x %}", "{{ y }}", "{%tr endfor %}"))
        + "</w:tbl>"
    )  # fmt: skip
    rows = [
        "<w:p><w:r><w:t>{%tr for x in l %}</w:t></w:r></w:p>",
        f"{inner}<w:p/>",
        "<w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p>",
    ]
    outer = "".join(f"<w:tr><w:tc>{row}</w:tc></w:tr>" for row in rows)
    path = body(tmp_path, f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{outer}</w:tbl><w:p/>")
    xml = member(render(path, l=["ab", "c"]), "word/document.xml")
    assert [xml.count(f">{sign}</w:t>") for sign in "abc"] == [1, 1, 1]
    assert xml.count("<w:tbl>") == 3


def test_columns_repeat_and_the_grid_keeps_its_width(tmp_path: Path) -> None:
    row = ["Kto", "{%tc for k in kol %}", "{{ k }}", "{%tc endfor %}"]
    path = template(tmp_path, [row])
    for columns in (["a"], ["a", "b", "c", "d", "e"]):
        result = render(path, kol=columns)
        assert text(result) == [[["Kto", *columns]]]
        xml = member(result, "word/document.xml")
        assert xml.count("<w:gridCol") == 1 + len(columns)
        assert _grid_width(xml) in range(_grid_width(member(path, "word/document.xml")) - 6, 8700)


def _grid_width(xml: str) -> int:
    from lxml import etree

    return sum(
        int(float(c.get(c.nsmap["w"].join(("{", "}w")), 0))) for c in etree.fromstring(xml.encode()).iter("{*}gridCol")
    )


def test_colspan_cellbg_and_merges_become_properties_of_their_cells(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        [
            ["{% colspan n %}{{ t }}", "{% cellbg '#ffee00' %}x"],
            ["{%tr for d in l %}", ""],
            ["{% vm %}{{ t }}", "{{ d.a }}"],
            ["{%tr endfor %}", ""],
        ],
    )
    result = render(path, n=2, t="Tytuł", l=THINGS)
    xml = member(result, "word/document.xml")
    assert '<w:gridSpan w:val="2"/>' in xml
    assert '<w:shd w:val="clear" w:color="auto" w:fill="ffee00"/>' in xml
    assert (xml.count('<w:vMerge w:val="restart"/>'), xml.count('<w:vMerge w:val="continue"/>')) == (1, 1)
    assert xml.count(">Tytuł<") == 2


def test_hm_makes_one_wide_cell_of_the_loop(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        [
            ["", "{%tc for k in kol %}", "{% hm %}Razem", "{%tc endfor %}"],
            ["", "{%tc for k in kol %}", "{{ k }}", "{%tc endfor %}"],
        ],
    )
    xml = member(render(path, kol=["a", "b", "c"]), "word/document.xml")
    assert xml.count(">Razem<") == 1
    assert '<w:gridSpan w:val="3"/>' in xml
    assert xml.count("<w:gridCol") == 4


@pytest.mark.parametrize(
    ("tag", "values"),
    [("{% colspan n %}", {"n": 0}), ("{% colspan n %}", {"n": "wiele"}), ("{% cellbg n %}", {"n": "czerwony"}),
     ('{% cellbg n %}', {"n": '"/><w:x'})],
)  # fmt: skip
def test_a_property_takes_only_what_it_can_be(tmp_path: Path, tag: str, values: dict[str, Any]) -> None:
    (issue,) = refused(template(tmp_path, [[tag, ""]]), **values)
    assert issue.code == "szablon-zla-wartosc"
    assert "tabela 1, wiersz 1, komórka 1" in str(issue.place)


def test_merging_outside_of_a_loop_is_an_error(tmp_path: Path) -> None:
    assert codes(template(tmp_path, [["{% vm %}x", "{% hm %}y"]])) == ["szablon-scalanie-poza-petla"] * 2
