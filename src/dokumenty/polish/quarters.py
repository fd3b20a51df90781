"""The schedule of a project, quarter by quarter."""

from dataclasses import dataclass
from datetime import date, timedelta

from dokumenty.model.records import Record, filled
from dokumenty.polish.numbers import NBSP

_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, read in templates as `kwartal.nazwa`."""

    rok: int
    numer: int

    @property
    def nazwa(self) -> str:
        """The name in a table header: II kw. 2008."""
        return f"{_ROMAN[self.numer - 1]}{NBSP}kw. {self.rok}"

    @property
    def od(self) -> date:
        """The first day."""
        return date(self.rok, 3 * self.numer - 2, 1)

    @property
    def do(self) -> date:
        """The last day."""
        return self.nastepny.od - timedelta(days=1)

    @property
    def nastepny(self) -> "Quarter":
        """The quarter that follows."""
        return Quarter(self.rok + self.numer // 4, self.numer % 4 + 1)


def quarter_of(day: date) -> Quarter:
    """Return the quarter that holds a day."""
    return Quarter(day.year, (day.month + 2) // 3)


def quarters_of(projekt: Record) -> list[Quarter]:
    """Return the quarters of the project's period, or of its year; empty when neither is known."""
    if filled(projekt, "okres_od") and filled(projekt, "okres_do"):
        first, last = quarter_of(projekt.okres_od), quarter_of(projekt.okres_do)
    elif filled(projekt, "rok"):
        first, last = Quarter(projekt.rok, 1), Quarter(projekt.rok, 4)
    else:
        return []
    quarters = [first]
    while quarters[-1] < last:
        quarters.append(quarters[-1].nastepny)
    return quarters


def runs_in(zadanie: Record, quarter: Quarter) -> str:
    """Tell how a task stands in a quarter: „tak” by its own dates, „okres” without any, else nothing."""
    if not filled(zadanie, "data_od") and not filled(zadanie, "data_do"):
        return "okres"
    start = zadanie.data_od if filled(zadanie, "data_od") else zadanie.data_do
    end = zadanie.data_do if filled(zadanie, "data_do") else start
    return "tak" if start <= quarter.do and end >= quarter.od else ""
