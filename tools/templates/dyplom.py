"""Dyplom: a card in a frame for everybody in the project, two to a page, to be cut in the middle."""

from docx.document import Document
from docx.table import Table, _Cell

from tools.templates.blocks import DOTS, Cell, block, by_length, clear, paragraph, row, rows, stack, table
from tools.templates.page import new_document, programme_signs
from tools.templates.paper import A4, Page
from tools.templates.styles import (
    CARD_CLAUSE,
    CARD_DAY,
    CARD_SIGNATURE,
    CARD_TEXT,
    CARD_TITLE,
    CARDS,
    GAP,
    LONGEST_NAME,
    NAMES,
    PLAIN,
)
from tools.templates.word import fix_height, open_sides
from tools.templates.zaswiadczenie_czesci import PERSON, SIGNED_ON, add_signer

MARGIN = 1.2
"""Between the edge of a card and its frame, in centimetres."""
_PAGE = Page(left=MARGIN, right=MARGIN, top=MARGIN, bottom=MARGIN - 0.2, header=0, footer=0)
_LINES = 0.15
"""What the lines of the frame add to its height."""
_FRAME_HEIGHT = A4[1] / 2 - 2 * MARGIN - _LINES
_INSIDE = 17.0


def build() -> Document:
    """Return the template."""
    document = new_document("Dyplom", _PAGE)
    cards = table(document, (_PAGE.text_width,), style=CARDS)
    with rows(cards, "for para in uczestnicy|alfabetycznie|batch(2)"):
        _add_card(cards, "para[:1]")
        gap = row(cards, "")
        fix_height(gap, 2 * MARGIN)
        open_sides(gap.cells[0])
        _add_card(cards, "para[1:]")
    paragraph(document, "", GAP)
    return document


def _add_card(cards: Table, who: str) -> None:
    with rows(cards, f"for uczestnik in {who}"):
        added = row(cards, "")
        fix_height(added, _FRAME_HEIGHT)
        _fill(added.cells[0])


def _fill(card: _Cell) -> None:
    clear(card)
    programme_signs(card, _INSIDE)
    paragraph(card, "DYPLOM", CARD_TITLE)
    paragraph(card, "{{ uczestnik|pan }}", CARD_TEXT)
    by_length(card, PERSON, NAMES, LONGEST_NAME)
    paragraph(
        card,
        '{{ uczestnik|rodzaj("wziął", "wzięła") }} udział w projekcie pt. „{{ projekt.tytul }}”. '
        "Z podziękowaniem za zaangażowanie i wytrwałość oraz z życzeniami dalszych sukcesów.",
        CARD_TEXT,
    )
    _add_foot(card)


def _add_foot(card: _Cell) -> None:
    foot = table(card, (_INSIDE - SIGNED_ON, SIGNED_ON), style=PLAIN)
    day = "{{ projekt.miejscowosc_pisma }}, {{ projekt.data_pisma|data_slownie }}"
    signature = row(foot, Cell(day, CARD_DAY), "").cells[1]
    stack(signature, Cell(DOTS, CARD_SIGNATURE))
    add_signer(signature)
    with block(card, "if projekt.stopka"):
        paragraph(card, "{{ projekt.stopka }}", CARD_CLAUSE)
    paragraph(card, "", GAP)
