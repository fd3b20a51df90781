"""The numbering part of a template, as far as lists must be counted anew from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w

ABSTRACT, LIST, LEVEL, OVERRIDE = w("abstractNum"), w("num"), w("lvl"), w("lvlOverride")
ABSTRACT_ID, LIST_ID, LEVEL_ID, VALUE = w("abstractNumId"), w("numId"), w("ilvl"), w("val")
_STYLE, _STYLE_ID, _BASED_ON = w("style"), w("styleId"), w("basedOn")
_UNCOUNTED = frozenset({"bullet", "none"})
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Definition:
    """How a list looks: where each level starts, and whether it counts at all."""

    node: Element
    starts: Mapping[str, str]
    counted: bool

    def level_of(self, style: str) -> str:
        """Return the level that a style stands for."""
        named = (level for level in self.node.iter(LEVEL) if value_of(level, w("pStyle")) == style)
        return next((level.get(LEVEL_ID) or "0" for level in named), "0")


@dataclass(frozen=True, slots=True)
class Styled:
    """A list that a paragraph has from its style, and the indent that the style sets against the list's."""

    number: str
    level: str
    indent: Element | None


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a template: how they look, what they are called, which styles bring them."""

    root: Element
    definitions: Mapping[str, Definition]
    lists: Mapping[str, Element]
    styled: Mapping[str, Styled]

    def definition_of(self, number: str) -> Definition | None:
        """Return how a list looks."""
        found = self.lists.get(number)
        return None if found is None else self.definitions.get(value_of(found, ABSTRACT_ID))


def value_of(parent: Element, tag: str) -> str:
    """Return the value of a child."""
    child = parent.find(tag)
    return "" if child is None else child.get(VALUE) or ""


def read_numbering(xml: bytes, styles: bytes) -> Numbering:
    """Read the numbering part, and the styles that bring lists."""
    root = ooxml.parse(xml)
    definitions = {node.get(ABSTRACT_ID) or "": _definition(node) for node in root.iter(ABSTRACT)}
    lists = {node.get(LIST_ID) or "": node for node in root.iter(LIST)}
    by_id = {node.get(_STYLE_ID) or "": node for node in ooxml.parse(styles).iter(_STYLE)} if styles else {}
    numbering = Numbering(root, definitions, lists, {})
    styled = {name: _styled(name, by_id, numbering) for name in by_id}
    return Numbering(root, definitions, lists, {name: known for name, known in styled.items() if known})


def _definition(node: Element) -> Definition:
    levels = list(node.iter(LEVEL))
    starts = {level.get(LEVEL_ID) or "0": value_of(level, w("start")) or "0" for level in levels}
    formats = {value_of(level, w("numFmt")) for level in levels}
    # A definition that only points to a style has no levels of its own.
    return Definition(node, starts or {str(i): "1" for i in range(_LEVELS)}, not formats or not formats <= _UNCOUNTED)


def _styled(name: str, styles: Mapping[str, Element], numbering: Numbering) -> Styled | None:
    """Follow a style to the one it has its list from."""
    indent, style, seen = None, styles.get(name), set[str]()
    while style is not None and name not in seen:
        seen.add(name)
        if indent is None:
            indent = style.find(f"{ooxml.PARAGRAPH_PROPERTIES}/{w('ind')}")
        properties = style.find(f"{ooxml.PARAGRAPH_PROPERTIES}/{w('numPr')}")
        number = "" if properties is None else value_of(properties, LIST_ID)
        if properties is not None and number:
            definition = numbering.definition_of(number)
            level = value_of(properties, LEVEL_ID) or (definition.level_of(name) if definition else "0")
            return Styled(number, level, indent) if definition else None
        name = value_of(style, _BASED_ON)
        style = styles.get(name)
    return None
