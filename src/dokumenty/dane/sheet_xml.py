"""The XML of one sheet as rows of values, in one pass and without building a tree.

A workbook of a year has a million cells, and a tree of them takes far longer than the
reading. So the parser calls back, a row is collected as the attributes of its cells with
their text put in among them, and values are made of it when the row has ended. The text of
a formula is left aside: its stored result is the value.
"""

from collections.abc import Iterator
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
_LONGEST_TEXT = 1 << 20
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_383
_DIGITS = "0123456789"
_TEXT, _FORMULA = "", "f"
"""Where a cell's text and formula stand among its attributes; no attribute is so called."""

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share: texts, which styles show dates, which day is number 0."""

    texts: list[str]
    date_styles: list[bool]
    since_1904: bool = False


class _StyleNumbers(dict[str | None, int]):
    """The number of a style by its text: a look-up is quicker than turning the same few texts into numbers."""

    def __missing__(self, text: str | None) -> int:
        number = self[text] = int(text or 0)
        return number


class SheetReader:
    """Reads one sheet; `merged` is known when its rows are through."""

    def __init__(self, book: Book) -> None:
        self.merged: list[Area] = []
        self._texts, self._date_styles, self._since_1904 = book.texts, book.date_styles, book.since_1904
        self._row = self._cells = 0
        self._days: dict[str, object] = {}
        self._columns: dict[str, int] = {}
        self._style_numbers = _StyleNumbers()

    def rows(self, part: IO[bytes]) -> Iterator[RawRow]:
        """Yield the rows that hold anything, from the top."""
        collector, parser = _Collector(), careful_parser()
        parser.buffer_text = True
        parser.StartElementHandler, parser.CharacterDataHandler = collector.start, collector.take
        for piece in _pieces(part):
            if not collector.exact and _is_unusual(piece):
                collector.exact = True
                parser.EndElementHandler = collector.end
            parser.Parse(piece, False)  # noqa: FBT003 - expat knows no keyword
            yield from self._made(collector.complete())
        parser.Parse(b"", True)  # noqa: FBT003
        yield from self._made(collector.all())
        self.merged = [_area(ref) for ref in collector.merged]

    def _made(self, collected: list[tuple[Attributes, list[Attributes]]]) -> Iterator[RawRow]:
        for attributes, cells in collected:
            self._row = int(attributes.get("r", self._row + 1))
            if not 0 < self._row <= _LAST_ROW:
                message = f"row {self._row}"
                raise DamagedError(message)
            values, styles = self._cells_of(cells)
            if values:
                yield RawRow(self._row, values, styles, attributes.get("hidden") in {"1", "true"})

    def _cells_of(self, cells: list[Attributes]) -> tuple[list[object], list[int]]:
        values: list[object] = []
        styles: list[int] = []
        texts, columns, style_numbers, cut = self._texts, self._columns, self._style_numbers, -len(str(self._row))
        for cell in cells:
            kind, style = cell.get("t"), style_numbers[cell.get("s")]
            # Most cells name a shared text: those are not worth a call.
            value = texts[int(cell[_TEXT])] if kind == "s" and _TEXT in cell else self._value(cell, kind, style)
            if value is not None:
                if columns.get(cell.get("r", "")[:cut]) != len(values):
                    self._step_over(cell.get("r", ""), values, styles)
                values.append(value)
                styles.append(style)
        self._cells += len(values)
        return values, styles

    def _step_over(self, name: str, values: list[object], styles: list[int]) -> None:
        """Fill up with empty cells to a column that is not the next, or is met for the first time."""
        word = name.rstrip(_DIGITS)
        if not word:
            return  # a cell without a name follows the one before
        column = self._columns[word] = position(word)
        gap = column - len(values)
        self._cells += gap
        if gap < 0 or column > _LAST_COLUMN or self._cells > MOST_CELLS:
            message = f"cell {letters(column)}{self._row}"
            raise DamagedError(message)
        values.extend([None] * gap)
        styles.extend([0] * gap)

    def _value(self, cell: Attributes, kind: str | None, style: int) -> object:
        """Return the value of a cell; None when there is nothing in it."""
        text = cell.get(_TEXT)
        if not text or text.isspace():
            return _without_text(cell)
        if kind is None or kind == "n":
            return (self._days.get(text) or self._day(text)) if self._date_styles[style] else _number(text)
        return _other(text, kind)

    def _day(self, text: str) -> object:
        """Return the day that a number stands for, and remember it: a workbook has few different ones."""
        day = self._days[text] = day_of(_number(text), since_1904=self._since_1904)
        return day


def _without_text(cell: Attributes) -> object:
    """Return what an empty cell is: a formula that gives no text, one that was never computed, or nothing."""
    if cell.get("t") == "str":
        return ""
    return UNCOMPUTED if _FORMULA in cell else None


def _pieces(part: IO[bytes]) -> Iterator[bytes]:
    """Cut a part before a tag, so that the text of a cell never comes in two pieces."""
    rest = b""
    while chunk := part.read(_CHUNK):
        data = rest + chunk
        cut = max(data.rfind(b"<"), 0)
        if len(data) - cut > _LONGEST_TEXT:
            message = "text without an end"
            raise DamagedError(message)
        yield data[:cut]
        rest = data[cut:]
    yield rest


def _is_unusual(piece: bytes) -> bool:
    """Tell whether a sign < may stand inside of a text: in a CDATA section, or as half of a wide letter."""
    return b"<![CDATA[" in piece or b"\x00" in piece[:64]


class _Collector:
    """Listens to the parser; a row is complete when the next one begins.

    The end of an element is listened to only when `exact` is needed, for it costs a third of
    the time: as a rule the first text after <v> is all of it, and nothing else is wanted.
    """

    def __init__(self) -> None:
        self.exact = False
        self.merged: list[str] = []
        self._rows: list[tuple[Attributes, list[Attributes]]] = []
        self._cells: list[Attributes] = []
        self._cell: Attributes = {}
        self._wanted = False
        self._c = self._v = self._prefix = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == self._v:
            self._wanted = True
        elif name == self._c:
            self._cell, self._wanted = attributes, False
            self._cells.append(attributes)
        else:
            self._start_other(name, attributes)

    def take(self, text: str) -> None:
        if self._wanted:
            self._cell[_TEXT] = self._cell.get(_TEXT, "") + text
            self._wanted = self.exact

    def end(self, _: str) -> None:
        self._wanted = False

    def complete(self) -> list[tuple[Attributes, list[Attributes]]]:
        """Hand over the rows that have ended."""
        rows, self._rows = self._rows[:-1], self._rows[-1:]
        return rows

    def all(self) -> list[tuple[Attributes, list[Attributes]]]:
        """Hand over what is left when the sheet has ended."""
        return self._rows

    def _start_other(self, name: str, attributes: Attributes) -> None:
        if not self._c:  # the first element: some programs put a prefix before all names
            self._prefix = name[: name.find(":") + 1]
            self._c, self._v = f"{self._prefix}c", f"{self._prefix}v"
        plain = name.removeprefix(self._prefix)
        if plain == "t":
            self._wanted = True
        elif plain == "row":
            self._cells = []
            self._rows.append((attributes, self._cells))
        elif plain == "f":
            self._cell[_FORMULA], self._wanted = "", False
        elif plain == "mergeCell":
            self.merged.append(attributes.get("ref", ""))


def _number(text: str) -> int | float:
    if text.isdigit():
        return int(text)
    number = float(text)
    if not isfinite(number):
        raise DamagedError(text)
    return number


def _other(text: str, kind: str) -> object:
    if kind == "b":
        return text.strip() == "1"
    if kind == "d":
        return datetime.fromisoformat(text)
    return unescaped(text)  # inlineStr, str (a formula's text) and e (#N/A)


def _area(ref: str) -> Area:
    first, _, last = ref.partition(":")
    (top, left), (bottom, right) = _split(first), _split(last or first)
    return Area(top, left, bottom, right)


def _split(ref: str) -> tuple[int, int]:
    name = ref.rstrip(_DIGITS)
    return int(ref[len(name) :]), position(name)
