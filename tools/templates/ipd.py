"""Indywidualny plan działania (IPD).

Sections IV to VI answer the five points of art. 34a ust. 2 of the act of 20 April 2004 on
promotion of employment; the rest is what plans in EFS projects usually hold.
"""

from docx.document import Document

from tools.templates.blocks import (
    Cell,
    blank_row_otherwise,
    block,
    fact,
    lines_to_fill,
    otherwise,
    paragraph,
    row,
    rows,
    signatures,
    table,
)
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import CENTER, FILL_IN_TOGETHER, LABEL, PLACE, SMALL, SMALL_CENTER, TEXT
from tools.templates.tags import TERMIN, optional

_PERIOD = (
    "{% if ipd.okres_od %}od {{ ipd.okres_od|data_slownie }} {% endif %}"
    "{% if ipd.okres_do %}do {{ ipd.okres_do|data_slownie }}{% endif %}"
)
_DIAGNOSIS = (
    ("Wykształcenie", "uczestnik.wyksztalcenie"),
    ("Zawód", "uczestnik.zawod"),
    ("Doświadczenie zawodowe", "ipd.doswiadczenie"),
    ("Kwalifikacje i uprawnienia", "ipd.kwalifikacje"),
    ("Sytuacja zdrowotna i rodzinna", "ipd.sytuacja"),
    ("Przyczyny pozostawania bez pracy", "ipd.przyczyny"),
)
_ANALYSIS = (
    ("Mocne strony", "ipd.mocne_strony"),
    ("Słabe strony", "ipd.slabe_strony"),
    ("Szanse", "ipd.szanse"),
    ("Bariery", "ipd.bariery"),
)
_STAFF = (("Doradca zawodowy", "doradca"), ("Psycholog", "psycholog"), ("Pracownik socjalny", "pracownik"))

_ACTIONS = (
    "Lp.",
    "Działanie",
    "Forma wsparcia i instrument",
    "Kto wykonuje",
    "Godz.",
    "Termin",
    "Oczekiwany rezultat",
)


def build() -> Document:
    """Return the template."""
    document = new_document("Indywidualny plan działania")
    programme_header(document)
    programme_footer(document)
    _add_head(document)
    _add_diagnosis(document)
    _add_goals(document)
    _add_actions(document)
    _add_contacts(document)
    _add_end(document)
    _add_signatures(document)
    _add_final_evaluation(document)
    return document


def _add_head(document: Document) -> None:
    paragraph(document, "INDYWIDUALNY PLAN DZIAŁANIA", "Title")
    paragraph(document, "nr {{ ipd.id }}", "Subtitle")
    data = table(document, (4.5, 12), labels=True)
    fact(data, "Projekt", "„{{ projekt.tytul }}”")
    fact(data, "Realizator", "{{ projekt.realizator }}")
    row(
        data,
        Cell('{{ uczestnik|rodzaj("Uczestnik", "Uczestniczka") }} projektu', LABEL),
        "**{{ uczestnik|osoba }}**" + optional("uczestnik|adres", ", {{ uczestnik|adres }}"),
    )
    for label, person in _STAFF:
        fact(
            data,
            label,
            f"{{{{ {person}|osoba }}}}" + optional(f"{person}.telefon", f", tel. {{{{ {person}.telefon }}}}"),
            given=person,
        )
    fact(data, "Podstawa", "{{ ipd.podstawa }}", given="ipd.podstawa")
    fact(data, "Data sporządzenia", "{{ ipd.data_sporzadzenia|data_slownie }}")
    fact(data, "Okres realizacji", _PERIOD, given="ipd.okres_od or ipd.okres_do")


def _add_diagnosis(document: Document) -> None:
    paragraph(document, "I. Diagnoza sytuacji zawodowej i społecznej", "heading 2")
    diagnosis = table(document, (4.5, 12), labels=True)
    for label, field in _DIAGNOSIS:
        fact(diagnosis, label, f"{{{{ {field}|kropki(80) }}}}")
    paragraph(document, "II. Mocne i słabe strony, szanse i bariery", "heading 2")
    analysis = table(document, (4.5, 12), labels=True)
    for label, field in _ANALYSIS:
        fact(analysis, label, f"{{{{ {field}|kropki(80) }}}}")


def _add_goals(document: Document) -> None:
    paragraph(document, "III. Cele", "heading 2")
    goals = table(document, (4.5, 12), labels=True)
    fact(goals, "Cel zawodowy", "{{ ipd.cel_zawodowy }}")
    fact(goals, "Cel edukacyjny", "{{ ipd.cel_edukacyjny }}", given="ipd.cel_edukacyjny")
    fact(goals, "Cel społeczny", "{{ ipd.cel_spoleczny }}", given="ipd.cel_spoleczny")


def _add_actions(document: Document) -> None:
    paragraph(document, "IV. Działania i terminy ich realizacji", "heading 2")
    actions = table(document, (0.8, 3.7, 2.75, 2.4, 1.25, 2.45, 3.15), header=_ACTIONS)
    with rows(actions, "for dzialanie in ipd.dzialania"):
        row(
            actions,
            Cell("{{ loop.index }}.", SMALL_CENTER),
            Cell("{{ dzialanie.tresc }}", SMALL),
            Cell(
                optional("dzialanie.forma")
                + optional("dzialanie.instrument", " (instrument {{ dzialanie.instrument }})"),
                SMALL,
            ),
            Cell(optional("dzialanie.wykonawca"), SMALL),
            Cell(optional("dzialanie.godziny"), SMALL_CENTER),
            Cell(TERMIN, SMALL_CENTER),
            Cell(optional("dzialanie.rezultat"), SMALL),
        )
        blank_row_otherwise(actions)


def _add_contacts(document: Document) -> None:
    paragraph(document, "V. Formy, liczba i terminy kontaktów", "heading 2")
    with block(document, "if ipd.kontakty"):
        contacts = table(document, (3.8, 5.6, 1.6, 5.5), header=("Z kim", "Forma kontaktu", "Liczba", "Terminy"))
        with rows(contacts, "for kontakt in ipd.kontakty"):
            row(
                contacts,
                "{{ kontakt.z_kim }}",
                optional("kontakt.forma"),
                Cell(optional("kontakt.liczba"), CENTER),
                optional("kontakt.terminy"),
            )
        otherwise(document)
        lines_to_fill(document, 2)


def _add_end(document: Document) -> None:
    paragraph(document, "VI. Termin i warunki zakończenia realizacji planu", "heading 2")
    paragraph(
        document,
        "**Termin:** {% if ipd.okres_do %}{{ ipd.okres_do|data_slownie }}{% else %}……………………………… r.{% endif %}\n"
        "**Warunki:**" + optional("ipd.warunki_zakonczenia", " {{ ipd.warunki_zakonczenia }}"),
        TEXT,
    )
    with block(document, "if not ipd.warunki_zakonczenia"):
        lines_to_fill(document, 2)


def _add_signatures(document: Document) -> None:
    paragraph(
        document,
        '**{{ uczestnik|rodzaj("Oświadczenie uczestnika", "Oświadczenie uczestniczki") }}:** Plan powstał przy moim '
        'udziale. {{ uczestnik|rodzaj("Zapoznałem", "Zapoznałam") }} się z jego treścią i zobowiązuję się do jego '
        "realizacji.",
        "Oświadczenie",
    )
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ ipd.data_sporzadzenia|data_slownie }}", PLACE)
    _add_signature_table(document)


def _add_signature_table(document: Document) -> None:
    signers = table(document, (4.5, 6, 6), header=("Funkcja", "Imię i nazwisko", "Podpis"))
    row(
        signers,
        '{{ uczestnik|rodzaj("uczestnik", "uczestniczka") }} projektu',
        "{{ uczestnik|osoba }}",
        "",
        height=0.85,
        with_next=True,
    )
    for label, person in _STAFF:
        with rows(signers, f"if {person}"):
            row(signers, label.lower(), f"{{{{ {person}|osoba }}}}", "", height=0.85, with_next=person == "doradca")


def _add_final_evaluation(document: Document) -> None:
    paragraph(document, "VII. Ocena końcowa realizacji planu", "heading 2")
    with block(document, 'if ipd.dzialania|selectattr("ocena")|list'):
        _add_assessed_actions(document)
    with block(document, "if ipd.ocena_koncowa"):
        paragraph(document, "{{ ipd.ocena_koncowa }}", "Ocena końcowa")
        otherwise(document)
        lines_to_fill(document, 3, FILL_IN_TOGETHER)
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, ……………………………… r.", PLACE)
    signatures(
        document,
        '{{ uczestnik|osoba }}\n(podpis {{ uczestnik|rodzaj("uczestnika", "uczestniczki") }} projektu)',
        "{{ doradca|osoba }}\n(podpis doradcy zawodowego)",
    )


def _add_assessed_actions(document: Document) -> None:
    header = ("Działanie", "Ocena (przyczyny niezrealizowania)", "Data oceny")
    assessed = table(document, (8.7, 5.7, 2.1), header=header)
    with rows(assessed, "for dzialanie in ipd.dzialania if dzialanie.ocena"):
        reasons = optional("dzialanie.ocena_przyczyny", " ({{ dzialanie.ocena_przyczyny }})")
        row(
            assessed,
            Cell("{{ dzialanie.tresc }}", SMALL),
            Cell("{{ dzialanie.ocena }}" + reasons, SMALL),
            Cell(optional("dzialanie.ocena_data"), SMALL_CENTER),
            with_next=True,
        )
