"""Money and numbers as a sentence of a finding writes them."""

from decimal import Decimal


def money(value: Decimal) -> str:
    """Write an amount: two places, digits in threes by hard spaces."""
    return f"{value:,.2f} zł".replace(",", "\u00a0").replace(".", ",")


def plain_number(value: int | Decimal) -> str:
    """Write a count as it is, anything with a fraction with two places.

    >>> plain_number(1026), plain_number(Decimal("39300")), plain_number(Decimal("0.5"))
    ('1026', '39300', '0,50')
    """
    return str(int(value)) if value == int(value) else f"{value:.2f}".replace(".", ",")
