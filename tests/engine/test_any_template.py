"""Any soup of tags: either refused with places, or a sound document; never a crash, never a broken file."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from dokumenty.engine import Template
from dokumenty.model.issues import Issue, errors_of
from dokumenty.model.templates import RenderError
from tests.engine.building import Block, W, member, template

_PIECES = [
    "tekst ", "{{ a }}", "{{ a", "}}", "%}", "{%", "{%p if a %}", "{%p endif %}", "{% if a %}", "{% endif %}", "{% else %}",
    "{%tr for x in l %}", "{%tr endfor %}", "{%tc for x in l %}", "{%tc endfor %}", "{%p for x in l %}", "{%p endfor %}",
    "{% for x in l %}", "{% endfor %}", "{% vm %}", "{% hm %}", "{% colspan 2 %}", "{% cellbg 'FF0000' %}", "{{r a }}", "{{p a }}",
    "{%r if a %}", "{%r endif %}", "{#p x #}", "{# x #}", "{%- if a -%}", "{%- endif -%}", "{_{", "{{ x }}", "{% set x = 1 %}", "„", "'",
    "{% macro m() %}", "{% endmacro %}", "{{ m() }}", "{% raw %}", "{% endraw %}", "{{ (a }}", "\n",
]  # fmt: skip
_LINE = st.lists(st.sampled_from(_PIECES), max_size=4).map("".join)
_TABLE = st.integers(1, 3).flatmap(lambda n: st.lists(st.lists(_LINE, min_size=n, max_size=n), min_size=1, max_size=4))
_SOUP = st.lists(st.one_of(_LINE, _TABLE), min_size=1, max_size=5)
_CHILDREN = {f"{{{W}}}tc": f"{{{W}}}p", f"{{{W}}}tr": f"{{{W}}}tc", f"{{{W}}}tbl": f"{{{W}}}tr"}


@pytest.mark.parametrize("values", [{"a": "t & x", "l": ["1", "2"]}, {"a": "", "l": []}], ids=["full", "empty"])
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(soup=_SOUP)
def test_any_template_is_refused_or_gives_a_sound_document(
    tmp_path: Path, values: dict[str, Any], soup: list[Block]
) -> None:
    loaded = Template.load(template(tmp_path, *soup))
    result = _rendered(loaded, values)
    if not isinstance(result, bytes):
        assert [issue for issue in result if issue.place.file == "szablon.docx" and issue.what and issue.todo]
        return
    root = etree.fromstring(member(result, "word/document.xml").encode())
    assert not errors_of(loaded.issues)
    for parent, child in _CHILDREN.items():
        assert all(node.find(child) is not None for node in root.iter(parent))
    assert _parents(root, "t") <= {f"{{{W}}}r"}
    assert _parents(root, "r") <= {f"{{{W}}}p"}
    assert _parents(root, "p") <= {f"{{{W}}}body", f"{{{W}}}tc"}
    assert not list(root.iter(etree.ProcessingInstruction))


def _rendered(loaded: Template, values: dict[str, Any]) -> bytes | tuple[Issue, ...]:
    try:
        return loaded.render(values)
    except RenderError as refusal:
        return refusal.issues


def _parents(root: Any, name: str) -> set[str]:
    return {node.getparent().tag for node in root.iter(f"{{{W}}}{name}")}
