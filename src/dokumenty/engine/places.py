"""Every paragraph of a part with the words that tell a person where it is."""

from collections.abc import Iterator
from itertools import count

from dokumenty.engine import ooxml
from dokumenty.engine.flows import own
from dokumenty.engine.ooxml import Element


def paragraphs(root: Element, where: str) -> Iterator[tuple[Element, str]]:
    """Go through the paragraphs of a part in the order of reading."""
    return _walk(root, where, _Counters())


class _Counters:
    """Paragraphs and tables are counted apart, as a reader counts them."""

    def __init__(self) -> None:
        self.paragraph = count(1)
        self.table = count(1)


def _walk(block: Element, where: str, counters: _Counters) -> Iterator[tuple[Element, str]]:
    for child in block:
        if child.tag in ooxml.PARAGRAPHS:
            place = _join(where, f"akapit {next(counters.paragraph)}")
            yield child, place
            yield from _text_boxes(child, f"{place}, pole tekstowe")
        elif child.tag == ooxml.TABLE:
            yield from _table(child, _join(where, f"tabela {next(counters.table)}"))
        elif len(child):
            yield from _walk(child, where, counters)


def _join(where: str, more: str) -> str:
    return f"{where}, {more}" if where else more


def _text_boxes(paragraph: Element, where: str) -> Iterator[tuple[Element, str]]:
    for node in own(paragraph):
        if node.tag in ooxml.OBJECTS and len(node):
            yield from _walk(node, where, _Counters())


def _table(table: Element, where: str) -> Iterator[tuple[Element, str]]:
    rows, cells, row = count(1), count(1), 0
    for node in _inside(table, frozenset({ooxml.ROW, ooxml.CELL})):
        if node.tag == ooxml.ROW:
            row, cells = next(rows), count(1)
        else:
            yield from _cell(node, f"{where}, wiersz {row}, komórka {next(cells)}")


def _inside(table: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Go through rows and cells, also those in content controls, but not those of nested tables."""
    for child in table:
        if child.tag in wanted:
            yield child
        if len(child) and child.tag not in {ooxml.CELL, *ooxml.PROPERTIES}:
            yield from _inside(child, wanted)


def _cell(cell: Element, where: str) -> Iterator[tuple[Element, str]]:
    single = sum(1 for child in cell if child.tag == ooxml.PARAGRAPH) <= 1
    for paragraph, place in _walk(cell, where, _Counters()):
        yield paragraph, where if single and place == f"{where}, akapit 1" else place
