"""Streszczenie wniosku o dofinansowanie: the project on two pages; what has no data is not there."""

from docx.document import Document

from tools.templates.blocks import (
    Cell,
    block,
    fact,
    otherwise,
    paragraph,
    row,
    rows,
    signed_by_director,
    table,
)
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.paper import DENSE
from tools.templates.streszczenie_liczby import add_budget, add_indicators, add_kis, add_schedule
from tools.templates.styles import CENTER, LABEL, NUMBER, PLACE, POINT, SUMMARY, SUMMARY_TITLE
from tools.templates.tags import capital, optional

_FACTS = (
    ("Znak sprawy", "projekt.znak_sprawy", ""),
    ("Nr wniosku", "projekt.nr_wniosku", ""),
    ("Nr umowy", "projekt.nr_umowy", ""),
    ("Program", "projekt.program", ""),
    ("Priorytet", "projekt.priorytet_nr", optional("projekt.priorytet_nazwa", " {{ projekt.priorytet_nazwa }}")),
    ("Działanie", "projekt.dzialanie_nr", optional("projekt.dzialanie_nazwa", " {{ projekt.dzialanie_nazwa }}")),
    (
        "Poddziałanie",
        "projekt.poddzialanie_nr",
        optional("projekt.poddzialanie_nazwa", " {{ projekt.poddzialanie_nazwa }}"),
    ),
    ("Instytucja pośrednicząca", "projekt.ip_nazwa", ""),
    ("Beneficjent", "projekt.beneficjent", ""),
    ("Realizator", "projekt.realizator", ""),
    ("Okres realizacji", "projekt|okres", ""),
    ("Obszar realizacji", "projekt.obszar", ""),
)


def build() -> Document:
    """Return the template."""
    document = new_document("Streszczenie wniosku o dofinansowanie", DENSE)
    programme_header(document)
    programme_footer(document)
    _add_head(document)
    _add_goals(document)
    _add_target_group(document)
    _add_tasks(document)
    _add_support(document)
    add_indicators(document)
    add_budget(document)
    add_kis(document)
    _add_partners(document)
    add_schedule(document)
    _add_end(document)
    return document


_CONTACT = (
    '[projekt.adres_ulica, (projekt.adres_kod ~ "\u00a0" ~ projekt.adres_miejscowosc)|trim, '
    '"tel.\u00a0" ~ projekt.telefon if projekt.telefon else "", projekt.email, projekt.www]|select'
)


def _add_head(document: Document) -> None:
    paragraph(document, "STRESZCZENIE WNIOSKU O DOFINANSOWANIE", "Title")
    paragraph(document, "projektu pt. „{{ projekt.tytul }}”", "Subtitle")
    data = table(document, (4, 12.5), labels=True)
    for label, value, more in _FACTS:
        fact(data, label, f"{{{{ {value} }}}}{more}", given=value)
    fact(data, "Kontakt", f'{{{{ {_CONTACT}|join(", ") }}}}', given=f"{_CONTACT}|list")


def _add_goals(document: Document) -> None:
    with block(document, "if projekt.cel_glowny or cele_projektu"):
        paragraph(document, "Cele projektu", "heading 2")
    with block(document, "if projekt.cel_glowny"):
        paragraph(document, "**Cel główny:** {{ projekt.cel_glowny }}", SUMMARY)
    with block(document, "if cele_projektu"):
        paragraph(document, "**Cele szczegółowe:**", SUMMARY_TITLE)
    with block(document, "for cel in cele_projektu"):
        paragraph(document, "{{ loop.index }})\t{{ cel.tresc }}", "Cel szczegółowy")


def _add_target_group(document: Document) -> None:
    with block(
        document, "if projekt.adresaci or projekt.liczba_uczestnikow or projekt.liczba_rodzin or grupy_docelowe"
    ):
        paragraph(document, "Grupa docelowa", "heading 2")
    with block(document, "if projekt.adresaci"):
        paragraph(document, "{{ projekt.adresaci }}", SUMMARY)
    with block(document, "if projekt.rekrutacja"):
        paragraph(document, "{{ projekt.rekrutacja }}", SUMMARY)
    with block(document, "if projekt.liczba_uczestnikow or projekt.liczba_rodzin"):
        paragraph(
            document,
            "**Uczestnicy:** "
            + optional(
                "projekt.liczba_uczestnikow", '{{ projekt.liczba_uczestnikow|liczba("osoba", "osoby", "osób") }}'
            )
            + "{% if projekt.liczba_uczestnikow and projekt.liczba_rodzin %}; {% endif %}"
            + optional("projekt.liczba_rodzin", "rodziny: {{ projekt.liczba_rodzin }}")
            + optional("projekt.liczba_planowana", "; planowano: {{ projekt.liczba_planowana }}")
            + optional("projekt.liczba_zakwalifikowanych", "; zakwalifikowano: {{ projekt.liczba_zakwalifikowanych }}")
            + ".",
            SUMMARY_TITLE,
        )
    with block(document, "if grupy_docelowe"):
        _add_groups(document)


def _add_groups(document: Document) -> None:
    groups = table(document, (9.3, 1.6, 1.9, 1.5, 2.2), header=("Grupa", "Kobiety", "Mężczyźni", "Razem", "Jednostka"))
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


_TASK = "**{{ zadanie.nazwa }}.**" + optional("zadanie.opis", " {{ zadanie.opis }}")


def _add_support(document: Document) -> None:
    with block(document, "if narzedzia or kursy or projekt.kadra_opis"):
        paragraph(document, "Narzędzia i wsparcie", "heading 2")
    with block(document, "for narzedzie in narzedzia"):
        name = capital("narzedzie.nazwa")
        described = f"**{name}.** {{{{ narzedzie.opis }}}}"
        paragraph(document, f"{{% if narzedzie.opis %}}{described}{{% else %}}{name}.{{% endif %}}", POINT)
    with block(document, "if kursy"):
        paragraph(document, "**Kursy i szkolenia:** " + _COURSES, SUMMARY)
    with block(document, "if projekt.kadra_opis"):
        paragraph(document, "**Kadra:** {{ projekt.kadra_opis }}", SUMMARY)


_HOURS = '{{ ((kurs.godziny_teoria or 0) + (kurs.godziny_praktyka or 0))|liczba("godzina", "godziny", "godzin") }}'
_COURSES = (
    "{% for kurs in kursy %}{{ kurs.nazwa }}"
    f"{{% if kurs.godziny_teoria or kurs.godziny_praktyka %}} ({_HOURS}){{% endif %}}"
    "{% if not loop.last %}; {% endif %}{% endfor %}."
)


def _add_partners(document: Document) -> None:
    with block(document, "if partnerzy"):
        paragraph(document, "Partnerzy", "heading 2")
        with block(document, "for partner in partnerzy"):
            paragraph(
                document,
                "**"
                + capital("partner.nazwa")
                + "**"
                + optional("partner.podstawa", " ({{ partner.podstawa }})")
                + optional("partner.zakres", " – {{ partner.zakres }}"),
                POINT,
            )


def _add_end(document: Document) -> None:
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ (projekt.data_pisma or dzis)|data_slownie }}", PLACE)
    signed_by_director(document)
