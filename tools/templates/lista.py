"""Lists to sign by pen: who was there, and who has received a certificate. No PESEL on either."""

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import Cell, paragraph, row, row_for_each, signatures, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import BEFORE_SIGNATURES, BETWEEN_TABLES, CENTER, LABEL, LIST_TITLE
from tools.templates.tags import optional

ROW_HEIGHT = 0.9
"""Room for a signature, in centimetres."""
_HOURS = "((kurs.godziny_teoria or 0) + (kurs.godziny_praktyka or 0))"
_COUNTED = 'liczba("godzina", "godziny", "godzin")'
_COURSE = "kurs „{{ kurs.nazwa }}”"


def build_attendance() -> Document:
    """Return the attendance list of a course."""
    everybody = 'for udzial in kurs.udzial|rejectattr("wynik", "equalto", "przerwano")|alfabetycznie'
    return _attendance(everybody, "udzial.uczestnik", _COURSE + optional(_HOURS, f", {{{{ {_HOURS}|{_COUNTED} }}}}"))


def build_attendance_of_project() -> Document:
    """Return the attendance list of everybody in the project."""
    return _attendance("for uczestnik in uczestnicy|alfabetycznie", "uczestnik")


def build_receipt() -> Document:
    """Return the list on which people sign for the certificates of a course."""
    document = _new_list("Lista odbioru zaświadczeń", f"o ukończeniu kursu: {_COURSE}")
    people = table(
        document,
        (1.2, 5.8, 3.3, 2.6, 3.6),
        header=("Lp.", "Imię i nazwisko", "Nr zaświadczenia", "Data odbioru", "Podpis"),
    )
    number = Cell(optional("udzial.nr_zaswiadczenia"), CENTER)
    finished = 'for udzial in kurs.udzial|wybierz("wynik", "ukończono")|alfabetycznie'
    _add_people(people, finished, "udzial.uczestnik", (number, "", ""))
    paragraph(document, "Zaświadczenia wydano zgodnie z powyższą listą.", BEFORE_SIGNATURES)
    signatures(document, "(data i podpis osoby wydającej zaświadczenia)")
    return document


def _attendance(everybody: str, person: str, about: str = "") -> Document:
    document = _new_list("Lista obecności", about)
    _add_lines_to_fill(document)
    people = table(document, (1.2, 8.3, 7), header=("Lp.", "Imię i nazwisko", "Podpis"))
    _add_people(people, everybody, person, ("",))
    paragraph(document, "Liczba osób obecnych: …………………", BEFORE_SIGNATURES)
    signatures(document, "(podpis osoby prowadzącej zajęcia)", "(zatwierdził: data i podpis)")
    return document


def _new_list(title: str, about: str) -> Document:
    document = new_document(title)
    programme_header(document)
    programme_footer(document)
    paragraph(document, title.upper(), LIST_TITLE)
    if about:
        paragraph(document, about, "Subtitle")
    project = "Projekt „{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}")
    paragraph(document, project, "Subtitle")
    return document


def _add_lines_to_fill(document: Document) -> None:
    facts = table(document, (2.8, 5.45, 2.8, 5.45))
    for left, right in (("Data", "Godziny od–do"), ("Miejsce", "Prowadzi"), ("Temat zajęć", "Grupa")):
        row(facts, Cell(left, LABEL), "", Cell(right, LABEL), "", height=ROW_HEIGHT)
    paragraph(document, "", BETWEEN_TABLES)


def _add_people(made: Table, everybody: str, person: str, rest: tuple[Cell | str, ...]) -> None:
    """Add a row for each person."""
    cells = (
        Cell("{{ loop.index }}.", CENTER),
        f"{{{{ {person}.imie }}}} {{{{ {person}.nazwisko }}}}",
        *rest,
    )
    row_for_each(made, everybody, cells, height=ROW_HEIGHT)
