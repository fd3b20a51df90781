"""The XML of one sheet as rows of values, in one pass and without building a tree.

Rows written in the usual way are taken apart by a pattern; all else goes through the XML
parser, what stands before, between and after such rows included. The text of a formula is
left aside: its stored result is the value.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from math import isfinite
from typing import IO, NamedTuple, TypeVar

from dokumenty.dane.dates import day_of
from dokumenty.dane.package import DamagedError, careful_parser
from dokumenty.dane.plain_rows import PlainRow, attributes_of, plain_row, with_letters
from dokumenty.dane.raw import UNCOMPUTED, Area, RawRow, position
from dokumenty.dane.shared_texts import unescaped
from dokumenty.dane.sheet_listener import FORMULA, TEXT, Attributes, Listener

MOST_CELLS = 12_000_000
_CHUNK = 1 << 16
_LONGEST_TEXT = 1 << 20
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_383
_DIGITS = "0123456789"
_ROW_END = b"</row>"
_YES = {"1", "true"}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share: texts, which styles show dates, which day is number 0."""

    texts: list[str]
    date_styles: list[bool]
    since_1904: bool = False


class _Form(NamedTuple):
    """How cells with the same attributes are read: the number of their style, and what makes a value of their text."""

    style: int
    read: Callable[[str], object]


class _Forms(dict[str, _Form]):
    """The form of a cell by its attributes as they are written; a sheet has few different ones."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._date_styles = book.date_styles
        self._day = lru_cache(4096)(lambda text: day_of(_number(text), since_1904=book.since_1904))
        self._readers: dict[str, Callable[[str], object]] = {
            "s": lambda text: book.texts[int(text)],
            "n": _number,
            "b": lambda text: text.strip() == "1",
            "d": datetime.fromisoformat,
        }

    def __missing__(self, written: str) -> _Form:
        form = self[written] = self.of(attributes_of(written))
        return form

    def of(self, attributes: Attributes) -> _Form:
        """Return the form by the attributes; inlineStr, str (a formula's text) and e (#N/A) are texts."""
        kind, style = attributes.get("t", "n"), int(attributes.get("s", "0"))
        is_day = self._date_styles[style] and kind == "n"
        return _Form(style, self._day if is_day else self._readers.get(kind, unescaped))


class _Shape(NamedTuple):
    """What one row has in common with the next: the columns of its cells, their styles, how each is read."""

    columns: list[str]
    forms: list[str]
    places: Sequence[int]
    styles: list[int]
    readers: list[Callable[[str], object]]


class SheetReader:
    """Reads one sheet; `merged` is known when its rows are through."""

    def __init__(self, book: Book) -> None:
        self.merged: list[Area] = []
        self._forms = _Forms(book)
        self._shape = _Shape([], [], (), [], [])
        self._listener, self._parser = Listener(), careful_parser()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._listener.start
        self._parser.EndElementHandler = self._listener.end
        self._parser.CharacterDataHandler = self._listener.take
        self._row = self._cells = 0
        self._only_parsed = False

    def rows(self, part: IO[bytes]) -> Iterator[RawRow]:
        """Yield the rows that hold anything, from the top."""
        for piece in _pieces(part):
            self._only_parsed = self._only_parsed or _may_mislead(piece)
            yield from self._parsed(piece) if self._only_parsed else self._told_apart(piece)
        self._parser.Parse(b"", True)  # noqa: FBT003 - expat knows no keyword
        self.merged = [_area(ref) for ref in self._listener.merged]

    def _told_apart(self, piece: bytes) -> Iterator[RawRow]:
        *rows, rest = with_letters(piece).split(_ROW_END)
        for xml in rows:
            plain = plain_row(xml.decode()) if xml.startswith(b"<row ") else None
            if plain is None:
                yield from self._parsed(xml + _ROW_END)
            elif row := self._taken(plain):
                yield row
        yield from self._parsed(rest)

    def _taken(self, plain: PlainRow) -> RawRow | None:
        shape = self._shape
        if plain.columns != shape.columns or plain.forms != shape.forms:
            shape = self._shape = self._shape_of(plain)
        values = [text and read(text) for text, read in zip(plain.texts, shape.readers, strict=True)]
        return self._made(attributes_of(plain.attributes), values, shape)

    def _shape_of(self, plain: PlainRow) -> _Shape:
        forms = [self._forms[written] for written in plain.forms]
        places = [position(name) for name in plain.columns]
        return _Shape(plain.columns, plain.forms, places, _styles(forms, places), [form.read for form in forms])

    def _parsed(self, piece: bytes) -> Iterator[RawRow]:
        self._parser.Parse(piece, False)  # noqa: FBT003
        for attributes, cells in self._listener.ended():
            forms, places = [self._forms.of(cell) for cell in cells], _places(cells)
            values = [_value(cell, form) for cell, form in zip(cells, forms, strict=True)]
            row = self._made(attributes, values, _Shape([], [], places, _styles(forms, places), []))
            if row:
                yield row

    def _made(self, attributes: Attributes, values: list[object], shape: _Shape) -> RawRow | None:
        """Return the row of these values, None when there are none."""
        self._row = int(attributes.get("r", self._row + 1))
        while values and values[-1] is None:
            values.pop()
        width = shape.places[len(values) - 1] + 1 if values else 0
        self._cells += width
        if not 0 < self._row <= _LAST_ROW or self._cells > MOST_CELLS:
            message = f"row {self._row}, cells {self._cells}"
            raise DamagedError(message)
        if len(values) < width:
            values = _spread(values, shape.places, width, None)
        return RawRow(self._row, values, shape.styles, attributes.get("hidden") in _YES) if values else None


def _pieces(part: IO[bytes]) -> Iterator[bytes]:
    """Cut a part behind the end of a row, or where no row ends before a tag."""
    rest = b""
    while chunk := part.read(_CHUNK):
        data = rest + chunk
        end = data.rfind(_ROW_END)
        cut = end + len(_ROW_END) if end >= 0 else max(data.rfind(b"<"), 0)
        if len(data) - cut > _LONGEST_TEXT:
            message = "text without an end"
            raise DamagedError(message)
        yield data[:cut]
        rest = data[cut:]
    yield rest


def _may_mislead(piece: bytes) -> bool:
    """Tell whether something that looks like a row may be none: in a comment, or in letters other than UTF-8."""
    declaration = piece[: piece.find(b"?>")].lower() if piece.startswith(b"<?xml") else b""
    return b"<!" in piece or (b"encoding" in declaration and b"utf-8" not in declaration)


def _places(cells: Sequence[Attributes]) -> list[int]:
    """Return the positions of cells; one without a name follows the one before."""
    places: list[int] = []
    for cell in cells:
        name = cell.get("r", "").rstrip(_DIGITS)
        places.append(position(name) if name else places[-1] + 1 if places else 0)
    return places


def _styles(forms: Sequence[_Form], places: Sequence[int]) -> list[int]:
    """Return the numbers of the styles by position; DamagedError when the cells stand in no order."""
    in_order = all(one < other for one, other in pairwise(places))
    if places and not (in_order and places[0] >= 0 and places[-1] <= _LAST_COLUMN):
        message = f"cells {places[:3]}"
        raise DamagedError(message)
    return _spread([form.style for form in forms], places, places[-1] + 1 if places else 0, 0)


def _spread(values: Sequence[T], places: Sequence[int], width: int, empty: T) -> list[T]:
    """Put values at their positions, with nothing between."""
    row = [empty] * width
    for place, value in zip(places, values, strict=False):  # places of empty cells at the end are left over
        row[place] = value
    return row


def _value(cell: Attributes, form: _Form) -> object:
    """Return the value of a parsed cell: a formula may have given no text, or was never computed."""
    text = cell.get(TEXT, "")
    if text and not text.isspace():
        return form.read(text)
    if cell.get("t") == "str":
        return ""
    return UNCOMPUTED if FORMULA in cell else None


def _number(text: str) -> int | float:
    if text.isdigit():
        return int(text)
    number = float(text)
    if not isfinite(number):
        raise DamagedError(text)
    return number


def _area(ref: str) -> Area:
    first, _, last = ref.partition(":")
    (top, left), (bottom, right) = _split(first), _split(last or first)
    return Area(top, left, bottom, right)


def _split(ref: str) -> tuple[int, int]:
    name = ref.rstrip(_DIGITS)
    return int(ref[len(name) :]), position(name)
