"""Rows of the workbook as records that know their cells.

A record is read like `uczestnik.imie`. Its own machinery starts with an underscore, so
that no column can hide it and no template can reach it; code asks through the functions
of this module instead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dokumenty.model.fields import Sheet
from dokumenty.model.values import Blank, Cell, Unread, Value


class RowCells(Mapping[str, Cell]):
    """The cells of one row by field name, made when asked for: a workbook has a million, few are asked for."""

    __slots__ = ("_file", "_places", "_row", "_sheet")

    def __init__(self, file: str, sheet: str, row: int, places: Mapping[str, str]) -> None:
        self._file, self._sheet, self._row, self._places = file, sheet, row, places

    def __getitem__(self, name: str) -> Cell:
        return Cell(self._file, self._sheet, f"{self._places[name]}{self._row}")

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Record:
    """One row: what stands in its filled cells by field name, and the records it is linked with.

    A field without a value is a `Blank`, made when it is asked for: half the cells of a workbook are empty.
    """

    __slots__ = ("_cells", "_links", "_row", "_sheet", "_values")

    def __init__(self, sheet: Sheet, row: Cell, values: dict[str, Value], cells: Mapping[str, Cell]) -> None:
        """`row` is the record's first cell, `cells` those of the columns that the workbook has."""
        self._sheet = sheet
        self._row = row
        self._values = values
        self._cells = cells
        self._links: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a column may hold any value
        if name.startswith("_"):
            raise AttributeError(name)
        value = peek(self, name)
        if value is not None or name in self._links:
            return value
        message = f"{self._sheet.one} nie ma pola „{name}”"
        raise AttributeError(message)

    def __repr__(self) -> str:
        return f"<{self._sheet.one} {self._row.ref}>"

    def __getstate__(self) -> tuple[Any, ...]:
        return self._sheet, self._row, self._values, self._cells

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        # Links run in circles; whoever unpickles a dataset links it anew.
        self._sheet, self._row, self._values, self._cells = state
        self._links = {}


# ruff: noqa: SLF001 - the functions below are the only ones that look inside a record


def sheet_of(record: Record) -> Sheet:
    """Return the declaration of the sheet that the record stands in."""
    return record._sheet


def values_of(record: Record) -> Mapping[str, Value]:
    """Return the values by field name, blanks included."""
    return {name: _unfilled(record, name) for name in record._sheet.by_name} | record._values


def stored(record: Record) -> Mapping[str, Value]:
    """Return only what has been read of the record's cells: the quick answer where blanks say nothing."""
    return record._values


def peek(record: Record, name: str) -> Any:  # noqa: ANN401 - a column may hold any value
    """Return what `record.name` is, or None where there is no such field or link; much faster than to ask and fail."""
    value = record._values.get(name)
    return _unfilled(record, name) if value is None else value


def _unfilled(record: Record, name: str) -> Any:  # noqa: ANN401 - a link may be a record or a list of them
    """Return the blank of a field without a value, or what is linked under this name."""
    field = record._sheet.by_name.get(name)
    return record._links.get(name) if field is None else Blank(field.header, cell_of(record, name))


def with_values(record: Record, values: dict[str, Value]) -> Record:
    """Return the record of the same row with other values; it is not linked yet."""
    return Record(record._sheet, record._row, values, record._cells)


def cell_of(record: Record, name: str) -> Cell:
    """Return the cell of a field, or the record's first cell where it has no such column."""
    return record._cells.get(name, record._row)


def has_column(record: Record, name: str) -> bool:
    """Tell whether the workbook has a column for this field."""
    return name in record._cells


def key_of(record: Record) -> str:
    """Return the record's key as text; without one the keys that it refers to (`UP-001/KMG`), else its row."""
    if record._sheet.key and (key := record._values.get(record._sheet.key)):
        return str(key)
    references = [record._values.get(field.name) for field in record._sheet.fields if field.refers_to]
    return "/".join(str(key) for key in references if key) or record._row.ref


def link(record: Record, name: str, target: object) -> None:
    """Make `target` (a record or a list of records) reachable as `record.name`."""
    record._links[name] = target


def filled(record: Record, name: str) -> bool:
    """Tell whether the record has a value in this field."""
    value = record._values.get(name)
    return value is not None and not isinstance(value, Blank)


def fill_blank(record: Record, name: str, value: Value) -> None:
    """Give a field a value that does not stand in the workbook, where its cell is blank."""
    if not filled(record, name):
        record._values[name] = value


def unread(record: Record, name: str) -> bool:
    """Tell whether the cell of a field holds something that could not be read, so that no sum can be told."""
    return isinstance(record._values.get(name), Unread)


@dataclass(frozen=True, slots=True)
class Dataset:
    """One workbook, read: its sheets by name and its records, in the order of the rows."""

    file: str
    name: str
    sheets: Mapping[str, Sheet]
    records: Mapping[str, list[Record]]

    @property
    def projekt(self) -> Record:
        """The one record of the sheet Projekt."""
        return self.records["projekt"][0]

    def of(self, sheet: str) -> list[Record]:
        """Return the records of a sheet; empty where the workbook has no such sheet."""
        return self.records.get(sheet, [])

    def all_records(self) -> Iterator[Record]:
        """Go through the records of every sheet."""
        for records in self.records.values():
            yield from records
