"""Etykiety adresowe: the label of one person, for those whose address is known; the catalogue says how many to a sheet."""

from docx.document import Document
from docx.table import _Cell

from tools.templates.arkusz import label_of_people
from tools.templates.blocks import paragraph
from tools.templates.styles import LABEL_ADDRESS, LABEL_NAME, LABELS
from tools.templates.tags import optional

SIZE = (7.0, 3.7)
"""Width and height for which the fonts were chosen, in centimetres."""


def build() -> Document:
    """Return the template."""
    everybody = 'uczestnicy|selectattr("kod_pocztowy")|alfabetycznie'
    return label_of_people("Etykiety adresowe", SIZE, LABELS, everybody, _fill)


def _fill(label: _Cell) -> None:
    paragraph(label, "{{ uczestnik|pan }} {{ uczestnik.imie }} {{ uczestnik.nazwisko }}", LABEL_NAME)
    street = "{{ uczestnik.ulica }} {{ uczestnik.nr_domu }}" + optional(
        "uczestnik.nr_lokalu", "/{{ uczestnik.nr_lokalu }}"
    )
    paragraph(label, street, LABEL_ADDRESS)
    paragraph(label, "{{ uczestnik.kod_pocztowy }} {{ uczestnik.miejscowosc }}", LABEL_ADDRESS)
