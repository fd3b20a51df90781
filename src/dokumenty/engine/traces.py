"""Traces of a template's making that no document may carry on: authors, editors, paths, revision ids.

Word writes them into every file: names into the properties, changes and comments, the path of the attached
template into the settings, and to each paragraph an id that tells who edited it with what. A template is
cleaned once, when it is loaded, so that rendering costs nothing more.
"""

from collections.abc import Callable, Iterator
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
_SIGNS = (b"rsid", b"attachedTemplate", b"docId", b"author", b"properties", b"thumbnail")
"""One of these stands in each part that has traces."""

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
_RELATIONS = ("/attachedTemplate", "/metadata/thumbnail")
_LABELS = ("MSIP_Label_", "_")
"""Custom properties that Office and mail programs write, the owner's address among them."""
_THUMBNAIL = "docProps/thumbnail."


def without_traces(package: Package) -> Package:
    """Return the package as if nobody had made it."""
    members = {name: _cleaned(package, member) for name, member in package.members.items() if not _is_picture_of(name)}
    return replace(package, members=members)


def _is_picture_of(name: str) -> bool:
    """Tell a picture of the first page, which may show an older document."""
    return name.startswith(_THUMBNAIL)


def _cleaned(package: Package, member: Member) -> Member:
    if not member.name.endswith((".xml", ".rels")):
        return member
    content = package.content(member.name)
    if not any(sign in content for sign in _SIGNS):
        return member
    try:
        root = ooxml.parse(content)
    except etree.XMLSyntaxError:
        return member  # whoever compiles the part tells of it
    changed = [clean(root) for clean in _WAYS]
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
    for relation in root.iter(f"{{{ooxml.PACKAGE_RELATIONS}}}Relationship"):
        if (relation.get("Type") or "").endswith(_RELATIONS):
            yield relation
    for custom in root.iter(f"{{{_CUSTOM}}}property"):
        if (custom.get("name") or "").startswith(_LABELS):
            yield custom


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
        node.attrib.pop(w("date"), "")
    return bool(found)


def _forget_revisions(root: Element) -> bool:
    start = w("rsid")
    found = [(node, name) for node in root.iter() for name in node.attrib if str(name).startswith(start)]
    for node, name in found:
        node.attrib.pop(name)
    return bool(found)


_WAYS: tuple[Callable[[Element], bool], ...] = (
    _remove_elements,
    _reset_properties,
    _forget_authors,
    _forget_revisions,
)
