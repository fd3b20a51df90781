"""Money as a sentence of a finding writes it."""

from decimal import Decimal


def money(value: Decimal) -> str:
    """Write an amount: two places, digits in threes by hard spaces."""
    return f"{value:,.2f} zł".replace(",", "\u00a0").replace(".", ",")
