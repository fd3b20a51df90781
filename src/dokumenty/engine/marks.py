"""Tags in the tree: each a mark that knows its place, its level and the block it belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import found
from dokumenty.engine.flows import TARGET, Flow, flows_of, leaf_flows, put_mark, put_text
from dokumenty.engine.ooxml import Element
from dokumenty.engine.places import paragraphs
from dokumenty.engine.tags import Flaw, Kind, Tag, scan
from dokumenty.engine.words import Typesetter, set_in_type
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.templates import Wording, quote


class Level(IntEnum):
    """What a control tag governs: words, or the whole run, paragraph, cell or row around it."""

    TEXT = 0
    RUN = 1
    PARAGRAPH = 2
    CELL = 3
    ROW = 4


LEVELS = {"": Level.TEXT, "r": Level.RUN, "p": Level.PARAGRAPH, "tc": Level.CELL, "tr": Level.ROW}
CONTAINERS: dict[Level, frozenset[str]] = {
    Level.RUN: frozenset({ooxml.RUN, ooxml.DRAWING_RUN}),
    Level.PARAGRAPH: ooxml.PARAGRAPHS,
    Level.CELL: frozenset({ooxml.CELL}),
    Level.ROW: frozenset({ooxml.ROW}),
}


@dataclass(slots=True, eq=False)
class Mark:
    """One tag in the tree."""

    tag: Tag
    place: TemplatePlace
    node: Any
    level: Level = Level.TEXT
    block: "Block | None" = None
    run: str = ""
    paragraph: str = ""

    @property
    def opens(self) -> bool:
        """Tell whether a block begins here."""
        return self.block is not None and self.block.members[0] is self

    @property
    def closes(self) -> bool:
        """Tell whether a block ends here."""
        return self.block is not None and len(self.block.members) > 1 and self.block.members[-1] is self


@dataclass(slots=True, eq=False)
class Block:
    """`if` … `else` … `endif`: the marks of one block, in order."""

    word: str
    members: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Marks:
    """All marks of a part: numbered as in the tree, the findings, and whether braces were written literally.

    `wordings` are the paragraphs as their author wrote them, `typeset` tells whether a sign of them was changed.
    """

    file: str
    all: list[Mark] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    literal: bool = False
    wordings: list[Wording] = field(default_factory=list)
    typeset: bool = False

    def add(self, tag: Tag, place: TemplatePlace, level: Level = Level.TEXT) -> Mark:
        """Make a mark that is not in the tree yet."""
        mark = Mark(tag, place, etree.ProcessingInstruction(TARGET, str(len(self.all))), level)
        self.all.append(mark)
        return mark

    def report(self, code: str, mark: Mark, **words: str) -> None:
        """Note a finding about a tag."""
        self.issues.append(found(code, mark.place, **words))

    def in_order(self, root: Element) -> list[Mark]:
        """Return the marks in the order in which the part reads."""
        return [self.all[int(node.text or 0)] for node in root.iter(etree.PI) if _is_mark(node)]


def _is_mark(node: Any) -> bool:  # noqa: ANN401 - lxml-stubs know no instructions
    return bool(node.target == TARGET)


def mark_tags(root: Element, file: str, where: str, typesetter: Typesetter = str) -> Marks:
    """Put a mark in the place of every tag of a part; set the words between them in type."""
    etree.strip_elements(root, etree.Comment, with_tail=False)
    marks = Marks(file)
    for flow in list(_flows(root, where)):
        if flow.read:
            marks.wordings.append(Wording(TemplatePlace(file, flow.where), flow.text))
            marks.typeset |= set_in_type(flow, typesetter)
        if "{" in flow.text or "}" in flow.text:
            _mark_flow(flow, marks)
    return marks


def _flows(root: Element, where: str) -> Iterator[Flow]:
    for paragraph, place in paragraphs(root, where):
        yield from flows_of(paragraph, place)
    yield from leaf_flows(root, where)


def _mark_flow(flow: Flow, marks: Marks) -> None:
    tokens = list(scan(flow.text))
    marks.issues += [_flaw(token, flow, marks.file) for token in tokens if isinstance(token, Flaw)]
    tags = [token for token in tokens if isinstance(token, Tag)]
    for tag in reversed(tags):
        if tag.kind is Kind.LITERAL:
            put_text(flow, tag.start, tag.end, tag.code)
            marks.literal = True
        else:
            _mark_tag(flow, tag, marks)


def _mark_tag(flow: Flow, tag: Tag, marks: Marks) -> None:
    place = TemplatePlace(marks.file, flow.where, quote(flow.text, tag.start, tag.end))
    node = put_mark(flow, tag.start, tag.end, len(marks.all))
    marks.all.append(Mark(tag, place, node, LEVELS[tag.prefix]))


def _flaw(flaw: Flaw, flow: Flow, file: str) -> Issue:
    place = TemplatePlace(file, flow.where, quote(flow.text, flaw.start, flaw.end))
    return found(flaw.code, place, **flaw.words)


def ancestor(node: Any, names: Iterable[str]) -> Element | None:  # noqa: ANN401 - lxml-stubs know no instructions
    """Return the nearest element of these names around a mark, not looking out of its text box."""
    element: Element | None = node.getparent()
    while element is not None and element.tag not in names:
        element = None if element.tag == ooxml.TEXT_BOX else element.getparent()
    return element
