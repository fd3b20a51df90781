"""The filters that decline: where a form comes from, and what is said of a doubtful one."""

import pytest

from dokumenty.model.issues import CellPlace
from dokumenty.model.templates import ValueIssueError
from dokumenty.model.writing import Style, Writing, decided_in, writing
from dokumenty.polish.filters import FILTERS
from tests.support.records import dataset, record

ANNA = record("uczestnicy", {"id": "UP-001", "imie": "Anna", "nazwisko": "Kowalska", "plec": "Kobieta"})
GOLAB = record("uczestnicy", {"id": "UP-002", "imie": "Jan", "nazwisko": "Gołąb", "plec": "Mężczyzna"}, row=3)
EWA = record("kadra", {"tytul": "mgr", "imie": "Ewa", "nazwisko": "Sowa", "plec": "Kobieta", "stanowisko": "dyrektor"})


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("mianownik", "Anna Kowalska"),
        ("dopelniacz", "Anny Kowalskiej"),
        ("kogo", "Anny Kowalskiej"),
        ("celownik", "Annie Kowalskiej"),
        ("komu", "Annie Kowalskiej"),
        ("biernik", "Annę Kowalską"),
        ("narzednik", "Anną Kowalską"),
        ("kim", "Anną Kowalską"),
        ("miejscownik", "Annie Kowalskiej"),
        ("o_kim", "Annie Kowalskiej"),
        ("wolacz", "Anno"),
        ("zwrot", "Szanowna Pani Anno"),
    ],
)
def test_person_in_a_case(name: str, form: str) -> None:
    assert FILTERS[name](ANNA) == form


def test_greeting_of_a_man_never_calls_his_surname() -> None:
    assert FILTERS["zwrot"](GOLAB) == "Szanowny Panie Janie"


def test_title_stands_before_the_name() -> None:
    assert FILTERS["narzednik"](EWA) == "mgr Ewą Sową"


def test_field_of_a_record_is_declined_as_what_it_holds() -> None:
    projekt = record("projekt", {"realizator": "Powiatowy Urząd Pracy", "miejscowosc_pisma": "Leżajsk"})
    assert FILTERS["dopelniacz"](projekt, "realizator") == "Powiatowego Urzędu Pracy"
    assert FILTERS["miejscownik"](projekt, "miejscowosc_pisma") == "Leżajsku"
    assert FILTERS["narzednik"](EWA, "stanowisko") == "dyrektor"


def test_bare_text_is_declined_as_what_it_looks_like_or_is_said_to_be() -> None:
    assert FILTERS["miejscownik"]("Tychy") == "Tychach"
    assert FILTERS["dopelniacz"]("Dom Pomocy Społecznej") == "Domu Pomocy Społecznej"
    assert FILTERS["dopelniacz"]("Kowalscy", "rodzina") == "Kowalskich"
    assert FILTERS["gdzie"]("Wrocław") == "we\u00a0Wrocławiu"


def test_unknown_field_is_an_issue_that_names_those_there_are() -> None:
    with pytest.raises(ValueIssueError) as caught:
        FILTERS["dopelniacz"](ANNA, "nazwizko")
    assert caught.value.issue.code == "nieznane-pole"
    assert "nazwisko" in caught.value.issue.todo


def test_offices_own_column_wins() -> None:
    person = record("uczestnicy", {"imie": "Jan", "nazwisko": "Gołąb", "osoba_celownik": "Janowi Gołębiowi"})
    assert FILTERS["celownik"](person) == "Janowi Gołębiowi"
    assert FILTERS["wolacz"](record("uczestnicy", {"imie": "Jan", "imie_wolacz": "Jasiu"})) == "Jasiu"
    projekt = record("projekt", {"realizator": "MOPS", "realizator_dopelniacz": "MOPS-u"})
    assert FILTERS["dopelniacz"](projekt, "realizator") == "MOPS-u"


def test_sheet_odmiana_wins_over_the_dictionary_and_silences_the_doubt() -> None:
    rows = [
        {"tekst": "Jan Gołąb", "przypadek": "dopełniacz", "forma": "Jana Gołębia"},
        {"tekst": "Jan Gołąb", "przypadek": "celownik"},
        {"tekst": "Xyzów", "przypadek": "miejscownik", "forma": "Xyzowie"},
    ]
    with writing(Writing(Style(decided_in(dataset({"odmiana": rows}))))) as document:
        assert FILTERS["dopelniacz"](GOLAB) == "Jana Gołębia"
        assert FILTERS["gdzie"]("Xyzów") == "w\u00a0Xyzowie"
        assert FILTERS["miejscownik"]("Xyzów", "miejscowosc") == "Xyzowie"
        assert document.notes == []


def test_doubtful_form_is_printed_and_reported_with_its_cell() -> None:
    with writing(Writing()) as document:
        assert FILTERS["dopelniacz"](GOLAB) == "Jana Gołąba"
    (note,) = document.notes
    assert note.code == "forma-niepewna"
    assert note.place == CellPlace("projekt.xlsx", "Uczestnicy", "nazwisko3")
    assert "Jana Gołębia" in note.what
    assert "Odmiana" in note.todo


def test_every_form_is_noted_for_the_proof_sheet() -> None:
    with writing(Writing()) as document:
        FILTERS["komu"](ANNA)
        FILTERS["zwrot"](ANNA)
    assert [(one.text, one.case, one.form.text) for one in document.derived] == [
        ("Anna Kowalska", "celownik", "Annie Kowalskiej"),
        ("Anna", "wołacz", "Anno"),
    ]


def test_sex_comes_from_the_pesel_where_the_column_is_empty() -> None:
    child = record("rodzina", {"imie": "Ola", "nazwisko": "Nowak", "pesel": "02271409862"})
    assert FILTERS["dopelniacz"](child) == "Oli Nowak"


def test_without_a_sex_nothing_is_guessed() -> None:
    with pytest.raises(ValueIssueError) as caught:
        FILTERS["dopelniacz"](record("uczestnicy", {"id": "UP-003", "imie": "Jan", "nazwisko": "Lis"}))
    assert caught.value.issue.code == "plec-nieznana"


def test_empty_cell_goes_through() -> None:
    blank = ANNA.miejscowosc
    assert FILTERS["dopelniacz"](blank) is blank
    assert FILTERS["gdzie"](blank) is blank
    assert FILTERS["celownik"](ANNA, "miejscowosc") is blank


def test_list_in_the_order_of_the_polish_alphabet() -> None:
    people = [record("uczestnicy", {"nazwisko": name}) for name in ("Łoś", "Lis", "Ćwik", "Cyran", "Żak", "Zięba")]
    assert [person.nazwisko for person in FILTERS["alfabetycznie"](people)] == [
        "Cyran",
        "Ćwik",
        "Lis",
        "Łoś",
        "Zięba",
        "Żak",
    ]


@pytest.mark.parametrize(
    ("text", "genitive", "certain"),
    [
        ("Pan Jan Kowalski", "Pana Jana Kowalskiego", True),
        ("mgr Anna Nowak", "mgr Anny Nowak", False),  # without the sex nobody is sure
        ("Róża Kowalska", "Róży Kowalskiej", False),
        ("Kazimierz Dolny", "Kazimierza Dolnego", True),
        ("kurs komputerowy", "kursu komputerowego", True),
        ("Klub Seniora", "Klubu Seniora", True),
    ],
)
def test_bare_text_is_declined_as_what_it_looks_like(text: str, genitive: str, certain: bool) -> None:  # noqa: FBT001
    with writing(Writing(place=CellPlace("projekt.xlsx", "Projekt", "B2"))) as document:
        assert FILTERS["dopelniacz"](text) == genitive
    assert (not document.notes) is certain
