"""The tags that shape a table cell: cellbg, colspan, hm and vm."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.flows import detach
from dokumenty.engine.marks import CONTAINERS, Block, Level, Mark, Marks, ancestor
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.tags import Kind, Tag

_ORDER = [
    w(name)
    for name in (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
        "textDirection", "tcFitText", "vAlign", "hideMark",
    )
]  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_ORDER)}
_SPAN, _SHADE, _MERGE, _VALUE = w("gridSpan"), w("shd"), w("vMerge"), w("val")


def shape_cells(marks: Marks, ordered: list[Mark], blocks: list[Block]) -> None:
    """Turn the special tags into properties of their cells."""
    loops = _looped(ordered, blocks)
    for word in _SHAPES:
        for mark in ordered:
            if mark.tag.kind is Kind.BLOCK and mark.tag.word == word:
                _shape_cell(marks, mark, loops)


def _shape_cell(marks: Marks, mark: Mark, loops: set[Mark]) -> None:
    word = mark.tag.word
    cell = ancestor(mark.node, CONTAINERS[Level.CELL])
    if cell is None:
        marks.report("szablon-znacznik-wiersza-poza-tabela", mark, tag=f"{{% {word} %}}")
    elif word in {"hm", "vm"} and mark not in loops:
        marks.report("szablon-scalanie-poza-petla", mark, name=word)
    else:
        _SHAPES[word](marks, mark, cell)
    detach(mark.node)


def _looped(ordered: list[Mark], blocks: list[Block]) -> set[Mark]:
    """Return the marks that stand inside of a loop."""
    fors = {block for block in blocks if block.word == "for"}
    inside, depth = set(), 0
    for mark in ordered:
        if mark.block in fors and mark.opens:
            depth += 1
        elif mark.block in fors and mark.closes:
            depth -= 1
        elif depth:
            inside.add(mark)
    return inside


def _properties(cell: Element) -> Element:
    properties = cell.find(ooxml.CELL_PROPERTIES)
    if properties is None:
        properties = etree.Element(ooxml.CELL_PROPERTIES)
        cell.insert(0, properties)
    return properties


def _put(cell: Element, name: str, *nodes: Any) -> None:  # noqa: ANN401 - lxml-stubs know no instructions
    """Put nodes in the place of a property of the cell, in the order that the schema wants."""
    properties = _properties(cell)
    for old in properties.findall(name):
        properties.remove(old)
    before = [child for child in properties if child.tag in _RANK and _RANK[child.tag] < _RANK[name]]
    index = properties.index(before[-1]) + 1 if before else 0
    while index < len(properties) and not ooxml.is_element(properties[index]):
        index += 1  # marks put here for another property
    for offset, node in enumerate(nodes):
        properties.insert(index + offset, node)


def _argument(mark: Mark) -> str:
    return mark.tag.code.strip().removeprefix(mark.tag.word).strip()


def _new(marks: Marks, like: Mark, kind: Kind, code: str) -> Any:  # noqa: ANN401 - lxml-stubs know no instructions
    tag = Tag(kind, like.tag.start, like.tag.end, code, prefix=like.tag.word if kind is Kind.PRINT else "")
    return marks.add(tag, like.place).node


def _shade(marks: Marks, mark: Mark, cell: Element) -> None:
    _put(cell, _SHADE, _new(marks, mark, Kind.PRINT, _argument(mark)))


def _span(marks: Marks, mark: Mark, cell: Element) -> None:
    _put(cell, _SPAN, _new(marks, mark, Kind.PRINT, _argument(mark)))


def _merge_across(marks: Marks, mark: Mark, cell: Element) -> None:
    """One wide cell in the first turn of the loop, none in the others."""
    own = _properties(cell).find(_SPAN)
    width = int(own.get(_VALUE) or 1) if own is not None else 1
    _put(cell, _SPAN, _new(marks, mark, Kind.PRINT, f"{width} * loop.length"))
    cell.addprevious(_new(marks, mark, Kind.BLOCK, "if loop.first"))
    cell.addnext(_new(marks, mark, Kind.BLOCK, "endif"))


def _merge_down(marks: Marks, mark: Mark, cell: Element) -> None:
    """The first turn of the loop fills the cell, the others continue it, empty."""
    first, otherwise, end = _choice(marks, mark)
    restart, go_on = etree.Element(_MERGE, {_VALUE: "restart"}), etree.Element(_MERGE, {_VALUE: "continue"})
    _put(cell, _MERGE, first, restart, otherwise, go_on, end)
    first, otherwise, end = _choice(marks, mark)
    _properties(cell).addnext(first)
    cell.extend([otherwise, etree.Element(ooxml.PARAGRAPH), end])


def _choice(marks: Marks, mark: Mark) -> list[Any]:
    return [_new(marks, mark, Kind.BLOCK, code) for code in ("if loop.first", "else", "endif")]


_SHAPES: dict[str, Callable[[Marks, Mark, Element], None]] = {
    "colspan": _span,
    "hm": _merge_across,
    "vm": _merge_down,
    "cellbg": _shade,
}
"""In the order in which the schema wants their properties."""
