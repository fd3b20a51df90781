"""The parts of a package: which of them may hold tags, and how they refer to each other."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.package import CONTENT_TYPES_NAME, Member, Package

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MAIN = (
    f"{_WORD}.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    f"{_WORD}.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_AS_DOCUMENT = {
    f'"{_WORD}.template.main+xml"': f'"{_WORD}.document.main+xml"',
    '"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"': (
        '"application/vnd.ms-word.document.macroEnabled.main+xml"'
    ),
}
_NAMED: Mapping[str, str] = {
    f"{_WORD}.header+xml": "nagłówek",
    f"{_WORD}.footer+xml": "stopka",
    f"{_WORD}.footnotes+xml": "przypisy dolne",
    f"{_WORD}.endnotes+xml": "przypisy końcowe",
    f"{_WORD}.comments+xml": "komentarze",
    f"{_OFFICE}.drawingml.chart+xml": "wykres",
    f"{_OFFICE}.drawingml.diagramData+xml": "diagram",
    "application/vnd.ms-office.drawingml.diagramDrawing+xml": "diagram",
    "application/vnd.openxmlformats-package.core-properties+xml": "właściwości dokumentu",
    f"{_OFFICE}.extended-properties+xml": "właściwości dokumentu",
    f"{_OFFICE}.custom-properties+xml": "właściwości dokumentu",
}
_MANY = frozenset({"nagłówek", "stopka", "wykres", "diagram"})
BODY = ""
"""The body needs no name: whoever speaks of a paragraph means one there."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a .rels part."""

    type: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """Which type each part has: by its name, or by its extension."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def of(self, name: str) -> str:
        """Return the type of a part; empty where it has none."""
        return self.overrides.get(name) or self.defaults.get(name.rpartition(".")[2].lower(), "")


def content_types(package: Package) -> ContentTypes:
    """Read the content types of a package."""
    root = ooxml.parse(package.content(CONTENT_TYPES_NAME))
    overrides = {(e.get("PartName") or "").lstrip("/"): e.get("ContentType") or "" for e in root.findall("{*}Override")}
    defaults = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in root.findall("{*}Default")}
    return ContentTypes(overrides, defaults)


def main_parts(package: Package, types: ContentTypes) -> list[str]:
    """Return the body of the document: exactly one in a sound file."""
    return [name for name in package.members if types.of(name) in _MAIN]


def as_document(package: Package) -> Package:
    """Let a Word template (.dotx, .dotm) make documents: Word opens no template that calls itself .docx."""
    old = types = package.content(CONTENT_TYPES_NAME)
    for template, document in _AS_DOCUMENT.items():
        types = types.replace(template.encode(), document.encode())
    if types == old:
        return package
    return replace(package, members=package.members | {CONTENT_TYPES_NAME: Member.pack(CONTENT_TYPES_NAME, types)})


def parts_with_words(package: Package, types: ContentTypes) -> dict[str, str]:
    """Return the parts that may hold tags, with the words that tell a person which one is meant."""
    titles = dict.fromkeys(main_parts(package, types), BODY)
    for name in package.members:
        title = _NAMED.get(types.of(name), "")
        if title:
            titles[name] = f"{title} ({posixpath.basename(name)})" if title in _MANY else title
    return titles


def rels_name(part: str) -> str:
    """Return the name of the .rels part of a part.

    >>> rels_name("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Read the relations of a part by their ids."""
    name = rels_name(part)
    if name not in package.members:
        return {}
    root = ooxml.parse(package.content(name))
    return {
        element.get("Id", ""): Relation(
            element.get("Type", ""), element.get("Target", ""), element.get("TargetMode") == "External"
        )
        for element in root.iter(f"{{{ooxml.PACKAGE_RELATIONS}}}Relationship")
    }


def resolve(part: str, target: str) -> str:
    """Return the name of the part that a relation of `part` points to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def rels_xml(related: Mapping[str, Relation]) -> bytes:
    """Write a .rels part."""
    nsmap: Any = {None: ooxml.PACKAGE_RELATIONS}
    root = etree.Element(f"{{{ooxml.PACKAGE_RELATIONS}}}Relationships", nsmap=nsmap)
    for number, relation in related.items():
        attributes = {"Id": number, "Type": relation.type, "Target": relation.target}
        if relation.external:
            attributes["TargetMode"] = "External"
        etree.SubElement(root, f"{{{ooxml.PACKAGE_RELATIONS}}}Relationship", attributes)
    return ooxml.serialise(root)


def with_types(xml: bytes, defaults: Mapping[str, str], overrides: Mapping[str, str]) -> bytes:
    """Add types to [Content_Types].xml."""
    root = ooxml.parse(xml)
    for extension, kind in defaults.items():
        root.insert(
            0, etree.Element(f"{{{ooxml.CONTENT_TYPES}}}Default", {"Extension": extension, "ContentType": kind})
        )
    for name, kind in overrides.items():
        etree.SubElement(root, f"{{{ooxml.CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": kind})
    return ooxml.serialise(root)
