"""Skierowanie na kurs: the office sends a participant to a course, the organiser confirms."""

from docx.document import Document

from tools.templates.blocks import DOTS, fact, paragraph, signatures, signed_by_director, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import BETWEEN_TABLES, DECLARED, DECLARED_TOGETHER, PLACE

_HOURS = "(kurs.godziny_teoria or 0) + (kurs.godziny_praktyka or 0)"
_CONTRACT = "uczestnik.kontrakty"


def build() -> Document:
    """Return the template."""
    document = new_document("Skierowanie na kurs")
    programme_header(document)
    programme_footer(document)
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ udzial.data_skierowania|data_slownie }}", PLACE)
    paragraph(document, "SKIEROWANIE NA KURS", "Title")
    paragraph(document, "nr {{ numer|kropki(24) }}", "Subtitle")
    _add_body(document)
    signed_by_director(document)
    paragraph(document, "", BETWEEN_TABLES)
    signatures(
        document,
        '(data i podpis {{ uczestnik|rodzaj("uczestnika", "uczestniczki") }})',
        "(organizator kursu: data i podpis)",
    )
    return document


def _add_body(document: Document) -> None:
    paragraph(
        document,
        'Kieruję {{ uczestnik|pan("biernik") }} **{{ uczestnik|biernik }}** na kurs organizowany w ramach projektu '
        "pt. „{{ projekt.tytul }}”. Skierowanie wynika z " + _BASIS + ".",
        DECLARED,
    )
    course = table(document, (3.5, 13), labels=True)
    fact(course, "Kurs", "„{{ kurs.nazwa }}”")
    fact(course, "Organizator", "{% if kurs.organizator %}{{ kurs.organizator }}{% else %}" + DOTS + "{% endif %}")
    fact(course, "Termin", _TERM)
    fact(course, "Liczba godzin", f'{{{{ ({_HOURS})|liczba("godzina", "godziny", "godzin") }}}}', given=_HOURS)
    fact(course, "Miejsce i godziny", DOTS)
    paragraph(document, "", BETWEEN_TABLES)
    paragraph(
        document,
        'Udział w kursie jest bezpłatny. {{ uczestnik|rodzaj("Uczestnik", "Uczestniczka") }} potwierdza obecność '
        "podpisem i bez zwłoki informuje Ośrodek o przeszkodzie w udziale.",
        DECLARED_TOGETHER,
    )


_BASIS = (
    f"{{% if {_CONTRACT} %}}kontraktu socjalnego nr {{{{ {_CONTRACT}[0].id }}}}"
    "{% elif uczestnik.plany %}indywidualnego planu działania nr {{ uczestnik.plany[0].id }}"
    "{% else %}zasad uczestnictwa w projekcie{% endif %}"
)
_TERM = (
    "{% if kurs.data_od and kurs.data_do %}{{ kurs.data_od|zakres_slownie(kurs.data_do) }}"
    "{% elif kurs.data_od %}od {{ kurs.data_od|data_slownie }}"
    "{% else %}" + DOTS + "{% endif %}"
)
