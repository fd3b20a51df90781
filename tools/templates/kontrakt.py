"""Kontrakt socjalny: the two forms in one annex, A (person or family) and B (labour market).

After the annex to the regulation of 8 November 2010 (Dz.U. 2010 nr 218 poz. 1439). Only the
head of the annex could be read word for word; the numbered fields are a reconstruction from
descriptions, to be compared with the annex before anyone says "zgodny ze wzorem".
"""

from dataclasses import dataclass

from docx.document import Document

from tools.templates.blocks import (
    Cell, block, lines_to_fill, optional, otherwise, paragraph, row, rows, signatures, table,
)
from tools.templates.page import form_header, new_document, page_footer
from tools.templates.styles import CENTER, PART_NEW_PAGE, PLACE, PLAIN, STAMP, TEXT, TOGETHER

TERMIN = (
    "{% if dzialanie.termin_od %}od\u00a0{{ dzialanie.termin_od }} {% endif %}"
    "{% if dzialanie.termin_do %}do\u00a0{{ dzialanie.termin_do }}{% endif %}"
)
_NUMBERS = (
    "{% if egzemplarze == 1 %}w jednym egzemplarzu"
    "{% elif egzemplarze == 2 %}w dwóch jednobrzmiących egzemplarzach, po jednym dla każdej ze stron"
    "{% else %}w {{ egzemplarze }} jednobrzmiących egzemplarzach{% endif %}"
)


@dataclass(frozen=True, slots=True)
class Form:
    """What forms A and B do not share: the letter, headings, and how the situation is assessed."""

    letter: str
    person: str
    assessment: str
    questions: tuple[tuple[str, str], ...]


A = Form(
    letter="A",
    person="Dane osoby (przedstawiciela rodziny) zawierającej kontrakt",
    assessment="Ocena sytuacji życiowej osoby/rodziny",
    questions=(
        ("przyczyny trudnej sytuacji życiowej i czym są spowodowane", "przyczyny"),
        ("możliwości (mocne strony, zasoby) pozwalające na rozwiązanie trudnej sytuacji", "mozliwosci"),
        ("ograniczenia osoby/rodziny lub bariery w środowisku", "ograniczenia"),
    ),
)
B = Form(
    letter="B",
    person="Dane osoby zawierającej kontrakt",
    assessment="Ocena sytuacji zawodowej osoby",
    questions=(
        ("przyczyny braku zatrudnienia", "przyczyny"),
        ("możliwości (wykształcenie, kwalifikacje, doświadczenie, umiejętności)", "mozliwosci"),
        ("ograniczenia w podjęciu zatrudnienia", "ograniczenia"),
        ("dotychczasowe działania zmierzające do podjęcia zatrudnienia i przyczyny niepowodzeń", "dotychczasowe_dzialania"),
    ),
)


def build(form: Form) -> Document:
    """Return the template of one form, parts I and II."""
    document = new_document(f"Kontrakt socjalny, część I {form.letter} i II {form.letter}")
    form_header(
        document,
        "Kontrakt socjalny nr {{ kontrakt.id }}",
        "Egzemplarz nr {{ egzemplarz }} z {{ egzemplarze }}",
    )
    page_footer(document)
    _add_head(document)
    _add_part_one(document, form)
    _add_part_two(document, form)
    return document


def _add_head(document: Document) -> None:
    head = table(document, (7.5, 9), style=PLAIN)
    row(
        head,
        Cell("(pieczęć ośrodka pomocy społecznej)", STAMP),
        Cell("Data zawarcia kontraktu socjalnego: **{{ kontrakt.data_zawarcia|data_slownie }}**", "Data zawarcia"),
    )
    paragraph(document, "KONTRAKT SOCJALNY", "Title")
    paragraph(document, "określający sposób współdziałania między:", "Subtitle")
    paragraph(
        document,
        "1)\tosobą/rodziną a pracownikiem socjalnym w zakresie rozwiązywania trudnej sytuacji życiowej "
        "(część\u00a0I\u00a0A i\u00a0II\u00a0A);",
        "Opis tytułu",
    )
    paragraph(
        document,
        "2)\tosobą a pracownikiem socjalnym w celu wzmocnienia aktywności i samodzielności życiowej, "
        "zawodowej lub przeciwdziałania wykluczeniu społecznemu (część\u00a0I\u00a0B i\u00a0II\u00a0B).",
        "Opis tytułu",
    )


def _add_part_one(document: Document, form: Form) -> None:
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
    person = table(document, (3.7, 3.6, 2.9, 6.3), header=("Nazwisko", "Imię", "PESEL", "Adres zamieszkania/pobytu"))
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
        goals = table(
            document, (1, 12.5, 3), header=("Lp.", "Cel szczegółowy (efekt do osiągnięcia)", "Termin")
        )
        with rows(goals, 'for cel in kontrakt.cele|wybierz("rodzaj", "szczegółowy")'):
            row(goals, Cell("{{ loop.index }}.", CENTER), "{{ cel.tresc }}", Cell(optional("cel.termin"), CENTER))


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
        "Kontrakt sporządzono " + _NUMBERS + "."
        + optional("kontrakt.obowiazuje_do", " Kontrakt obowiązuje do {{ kontrakt.obowiazuje_do|data_slownie }}"),
        TOGETHER,
    )
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ kontrakt.data_zawarcia|data_slownie }}", PLACE)
    _add_signatures(document)


def _add_part_two(document: Document, form: Form) -> None:
    paragraph(document, f"CZĘŚĆ II {form.letter} – OCENA REALIZACJI KONTRAKTU SOCJALNEGO", PART_NEW_PAGE)
    paragraph(document, "1. Ocena realizacji ustalonych działań", "heading 2")
    _add_evaluation(document)
    paragraph(document, "2. Ocena końcowa", "heading 2")
    _add_final_evaluation(document)
    if form is B:
        paragraph(document, "3. Informacja dla powiatowego urzędu pracy", "heading 2")
        paragraph(
            document,
            "Informację o realizacji kontraktu przekazano do powiatowego urzędu pracy w dniu ……………………………… r.",
            TOGETHER,
        )
        signatures(document, "", "{{ pracownik|osoba }}\n(podpis pracownika socjalnego)")


def _add_evaluation(document: Document) -> None:
    evaluation = table(
        document,
        (0.8, 3.6, 2.6, 2.35, 2.8, 2.15, 2.2),
        header=(
            "Lp.", "Działanie", "Termin", "Ocena realizacji", "Przyczyny niezrealizowania", "Data oceny", "Podpisy",
        ),
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
            height=1.4,
        )


def _add_final_evaluation(document: Document) -> None:
    for label, field in (
        ("a) ocena stopnia realizacji celów:", "ocena_koncowa"),
        ("b) wnioski (przedłużenie, zmiana albo rozwiązanie kontraktu):", "wnioski"),
    ):
        paragraph(document, label, "heading 3")
        with block(document, f"if kontrakt.{field}"):
            paragraph(document, f"{{{{ kontrakt.{field} }}}}", TOGETHER)
            otherwise(document)
            lines_to_fill(document, 4)
    paragraph(
        document,
        "{{ projekt.miejscowosc_pisma }}, {% if kontrakt.ocena_data %}{{ kontrakt.ocena_data|data_slownie }}"
        "{% else %}……………………………… r.{% endif %}",
        PLACE,
    )
    _add_signatures(document)


def _add_signatures(document: Document) -> None:
    signatures(
        document,
        "{{ uczestnik|osoba }}\n(podpis osoby zawierającej kontrakt)",
        "{{ pracownik|osoba }}\n(podpis pracownika socjalnego)",
    )
