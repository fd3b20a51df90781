"""docxtpl as the oracle: the same text wherever docxtpl is right, and a named test for each trap where it is not."""

import io
from itertools import chain
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import pytest
from docxtpl import DocxTemplate, Listing, R, RichText, RichTextParagraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.engine.building import Block, W, body, member, refused, render, rendered, template, text

ITEMS = [{"a": "jeden", "b": 1, "w": ["x", "y"]}, {"a": "dwa & pół", "b": 2, "w": []}]


def oracle(path: Path, **values: Any) -> list[Any]:
    """Render with docxtpl, and read the body back."""
    return text(_made_by_docxtpl(path, values))


def _made_by_docxtpl(path: Path, values: dict[str, Any]) -> bytes:
    document = DocxTemplate(str(path))
    document.render(values, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "blocks",
    [
        ["{{ a }} i {{ b }}"],
        ["{% if b %}tak{% else %}nie{% endif %} {{ a|upper }}"],
        ["{%p if b > 1 %}", "dużo", "{%p elif b %}", "mało", "{%p else %}", "nic", "{%p endif %}"],
        ["{%p for i in items %}", "{{ i.a }}", "{%p for x in i.w %}", "- {{ x }}", "{%p endfor %}", "{%p endfor %}"],
        [[["Nazwa", "B"], ["{%tr for i in items %}", ""], ["{{ i.a }}", "{{ i.b }}"], ["{%tr endfor %}", ""]]],
        [[["{%tr for i in items %}", ""], ["{% if i.b > 1 %}x{% endif %}", "{{ loop.index }}"], ["{%tr endfor %}", ""]]],
        [[["A", "{%tc for i in items %}", "{{ i.a }}", "{%tc endfor %}"]]],
        [[["{%tc for i in items %}", "{% hm %}R", "{%tc endfor %}"], ["{%tc for i in items %}", "{{ i.b }}", "{%tc endfor %}"]]],
        [[["{%tr for i in items %}", ""], ["{% vm %}{{ a }}", "{{ i.b }}"], ["{%tr endfor %}", ""]]],
        [[["{% cellbg 'FF0000' %}{{ a }}", "{% colspan 1 %}{{ b }}"]]],
        ["Dom ", "{%- if b -%}", "duży", "{%- else -%}", "mały", "{%- endif -%}", " i tani"],
        ["{_{ a }_}"],
        ["{#p uwaga #}", "x", [["{#tr uwaga #}", ""], ["a", "{#tc c #}"]]],
        ["{% set x = a ~ '!' %}{{ x }}"],
        ["a {% for i in items %}[{{ i.a }}]{% endfor %} z"],
        ["wiersz {{ n }} koniec"],
        ["{{ listing }}", "{{r rich }}", "x {{r rich }} y"],
        ["{{p paragraphs }}", "dalej"],
        ["{{r broken }}", "x {{r broken }} y", [["{{r broken }}", "a"]], "{{r page }}"],
        ["{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(a) }}"],
    ],
)  # fmt: skip
def test_the_text_is_docxtpls(tmp_path: Path, blocks: list[Block]) -> None:
    rich = RichText("gruby ", bold=True)
    rich.add("i czerwony\nw dwóch\twierszach", color="FF0000", size=40, font="Arial")
    values = {
        "a": "Ala", "b": 1, "items": ITEMS, "n": "jeden\ndwa\ttrzy\acztery\fpięć", "listing": Listing("a\nb & <c>\ad"),
        "rich": rich, "paragraphs": _paragraphs(), "broken": R("jeden\ndwa\atrzy\fcztery", bold=True), "page": R("\f"),
    }  # fmt: skip
    path = template(tmp_path, *blocks)
    assert rendered(path, **values) == oracle(path, **values)


def _paragraphs() -> RichTextParagraph:
    paragraphs = RichTextParagraph()
    paragraphs.add("pierwszy & drugi", parastyle="Heading1")
    paragraphs.add("punkt\adrugi punkt\nw dwóch wierszach", parastyle="ListBullet")
    paragraphs.add(RichText("tłusty", bold=True))
    return paragraphs


_WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="{}%#_"), max_size=12
)
_INLINE = st.one_of(
    _WORDS,
    st.sampled_from(
        ["{{ a }}", "{{ b }}", "{% if b %}t{% endif %}", "{% for i in items %}{{ i.b }},{% endfor %}", "{{ a|upper }}"]
    ),
)
_LINE = st.lists(_INLINE, min_size=1, max_size=5).map(lambda pieces: "x" + " ".join(pieces))
_WRAPPED = st.sampled_from(
    [("{%p if b %}", "{%p endif %}"), ("{%p for i in items %}", "{%p endfor %}"), ("{%p if not b %}", "{%p endif %}")]
)
_BLOCKS = st.recursive(
    _LINE.map(lambda line: [line]),
    lambda inner: st.tuples(_WRAPPED, st.lists(inner, max_size=3)).map(lambda t: [t[0][0], *chain(*t[1]), t[0][1]]),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(_BLOCKS, min_size=1, max_size=4), value=_WORDS)
def test_generated_templates_give_docxtpls_text(tmp_path: Path, blocks: list[list[str]], value: str) -> None:
    path = template(tmp_path, *chain(*blocks))
    values = {"a": value, "b": len(value) % 2, "items": ITEMS}
    assert rendered(path, **values) == oracle(path, **values)


_FORMATS = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:lang w:val="pl-PL"/></w:rPr>'])
_AROUND = st.sampled_from([
    "{}", '<w:hyperlink w:anchor="z">{}</w:hyperlink>', '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
])  # fmt: skip


@st.composite
def _paragraph_of_word(draw: st.DrawFn, line: str) -> str:
    """Cut a line into runs as Word does, whatever stands in it."""
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(line) - 1)), max_size=6)))
    pieces = [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]
    proof = '<w:proofErr w:type="spellStart"/>'
    runs = [f'<w:r>{draw(_FORMATS)}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces]
    return f"<w:p>{draw(_AROUND).format(proof.join(runs))}</w:p>"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), lines=st.lists(_LINE, min_size=1, max_size=4))
def test_tags_cut_into_runs_give_docxtpls_text(tmp_path: Path, data: st.DataObject, lines: list[str]) -> None:
    cell = "".join(data.draw(_paragraph_of_word(line)) for line in lines)
    rows = [
        "<w:p><w:r><w:t>{%tr for i in items %}</w:t></w:r></w:p>",
        cell,
        "<w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p>",
    ]
    table = "".join(f"<w:tr><w:tc><w:tcPr/>{row}</w:tc></w:tr>" for row in rows)
    path = body(tmp_path, f"{cell}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{table}</w:tbl><w:p/><w:sectPr/>")
    values: dict[str, Any] = {"a": "Ala & <kot>", "b": 1, "items": ITEMS}
    assert _said(render(path, values)) == _said(_made_by_docxtpl(path, values))


def _said(package: bytes) -> str:
    root = etree.fromstring(member(package, "word/document.xml").encode())
    return "".join(map(str, root.itertext(f"{{{W}}}t")))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_of_a_cell_comes_out_unchanged(tmp_path: Path, value: str) -> None:
    path = template(tmp_path, "[{{ x }}]", [["{{ x }}"]], "{{r x }}")
    from dokumenty.engine.ooxml import FORBIDDEN

    kept = FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).replace("\a", "").replace("\f", "")
    paragraph, table, run = rendered(path, x=value.replace("\a", "").replace("\f", ""))
    assert (paragraph, table, run) == (f"[{kept}]", [[kept]], kept)


# The traps of docxtpl, one by one.


def test_trap_reserved_characters_take_no_text_away(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x }} koniec")
    document = DocxTemplate(str(path))
    document.render({"x": "Kowalski & Syn <sp. z o.o.> B"})
    assert document.docx.paragraphs[0].text != "Kowalski & Syn <sp. z o.o.> B koniec"
    assert rendered(path, x="Kowalski & Syn <sp. z o.o.> B") == ["Kowalski & Syn <sp. z o.o.> B koniec"]


def test_trap_unknown_name_is_no_empty_place(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ brak }}")
    assert oracle(path) == [""]
    assert [issue.code for issue in refused(path)] == ["szablon-nieznane-pole"]


def test_trap_none_is_not_the_word_none(tmp_path: Path) -> None:
    path = template(tmp_path, "a{{ x }}")
    assert oracle(path, x=None) == ["aNone"]
    assert rendered(path, x=None) == ["a"]


def test_trap_text_beside_a_paragraph_tag_stays(tmp_path: Path) -> None:
    path = template(tmp_path, "przed {%p if 1 %} po", "x", "{%p endif %}")
    assert oracle(path) == ["x"]
    assert rendered(path) == ["przed ", " po", "x"]


def test_trap_text_beside_a_row_tag_stays(tmp_path: Path) -> None:
    path = template(tmp_path, [["A", "{%tr for x in l %}"], ["{{ x }}", ""], ["{%tr endfor %}", "Razem"]])
    assert oracle(path, l=["1"]) == [[["1", ""]]]
    assert rendered(path, l=["1"]) == [[["A", ""], ["1", ""], ["", "Razem"]]]


def test_trap_per_cent_and_brace_in_a_prefix_tag(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p if 5 % 2 and {1: 1} %}", "x", "{%p endif %}")
    assert rendered(path) == ["x"]


def test_trap_two_paragraph_tags_in_one_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p if 1 %}{%p if 1 %}", "x", "{%p endif %}{%p endif %}")
    assert rendered(path) == ["x"]


def test_trap_polish_quotes(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x|default(„brak”) }}")
    assert rendered(path) == ["brak"]


def test_trap_rich_text_leaves_its_neighbours_and_keeps_the_formatting_of_its_place(tmp_path: Path) -> None:
    document = docx.Document()
    run = document.add_paragraph("przed ").add_run("{{r x }} po")
    run.italic = True
    path = tmp_path / "a.docx"
    document.save(str(path))
    result = docx.Document(io.BytesIO(render(path, x=R("waga", bold=True)))).paragraphs[0]
    assert [(r.text, bool(r.bold), bool(r.italic)) for r in result.runs] == [
        ("przed ", False, False), ("waga", True, True), (" po", False, True),
    ]  # fmt: skip


def test_trap_rich_text_in_an_ordinary_tag(tmp_path: Path) -> None:
    path = template(tmp_path, "przed {{ x }} po")
    result = render(path, x=R("waga", bold=True, font="Arial", color="FF0000"))
    assert text(result) == ["przed waga po"]
    order = [tag for tag in ("<w:rFonts", "<w:b/>", "<w:color") if tag in member(result, "word/document.xml")]
    positions = [member(result, "word/document.xml").index(tag) for tag in order]
    assert (len(order), positions) == (3, sorted(positions))


def test_trap_braces_in_a_value_stay(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x }}")
    assert oracle(path, x="{_{ 1 }_}") == ["{{ 1 }}"]
    assert rendered(path, x="{_{ 1 }_}") == ["{_{ 1 }_}"]


def test_trap_windows_line_end_is_one_break(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ x }}")
    assert rendered(path, x="a\r\nb") == ["a\nb"]


def test_trap_white_space_sign_in_the_middle_of_words_takes_only_spaces(tmp_path: Path) -> None:
    path = template(tmp_path, "wstęp", "ważne słowa {%- if 1 %} dalej{% endif %}")
    assert oracle(path) == ["wstęp dalej"]
    assert rendered(path) == ["wstęp", "ważne słowa dalej"]


def test_trap_template_of_a_cell_that_may_lose_all_its_paragraphs(tmp_path: Path) -> None:
    path = template(tmp_path, [["a", "b"]])
    document = docx.Document(str(path))
    cell = document.tables[0].cell(0, 0)
    cell.paragraphs[0].text = "{%p if a %}"
    cell.add_paragraph("x")
    cell.add_paragraph("{%p endif %}")
    document.save(str(path))
    assert rendered(path, a=0) == [[["", "b"]]]
    assert "<w:tcPr/><w:p/></w:tc>" in member(render(path, a=0), "word/document.xml").replace(
        '<w:tcPr><w:tcW w:type="dxa" w:w="4320"/></w:tcPr>', "<w:tcPr/>"
    )


def _row(*cells: str, properties: str = "<w:tcPr/>") -> str:
    runs = ["".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in cell.split("^")) for cell in cells]
    return "<w:tr>" + "".join(f"<w:tc>{properties}<w:p>{run}</w:p></w:tc>" for run in runs) + "</w:tr>"


def _of_rows(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl><w:p/><w:sectPr/>"


def test_trap_empty_properties_of_a_cell_take_its_colour(tmp_path: Path) -> None:
    xml = member(render(body(tmp_path, _of_rows(_row("{% cellbg 'FF0000' %}a")))), "word/document.xml")
    assert '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="FF0000"/></w:tcPr>' in xml


def test_trap_words_of_a_merged_cell_stand_once_though_their_tag_is_cut(tmp_path: Path) -> None:
    rows = _row("{%tr for i in [1, 2] %}"), _row("{% vm^ %}a^b", properties="<w:tcPr></w:tcPr>"), _row("{%tr endfor %}")
    xml = member(render(body(tmp_path, _of_rows(*rows))), "word/document.xml")
    assert (xml.count(">a<"), xml.count(">b<"), xml.count("<w:vMerge")) == (1, 1, 2)


def test_trap_a_tag_in_a_comment_of_a_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path, "{#p uwaga o {{ x }} #}", "a")
    assert oracle(path) == ["", "a"]
    assert rendered(path) == ["a"]


def test_trap_keywords_of_the_document_are_filled(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.keywords = "{{ a }}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert docx.Document(io.BytesIO(render(path, a="x"))).core_properties.keywords == "x"
