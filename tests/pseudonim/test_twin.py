"""Invented people: whole, consistent, always the same, and nobody of the source among them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from stdnum.pl import pesel as pesel_number

from dokumenty.model.records import Dataset, filled, values_of
from dokumenty.model.values import Value
from dokumenty.pseudonim.draws import drawn_by
from dokumenty.pseudonim.numbers import birthday, pesel
from dokumenty.rules import check
from tests.pseudonim import KEY, twin_of
from tests.support.records import dataset

Values = dict[str, Value]

ANNA: Values = {
    "id": "UP-001",
    "imie": "Anna",
    "drugie_imie": "Maria",
    "nazwisko": "Kowalska",
    "plec": "Kobieta",
    "pesel": "80010100123",
    "data_urodzenia": date(1980, 1, 1),
    "ulica": "ul. Polna",
    "nr_domu": "12",
    "kod_pocztowy": "21-132",
    "miejscowosc": "Kamionka",
    "telefon": "600 100 200",
    "email": "anna.kowalska@example.pl",
    "sciezka": "PAL",
    "imie_wolacz": "Anno",
    "osoba_dopelniacz": "Anny Kowalskiej",
}
FAMILY: Values = {
    "uczestnik_id": "UP-001",
    "imie": "Jan",
    "nazwisko": "Kowalski",
    "pesel": "05210100130",
    "pokrewienstwo": "syn",
}
WORKER: Values = {
    "id": "K-01",
    "imie": "Iza",
    "nazwisko": "KOWALSKA",
    "plec": "Kobieta",
    "telefon": "81 1",
    "stanowisko": "x",
}
SOURCE: dict[str, list[Values]] = {
    "projekt": [{"miejscowosc_pisma": "Lubartów", "email": "iza@example.pl", "tytul": "Nowy początek"}],
    "uczestnicy": [ANNA],
    "rodzina": [FAMILY],
    "kadra": [WORKER],
    "odmiana": [
        {"tekst": "Anna Kowalska", "przypadek": "wołacz", "forma": "Anko"},
        {"tekst": "Kamionka", "przypadek": "dopełniacz", "forma": "Kamionki"},
    ],
}


def source() -> Dataset:
    return dataset(SOURCE)


def test_nothing_that_tells_who_it_is_stays() -> None:
    (person,) = twin_of(source()).of("uczestnicy")
    kept = {"id", "plec", "sciezka"}
    same = [name for name, value in ANNA.items() if name not in kept and values_of(person)[name] == value]
    assert same == []
    assert not filled(person, "imie_wolacz")
    assert not filled(person, "osoba_dopelniacz")
    assert person.miejscowosc == "Lubartów"


def test_year_and_sex_stay_and_everything_agrees() -> None:
    twin = twin_of(source())
    (person,), (child,) = twin.of("uczestnicy"), twin.of("rodzina")
    assert (person.data_urodzenia.year, person.plec) == (1980, "Kobieta")
    assert pesel_number.get_birth_date(person.pesel) == person.data_urodzenia
    assert pesel_number.get_gender(person.pesel) == "F"
    assert pesel_number.get_gender(child.pesel) == "M"
    assert pesel_number.get_birth_date(child.pesel).year == 2005
    assert [issue.code for issue in check(twin) if issue.code in {"zly-numer", "pesel-niezgodny", "zly-zapis"}] == []


def test_family_keeps_one_surname() -> None:
    twin = twin_of(source())
    (person,), (child,), (worker,) = twin.of("uczestnicy"), twin.of("rodzina"), twin.of("kadra")
    assert person.nazwisko.endswith("a")
    assert child.nazwisko == f"{person.nazwisko[:-1]}i"
    assert worker.nazwisko == person.nazwisko
    assert child.uczestnik is person
    assert person.rodzina == [child]


def test_forms_of_names_are_forgotten_and_of_places_kept() -> None:
    assert [row.tekst for row in twin_of(source()).of("odmiana")] == ["Kamionka"]


def test_twin_is_always_the_same_and_follows_from_the_person() -> None:
    def person(**changes: Value) -> dict[str, str]:
        changed = dataset({**SOURCE, "uczestnicy": [{**ANNA, **changes}]})
        return {name: str(value) for name, value in values_of(twin_of(changed).of("uczestnicy")[0]).items()}

    assert person() == person()
    assert person(pesel="80010100116")["nazwisko"] != person()["nazwisko"]


def test_row_in_front_changes_nobody() -> None:
    other: Values = {"id": "UP-000", "imie": "Ewa", "nazwisko": "Lis", "plec": "Kobieta", "sciezka": "PAL"}
    more = dataset({**SOURCE, "uczestnicy": [other, ANNA]})
    assert twin_of(more).of("uczestnicy")[1].pesel == twin_of(source()).of("uczestnicy")[0].pesel


def test_key_made_of_a_name_gets_another_and_the_rows_stay_linked() -> None:
    people: list[Values] = [{**ANNA, "id": "Kowalska A."}]
    family: list[Values] = [{**FAMILY, "uczestnik_id": "Kowalska A."}]
    twin = twin_of(dataset({**SOURCE, "uczestnicy": people, "rodzina": family}))
    assert twin.of("uczestnicy")[0].id == "Z-001"
    assert twin.of("rodzina")[0].uczestnik is twin.of("uczestnicy")[0]


def test_careless_spelling_of_names_is_replaced() -> None:
    people: list[Values] = [{**ANNA, "imie": "anna", "nazwisko": "kowalska - de Nowak"}]
    (person,) = twin_of(dataset({**SOURCE, "uczestnicy": people})).of("uczestnicy")
    assert "anna" not in person.imie.lower()
    assert "kowalska" not in person.nazwisko.lower()
    assert "nowak" not in person.nazwisko.lower()
    assert " - de " in person.nazwisko


DAYS = st.dates(date(1905, 1, 1), date(2020, 12, 31))


@given(DAYS, st.booleans(), st.text(max_size=5))
def test_every_pesel_is_valid_and_of_its_day(born: date, woman: bool, key: str) -> None:  # noqa: FBT001
    with drawn_by(KEY):
        number = pesel(born, woman=woman, taken=frozenset(), key=(key,))
        assert pesel(born, woman=woman, taken={number}, key=(key,)) != number
    assert pesel_number.is_valid(number)


@given(DAYS, st.text(max_size=5))
def test_birthday_is_another_day_of_the_same_year(born: date, key: str) -> None:
    with drawn_by(KEY):
        assert birthday(born, key).year == born.year
        assert birthday(born, key) != born


def test_another_key_gives_other_people() -> None:
    first, second = (twin_of(source(), key).of("uczestnicy")[0] for key in (b"jeden", b"drugi"))
    assert [getattr(first, name) for name in ("nazwisko", "pesel")] != [
        getattr(second, name) for name in ("nazwisko", "pesel")
    ]
