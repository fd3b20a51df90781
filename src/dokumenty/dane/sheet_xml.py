"""The XML of one sheet as rows of values, in one pass and without building a tree.

A workbook of a year has a million cells, and a tree of them takes far longer than the
reading. So the parser calls back for the few elements that matter, and a cell is taken when
the next one begins. The text of a formula is left aside: its stored result is the value.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from typing import IO

from dokumenty.dane.dates import day_of
from dokumenty.dane.package import DamagedError, careful_parser
from dokumenty.dane.raw import UNCOMPUTED, Area, RawRow, letters, position
from dokumenty.dane.shared_texts import unescaped

MOST_CELLS = 12_000_000
_CHUNK = 1 << 16
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_383
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share: texts, which styles show dates, which day is number 0."""

    texts: list[str]
    date_styles: list[bool]
    since_1904: bool = False


class SheetReader:
    """Reads one sheet; `merged` is known when its rows are through."""

    def __init__(self, book: Book) -> None:
        self.merged: list[Area] = []
        self._book = book
        self._ready: list[RawRow] = []
        self._row, self._hidden = 0, False
        self._values: list[object] = []
        self._styles: list[int] = []
        self._attributes: dict[str, str] | None = None
        self._text: str | None = None
        self._wanted = self._formula = False
        self._cells = 0
        self._days: dict[str, object] = {}
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {}

    def rows(self, part: IO[bytes]) -> Iterator[RawRow]:
        """Yield the rows that hold anything, from the top."""
        parser = careful_parser()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._take
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat knows no keyword
            yield from self._ready
            self._ready.clear()
        parser.Parse(b"", True)  # noqa: FBT003
        self._finish_row()
        yield from self._ready

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._starts:
            self._learn_names(name)
        start = self._starts.get(name)
        if start is not None:
            start(attributes)

    def _learn_names(self, root: str) -> None:
        """Expect the names of elements as the first one is written: some programs put a prefix before all."""
        prefix = root[: root.find(":") + 1]
        self._starts = {
            f"{prefix}c": self._start_cell,
            f"{prefix}v": self._start_text,
            f"{prefix}t": self._start_text,
            f"{prefix}f": self._start_formula,
            f"{prefix}row": self._start_row,
            f"{prefix}mergeCell": self._merge,
        }

    def _start_text(self, _: dict[str, str]) -> None:
        self._wanted = True
        if self._text is None:
            self._text = ""

    def _take(self, text: str) -> None:
        if self._wanted:
            self._text = text if not self._text else self._text + text

    def _end(self, _: str) -> None:
        self._wanted = False

    def _start_formula(self, _: dict[str, str]) -> None:
        self._formula = True

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if self._text is not None or self._formula:
            self._finish_cell()
        self._attributes = attributes

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._finish_row()
        self._row = int(attributes.get("r", self._row + 1))
        self._hidden = attributes.get("hidden") in {"1", "true"}
        if not 0 < self._row <= _LAST_ROW:
            message = f"row {self._row}"
            raise DamagedError(message)

    def _finish_row(self) -> None:
        if self._text is not None or self._formula:
            self._finish_cell()
        if self._values:
            self._ready.append(RawRow(self._row, self._values, self._styles, self._hidden))
            self._values, self._styles = [], []
        self._attributes = None

    def _finish_cell(self) -> None:
        """Put the cell that has just ended into its place in the row."""
        text, formula = self._text or "", self._formula
        self._text, self._formula = None, False
        cell = self._attributes
        if cell is None:
            return  # a text or formula outside of any cell
        kind, style = cell.get("t", "n"), int(cell.get("s", "0"))
        if text or kind == "str":
            self._put(cell.get("r"), self._value(text, kind, style), style)
        elif formula:
            self._put(cell.get("r"), UNCOMPUTED, style)

    def _put(self, name: str | None, value: object, style: int) -> None:
        column = position(name.rstrip(_DIGITS)) if name else len(self._values)
        gap = column - len(self._values)
        if gap < 0:
            self._values[column], self._styles[column] = value, style
            return
        if gap:
            self._leave_empty(gap, column)
        self._values.append(value)
        self._styles.append(style)
        self._cells += 1

    def _leave_empty(self, gap: int, column: int) -> None:
        self._cells += gap
        if column > _LAST_COLUMN or self._cells > MOST_CELLS:
            message = f"cell {letters(column)}{self._row}"
            raise DamagedError(message)
        self._values.extend([None] * gap)
        self._styles.extend([0] * gap)

    def _value(self, text: str, kind: str, style: int) -> object:
        if kind == "s":
            return self._book.texts[int(text)]
        if kind == "n":
            return self._day(text) if self._book.date_styles[style] else _number(text)
        if kind == "b":
            return text.strip() == "1"
        if kind == "d":
            return datetime.fromisoformat(text)
        return unescaped(text)  # inlineStr, str (a formula's text) and e (#N/A)

    def _day(self, text: str) -> object:
        """Return the day that a number stands for; a workbook has few different ones."""
        day = self._days.get(text)
        if day is None:
            day = self._days[text] = day_of(_number(text), since_1904=self._book.since_1904)
        return day

    def _merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        (top, left), (bottom, right) = _split(first), _split(last or first)
        self.merged.append(Area(top, left, bottom, right))


def _number(text: str) -> int | float:
    if text.isdigit():
        return int(text)
    number = float(text)
    if not isfinite(number):
        raise DamagedError(text)
    return number


def _split(ref: str) -> tuple[int, int]:
    name = ref.rstrip(_DIGITS)
    return int(ref[len(name) :]), position(name)
