"""A .docx as readable text: paragraphs, tables row by row, headers and footers."""

import io
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.table import Table
from docx.text.paragraph import Paragraph


def text_of(source: Path | bytes) -> str:
    """Return the whole text, a line a paragraph, a line a table row with cells between bars."""
    document = Document(io.BytesIO(source) if isinstance(source, bytes) else str(source))
    return "\n".join(_lines(document))


def _lines(document: DocumentType) -> Iterator[str]:
    section = document.sections[0]
    yield from _block_lines("nagłówek", section.header.iter_inner_content())
    yield from _block_lines("", document.iter_inner_content())
    yield from _block_lines("stopka", section.footer.iter_inner_content())


def _block_lines(label: str, blocks: Iterator[Paragraph | Table]) -> Iterator[str]:
    prefix = f"[{label}] " if label else ""
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text or not prefix:
                yield f"{prefix}{block.text}"
        else:
            for row in block.rows:
                yield prefix + "| " + " | ".join(cell.text for cell in row.cells) + " |"
