"""Identyfikatory: the badge of one person, with lines to cut along; the catalogue says how many to a sheet."""

from docx.document import Document
from docx.table import _Cell

from tools.templates.arkusz import label_of_people
from tools.templates.blocks import by_length, paragraph
from tools.templates.styles import BADGE_PROJECT, BADGES, GIVEN_NAME, LONG_SURNAME, SURNAMES

SIZE = (8.5, 5.4)
"""Width and height for which the fonts were chosen, in centimetres."""


def build() -> Document:
    """Return the template."""
    return label_of_people("Identyfikatory", SIZE, BADGES, "uczestnicy|alfabetycznie", _fill)


def _fill(badge: _Cell) -> None:
    paragraph(badge, "{{ uczestnik.imie }}", GIVEN_NAME)
    by_length(badge, "uczestnik.nazwisko", SURNAMES, LONG_SURNAME)
    paragraph(badge, "{{ projekt.tytul }}", BADGE_PROJECT)
