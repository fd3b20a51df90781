"""Etykiety adresowe: labels of 70 × 37 mm, 24 to a sheet, for those whose address is known."""

from docx.document import Document
from docx.table import _Cell

from tools.templates.arkusz import Sheet, sheet_of_people
from tools.templates.blocks import paragraph
from tools.templates.styles import LABEL_ADDRESS, LABEL_NAME, LABELS
from tools.templates.tags import optional

SHEET = Sheet(columns=3, rows=8, width=7.0, height=3.7, style=LABELS)


def build() -> Document:
    """Return the template."""
    return sheet_of_people("Etykiety adresowe", SHEET, 'uczestnicy|selectattr("kod_pocztowy")|alfabetycznie', _fill)


def _fill(label: _Cell) -> None:
    paragraph(label, "{{ uczestnik|pan }} {{ uczestnik.imie }} {{ uczestnik.nazwisko }}", LABEL_NAME)
    street = "{{ uczestnik.ulica }} {{ uczestnik.nr_domu }}" + optional(
        "uczestnik.nr_lokalu", "/{{ uczestnik.nr_lokalu }}"
    )
    paragraph(label, street, LABEL_ADDRESS)
    paragraph(label, "{{ uczestnik.kod_pocztowy }} {{ uczestnik.miejscowosc }}", LABEL_ADDRESS)
