"""All that has come together -> the bytes of the print file."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.package import CONTENT_TYPES_NAME, Frozen, Member
from dokumenty.engine.parts import ContentTypes, Relation, rels_name, rels_xml
from dokumenty.engine.printing.notes import end_with_their_document
from dokumenty.engine.printing.rendered import kind
from dokumenty.engine.printing.shared import Shared

_NUMBERING = "word/numbering.xml"
_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def finish(shared: Shared) -> bytes:
    """Put the archive together."""
    frame = shared.frame
    types = (
        {name: frame.types.of(name) for name in (frame.main, *frame.parts)} | shared.parts.types | shared.notes.types
    )
    added = dict(_added(shared))
    for relation in shared.notes.relations():
        shared.relations.relate(relation)
    if _NUMBERING in added:
        types[_NUMBERING] = _NUMBERING_TYPE
        shared.relations.relate(Relation(kind("numbering"), f"/{_NUMBERING}", external=False))
    added[rels_name("")] = rels_xml(frame.root_relations)
    added[rels_name(frame.main)] = rels_xml(shared.relations.by_id)
    packed = [Member.pack(name, content) for name, content in added.items()]
    members = [
        Member.pack(CONTENT_TYPES_NAME, _types_xml(types, frame.types)),
        *packed,
        shared.body.member(frame.main),
        *shared.notes.members(),
        *(member for member in frame.members() if member.name not in added),
        *shared.parts.members,
    ]
    return Frozen(members).with_members(())


def _added(shared: Shared) -> Iterator[tuple[str, bytes]]:
    """Return the parts of the first template that documents have added to, and their lists."""
    if numbering := shared.lists.xml():
        yield _NUMBERING, numbering
    styles, settings = (shared.frame.part_of(name) for name in ("styles", "settings"))
    if styles and shared.styles is not None and shared.styles_grew:
        yield styles, ooxml.serialise(shared.styles)
    if settings and shared.notes.has("endnotes"):
        yield settings, end_with_their_document(shared.frame.content(settings))


def _types_xml(types: Mapping[str, str], known: ContentTypes) -> bytes:
    nsmap: Any = {None: ooxml.CONTENT_TYPES}
    root = etree.Element(f"{{{ooxml.CONTENT_TYPES}}}Types", nsmap=nsmap)
    for extension, type_ in known.defaults.items():
        etree.SubElement(root, f"{{{ooxml.CONTENT_TYPES}}}Default", {"Extension": extension, "ContentType": type_})
    for name, type_ in types.items():
        if known.defaults.get(name.rpartition(".")[2].lower()) != type_:
            etree.SubElement(root, f"{{{ooxml.CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": type_})
    return ooxml.serialise(root)
