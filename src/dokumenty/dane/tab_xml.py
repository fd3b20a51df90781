"""Edits to one sheet: headers behind the last column, lines below the last row, the table made wider."""

import posixpath
from collections.abc import Iterable

from lxml import etree

from dokumenty.dane.book_xml import MAIN, Files, Styles, bytes_of, tag, tree_of
from dokumenty.dane.look import width_of
from dokumenty.dane.missing import Gap
from dokumenty.dane.package import DamagedError
from dokumenty.dane.raw import letters
from dokumenty.model.fields import Field, FieldType, Layout, Sheet

_LIST_LIMIT = 255
_ROWS = 1001
_BEFORE_RULES = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
]
"""What stands before the drop-downs in the XML of a sheet, by the standard (ECMA-376, 18.3.1.99)."""


def new_tab(sheet: Sheet, styles: Styles) -> bytes:
    """Return a sheet with headers (or names of fields), column formats and drop-downs."""
    root = etree.Element(tag("worksheet"), nsmap={None: MAIN})  # type: ignore[dict-item]  # None is „no prefix”
    data = etree.SubElement(root, tag("sheetData"))
    if sheet.layout is Layout.KEY_VALUE:
        _append_line(data, 1, ("Pole", "Wartość"), styles.header)
        for row, field in enumerate(sheet.fields, start=2):
            _append_line(data, row, (field.header,), styles.header)
        return bytes_of(root)
    _append_line(data, 1, (field.header for field in sheet.fields), styles.header)
    _shape_columns(root, list(enumerate(sheet.fields)), 2, styles)
    return bytes_of(root)


def add_columns(files: Files, part: str, gap: Gap, styles: Styles) -> None:
    """Write the missing headers behind the last column, in the style of the last header."""
    root = tree_of(files.read(part))
    row = next((one for one in root.iter(tag("row")) if one.get("r") == str(gap.row)), None)
    if row is None:
        raise DamagedError(part)
    last = row[-1].get("s") if len(row) else None
    places = list(enumerate(gap.fields, start=gap.column))
    for column, field in places:
        _append_text(row, f"{letters(column)}{gap.row}", field.header, int(last or styles.header))
    row.attrib.pop("spans", "")
    _drop(root, "dimension")
    _shape_columns(root, places, gap.row + 1, styles)
    files.write(part, bytes_of(root))
    _widen_table(files, part, gap)


def add_lines(files: Files, part: str, gap: Gap, styles: Styles) -> None:
    """Write the missing names of fields below the last row."""
    root = tree_of(files.read(part))
    data = root.find(tag("sheetData"))
    if data is None:
        raise DamagedError(part)
    taken = {row.get("r"): row for row in data}
    for number, field in enumerate(gap.fields, start=gap.row):
        if str(number) in taken:
            data.remove(taken[str(number)])  # a row without values, kept for its height
        _append_line(data, number, (field.header,), styles.header)
    data[:] = sorted(data, key=lambda row: int(row.get("r", "0")))
    _drop(root, "dimension")
    files.write(part, bytes_of(root))


def _append_line(data: etree._Element, number: int, texts: Iterable[str], style: int) -> None:
    row = etree.SubElement(data, tag("row"), r=str(number))
    for column, text in enumerate(texts):
        _append_text(row, f"{letters(column)}{number}", text, style)


def _append_text(row: etree._Element, ref: str, text: str, style: int) -> None:
    cell = etree.SubElement(row, tag("c"), r=ref, s=str(style), t="inlineStr")
    etree.SubElement(etree.SubElement(cell, tag("is")), tag("t")).text = text


def _drop(root: etree._Element, name: str) -> None:
    """Remove what Excel computes anew when it is absent."""
    found = root.find(tag(name))
    if found is not None:
        root.remove(found)


def _shape_columns(root: etree._Element, places: list[tuple[int, Field]], first: int, styles: Styles) -> None:
    columns = root.find(tag("cols"))
    if columns is None:
        columns = etree.Element(tag("cols"))
        data = root.find(tag("sheetData"))
        root.insert(0 if data is None else root.index(data), columns)
    taken = {n for one in columns for n in range(int(one.get("min", "0")), int(one.get("max", "0")) + 1)}
    for column, field in places:
        if column + 1 not in taken:
            number, width, style = str(column + 1), str(width_of(field)), str(styles.of(field))
            etree.SubElement(columns, tag("col"), min=number, max=number, width=width, style=style, customWidth="1")
    columns[:] = sorted(columns, key=lambda one: int(one.get("min", "0")))
    for column, field in places:
        _add_rule(root, field, f"{letters(column)}{first}:{letters(column)}{_ROWS}")


def _add_rule(root: etree._Element, field: Field, area: str) -> None:
    choices = ("tak", "nie") if field.type is FieldType.YES_NO else field.choices
    joined = ",".join(choices)
    if not choices or len(joined) > _LIST_LIMIT or any("," in choice or '"' in choice for choice in choices):
        return
    rules = root.find(tag("dataValidations"))
    if rules is None:
        rules = etree.Element(tag("dataValidations"))
        before = [one for one in root if etree.QName(one).localname in _BEFORE_RULES]
        root.insert(root.index(before[-1]) + 1, rules)
    rule = etree.SubElement(rules, tag("dataValidation"), type="list", allowBlank="1", showErrorMessage="1", sqref=area)
    etree.SubElement(rule, tag("formula1")).text = f'"{joined}"'
    rules.set("count", str(len(rules)))


def _widen_table(files: Files, part: str, gap: Gap) -> None:
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
    wider = f"{first}:{letters(gap.column + len(gap.fields) - 1)}{last.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
    root.set("ref", wider)
    filters = root.find(tag("autoFilter"))
    if filters is not None:
        filters.set("ref", wider)
    number = max(int(one.get("id", "0")) for one in columns)
    for at, field in enumerate(gap.fields, start=number + 1):
        etree.SubElement(columns, tag("tableColumn"), id=str(at), name=field.header)
    columns.set("count", str(len(columns)))
    files.write(part, bytes_of(root))
