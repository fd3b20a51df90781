"""Lista uczestników projektu: who takes part, on which path, from when to when; no PESEL, no address, no category."""

from dataclasses import dataclass

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import Cell, paragraph, row, row_for_each, rows, signed_by_director, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import CENTER, LIST_TITLE, PLACE
from tools.templates.tags import optional

_PATHS = ("Kontrakt socjalny", "PAL", "KIS")


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom and what a list counts: expressions for the people, their contracts and plans, the end of support, the day."""

    people: str
    contracts: str
    plans: str
    end: str
    day: str
    about: str = ""


WHOLE_PROJECT = Scope(
    "uczestnicy", "kontrakty", "plany", "uczestnik.data_koniec|myslnik", "(projekt.data_pisma or dzis)|data_slownie"
)
BY_APPLICATION = Scope(
    'uczestnicy|do_dnia("data_start", platnosc.okres_do)',
    'kontrakty|do_dnia("data_zawarcia", platnosc.okres_do)',
    'plany|do_dnia("data_sporzadzenia", platnosc.okres_do)',
    'uczestnik.data_koniec if uczestnik.data_koniec and uczestnik.data_koniec <= platnosc.okres_do else "–"',
    "(platnosc.data_pisma or dzis)|data_slownie",
    "do wniosku o płatność nr {{ platnosc.id }}, stan na {{ platnosc.okres_do|data_slownie }}",
)
"""Who had come by the last day of the application, so that the list and Załącznik nr 2 count the same people."""


def build(scope: Scope) -> Document:
    """Return the template."""
    document = new_document("Lista uczestników projektu")
    programme_header(document)
    programme_footer(document)
    paragraph(document, "LISTA UCZESTNIKÓW PROJEKTU", LIST_TITLE)
    project = "„{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}")
    paragraph(document, project, "Subtitle")
    if scope.about:
        paragraph(document, scope.about, "Subtitle")
    _add_people(document, scope)
    paragraph(document, f"{{{{ projekt.miejscowosc_pisma }}}}, {{{{ {scope.day} }}}}", PLACE)
    signed_by_director(document)
    return document


def _add_people(document: Document, scope: Scope) -> None:
    header = ("Lp.", "Nr uczestnika", "Nazwisko i imię", "Ścieżka wsparcia", "Początek udziału", "Koniec udziału")
    people = table(document, (1.2, 2.3, 5.2, 3.2, 2.3, 2.3), header=header)
    cells = (
        Cell("{{ loop.index }}.", CENTER),
        Cell("{{ uczestnik.id }}", CENTER),
        "{{ uczestnik.nazwisko }} {{ uczestnik.imie }}",
        Cell("{{ uczestnik.sciezka }}", CENTER),
        Cell("{{ uczestnik.data_start|myslnik }}", CENTER),
        Cell(f"{{{{ {scope.end} }}}}", CENTER),
    )
    row_for_each(people, f"for uczestnik in {scope.people}|alfabetycznie", cells)
    _add_counts(people, scope)


def _add_counts(people: Table, scope: Scope) -> None:
    """Add the sums as rows: rows of one table stay together in every office program."""
    for text in (_everybody(scope.people), f"Ścieżki wsparcia: {_by_path(scope.people)}."):
        row(people, Cell(text, span=6), with_next=True)
    with rows(people, f"if {scope.contracts} or {scope.plans}"):
        row(people, Cell(_documents(scope.contracts, scope.plans), span=6), with_next=True)


def _everybody(people: str) -> str:
    return (
        f'Razem: **{{{{ {people}|length|liczba("osoba", "osoby", "osób") }}}}**, w tym '
        f'{{{{ {people}|wybierz("plec", "Kobieta")|length|liczba("kobieta", "kobiety", "kobiet") }}}} i '
        f'{{{{ {people}|wybierz("plec", "Mężczyzna")|length|liczba("mężczyzna", "mężczyźni", "mężczyzn") }}}}.'
    )


def _by_path(people: str) -> str:
    paths = ", ".join(f'("{path}", {people}|wybierz("sciezka", "{path}"))' for path in _PATHS)
    each = "{{ nazwa }} – {{ osoby|length }}{% if not loop.last %}, {% endif %}"
    return f'{{% for nazwa, osoby in [{paths}]|selectattr("1") %}}{each}{{% endfor %}}'


def _documents(contracts: str, plans: str) -> str:
    return (
        f"{{% if {contracts} %}}Kontrakty socjalne: {{{{ {contracts}|length }}}}{{% endif %}}"
        f"{{% if {contracts} and {plans} %}}; indywidualne{{% elif {plans} %}}Indywidualne{{% endif %}}"
        f"{{% if {plans} %}} plany działania: {{{{ {plans}|length }}}}{{% endif %}}."
    )
