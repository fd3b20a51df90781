"""The last look at every result: what Word would refuse is refused here first."""

from collections.abc import Container, Iterable, Iterator
from xml.parsers import expat

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import found
from dokumenty.engine.ooxml import Element
from dokumenty.engine.package import CONTENT_TYPES_NAME
from dokumenty.engine.parts import ContentTypes, Relation, resolve
from dokumenty.model.issues import Issue, TemplatePlace

_UNIQUE = {f"{{{ooxml.PREFIXES['wp']}}}docPr": "id", ooxml.w("bookmarkStart"): ooxml.w("id")}
_PREFIX = f"{{{ooxml.RELATION_ATTRIBUTES}}}"


def malformed(xml: bytes) -> bool:
    """Parse a part without forgiving anything; twice as fast as building its tree."""
    try:
        expat.ParserCreate().Parse(xml, True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError:
        return True
    return False


def doubled_ids(root: Element, place: TemplatePlace) -> Iterator[Issue]:
    """Find drawings and bookmarks that share a number."""
    for tag, name in _UNIQUE.items():
        seen = set()
        for node in root.iter(tag):
            number = node.get(name)
            if number in seen:
                yield found("wynik-powtorzony-identyfikator", place, name=str(number))
            seen.add(number)


def dangling(root: Element, related: Container[str], place: TemplatePlace) -> Iterator[Issue]:
    """Find references to relations that the part does not have."""
    for node in root.iter(etree.Element):
        for name, value in node.items():
            if str(name).startswith(_PREFIX) and value and value not in related:
                yield found("wynik-brak-czesci", place, part=str(value))


def broken_relations(part: str, related: dict[str, Relation], names: Container[str]) -> Iterator[str]:
    """Find the parts that relations point to and that the package does not hold."""
    for relation in related.values():
        target = resolve(part, relation.target.partition("#")[0])
        if not relation.external and relation.target and not relation.target.startswith("#") and target not in names:
            yield target


def untyped(names: Iterable[str], types: ContentTypes) -> Iterator[str]:
    """Find parts whose content type is not declared."""
    for name in names:
        if not types.of(name) and not name.endswith((".rels", CONTENT_TYPES_NAME)):
            yield name
