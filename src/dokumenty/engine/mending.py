"""What a part needs once its loops have run: whole cells and tables, grids that fit, ids that differ.

Which of these a part can need at all is known when it is compiled; most need none.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import count

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w

_GRID, _COLUMN, _WIDTH, _SPAN = w("tblGrid"), w("gridCol"), w("w"), w("gridSpan")
_SKIPPED = (w("gridBefore"), w("gridAfter"))
_DRAWING_ID = f"{{{ooxml.PREFIXES['wp']}}}docPr"
_STARTS, _ENDS = w("bookmarkStart"), w("bookmarkEnd")
_ID, _NAME, _VALUE = w("id"), w("name"), w("val")
BLOCK_HOMES = tuple(w(name) for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment"))
_FIRST_ID = 200_000


def mend(root: Element, kinds: Collection[str]) -> bool:
    """Carry out these mends; tell whether anything was changed."""
    changed = [MENDS[kind](root) for kind in MENDS if kind in kinds]
    return any(changed)


def _drop_empty_tables(root: Element) -> bool:
    """Word does not open a table without rows, or a row without cells."""
    empty = [row for row in root.iter(ooxml.ROW) if row.find(f".//{ooxml.CELL}") is None]
    empty += [table for table in root.iter(ooxml.TABLE) if all(row in empty for row in table.iter(ooxml.ROW))]
    for element in empty:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return bool(empty)


def _close_cells(root: Element) -> bool:
    """A cell, a text box and a header must end with a paragraph."""
    bare = [home for home in root.iter(*BLOCK_HOMES) if not _ends_with_paragraph(home)]
    for home in bare:
        etree.SubElement(home, ooxml.PARAGRAPH)
    return bool(bare)


def _ends_with_paragraph(home: Element) -> bool:
    last = next((child for child in reversed(home) if child.tag not in ooxml.RANGE_MARKS), None)
    return last is not None and last.tag in {ooxml.PARAGRAPH, w("sdt")}


def _fit_grids(root: Element) -> bool:
    """Give each table as many columns as its widest row has, in the same whole width."""
    changed = [_fit_grid(table) for table in root.iter(ooxml.TABLE)]
    return any(changed)


def _fit_grid(table: Element) -> bool:
    grid = table.find(_GRID)
    needed = max((_columns(row) for row in _rows(table)), default=0)
    if grid is None or not needed:
        return False
    columns = grid.findall(_COLUMN)
    if len(columns) == needed:
        return False
    widths = [int(float(column.get(_WIDTH) or 0)) for column in columns]
    for column in columns:
        grid.remove(column)
    for width in _spread(widths, needed):
        etree.SubElement(grid, _COLUMN, {_WIDTH: str(width)})
    return True


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == ooxml.ROW:
            yield child
        elif child.tag in {w("sdt"), w("sdtContent")}:
            yield from _rows(child)


def _columns(row: Element) -> int:
    properties = row.find(w("trPr"))
    skipped = [] if properties is None else [properties.find(name) for name in _SKIPPED]
    wide = sum(int(node.get(_VALUE) or 0) for node in skipped if node is not None)
    return wide + sum(_span(cell) for cell in row.iter(ooxml.CELL) if cell.getparent() is row or _in_control(cell, row))


def _in_control(cell: Element, row: Element) -> bool:
    content = cell.getparent()
    control = content.getparent() if content is not None else None
    return control is not None and control.getparent() is row


def _span(cell: Element) -> int:
    span = cell.find(f"{ooxml.CELL_PROPERTIES}/{_SPAN}")
    return int(span.get(_VALUE) or 1) if span is not None else 1


def _spread(widths: list[int], needed: int) -> list[int]:
    """Keep the proportions of the columns that stay and the width of the whole."""
    whole = sum(widths)
    average = whole // len(widths) if widths else 0
    kept = widths[:needed] + [average] * (needed - len(widths))
    total = sum(kept) or 1
    return [width * whole // total for width in kept]


def _renumber_drawings(root: Element) -> bool:
    """A drawing repeated by a loop gets a number of its own."""
    seen: set[str | None] = set()
    numbers = count(_FIRST_ID)
    again = []
    for drawing in root.iter(_DRAWING_ID):
        if drawing.get("id") in seen:
            again.append(drawing)
        seen.add(drawing.get("id"))
    for drawing in again:
        drawing.set("id", str(next(numbers)))
    return bool(again)


def _renumber_bookmarks(root: Element) -> bool:
    """A bookmark repeated by a loop gets a number and a name of its own."""
    ids, names, numbers = set[str | None](), set[str | None](), count(_FIRST_ID)
    renamed: dict[str | None, str] = {}
    changed = False
    for node in root.iter(_STARTS, _ENDS):
        old = node.get(_ID)
        if node.tag == _ENDS:
            node.set(_ID, renamed.get(old) or old or "")
        elif old in ids or node.get(_NAME) in names:
            renamed[old] = str(next(numbers))
            node.set(_ID, renamed[old])
            node.set(_NAME, f"{(node.get(_NAME) or '')[:30]}_{renamed[old]}")
            changed = True
        ids.add(old)
        names.add(node.get(_NAME) if node.tag == _STARTS else None)
    return changed


MENDS: Mapping[str, Callable[[Element], bool]] = {
    "tables": _drop_empty_tables,
    "cells": _close_cells,
    "grids": _fit_grids,
    "drawings": _renumber_drawings,
    "bookmarks": _renumber_bookmarks,
}
