"""Marks to where they act: out of runs, paragraphs, cells and rows, losing no word on the way."""

from copy import deepcopy
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.flows import detach
from dokumenty.engine.levels import contents, is_bare
from dokumenty.engine.marks import CONTAINERS, Block, Level, Mark, Marks, ancestor
from dokumenty.engine.ooxml import Element
from dokumenty.engine.tags import Kind


def place(marks: Marks, ordered: list[Mark], blocks: list[Block]) -> None:
    """Move every mark to the place that its level names."""
    for mark in ordered:
        _remember_formatting(mark)
    for level in (Level.ROW, Level.CELL):
        for container, inside in _by_container(ordered, level).items():
            _hoist(container, inside)
    for level in (Level.PARAGRAPH, Level.RUN):
        _lift_all(ordered, level)
    for block in blocks:
        _check(marks, block)


def _remember_formatting(mark: Mark) -> None:
    """Keep the properties of the place, for values that bring runs or paragraphs of their own."""
    if mark.tag.kind is not Kind.PRINT:
        return
    run = ancestor(mark.node, CONTAINERS[Level.RUN])
    paragraph = ancestor(mark.node, CONTAINERS[Level.PARAGRAPH])
    if run is not None:
        mark.run = ooxml.inner_xml(run.find("{*}rPr"))
    if paragraph is not None:
        properties = deepcopy(paragraph.find("{*}pPr"))
        if properties is not None:
            etree.strip_elements(properties, ooxml.SECTION)
        mark.paragraph = ooxml.inner_xml(properties)


def _by_container(ordered: list[Mark], level: Level) -> dict[Element, list[Mark]]:
    inside: dict[Element, list[Mark]] = {}
    for mark in ordered:
        container = ancestor(mark.node, CONTAINERS[level]) if mark.level is level else None
        if container is not None:
            inside.setdefault(container, []).append(mark)
    return inside


def _hoist(container: Element, inside: list[Mark]) -> None:
    """Put the marks of a row or cell before and behind it; it goes where nothing else is in it."""
    if is_bare(container, set(inside)):
        for mark in inside:
            _put_before(container, mark)
        _drop(container)
        return
    behind = _behind(container, inside)
    last = container
    for mark in inside:
        if mark in behind:
            detach(mark.node)
            last.addnext(mark.node)
            last = mark.node
        else:
            _put_before(container, mark)


def _put_before(container: Element, mark: Mark) -> None:
    detach(mark.node)
    container.addprevious(mark.node)


def _behind(container: Element, inside: list[Mark]) -> set[Mark]:
    """Choose the marks that act behind a row with words in it: those after its words, and ends among them."""
    nodes: dict[Any, Mark] = {mark.node: mark for mark in inside}
    shown = set(contents(container, set(nodes)))
    order = [node for node in container.iter() if node in shown or node in nodes]
    first = min(i for i, node in enumerate(order) if node in shown)
    last = max(i for i, node in enumerate(order) if node in shown)
    places = {nodes[node]: i for i, node in enumerate(order) if node in nodes}
    return {mark for mark, i in places.items() if i > last or (i > first and mark.closes)}


def _lift_all(ordered: list[Mark], level: Level) -> None:
    for mark in ordered:
        if mark.level is level:
            _lift(mark.node, level)


def _lift(node: Any, level: Level) -> None:  # noqa: ANN401 - lxml-stubs know no instructions
    """Split everything around a mark up to its run or paragraph, so that it stands between the halves."""
    top = ancestor(node, CONTAINERS[level])
    while top is not None:
        parent = node.getparent()
        halves = ooxml.split(parent, node)
        for half in halves:
            if _is_hollow(half):
                _drop(half)
        if parent is top:
            return


def _is_hollow(half: Element) -> bool:
    if half.tag in CONTAINERS[Level.PARAGRAPH]:
        section = half.find(f"{ooxml.PARAGRAPH_PROPERTIES}/{ooxml.SECTION}")
        return section is None and is_bare(half, set())
    return not half.text and all(child.tag in ooxml.PROPERTIES for child in half)


def _drop(element: Element) -> None:
    """Remove an element; bookmarks and the like, whose other end may be elsewhere, stay."""
    for node in [node for node in element.iter() if node.tag in ooxml.RANGE_MARKS]:
        element.addprevious(node)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _check(marks: Marks, block: Block) -> None:
    """A block must begin and end side by side, or repeating it would tear cells and tables apart."""
    first = block.members[0]
    home = _home(first)
    for mark in block.members[1:]:
        if _home(mark) != home:
            marks.report("szablon-blok-w-roznych-miejscach", mark, open=block.word, where=first.place.where)
            return


def _home(mark: Mark) -> tuple[Element | None, tuple[Any, ...]]:
    """Return the container of a mark and the names of the elements between the two."""
    names = []
    element: Element | None = mark.node.getparent()
    while element is not None and mark.level < Level.PARAGRAPH:
        names.append(element.tag)
        within, element = element, element.getparent()
        if within.tag in ooxml.PARAGRAPHS:
            break
    return element, tuple(names)
