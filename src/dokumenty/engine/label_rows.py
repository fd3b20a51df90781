"""The table of a sheet of labels: as many cells in a row as labels, as many kinds of rows as there are heights."""

from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.model.labels import Line

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
_PEOPLE = "etykiety_w_rzedzie"
_REPLACED = tuple(w(name) for name in ("tblpPr", "tblOverlap", "tblW", "jc", "tblCellSpacing", "tblInd", "tblLayout"))
_BEFORE_WIDTH = tuple(w(name) for name in ("tblStyle", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize"))
_BEFORE_LAYOUT = (*_BEFORE_WIDTH, w("tblW"), w("tblInd"), w("tblBorders"), w("shd"))


@dataclass(frozen=True, slots=True)
class Design:
    """The label in its table, and what it is repeated for: `for each in everybody`."""

    table: Element
    row: Element
    cell: Element
    each: str
    everybody: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell of a row: its width in twips, and which label stands in it, or -1 in a gap."""

    width: int
    label: int = -1


def _pieces(across: Line) -> list[_Piece]:
    edges = [(twips(start), twips(end)) for start, end in across.edges]
    gaps = [following[0] - end for (_, end), following in pairwise(edges)]
    pieces = [_Piece(edges[0][1] - edges[0][0], 0)]
    for number, gap in enumerate(gaps, 1):
        pieces += [_Piece(gap)] * (gap > 0) + [_Piece(edges[number][1] - edges[number][0], number)]
    return pieces


def build(design: Design, across: Line, down: Line) -> None:
    """Make the table of the label anew, as that of the sheet."""
    pieces = _pieces(across)
    _set_table(design.table, [piece.width for piece in pieces])
    labels = max(piece.label for piece in pieces) + 1
    rows = [f"for {_PEOPLE} in ({design.everybody})|batch({labels})", *_heights(down), *_gap(down), "endfor"]
    for old in design.table.findall(ooxml.ROW):
        design.table.remove(old)
    for row in rows:
        made = _tag_row(row, len(pieces)) if isinstance(row, str) else _row_of_labels(design, pieces, row)
        design.table.append(made)


def _heights(down: Line) -> list[str | int]:
    """Return the heights of the rows of a page in twips, under conditions where they differ."""
    heights = [twips(end) - twips(start) for start, end in down.edges]
    first, inner, last = heights[0], heights[len(heights) // 2], heights[-1]
    if max(heights) - min(heights) <= 1:
        return [inner]
    position = f"loop.index0 % {down.count}"
    chain: list[str | int] = [f"if {position} == 0", first, f"elif {position} == {down.count - 1}", last]
    return [*chain, "else", inner, "endif"]


def _gap(down: Line) -> list[str | int]:
    """Return an empty row, for a gap between the rows of a page; a negative height tells it apart."""
    return [f"if not loop.last and loop.index % {down.count}", -twips(down.gap), "endif"] if down.gap else []


def _set_table(table: Element, widths: list[int]) -> None:
    properties = table.find(w("tblPr"))
    if properties is None:
        properties = etree.Element(w("tblPr"))
        table.insert(0, properties)
    for old in [child for child in properties if child.tag in _REPLACED]:
        properties.remove(old)
    _insert(
        properties, _BEFORE_WIDTH, [("tblW", {"w": sum(widths), "type": "dxa"}), ("tblInd", {"w": 0, "type": "dxa"})]
    )
    _insert(properties, _BEFORE_LAYOUT, [("tblLayout", {"type": "fixed"})])
    for grid in table.findall(w("tblGrid")):
        table.remove(grid)
    grid = etree.Element(w("tblGrid"))
    for width in widths:
        _add(grid, "gridCol", {"w": width})
    properties.addnext(grid)


def _insert(properties: Element, before: tuple[str, ...], added: list[tuple[str, dict[str, str | int]]]) -> None:
    """Put properties behind those that the schema wants before them."""
    position = max((properties.index(child) + 1 for child in properties if child.tag in before), default=0)
    for offset, (name, values) in enumerate(added):
        properties.insert(position + offset, _add(etree.Element("holder"), name, values))


def _add(parent: Element, name: str, values: dict[str, str | int]) -> Element:
    return etree.SubElement(parent, w(name), {w(key): str(value) for key, value in values.items()})


def _tag_row(code: str, span: int) -> Element:
    row = etree.Element(ooxml.ROW)
    cell = etree.SubElement(row, ooxml.CELL)
    _add(etree.SubElement(cell, ooxml.CELL_PROPERTIES), "gridSpan", {"val": span})
    cell.append(_paragraph(f"{{%tr {code} %}}"))
    return row


def _paragraph(text: str) -> Element:
    paragraph = etree.Element(ooxml.PARAGRAPH)
    etree.SubElement(etree.SubElement(paragraph, ooxml.RUN), ooxml.TEXT).text = text
    return paragraph


def _row_of_labels(design: Design, pieces: list[_Piece], height: int) -> Element:
    """Return a row of labels of this height, or of nothing at all."""
    row = etree.Element(ooxml.ROW)
    properties = etree.SubElement(row, w("trPr"))
    _add(properties, "cantSplit", {})
    _add(properties, "trHeight", {"val": abs(height), "hRule": "exact"})
    for piece in pieces:
        row.append(_label(design, piece) if height > 0 and piece.label >= 0 else _empty_cell(piece))
    return row


def _label(design: Design, piece: _Piece) -> Element:
    cell = deepcopy(design.cell)
    properties = cell.find(ooxml.CELL_PROPERTIES)
    if properties is None:
        properties = etree.Element(ooxml.CELL_PROPERTIES)
        cell.insert(0, properties)
    for old in properties.findall(w("tcW")):
        properties.remove(old)
    properties.insert(0, _width(piece))
    one = f"{_PEOPLE}[{piece.label}:{piece.label + 1}]"
    cell.insert(cell.index(properties) + 1, _paragraph(f"{{%p for {design.each} in {one} %}}"))
    cell.append(_paragraph("{%p endfor %}"))
    return cell


def _empty_cell(piece: _Piece) -> Element:
    cell = etree.Element(ooxml.CELL)
    etree.SubElement(cell, ooxml.CELL_PROPERTIES).append(_width(piece))
    etree.SubElement(cell, ooxml.PARAGRAPH)
    return cell


def _width(piece: _Piece) -> Element:
    return _add(etree.Element("holder"), "tcW", {"w": piece.width, "type": "dxa"})


def twips(length: float) -> int:
    """Return a length in millimetres as Word counts it."""
    return round(length * TWIPS)
