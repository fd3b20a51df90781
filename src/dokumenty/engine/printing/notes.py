"""Footnotes, endnotes and comments of all documents, each kind in one part of the print file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Member
from dokumenty.engine.parts import Relation, rels_name, rels_xml
from dokumenty.engine.printing.growing import Growing
from dokumenty.engine.printing.parts import Relations
from dokumenty.engine.printing.rendered import Rendered, kind

_ID, _TYPE = w("id"), w("type")
KINDS: Mapping[str, tuple[str, ...]] = {
    "footnotes": (w("footnoteReference"),),
    "endnotes": (w("endnoteReference"),),
    "comments": (w("commentReference"), w("commentRangeStart"), w("commentRangeEnd")),
}
"""The parts of notes, and the elements of the body that speak of a note."""


@dataclass(slots=True)
class _Kind:
    """One part of notes as it grows."""

    name: str
    content_type: str
    part: Growing
    relations: Relations = field(default_factory=Relations)
    last: int = 0


class Notes:
    """The notes of a print file."""

    def __init__(self) -> None:
        self._kinds: dict[str, _Kind] = {}

    def add(self, rendered: Rendered, body: Element, rewrite: Callable[[Element, str, Relations], None]) -> None:
        """Take over the notes of a document, with numbers of their own; `rewrite` makes them ready."""
        for name, referring in KINDS.items():
            part = rendered.related(name)
            if part is not None:
                root = ooxml.parse(rendered.read(part))
                grown = self._kinds.get(name) or self._begin(name, part, rendered, root)
                rewrite(root, part, grown.relations)
                numbers = _take(root, grown)
                for node in body.iter(*referring):
                    node.set(_ID, numbers.get(node.get(_ID) or "", node.get(_ID) or ""))

    def _begin(self, name: str, part: str, rendered: Rendered, root: Element) -> _Kind:
        """Begin a part with the lines that Word draws above notes; they are in the file once."""
        lines = ooxml.empty_copy(root)
        lines.extend([node for node in root if ooxml.is_element(node) and _is_line(node)])
        last = max((int(line.get(_ID) or 0) for line in lines), default=0)  # Word 2007 gave the lines 0 and 1
        self._kinds[name] = grown = _Kind(part, rendered.type_of(part), Growing(root), last=max(last, 0))
        grown.part.add(lines)
        return grown

    def has(self, name: str) -> bool:
        """Tell whether any document has notes of this kind."""
        return name in self._kinds

    @property
    def types(self) -> dict[str, str]:
        """The content types of the parts."""
        return {grown.name: grown.content_type for grown in self._kinds.values()}

    def relations(self) -> Iterator[Relation]:
        """Return the relations of the body to its notes."""
        for name, grown in self._kinds.items():
            yield Relation(kind(name), f"/{grown.name}", external=False)

    def members(self) -> Iterator[Member]:
        """Return the finished parts."""
        for grown in self._kinds.values():
            yield grown.part.member(grown.name)
            if grown.relations.by_id:
                yield Member.pack(rels_name(grown.name), rels_xml(grown.relations.by_id))


def _is_line(note: Element) -> bool:
    return (note.get(_TYPE) or "normal") != "normal"


def _take(root: Element, grown: _Kind) -> dict[str, str]:
    """Move the notes of a document into the file; return their new numbers."""
    numbers = {}
    for note in list(root):
        if not ooxml.is_element(note) or _is_line(note):
            root.remove(note)
            continue
        grown.last += 1
        numbers[note.get(_ID) or ""] = str(grown.last)
        note.set(_ID, str(grown.last))
    grown.part.add(root)
    return numbers


def end_with_their_document(settings: bytes) -> bytes:
    """Let endnotes stand at the end of each section instead of the end of the whole file."""
    root = ooxml.parse(settings)
    properties = root.find(w("endnotePr"))
    if properties is None:
        properties = etree.Element(w("endnotePr"))
        following = next(root.iter(w("compat"), w("docVars"), w("rsids"), w("themeFontLang")), None)
        root.append(properties) if following is None else following.addprevious(properties)
    place = properties.find(w("pos"))
    if place is None:
        place = etree.Element(w("pos"))
        properties.insert(0, place)
    place.set(w("val"), "sectEnd")
    return ooxml.serialise(root)
