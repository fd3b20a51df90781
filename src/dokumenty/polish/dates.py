"""Dates in the forms of Polish office letters."""

from datetime import date

from dokumenty.model.records import Record, filled
from dokumenty.polish.numbers import NBSP

_MONTHS_OF = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip


def short_date(day: date) -> str:
    """Write 12.12.2011."""
    return f"{day:%d.%m.%Y}"


def long_date(day: date) -> str:
    """Write 12 grudnia 2011 r., with hard spaces after the day and before „r.”."""
    return f"{day.day}{NBSP}{_MONTHS_OF[day.month - 1]} {day.year}{NBSP}r."


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
