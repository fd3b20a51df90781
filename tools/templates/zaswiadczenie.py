"""Zaświadczenie o ukończeniu kursu: the front to be signed, the programme of the course on the back.

The elements follow the list for courses without a statutory pattern (§ 23 ust. 4 of the
regulation of 6 October 2023), as it is described in publications; a value that the workbook
does not give leaves no trace.
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

DAY = "udzial.data_wydania or udzial.data_ukonczenia"

_HOURS_OF_COURSE = "(kurs.godziny_teoria or 0) + (kurs.godziny_praktyka or 0)"
_HOURS_OF_TOPICS = 'kurs.program_kursu|suma("godziny_teoria") + kurs.program_kursu|suma("godziny_praktyka")'
_COUNTED = 'liczba("godziny", "godzin", "godzin")'
_BOTH = " (w tym {{ kurs.godziny_teoria }} godz. zajęć teoretycznych i {{ kurs.godziny_praktyka }} godz. zajęć praktycznych)"
HOURS = (
    "{% if kurs.godziny_teoria or kurs.godziny_praktyka %}"
    f"w wymiarze {{{{ ({_HOURS_OF_COURSE})|{_COUNTED} }}}}"
    f"{{% if kurs.godziny_teoria and kurs.godziny_praktyka %}}{_BOTH}{{% endif %}}, "
    "{% elif kurs.program_kursu %}"
    f"w wymiarze {{{{ ({_HOURS_OF_TOPICS})|{_COUNTED} }}}}, "
    "{% endif %}"
)
PERIOD = optional(
    "kurs.data_od and kurs.data_do",
    "w okresie od {{ kurs.data_od|data_slownie }} do {{ kurs.data_do|data_slownie }}, ",
)
_BACK = Back(
    "PROGRAM KURSU",
    "„{{ kurs.nazwa }}”",
    "kurs.program_kursu",
    "Szczegółowy program kursu znajduje się w dokumentacji projektu.",
)
_COLUMNS = ("Lp.", "Temat", "Liczba godzin zajęć teoretycznych", "Liczba godzin zajęć praktycznych")


def build() -> Document:
    """Return the template."""
    document = new_certificate("Zaświadczenie o ukończeniu kursu")
    add_head(document)
    add_person(document)
    paragraph(document, '{{ uczestnik|rodzaj("ukończył", "ukończyła") }} kurs', CERTIFIED)
    paragraph(document, "„{{ kurs.nazwa }}”", COURSE)
    paragraph(document, f"{HOURS}{PERIOD}zrealizowany {WITHIN_PROJECT}.", CERTIFIED)
    with block(document, "if kurs.organizator"):
        paragraph(document, "Organizator kursu: {{ kurs.organizator }}", CERTIFIED)
    add_day(document, DAY)
    add_signature(document)
    add_programme(document, _BACK, _add_topics)
    return document


def _add_topics(document: Document) -> None:
    topics = table(document, (1.2, 9.3, 3, 3), header=_COLUMNS)
    with rows(topics, "for temat in kurs.program_kursu"):
        row(
            topics,
            Cell("{{ loop.index }}.", CENTER),
            "{{ temat.tresc }}",
            Cell("{{ temat.godziny_teoria|myslnik }}", CENTER),
            Cell("{{ temat.godziny_praktyka|myslnik }}", CENTER),
        )
    theory, practice = (f'{{{{ kurs.program_kursu|suma("godziny_{part}") }}}}' for part in ("teoria", "praktyka"))
    row(topics, Cell("RAZEM", LABEL, span=2), Cell(f"**{theory}**", CENTER), Cell(f"**{practice}**", CENTER))
    paragraph(document, f"Łącznie: {{{{ ({_HOURS_OF_TOPICS})|liczba('godzina', 'godziny', 'godzin') }}}}.", AFTER_TABLE)
