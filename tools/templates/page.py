"""A new document: page, Polish language, clean properties, header and footer."""

from datetime import UTC, datetime

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from tools.stable_zip import EPOCH
from tools.templates.blocks import Cell, block, clear, paragraph, row, table
from tools.templates.paper import LETTER, Page
from tools.templates.style_xml import define_bullet, define_styles
from tools.templates.styles import SIGNS, TEXT_WIDTH
from tools.templates.tags import optional
from tools.templates.word import append_field, draw_frame

MADE = datetime(*EPOCH, tzinfo=UTC)
_UNUSED = {"stylesWithEffects", "webSettings", "customXml", "thumbnail"}
"""Parts of python-docx's own template that a form has no use for."""


def new_document(title: str, page: Page = LETTER) -> Document:
    """Return an empty document in Polish with our styles and nothing else in it."""
    document = docx.Document()
    define_styles(document)
    define_bullet(document.part.numbering_part.element)
    _set_settings(document)
    _set_properties(document, title)
    _set_page(document, page)
    _drop_unused_parts(document)
    return document


def form_header(document: Document, left: str, right: str) -> None:
    """Put two short texts at the ends of the header; statutory forms carry no signs."""
    header = document.sections[0].header
    clear(header)
    paragraph(header, f"{left}\t{right}", "header")


def programme_header(document: Document, width: float = TEXT_WIDTH) -> None:
    """Put the signs of the programme into the header, or leave it empty where there are none."""
    header = document.sections[0].header
    clear(header)
    programme_signs(header, width)
    paragraph(header, "", "header")


def programme_signs(story: BlockItemContainer, width: float) -> None:
    """Add the signs of the programme, one at each end of a line, where there are any."""
    with block(story, "if projekt.znak_lewy or projekt.znak_prawy"):
        signs = table(story, (width / 2, width / 2), style=SIGNS)
        left, right = optional("projekt.znak_lewy"), optional("projekt.znak_prawy")
        row(signs, Cell(left, "Znak lewy"), Cell(right, "Znak prawy"))


def page_footer(document: Document) -> None:
    """Put the number of the page into the footer."""
    footer = document.sections[0].footer
    clear(footer)
    _add_page_number(footer)


def programme_footer(document: Document) -> None:
    """Put the project's funding clause and the number of the page into the footer."""
    clause_footer(document)
    _add_page_number(document.sections[0].footer)


def clause_footer(document: Document) -> None:
    """Put the project's funding clause into the footer; what hangs on a wall has no page numbers."""
    footer = document.sections[0].footer
    clear(footer)
    with block(footer, "if projekt.stopka"):
        paragraph(footer, "{{ projekt.stopka }}", "Klauzula w stopce")


def _add_page_number(footer: BlockItemContainer) -> None:
    number = footer.add_paragraph("Strona ", style="footer")
    append_field(number, "PAGE")
    number.add_run(" z\u00a0")
    append_field(number, "NUMPAGES")


def _set_page(document: Document, page: Page) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(page.width), Cm(page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if page.width > page.height else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Cm(page.left), Cm(page.right)
    section.top_margin, section.bottom_margin = Cm(page.top), Cm(page.bottom)
    section.header_distance, section.footer_distance = Cm(page.header), Cm(page.footer)
    if page.framed:
        draw_frame(section)


def _set_properties(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = title, "pl-PL"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.subject = properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = MADE


def _set_settings(document: Document) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    for xml in _SETTINGS:
        settings.append(parse_xml(xml))


def _drop_unused_parts(document: Document) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.rpartition("/")[2] in _UNUSED]:
            del relations[key]


_SETTINGS = (
    f'<w:defaultTabStop {nsdecls("w")} w:val="708"/>',
    f'<w:characterSpacingControl {nsdecls("w")} w:val="doNotCompress"/>',
    f"""<w:compat {nsdecls("w")}>
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
        w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
    </w:compat>""",
    f'<w:themeFontLang {nsdecls("w")} w:val="pl-PL"/>',
    f'<w:decimalSymbol {nsdecls("w")} w:val=","/>',
    f'<w:listSeparator {nsdecls("w")} w:val=";"/>',
)
