"""How far each control tag reaches: its prefix says so, or the emptiness around it.

A paragraph or row that holds nothing but control tags is there for them alone, so its tags
govern whole paragraphs or rows, and it disappears.
"""

from collections.abc import Iterable

from dokumenty.engine import ooxml
from dokumenty.engine.blocks import SPECIAL
from dokumenty.engine.marks import CONTAINERS, Block, Level, Mark, Marks, ancestor
from dokumenty.engine.ooxml import Element

_SOLID = (
    ooxml.OBJECTS
    | {ooxml.TABLE, ooxml.INSTRUCTION, ooxml.BREAK}
    | set(map(ooxml.w, ("sym", "fldChar", "fldSimple", "footnoteReference", "endnoteReference")))
)
"""Elements that are content even where they hold no words."""
_NAMES = {Level.PARAGRAPH: "p", Level.CELL: "tc", Level.ROW: "tr"}


def settle(marks: Marks, ordered: list[Mark], blocks: list[Block]) -> None:
    """Give every mark of a block the same level, and raise what stands alone."""
    for mark in ordered:
        if mark.level and ancestor(mark.node, CONTAINERS[mark.level]) is None:
            _outside(marks, mark)
    for block in blocks:
        level = max(mark.level for mark in block.members)
        for mark in block.members:
            mark.level = level
    for level in (Level.ROW, Level.PARAGRAPH):
        _raise(ordered, level)


def _outside(marks: Marks, mark: Mark) -> None:
    if mark.level in {Level.CELL, Level.ROW}:
        marks.report("szablon-znacznik-wiersza-poza-tabela", mark, tag=f"{mark.tag.kind.value}{_NAMES[mark.level]}")
    mark.level = Level.TEXT


def _raise(ordered: Iterable[Mark], level: Level) -> None:
    """Raise the marks whose container holds only control tags, together with all their blocks."""
    inside: dict[Element, list[Mark]] = {}
    for mark in ordered:
        container = ancestor(mark.node, CONTAINERS[level])
        if container is not None:
            inside.setdefault(container, []).append(mark)
    bare = {box: marks for box, marks in inside.items() if _may_rise(marks, level) and is_bare(box, set(marks))}
    _drop_torn(bare)
    for marks in bare.values():
        for mark in marks:
            mark.level = level


def _may_rise(marks: list[Mark], level: Level) -> bool:
    return all(
        mark.tag.controls and mark.level in {Level.TEXT, level} and mark.tag.word not in SPECIAL for mark in marks
    )


def _drop_torn(bare: dict[Element, list[Mark]]) -> None:
    """Keep only containers whose blocks begin and end in containers that stay, side by side."""
    homes = {mark: box for box, marks in bare.items() for mark in marks}
    torn = [box for box, marks in bare.items() if any(not _whole(mark.block, homes) for mark in marks)]
    while torn:
        box = torn.pop()
        for mark in bare.pop(box, ()):
            del homes[mark]
            members = mark.block.members if mark.block else ()
            torn += [homes[member] for member in members if member in homes]


def _whole(block: Block | None, homes: dict[Mark, Element]) -> bool:
    if block is None:
        return True
    if any(mark not in homes for mark in block.members):
        return False
    parents = [homes[mark].getparent() for mark in block.members]
    return all(parent is parents[0] for parent in parents)


def is_bare(container: Element, apart_from: set[Mark]) -> bool:
    """Tell whether a container holds nothing but these marks."""
    return not any(True for _ in contents(container, {mark.node for mark in apart_from}))


def contents(container: Element, apart_from: set[Element]) -> Iterable[Element]:
    """Go through what a container shows: words, pictures, and marks other than these."""
    for node in container.iter():
        if node not in apart_from and _shows(node):
            yield node
        if node in apart_from and (node.tail or "").strip():
            yield node


def _shows(node: Element) -> bool:
    return not ooxml.is_element(node) or node.tag in _SOLID or bool((node.text or "").strip())
