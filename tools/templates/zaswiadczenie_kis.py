"""Zaświadczenie o uczestnictwie w zajęciach Klubu Integracji Społecznej, the programme with its hours on the back.

It states the hours of the programme, not those that the person sat through: the workbook
does not know them.
"""

from docx.document import Document

from tools.templates.blocks import Cell, block, paragraph, row, rows, table
from tools.templates.styles import AFTER_TABLE, CENTER, CERTIFIED, COURSE, LABEL
from tools.templates.tags import optional
from tools.templates.zaswiadczenie_czesci import (
    WITHIN_PROJECT,
    Back,
    add_day,
    add_head,
    add_person,
    add_programme,
    add_signature,
    new_certificate,
)

_PERIOD = optional(
    "uczestnik.data_start",
    "w okresie od {{ uczestnik.data_start|data_slownie }} do {{ uczestnik.data_koniec|data_slownie }}, ",
)
_BACK = Back(
    "PROGRAM ZAJĘĆ",
    "Klubu Integracji Społecznej",
    "program_kis",
    "Szczegółowy program zajęć znajduje się w dokumentacji projektu.",
)
_TOTAL = 'program_kis|suma("godziny")'


def build() -> Document:
    """Return the template."""
    document = new_certificate("Zaświadczenie o uczestnictwie w zajęciach Klubu Integracji Społecznej")
    add_head(document)
    add_person(document)
    paragraph(document, '{{ uczestnik|rodzaj("uczestniczył", "uczestniczyła") }} w zajęciach', CERTIFIED)
    paragraph(document, "Klubu Integracji Społecznej", COURSE)
    paragraph(document, f"{_PERIOD}prowadzonych {WITHIN_PROJECT}.", CERTIFIED)
    with block(document, f"if {_TOTAL}"):
        hours = f"{{{{ ({_TOTAL})|liczba('godzinę', 'godziny', 'godzin') }}}}"
        paragraph(document, f"Program zajęć, podany na odwrocie, obejmował {hours}.", CERTIFIED)
    add_day(document, "uczestnik.data_koniec")
    add_signature(document)
    add_programme(document, _BACK, _add_parts)
    return document


def _add_parts(document: Document) -> None:
    parts = table(document, (1.2, 12.3, 3), header=("Lp.", "Rodzaj zajęć", "Liczba godzin"))
    with rows(parts, "for skladnik in program_kis"):
        row(
            parts,
            Cell("{{ loop.index }}.", CENTER),
            "{{ skladnik.nazwa }}",
            Cell("{{ skladnik.godziny|myslnik }}", CENTER),
        )
    row(parts, Cell("RAZEM", LABEL, span=2), Cell(f"**{{{{ {_TOTAL} }}}}**", CENTER))
    with block(document, 'if program_kis|rejectattr("godziny")|list'):
        paragraph(document, "„–” oznacza zajęcia, których godzin nie wliczono do sumy.", AFTER_TABLE)
