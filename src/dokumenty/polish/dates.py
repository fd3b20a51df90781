"""Dates in the forms of Polish office letters."""

from datetime import date

from dokumenty.model.months import MONTHS, MONTHS_OF
from dokumenty.model.records import Record, filled
from dokumenty.polish.numbers import NBSP


def short_date(day: date) -> str:
    """Write 12.12.2011."""
    return f"{day:%d.%m.%Y}"


def long_date(day: date) -> str:
    """Write 12 grudnia 2011 r., with hard spaces after the day and before „r.”."""
    return f"{day.day}{NBSP}{MONTHS_OF[day.month - 1]} {day.year}{NBSP}r."


def short_date_r(day: date) -> str:
    """Write 12.12.2011 r."""
    return f"{short_date(day)}{NBSP}r."


def month_and_year(day: date) -> str:
    """Write grudzień 2011."""
    return f"{MONTHS[day.month - 1]}{NBSP}{day.year}"


def long_period(start: date, end: date) -> str:
    """Write 1–5 grudnia 2011 r., 1 lipca – 5 grudnia 2011 r., or 1 lipca 2011 r. – 5 maja 2012 r."""
    if start == end:
        return long_date(end)
    if start.year != end.year:
        return f"{long_date(start)}{NBSP}– {long_date(end)}"
    if start.month != end.month:
        return f"{start.day}{NBSP}{MONTHS_OF[start.month - 1]}{NBSP}– {long_date(end)}"
    return f"{start.day}–{long_date(end)}"


def period(start: date, end: date) -> str:
    """Write 01.01.2012–31.12.2012."""
    return f"{short_date(start)}–{short_date(end)}"


def period_of(projekt: Record) -> str:
    """Write the project's period: its own words, else its dates, else its year."""
    if filled(projekt, "okres_opis"):
        return str(projekt.okres_opis)
    if filled(projekt, "okres_od") and filled(projekt, "okres_do"):
        return period(projekt.okres_od, projekt.okres_do)
    return f"{projekt.rok}{NBSP}rok" if filled(projekt, "rok") else ""
