"""Support that people were given, told by the rows that show it: contracts, plans, courses, meetings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dokumenty.model.records import Record, filled, sheet_of


@dataclass(frozen=True, slots=True)
class Udzielone:
    """One kind of support, given to one person on a day."""

    rodzaj: str
    osoba: Record
    dzien: date


def support_of(people: Iterable[Record], rows: Iterable[Record]) -> Iterator[Udzielone]:
    """Yield what these people got by these rows, then what their own column „Rodzaj przyznanego wsparcia” says.

    A row without a day of its own counts from the day on which its person came.
    """
    people = list(people)
    known = {id(person) for person in people}
    for row in rows:
        person = getattr(row, "uczestnik", None)
        if person is not None and id(person) in known:
            kind_of, day_of = _KINDS[sheet_of(row).name]
            yield Udzielone(_capital(kind_of(row)), person, day_of(row) or person.data_start)
    for person in people:
        for name in _said_by(person):
            yield Udzielone(_capital(name), person, _first_day(person, "wsparcie_od") or person.data_start)


def _said_by(person: Record) -> Iterator[str]:
    said = str(person.rodzaj_wsparcia) if filled(person, "rodzaj_wsparcia") else ""
    yield from (name.strip() for name in said.split(";") if name.strip())


def _first_day(row: Record | None, *names: str) -> date | None:
    return next((getattr(row, name) for name in names if row is not None and filled(row, name)), None)


def _of_course(row: Record) -> date | None:
    """Return the day on which the course began, else that of the referral, else that of the end."""
    return _first_day(row.kurs, "data_od") or _first_day(row, "data_skierowania", "data_ukonczenia")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


_KINDS: dict[str, tuple[Callable[[Record], str], Callable[[Record], date | None]]] = {
    "kontrakty": (lambda _: "kontrakt socjalny", lambda row: _first_day(row, "data_zawarcia")),
    "plany": (lambda _: "indywidualny plan działania", lambda row: _first_day(row, "data_sporzadzenia")),
    "udzial": (lambda _: "szkolenia i kursy", _of_course),
    "wsparcie": (lambda row: str(row.forma), lambda row: _first_day(row, "data")),
}
"""By the sheet of a row: what kind of support it shows, and on which day."""
