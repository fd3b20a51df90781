"""Free text in which people are named, before and after."""

import pytest

from dokumenty.model.values import Value
from dokumenty.polish.declension import Case, decline_parts
from dokumenty.pseudonim.draws import pool
from tests.pseudonim import twin_of
from tests.support.records import dataset

PEOPLE: list[dict[str, Value]] = [
    {"id": "UP-001", "imie": "Anna", "nazwisko": "Kowalska", "plec": "Kobieta", "ulica": "ul. Polna"},
    {"id": "UP-002", "imie": "Stanisław", "nazwisko": "Kozioł", "plec": "Mężczyzna", "telefon": "81 745 22 11"},
    {"id": "UP-003", "imie": "Stanisława", "nazwisko": "Sowa", "plec": "Kobieta", "pesel": "44051401458"},
    {"id": "UP-004", "imie": "Jan", "nazwisko": "Nowak-Wójcik", "plec": "Mężczyzna"},
]
SENTENCE = pool().sentence


def told(text: str, person: str = "UP-001") -> str:
    """Return what stands instead of a text in a contract of this person."""
    people = dataset({"uczestnicy": PEOPLE, "kontrakty": [{"id": "1", "uczestnik_id": person, "przyczyny": text}]})
    return str(twin_of(people).of("kontrakty")[0].przyczyny)


def named(person: str) -> tuple[str, str]:
    """Return given name and surname of the invented one."""
    twin = twin_of(dataset({"uczestnicy": PEOPLE})).of("uczestnicy")
    one = next(one for one in twin if one.id == person)
    return str(one.imie), str(one.nazwisko)


def test_names_are_replaced_in_their_case() -> None:
    given, surname = named("UP-001")
    of_her, with_her = (decline_parts("", given, surname, case, "k").text for case in (Case.D, Case.N))
    text = "Pani Anna Kowalska szuka pracy. Z Anną Kowalską rozmawiano; wiek Anny Kowalskiej: 60 lat."
    assert told(text) == f"Pani {given} {surname} szuka pracy. Z {with_her} rozmawiano; wiek {of_her}: 60 lat."


def test_other_people_of_the_workbook_are_replaced_too() -> None:
    instrumental = decline_parts("", *named("UP-002"), Case.N, "m").text
    assert told("Mieszka z panem Stanisławem Kozłem") == f"Mieszka z panem {instrumental}"


@pytest.mark.parametrize(("person", "of_a_man"), [("UP-002", True), ("UP-003", False)])
def test_the_row_tells_whose_a_name_is_that_two_may_bear(person: str, *, of_a_man: bool) -> None:
    """„Stanisława” is a woman, or a man in the genitive."""
    given = named(person)[0]
    assert told("Stanisława", person) == (f"{given}a" if of_a_man else given)


def test_capitals_and_small_letters_do_not_hide_a_name() -> None:
    given, surname = named("UP-001")
    assert told("ANNA KOWALSKA") == f"{given} {surname}".upper()
    assert told("umówiono anna kowalska na wtorek") == f"umówiono {given} {surname} na wtorek".lower()
    assert told("córka ani anna, ani kot") == "córka ani anna, ani kot"
    assert told("sowa siedzi na dębie") == "sowa siedzi na dębie"


def test_small_surname_that_is_no_word_is_replaced_alone() -> None:
    person: dict[str, Value] = {"id": "1", "imie": "Ewa", "nazwisko": "Wrzeszczyńska", "plec": "Kobieta"}
    contract: dict[str, Value] = {"id": "1", "uczestnik_id": "1", "przyczyny": "dzwoniono do wrzeszczyńskiej w środę"}
    twin = twin_of(dataset({"uczestnicy": [person], "kontrakty": [contract]}))
    of_her = decline_parts("", "", str(twin.of("uczestnicy")[0].nazwisko), Case.D, "k").text.lower()
    assert twin.of("kontrakty")[0].przyczyny == f"dzwoniono do {of_her} w środę"


@pytest.mark.parametrize(
    "text",
    [
        "Mieszka u państwa Kowalskich.",
        "Żona Kozłowa też nie pracuje.",
        "Syn Kamil chodzi do szkoły.",
        "Pomaga jej sąsiadka Zdziechowa.",
        "Mieszka przy ul. Ogrodowej 5.",
        "Przeprowadziła się na Polna 7.",
        "Opiekuje się nią ciotka Krysia.",
    ],
)
def test_text_in_which_a_name_may_hide_gives_way_to_a_sentence(text: str) -> None:
    assert told(text) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "Od 72 miesięcy szuka pracy w Leżajsku. Korzysta z ofert Powiatowego Urzędu Pracy i Klubu Integracji Społecznej.",
        "Kurs „Obsługa komputera i Internetu” od 12.03.2012 do 30.04.2012, KS/1/2011, 120 godzin.",
        "Konieczność zmiany zawodu. Sowa i kozioł to zwierzęta.",
    ],
)
def test_text_without_people_stays(text: str) -> None:
    assert told(text).replace(named("UP-003")[1], "Sowa") == text


def test_numbers_are_replaced() -> None:
    text = "PESEL 44051401458, tel. 81-745-22-11 albo 600 100 200, a.kowalska@example.pl, dowód ABC 123456"
    new = told(text)
    assert not any(part in new for part in ("44051401458", "745", "600 100 200", "kowalska", "123456"))
    twin = twin_of(dataset({"uczestnicy": PEOPLE}))
    assert str(twin.of("uczestnicy")[2].pesel) in new
    assert str(twin.of("uczestnicy")[1].telefon) in new


def test_facts_of_the_project_keep_their_words() -> None:
    people: list[dict[str, Value]] = [
        *PEOPLE,
        {"id": "UP-005", "imie": "Ewa", "nazwisko": "Kucharz", "plec": "Kobieta"},
    ]
    courses: list[dict[str, Value]] = [
        {"id": "KMG", "nazwa": "Kucharz małej gastronomii"},
        {"id": "X", "nazwa": "Warsztaty Anny Kowalskiej"},
    ]
    first, second = twin_of(dataset({"uczestnicy": people, "kursy": courses})).of("kursy")
    assert first.nazwa == "Kucharz małej gastronomii"
    assert "Kowalsk" not in second.nazwa


def test_initials_in_a_sign_of_a_case_and_alone_are_replaced() -> None:
    given, surname = named("UP-001")
    assert told("Pismo MOPS.AK.512.3.2024, rozmawiał A.K.") == (
        f"Pismo MOPS.{given[0]}{surname[0]}.512.3.2024, rozmawiał {given[0]}.{surname[0]}."
    )
    assert told("Wniosek WNP/1/2024, kontrakt KS/1/2024, znak PCPR.XY.1.2024") == (
        "Wniosek WNP/1/2024, kontrakt KS/1/2024, znak PCPR.XY.1.2024"
    )


def test_name_in_a_column_that_nobody_expects_is_replaced_everywhere() -> None:
    course: dict[str, Value] = {"id": "1", "organizator": "mgr Kacper Dzięcielski", "uwagi": "zapłacić Dzięcielskiemu"}
    (row,) = twin_of(dataset({"uczestnicy": PEOPLE, "kursy": [course]})).of("kursy")
    assert not {"Kacper", "Dzięcielski"} & set(str(row.organizator).split())
    assert str(row.uwagi).startswith("zapłacić ")
    assert "Dzięciel" not in str(row.uwagi)
