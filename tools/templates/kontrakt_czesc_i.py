"""Part I of a kontrakt socjalny: who concludes it, why, and what is agreed."""

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
from tools.templates.kontrakt_formy import A, Form
from tools.templates.styles import CENTER, PLACE, TEXT, TOGETHER
from tools.templates.tags import TERMIN, optional

_COPIES = (
    "{% if egzemplarze == 1 %}w jednym egzemplarzu"
    "{% elif egzemplarze == 2 %}w dwóch jednobrzmiących egzemplarzach, po jednym dla każdej ze stron"
    "{% else %}w {{ egzemplarze }} jednobrzmiących egzemplarzach{% endif %}"
)


def add_part_one(document: Document, form: Form) -> None:
    """Add the seven numbered fields, up to the place of the signatures."""
    paragraph(document, f"CZĘŚĆ I {form.letter} – USTALENIA KONTRAKTU SOCJALNEGO", "heading 1")
    paragraph(document, f"1. {form.person}", "heading 2")
    _add_person(document)
    if form is A:
        paragraph(document, "2. Dane członków rodziny objętych kontraktem", "heading 2")
        _add_family(document)
    else:
        paragraph(document, "2. Skierowanie z powiatowego urzędu pracy", "heading 2")
        _add_referral(document)
    paragraph(document, "3. Dane pracownika socjalnego", "heading 2")
    _add_social_worker(document)
    paragraph(document, f"4. {form.assessment}", "heading 2")
    _add_assessment(document, form)
    paragraph(document, "5. Cele", "heading 2")
    _add_goals(document)
    paragraph(document, "6. Ustalone działania", "heading 2")
    _add_actions(document)
    paragraph(document, "7. Uprawnienia i zobowiązania stron, pouczenie", "heading 2")
    _add_duties(document)


def _add_person(document: Document) -> None:
    person = table(document, (3.5, 3.4, 2.5, 7.1), header=("Nazwisko", "Imię", "PESEL", "Adres zamieszkania/pobytu"))
    row(
        person,
        "{{ uczestnik.nazwisko }}",
        "{{ uczestnik.imie }}" + optional("uczestnik.drugie_imie", " {{ uczestnik.drugie_imie }}"),
        Cell("{{ uczestnik.pesel|kropki(20) }}", CENTER),
        "{{ uczestnik|adres|kropki(50) }}",
    )


def _add_family(document: Document) -> None:
    with block(document, "if uczestnik.rodzina"):
        family = table(document, (1, 5, 4.5, 3, 3), header=("Lp.", "Nazwisko", "Imię", "Pokrewieństwo", "PESEL"))
        with rows(family, "for osoba in uczestnik.rodzina"):
            row(
                family,
                Cell("{{ loop.index }}.", CENTER),
                "{{ osoba.nazwisko }}",
                "{{ osoba.imie }}",
                optional("osoba.pokrewienstwo"),
                Cell(
                    "{% if osoba.pesel %}{{ osoba.pesel }}{% elif osoba.data_urodzenia %}"
                    "ur.\u00a0{{ osoba.data_urodzenia }}{% endif %}",
                    CENTER,
                ),
            )
        otherwise(document)
        paragraph(document, "Nie dotyczy.", TEXT)


def _add_referral(document: Document) -> None:
    since = '{{ uczestnik|rodzaj("Zarejestrowany", "Zarejestrowana") }} od'
    header = ("Nr skierowania", "Data skierowania", "Urząd pracy", since, "Okres bezrobocia")
    referral = table(document, (3, 2.9, 5, 2.8, 2.8), header=header)
    row(
        referral,
        Cell("{{ kontrakt.skierowanie_nr|kropki(20) }}", CENTER),
        Cell("{{ kontrakt.skierowanie_data|kropki(20) }}", CENTER),
        "{{ kontrakt.skierowanie_urzad|kropki(40) }}",
        Cell("{{ uczestnik.pup_od|kropki(20) }}", CENTER),
        Cell("{{ kontrakt.okres_bezrobocia|kropki(20) }}", CENTER),
    )


def _add_social_worker(document: Document) -> None:
    worker = table(document, (6, 5, 5.5), header=("Nazwisko", "Imię", "Nr telefonu kontaktowego"))
    row(
        worker,
        "{{ pracownik.nazwisko }}",
        "{{ pracownik.imie }}",
        Cell("{{ pracownik.telefon|kropki(30) }}", CENTER),
    )


def _add_assessment(document: Document, form: Form) -> None:
    for letter, (question, field) in zip("abcd", form.questions, strict=False):
        paragraph(document, f"{letter}) {question}:", "heading 3")
        with block(document, f"if kontrakt.{field}"):
            paragraph(document, f"{{{{ kontrakt.{field} }}}}", TEXT)
            otherwise(document)
            lines_to_fill(document, 3)


def _add_goals(document: Document) -> None:
    with block(document, 'for cel in kontrakt.cele|wybierz("rodzaj", "główny")'):
        paragraph(document, "**Cel główny:** {{ cel.tresc }}", TEXT)
    with block(document, 'if kontrakt.cele|wybierz("rodzaj", "szczegółowy")'):
        goals = table(document, (1, 12.5, 3), header=("Lp.", "Cel szczegółowy (efekt do osiągnięcia)", "Termin"))
        with rows(goals, 'for cel in kontrakt.cele|wybierz("rodzaj", "szczegółowy")'):
            row(goals, Cell("{{ loop.index }}.", CENTER), "{{ cel.tresc }}", Cell(optional("cel.termin"), CENTER))
    with block(document, "if not kontrakt.cele"):
        lines_to_fill(document, 2)


def _add_actions(document: Document) -> None:
    actions = table(document, (1, 8, 4.5, 3), header=("Lp.", "Działanie", "Kto wykonuje", "Termin realizacji"))
    with rows(actions, "for dzialanie in kontrakt.dzialania"):
        row(
            actions,
            Cell("{{ loop.index }}.", CENTER),
            "{{ dzialanie.tresc }}",
            optional("dzialanie.wykonawca"),
            Cell(TERMIN, CENTER),
        )
        blank_row_otherwise(actions)


def _add_duties(document: Document) -> None:
    paragraph(
        document,
        "Strony zobowiązują się wykonać działania wymienione w pkt 6 w ustalonych terminach i niezwłocznie "
        "informować się nawzajem o okolicznościach, które mają wpływ na ich wykonanie. Każda ze stron może "
        "zaproponować zmianę kontraktu; zmiana wymaga zgody obu stron i formy pisemnej.",
        TEXT,
    )
    with block(document, 'for klauzula in klauzule|wybierz("id", "KONTRAKT")'):
        paragraph(document, "{{ klauzula.tresc }}", TEXT)
    paragraph(
        document,
        "Kontrakt sporządzono "
        + _COPIES
        + "."
        + optional("kontrakt.obowiazuje_do", " Kontrakt obowiązuje do {{ kontrakt.obowiazuje_do|data_slownie }}"),
        TOGETHER,
    )
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ kontrakt.data_zawarcia|data_slownie }}", PLACE)
