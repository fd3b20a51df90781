"""Lists of a print file: in every document they begin anew.

A counted list gets a definition of its own in every document, which says where to start; lists
of bullets count nothing and stay shared. Two lists of one document that share their look go on
counting one another, as they do in the single document, so only the first of them starts anew.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.printing.identifiers import Found
from dokumenty.engine.printing.numbering import (
    ABSTRACT_ID,
    LEVEL_ID,
    LIST,
    LIST_ID,
    OVERRIDE,
    VALUE,
    Numbering,
    Styled,
    read_numbering,
    value_of,
)
from dokumenty.engine.printing.rendered import Rendered

_STYLE_OF, _LIST_OF, _INDENT, _START = w("pStyle"), w("numPr"), w("ind"), w("startOverride")
_BEFORE_LIST = frozenset(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


@dataclass(frozen=True, slots=True)
class _Source:
    """The numbering of a template in the print file, where its definitions have other numbers."""

    numbering: Numbering
    offset: int
    """What is added to the template's numbers; 0 for the first template."""
    shared: dict[str, str] = field(default_factory=dict)

    def stays(self, number: str) -> bool:
        """Tell whether a list can be shared by all documents under its own number."""
        definition = self.numbering.definition_of(number)
        return definition is None or (not self.offset and not definition.counted)


@dataclass(slots=True)
class ListsOfDocument:
    """The lists that one document has used so far."""

    source: _Source | None
    numbers: dict[str, str] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)


class Lists:
    """All lists of a print file."""

    def __init__(self) -> None:
        self._sources: dict[tuple[object, ...], _Source | None] = {}
        self._root: Element | None = None
        self._last = 0

    def begin(self, rendered: Rendered) -> ListsOfDocument:
        """Begin a document; the numbering of a template is taken over when it is seen first."""
        version = rendered.version_of("numbering", "styles")
        if version not in self._sources:
            self._sources[version] = self._source(rendered)
        return ListsOfDocument(self._sources[version])

    def _source(self, rendered: Rendered) -> _Source | None:
        xml = rendered.read_related("numbering")
        return self._take_over(read_numbering(xml, rendered.read_related("styles"))) if xml else None

    def _take_over(self, numbering: Numbering) -> _Source:
        numbers = [*numbering.definitions, *numbering.lists]
        source = _Source(numbering, self._last)
        self._last += max((int(number) for number in numbers if number.isdigit()), default=0)
        if self._root is None:
            self._root = deepcopy(numbering.root)
            for mark in self._root.findall(w("numIdMacAtCleanup")):
                self._root.remove(mark)
        else:
            for definition in numbering.definitions.values():
                self._add_definition(definition.node, source)
        return source

    def _add_definition(self, node: Element, source: _Source) -> None:
        root: Any = self._root
        made = deepcopy(node)
        made.set(ABSTRACT_ID, str(int(node.get(ABSTRACT_ID) or 0) + source.offset))
        for foreign in list(made.iter(w("lvlPicBulletId"))):  # pictures of bullets stay in their template
            parent: Any = foreign.getparent()
            parent.remove(foreign)
        first = root.find(LIST)
        if first is None:
            root.append(made)
        else:
            first.addprevious(made)

    def restart(self, root: Element, found: Found, lists: ListsOfDocument) -> bool:
        """Give the lists of a part their own numbers; tell whether any list needed one."""
        source = lists.source
        if source is None:
            return False
        changed = self._start_styled(root, source, lists)
        for node in found.get(LIST_ID, ()):
            number = node.get(VALUE) or ""
            if not source.stays(number):
                node.set(VALUE, self._own(number, source, lists))
                changed = True
        return changed

    def _start_styled(self, root: Element, source: _Source, lists: ListsOfDocument) -> bool:
        """Write the list of a style into its paragraphs: a style is the same in all documents."""
        styled = {name: known for name, known in source.numbering.styled.items() if not source.stays(known.number)}
        changed = False
        for node in root.iter(_STYLE_OF) if styled else ():
            properties = node.getparent()
            known = styled.get(node.get(VALUE) or "")
            if known and properties is not None and properties.find(_LIST_OF) is None:
                _write_list(properties, known, self._own(known.number, source, lists))
                changed = True
        return changed

    def _own(self, number: str, source: _Source, lists: ListsOfDocument) -> str:
        look = source.numbering.definition_of(number)
        numbers = lists.numbers if look and look.counted else source.shared
        if number not in numbers:
            self._last += 1
            numbers[number] = str(self._last)
            self._define(number, numbers[number], source, lists)
        return numbers[number]

    def _define(self, number: str, own: str, source: _Source, lists: ListsOfDocument) -> None:
        """Write the definition of a document's list."""
        root: Any = self._root
        old, look = source.numbering.lists[number], source.numbering.definition_of(number)
        abstract = value_of(old, ABSTRACT_ID)
        made = etree.SubElement(root, LIST, {LIST_ID: own})
        etree.SubElement(made, ABSTRACT_ID, {VALUE: str(int(abstract) + source.offset)})
        overrides = {node.get(LEVEL_ID) or "0": node for node in old.iter(OVERRIDE)}
        starts = look.starts if look and look.counted and abstract not in lists.started else {}
        lists.started.add(abstract)
        for level in sorted({*starts, *overrides}):
            made.append(_override(level, overrides.get(level), starts))

    def xml(self) -> bytes:
        """Return the numbering part; empty where no document has lists."""
        return b"" if self._root is None else ooxml.serialise(self._root)


def _override(level: str, old: Element | None, starts: Mapping[str, str]) -> Element:
    made = etree.Element(OVERRIDE, {LEVEL_ID: level}) if old is None else deepcopy(old)
    if level in starts and made.find(_START) is None:
        made.insert(0, etree.Element(_START, {VALUE: starts[level]}))
    return made


def _write_list(properties: Element, styled: Styled, number: str) -> None:
    """Write a list into a paragraph; what the style says of the indent still goes before the list."""
    before = [node for node in properties if node.tag in _BEFORE_LIST]
    made = etree.Element(_LIST_OF)
    etree.SubElement(made, LEVEL_ID, {VALUE: styled.level})
    etree.SubElement(made, LIST_ID, {VALUE: number})
    properties.insert(properties.index(before[-1]) + 1 if before else 0, made)
    if styled.indent is not None and properties.find(_INDENT) is None:
        _insert_indent(properties, styled.indent)


_AFTER_INDENT = tuple(
    w(name)
    for name in (
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip


def _insert_indent(properties: Element, indent: Element) -> None:
    following = next((node for node in properties if node.tag in _AFTER_INDENT), None)
    if following is None:
        properties.append(deepcopy(indent))
    else:
        following.addprevious(deepcopy(indent))
