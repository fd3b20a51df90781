"""Results past their date: which they are, and their removal."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from dokumenty.errors import OutputError, UsageError
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.tidying import Expired, Survey, remove, remove_empty_folders, survey

__all__ = ["Expired", "Survey", "limit_of", "look", "tidy"]

_AGE = re.compile(r"(\d{1,3}) ?(l|lat|lata|rok|m|mies|dni|d)")  # 5l, 18m, 90 dni
_YEARS, _DAYS = ("l", "lat", "lata", "rok"), ("d", "dni")
_MONTHS = 12
_LAST_DAY_OF_ALL = 28


def limit_of(text: str, today: date) -> date:
    """Return the day before which results are past their date; UsageError where the text is neither age nor day.

    >>> limit_of("5l", date(2026, 11, 22)), limit_of("18m", date(2026, 3, 31)), limit_of("31.12.2020", date(2026, 1, 1))
    (datetime.date(2021, 11, 22), datetime.date(2024, 9, 28), datetime.date(2020, 12, 31))
    """
    if age := _AGE.fullmatch(text.strip().lower()):
        number, unit = int(age[1]), age[2]
        if unit in _DAYS:
            return date.fromordinal(today.toordinal() - number)
        return _months_before(today, number * _MONTHS if unit in _YEARS else number)
    for pattern in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    message = f"--starsze-niz: „{text}” to ani wiek (5l, 18m, 90d), ani data (31.12.2020)."
    raise UsageError(message)


def _months_before(day: date, months: int) -> date:
    """Return the same day of an earlier month, at most the 28th: a day too early is a file too many kept."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 - months, _MONTHS)
    return date(year, month + 1, min(day.day, _LAST_DAY_OF_ALL))


def look(register: Register, results: Path, limit: date) -> Survey:
    """Find what is past its date."""
    return survey(results, register, limit)


def tidy(found: Survey, register: Register, results: Path, who: str) -> Iterator[tuple[Expired, OutputError | None]]:
    """Remove what was found; yield each file with the reason why it could not be removed, if there is one."""
    for expired in found.expired:
        try:
            remove(expired, results, register, who)
        except OutputError as problem:
            yield expired, problem
        else:
            yield expired, None
    remove_empty_folders(results)
