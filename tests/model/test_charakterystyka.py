"""Tables of Załącznik nr 2: counted from literals, and true to the facts of the five sample projects."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.charakterystyka import Liczba, Tabela, characteristics
from dokumenty.model.records import Dataset
from dokumenty.model.values import Blank, Cell, Value
from tests.support.records import dataset

DANE = Path(__file__).parents[2] / "dane"
PROJECTS = ("lezajsk-2011", "lubartow-2012", "radom-2008", "radom-kis-2005", "tomaszow-2010")
every_project = pytest.mark.parametrize("project", PROJECTS)
Counts = tuple[int, int, int]
"""Women, men, together."""


@pytest.fixture(scope="module")
def datasets() -> Mapping[str, Dataset]:
    return {name: read_dataset(DANE / f"{name}.xlsx", SHEETS)[0] for name in PROJECTS}


def tables(data: Dataset, application: int = -1) -> list[Tabela]:
    """Return the tables of one payment application, the last one unless told."""
    support = [row for name in ("kontrakty", "plany", "udzial", "wsparcie") for row in data.of(name)]
    return characteristics(data.of("platnosci")[application], data.of("uczestnicy"), support)


def counts(number: Liczba) -> Counts:
    return number.k, number.m, number.razem


def since_start(table: Tabela) -> dict[str, Counts]:
    return {row.nazwa: counts(row.od_poczatku) for row in table.wiersze}


def in_period(table: Tabela) -> dict[str, Counts]:
    return {row.nazwa: counts(row.okres) for row in table.wiersze}


def together(table: Tabela) -> dict[str, int]:
    return {row.nazwa: row.od_poczatku.razem for row in table.wiersze}


# The facts of the five projects


def test_table_1_of_lubartow_has_16_women_and_10_men(datasets: Mapping[str, Dataset]) -> None:
    first, last = (tables(datasets["lubartow-2012"], which)[0] for which in (0, -1))
    assert list(in_period(first).values()) == [(16, 10, 26), (0, 0, 0), (0, 0, 0), (16, 10, 26)]
    assert list(since_start(last).values()) == [(16, 10, 26), (16, 10, 26), (0, 0, 0), (0, 0, 0)]
    assert in_period(last)["Liczba osób, które rozpoczęły udział w projekcie"] == (0, 0, 0)


@pytest.mark.parametrize(
    ("project", "people"),
    [("lezajsk-2011", 25), ("lubartow-2012", 26), ("radom-2008", 273), ("radom-kis-2005", 60), ("tomaszow-2010", 30)],
)
def test_table_1_counts_as_many_people_as_the_project_had(
    project: str, people: int, datasets: Mapping[str, Dataset]
) -> None:
    began, ended, broke_off, staying = together(tables(datasets[project])[0]).values()
    assert (began, ended + broke_off + staying) == (people, people)


def test_table_2_of_radom_has_the_unemployed_and_the_inactive_of_the_text(datasets: Mapping[str, Dataset]) -> None:
    status = together(tables(datasets["radom-2008"])[1])
    assert status == {
        "Bezrobotny": 258,
        "osoba długotrwale bezrobotna": 245,
        "Nieaktywny zawodowo": 15,
        "Zatrudniony": 0,
        "Ogółem": 273,
    }


def test_table_2_of_lezajsk_names_the_farmer_among_the_employed(datasets: Mapping[str, Dataset]) -> None:
    rows = tables(datasets["lezajsk-2011"])[1].wiersze
    names = [row.nazwa for row in rows]
    farmer = rows[names.index("rolnik")]
    assert (names[names.index("rolnik") - 1], farmer.w_tym, farmer.od_poczatku.razem) == ("Zatrudniony", True, 1)


def test_table_3_of_the_club_has_nobody_under_35(datasets: Mapping[str, Dataset]) -> None:
    ages = together(tables(datasets["radom-kis-2005"])[2])
    assert (ages["15–24 lata"], ages["Ogółem"], "brak danych" in ages) == (0, 60, False)


def test_table_3_of_radom_has_the_young_of_the_text_among_those_under_25(datasets: Mapping[str, Dataset]) -> None:
    assert together(tables(datasets["radom-2008"])[2])["15–24 lata"] == 12


def test_table_4_of_the_club_has_only_the_lowest_education(datasets: Mapping[str, Dataset]) -> None:
    education = together(tables(datasets["radom-kis-2005"])[3])
    assert {name for name, count in education.items() if count} == {"Podstawowe", "Ponadgimnazjalne", "Ogółem"}


@every_project
def test_table_5_says_that_there_were_no_institutions(project: str, datasets: Mapping[str, Dataset]) -> None:
    table = tables(datasets[project])[4]
    assert (table.wiersze, table.uwaga) == ((), "Wsparciem nie objęto przedsiębiorstw ani instytucji.")


@pytest.mark.parametrize(
    ("project", "contracts", "plans"),
    [("lubartow-2012", 21, 5), ("radom-2008", 165, 108), ("lezajsk-2011", 25, 25), ("tomaszow-2010", 18, 12)],
)
def test_table_6_has_the_contracts_and_plans_of_the_text(
    project: str, contracts: int, plans: int, datasets: Mapping[str, Dataset]
) -> None:
    support = together(tables(datasets[project])[5])
    assert (support["Kontrakt socjalny"], support["Indywidualny plan działania"]) == (contracts, plans)
    assert support["Osoby, które otrzymały wsparcie"] == len(datasets[project].of("uczestnicy"))


@every_project
def test_no_table_tells_of_health(project: str, datasets: Mapping[str, Dataset]) -> None:
    names = " ".join(row.nazwa for table in tables(datasets[project]) for row in table.wiersze)
    assert [word for word in ("niepełnospr", "uzależn", "bezdomn") if word in names] == []


# Sums that agree among themselves


@every_project
def test_women_and_men_make_the_whole_in_every_row(project: str, datasets: Mapping[str, Dataset]) -> None:
    for application in range(len(datasets[project].of("platnosci"))):
        for row in (row for table in tables(datasets[project], application) for row in table.wiersze):
            for number in (row.okres, row.od_poczatku):
                assert number.k + number.m == number.razem


@every_project
def test_groups_make_their_sum_and_the_sum_is_that_of_table_1(project: str, datasets: Mapping[str, Dataset]) -> None:
    for application in range(len(datasets[project].of("platnosci"))):
        flow, status, age, education, _, _ = tables(datasets[project], application)
        began = flow.wiersze[0]
        for table in (status, age, education):
            *rows, total = table.wiersze
            parts = [row for row in rows if not row.w_tym]
            assert (counts(total.okres), counts(total.od_poczatku)) == (counts(began.okres), counts(began.od_poczatku))
            assert sum(row.okres.razem for row in parts) == total.okres.razem
            assert sum(row.od_poczatku.razem for row in parts) == total.od_poczatku.razem


@every_project
def test_those_who_came_in_the_periods_make_all_who_came(project: str, datasets: Mapping[str, Dataset]) -> None:
    data = datasets[project]
    firsts = [tables(data, which)[0].wiersze[0] for which in range(len(data.of("platnosci")))]
    assert sum(row.okres.razem for row in firsts) == firsts[-1].od_poczatku.razem == len(data.of("uczestnicy"))


# What the samples do not have

PERSON: dict[str, Value] = {
    "id": "UP-1", "imie": "Anna", "nazwisko": "Sowa", "plec": "Kobieta", "sciezka": "PAL", "data_start": date(2012, 2, 1)
}  # fmt: skip
QUARTER: dict[str, Value] = {"id": "WNP/1", "okres_od": date(2012, 1, 1), "okres_do": date(2012, 3, 31)}


def tables_of(*people: Mapping[str, Value], **rows: list[dict[str, Value]]) -> list[Tabela]:
    numbered = [PERSON | {"id": f"UP-{number}"} | dict(changes) for number, changes in enumerate(people, 1)]
    return tables(dataset({"platnosci": [QUARTER], "uczestnicy": numbered, **rows}))


def test_who_left_early_has_broken_off_and_not_ended() -> None:
    left: dict[str, Value] = {"data_koniec": date(2012, 3, 1)}
    flow = tables_of(left, left | {"zakonczenie_zgodne": False}, left | {"powod_wycofania": "podjęcie nauki"}, {})[0]
    assert [row.okres.razem for row in flow.wiersze] == [4, 1, 2, 1]


def test_who_comes_after_the_period_or_nobody_knows_when_is_not_counted() -> None:
    flow = tables_of(
        {}, {"data_start": date(2012, 4, 1)}, {"data_start": Blank("Data rozpoczęcia udziału", Cell("", "", ""))}
    )[0]
    assert together(flow)["Liczba osób, które rozpoczęły udział w projekcie"] == 1


def test_who_ends_after_the_period_is_still_there() -> None:
    flow = tables_of({"data_koniec": date(2012, 4, 1)})[0]
    assert [row.od_poczatku.razem for row in flow.wiersze] == [1, 0, 0, 1]


def test_what_nobody_knows_has_a_row_of_its_own_and_the_sum_still_agrees() -> None:
    _, status, age, education, *_ = tables_of({}, {"status": "Bezrobotny", "data_urodzenia": date(1980, 1, 1)})
    assert (together(status)["brak danych"], together(status)["Ogółem"]) == (1, 2)
    assert (together(age)["brak danych"], together(age)["25–54 lata"]) == (1, 1)
    assert together(education)["brak danych"] == 2


def test_a_long_term_unemployed_person_is_told_once_by_two_columns() -> None:
    both: dict[str, Value] = {
        "status": "Bezrobotny", "w_tym": "osoba długotrwale bezrobotna", "dlugotrwale_bezrobotny": True
    }  # fmt: skip
    assert together(tables_of(both)[1])["osoba długotrwale bezrobotna"] == 1


def test_the_age_is_that_of_the_day_of_coming() -> None:
    born: dict[str, Value] = {"data_urodzenia": date(1987, 2, 2)}
    ages = tables_of(born | {"data_start": date(2012, 2, 1)}, born | {"data_start": date(2012, 2, 2)})[2]
    assert (together(ages)["15–24 lata"], together(ages)["25–54 lata"]) == (1, 1)


def test_an_institution_counts_once_and_from_its_first_person() -> None:
    school: dict[str, Value] = {"nazwa_instytucji": "Szkoła nr 1", "typ_instytucji": "administracja publiczna"}
    table = tables_of(school | {"data_start": date(2011, 12, 1)}, school, {"nazwa_instytucji": "Bez typu"})[4]
    assert {name: count for name, count in together(table).items() if count} == {
        "administracja publiczna": 1,
        "brak danych": 1,
        "Ogółem": 2,
    }
    assert {row.nazwa: row.okres.razem for row in table.wiersze}["Ogółem"] == 1


def test_a_person_with_two_kinds_of_support_stands_in_two_rows_and_once_in_the_sum() -> None:
    meeting: dict[str, Value] = {"uczestnik_id": "UP-1", "data": date(2012, 2, 2), "forma": "doradztwo zawodowe"}
    support = tables_of(
        {"rodzaj_wsparcia": "szkolenie; doradztwo zawodowe"},
        wsparcie=[meeting, meeting, meeting | {"data": date(2012, 5, 1)}],
    )[5]
    assert together(support) == {"Doradztwo zawodowe": 1, "Szkolenie": 1, "Osoby, które otrzymały wsparcie": 1}


def test_a_course_counts_from_its_first_day() -> None:
    rows: dict[str, list[dict[str, Value]]] = {
        "kursy": [{"id": "KMG", "nazwa": "Kucharz", "data_od": date(2012, 4, 2)}],
        "udzial": [{"uczestnik_id": "UP-1", "kurs_id": "KMG", "wynik": "w toku", "data_skierowania": date(2012, 2, 2)}],
    }
    assert together(tables_of({}, **rows)[5]) == {"Osoby, które otrzymały wsparcie": 0}
