"""Certyfikat ukończenia kursu: one landscape page in a frame, to be hung on a wall."""

from docx.document import Document

from tools.templates.blocks import DOTS, Cell, block, by_length, paragraph, row, stack, table
from tools.templates.page import clause_footer, new_document, programme_header
from tools.templates.paper import A4, Page
from tools.templates.styles import (
    CERTIFICATE_SIGN_LINE,
    CERTIFICATE_SIGNATURE,
    CERTIFIED,
    COURSE,
    LANDSCAPE_DAY,
    LANDSCAPE_NUMBER,
    LANDSCAPE_TITLE,
    LONGEST_NAME_LANDSCAPE,
    NAMES_LANDSCAPE,
    PLAIN,
)
from tools.templates.zaswiadczenie import DAY, HOURS, PERIOD
from tools.templates.zaswiadczenie_czesci import PERSON, WITHIN_PROJECT, add_code, add_day, add_signer

PAGE = Page(width=A4[1], height=A4[0], left=2.6, right=2.6, top=2.4, bottom=2.4, header=1.7, footer=1.6, framed=True)


def build() -> Document:
    """Return the template."""
    document = new_document("Certyfikat ukończenia kursu", PAGE)
    programme_header(document, PAGE.text_width)
    clause_footer(document)
    paragraph(document, "CERTYFIKAT", LANDSCAPE_TITLE)
    with block(document, "if numer"):
        paragraph(document, "nr {{ numer }}", LANDSCAPE_NUMBER)
    by_length(document, PERSON, NAMES_LANDSCAPE, LONGEST_NAME_LANDSCAPE)
    paragraph(document, '{{ uczestnik|rodzaj("ukończył", "ukończyła") }} kurs', CERTIFIED)
    paragraph(document, "„{{ kurs.nazwa }}”", COURSE)
    paragraph(document, f"{HOURS}{PERIOD}zrealizowany {WITHIN_PROJECT}.", CERTIFIED)
    add_day(document, DAY, LANDSCAPE_DAY)
    _add_signatures(document)
    return document


def _add_signatures(document: Document) -> None:
    signed = table(document, [PAGE.text_width / 3] * 3, style=PLAIN)
    trainer, code, director = row(signed, "", "", "").cells
    stack(
        trainer,
        Cell(DOTS, CERTIFICATE_SIGN_LINE),
        Cell("(podpis osoby prowadzącej kurs)", CERTIFICATE_SIGNATURE),
    )
    add_code(code)
    stack(director, Cell(DOTS, CERTIFICATE_SIGN_LINE))
    add_signer(director)
