"""The declared styles as WordprocessingML, in the order of elements that the schema wants."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from tools.templates.styles import (
    BADGES,
    CARDS,
    CUT,
    FONT,
    FORM,
    FRAME,
    GREY,
    LABELS,
    LINE,
    PLAIN,
    SHADE,
    SIGNS,
    STYLES,
    Style,
)

_OUTLINE = {"heading 1": 0, "heading 2": 1, "heading 3": 2}
_BUILT_IN = {"Title", "Subtitle", "header", "footer", *_OUTLINE}


def define_styles(document: Document) -> None:
    """Replace the styles of python-docx's own template by ours."""
    root = document.styles.element
    for style in list(root.iterchildren(qn("w:style"))):
        if style.get(qn("w:type")) == "paragraph" or style.get(qn("w:default")) != "1":
            root.remove(style)
    root.replace(root.find(qn("w:docDefaults")), parse_xml(_DEFAULTS))
    for xml in (_NORMAL, *map(_paragraph_style, STYLES), _STRONG, *_TABLES):
        root.append(parse_xml(xml))


def define_bullet(numbering: etree._Element) -> None:
    """Leave one list in the numbering part: points that start with an en dash."""
    for child in list(numbering):
        numbering.remove(child)
    for xml in (_BULLET, _BULLET_USE):
        numbering.append(parse_xml(xml))


def _id(name: str) -> str:
    """Make the id of a style as Word does: its name without spaces and Polish letters."""
    return "".join(letter for letter in name.title() if letter.isascii() and letter.isalnum())


def _paragraph_style(style: Style) -> str:
    follow = f'<w:next w:val="{_id(style.next)}"/>' if style.next else ""
    custom = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{custom} w:styleId="{_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{_id(style.base)}"/>{follow}<w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph_properties(style))}</w:pPr><w:rPr>{''.join(_run_properties(style))}</w:rPr></w:style>"
    )


def _paragraph_properties(style: Style) -> Iterator[str]:
    yield from _flow(style)
    yield from _marks(style)
    if style.tabs:
        yield f"<w:tabs>{''.join(map(_tab, style.tabs))}</w:tabs>"
    yield from _spacing(style)
    if style.indent is not None:
        yield f'<w:ind w:left="{style.indent * 20:.0f}" w:hanging="{(style.hanging or 0) * 20:.0f}"/>'
    if style.align:
        yield f'<w:jc w:val="{style.align}"/>'
    if style.name in _OUTLINE:
        yield f'<w:outlineLvl w:val="{_OUTLINE[style.name]}"/>'


def _flow(style: Style) -> Iterator[str]:
    if style.keep_next:
        yield "<w:keepNext/>"
    if style.keep_lines:
        yield "<w:keepLines/>"
    if style.page_break:
        yield "<w:pageBreakBefore/>"


def _marks(style: Style) -> Iterator[str]:
    if style.bullet:
        yield '<w:numPr><w:numId w:val="1"/></w:numPr>'
    if style.line_above:
        yield f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="{LINE}"/></w:pBdr>'


def _spacing(style: Style) -> Iterator[str]:
    given = {
        "before": None if style.before is None else f"{style.before * 20:.0f}",
        "after": None if style.after is None else f"{style.after * 20:.0f}",
        "line": None if style.line is None else f"{style.line * 240:.0f}",
        "lineRule": None if style.line is None else "auto",
    }
    if style.exact_line is not None:
        given |= {"line": f"{style.exact_line * 20:.0f}", "lineRule": "exact"}
    attributes = "".join(f' w:{name}="{value}"' for name, value in given.items() if value is not None)
    if attributes:
        yield f"<w:spacing{attributes}/>"


def _tab(tab: str) -> str:
    kind, position, *leader = tab.split(":")
    dots = f' w:leader="{leader[0]}"' if leader else ""
    return f'<w:tab w:val="{kind}"{dots} w:pos="{float(position) * 20:.0f}"/>'


def _run_properties(style: Style) -> Iterator[str]:
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.grey:
        yield f'<w:color w:val="{GREY}"/>'
    if style.size is not None:
        yield f'<w:sz w:val="{style.size * 2:.0f}"/><w:szCs w:val="{style.size * 2:.0f}"/>'


_DEFAULTS = f"""<w:docDefaults {nsdecls("w")}>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>"""

_NORMAL = f"""<w:style {nsdecls("w")} w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr><w:rPr><w:lang w:val="pl-PL"/></w:rPr>
</w:style>"""

_STRONG = f"""<w:style {nsdecls("w")} w:type="character" w:styleId="Strong">
  <w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>
</w:style>"""

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _lines(color: str, line: str = "single", eighths: int = 4) -> str:
    return "".join(f'<w:{edge} w:val="{line}" w:sz="{eighths}" w:space="0" w:color="{color}"/>' for edge in _EDGES)


def _sheet(identity: str, name: str, lines: str, padding: float) -> str:
    """Write the style of a table whose cells are cut out: text in the middle, away from the edges (points)."""
    sides = "".join(f'<w:{side} w:w="{padding * 20:.0f}" w:type="dxa"/>' for side in ("left", "right"))
    return f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{identity}">
  <w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>
  <w:tcPr><w:vAlign w:val="center"/></w:tcPr>
</w:style>"""


_SHADED = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr>'

_TABLES = (
    f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="TabelaFormularza">
  <w:name w:val="{FORM}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr><w:tblBorders>{_lines(LINE)}</w:tblBorders>
    <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
  <w:tcPr><w:vAlign w:val="center"/></w:tcPr>
  <w:tblStylePr w:type="firstRow">{_SHADED}</w:tblStylePr>
  <w:tblStylePr w:type="firstCol">{_SHADED}</w:tblStylePr>
</w:style>""",
    f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="TabelaBezLinii">
  <w:name w:val="{PLAIN}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>""",
    f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="TabelaZnakow">
  <w:name w:val="{SIGNS}"/><w:basedOn w:val="TabelaBezLinii"/><w:qFormat/>
  <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/></w:tblBorders></w:tblPr>
</w:style>""",
    _sheet("TabelaKart", CARDS, _lines(FRAME, "thinThickSmallGap", 18), padding=20),
    _sheet("TabelaIdentyfikatorow", BADGES, _lines(CUT), padding=8),
    _sheet("TabelaEtykiet", LABELS, "", padding=17),
)

_BULLET = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="0">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>
</w:abstractNum>"""
_BULLET_USE = f'<w:num {nsdecls("w")} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
