"""Edits to what the sheets of a workbook share: the list of sheets, the names, the content types."""

import posixpath
from collections.abc import Mapping
from typing import Protocol

from lxml import etree

from dokumenty.dane.package import DamagedError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
_RELATIONS = f'<Relationships xmlns="{_PACKAGE_LINKS}"/>'.encode()
_BEFORE_NAMES = [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
]
"""What stands before the names in the list of sheets, by the standard (ECMA-376, 18.2.27)."""
REL_ID = f"{{{_LINKS}}}id"


class Files(Protocol):
    """The parts of a package, read and written by name."""

    def names(self) -> set[str]:
        """Return the names of all parts."""

    def read(self, name: str) -> bytes:
        """Return the content of a part."""

    def write(self, name: str, content: bytes) -> None:
        """Keep the new content of a part."""


def tree_of(content: bytes) -> etree._Element:
    """Parse a part that will be written again, its prefixes and order kept."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)
    return etree.fromstring(content, parser)


def bytes_of(root: etree._Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def tag(name: str) -> str:
    """Return the full name of an element of a sheet."""
    return f"{{{MAIN}}}{name}"


def related_part(files: Files, main: str, ending: str) -> str:
    """Return the part that another one refers to, by the end of its name."""
    folder, name = posixpath.split(main)
    root = tree_of(files.read(f"{folder}/_rels/{name}.rels"))
    for link in root:
        target = link.get("Target", "")
        if target.lower().endswith(ending):
            return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
    raise DamagedError(ending)


def add_sheet(files: Files, main: str, title: str, content: bytes) -> str:
    """Add a tab behind the last one and return its part; DamagedError where its title is taken, by a chart for one."""
    folder, name = posixpath.split(main)
    root = tree_of(files.read(main))
    sheets = _sheets(root, main)
    if title.casefold() in {sheet.get("name", "").casefold() for sheet in sheets}:
        raise DamagedError(title)
    numbers = (number for number in range(1, 10_000) if f"{folder}/worksheets/arkusz{number}.xml" not in files.names())
    target = f"worksheets/arkusz{next(numbers)}.xml"
    files.write(f"{folder}/{target}", content)
    key = _add_link(files, f"{folder}/_rels/{name}.rels", "worksheet", target)
    last = max((int(sheet.get("sheetId", "0")) for sheet in sheets), default=0)
    etree.SubElement(sheets, tag("sheet"), {"name": title, "sheetId": str(last + 1), REL_ID: key})
    files.write(main, bytes_of(root))
    _add_type(files, f"/{folder}/{target}", _SHEET_TYPE)
    return f"{folder}/{target}"


def add_table(files: Files, sheet: str, target: str, content: bytes) -> str:
    """Add a table to a new sheet and return the id of its reference."""
    folder, name = posixpath.split(sheet)
    part = f"{posixpath.dirname(folder)}/{target}"
    files.write(part, content)
    _add_type(files, f"/{part}", _TABLE_TYPE)
    return _add_link(files, f"{folder}/_rels/{name}.rels", "table", f"../{target}")


def add_names(files: Files, main: str, names: Mapping[str, str], sheet: str = "") -> None:
    """Add names for cells, those of one sheet only where its title is given; names that point nowhere are set anew."""
    root = tree_of(files.read(main))
    titles = [one.get("name") for one in _sheets(root, main)]
    scope = {"localSheetId": str(titles.index(sheet))} if sheet else {}
    shelf = root.find(tag("definedNames"))
    if shelf is None:
        shelf = etree.Element(tag("definedNames"))
        before = [one for one in root if etree.QName(one).localname in _BEFORE_NAMES]
        root.insert(root.index(before[-1]) + 1, shelf)
    for name, area in names.items():
        for old in [one for one in shelf if _is_name(one, name, scope)]:
            shelf.remove(old)
        etree.SubElement(shelf, tag("definedName"), {"name": name, **scope}).text = area
    files.write(main, bytes_of(root))


def names_in(files: Files, main: str) -> dict[str, str]:
    """Return the names that the whole workbook knows, in small letters, and the cells they mean."""
    names = tree_of(files.read(main)).iter(tag("definedName"))
    return {one.get("name", "").casefold(): one.text or "" for one in names if "localSheetId" not in one.attrib}


def _is_name(one: etree._Element, name: str, scope: Mapping[str, str]) -> bool:
    return one.get("name", "").casefold() == name.casefold() and one.get("localSheetId") == scope.get("localSheetId")


def _sheets(root: etree._Element, main: str) -> etree._Element:
    sheets = root.find(tag("sheets"))
    if sheets is None:
        raise DamagedError(main)
    return sheets


def _add_type(files: Files, part: str, kind: str) -> None:
    types = tree_of(files.read("[Content_Types].xml"))
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=part, ContentType=kind)
    files.write("[Content_Types].xml", bytes_of(types))


def _add_link(files: Files, part: str, kind: str, target: str) -> str:
    root = tree_of(files.read(part) if part in files.names() else _RELATIONS)
    taken = {link.get("Id") for link in root}
    key = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    etree.SubElement(root, f"{{{_PACKAGE_LINKS}}}Relationship", Id=key, Type=f"{_LINKS}/{kind}", Target=target)
    files.write(part, bytes_of(root))
    return key
