"""What a file holds before anybody knows what it means: sheets of rows of plain values.

Every reader (.xlsx, .ods, .csv) gives these values, and no other module knows which one it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dokumenty.model.values import Cell

GENERAL = "General"
_ALPHABET = 26


class Uncomputed:
    """Stands in place of the value of a formula that nobody has computed."""


UNCOMPUTED = Uncomputed()


@dataclass(frozen=True, slots=True)
class RawCell:
    """What one cell holds: its address, its value, how Excel shows it, and whether it is a formula never computed."""

    cell: Cell
    value: object
    number_format: str = GENERAL
    uncomputed: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing in the cell."""
        return not self.uncomputed and is_empty(self.value)


class RawRow(NamedTuple):
    """One row that holds something: its number in Excel, its values from column A on, the style of each."""

    number: int
    values: list[object]
    styles: list[int]
    hidden: bool = False


class Area(NamedTuple):
    """A rectangle of cells by row numbers (from 1) and column positions (from 0), both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One tab: its title, its rows that hold anything, and how each style shows a number.

    `texts_only` tells that the file (.csv) has no numbers or dates, so that their absence is no oddity.
    """

    file: str
    title: str
    rows: Sequence[RawRow]
    formats: Sequence[str] = (GENERAL,)
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    texts_only: bool = False

    def at(self, ref: str) -> Cell:
        """Return the address of a cell of this sheet."""
        return Cell(self.file, self.title, ref)

    def place(self, row: int, column: int) -> Cell:
        """Return the address of a cell by the number of its row and the position of its column."""
        return Cell(self.file, self.title, f"{letters(column)}{row}")

    def cell(self, row: RawRow, column: int) -> RawCell:
        """Return one cell of a row; a cell beyond the row's end is empty."""
        place = self.place(row.number, column)
        if column >= len(row.values):
            return RawCell(place, None)
        value = row.values[column]
        if value is UNCOMPUTED:
            return RawCell(place, None, uncomputed=True)
        return RawCell(place, value, self.formats[row.styles[column]])


def is_empty(value: object) -> bool:
    """Tell whether a value is nothing, or nothing but spaces."""
    return value is None or (isinstance(value, str) and (not value or value.isspace()))


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """Return the name of a column by its position.

    >>> letters(0), letters(25), letters(26), letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, _ALPHABET)
        name = chr(ord("A") + digit) + name
    return name


@lru_cache(maxsize=16384)
def position(name: str) -> int:
    """Return the position of a column by its letters.

    >>> position("A"), position("AA"), position("XFD")
    (0, 26, 16383)
    """
    place = 0
    for letter in name:
        place = place * _ALPHABET + ord(letter) - ord("A") + 1
    return place - 1
