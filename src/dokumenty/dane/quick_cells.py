"""Cells beyond doubt, which most are: read at a glance, without asking how they look or what might be odd."""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from dokumenty.dane.cells import EXACT, FIRST_YEAR, GROSZ
from dokumenty.model.fields import Field, FieldType
from dokumenty.model.values import Amount, Value

_AS_WRITTEN = frozenset(FieldType) - {
    FieldType.DATE,
    FieldType.INTEGER,
    FieldType.AMOUNT,
    FieldType.PERCENT,
    FieldType.YES_NO,
    FieldType.CHOICE,
    FieldType.PESEL,
}
_LETTERS = "A-Za-z0-9ĄĆĘŁŃÓŚŹŻąćęłńóśźż.,:;()/„”–@+-"
_BEYOND_DOUBT = re.compile(f"[{_LETTERS}]+(?:[ \n][{_LETTERS}]+)*")  # Polish words with one space between them
_PLAIN = {int, float}


def quick_reader(field: Field) -> Callable[[object], Value | None]:
    """Return what reads the cells of a column that are beyond doubt, which most are; None for one that must be looked at."""
    if field.type in _AS_WRITTEN:
        return _quick_text
    if field.type is FieldType.CHOICE:
        choices = {choice: choice for choice in field.choices}
        return lambda value: choices.get(value) if isinstance(value, str) else None
    return _QUICK.get(field.type, lambda _: None)


@lru_cache(1 << 14)  # most texts of a workbook stand in many rows
def _quick_text(value: object) -> Value | None:
    return value if isinstance(value, str) and _BEYOND_DOUBT.fullmatch(value) else None


def _quick_date(value: object) -> Value | None:
    return value.date() if isinstance(value, datetime) and value.year >= FIRST_YEAR else None


def _quick_integer(value: object) -> Value | None:
    return value if type(value) is int and 0 <= value < EXACT else None


def _quick_amount(value: object) -> Value | None:
    """Read an amount to the grosz; one with more places must be looked at."""
    if type(value) in _PLAIN and 0 <= value < EXACT and round(value, 2) == value:  # type: ignore[operator,call-overload]
        return Amount(Decimal(repr(value)).quantize(GROSZ))
    return None


_QUICK = {FieldType.DATE: _quick_date, FieldType.INTEGER: _quick_integer, FieldType.AMOUNT: _quick_amount}
