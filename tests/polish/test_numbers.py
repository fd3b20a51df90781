"""Numbers as they stand in Polish letters; a hard space is written as ~ here."""

from decimal import Decimal

import pytest

from dokumenty.polish.numbers import NBSP, amount, counted, number, percent


def visible(text: str) -> str:
    return text.replace(NBSP, "~")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("385365.31", "385~365,31~zł"),
        ("1234.5", "1~234,50~zł"),
        ("0", "0,00~zł"),
        ("-5", "−5,00~zł"),
        ("2.675", "2,68~zł"),
    ],
)
def test_amount(value: str, text: str) -> None:
    assert visible(amount(Decimal(value))) == text


def test_number_typed_into_a_template_is_taken_as_it_is_written() -> None:
    assert [visible(amount(2.675)), percent(0.12), percent(0.285)] == ["2,68~zł", "12%", "28,5%"]


@pytest.mark.parametrize(("value", "text"), [(2012, "2012"), (27500, "27~500"), (Decimal("3.85"), "3,85"), (-7, "−7")])
def test_bare_number(value: int | Decimal, text: str) -> None:
    assert visible(number(value)) == text


@pytest.mark.parametrize(
    ("share", "text"), [("0.89499999", "89,5%"), ("0.105", "10,5%"), ("1", "100%"), ("0.6154", "61,5%")]
)
def test_percent(share: str, text: str) -> None:
    assert percent(Decimal(share)) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [("1.5", "1,5~dnia"), ("0.25", "0,25~dnia"), ("2.0", "2~dni"), ("1.0", "1~dzień"), ("-2.5", "−2,5~dnia")],
)
def test_after_a_fraction_the_noun_is_in_the_genitive(count: str, text: str) -> None:
    assert visible(counted(Decimal(count), "dzień", "dni", "dni")) == text
    assert visible(counted(Decimal("1.5"), "godzinę", "godziny", "godzin")) == "1,5~godziny"
    assert visible(counted(Decimal("1.5"), "godziny", "godzin", "godzin")) == "1,5~godziny"


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1~osoba"), (22, "22~osoby"), (25, "25~osób"), (273, "273~osoby"), (112, "112~osób")]
)
def test_number_with_its_noun(count: int, text: str) -> None:
    assert visible(counted(count, "osoba", "osoby", "osób")) == text
