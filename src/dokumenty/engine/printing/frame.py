"""What a print file has from its first template: styles, settings, fonts, properties."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element
from dokumenty.engine.package import Member
from dokumenty.engine.parts import Relation, rels_name, resolve
from dokumenty.engine.printing.rendered import Rendered, kind

_R = {"r": ooxml.RELATION_ATTRIBUTES}
_REFERRING: Any = etree.XPath("//*[@r:*]", namespaces=_R)
_ATTRIBUTE = f"{{{ooxml.RELATION_ATTRIBUTES}}}"
_OF_DOCUMENTS = frozenset(
    {
        "numbering",
        "footnotes",
        "endnotes",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
    }
)
"""Parts that documents bring themselves, or that speak of such a part."""


def references(root: Element) -> Iterator[tuple[Element, str]]:
    """Go through the attributes of a part that name a relation."""
    for node in _REFERRING(root):
        for name in node.attrib:
            if name.startswith(_ATTRIBUTE):
                yield node, name


class Frame:
    """The first template without what its documents bring themselves."""

    def __init__(self, first: Rendered) -> None:
        package, self._all = first.loaded.package, first.loaded.relations
        self._package, self.main = package, first.main
        self.types = first.loaded.types
        self._with_tags = {part.name for part in first.loaded.parts} | {first.main}
        body = ooxml.parse(package.content(first.main))
        referred = {node.get(name) for node, name in references(body)}
        self.root_relations = dict(self._kept("", frozenset()))
        self.main_relations = dict(self._kept(first.main, referred))
        self.parts = self._reached(
            [*self._targets("", self.root_relations), *self._targets(first.main, self.main_relations)]
        )
        main = next(number for number, old in self._all[""].items() if resolve("", old.target) == first.main)
        self.root_relations[main] = self._all[""][main]

    def part_of(self, name: str) -> str | None:
        """Return the part that the body has this relation to."""
        related = self.main_relations.values()
        return next((resolve(self.main, r.target) for r in related if r.type == kind(name)), None)

    def content(self, name: str) -> bytes:
        """Return a part."""
        return self._package.content(name)

    def members(self) -> Iterator[Member]:
        """Return the parts with their relations, packed as they came."""
        for name, member in self.parts.items():
            yield member
            if name in self._all:
                yield self._package.members[rels_name(name)]

    def _kept(self, part: str, referred: frozenset[str | None] | set[str | None]) -> Iterator[tuple[str, Relation]]:
        for number, relation in self._all.get(part, {}).items():
            told_by_tags = not relation.external and resolve(part, relation.target) in self._with_tags
            if number not in referred and not told_by_tags and relation.type.rpartition("/")[2] not in _OF_DOCUMENTS:
                yield number, relation

    def _targets(self, part: str, related: Mapping[str, Relation]) -> list[str]:
        return [resolve(part, relation.target) for relation in related.values() if not relation.external]

    def _reached(self, names: list[str]) -> dict[str, Member]:
        """Return the parts that can be reached from these, with the parts of their relations."""
        found: dict[str, Member] = {}
        while names:
            name = names.pop(0)
            if name not in found:
                found[name] = self._package.members[name]
                names += self._targets(name, self._all.get(name, {}))
        return found
