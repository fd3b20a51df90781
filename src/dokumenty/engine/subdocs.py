"""docxtpl's Subdoc: the body of another document, with the parts, styles and lists that it needs."""

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w

if TYPE_CHECKING:
    from dokumenty.engine.rendering import PartState

_STYLES, _NUMBERING = (f"{ooxml.RELATION_ATTRIBUTES}/{kind}" for kind in ("styles", "numbering"))
_RELATION_NAMES = frozenset(
    f"{{{ooxml.RELATION_ATTRIBUTES}}}{name}" for name in ("id", "embed", "link", "dm", "lo", "qs", "cs")
)
_KEYS = {w("style"): w("styleId"), w("abstractNum"): w("abstractNumId"), w("num"): w("numId")}
"""Definitions that a document may hold once, and the attribute that tells them apart."""


def paragraphs(state: "PartState", subdoc: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    """Return the blocks of a sub-document and bring along what they refer to."""
    source = subdoc.docx.part
    body = deepcopy(subdoc.subdocx.element.body)
    for section in body.findall(ooxml.SECTION):
        body.remove(section)
    for element in body.iter():
        for name in _RELATION_NAMES & set(element.attrib):
            element.set(name, state.adopt(source.rels[element.get(name)]))
    for kind in (_STYLES, _NUMBERING):
        _merge(state, source, kind)
    return "".join(_standing_alone(child) for child in body)


def _standing_alone(block: Element) -> str:
    """Write a block with the namespaces that it needs, for its part may not declare them."""
    text: str = etree.tostring(block, encoding="unicode", with_tail=False)
    return text


def _merge(state: "PartState", source: Any, kind: str) -> None:  # noqa: ANN401 - docxtpl has no types
    """Add the definitions of the sub-document that this document does not have."""
    theirs = next((rel.target_part for rel in source.rels.values() if rel.reltype == kind), None)
    name = None if theirs is None else state.related(kind)
    if theirs is None or name is None:
        return
    ours = ooxml.parse(state.read(name))
    if merge_definitions(ours, ooxml.parse(theirs.blob)):
        state.replace(name, ooxml.serialise(ours))


def merge_definitions(ours: Element, theirs: Element) -> bool:
    """Append what `ours` does not define; abstract lists before lists, as the schema wants."""
    known = {(node.tag, node.get(_KEYS[node.tag])) for node in ours if node.tag in _KEYS}
    new = [node for node in theirs if node.tag in _KEYS and (node.tag, node.get(_KEYS[node.tag])) not in known]
    for node in new:
        same = [old for old in ours if old.tag == node.tag]
        others = [old for old in ours if old.tag in _KEYS]
        if same:
            same[-1].addnext(deepcopy(node))
        elif node.tag == w("abstractNum") and others:
            others[0].addprevious(deepcopy(node))
        else:
            ours.append(deepcopy(node))
    return bool(new)
