"""How old somebody is."""

from datetime import date


def age_on(day: date, born: date) -> int:
    """Return how many whole years a person has lived.

    >>> age_on(date(2012, 2, 28), date(1996, 2, 29)), age_on(date(2012, 2, 29), date(1996, 2, 29))
    (15, 16)
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
