"""What python-docx has no public way to write: rows that stay whole, plain cells, fields."""

# ruff: noqa: SLF001 - python-docx keeps the XML of paragraphs, rows and tables in private names

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Tc
from docx.section import Section
from docx.shared import Cm, Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from tools.templates.styles import FRAME


def set_look(table: Table, width: Length, *, header: bool, labels: bool) -> None:
    """Fix the width of the table and say which parts of its style apply."""
    properties = table._tbl.tblPr
    for child in list(properties):
        if child.tag != qn("w:tblStyle"):
            properties.remove(child)
    look = (
        f'w:firstRow="{header:d}" w:lastRow="0" w:firstColumn="{labels:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
    )
    value = 0x0600 + 0x0020 * header + 0x0080 * labels
    for xml in (
        f'<w:tblW {nsdecls("w")} w:w="{width.twips}" w:type="dxa"/>',
        f'<w:tblLayout {nsdecls("w")} w:type="fixed"/>',
        f'<w:tblLook {nsdecls("w")} w:val="{value:04X}" {look}/>',
    ):
        properties.append(parse_xml(xml))


def keep_whole(row: _Row) -> None:
    """Never break the row between pages."""
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def fix_height(row: _Row, height: float) -> None:
    """Make the row exactly this high (cm), whatever stands in it."""
    row.height, row.height_rule = Cm(height), WD_ROW_HEIGHT_RULE.EXACTLY


def open_sides(cell: _Cell) -> None:
    """Draw no lines at the sides of the cell: it is a gap between two frames."""
    sides = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "right"))
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{sides}</w:tcBorders>"))


def draw_frame(section: Section) -> None:
    """Draw a double frame around the page."""
    edges = "".join(
        f'<w:{edge} w:val="thinThickSmallGap" w:sz="18" w:space="24" w:color="{FRAME}"/>'
        for edge in ("top", "left", "bottom", "right")
    )
    frame = parse_xml(f'<w:pgBorders {nsdecls("w")} w:offsetFrom="page">{edges}</w:pgBorders>')
    section._sectPr.get_or_add_pgMar().addnext(frame)


def repeat_on_every_page(row: _Row) -> None:
    """Make the row a header of its table."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def repeat_columns(table: Table, *rows: _Row) -> None:
    """Ready rows whose cells a `{%tc for %}` will repeat: no empty cells, no fixed widths.

    docxtpl puts the shading of a cell before its width, where the schema wants it after;
    a cell without a width of its own is right.
    """
    for layout in table._tbl.iter(qn("w:tblLayout")):
        layout.set(qn("w:type"), "autofit")
    for row in rows:
        for cell in row._tr.tc_lst:
            if any(text.text for text in cell.iter(qn("w:t"))):
                _let_width_follow(cell)
            else:
                row._tr.remove(cell)


def _let_width_follow(cell: CT_Tc) -> None:
    properties = cell.get_or_add_tcPr()
    for width in properties.findall(qn("w:tcW")):
        properties.remove(width)
    properties.append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))


def append_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word computes, such as the number of the page."""
    field = f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))
