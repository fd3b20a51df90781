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
    for mark in ordered:
        if mark.level is Level.ROW:
            yield "tables"
        if mark.level is Level.CELL or mark.tag.prefix in {"colspan", "hm"}:
            yield from ("tables", "grids")
        parent = mark.node.getparent()
        if parent is not None and parent.tag in BLOCK_HOMES:
            yield "cells"


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
