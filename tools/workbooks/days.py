"""Working days and spans of time, for dates that an office would have written."""

from datetime import date, timedelta

_SATURDAY = 5


def workday(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    past_friday = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - past_friday) if past_friday >= 0 else day


def within(first: date, last: date, part: float) -> date:
    """Return the working day that lies at `part` (0 to 1) of the way, never after `last`."""
    return min(workday(first + timedelta(days=round((last - first).days * part))), last)


def months_before(day: date, months: int) -> date:
    """Return the first working day of the month that many months earlier."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return workday(date(year, month + 1, 1))


def full_months(first: date, last: date) -> int:
    """Count the whole months from one day to another."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)
