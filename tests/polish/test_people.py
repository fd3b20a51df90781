"""Gendered words, names and addresses; what is not known is an issue with its cell, never a guess."""

import pytest

from dokumenty.model.templates import ValueIssueError
from dokumenty.polish.filters import FILTERS, printed
from tests.support.records import record

ANNA = record(
    "uczestnicy", {"id": "UP-001", "imie": "Anna", "drugie_imie": "Maria", "nazwisko": "Kowalska", "plec": "Kobieta"}
)
JAN = record("uczestnicy", {"id": "UP-002", "imie": "Jan", "nazwisko": "Nowak", "plec": "Mężczyzna"})


def test_word_follows_the_sex() -> None:
    assert [FILTERS["rodzaj"](person, "zamieszkały", "zamieszkała") for person in (ANNA, JAN)] == [
        "zamieszkała",
        "zamieszkały",
    ]


@pytest.mark.parametrize(
    ("case", "forms"),
    [
        ("mianownik", ["Pani", "Pan"]),
        ("dopelniacz", ["Pani", "Pana"]),
        ("celownik", ["Pani", "Panu"]),
        ("biernik", ["Panią", "Pana"]),
        ("narzednik", ["Panią", "Panem"]),
        ("miejscownik", ["Pani", "Panu"]),
        ("wolacz", ["Pani", "Panie"]),
    ],
)
def test_pan_in_every_case(case: str, forms: list[str]) -> None:
    assert [FILTERS["pan"](person, case) for person in (ANNA, JAN)] == forms


def test_people_stand_in_the_order_of_the_polish_alphabet() -> None:
    names = ("Żak Ewa", "Łoś Jan", "Lis Zofia", "Lis Ćwiek", "Lis Adam", "Müller Ida", "Ćma Iga", "Zając Ola")
    rows = [dict(zip(("nazwisko", "imie"), name.split(), strict=True)) for name in names]
    ordered = FILTERS["alfabetycznie"]([record("uczestnicy", row) for row in rows])
    assert [f"{person.nazwisko} {person.imie}" for person in ordered] == [
        "Ćma Iga",
        "Lis Adam",
        "Lis Ćwiek",
        "Lis Zofia",
        "Łoś Jan",
        "Müller Ida",
        "Zając Ola",
        "Żak Ewa",
    ]


def test_unknown_sex_is_an_issue() -> None:
    with pytest.raises(ValueIssueError) as caught:
        FILTERS["pan"](record("uczestnicy", {"id": "UP-003", "imie": "Alex", "nazwisko": "Lis"}))
    assert caught.value.issue.code == "plec-nieznana"
    assert "UP-003" in str(caught.value)
    assert "Lis" not in str(caught.value)


def test_full_name_has_all_its_parts() -> None:
    assert FILTERS["osoba"](ANNA) == "Anna Maria Kowalska"
    assert FILTERS["osoba"](record("kadra", {"tytul": "mgr", "imie": "Ewa", "nazwisko": "Sowa"})) == "mgr Ewa Sowa"


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"ulica": "ul. Polna", "nr_domu": "12", "nr_lokalu": "3"}, "ul. Polna 12/3, 26-600\u00a0Radom"),
        ({"ulica": "ul. Polna", "nr_domu": "12"}, "ul. Polna 12, 26-600\u00a0Radom"),
        ({}, "26-600\u00a0Radom"),
    ],
)
def test_address_on_one_line(parts: dict[str, str], line: str) -> None:
    assert FILTERS["adres"](record("uczestnicy", {"kod_pocztowy": "26-600", "miejscowosc": "Radom", **parts})) == line


def test_empty_cell_goes_through_a_filter() -> None:
    blank = ANNA.data_urodzenia
    assert FILTERS["data_slownie"](blank) is blank
    assert FILTERS["kropki"](blank, 5) == "....."
    assert FILTERS["myslnik"](blank) == "–"


def test_bare_values_are_printed_in_polish() -> None:
    assert [printed(value) for value in (True, False, 27500, 2.5, "tekst")] == [
        "tak",
        "nie",
        "27\u00a0500",
        "2,5",
        "tekst",
    ]
