"""Edits to what the sheets of a workbook share: the list of sheets, the styles, the content types."""

import posixpath
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from dokumenty.dane.package import DamagedError
from dokumenty.model.fields import IDENTIFIERS, Field, FieldType

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
# Formats that every Excel knows by number: text, date of the country, whole number, amount, percent.
_FORMAT_NUMBERS = {
    **dict.fromkeys(IDENTIFIERS, 49),
    FieldType.DATE: 14,
    FieldType.INTEGER: 1,
    FieldType.AMOUNT: 4,
    FieldType.PERCENT: 10,
}


class Files(Protocol):
    """The parts of a package, read and written by name."""

    def names(self) -> set[str]:
        """Return the names of all parts."""

    def read(self, name: str) -> bytes:
        """Return the content of a part."""

    def write(self, name: str, content: bytes) -> None:
        """Keep the new content of a part."""


@dataclass(frozen=True, slots=True)
class Styles:
    """Numbers of the cell styles that were added: the bold header, and one for each number format."""

    header: int
    by_format: dict[int, int]

    def of(self, field: Field) -> int:
        """Return the style for the values of a field; 0 is the style of any cell."""
        return self.by_format.get(_FORMAT_NUMBERS.get(field.type, 0), 0)


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


def add_styles(files: Files, main: str) -> Styles:
    """Append the styles of new headers and columns; the numbers of all others stay."""
    part = related_part(files, main, "styles.xml")
    root = tree_of(files.read(part))
    fonts, styles = root.find(tag("fonts")), root.find(tag("cellXfs"))
    if fonts is None or styles is None:
        raise DamagedError(part)
    etree.SubElement(etree.SubElement(fonts, tag("font")), tag("b"))
    fonts.set("count", str(len(fonts)))
    header = _add_style(styles, fontId=str(len(fonts) - 1), applyFont="1")
    numbers = sorted(set(_FORMAT_NUMBERS.values()))
    added = {number: _add_style(styles, numFmtId=str(number), applyNumberFormat="1") for number in numbers}
    styles.set("count", str(len(styles)))
    files.write(part, bytes_of(root))
    return Styles(header, added)


def _add_style(styles: etree._Element, **changes: str) -> int:
    plain = {"numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0"}
    etree.SubElement(styles, tag("xf"), plain | changes)
    return len(styles) - 1


def add_sheet(files: Files, main: str, title: str, content: bytes) -> None:
    """Add a tab behind the last one."""
    folder, name = posixpath.split(main)
    numbers = (number for number in range(1, 10_000) if f"{folder}/worksheets/arkusz{number}.xml" not in files.names())
    target = f"worksheets/arkusz{next(numbers)}.xml"
    files.write(f"{folder}/{target}", content)
    key = _add_link(files, f"{folder}/_rels/{name}.rels", target)
    root = tree_of(files.read(main))
    sheets = root.find(tag("sheets"))
    if sheets is None:
        raise DamagedError(main)
    last = max((int(sheet.get("sheetId", "0")) for sheet in sheets), default=0)
    etree.SubElement(sheets, tag("sheet"), {"name": title, "sheetId": str(last + 1), f"{{{_LINKS}}}id": key})
    files.write(main, bytes_of(root))
    types = tree_of(files.read("[Content_Types].xml"))
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{folder}/{target}", ContentType=_SHEET_TYPE)
    files.write("[Content_Types].xml", bytes_of(types))


def _add_link(files: Files, part: str, target: str) -> str:
    root = tree_of(files.read(part))
    taken = {link.get("Id") for link in root}
    key = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    etree.SubElement(root, f"{{{_PACKAGE_LINKS}}}Relationship", Id=key, Type=f"{_LINKS}/worksheet", Target=target)
    files.write(part, bytes_of(root))
    return key
