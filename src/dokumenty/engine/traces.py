"""Traces of a template's making that no document may carry on: authors, editors, paths, revision ids.

Word writes them into every file: names into the properties, changes and comments, the path of the attached
template into the settings, and to each paragraph an id that tells who edited it with what. A template is
cleaned once, when it is loaded, so that rendering costs nothing more.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Member, Package

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_REMOVED = frozenset(
    {
        w("rsids"),
        w("rsid"),
        w("attachedTemplate"),
        f"{{{_WORD_2010}}}docId",
        f"{{{_WORD_2012}}}docId",
        f"{{{_WORD_2012}}}person",
        f"{{{_CORE}}}lastPrinted",
        *(f"{{{_APP}}}{name}" for name in ("Company", "Manager", "Template", "HyperlinkBase", "TotalTime")),
    }
)
_RESET = {
    "{http://purl.org/dc/elements/1.1/}creator": "",
    f"{{{_CORE}}}lastModifiedBy": "",
    f"{{{_CORE}}}revision": "1",
}
"""Properties that Word wants to find, with what is left in them; one that holds a tag is the template author's own."""
_NOBODY = {w("author"): "Autor", w("initials"): "A"}
"""Of comments and tracked changes."""
_WHEN = ("}date", "}dateUtc")
_RELATIONS = ("/attachedTemplate", "/metadata/thumbnail", "/classificationlabels")
_LABELS = ("MSIP_Label_", "_")
"""Custom properties that Office and mail programs write, the owner's address among them."""
_PARTS = ("docProps/thumbnail.", "docMetadata/")
"""A picture of the first page, which may show an older document; labels with the id of the office that set them."""
_TOLD_BY: Mapping[str, tuple[str, Callable[[str, tuple[str, ...]], bool], tuple[str, ...]]] = {
    f"{{{ooxml.PACKAGE_RELATIONS}}}Relationship": ("Type", str.endswith, _RELATIONS),
    f"{{{ooxml.CONTENT_TYPES}}}Override": ("PartName", str.startswith, tuple(f"/{part}" for part in _PARTS)),
    f"{{{_CUSTOM}}}property": ("name", str.startswith, _LABELS),
}
"""Elements to remove where an attribute tells what they are."""
_LIBRARY = "{http://schemas.microsoft.com/office/2006/metadata/properties}properties"
"""What a SharePoint library keeps of a file: whom it was assigned to, who approved it."""


def without_traces(package: Package) -> Package:
    """Return the package as if nobody had made it."""
    kept = {name: member for name, member in package.members.items() if not name.startswith(_PARTS)}
    return replace(package, members={name: _cleaned(package, member) for name, member in kept.items()})


def _cleaned(package: Package, member: Member) -> Member:
    if not member.name.endswith((".xml", ".rels")):
        return member
    content = package.content(member.name)
    ways = [way for way, signs in _WAYS.items() if any(sign in content for sign in signs)]
    if not ways:
        return member
    try:
        root = ooxml.parse(content)
    except etree.XMLSyntaxError:
        return member  # whoever compiles the part tells of it
    changed = [way(root) for way in ways]
    return Member.pack(member.name, ooxml.serialise(root)) if any(changed) else member


def _remove_elements(root: Element) -> bool:
    doomed = list(_doomed(root))
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return bool(doomed)


def _doomed(root: Element) -> Iterator[Element]:
    yield from root.iter(*_REMOVED)
    for tag, (attribute, tells, words) in _TOLD_BY.items():
        yield from (node for node in root.iter(tag) if tells(node.get(attribute) or "", words))
    if root.tag == _LIBRARY:
        yield from (field for group in root for field in group)


def _reset_properties(root: Element) -> bool:
    found = [node for node in root.iter(*_RESET) if node.text and "{" not in node.text]
    for node in found:
        node.text = _RESET[str(node.tag)]
    return bool(found)


def _forget_authors(root: Element) -> bool:
    found = [node for node in root.iter() if node.get(w("author")) is not None]
    for node in found:
        for name, nobody in _NOBODY.items():
            if name in node.attrib:
                node.set(name, nobody)
        for when in [name for name in node.attrib if str(name).endswith(_WHEN)]:
            node.attrib.pop(when)
    return bool(found)


def _forget_revisions(root: Element) -> bool:
    start = w("rsid")
    found = [(node, name) for node in root.iter() for name in node.attrib if str(name).startswith(start)]
    for node, name in found:
        node.attrib.pop(name)
    return bool(found)


_WAYS: Mapping[Callable[[Element], bool], tuple[bytes, ...]] = {
    _remove_elements: (
        b"rsid",
        b"attachedTemplate",
        b"docId",
        b"person",
        b"-properties",
        b"metadata/properties",
        b"thumbnail",
        b"docMetadata",
        b"classificationlabels",
    ),
    _reset_properties: (b"core-properties",),
    _forget_authors: (b":author=",),
    _forget_revisions: (b":rsid",),
}
"""Ways to clean a part, each with what stands in every part that it is for."""
