"""The template of one label or badge: a table of one column with a row for each person.

How many of them stand on a page says the catalogue; the engine lays them out.
"""

from collections.abc import Callable

from docx.document import Document
from docx.table import _Cell

from tools.templates.blocks import paragraph, row, rows, stack, table
from tools.templates.page import new_document
from tools.templates.styles import GAP
from tools.templates.word import fix_height

Fill = Callable[[_Cell], None]


def label_of_people(title: str, size: tuple[float, float], style: str, people: str, fill: Fill) -> Document:
    """Return a template with a label of this size (cm) for each of these people; `fill` writes what stands on it."""
    width, height = size
    document = new_document(title)
    label = table(document, (width,), style=style)
    with rows(label, f"for uczestnik in {people}"):
        added = row(label, "")
        fix_height(added, height)
        stack(added.cells[0])
        fill(added.cells[0])
    paragraph(document, "", GAP)
    return document
