"""A made document read back: what it says, a line a paragraph, a line a row of a table."""

from collections.abc import Iterator
from pathlib import Path

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element
from dokumenty.engine.package import open_package
from dokumenty.engine.parts import content_types, main_parts

_BETWEEN_CELLS = " | "
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {ooxml.TAB: " ", ooxml.BREAK: " ", ooxml.RETURN: " ", ooxml.HYPHEN: "-"}


def lines_of(path: Path) -> list[str]:
    """Return the lines of a document's body, cells between bars, every space a plain one.

    Raises:
        TemplateError: the file is no .docx.
    """
    package = open_package(path)
    return [line for name in main_parts(package, content_types(package)) for line in _lines(package.content(name))]


def _lines(xml: bytes) -> Iterator[str]:
    for block in ooxml.parse(xml).iter(ooxml.PARAGRAPH, ooxml.ROW):
        if block.tag == ooxml.ROW:
            yield _BETWEEN_CELLS.join(_cell(cell) for cell in block.iterchildren(ooxml.CELL))
        elif not any(True for _ in block.iterancestors(ooxml.ROW)):
            yield _paragraph(block)


def _cell(cell: Element) -> str:
    return " ".join(filter(None, map(_paragraph, cell.iter(ooxml.PARAGRAPH))))


def _paragraph(paragraph: Element) -> str:
    """Return the words of a paragraph; what stands twice for the sake of old programs is read once."""
    words = [
        node.text or "" if node.tag == ooxml.TEXT else _SIGNS[str(node.tag)]
        for node in paragraph.iter(ooxml.TEXT, *_SIGNS)
        if not any(True for _ in node.iterancestors(_FALLBACK))
    ]
    return " ".join("".join(words).split())
