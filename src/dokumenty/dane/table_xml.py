"""Edits to the tables of a workbook: made wider for new columns, copied along with a new sheet."""

import posixpath
from collections.abc import Collection

from lxml import etree

from dokumenty.dane.book_xml import Files, bytes_of, tag, tree_of
from dokumenty.dane.missing import Gap
from dokumenty.dane.raw import letters

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def widen_table(files: Files, part: str, gap: Gap) -> None:
    """Let the table that ends with the last header take the new ones in."""
    folder, name = posixpath.split(part)
    links = f"{folder}/_rels/{name}.rels"
    if links not in files.names():
        return
    for link in tree_of(files.read(links)):
        if link.get("Type", "").endswith("/table"):
            target = link.get("Target", "")
            table = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            _widen(files, table, gap)


def _widen(files: Files, part: str, gap: Gap) -> None:
    root = tree_of(files.read(part))
    first, _, last = root.get("ref", "").partition(":")
    columns = root.find(tag("tableColumns"))
    ends_here = last.rstrip("0123456789") == letters(gap.column - 1) and first.endswith(str(gap.row))
    if columns is None or not ends_here:
        return
    for area in (root, *root.findall(tag("autoFilter"))):
        start, _, end = area.get("ref", "").partition(":")
        area.set("ref", f"{start}:{letters(gap.column + len(gap.fields) - 1)}{end.lstrip(_LETTERS)}")
    number = max(int(one.get("id", "0")) for one in columns)
    for at, field in enumerate(gap.fields, start=number + 1):
        etree.SubElement(columns, tag("tableColumn"), id=str(at), name=field.header)
    columns.set("count", str(len(columns)))
    files.write(part, bytes_of(root))


def copied_table(files: Files, table: etree._Element, taken: Collection[str]) -> tuple[str, bytes]:
    """Return the name and the content of the part for a copied table; it gets a number and a name of its own."""
    tables = [tree_of(files.read(name)) for name in files.names() if "/tables/" in name and name.endswith(".xml")]
    known = {*taken, *(one.get("displayName", "").casefold() for one in tables)}
    name = table.get("displayName", "")
    free = next(one for one in (name, *(f"{name}_{n}" for n in range(2, 10_000))) if one.casefold() not in known)
    for key, value in (
        ("id", max((int(one.get("id", "0")) for one in tables), default=0) + 1),
        ("name", free),
        ("displayName", free),
    ):
        table.set(key, str(value))
    names = files.names()
    at = next(n for n in range(1, 10_000) if not any(name.endswith(f"/tables/tabela{n}.xml") for name in names))
    return f"tables/tabela{at}.xml", bytes_of(table)
