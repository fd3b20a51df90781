"""Identyfikatory: name badges, eight to a sheet, with lines to cut along."""

from docx.document import Document
from docx.table import _Cell

from tools.templates.arkusz import Sheet, sheet_of_people
from tools.templates.blocks import by_length, paragraph
from tools.templates.styles import BADGE_PROJECT, BADGES, GIVEN_NAME, LONG_SURNAME, SURNAMES

SHEET = Sheet(columns=2, rows=4, width=8.5, height=5.4, style=BADGES)


def build() -> Document:
    """Return the template."""
    return sheet_of_people("Identyfikatory", SHEET, "uczestnicy|alfabetycznie", _fill)


def _fill(badge: _Cell) -> None:
    paragraph(badge, "{{ uczestnik.imie }}", GIVEN_NAME)
    by_length(badge, "uczestnik.nazwisko", SURNAMES, LONG_SURNAME)
    paragraph(badge, "{{ projekt.tytul }}", BADGE_PROJECT)
