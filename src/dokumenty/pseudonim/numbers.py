"""Numbers of invented people: a PESEL of the same year and sex, another birthday, a phone that nobody has."""

from collections.abc import Collection
from datetime import date, timedelta
from itertools import count

from dokumenty.pseudonim.draws import number

_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_MONTHS = {18: 80, 19: 0, 20: 20, 21: 40, 22: 60}
"""What a PESEL adds to the month in each century."""
_DAYS = 365
_SERIALS = 1000
_PHONES = 1_000_000


def birthday(born: date, *key: object) -> date:
    """Return another day of the same year."""
    days = 1 + number("urodziny", *key) % (_DAYS - 1)
    first = date(born.year, 1, 1)
    return first + timedelta(((born - first).days + days) % _DAYS)


def pesel(born: date, *, woman: bool, taken: Collection[str], key: tuple[object, ...]) -> str:
    """Return a valid PESEL that is not taken (weights and centuries: ustawa o ewidencji ludności, art. 15)."""
    start = number("pesel", *key)
    for step in count():
        serial, sex = (start + step) % _SERIALS, start // _SERIALS % 5 * 2 + (not woman)
        digits = f"{_head(born)}{serial:03}{sex}"
        whole = digits + str(-sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 10)
        if whole not in taken:
            return whole
    raise AssertionError


def _head(born: date) -> str:
    month = born.month + _MONTHS[born.year // 100]
    return f"{born.year % 100:02}{month:02}{born.day:02}"


def phone(taken: Collection[str], *key: object) -> str:
    """Return nine digits as 500 123 456, none that is taken."""
    start = number("telefon", *key)
    for step in count():
        digits = f"500{(start + step) % _PHONES:06}"
        if digits not in taken:
            return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    raise AssertionError
