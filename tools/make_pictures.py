"""Write the pictures of docs/znaczniki.md: every tag in a template, and beside it what it makes of a contract.

Needs LibreOffice and pdftoppm.
"""

# ruff: noqa: SLF001 - python-docx has no public door to the elements that are moved here

import io
import shutil
import subprocess
import tempfile
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell

from dokumenty.dane.records import read_dataset
from dokumenty.engine import Template
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.polish.filters import FILTERS, printed
from tools.templates.tag_samples import SAMPLES, Block, Sample

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "obrazy" / "znaczniki"
WORKBOOK = ROOT / "dane" / "lezajsk-2011.xlsx"
DAY = date(2011, 12, 12)
_WIDTH, _HEIGHT, _MARGIN = Mm(186), Mm(160), Mm(3)
_HALF = Mm(84)
_FONT, _DPI = Pt(10), 110
_MOST_WORDS, _PADDING = 40, 6
"""In letters: a column wider than this breaks its lines, and none is narrower than its margins."""
_GREY = RGBColor(0x60, 0x60, 0x60)


def context() -> dict[str, Any]:
    """Return what a document for the first contract of the sample project sees."""
    dataset, _ = read_dataset(WORKBOOK, SHEETS)
    return context_of(dataset, dataset.of("kontrakty")[0], DAY) | {"numer": "7/KMG/2011", "kod": "7/KMG/2011 1a2b3c4d"}


def before(sample: Sample) -> Document:
    """Build the template of a sample."""
    document = docx.Document()
    for block in sample.blocks:
        _add(document, block)
    return document


def after(sample: Sample, folder: Path) -> Document:
    """Render the template of a sample."""
    path = folder / f"{sample.name}.docx"
    before(sample).save(str(path))
    content = Template.load(path, FILTERS, printed).render(context())
    return docx.Document(io.BytesIO(content))


def _add(document: Document, block: Block) -> None:
    if isinstance(block, str):
        paragraph = document.add_paragraph()
        for number, piece in enumerate(block.split("**")):
            paragraph.add_run(piece).bold = number % 2 == 1
        return
    table = document.add_table(len(block), max(map(len, block)), style="Table Grid")
    for row, texts in zip(table.rows, block, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
        for cell in row.cells[len(texts) :]:
            row._tr.remove(cell._tc)


def side_by_side(template: Document, result: Document) -> Document:
    """Put a template and its result beside each other, on a page of their own."""
    page = docx.Document()
    section = page.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    style = page.styles["Normal"]
    style.font.size, style.font.name = _FONT, "Carlito"
    style.paragraph_format.space_after = Pt(3)
    table = page.add_table(2, 2, style="Table Grid")
    for cell, title in zip(table.rows[0].cells, ("W szablonie", "W dokumencie"), strict=True):
        run = cell.paragraphs[0].add_run(title)
        run.bold, run.font.color.rgb = True, _GREY
    for cell, source in zip(table.rows[1].cells, (template, result), strict=True):
        _fill(cell, source, page)
    return page


def _fill(cell: _Cell, source: Document, page: Document) -> None:
    """Copy the body of a document into a cell, with its pictures."""
    last = cell.paragraphs[0]._p
    for child in source.element.body:
        if child.tag == qn("w:sectPr"):
            continue
        copied = deepcopy(child)
        for blip in copied.iter(qn("a:blip")):
            blob = source.part.related_parts[blip.get(qn("r:embed"))].blob
            blip.set(qn("r:embed"), page.part.get_or_add_image(io.BytesIO(blob))[0])
        last.addprevious(copied)
    for table in cell.tables:
        _fit(table)
    if last.getprevious() is not None and last.getprevious().tag == qn("w:p"):
        last.getparent().remove(last)
    else:  # Word wants a paragraph at the end of a cell; behind a table it shall take no room
        properties = OxmlElement("w:rPr")
        size = OxmlElement("w:sz")
        size.set(qn("w:val"), "2")
        properties.append(size)
        last.get_or_add_pPr().append(properties)


def _fit(table: Table) -> None:
    """Make a table as wide as its half of the picture, each column as its words need."""
    rows = [row._tr.tc_lst for row in table.rows]
    full = [cells for cells in rows if len(cells) == len(table.columns)] or rows
    needs = [
        min(max(_words_of(cells[column]) for cells in full), _MOST_WORDS) + _PADDING for column in range(len(full[0]))
    ]
    widths = [_HALF * need // sum(needs) for need in needs]
    for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=False):
        grid.w = Length(width)
    for cells in rows:
        for number, cell in enumerate(cells):
            cell.width = (
                sum(widths[number : number + cell.grid_span]) if len(cells) == len(widths) else _HALF // len(cells)
            )


def _words_of(cell: CT_Tc) -> int:
    return len(str(cell.xpath("string()")))


def draw(sample: Sample, folder: Path) -> None:
    """Write the picture of a sample, cut to what is on it."""
    page = folder / f"{sample.name}-strona.docx"
    side_by_side(before(sample), after(sample, folder)).save(str(page))
    _run(
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{folder}/profil",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        page,
    )
    pdf, target = page.with_suffix(".pdf"), PICTURES / sample.name
    _run("pdftoppm", "-r", _DPI, "-png", "-singlefile", pdf, target)
    _cut(target.with_suffix(".png"))


def _cut(path: Path) -> None:
    """Cut the empty rest of the page away, and leave few colours, for a small file."""
    from PIL import Image, ImageOps

    with Image.open(path) as picture:
        grey = picture.convert("L")
        left, top, right, bottom = ImageOps.invert(grey).getbbox() or (0, 0, *grey.size)
        grey.crop((left - 4, top - 4, right + 4, bottom + 4)).quantize(16).save(path, optimize=True)


def _run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def main() -> None:
    """Draw all samples."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        for sample in SAMPLES:
            draw(sample, Path(name))
            print(sample.name)


if __name__ == "__main__":
    main()
