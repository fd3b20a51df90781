"""A day written as text: read where it can mean one day only, else left for a question."""

import re
from datetime import date

from dokumenty.model.folding import fold
from dokumenty.model.months import MONTHS, MONTHS_OF

_MIDNIGHT = r"(?:[ T]0?0:00(?::00(?:\.0+)?)?)?"
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})([-./])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_MIDNIGHT}")  # 2012-11-30
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})([-./]) ?(?P<month>\d{{1,2}})\2 ?(?P<year>\d{{4}}){_MIDNIGHT}(?: ?(?:r|r\.|roku))?"
)  # 30.11.2012 r.
_IN_WORDS = re.compile(r"(?P<day>\d{1,2}) (?P<month>\w+) (?P<year>\d{4})(?: ?(?:r|r\.|roku))?")  # 30 listopada 2012 r.
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTHS = {fold(name): number for names in (MONTHS, MONTHS_OF, _ROMAN) for number, name in enumerate(names, start=1)}
_MOST_MONTHS = 12


def day_written(text: str) -> date | None:
    """Return the day that a text means; None when it means none, or may mean two.

    >>> day_written("01.01.2012r."), day_written("12 grudnia 2011 r."), day_written("05/06/2012")
    (datetime.date(2012, 1, 1), datetime.date(2011, 12, 12), None)
    """
    for form in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS):
        if found := form.fullmatch(text):
            month = found["month"] if found["month"].isdigit() else _MONTHS.get(fold(found["month"]), 0)
            return _day(int(found["year"]), int(month), int(found["day"])) if _certain(form, found) else None
    return None


def _certain(form: re.Pattern[str], found: re.Match[str]) -> bool:
    """Tell whether the first number can only be the day: some programs write 05/06 for 6 May."""
    return form is not _DAY_FIRST or found[2] == "." or int(found["day"]) > _MOST_MONTHS


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
