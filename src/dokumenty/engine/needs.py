"""Which mends a part can need, read off its finished tree."""

from collections.abc import Iterator
from typing import Any

from dokumenty.engine import ooxml
from dokumenty.engine.marks import Block, Level, Mark
from dokumenty.engine.mending import BLOCK_HOMES
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.tags import Kind

_REPEATING = frozenset({"for", "macro", "call"})
_BY_TAG = {
    f"{{{ooxml.PREFIXES['wp']}}}docPr": "drawings",
    w("bookmarkStart"): "bookmarks",
}


def mends_of(root: Element, ordered: list[Mark], blocks: list[Block]) -> frozenset[str]:
    """Return the mends that values can make necessary."""
    needs = set(_of_levels(ordered)) | set(_doubled(root))
    for tag in _repeated(root, ordered, blocks):
        needs.add(_BY_TAG.get(tag, ""))
    return frozenset(needs - {""})


def _of_levels(ordered: list[Mark]) -> Iterator[str]:
    """A loop that may not turn at all can leave a table without rows, or a cell without a paragraph."""
    turns = {mark.node: mark.opens - mark.closes for mark in ordered if mark.tag.kind is Kind.BLOCK}
    homes = {mark.node.getparent(): mark for mark in ordered if mark.level >= Level.PARAGRAPH}
    for home in homes:
        if home.tag in BLOCK_HOMES and not _always(home, turns, ooxml.PARAGRAPH, last=True):
            yield "cells"
        if home.tag == ooxml.TABLE and not _always(home, turns, ooxml.ROW, last=False):
            yield "tables"
    if any(mark.level is Level.CELL or mark.tag.prefix in {"colspan", "hm"} for mark in ordered):
        yield from ("tables", "grids")


def _always(home: Element, turns: dict[Any, int], wanted: str, *, last: bool) -> bool:
    """Tell whether such an element stands outside of every block, and as the last one if it must."""
    depth, there = 0, False
    for child in home:
        depth += turns.get(child, 0)
        if child.tag == wanted:
            there = depth == 0 or (there and not last)
        elif last and (ooxml.is_element(child) and child.tag not in ooxml.RANGE_MARKS):
            there = False
    return there


def _doubled(root: Element) -> Iterator[str]:
    """Word itself leaves the same number on two drawings now and then."""
    for tag, mend in _BY_TAG.items():
        ids = [node.get("id") or node.get(w("id")) for node in root.iter(tag)]
        if len(ids) != len(set(ids)):
            yield mend


def _repeated(root: Element, ordered: list[Mark], blocks: list[Block]) -> Iterator[Any]:
    """Go through the names of the elements that stand in a loop; paragraphs there lose their ids."""
    loops = {block for block in blocks if block.word in _REPEATING}
    if not loops:
        return
    by_node = {mark.node: mark for mark in ordered if mark.block in loops and mark.tag.kind is Kind.BLOCK}
    depth = 0
    for node in root.iter():
        mark = by_node.get(node)
        if mark is not None:
            depth += mark.opens - mark.closes
        elif depth and ooxml.is_element(node):
            _forget_ids(node)
            yield node.tag


def _forget_ids(node: Element) -> None:
    if node.tag in {ooxml.PARAGRAPH, ooxml.ROW}:
        for name in ooxml.PARA_IDS & set(node.keys()):
            del node.attrib[name]
    elif node.tag == ooxml.CONTROL_PROPERTIES:
        for number in node.findall(w("id")):
            node.remove(number)
