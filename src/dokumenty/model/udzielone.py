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
            kind_of, days = _KINDS[sheet_of(row).name]
            yield Udzielone(_capital(kind_of(row)), person, _first_day(row, days) or person.data_start)
    for person in people:
        for name in _said_by(person):
            yield Udzielone(_capital(name), person, _first_day(person, ("wsparcie_od",)) or person.data_start)


def _said_by(person: Record) -> Iterator[str]:
    said = str(person.rodzaj_wsparcia) if filled(person, "rodzaj_wsparcia") else ""
    yield from (name.strip() for name in said.split(";") if name.strip())


def _first_day(row: Record, names: Iterable[str]) -> date | None:
    return next((getattr(row, name) for name in names if filled(row, name)), None)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


_Name = Callable[[Record], str]
_KINDS: dict[str, tuple[_Name, tuple[str, ...]]] = {
    "kontrakty": (lambda _: "kontrakt socjalny", ("data_zawarcia",)),
    "plany": (lambda _: "indywidualny plan działania", ("data_sporzadzenia",)),
    "udzial": (lambda _: "szkolenia i kursy", ("data_skierowania", "data_ukonczenia")),
    "wsparcie": (lambda meeting: str(meeting.forma), ("data",)),
}
"""By the sheet of a row: what kind of support it shows, and which of its fields tells the day."""
