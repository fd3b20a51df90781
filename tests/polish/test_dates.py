"""Dates, periods and quarters."""

from datetime import date, timedelta

import pytest

from dokumenty.model.values import Value
from dokumenty.polish.dates import long_date, long_period, month_and_year, period_of, short_date, short_date_r
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


def visible(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_short_date_with_its_abbreviation() -> None:
    assert short_date_r(CONFERENCE) == "12.12.2011\u00a0r."


def test_month_alone_is_in_the_nominative() -> None:
    assert visible(month_and_year(date(2026, 3, 5))) == "marzec 2026"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2011, 12, 1), date(2011, 12, 5), "1–5 grudnia 2011 r."),
        (date(2011, 7, 1), date(2011, 12, 5), "1 lipca – 5 grudnia 2011 r."),
        (date(2011, 7, 1), date(2012, 5, 5), "1 lipca 2011 r. – 5 maja 2012 r."),
        (date(2011, 7, 1), date(2011, 7, 1), "1 lipca 2011 r."),
    ],
)
def test_range_in_words_says_no_month_twice(start: date, end: date, text: str) -> None:
    assert visible(long_period(start, end)) == text


def test_every_day_of_a_year_is_written_with_its_month_in_the_genitive() -> None:
    months = [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ]
    days = [date(2012, 1, 1) + timedelta(days=n) for n in range(366)]
    assert [visible(long_date(day)) for day in days] == [f"{d.day} {months[d.month - 1]} {d.year} r." for d in days]
