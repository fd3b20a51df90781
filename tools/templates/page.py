"""A new document: A4 page, Polish language, clean properties, header and footer."""

from datetime import UTC, datetime

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from tools.stable_zip import EPOCH
from tools.templates.blocks import Cell, block, clear, paragraph, row, table
from tools.templates.style_xml import define_bullet, define_styles
from tools.templates.styles import SIGNS, TEXT_WIDTH
from tools.templates.tags import optional
from tools.templates.word import append_field

MADE = datetime(*EPOCH, tzinfo=UTC)
_UNUSED = {"stylesWithEffects", "webSettings", "customXml", "thumbnail"}
"""Parts of python-docx's own template that a form has no use for."""


def new_document(title: str, *, dense: bool = False) -> Document:
    """Return an empty A4 document in Polish with our styles and nothing else in it.

    A dense one, made to say much on few pages, has lower margins above and below.
    """
    document = docx.Document()
    define_styles(document)
    define_bullet(document.part.numbering_part.element)
    _set_settings(document)
    _set_properties(document, title)
    _set_page(document, dense=dense)
    _drop_unused_parts(document)
    return document


def form_header(document: Document, left: str, right: str) -> None:
    """Put two short texts at the ends of the header; statutory forms carry no signs."""
    header = document.sections[0].header
    clear(header)
    paragraph(header, f"{left}\t{right}", "header")


def programme_header(document: Document) -> None:
    """Put the signs of the programme into the header, or leave it empty where there are none."""
    header = document.sections[0].header
    clear(header)
    with block(header, "if projekt.znak_lewy or projekt.znak_prawy"):
        signs = table(header, (TEXT_WIDTH / 2, TEXT_WIDTH / 2), style=SIGNS)
        left, right = optional("projekt.znak_lewy"), optional("projekt.znak_prawy")
        row(signs, Cell(left, "Znak lewy"), Cell(right, "Znak prawy"))
    paragraph(header, "", "header")


def page_footer(document: Document) -> None:
    """Put the number of the page into the footer."""
    footer = document.sections[0].footer
    clear(footer)
    _add_page_number(footer)


def programme_footer(document: Document) -> None:
    """Put the project's funding clause and the number of the page into the footer."""
    footer = document.sections[0].footer
    clear(footer)
    with block(footer, "if projekt.stopka"):
        paragraph(footer, "{{ projekt.stopka }}", "Klauzula w stopce")
    _add_page_number(footer)


def _add_page_number(footer: BlockItemContainer) -> None:
    number = footer.add_paragraph("Strona ", style="footer")
    append_field(number, "PAGE")
    number.add_run(" z\u00a0")
    append_field(number, "NUMPAGES")


def _set_page(document: Document, *, dense: bool) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(2.5), Cm(21 - 2.5 - TEXT_WIDTH)
    page.top_margin, page.bottom_margin = (Cm(1.7), Cm(1.7)) if dense else (Cm(2), Cm(2.2))
    page.header_distance, page.footer_distance = Cm(1), Cm(0.9)


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
