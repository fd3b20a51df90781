"""Amounts in words against two libraries, whose own faults are named."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from slownie import slownie_zl100gr

from dokumenty.polish.words import LIMIT, amount_in_words, cardinal


def without_one_before_scale(text: str) -> str:
    """num2words says „tysiąc” where an office says „jeden tysiąc”."""
    for scale in ("tysiąc", "milion", "miliard"):
        text = f" {text} ".replace(f" jeden {scale} ", f" {scale} ").strip()
    return text


def test_every_number_to_ten_thousand_agrees_with_num2words() -> None:
    wrong = [n for n in range(10_001) if without_one_before_scale(cardinal(n)) != num2words(n, lang="pl")]
    assert wrong == []


@given(st.integers(min_value=0, max_value=10**9))
def test_any_number_agrees_with_num2words(number: int) -> None:
    assert without_one_before_scale(cardinal(number)) == num2words(number, lang="pl")


@given(st.integers(min_value=0, max_value=10**8))
def test_any_amount_agrees_with_slownie(grosze: int) -> None:
    amount = Decimal(grosze) / 100
    assert amount_in_words(amount) == slownie_zl100gr(float(amount))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("385365.31", "trzysta osiemdziesiąt pięć tysięcy trzysta sześćdziesiąt pięć złotych 31/100"),
        ("1000", "jeden tysiąc złotych 00/100"),
        ("1", "jeden złoty 00/100"),
        ("22.01", "dwadzieścia dwa złote 01/100"),
        ("0.005", "zero złotych 01/100"),
        ("-15.5", "minus piętnaście złotych 50/100"),
    ],
)
def test_amounts_of_an_office(amount: str, words: str) -> None:
    assert amount_in_words(Decimal(amount)) == words


def test_number_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="za duża"):
        cardinal(LIMIT)


def test_every_grosz_in_words_agrees_with_num2words() -> None:
    def theirs(value: Decimal) -> str:
        return str(num2words(value, lang="pl", to="currency", currency="PLN", separator=""))

    amounts = [Decimal(cents) / 100 for cents in (*range(10_000), *range(100_000, 1_000_000, 997))]
    wrong = [value for value in amounts if amount_in_words(value, cents_in_words=True, one=False) != theirs(value)]
    assert wrong == []


# Faults of num2words that ours must not have.
def test_whole_number_is_zloty_and_not_grosze() -> None:
    assert num2words(385365, lang="pl", to="currency", currency="PLN").startswith("trzy tysiące")
    assert amount_in_words(385365).startswith("trzysta osiemdziesiąt pięć tysięcy")


def test_negative_number_has_words() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        num2words(-5, lang="pl")
    assert cardinal(-5) == "minus pięć"


def test_half_a_grosz_is_rounded_up() -> None:
    assert "sześćdziesiąt siedem groszy" in num2words(2.675, lang="pl", to="currency", currency="PLN")
    assert amount_in_words(Decimal("2.675")) == amount_in_words(2.675) == "dwa złote 68/100"


def test_thousand_can_be_said_both_ways() -> None:
    assert num2words(1000, lang="pl") == "tysiąc"
    assert cardinal(1000) == "jeden tysiąc"
    assert cardinal(1000, one=False) == "tysiąc"
    assert cardinal(1_001_000, one=False) == "milion tysiąc"
