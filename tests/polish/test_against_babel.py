"""Dates, amounts and plurals against Babel, on whole ranges; where ours differ, an office wants them so."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_percent

from dokumenty.polish.dates import long_date, month_and_year, short_date
from dokumenty.polish.numbers import NBSP, amount, percent, plural
from dokumenty.polish.quarters import quarter_of

DAYS = [date(2012, 1, 1) + timedelta(days=day) for day in range(366)]
NOUNS = {"one": "osoba", "few": "osoby", "many": "osób"}


def test_every_day_of_a_leap_year_in_words() -> None:
    theirs = [format_date(day, "long", locale="pl").replace(" ", NBSP, 1) + f"{NBSP}r." for day in DAYS]
    assert [long_date(day) for day in DAYS] == theirs


def test_every_day_in_figures_has_two_digits_for_day_and_month() -> None:
    assert [short_date(day) for day in DAYS] == [format_date(day, "dd.MM.y", locale="pl") for day in DAYS]
    assert format_date(date(2012, 3, 5), "short", locale="pl") == "5.03.2012"


def test_month_alone_stands_in_the_nominative() -> None:
    theirs = [format_date(day, "LLLL y", locale="pl").replace(" ", NBSP) for day in DAYS]
    assert [month_and_year(day) for day in DAYS] == theirs


def test_quarter_of_every_day() -> None:
    assert [quarter_of(day).numer for day in DAYS] == [int(format_date(day, "Q", locale="pl")) for day in DAYS]


def test_amounts_but_for_the_minus_sign() -> None:
    amounts = [Decimal(cents) / 100 for cents in (*range(0, 200_000, 89), 38_536_531, 153_963_700)]
    assert [amount(value) for value in amounts] == [format_currency(value, "PLN", locale="pl") for value in amounts]
    assert (amount(Decimal(-5)), format_currency(-5, "PLN", locale="pl")) == (f"−5,00{NBSP}zł", f"-5,00{NBSP}zł")


def test_noun_after_every_number_to_ten_thousand() -> None:
    form = Locale("pl").plural_form
    assert [plural(n, *NOUNS.values()) for n in range(10_001)] == [NOUNS[form(n)] for n in range(10_001)]


@pytest.mark.parametrize(("share", "ours"), [("0.235", "23,5%"), ("0.895", "89,5%"), ("1", "100%")])
def test_percent_keeps_its_tenths(share: str, ours: str) -> None:
    assert percent(Decimal(share)) == ours
    assert format_percent(Decimal(share), locale="pl") in {"24%", "90%", "100%"}
