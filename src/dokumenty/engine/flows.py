"""Paragraphs -> running texts: where the words of a part stand, and in which nodes.

Word splits a sentence over runs as it likes, so a tag is looked for in the whole text of a
paragraph; a mark (a processing instruction) then takes its place in the first of its runs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element

TARGET = "tag"
_SIGNS = {
    ooxml.BREAK: "\n", ooxml.RETURN: "\n", ooxml.TAB: "\t", ooxml.HYPHEN: "-", ooxml.DRAWING_BREAK: "\n",
}  # fmt: skip
"""Elements that stand for one sign; only those inside a tag disappear with it."""
_WORDS = frozenset({ooxml.TEXT, ooxml.DRAWING_TEXT, ooxml.MATH_TEXT})
_CLOSED = ooxml.PARAGRAPHS | ooxml.OBJECTS
"""What a paragraph holds and does not own: the words in there are another paragraph's."""


@dataclass(slots=True)
class Flow:
    """A running text and the nodes it stands in; `read` tells whether people read it."""

    where: str
    read: bool = True
    nodes: list[Element] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    text: str = ""

    def add(self, node: Element, text: str) -> None:
        """Append a node."""
        self.nodes.append(node)
        self.starts.append(len(self.text))
        self.text += text


def flows_of(paragraph: Element, where: str) -> list[Flow]:
    """Return the words of a paragraph and, apart from them, its field instructions."""
    words, instructions = Flow(where), Flow(where, read=False)
    for node in own(paragraph):
        tag = node.tag
        if tag in _WORDS:
            words.add(node, node.text or "")
        elif tag == ooxml.INSTRUCTION:
            instructions.add(node, node.text or "")
        elif tag in _SIGNS:
            words.add(node, _SIGNS[tag])
    return [flow for flow in (words, instructions) if flow.text]


def is_sign(node: Element) -> bool:
    """Tell whether a node stands for one sign and holds no text of its own."""
    return node.tag in _SIGNS


def own(parent: Element) -> Iterator[Element]:
    """Go through what stands in a paragraph, without the paragraphs of its text boxes."""
    for child in parent:
        yield child
        if len(child) and child.tag not in _CLOSED:
            yield from own(child)


def leaf_flows(root: Element, where: str) -> Iterator[Flow]:
    """Return the texts that stand in no paragraph: properties, cached labels of a chart."""
    for node in root.iter(etree.Element):
        if node.text and "{" in node.text and node.tag not in _WORDS and not ooxml.is_word(node):
            flow = Flow(where, read=False)
            flow.add(node, node.text)
            yield flow


def put_mark(flow: Flow, start: int, end: int, number: int) -> Any:  # noqa: ANN401 - lxml-stubs know no instructions
    """Take the text from `start` to `end` out and leave a mark in its place.

    Marks of one flow are put from the last to the first, so that earlier positions stay true.
    """
    mark: Any = etree.ProcessingInstruction(TARGET, str(number))
    first = _node_at(flow, start)
    node, offset = flow.nodes[first], flow.starts[first]
    text = node.text or ""
    node.text, mark.tail = text[: start - offset], text[end - offset :]
    node.insert(0, mark)
    _keep_spaces(node)
    _cut_until(flow, first + 1, end)
    return mark


def put_text(flow: Flow, start: int, end: int, text: str) -> None:
    """Replace the text from `start` to `end`."""
    first = _node_at(flow, start)
    node, offset = flow.nodes[first], flow.starts[first]
    old = node.text or ""
    node.text = old[: start - offset] + text + old[end - offset :]
    _keep_spaces(node)
    _cut_until(flow, first + 1, end)


def _node_at(flow: Flow, position: int) -> int:
    low, high = 0, len(flow.starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if flow.starts[middle] <= position else (low, middle)
    return low


def _keep_spaces(node: Element) -> None:
    if node.tag == ooxml.TEXT:
        node.set(ooxml.SPACE, "preserve")


def _cut_until(flow: Flow, index: int, end: int) -> None:
    """Take the rest of a tag out of the nodes that follow the first."""
    while index < len(flow.nodes) and flow.starts[index] < end:
        node = flow.nodes[index]
        if node.tag in _SIGNS:
            _remove_with_run(node)
        else:
            node.text = (node.text or "")[end - flow.starts[index] :]
            _keep_spaces(node)
            if not node.text and not len(node):
                _remove_with_run(node)
        index += 1


def _remove_with_run(node: Element) -> None:
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    holder = run.getparent()
    if holder is not None and all(child.tag == ooxml.RUN_PROPERTIES for child in run):
        holder.remove(run)


def detach(mark: Element) -> None:
    """Take a mark out of the tree; the text behind it stays."""
    parent, previous = mark.getparent(), mark.getprevious()
    if parent is None:
        return
    if mark.tail and previous is not None:
        previous.tail = (previous.tail or "") + mark.tail
    elif mark.tail:
        parent.text = (parent.text or "") + mark.tail
    mark.tail = None
    parent.remove(mark)
