"""Control tags and the paragraphs around them."""

from pathlib import Path
from typing import Any

import pytest

from tests.engine.building import body, codes, member, render, rendered, template, text

THINGS = ["a", "b"]


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        pytest.param(["{%p if a %}", "tak", "{%p else %}", "nie", "{%p endif %}"], {"a": 0}, ["nie"], id="if-else"),
        pytest.param(["{%p for x in l %}", "{{ x }}", "{%p endfor %}", "!"], {"l": THINGS}, ["a", "b", "!"], id="for"),
        pytest.param(["{% for x in l %}", "{{ x }}", "{% endfor %}"], {"l": THINGS}, ["a", "b"], id="no prefix"),
        pytest.param(["{% if a %}{% for x in l %}", "{{ x }}", "{% endfor %}{% endif %}"], {"a": 1, "l": THINGS},
                     ["a", "b"], id="two tags in a paragraph"),
        pytest.param(["{% set x = 5 %}", "{{ x }}"], {}, ["5"], id="set alone"),
        pytest.param(["{# sama uwaga #}", "x", "{#p uwaga #}"], {}, ["x"], id="comment alone"),
        pytest.param(["przed {%p if a %} po", "x", "{%p endif %} za"], {"a": 1}, ["przed ", " po", "x", " za"],
                     id="text beside stays"),
        pytest.param(["przed {%p if a %} po", "x", "{%p endif %} za"], {"a": 0}, ["przed ", " za"],
                     id="text beside goes with its block"),
        pytest.param(["{%p if a %}jedno{%p endif %}"], {"a": 1}, ["jedno"], id="whole block in one paragraph"),
        pytest.param(["{%p if a %}x", "y {% endif %}z"], {"a": 0}, ["z"], id="one prefix makes the block one of paragraphs"),
        pytest.param(["{%p if a % 2 == 0 %}", "parzyste", "{%p endif %}"], {"a": 4}, ["parzyste"], id="per cent"),
        pytest.param(["{%p if {'x': 1}['x'] %}", "t", "{%p endif %}"], {}, ["t"], id="braces"),
        pytest.param(["Tekst {% if a %}więcej", "drugi {% endif %} koniec"], {"a": 0}, ["Tekst  koniec"],
                     id="words over two paragraphs, off"),
        pytest.param(["Tekst {% if a %}więcej", "drugi {% endif %} koniec"], {"a": 1}, ["Tekst więcej", "drugi  koniec"],
                     id="words over two paragraphs, on"),
        pytest.param(["Dom stoi ", "{%- if a -%}", "w mieście", "{%- else -%}", "na wsi", "{%- endif -%}", " od lat."],
                     {"a": 0}, ["Dom stoi na wsi od lat."], id="joined paragraphs"),
        pytest.param(["{%p for x in l %}", "{%p for y in x %}", "{{ y }}", "{%p endfor %}", "–", "{%p endfor %}"],
                     {"l": ["ab", "c"]}, ["a", "b", "–", "c", "–"], id="nested"),
        pytest.param(["{%pif a %}", "x", "{%p endif %}"], None, None, id="glued"),
        pytest.param(["{% p if a %}", "x", "{%p endif %}"], {"a": 1}, ["x"], id="spaced prefix"),
        pytest.param(["{{p x }}"], {"x": "zwykły tekst"}, ["zwykły tekst"], id="text printed as a paragraph"),
        pytest.param(["a {{p x }} b"], {"x": "t"}, ["a ", "t", " b"], id="paragraph printed among words"),
        pytest.param(["{{r x }} obok {{r y }}"], {"x": "1", "y": "2"}, ["1 obok 2"], id="runs keep their neighbours"),
        pytest.param(["a{%r if x %}b{%r endif %}c"], {"x": 0}, ["ac"], id="run block"),
    ],
)  # fmt: skip
def test_paragraphs_come_out_right(
    tmp_path: Path, before: list[str], values: dict[str, Any] | None, after: list[str] | None
) -> None:
    path = template(tmp_path, *before)
    assert text(path) == before
    if values is None:
        assert codes(path) == ["szablon-sklejony-znacznik", "szablon-niezaczety-blok"]
    else:
        assert rendered(path, **values) == after


def test_a_run_tag_keeps_the_formatting_of_its_neighbours(tmp_path: Path) -> None:
    path = body(tmp_path, "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a {{r x }} b</w:t></w:r></w:p>")
    xml = member(render(path, x="&"), "word/document.xml")
    assert xml.count("<w:rPr><w:b/></w:rPr>") == 3


def test_a_section_break_survives_the_paragraph_of_a_tag(tmp_path: Path) -> None:
    section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    path = body(tmp_path, f"<w:p><w:r><w:t>{{%p if a %}}</w:t></w:r></w:p>{section.format('{%p endif %}')}<w:p/>")
    xml = member(render(path, a=0), "word/document.xml")
    assert xml.count("<w:sectPr>") == 1


def test_a_bookmark_survives_the_paragraph_of_a_tag(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:p><w:bookmarkStart w:id="1" w:name="Z"/><w:r><w:t>{% if a %}</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>{% endif %}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>',
    )
    result = render(path, a=1)
    assert text(result) == ["x"]
    xml = member(result, "word/document.xml")
    assert ("bookmarkStart" in xml, "bookmarkEnd" in xml) == (True, True)


def test_a_page_break_beside_a_tag_is_no_empty_paragraph(tmp_path: Path) -> None:
    path = body(tmp_path, '<w:p><w:r><w:br w:type="page"/><w:t>{% set x = 1 %}</w:t></w:r></w:p><w:p/>')
    assert member(render(path), "word/document.xml").count('w:type="page"') == 1


def test_bookmarks_and_drawings_repeated_by_a_loop_stay_unique(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:p><w:r><w:t>{% for x in l %}</w:t></w:r></w:p><w:p w14:paraId="11111111"><w:bookmarkStart w:id="1" w:name="Z"/>'
        '<w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>',
    )
    xml = member(render(path, l=THINGS), "word/document.xml")
    assert 'w:name="Z"' in xml
    assert xml.count('w:name="Z"') == 1
    assert xml.count("<w:bookmarkStart") == 2
    assert "paraId" not in xml
