"""`{%-` and `-%}`: the paragraph before or behind a tag continues in its own."""

from collections.abc import Iterable

from dokumenty.engine import ooxml
from dokumenty.engine.levels import contents
from dokumenty.engine.marks import Mark, ancestor
from dokumenty.engine.ooxml import Element
from dokumenty.engine.source import trim
from dokumenty.engine.tags import Kind


def join_paragraphs(ordered: Iterable[Mark]) -> None:
    """Join the paragraphs that signs of white space ask to join, and trim the words beside them."""
    for mark in ordered:
        if not (mark.tag.trims_before or mark.tag.trims_after):
            continue
        trim(mark)
        paragraph = ancestor(mark.node, {ooxml.PARAGRAPH})
        if paragraph is not None and mark.tag.kind is Kind.BLOCK:
            _join(mark, paragraph)


def _join(mark: Mark, paragraph: Element) -> None:
    order = list(contents(paragraph, set()))
    following, previous = paragraph.getnext(), paragraph.getprevious()
    if mark.tag.trims_after and order[-1] is mark.node and not (mark.node.tail or "").strip():
        _append(paragraph, following)
    if mark.tag.trims_before and order[0] is mark.node:
        _append(previous, paragraph)


def _append(first: Element | None, second: Element | None) -> None:
    """Move the words of the second paragraph to the end of the first."""
    if first is None or second is None or first.tag != ooxml.PARAGRAPH or second.tag != ooxml.PARAGRAPH:
        return
    first.extend([child for child in second if child.tag != ooxml.PARAGRAPH_PROPERTIES])
    parent = second.getparent()
    if parent is not None:
        parent.remove(second)
