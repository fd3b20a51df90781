"""Dates, periods and quarters."""

from datetime import date

import pytest

from dokumenty.model.values import Value
from dokumenty.polish.dates import long_date, period_of, short_date
from dokumenty.polish.quarters import quarters_of, runs_in
from tests.support.records import record

CONFERENCE = date(2011, 12, 12)
SUMMER = date(2008, 6, 1)
DECEMBER = date(2008, 12, 31)


def test_forms_of_a_date() -> None:
    assert short_date(CONFERENCE) == "12.12.2011"
    assert long_date(CONFERENCE) == "12\u00a0grudnia 2011\u00a0r."


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"okres_opis": "czerwiec–grudzień 2008 r.", "rok": 2008}, "czerwiec–grudzień 2008 r."),
        ({"okres_od": SUMMER, "okres_do": DECEMBER, "rok": 2008}, "01.06.2008–31.12.2008"),
        ({"rok": 2011}, "2011\u00a0rok"),
        ({}, ""),
    ],
)
def test_period_is_the_most_exact_that_is_known(facts: dict[str, Value], text: str) -> None:
    assert period_of(record("projekt", facts)) == text


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ({"okres_od": SUMMER, "okres_do": DECEMBER}, ["II kw. 2008", "III kw. 2008", "IV kw. 2008"]),
        (
            {"okres_od": date(2005, 5, 1), "okres_do": date(2006, 1, 31)},
            ["II kw. 2005", "III kw. 2005", "IV kw. 2005", "I kw. 2006"],
        ),
        ({"rok": 2011}, ["I kw. 2011", "II kw. 2011", "III kw. 2011", "IV kw. 2011"]),
        ({}, []),
    ],
)
def test_quarters_of_a_project(facts: dict[str, Value], names: list[str]) -> None:
    assert [quarter.nazwa.replace("\u00a0", " ") for quarter in quarters_of(record("projekt", facts))] == names


@pytest.mark.parametrize(
    ("dates", "row"),
    [
        ({"data_od": date(2011, 1, 3), "data_do": date(2011, 4, 1)}, ["tak", "tak", "", ""]),
        ({"data_do": CONFERENCE}, ["", "", "", "tak"]),
        ({"data_od": date(2011, 9, 30)}, ["", "", "tak", ""]),
        ({}, ["okres"] * 4),
    ],
)
def test_task_in_the_quarters_of_a_year(dates: dict[str, Value], row: list[str]) -> None:
    task = record("zadania", dates)
    assert [runs_in(task, quarter) for quarter in quarters_of(record("projekt", {"rok": 2011}))] == row
