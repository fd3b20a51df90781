"""Streszczenie wniosku o dofinansowanie: the project on two pages; what has no data is not there."""

from docx.document import Document
from docx.table import Table

from tools.templates.blocks import (
    Cell, block, fact, optional, otherwise, paragraph, row, rows, signed_by_director, table,
)
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import CENTER, COLUMN, LABEL, NUMBER, PLACE, POINT, TAG, TEXT, TEXT_WIDTH, TOGETHER
from tools.templates.word import repeat_columns, repeat_on_every_page

_FACTS = (
    ("Znak sprawy", "projekt.znak_sprawy", ""),
    ("Nr wniosku", "projekt.nr_wniosku", ""),
    ("Nr umowy", "projekt.nr_umowy", ""),
    ("Program", "projekt.program", ""),
    ("Priorytet", "projekt.priorytet_nr", optional("projekt.priorytet_nazwa", " {{ projekt.priorytet_nazwa }}")),
    ("Działanie", "projekt.dzialanie_nr", optional("projekt.dzialanie_nazwa", " {{ projekt.dzialanie_nazwa }}")),
    ("Poddziałanie", "projekt.poddzialanie_nr", optional("projekt.poddzialanie_nazwa", " {{ projekt.poddzialanie_nazwa }}")),
    ("Instytucja pośrednicząca", "projekt.ip_nazwa", ""),
    ("Beneficjent", "projekt.beneficjent", ""),
    ("Realizator", "projekt.realizator", ""),
    ("Okres realizacji", "projekt|okres", ""),
    ("Obszar realizacji", "projekt.obszar", ""),
)


def build() -> Document:
    """Return the template."""
    document = new_document("Streszczenie wniosku o dofinansowanie")
    programme_header(document)
    programme_footer(document)
    _add_head(document)
    _add_goals(document)
    _add_target_group(document)
    _add_tasks(document)
    _add_support(document)
    _add_indicators(document)
    _add_budget(document)
    _add_kis(document)
    _add_partners(document)
    _add_schedule(document)
    _add_end(document)
    return document


_CONTACT = (
    optional("projekt.adres_ulica", "{{ projekt.adres_ulica }}, ")
    + optional("projekt.adres_miejscowosc", optional("projekt.adres_kod", "{{ projekt.adres_kod }}\u00a0") + "{{ projekt.adres_miejscowosc }}")
    + optional("projekt.telefon", ", tel. {{ projekt.telefon }}")
    + optional("projekt.email", ", {{ projekt.email }}")
    + optional("projekt.www", ", {{ projekt.www }}")
)


def _add_head(document: Document) -> None:
    paragraph(document, "STRESZCZENIE WNIOSKU O DOFINANSOWANIE", "Title")
    paragraph(document, "projektu pt. „{{ projekt.tytul }}”", "Subtitle")
    data = table(document, (4, 12.5), labels=True)
    for label, value, more in _FACTS:
        fact(data, label, f"{{{{ {value} }}}}{more}", given=value)


def _add_goals(document: Document) -> None:
    with block(document, "if projekt.cel_glowny or cele_projektu"):
        paragraph(document, "Cele projektu", "heading 2")
    with block(document, "if projekt.cel_glowny"):
        paragraph(document, "**Cel główny:** {{ projekt.cel_glowny }}", TEXT)
    with block(document, "if cele_projektu"):
        paragraph(document, "**Cele szczegółowe:**", TOGETHER)
    with block(document, "for cel in cele_projektu"):
        paragraph(document, "{{ loop.index }})\t{{ cel.tresc }}", "Cel szczegółowy")


def _add_target_group(document: Document) -> None:
    with block(document, "if projekt.adresaci or projekt.liczba_uczestnikow or projekt.liczba_rodzin or grupy_docelowe"):
        paragraph(document, "Grupa docelowa", "heading 2")
    with block(document, "if projekt.adresaci"):
        paragraph(document, "{{ projekt.adresaci }}", TEXT)
    with block(document, "if projekt.rekrutacja"):
        paragraph(document, "**Rekrutacja:** {{ projekt.rekrutacja }}", TEXT)
    with block(document, "if projekt.liczba_uczestnikow or projekt.liczba_rodzin"):
        paragraph(
            document,
            "**Uczestnicy:** "
            + optional("projekt.liczba_uczestnikow", '{{ projekt.liczba_uczestnikow|liczba("osoba", "osoby", "osób") }}')
            + "{% if projekt.liczba_uczestnikow and projekt.liczba_rodzin %} i {% endif %}"
            + optional("projekt.liczba_rodzin", '{{ projekt.liczba_rodzin|liczba("rodzina", "rodziny", "rodzin") }}')
            + optional("projekt.liczba_planowana", "; planowano: {{ projekt.liczba_planowana }}")
            + optional("projekt.liczba_zakwalifikowanych", "; zakwalifikowano: {{ projekt.liczba_zakwalifikowanych }}")
            + ".",
            TOGETHER,
        )
    with block(document, "if grupy_docelowe"):
        _add_groups(document)


def _add_groups(document: Document) -> None:
    groups = table(document, (8.3, 1.9, 2.1, 1.9, 2.3), header=("Grupa", "Kobiety", "Mężczyźni", "Razem", "Jednostka"))
    with rows(groups, "for grupa in grupy_docelowe"):
        with rows(groups, "if loop.changed(grupa.podzial)"):
            division = "Podział: {{ grupa.podzial }}"
            row(groups, Cell(division, "Wiersz podziału", span=5))
        row(
            groups,
            "{% if grupa.w_tym %}w tym: {% endif %}{{ grupa.nazwa }}",
            Cell("{{ grupa.kobiety|myslnik }}", NUMBER),
            Cell("{{ grupa.mezczyzni|myslnik }}", NUMBER),
            Cell("{{ grupa.razem }}", NUMBER),
            Cell("{{ grupa.jednostka }}", CENTER),
        )


def _add_tasks(document: Document) -> None:
    with block(document, "if zadania"):
        paragraph(document, "Zadania", "heading 2")
        with block(document, 'if zadania|selectattr("koszt")|list'):
            _add_tasks_with_cost(document)
            otherwise(document)
            _add_tasks_without_cost(document)


def _add_tasks_with_cost(document: Document) -> None:
    tasks = table(document, (1.2, 12, 3.3), header=("Nr", "Zadanie", "Koszt"))
    with rows(tasks, "for zadanie in zadania"):
        row(tasks, Cell("{{ zadanie.nr }}.", CENTER), _TASK, Cell("{{ zadanie.koszt|myslnik }}", NUMBER))
    row(tasks, Cell("RAZEM", LABEL, span=2), Cell('**{{ zadania|suma("koszt")|kwota }}**', NUMBER))


def _add_tasks_without_cost(document: Document) -> None:
    tasks = table(document, (1.2, 15.3), header=("Nr", "Zadanie"))
    with rows(tasks, "for zadanie in zadania"):
        row(tasks, Cell("{{ zadanie.nr }}.", CENTER), _TASK)


_TASK = "**{{ zadanie.nazwa }}**" + optional("zadanie.opis", " – {{ zadanie.opis }}")


def _add_support(document: Document) -> None:
    with block(document, "if narzedzia"):
        paragraph(document, "Narzędzia i instrumenty", "heading 2")
        with block(document, "for narzedzie in narzedzia"):
            paragraph(document, "{{ narzedzie.nazwa }}" + optional("narzedzie.opis", ": {{ narzedzie.opis }}"), POINT)
    with block(document, "if kursy"):
        paragraph(document, "Kursy i szkolenia", "heading 2")
        paragraph(document, _COURSES, TEXT)


_HOURS = '{{ ((kurs.godziny_teoria or 0) + (kurs.godziny_praktyka or 0))|liczba("godzina", "godziny", "godzin") }}'
_COURSES = (
    "{% for kurs in kursy %}{{ kurs.nazwa }}"
    f"{{% if kurs.godziny_teoria or kurs.godziny_praktyka %}} ({_HOURS}){{% endif %}}"
    "{% if not loop.last %}; {% endif %}{% endfor %}."
)


def _add_indicators(document: Document) -> None:
    with block(document, "if wskazniki or projekt.rezultaty"):
        paragraph(document, "Rezultaty", "heading 2")
    with block(document, "if projekt.rezultaty"):
        paragraph(document, "{{ projekt.rezultaty }}", TEXT)
    with block(document, "if wskazniki"):
        _add_indicator_table(document)


def _add_indicator_table(document: Document) -> None:
    kinds = (Cell("Wartość zakładana", COLUMN, 3), Cell("Wartość osiągnięta", COLUMN, 3))
    header = ("Wskaźnik", "Jednostka miary", *kinds)
    indicators = table(document, (5.9, 2.2, 1.3, 1.3, 1.6, 1.3, 1.3, 1.6), header=header)
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


def _add_budget(document: Document) -> None:
    with block(document, "if projekt.wartosc or projekt.dofinansowanie"):
        paragraph(document, "Budżet projektu", "heading 2")
        budget = table(document, (10.2, 3.8, 2.5), header=("Pozycja", "Kwota", "Udział"))
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
    ("Dofinansowanie" + optional("projekt.dofinansowanie_zrodlo", " – {{ projekt.dofinansowanie_zrodlo }}"), "dofinansowanie"),
    ("w tym na zatrudnienie pracownika socjalnego", "dofinansowanie_pracownik"),
    ("Wkład własny" + optional("projekt.wklad_forma", " – {{ projekt.wklad_forma }}"), "wklad_wlasny"),
)


def _add_share(budget: Table, label: str, field: str) -> None:
    share = f"{{% if projekt.wartosc %}}{{{{ (projekt.{field} / projekt.wartosc)|procent }}}}{{% else %}}–{{% endif %}}"
    with rows(budget, f"if projekt.{field}"):
        row(budget, label, Cell(f"{{{{ projekt.{field} }}}}", NUMBER), Cell(share, NUMBER))


def _add_kis(document: Document) -> None:
    with block(document, "if program_kis"):
        paragraph(document, "Program Klubu Integracji Społecznej (jedna grupa)", "heading 2")
        with block(document, "if projekt.kis_tygodnie"):
            paragraph(document, _CYCLE, TOGETHER)
        programme = table(document, (1.2, 12.5, 2.8), header=("Lp.", "Składnik programu", "Liczba godzin"))
        with rows(programme, "for skladnik in program_kis"):
            row(
                programme,
                Cell("{{ loop.index }}.", CENTER),
                "**{{ skladnik.nazwa }}**"
                + optional("skladnik.opis", " – {{ skladnik.opis }}")
                + optional("skladnik.uwagi", " ({{ skladnik.uwagi }})"),
                Cell("{{ skladnik.godziny|myslnik }}", NUMBER),
            )
        row(programme, Cell("RAZEM", LABEL, span=2), Cell('**{{ program_kis|suma("godziny") }}**', NUMBER))


_CYCLE = (
    'Cykl trwa {{ projekt.kis_tygodnie|liczba("tydzień", "tygodnie", "tygodni") }}'
    + optional("projekt.kis_spotkania", ', {{ projekt.kis_spotkania|liczba("spotkanie", "spotkania", "spotkań") }} w tygodniu')
    + optional(
        "projekt.kis_godziny_spotkania",
        ' po średnio {{ projekt.kis_godziny_spotkania|liczba("godzinie", "godziny", "godzin") }}',
    )
    + optional("projekt.kis_osoby_w_grupie", '; w grupie {{ projekt.kis_osoby_w_grupie|liczba("osoba", "osoby", "osób") }}')
    + "."
)


def _add_partners(document: Document) -> None:
    with block(document, "if partnerzy"):
        paragraph(document, "Partnerzy", "heading 2")
        with block(document, "for partner in partnerzy"):
            paragraph(
                document,
                "**{{ partner.nazwa }}**"
                + optional("partner.podstawa", " ({{ partner.podstawa }})")
                + optional("partner.zakres", " – {{ partner.zakres }}"),
                POINT,
            )
    with block(document, "if projekt.kadra_opis"):
        paragraph(document, "Kadra", "heading 2")
        paragraph(document, "{{ projekt.kadra_opis }}", TEXT)


def _add_schedule(document: Document) -> None:
    with block(document, "if zadania and projekt|kwartaly"):
        paragraph(document, "Harmonogram", "heading 2")
        header = _each_quarter(Cell("Zadanie", COLUMN, _TASK_SPAN), Cell("{{ kwartal.nazwa }}", COLUMN))
        schedule = table(document, [TEXT_WIDTH / _GRID] * _GRID, header=header)
        with rows(schedule, "for zadanie in zadania"):
            task = Cell("{{ zadanie.nr }}. {{ zadanie.nazwa }}", span=_TASK_SPAN)
            shaded = row(schedule, *_each_quarter(task, Cell(_SHADE)))
        repeat_columns(schedule, schedule.rows[0], shaded)
    with block(document, f"if projekt|kwartaly and {_UNDATED}"):
        paragraph(document, _LEGEND, "Tekst pod tabelą")


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


def _add_end(document: Document) -> None:
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ (projekt.data_pisma or dzis)|data_slownie }}", PLACE)
    signed_by_director(document)
