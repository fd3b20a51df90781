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
