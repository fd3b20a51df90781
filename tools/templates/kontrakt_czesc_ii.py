"""Part II of a kontrakt socjalny: how it was carried out; blank cells wait for a pen."""

from docx.document import Document

from tools.templates.blocks import (
    Cell,
    blank_row_otherwise,
    block,
    lines_to_fill,
    otherwise,
    paragraph,
    row,
    rows,
    table,
)
from tools.templates.kontrakt_formy import B, Form
from tools.templates.styles import CENTER, FILL_IN_TOGETHER, PART_NEW_PAGE, PLACE, TOGETHER
from tools.templates.tags import TERMIN, optional

_COLUMNS = (
    "Lp.",
    "Działanie",
    "Termin",
    "Ocena realizacji",
    "Przyczyny niezrealizowania",
    "Data oceny",
    "Podpisy",
)


def add_part_two(document: Document, form: Form) -> None:
    """Add the assessment, up to the place of the signatures."""
    paragraph(document, f"CZĘŚĆ II {form.letter} – OCENA REALIZACJI KONTRAKTU SOCJALNEGO", PART_NEW_PAGE)
    paragraph(document, "1. Ocena realizacji ustalonych działań", "heading 2")
    _add_evaluation(document)
    paragraph(document, "2. Ocena końcowa", "heading 2")
    _add_final_evaluation(document)
    if form is B:
        _add_information(document)
    paragraph(document, _PLACE_AND_DATE, PLACE)


def _add_evaluation(document: Document) -> None:
    evaluation = table(
        document,
        (0.8, 4.2, 2.7, 2.3, 3.0, 2, 1.5),
        header=_COLUMNS,
    )
    with rows(evaluation, "for dzialanie in kontrakt.dzialania"):
        row(
            evaluation,
            Cell("{{ loop.index }}.", CENTER),
            "{{ dzialanie.tresc }}",
            Cell(TERMIN, CENTER),
            Cell(optional("dzialanie.ocena"), CENTER),
            optional("dzialanie.ocena_przyczyny"),
            Cell(optional("dzialanie.ocena_data"), CENTER),
            "",
            height=1.3,
        )
        blank_row_otherwise(evaluation)


def _add_final_evaluation(document: Document) -> None:
    for label, field in (
        ("a) ocena stopnia realizacji celów:", "ocena_koncowa"),
        ("b) wnioski (przedłużenie, zmiana albo rozwiązanie kontraktu):", "wnioski"),
    ):
        paragraph(document, label, "heading 3")
        with block(document, f"if kontrakt.{field}"):
            paragraph(document, f"{{{{ kontrakt.{field} }}}}", TOGETHER)
            otherwise(document)
            lines_to_fill(document, 3, FILL_IN_TOGETHER)


def _add_information(document: Document) -> None:
    paragraph(document, "3. Informacja dla powiatowego urzędu pracy", "heading 2")
    paragraph(
        document,
        "Informację o realizacji kontraktu przekazano powiatowemu urzędowi pracy w dniu …………………………… r.",
        TOGETHER,
    )


_PLACE_AND_DATE = (
    "{{ projekt.miejscowosc_pisma }}, {% if kontrakt.ocena_data %}{{ kontrakt.ocena_data|data_slownie }}"
    "{% else %}……………………………… r.{% endif %}"
)
