"""The data files of the monitoring systems: what is refused, what is written, and how others read it."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dokumenty.monitoring.checking import check_file
from dokumenty.monitoring.layouts import layout_named
from tests.conftest import Result
from tests.support.builders import projekt
from tests.support.records import dataset

Run = Callable[..., Result]
Build = Callable[..., Path]
Person = dict[str, Any]

PROJEKT: Person = dict(projekt(**{
    "Numer umowy": "FELU.08.01-IZ.00-0001/23",
    "Priorytet:_numer": "VII",
    "Działanie:_numer": "7.1",
    "Okres_realizacji_od": date(2023, 1, 1),
    "Okres_realizacji_do": date(2024, 12, 31),
}))  # fmt: skip
PERSON: Person = {
    "Nr uczestnika": "UP-001",
    "Imię": "Anna",
    "Drugie imię": "Maria",
    "Nazwisko": "Sowa",
    "Płeć": "Kobieta",
    "PESEL": "80010100123",
    "Ulica": "ul. Próbna",
    "Nr domu": "007",
    "Kod pocztowy": "21-100",
    "Miejscowość": "Lubartów",
    "Telefon": "81 000 00 01",
    "E-mail": "anna.sowa@example.pl",
    "Wykształcenie": "Wyższe (ISCED 5–8)",
    "Status na rynku pracy": "Osoba bezrobotna",
    "Długotrwale bezrobotny": "tak",
    "Niepełnosprawność": "nie",
    "Ścieżka": "PAL",
    "Data rozpoczęcia udziału": date(2024, 1, 10),
    "Data zakończenia udziału": date(2024, 6, 30),
    "Sytuacja po zakończeniu": "Osoba podjęła pracę",
    "Obywatelstwo": "Obywatelstwo polskie",
    "Rodzaj uczestnika": "Indywidualny",
    "Inny identyfikator": None,
    "Województwo": "lubelskie",
    "Powiat": "lubartowski",
    "Gmina": "Lubartów",
    "DEGURBA": "2 małe miasta i przedmieścia",
    "Obszar": "obszar miejski",
    "W tym (status)": "Osoba długotrwale bezrobotna",
    "Opieka nad dziećmi do lat 7 lub osobą zależną": "nie",
    "Rodzaj przyznanego wsparcia": "doradztwo; szkolenie",
    "Data rozpoczęcia udziału we wsparciu": date(2024, 1, 15),
    "Zakończenie zgodne ze ścieżką": "tak",
    "Powód wycofania się": None,
    "Osoba obcego pochodzenia": "Nie",
    "Obywatel państwa trzeciego": "Nie",
    "Mniejszość narodowa lub etniczna": "Odmowa podania informacji",
    "Bezdomność": "Nie",
    "Inna niekorzystna sytuacja": "Nie",
    "Uwagi do monitoringu": 'rozmowa „w sprawie"; dalej\nw drugim wierszu',
}
PEFS: Person = {
    "Wykształcenie": "Wyższe",
    "Status na rynku pracy": "Bezrobotny",
    "W tym (status)": "osoba długotrwale bezrobotna",
}
SL2014: Person = {
    "Wykształcenie": "wyższe (ISCED 5–8)",
    "Rodzaj uczestnika": "indywidualny",
    "Status na rynku pracy": "osoba bezrobotna zarejestrowana w ewidencji urzędów pracy",
    "W tym (status)": "osoba długotrwale bezrobotna",
    "Sytuacja po zakończeniu": "inne",
}
START = datetime.fromisoformat("2024-01-10")
REPORTED: dict[str, Person] = {"sm-efs": {}, "pefs-2007": PEFS, "sl2014": SL2014}
"""What a person must be called in each system."""


@pytest.fixture
def findings(skoroszyt: Build, uruchom: Run) -> Callable[..., list[tuple[str, str, str]]]:
    """Write one person and return the errors: code, sheet, and header of the column that the cell stands in."""

    def find(system: str, changes: Person, sheets: dict[str, Any] | None = None) -> list[tuple[str, str, str]]:
        person = {key: value for key, value in (PERSON | REPORTED[system] | changes).items() if value != "—"}
        skoroszyt({"Projekt": PROJEKT, "Uczestnicy": [person], **(sheets or {})})
        result = uruchom("zalaczniki", "dane", system, "--json")
        (told,) = json.loads(result.out)
        errors = [issue for issue in told["ustalenia"] if issue["waga"] == "do poprawy"]
        assert (told["plik"] is None) == bool(errors)
        assert result.code == (1 if errors else 0)
        assert bool(list(Path("wyniki").rglob("Uczestnicy*"))) == (not errors)
        return [_located(issue, list(person)) for issue in errors]

    return find


def _located(issue: Any, headers: list[str]) -> tuple[str, str, str]:
    place = issue["miejsce"]
    column = next((i for i, _ in enumerate(headers) if place["cell"] == f"{_letter(i)}2"), None)
    return issue["kod"], place["sheet"], "" if column is None else headers[column]


def _letter(index: int) -> str:
    first, last = divmod(index, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


@pytest.mark.parametrize("system", REPORTED)
def test_sound_person_is_written(findings: Callable[..., Any], system: str) -> None:
    assert findings(system, {}) == []


@pytest.mark.parametrize(
    ("changes", "code", "header"),
    [
        ({"PESEL": "80010100120", "Uwagi kontroli": "zly-numer: tak w dowodzie"}, "plik-pesel", "PESEL"),
        ({"PESEL": None}, "plik-puste-pole", "PESEL"),
        ({"Kod pocztowy": "21 100", "Uwagi kontroli": "zly-zapis: tak"}, "plik-kod", "Kod pocztowy"),
        ({"Telefon": "123"}, "plik-telefon", "Telefon"),
        ({"Telefon": None}, "plik-puste-pole", "Telefon"),
        ({"E-mail": "zażółć@example.pl", "Uwagi kontroli": "zly-zapis: tak"}, "plik-email", "E-mail"),
        ({"E-mail": None}, "plik-puste-pole", "E-mail"),
        ({"Powiat": "Lubartowski"}, "plik-powiat", "Powiat"),
        ({"Gmina": "gmina Lubartów"}, "plik-gmina", "Gmina"),
        ({"Data rozpoczęcia udziału": date(1979, 12, 31)}, "plik-wiek", "Data rozpoczęcia udziału"),
        ({"W tym (status)": "osoba pracująca w MMŚP", "Długotrwale bezrobotny": "nie"}, "plik-w-tym", "W tym (status)"),
        ({"W tym (status)": "Inne"}, "plik-status", "W tym (status)"),
        (
            {"Status na rynku pracy": "Osoba bierna zawodowo", "W tym (status)": "Inne"},
            "plik-status",
            "Status na rynku pracy",
        ),
        ({"Sytuacja po zakończeniu": None}, "plik-sytuacja", "Sytuacja po zakończeniu"),
        ({"Sytuacja po zakończeniu": "wyjechał"}, "plik-spoza-listy", "Sytuacja po zakończeniu"),
        ({"Obywatelstwo": None}, "plik-puste-pole", "Obywatelstwo"),
        ({"DEGURBA": None}, "plik-puste-pole", "DEGURBA"),
    ],
)
def test_each_rule_of_sm_efs_names_its_cell(
    findings: Callable[..., Any], changes: Person, code: str, header: str
) -> None:
    assert (code, "Uczestnicy", header) in findings("sm-efs", changes)


def test_status_must_fit_the_path(findings: Callable[..., Any]) -> None:
    contract = {
        "Nr kontraktu": "KS/1/2024",
        "Nr uczestnika": "UP-001",
        "Typ kontraktu": "B",
        "Data zawarcia": date(2024, 1, 10),
        "Nr pracownika socjalnego": "K-01",
        "Przyczyny trudnej sytuacji": "brak pracy",
        "Możliwości": "kwalifikacje",
        "Ograniczenia": "dojazd",
        "Nr skierowania z PUP": "7/2024",
        "Data skierowania z PUP": date(2024, 1, 5),
    }
    worker = {"Nr pracownika": "K-01", "Imię": "Iza", "Nazwisko": "Mazur", "Płeć": "Kobieta", "Stanowisko": "doradca"}
    changes = {
        "Status na rynku pracy": "Osoba pracująca",
        "W tym (status)": "Inne",
        "Długotrwale bezrobotny": "nie",
    }
    found = findings("sm-efs", changes, {"Kontrakty": [contract], "Kadra": [worker]})
    assert found == [("plik-status", "Uczestnicy", "Status na rynku pracy")]


def test_hyphen_in_place_of_the_dash_is_told_by_the_right_value(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({
        "Projekt": PROJEKT,
        "Uczestnicy": [PERSON | {"Wykształcenie": "Wyższe (ISCED 5-8)"}],
        "Słowniki": [{"Wykształcenie": "Wyższe (ISCED 5-8)"}],
    })  # fmt: skip
    result = uruchom("zalaczniki", "dane", "sm-efs")
    assert result.code == 1
    assert "Na liście jest półpauza: „Wyższe (ISCED 5–8)”." in result.said


def test_what_is_no_day_is_told() -> None:
    """A cell that is no date is refused when it is read; this holds the file should one come another way."""
    people = dataset({"uczestnicy": [{"id": "UP-001", "data_koniec": "30/6/2024"}]})
    found = check_file(layout_named("sm-efs"), people, date(2024, 7, 1))
    assert [str(issue.place) for issue in found if issue.code == "plik-data"] == [
        "projekt.xlsx, arkusz „Uczestnicy”, data_koniec2"
    ]


def test_missing_column_is_named_once(findings: Callable[..., Any], skoroszyt: Build, uruchom: Run) -> None:
    assert ("plik-brak-kolumny", "Uczestnicy", "") in findings("sm-efs", {"Telefon": "—"})
    people = [PERSON | {"Nr uczestnika": f"UP-{n}", "PESEL": None, "Inny identyfikator": f"X{n}"} for n in (1, 2, 3)]
    people = [{key: value for key, value in person.items() if key != "Powiat"} for person in people]
    skoroszyt({"Projekt": PROJEKT, "Uczestnicy": people})
    (told,) = json.loads(uruchom("zalaczniki", "dane", "sm-efs", "--json").out)
    missing = [issue["co"] for issue in told["ustalenia"] if issue["kod"] == "plik-brak-kolumny"]
    assert missing == ["SM EFS wymaga danych „Powiat”, a w arkuszu nie ma kolumny „Powiat”."]


def test_fact_of_the_project_is_named_in_its_cell(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": PROJEKT | {"Numer umowy": None}, "Uczestnicy": [PERSON]})
    (told,) = json.loads(uruchom("zalaczniki", "dane", "sm-efs", "--json").out)
    (error,) = [issue for issue in told["ustalenia"] if issue["waga"] == "do poprawy"]
    assert (error["kod"], error["miejsce"]["sheet"], error["miejsce"]["cell"]) == ("plik-puste-pole", "Projekt", "B5")


@pytest.fixture
def sm_efs(skoroszyt: Build, uruchom: Run) -> bytes:
    """The bytes of a file with two people, the second without a PESEL."""
    second = {
        "Nr uczestnika": "UP-002",
        "Płeć": "Mężczyzna",
        "Imię": "Jan",
        "PESEL": None,
        "Data urodzenia": date(1990, 3, 4),
        "Inny identyfikator": "paszport 1",
        "Data zakończenia udziału": None,
        "Sytuacja po zakończeniu": None,
        "Uwagi do monitoringu": None,
    }
    skoroszyt({"Projekt": PROJEKT, "Uczestnicy": [PERSON, PERSON | second]})
    assert uruchom("zalaczniki", "dane", "sm-efs").code == 0
    (path,) = Path("wyniki/projekt/dane").iterdir()
    assert path.suffix == ".csv"
    return path.read_bytes()


def test_bytes_of_sm_efs_keep_its_rules(sm_efs: bytes) -> None:
    assert sm_efs.startswith(b"\xef\xbb\xbfNumer projektu;")
    assert sm_efs.count(b"\xef\xbb\xbf") == 1
    text = sm_efs.decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert text.count("\r\n") == 3
    assert text.count("\r") == 3
    quoted = '"rozmowa „w sprawie""; dalej\nw drugim wierszu"'
    assert quoted in text
    assert '"' not in text.replace(quoted, "").replace('"doradztwo; szkolenie"', "")
    assert ";w tym;" in text
    assert ";w tym ;" in text
    assert "Wyższe (ISCED 5\u20138)" in text


def test_sm_efs_is_read_back_by_position(sm_efs: bytes) -> None:
    header, first, second = csv.reader(io.StringIO(sm_efs.decode("utf-8-sig"), newline=""), delimiter=";")
    assert [len(row) for row in (header, first, second)] == [43, 43, 43]
    assert (header[0], header[24], header[30], header[42]) == ("Numer projektu", "w tym", "w tym ", "Uwagi")
    assert first[:12] == [
        "FELU.08.01-IZ.00-0001/23", "Obywatelstwo polskie", "Indywidualny", "", "Anna", "Sowa", "80010100123",
        "Nie", "", "Kobieta", "44", "Wyższe (ISCED 5–8)",
    ]  # fmt: skip
    assert first[12:25] == [
        "Polska", "lubelskie", "lubartowski", "Lubartów", "Lubartów", "21-100", "2 małe miasta i przedmieścia",
        "810000001", "anna.sowa@example.pl", "2024-01-10", "2024-06-30", "Osoba bezrobotna", "Osoba długotrwale bezrobotna",
    ]  # fmt: skip
    assert first[25:38] == [
        "", "Osoba podjęła pracę", "Tak", "", "doradztwo; szkolenie", "", "2024-01-15", "",
        "Nie", "Nie", "Odmowa podania informacji", "Nie", "Nie",
    ]  # fmt: skip
    assert first[38:] == ["", "", "", "", PERSON["Uwagi do monitoringu"]]
    assert (second[6], second[7], second[10], second[22]) == ("paszport 1", "Tak", "33", "")


def test_values_of_older_lists_are_renamed_and_told(skoroszyt: Build, uruchom: Run) -> None:
    older = {"Status na rynku pracy": "Bezrobotny", "Wykształcenie": "Wyższe"}
    skoroszyt(
        {
            "Projekt": PROJEKT,
            "Uczestnicy": [PERSON | older, PERSON | older | {"Nr uczestnika": "UP-002", "PESEL": "81010100120"}],
        }
    )
    result = uruchom("zalaczniki", "dane", "sm-efs")
    assert result.code == 0, result.said
    assert "zamiast „Bezrobotny” w pliku stoi „Osoba bezrobotna” (wierszy: 2)" in result.said
    assert "zamiast „Wyższe” w pliku stoi „Wyższe (ISCED 5–8)” (wierszy: 2)" in result.said


def test_status_without_one_meaning_is_not_guessed(findings: Callable[..., Any]) -> None:
    assert findings("sl2014", {"Status na rynku pracy": "Bezrobotny"}) == [
        ("plik-spoza-listy", "Uczestnicy", "Status na rynku pracy")
    ]


def test_reason_of_leaving_is_asked_for(findings: Callable[..., Any]) -> None:
    found = findings("pefs-2007", {"Zakończenie zgodne ze ścieżką": "nie"})
    assert found == [("plik-puste-pole", "Uczestnicy", "Powód wycofania się")]


def written(system: str, skoroszyt: Build, uruchom: Run) -> Any:
    skoroszyt({"Projekt": PROJEKT, "Uczestnicy": [PERSON | REPORTED[system]]})
    assert uruchom("zalaczniki", "dane", system).code == 0
    (path,) = Path("wyniki/projekt/dane").iterdir()
    return load_workbook(path)


def test_pefs_has_facts_and_fields_in_order(skoroszyt: Build, uruchom: Run) -> None:
    book = written("pefs-2007", skoroszyt, uruchom)
    facts = list(book["Dane projektu"].values)
    assert facts[1:6] == [
        ("Tytuł projektu", "Nowy początek"),
        ("Nr projektu", "FELU.08.01-IZ.00-0001/23"),
        ("Priorytet", "VII"),
        ("Działanie", "7.1"),
        ("Poddziałanie", None),
    ]
    assert facts[6] == ("Liczba osób niepełnosprawnych objętych wsparciem", 0)
    headers, person = book["Uczestnicy"].values
    assert headers[:6] == (
        "Imię (imiona)",
        "Nazwisko",
        "Płeć",
        "Wiek w chwili przystępowania do projektu",
        "PESEL",
        "Wykształcenie",
    )
    assert person[:6] == ("Anna Maria", "Sowa", "Kobieta", 44, "80010100123", "Wyższe")
    assert person[8:11] == ("007", None, "Lubartów")
    assert person[headers.index("Data rozpoczęcia udziału w projekcie")] == START
    cells = {cell.value: cell for cell in book["Uczestnicy"][2]}
    assert cells["80010100123"].number_format == "@"
    assert cells[START].number_format == "yyyy-mm-dd"


def test_sl2014_has_project_institution_and_person(skoroszyt: Build, uruchom: Run) -> None:
    headers, person = written("sl2014", skoroszyt, uruchom)["Uczestnicy"].values
    assert (len(headers), headers[0], headers[6], headers[30]) == (73, "Numer umowy/decyzji/aneksu", "Kraj", "Kraj")
    assert person[6:30] == (None,) * 24
    assert person[30:37] == ("Polska", "indywidualny", None, "Anna", "Sowa", "80010100123", "Nie")
    assert person[headers.index("Osoba z niepełnosprawnościami")] == "Nie"
    minority = next(i for i, header in enumerate(headers) if header.startswith("Osoba należąca do mniejszości"))
    assert person[minority] == "Odmowa podania informacji"


def test_the_same_workbook_gives_the_same_file(skoroszyt: Build, uruchom: Run) -> None:
    for system, names in REPORTED.items():
        skoroszyt({"Projekt": PROJEKT, "Uczestnicy": [PERSON | names]})
        uruchom("zalaczniki", "dane", system)
        uruchom("zalaczniki", "dane", system)
    assert len(list(Path("wyniki/projekt/dane").iterdir())) == 3


def test_unknown_system_is_told(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    result = uruchom("zalaczniki", "dane", "sowa")
    assert result.code == 2
    assert "Dostępne: pefs-2007, sl2014, sm-efs." in result.said


def test_values_renamed_to_are_in_the_lists() -> None:
    for system in REPORTED:
        layout = layout_named(system)
        by_field = {field: column.code_list for column in layout.columns for field in column.fields}
        for field, values in layout.renamed.items():
            assert set(values.values()) <= set(layout.values(by_field[field])), (system, field)
        assert set(layout.narrower) <= set(layout.values("status"))
        assert {one for some in layout.narrower.values() for one in some} <= set(layout.values("w_tym"))
