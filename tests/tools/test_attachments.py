"""The papers of a participant's file and the attachments of a payment application, filled with small workbooks."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dokumenty.dane.records import read_dataset
from dokumenty.engine import Template
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.model.packs import Attachment, PackView
from dokumenty.model.records import Dataset
from dokumenty.model.values import Amount
from dokumenty.polish.filters import FILTERS, printed
from tests.support.docx_text import text_of
from tests.support.records import dataset
from tools.make_templates import SZABLONY

ROOT = Path(__file__).parents[2]
DAY = date(2012, 7, 13)
WOMAN: dict[str, Any] = {
    "id": "UP-1", "imie": "Anna", "nazwisko": "Kowalska", "plec": "Kobieta", "pesel": "72042800320", "sciezka": "PAL",
    "miejscowosc": "Radom", "data_urodzenia": date(1972, 4, 28), "data_start": date(2012, 2, 1),
}  # fmt: skip
MAN = WOMAN | {"imie": "Jan", "nazwisko": "Nowak", "plec": "Mężczyzna"}
PROJECT: dict[str, Any] = {
    "tytul": "Nowy początek", "realizator": "Miejski Ośrodek Pomocy Społecznej w Radomiu", "miejscowosc_pisma": "Radom"
}  # fmt: skip
QUARTER: dict[str, Any] = {"id": "WNP/2", "okres_od": date(2012, 4, 1), "okres_do": date(2012, 6, 30)}
UNCHANGED = "Dane w~formularzu PEFS 2007 nie uległy zmianie w~stosunku do poprzedniego okresu rozliczeniowego"
SCAN = Attachment(1, "Lista obecności", "Zał. 01 – Lista obecności.pdf", 5, "ab" * 32, date(2012, 7, 1))
FILE = Attachment(2, "Dane uczestników", "Zał. 02 – Dane uczestników.csv", None, "cd" * 32, date(2012, 7, 2))


def book(**sheets: list[dict[str, Any]]) -> Dataset:
    return dataset({"projekt": [PROJECT], "uczestnicy": [WOMAN], "platnosci": [QUARTER], **sheets})


def filled_in(template: str, data: Dataset, sheet: str, **more: object) -> str:
    """Return the text of a template poured over the first row of a sheet; a tilde is a hard space."""
    context = context_of(data, data.of(sheet)[0], DAY) | more
    return text_of(Template.load(SZABLONY / f"{template}.docx", FILTERS, printed).render(context)).replace(
        "\u00a0", "~"
    )


@pytest.fixture(scope="module")
def clauses() -> list[dict[str, Any]]:
    """Return the clauses that the sample workbooks bring."""
    data, _ = read_dataset(ROOT / "dane" / "lubartow-2012.xlsx", SHEETS)
    names = ("id", "tytul", "tresc", "data_od", "data_do")
    return [{name: getattr(row, name) for name in names if getattr(row, name)} for row in data.of("klauzule")]


# Declarations


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2005, 6, 1), "1997~r. o~ochronie danych osobowych"),
        (date(2006, 12, 31), "administratorem danych jest realizator projektu"),
        (date(2007, 1, 1), "Minister Rozwoju Regionalnego"),
        (date(2012, 2, 1), "(PEFS 2007)"),
        (date(2013, 11, 26), "Minister Rozwoju Regionalnego"),
        (date(2013, 11, 27), "instytucja zarządzająca programem"),
        (date(2018, 5, 24), "Wyrażam zgodę na przetwarzanie"),
        (date(2018, 5, 25), "(UE) 2016/679 (RODO)"),
        (date(2026, 1, 1), "Prezesa Urzędu Ochrony Danych Osobowych"),
    ],
)
def test_the_text_on_personal_data_is_that_of_the_day_of_signing(
    day: date, words: str, clauses: list[dict[str, Any]]
) -> None:
    person = WOMAN | {"data_start": date(2026, 2, 1), "data_oswiadczenia": day}
    text = filled_in("oswiadczenie-dane", book(uczestnicy=[person], klauzule=clauses), "uczestnicy")
    assert words in text
    assert ("RODO" in text, "PEFS 2007" in text) == (
        day >= date(2018, 5, 25),
        date(2007, 1, 1) <= day < date(2013, 11, 27),
    )


def test_before_signing_the_text_is_that_of_the_day_of_coming(clauses: list[dict[str, Any]]) -> None:
    text = filled_in("oswiadczenie-dane", book(klauzule=clauses), "uczestnicy")
    assert "OŚWIADCZENIE O~WYRAŻENIU ZGODY" in text
    assert "Radom, ……………………………… r." in text


def test_without_a_valid_text_there_is_room_to_write_one() -> None:
    text = filled_in("oswiadczenie-dane", book(), "uczestnicy")
    assert "OŚWIADCZENIE O~PRZETWARZANIU DANYCH OSOBOWYCH" in text
    assert text.count("\n\t") == 10


@pytest.mark.parametrize(
    ("person", "words", "others"),
    [
        (
            WOMAN,
            ("niżej podpisana Anna", "zapoznałam się", "pouczona", "podpis uczestniczki"),
            ("zapoznałem", "podpisany"),
        ),
        (MAN, ("niżej podpisany Jan", "zapoznałem się", "pouczony", "podpis uczestnika"), ("zapoznałam", "podpisana")),
    ],
    ids=["woman", "man"],
)
def test_a_declaration_speaks_as_its_person_would(
    person: dict[str, Any], words: tuple[str, ...], others: tuple[str, ...]
) -> None:
    text = filled_in("deklaracja", book(uczestnicy=[person]), "uczestnicy")
    assert [word for word in words if word not in text] == []
    assert [word for word in others if word in text] == []
    assert "realizowanym przez Miejski Ośrodek Pomocy Społecznej" in text


@pytest.mark.parametrize("kind", ["deklaracja", "oswiadczenie-dane", "oswiadczenie-kwalifikowalnosc"])
@pytest.mark.parametrize(("born", "parent"), [(date(1994, 2, 1), False), (date(1994, 2, 2), True)])
def test_beside_a_minor_the_parent_signs(kind: str, born: date, *, parent: bool) -> None:
    text = filled_in(kind, book(uczestnicy=[WOMAN | {"data_urodzenia": born}]), "uczestnicy")
    assert ("rodzica albo opiekuna" in text) == parent


def test_a_person_without_pesel_and_address_declares_without_gaps() -> None:
    person = {name: value for name, value in WOMAN.items() if name not in {"pesel", "miejscowosc", "data_urodzenia"}}
    text = filled_in("deklaracja", book(uczestnicy=[person]), "uczestnicy")
    assert "niżej podpisana Anna Kowalska, deklaruję" in text
    assert "PESEL" not in text


def test_conditions_are_told_by_status_and_not_by_category() -> None:
    person = WOMAN | {"status": "Bezrobotny", "kategoria": "osoby niepełnosprawne", "niepelnosprawnosc": True}
    text = filled_in("oswiadczenie-kwalifikowalnosc", book(uczestnicy=[person]), "uczestnicy")
    assert "mam 39~lat;" in text
    assert "bezrobotny" in text
    assert "niepełnospr" not in text


def test_a_referral_declines_the_name_and_names_the_contract() -> None:
    contract = {"id": "KS/1/2012", "uczestnik_id": "UP-1"}
    course = {
        "id": "KMG",
        "nazwa": "Kucharz",
        "data_od": date(2012, 3, 1),
        "data_do": date(2012, 3, 9),
        "godziny_teoria": 22,
    }
    goes = {"uczestnik_id": "UP-1", "kurs_id": "KMG", "data_skierowania": date(2012, 2, 2)}
    text = filled_in(
        "skierowanie", book(kontrakty=[contract], kursy=[course], udzial=[goes]), "udzial", numer="S/1/2012"
    )
    for words in (
        "nr~S/1/2012",
        "Kieruję Panią Annę Kowalską na kurs",
        "nr~KS/1/2012",
        "1–9~marca 2012~r.",
        "22~godziny",
    ):
        assert words in text


# The file


def test_the_card_says_what_the_file_lacks() -> None:
    person = WOMAN | {"data_deklaracji": date(2012, 2, 1)}
    text = filled_in("karta-kompletnosci", book(uczestnicy=[person]), "uczestnicy")
    assert "| 1. | Deklaracja uczestnictwa | 01.02.2012 | tak |" in text
    assert "| 5. | Indywidualny plan działania | – | BRAK |" in text
    assert "W~teczce brakuje: 4~dokumenty." in text


def test_the_card_of_a_whole_file_lists_what_other_sheets_know() -> None:
    names = ("data_deklaracji", "data_oswiadczenia", "data_kwalifikowalnosci", "data_dokumentu_statusu")
    person = WOMAN | dict.fromkeys(names, date(2012, 2, 1))
    rows: dict[str, list[dict[str, Any]]] = {
        "uczestnicy": [person],
        "plany": [{"id": "IPD/1", "uczestnik_id": "UP-1", "data_sporzadzenia": date(2012, 2, 2)}],
        "kursy": [{"id": "KMG", "nazwa": "Kucharz"}],
        "udzial": [
            {"uczestnik_id": "UP-1", "kurs_id": "KMG", "wynik": "ukończono", "data_skierowania": date(2012, 2, 3),
             "data_ukonczenia": date(2012, 5, 4)}
        ],
        "wsparcie": [{"uczestnik_id": "UP-1", "data": date(2012, 3, 5), "forma": "doradztwo"}],
    }  # fmt: skip
    text = filled_in("karta-kompletnosci", book(**rows), "uczestnicy")
    for words in ("nr~IPD/1 | 02.02.2012", "kurs „Kucharz” | 03.02.2012", "kursu „Kucharz” | 04.05.2012", "05.03.2012"):
        assert words in text
    assert "BRAK" not in text
    assert "W~teczce są wszystkie dokumenty z~tej karty." in text


def test_the_card_of_support_adds_up_the_hours_in_the_order_of_days() -> None:
    meeting = {"uczestnik_id": "UP-1", "forma": "doradztwo", "godziny": 2, "godzina_od": "9:00", "godzina_do": "11:00"}
    meetings = [meeting | {"data": date(2012, 5, 4)}, meeting | {"data": date(2012, 3, 2)}]
    text = filled_in("karta-wsparcia", book(wsparcie=meetings), "uczestnicy")
    assert text.index("02.03.2012") < text.index("04.05.2012")
    assert "| 9:00–11:00 | 2 |" in text
    assert "RAZEM | 4 |" in text


# The payment application


@pytest.mark.parametrize(
    ("said", "unchanged", "enclosed"), [(True, True, False), (False, False, True), (None, False, False)]
)
def test_the_letter_says_that_pefs_data_did_not_change_when_they_did_not(
    said: object, *, unchanged: bool, enclosed: bool
) -> None:
    application = QUARTER if said is None else QUARTER | {"pefs_bez_zmian": said}
    text = filled_in("pismo-przewodnie", book(platnosci=[application]), "platnosci")
    assert (UNCHANGED in text, "Formularz PEFS 2007 przekazuję" in text) == (unchanged, enclosed)
    assert "za okres od 1~kwietnia 2012~r. do~30~czerwca 2012~r." in text


@pytest.mark.parametrize(
    ("pack", "lines"),
    [
        (PackView(DAY), ["Załączniki: według spisu."]),
        (PackView(DAY, zalaczniki=[SCAN]), ["Załącznik:", "1.\tLista obecności – 3~arkusze"]),
        (
            PackView(DAY, zalaczniki=[SCAN, FILE]),
            ["Załączniki:", "1.\tLista obecności – 3~arkusze", "2.\tDane uczestników – plik elektroniczny"],
        ),
    ],
    ids=["no pack", "one attachment", "two attachments"],
)
def test_the_letter_names_what_goes_with_it(pack: PackView, lines: list[str]) -> None:
    text = filled_in("pismo-przewodnie", book(), "platnosci", pakiet=pack)
    assert "\n".join([*lines, "Do wiadomości: a/a."]) in text


def test_the_letter_goes_to_the_office_named_in_the_workbook() -> None:
    office = {"ip_nazwa": "Wojewódzki Urząd Pracy w Lublinie", "ip_adres": "ul. Przykładowa 2\n20-001 Lublin"}
    final = QUARTER | {"rodzaj": "końcowa", "znak_sprawy": "MOPS.3410.1.2012", "data_pisma": date(2012, 7, 10)}
    text = filled_in("pismo-przewodnie", book(projekt=[PROJECT | office], platnosci=[final]), "platnosci")
    assert "Wojewódzki Urząd Pracy w~Lublinie\nul.~Przykładowa 2\n20-001 Lublin\n" in text
    assert "Znak sprawy: MOPS.3410.1.2012" in text
    assert "końcowy wniosek o~płatność nr~WNP/2" in text
    assert "(instytucja pośrednicząca)" not in text


@pytest.mark.parametrize("template", ["pismo-przewodnie", "spis-zalacznikow"])
def test_a_pack_made_against_findings_says_so(template: str) -> None:
    told = ["Brakuje deklaracji jednej osoby."]
    pack = PackView(DAY, "Wniosek o płatność", told, [SCAN])
    assert "mimo nieusuniętych rozbieżności:\nBrakuje deklaracji jednej osoby." in filled_in(
        template, book(), "platnosci", pakiet=pack
    )
    assert "rozbieżności" not in filled_in(template, book(), "platnosci", pakiet=PackView(DAY, zalaczniki=[SCAN]))


def test_the_list_of_attachments_counts_pages_and_knows_each_file_by_its_hash() -> None:
    pack = PackView(DAY, "Wniosek o płatność", zalaczniki=[SCAN, FILE])
    text = filled_in("spis-zalacznikow", book(), "platnosci", pakiet=pack)
    assert f"SHA-256: {'ab' * 32} | 01.07.2012 | 5 | 3 |" in text
    assert f"SHA-256: {'cd' * 32} | 02.07.2012 | – | – |" in text
    assert "| 5 | 3 |  |" in text.split("RAZEM")[-1]


@pytest.mark.parametrize("sheet", ["platnosci", "projekt", "uczestnicy"])
def test_outside_of_a_pack_the_list_is_a_form_to_fill_in(sheet: str) -> None:
    text = filled_in("spis-zalacznikow", book(), sheet)
    assert "| 8. |" in text
    assert "SHA" not in text


def test_expenses_are_added_up_by_tasks_and_make_the_total() -> None:
    tasks = [{"nr": 1, "nazwa": "Aktywna integracja"}, {"nr": 2, "nazwa": "Praca socjalna"}]
    paid = {"platnosc_id": "WNP/2", "nr_dokumentu": "FV 1", "nazwa": "usługa"}
    expenses: list[dict[str, Any]] = [
        paid | {"zadanie_id": "1", "kwota": Amount("1000.50"), "vat": Amount("187.09")},
        paid | {"zadanie_id": "1", "kwota": Amount("0.50"), "cross_financing": True},
        paid | {"kwota": Amount("99")},
    ]
    text = filled_in("zalacznik-1", book(zadania=tasks, wydatki=expenses), "platnosci")
    assert "| 1. | Aktywna integracja | 1~001,00~zł |" in text
    assert "Praca socjalna" not in text
    assert "| – | wydatki nieprzypisane do zadania | 99,00~zł |" in text
    assert text.count("1~100,00~zł") == 2
    assert "jeden tysiąc sto złotych 00/100" in text
    assert "| – | tak |" in text


def test_institutions_stand_in_a_table_without_women_and_men() -> None:
    person = WOMAN | {"nazwa_instytucji": "Szkoła nr 1", "typ_instytucji": "administracja publiczna"}
    text = filled_in("zalacznik-2", book(uczestnicy=[person]), "platnosci")
    assert "| administracja publiczna | 0 | 1 |" in text
    assert "Wsparciem nie objęto" not in text


def test_the_tables_of_an_empty_workbook_are_full_of_zeros() -> None:
    text = filled_in("zalacznik-2", book(uczestnicy=[]), "platnosci")
    assert "| Ogółem | 0 | 0 | 0 | 0 | 0 | 0 |" in text
    assert text.count("Tabela ") == 6


# Privacy

FOR_THE_RECEIVER = (
    "lista-uczestnikow",
    "lista-uczestnikow-wniosek",
    "zalacznik-1",
    "zalacznik-2",
    "pismo-przewodnie",
    "spis-zalacznikow",
)
FOR_THE_FILE = (
    "deklaracja",
    "oswiadczenie-dane",
    "oswiadczenie-kwalifikowalnosc",
    "skierowanie",
    "karta-wsparcia",
    "karta-kompletnosci",
)


def read_by(template: str) -> set[str]:
    """Return the fields that a template reads, those of expenses apart."""
    paths = (use.path for use in Template.load(SZABLONY / f"{template}.docx", FILTERS, printed).fields())
    return {path.rpartition(".")[2] for path in paths if not path.startswith("platnosc.wydatki")}


@pytest.mark.parametrize("template", FOR_THE_RECEIVER)
def test_what_goes_out_names_no_pesel_and_no_address(template: str) -> None:
    assert read_by(template).isdisjoint({"pesel", "ulica", "nr_domu", "kod_pocztowy", "telefon_komorkowy"})


@pytest.mark.parametrize("template", [*FOR_THE_RECEIVER, *FOR_THE_FILE])
def test_no_paper_names_health_or_a_category(template: str) -> None:
    assert read_by(template).isdisjoint(
        {"niepelnosprawnosc", "kategoria", "sytuacja", "przyczyny", "ograniczenia", "bezdomnosc"}
    )
