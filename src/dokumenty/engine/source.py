"""The tree of a part -> one Jinja source in which every tag stands on a line of its own.

Jinja knows lines only, so the line is the tag's address: of its place, of its formatting,
and of every error in it.
"""

from dataclasses import dataclass
from typing import Any

from lxml import etree

from dokumenty.engine import environment as jinja
from dokumenty.engine import ooxml
from dokumenty.engine.flows import TARGET
from dokumenty.engine.marks import Mark
from dokumenty.engine.ooxml import Element
from dokumenty.engine.tags import Kind

_SIGNS = {
    Kind.PRINT: (jinja.PRINT_START, jinja.PRINT_END),
    Kind.BLOCK: (jinja.BLOCK_START, jinja.BLOCK_END),
    Kind.COMMENT: (jinja.COMMENT_START, jinja.COMMENT_END),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Jinja's source of a part, and the mark on each line."""

    text: str
    lines: dict[int, Mark]


def source_of(root: Element, marks: list[Mark]) -> Source:
    """Write the part as text with the tags in Jinja's place."""
    xml = ooxml.declaring(etree.tostring(root, encoding="unicode"), root, ooxml.undeclared(root))
    head, *rest = xml.split(f"<?{TARGET} ")
    pieces, lines, line = [head], {}, 1 + head.count("\n")
    for piece in rest:
        number, _, static = piece.partition("?>")
        mark = marks[int(number)]
        line += 1
        lines[line] = mark
        pieces += code_of(mark), static
        line += static.count("\n")
    return Source("".join(pieces), lines)


def code_of(mark: Mark) -> str:
    """Return a tag as Jinja reads it; it begins with a line break and holds no other."""
    start, end = _SIGNS[mark.tag.kind]
    return f"{start}\n{mark.tag.code}{end}"


def trim(mark: Mark) -> None:
    """Take the white space away that `{%-` and `-%}` name; only words beside the tag are touched."""
    node: Any = mark.node
    parent, previous = node.getparent(), node.getprevious()
    if mark.tag.trims_after and node.tail:
        node.tail = node.tail.lstrip()
    if not mark.tag.trims_before:
        return
    if previous is not None:
        previous.tail = (previous.tail or "").rstrip()
    elif parent.text:
        parent.text = parent.text.rstrip()
