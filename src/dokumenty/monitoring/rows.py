"""Participants as rows of a data file: each entry knows its column and the field that it was read from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from stdnum.pl import pesel

from dokumenty.model.ages import age_on
from dokumenty.model.records import Dataset, Record, filled
from dokumenty.monitoring.layouts import Column, Layout

Plain: TypeAlias = str | int | date
YES, NO = "Tak", "Nie"
_PROJECT = "projekt."


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of the data file: what stands in it, and the record and field behind it.

    `read` is what the workbook says where a value of another list stands for it.
    """

    column: Column
    record: Record
    field: str
    value: Plain
    read: str = ""

    @property
    def text(self) -> str:
        """The value as it is written: days as 2026-01-31."""
        return self.value.isoformat() if isinstance(self.value, date) else str(self.value)


Row: TypeAlias = Sequence[Entry]


def project_row(layout: Layout, dataset: Dataset) -> list[Entry]:
    """Return the facts of the project that stand above the participants."""
    return [_entry(column, dataset.projekt, dataset, layout) for column in layout.project]


def participant_rows(layout: Layout, dataset: Dataset) -> list[Row]:
    """Return a row for each participant, in the order of the workbook."""
    people = dataset.of("uczestnicy")
    return [[_entry(column, person, dataset, layout) for column in layout.columns] for person in people]


def _entry(column: Column, person: Record, dataset: Dataset, layout: Layout) -> Entry:
    record, fields = _source(column, person, dataset)
    field = next((name for name in fields if filled(record, name)), fields[0] if fields else "")
    value = _WAYS[column.way](record, fields, dataset)
    value = column.fixed if value == "" else value
    new = _renamed(value, field, column, layout) if isinstance(value, str) else value
    return Entry(column, record, field, new, str(value) if new != value else "")


def _source(column: Column, person: Record, dataset: Dataset) -> tuple[Record, Sequence[str]]:
    if column.fields and column.fields[0].startswith(_PROJECT):
        return dataset.projekt, [name.removeprefix(_PROJECT) for name in column.fields]
    return person, column.fields


def _renamed(value: str, field: str, column: Column, layout: Layout) -> str:
    """Return the value that stands for this one in the lists of the system; one that differs in capitals is the same."""
    if not column.code_list or value in layout.values(column.code_list):
        return value
    by_small = {known.casefold(): known for known in layout.values(column.code_list)}
    return layout.renamed.get(field, {}).get(value) or by_small.get(value.casefold(), value)


def _first(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001 - one shape for all ways
    """Return the first filled field."""
    name = next((name for name in fields if filled(record, name)), None)
    return _plain(getattr(record, name)) if name else ""


def _plain(value: object) -> Plain:
    if isinstance(value, bool):
        return YES if value else NO
    return value if isinstance(value, int | date) else str(value)


def _given_names(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001
    """Return all given names."""
    return " ".join(str(getattr(record, name)) for name in (*fields, "drugie_imie") if filled(record, name))


def _missing(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001
    """Tell whether the field is empty."""
    return NO if filled(record, fields[0]) else YES


def _any(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001
    """Answer yes where one of the fields does; a refusal outweighs a no."""
    answers = [str(_plain(getattr(record, name))) for name in fields if filled(record, name)]
    order = (YES, *(answer for answer in answers if answer not in {YES, NO}), NO)
    return next((answer for answer in order if answer in answers), "")


def _phone(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:
    """Return the digits of the first filled number."""
    return "".join(sign for sign in str(_first(record, fields, dataset)) if sign not in " -()./+")


def _age(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001
    """Return the age on the first day; the birth date is that of the PESEL, without one that of the workbook."""
    born, start = _born(record), getattr(record, fields[0])
    return age_on(start, born) if isinstance(start, date) and born else ""


def _born(record: Record) -> date | None:
    if filled(record, "pesel") and pesel.is_valid(str(record.pesel)):
        born: date = pesel.get_birth_date(str(record.pesel))
        return born
    return record.data_urodzenia if filled(record, "data_urodzenia") else None


def _disabled(record: Record, fields: Sequence[str], dataset: Dataset) -> Plain:  # noqa: ARG001
    """Count the participants with a yes."""
    return sum(getattr(person, fields[0]) is True for person in dataset.of("uczestnicy"))


_WAYS: dict[str, Callable[[Record, Sequence[str], Dataset], Plain]] = {
    "": _first,
    "imiona": _given_names,
    "brak": _missing,
    "ktorekolwiek": _any,
    "telefon": _phone,
    "wiek": _age,
    "niepelnosprawni": _disabled,
}
"""How the text of a column comes about, by the word `sposob` in its layout."""


def entries(layout: Layout, dataset: Dataset) -> Iterator[Entry]:
    """Go through everything that will be written."""
    yield from project_row(layout, dataset)
    for row in participant_rows(layout, dataset):
        yield from row
