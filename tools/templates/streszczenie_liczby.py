"""The numbers of a summary: indicators, budget, hours of a KIS, quarters of the schedule."""

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import Cell, block, paragraph, row, rows, table
from tools.templates.styles import CENTER, COLUMN, LABEL, NUMBER, SMALL, SUMMARY, SUMMARY_TITLE, TAG, TEXT_WIDTH
from tools.templates.tags import optional
from tools.templates.word import repeat_columns, repeat_on_every_page


def add_indicators(document: Document) -> None:
    with block(document, "if wskazniki or projekt.rezultaty"):
        paragraph(document, "Rezultaty", "heading 2")
    with block(document, "if projekt.rezultaty"):
        paragraph(document, "{{ projekt.rezultaty }}", SUMMARY)
    with block(document, "if wskazniki"):
        _add_indicator_table(document)


def _add_indicator_table(document: Document) -> None:
    kinds = (Cell("Zakładano", COLUMN, 3), Cell("Osiągnięto", COLUMN, 3))
    header = ("Wskaźnik", "Jedn. miary", *kinds)
    indicators = table(document, (9.1, 1.6, 0.8, 0.8, 1.3, 0.8, 0.8, 1.3), header=header)
    second = row(indicators, "", "", *(Cell(who, COLUMN) for who in ("K", "M", "razem") * 2))
    repeat_on_every_page(second)
    for above, below in list(zip(indicators.rows[0].cells, second.cells, strict=True))[:2]:
        above.merge(below)
    fields = ("zakladana_k", "zakladana_m", "zakladana", "osiagnieta_k", "osiagnieta_m", "osiagnieta")
    with rows(indicators, "for wskaznik in wskazniki"):
        row(
            indicators,
            "{{ wskaznik.nazwa }}",
            Cell("{{ wskaznik.jednostka|myslnik }}", CENTER),
            *(Cell(f"{{{{ wskaznik.{field}|myslnik }}}}", NUMBER) for field in fields),
        )


def add_budget(document: Document) -> None:
    with block(document, "if projekt.wartosc or projekt.dofinansowanie"):
        paragraph(document, "Budżet projektu", "heading 2")
        budget = table(document, (11.5, 3.2, 1.8), header=("Pozycja", "Kwota", "Udział"))
        with rows(budget, "if projekt.wartosc"):
            row(budget, "**Wartość projektu**", Cell("**{{ projekt.wartosc }}**", NUMBER), Cell("**100%**", NUMBER))
        for label, field in _SHARES:
            _add_share(budget, label, field)
        with rows(budget, "if projekt.wartosc and projekt.liczba_uczestnikow"):
            cost = "{{ (projekt.wartosc / projekt.liczba_uczestnikow)|kwota }}"
            row(budget, "Koszt na jednego uczestnika", Cell(cost, NUMBER), Cell("–", NUMBER))
        paragraph(
            document,
            "{% if projekt.wartosc %}Wartość projektu słownie: {{ projekt.wartosc|slownie }}."
            "{% else %}Dofinansowanie słownie: {{ projekt.dofinansowanie|slownie }}.{% endif %}",
            "Tekst pod tabelą",
        )


_SHARES = (
    (
        "Dofinansowanie" + optional("projekt.dofinansowanie_zrodlo", " – {{ projekt.dofinansowanie_zrodlo }}"),
        "dofinansowanie",
    ),
    ("w tym na zatrudnienie pracownika socjalnego", "dofinansowanie_pracownik"),
    ("Wkład własny" + optional("projekt.wklad_forma", " – {{ projekt.wklad_forma }}"), "wklad_wlasny"),
)


def _add_share(budget: Table, label: str, field: str) -> None:
    share = f"{{% if projekt.wartosc %}}{{{{ (projekt.{field} / projekt.wartosc)|procent }}}}{{% else %}}–{{% endif %}}"
    with rows(budget, f"if projekt.{field}"):
        row(budget, label, Cell(f"{{{{ projekt.{field} }}}}", NUMBER), Cell(share, NUMBER))


def add_kis(document: Document) -> None:
    with block(document, "if program_kis"):
        paragraph(document, "Program Klubu Integracji Społecznej (jedna grupa)", "heading 2")
        with block(document, "if projekt.kis_tygodnie"):
            paragraph(document, _CYCLE, SUMMARY_TITLE)
        programme = table(document, (1, 13.9, 1.6), header=("Lp.", "Składnik programu", "Godziny"))
        with rows(programme, "for skladnik in program_kis"):
            row(
                programme,
                Cell("{{ loop.index }}.", CENTER),
                Cell(_COMPONENT, SMALL),
                Cell("{{ skladnik.godziny|myslnik }}", NUMBER),
            )
        row(programme, Cell("RAZEM", LABEL, span=2), Cell('**{{ program_kis|suma("godziny") }}**', NUMBER))


_COMPONENT = (
    "**{{ skladnik.nazwa }}**"
    + optional("skladnik.opis", " – {{ skladnik.opis }}")
    + optional("skladnik.uwagi", " ({{ skladnik.uwagi }})")
)
_CYCLE = (
    'Cykl trwa {{ projekt.kis_tygodnie|liczba("tydzień", "tygodnie", "tygodni") }}'
    + optional(
        "projekt.kis_spotkania", ', {{ projekt.kis_spotkania|liczba("spotkanie", "spotkania", "spotkań") }} w tygodniu'
    )
    + optional(
        "projekt.kis_godziny_spotkania",
        ' po średnio {{ projekt.kis_godziny_spotkania|liczba("godzinie", "godziny", "godzin") }}',
    )
    + optional(
        "projekt.kis_osoby_w_grupie", '; w grupie {{ projekt.kis_osoby_w_grupie|liczba("osoba", "osoby", "osób") }}'
    )
    + "."
)


def add_schedule(document: Document) -> None:
    with block(document, "if zadania and projekt|kwartaly"):
        paragraph(document, "Harmonogram", "heading 2")
        header = _each_quarter(Cell("Zadanie", COLUMN, _TASK_SPAN), Cell("{{ kwartal.nazwa }}", COLUMN))
        schedule = table(document, [TEXT_WIDTH / _GRID] * _GRID, header=header)
        with rows(schedule, "for zadanie in zadania"):
            task = Cell("{{ zadanie.nr }}. {{ zadanie.nazwa }}", span=_TASK_SPAN)
            shaded = row(schedule, *_each_quarter(task, Cell(_SHADE)), with_next=True)
        repeat_columns(schedule, schedule.rows[0], shaded)
    with block(document, f"if projekt|kwartaly and {_UNDATED}"):
        paragraph(document, _LEGEND, "Objaśnienie")


_GRID, _TASK_SPAN = 44, 4
"""Columns that docxtpl finds unused it takes out, widening the others evenly; so the table starts
with as many as forty quarters need, and the name of a task stands in four of them."""
_SHADE = (
    '{% cellbg "7F7F7F" if zadanie|w_kwartale(kwartal) == "tak" '
    'else "D9D9D9" if zadanie|w_kwartale(kwartal) == "okres" else "auto" %}'
)
_UNDATED = 'zadania|rejectattr("data_od")|rejectattr("data_do")|list'
_LEGEND = (
    '{% if zadania|selectattr("data_od")|list %}Pole ciemne: termin zadania. {% endif %}'
    "Pole jasne: zadanie bez własnych terminów, realizowane przez cały okres projektu."
)


def _each_quarter(first: Cell, each: Cell) -> tuple[Cell, ...]:
    """Return the cells of a row in which one column stands for all quarters."""
    return first, Cell("{%tc for kwartal in projekt|kwartaly %}", TAG), each, Cell("{%tc endfor %}", TAG)
