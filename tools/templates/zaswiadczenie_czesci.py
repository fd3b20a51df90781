"""What certificates have in common: two pages, the person, the signature, the programme on the back."""

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document
from docx.table import _Cell

from tools.templates.blocks import DOTS, Cell, Story, block, by_length, otherwise, paragraph, row, stack, table
from tools.templates.page import clause_footer, new_document, programme_header
from tools.templates.paper import CERTIFICATE
from tools.templates.styles import (
    BACK,
    CERTIFICATE_SIGN_LINE,
    CERTIFICATE_SIGNATURE,
    CERTIFICATE_TITLE,
    CERTIFIED,
    DAY,
    LONGEST_NAME,
    NAMES,
    NUMBER_LINE,
    PLAIN,
    QR,
    SIGNATURE,
    STAMP,
    TEXT_WIDTH,
)
from tools.templates.tags import optional

WITHIN_PROJECT = "w ramach projektu pt. „{{ projekt.tytul }}”, realizowanego przez {{ projekt.realizator }}"
PERSON = "uczestnik|osoba"
CODE_ON, SIGNED_ON = 3.5, 8
"""The widths of the places of the code and of the signature, in centimetres."""
QR_SIDE = 25
"""The side of the code by which a certificate is checked, in millimetres; below it stands what it says, to be typed."""


@dataclass(frozen=True, slots=True)
class Back:
    """The back of a certificate: title, what the programme is about, its rows, what to say where there are none."""

    title: str
    about: str
    programme: str
    elsewhere: str


def new_certificate(title: str) -> Document:
    """Return an empty certificate with the signs and the clause of the programme."""
    document = new_document(title, CERTIFICATE)
    programme_header(document)
    clause_footer(document)
    return document


def add_head(document: Document) -> None:
    """Add the place for the stamp, the title and the number."""
    stamp = table(document, (7.5, 9), style=PLAIN)
    row(stamp, Cell("(pieczęć ośrodka)", STAMP), "")
    paragraph(document, "ZAŚWIADCZENIE", CERTIFICATE_TITLE)
    paragraph(document, "nr {{ numer|kropki(24) }}", NUMBER_LINE)


def add_person(document: Document) -> None:
    """Add who it is about; no PESEL, which a certificate to be shown around does not need."""
    paragraph(document, "{{ uczestnik|pan }}", CERTIFIED)
    by_length(document, PERSON, NAMES, LONGEST_NAME)
    born = '{{ uczestnik|rodzaj("urodzony", "urodzona") }} {{ uczestnik.data_urodzenia|data_slownie }}'
    with block(document, "if uczestnik.data_urodzenia"):
        paragraph(document, born, CERTIFIED)


def add_day(document: Document, day: str, style: str = DAY) -> None:
    """Add place and day."""
    paragraph(document, f"{{{{ projekt.miejscowosc_pisma }}}}, {{{{ ({day})|data_slownie }}}}", style)


def add_signature(document: Document) -> None:
    """Add the code to check the document by, and the place to sign."""
    foot = table(document, (CODE_ON, TEXT_WIDTH - CODE_ON - SIGNED_ON, SIGNED_ON), style=PLAIN)
    code, _, signature = row(foot, "", "", "").cells
    add_code(code)
    stack(signature, Cell(DOTS, CERTIFICATE_SIGN_LINE))
    add_signer(signature)


def add_code(place: _Cell) -> None:
    """Put the code to check the document by into a cell, where the document has one."""
    stack(place)
    with block(place, "if kod"):
        paragraph(place, f"{{{{ kod|qr({QR_SIDE}) }}}}", QR)
        paragraph(place, "kod do sprawdzenia:\n{{ kod }}", QR)


def add_signer(story: Story) -> None:
    """Name below the line the person who signs for the office, or leave it to a stamp."""
    with block(story, 'for podpisujacy in kadra|wybierz("podpisuje", true)'):
        paragraph(story, "{{ podpisujacy|osoba }}\n{{ podpisujacy.stanowisko }}", CERTIFICATE_SIGNATURE)
        otherwise(story)
        paragraph(story, "(podpis i pieczęć osoby upoważnionej)", SIGNATURE)


def add_programme(document: Document, back: Back, add_table: Callable[[Document], None]) -> None:
    """Add the back: to which certificate it belongs, and the programme, or where that can be read."""
    paragraph(document, back.title, BACK)
    paragraph(document, back.about, "Subtitle")
    whose = "do zaświadczenia" + optional("numer", " nr {{ numer }}") + f"; {{{{ {PERSON} }}}}"
    paragraph(document, whose, "Subtitle")
    with block(document, f"if {back.programme}"):
        add_table(document)
        otherwise(document)
        paragraph(document, back.elsewhere, CERTIFIED)
