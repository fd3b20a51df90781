"""Dates follow each other and lie within the project: support, contracts, courses, certificates."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, has_column, key_of, sheet_of

_PERIODS = (
    ("data_start", "data_koniec"),
    ("okres_od", "okres_do"),
    ("data_od", "data_do"),
    ("termin_od", "termin_do"),
    ("data_zawarcia", "obowiazuje_do"),
    ("data_ukonczenia", "data_wydania"),
)


_WITHIN_PROJECT = {
    "uczestnicy": ("data_start", "data_koniec"),
    "kursy": ("data_od", "data_do"),
    "zadania": ("data_od", "data_do"),
    "dzialania": ("termin_od", "termin_do"),
    "udzial": ("data_ukonczenia", "data_skierowania"),
    "wsparcie": ("data",),
    "platnosci": ("okres_od", "okres_do"),
}


def dates_follow(dataset: Dataset) -> Iterator[Issue]:
    """Name each period that ends before it starts."""
    for name, sheet in dataset.sheets.items():
        periods = [(start, end) for start, end in _PERIODS if {start, end} <= sheet.by_name.keys()]
        for record, (start, end) in product(dataset.of(name), periods):
            if filled(record, start) and filled(record, end) and getattr(record, start) > getattr(record, end):
                what = f"Data końcowa jest wcześniejsza niż początkowa ({cell_of(record, start).ref})."
                yield error("daty-odwrotnie", place_of(cell_of(record, end)), what, "Popraw jedną z dat.")


def dates_lie_in_project(dataset: Dataset) -> Iterator[Issue]:
    """Support, courses and tasks happen between the first and the last day of the project."""
    projekt = dataset.projekt
    first = projekt.okres_od if filled(projekt, "okres_od") else date.min
    last = projekt.okres_do if filled(projekt, "okres_do") else date.max
    for sheet, names in _WITHIN_PROJECT.items() if first <= last else ():
        for record, name in product(dataset.of(sheet), names):
            outside = filled(record, name) and not first <= getattr(record, name) <= last
            if outside and not _before_its_start(record, name):
                what = f"Data w polu „{sheet_of(record).field(name).header}” jest poza okresem realizacji projektu."
                todo = "Sprawdź ją i okres realizacji w arkuszu Projekt."
                yield warning("poza-projektem", place_of(cell_of(record, name)), what, todo)


def _before_its_start(record: Record, end: str) -> bool:
    """Tell whether the date ends a period before it begins, which another rule says."""
    return any(
        filled(record, first) and filled(record, end) and getattr(record, end) < getattr(record, first)
        for first, last in _PERIODS
        if last == end and has_column(record, first)
    )


def contract_precedes_support(dataset: Dataset) -> Iterator[Issue]:
    """A kontrakt socjalny is concluded before the first of its actions; a person's first one before all support of theirs."""
    seen: set[int] = set()
    for record in sorted(dataset.of("kontrakty"), key=_concluded):
        days = [action.termin_od for action in record.dzialania if filled(action, "termin_od")]
        if record.uczestnik is not None and id(record.uczestnik) not in seen:
            seen.add(id(record.uczestnik))
            days += _days_of_support(record.uczestnik)
        reversed_period = _before_its_start(record, "obowiazuje_do")
        if days and filled(record, "data_zawarcia") and min(days) < record.data_zawarcia and not reversed_period:
            what = f"Kontrakt {key_of(record)} zawarto po rozpoczęciu pierwszego działania lub wsparcia ({min(days):%d.%m.%Y})."
            place = place_of(cell_of(record, "data_zawarcia"))
            yield warning("kontrakt-po-wsparciu", place, what, "Sprawdź datę kontraktu i terminy wsparcia.")


def _concluded(contract: Record) -> date:
    return contract.data_zawarcia if filled(contract, "data_zawarcia") else date.max


def _days_of_support(person: Record) -> list[date]:
    """Return the days of a person's meetings and the first days of their courses."""
    courses = [one.kurs for one in person.udzial if one.kurs is not None]
    days = [(course, "data_od") for course in courses] + [(meeting, "data") for meeting in person.wsparcie]
    return [getattr(record, name) for record, name in days if filled(record, name)]


def certificate_follows_course(dataset: Dataset) -> Iterator[Issue]:
    """A course ends before its certificate is issued, and nobody finishes a course before it begins."""
    for record in dataset.of("udzial"):
        kurs = record.kurs
        if kurs is None:
            continue
        if _before(record, "data_ukonczenia", kurs, "data_od"):
            yield _too_early(record, "data_ukonczenia", "Kurs ukończono, zanim się zaczął")
        if _before(record, "data_wydania", kurs, "data_do") and not _before(
            record, "data_wydania", record, "data_ukonczenia"
        ):  # else the two dates of the row say it already
            yield _too_early(record, "data_wydania", "Zaświadczenie wydano przed końcem kursu")


def _before(record: Record, name: str, other: Record, limit: str) -> bool:
    return filled(record, name) and filled(other, limit) and getattr(record, name) < getattr(other, limit)


def _too_early(record: Record, name: str, what: str) -> Issue:
    todo = "Popraw jedną z dat w arkuszu Udział albo Kursy."
    return error("zaswiadczenie-za-wczesnie", place_of(cell_of(record, name)), f"{what}.", todo)
