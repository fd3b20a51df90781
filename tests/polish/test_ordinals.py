"""Ordinals in words; num2words is the second opinion where it is right."""

import pytest
from num2words import num2words

from dokumenty.polish.ordinals import LIMIT, ordinal


def test_every_ordinal_below_a_thousand_agrees_with_num2words() -> None:
    different = {n: ordinal(n) for n in range(1, 1000) if ordinal(n) != num2words(n, lang="pl", to="ordinal")}
    assert different == {300: "trzechsetny", 400: "czterechsetny"}  # there „trzysetny”, which no dictionary has


def test_ordinal_of_thousands_is_one_word_unlike_that_of_num2words() -> None:
    assert ordinal(21_000) == "dwudziestojednotysięczny"
    assert num2words(21_000, lang="pl", to="ordinal") == "dwudziesty pierwszytysięczny"


@pytest.mark.parametrize(
    ("number", "gender", "words"),
    [
        (1, "k", "pierwsza"),
        (2, "k", "druga"),
        (2, "n", "drugie"),
        (3, "k", "trzecia"),
        (3, "n", "trzecie"),
        (21, "k", "dwudziesta pierwsza"),
        (2000, "m", "dwutysięczny"),
        (2011, "m", "dwa tysiące jedenasty"),
        (1999, "m", "tysiąc dziewięćset dziewięćdziesiąty dziewiąty"),
    ],
)
def test_ordinal_in_a_gender(number: int, gender: str, words: str) -> None:
    assert ordinal(number, gender) == words


def test_ordinal_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="99"):
        ordinal(LIMIT)
