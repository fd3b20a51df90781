"""Edits to one sheet: columns behind the last one, lines below the last row, as the empty workbook has them."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from dokumenty.dane.areas import without_area
from dokumenty.dane.book_xml import Files, bytes_of, tag, tree_of
from dokumenty.dane.missing import Gap
from dokumenty.dane.package import DamagedError
from dokumenty.dane.pattern import cells_of, column_of, rule_at
from dokumenty.dane.raw import letters
from dokumenty.dane.style_xml import Styles

_LAST_ROW = 1001
_DIGITS = "0123456789"
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


def restyled(root: etree._Element, styles: Styles) -> etree._Element:
    """Give a whole sheet of the empty workbook the style numbers of this one."""
    for element in root.iter(tag("c"), tag("col"), tag("row")):
        for name in ("s", "style"):
            if name in element.attrib:
                element.set(name, styles.of(element.get(name, "0")))
    return root


def add_columns(files: Files, part: str, gap: Gap, pattern: etree._Element, *, values: bool = False) -> None:
    """Write the missing columns behind the last one: header, format, drop-down, hint; values too where wanted."""
    root = tree_of(files.read(part))
    for column, field in enumerate(gap.fields, start=gap.column):
        source = gap.sheet.fields.index(field)
        cells = column_of(pattern, source)
        for down, cell in enumerate(cells if values else cells[:1]):
            _put(root, cell, column, gap.row + down)
        _shape(root, pattern, source, column)
        _add_rule(root, rule_at(pattern, f"{letters(source)}2"), _below(root, gap.row, column))
    _drop(root, "dimension")
    files.write(part, bytes_of(root))


def add_lines(files: Files, part: str, gap: Gap, pattern: etree._Element) -> None:
    """Write the missing names of fields below the last row, each with its place for the value."""
    root = tree_of(files.read(part))
    sources = [gap.sheet.fields.index(field) + 2 for field in gap.fields]
    if gap.row == 1:
        sources = [1, *sources]
    for row, source in enumerate(sources, start=gap.row):
        for column, cell in enumerate(cells_of(pattern, source)[: gap.column]):
            _put(root, cell, column, row)
        _add_rule(root, rule_at(pattern, f"B{source}"), f"B{row}")
    _drop(root, "dimension")
    files.write(part, bytes_of(root))


def _below(root: etree._Element, header: int, column: int) -> str:
    last = max(_LAST_ROW, *(_number(row) for row in root.iter(tag("row"))))
    return f"{letters(column)}{header + 1}:{letters(column)}{last}"


def _put(root: etree._Element, cell: etree._Element, column: int, row: int) -> None:
    """Copy a cell to an address where there is nothing, or an empty cell kept for its look."""
    line = _line(root, row)
    line.attrib.pop("spans", "")
    copy = deepcopy(cell)
    copy.set("r", f"{letters(column)}{row}")
    places = [_position(_address(one)) for one in line]
    at = sum(place < column for place in places)
    if column in places:
        line.remove(line[at])
    line.insert(at, copy)


def _line(root: etree._Element, number: int) -> etree._Element:
    """Return a row, made where there is none."""
    data = root.find(tag("sheetData"))
    if data is None:
        raise DamagedError(str(number))
    numbers = [_number(row) for row in data]
    at = sum(one < number for one in numbers)
    if number not in numbers:
        data.insert(at, etree.Element(tag("row"), r=str(number)))
    return data[at]


def _number(row: etree._Element) -> int:
    return int(_address(row))


def _address(element: etree._Element) -> str:
    """Return where a row or a cell stands; some writers leave it out, and then nothing can be put among them."""
    address = element.get("r")
    if not address:
        raise DamagedError(str(element.tag))
    return address


def _position(ref: str) -> int:
    """Return the column of an address, from 0.

    >>> _position("A1"), _position("AB7")
    (0, 27)
    """
    position = 0
    for letter in ref.rstrip(_DIGITS):
        position = position * 26 + ord(letter) - ord("A") + 1
    return position - 1


def _drop(root: etree._Element, name: str) -> None:
    """Remove what Excel computes anew when it is absent."""
    found = root.find(tag(name))
    if found is not None:
        root.remove(found)


def _shape(root: etree._Element, pattern: etree._Element, source: int, column: int) -> None:
    """Give a column the width and the format that it has in the empty workbook."""
    columns = root.find(tag("cols"))
    if columns is None:
        columns = etree.Element(tag("cols"))
        data = root.find(tag("sheetData"))
        root.insert(0 if data is None else root.index(data), columns)
    kept = [piece for one in columns for piece in _without(one, column + 1)]
    shape = next(deepcopy(one) for one in pattern.iter(tag("col")) if source + 1 in _span(one))
    _set_span(shape, column + 1, column + 1)
    columns[:] = sorted([*kept, shape], key=lambda one: _span(one).start)


def _without(shape: etree._Element, number: int) -> Iterable[etree._Element]:
    """Go through what is left of a group of columns when one leaves it."""
    span = _span(shape)
    if number not in span:
        yield shape
        return
    for first, last in ((span.start, number - 1), (number + 1, span.stop - 1)):
        if first <= last:
            piece = deepcopy(shape)
            _set_span(piece, first, last)
            yield piece


def _span(shape: etree._Element) -> range:
    return range(int(shape.get("min", "0")), int(shape.get("max", "0")) + 1)


def _set_span(shape: etree._Element, first: int, last: int) -> None:
    shape.set("min", str(first))
    shape.set("max", str(last))


def _add_rule(root: etree._Element, rule: etree._Element | None, area: str) -> None:
    if rule is None:
        return
    rules = root.find(tag("dataValidations"))
    if rules is None:
        rules = etree.Element(tag("dataValidations"))
        before = [one for one in root if etree.QName(one).localname in _BEFORE_RULES]
        root.insert(root.index(before[-1]) + 1, rules)
    _clear(rules, area)
    copy = deepcopy(rule)
    copy.set("sqref", area)
    rules.append(copy)
    rules.set("count", str(len(rules)))


def _clear(rules: etree._Element, area: str) -> None:
    """Let older rules end where a new one begins: two for one cell would be in each other's way."""
    for old in list(rules):
        places = [piece for place in old.get("sqref", "").split() for piece in without_area(place, area)]
        old.set("sqref", " ".join(places))
        if not places:
            rules.remove(old)
