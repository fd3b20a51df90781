"""A workbook of LibreOffice (.ods) as raw sheets.

An .ods cell keeps its value and, as text, what was seen on the screen. The text becomes the
number format (`"007"`), so a cell prints as it was seen, like a cell of Excel.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from dokumenty.dane.package import DamagedError, Package, RefusedError, careful_parser
from dokumenty.dane.raw import GENERAL, UNCOMPUTED, Area, RawRow, RawSheet
from dokumenty.dane.sheet_xml import MOST_CELLS

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_DAY = 24
_NUMBERS = {"float", "percentage", "currency"}
_HIDDEN_ROWS = {"collapse", "filter"}
_CELLS = {"table:table-cell", "table:covered-table-cell"}


def read_ods(path: Path) -> list[RawSheet]:
    """Read every sheet of a workbook."""
    with Package(path) as package:
        if any(package.tree(_MANIFEST).iter("encryption-data")):
            message = "skoroszyt jest chroniony hasłem. Zdejmij hasło w LibreOffice i zapisz."
            raise RefusedError(message)
        reader = _Content(path.name)
        parser = careful_parser()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
        parser.CharacterDataHandler = reader.take
        with package.open(_CONTENT) as stream:
            parser.ParseFile(stream)
    return reader.sheets


class _Content:
    """Listens to the parser and builds the sheets."""

    def __init__(self, file: str) -> None:
        self.sheets: list[RawSheet] = []
        self._file = file
        self._formats: dict[str, int] = {GENERAL: 0}
        self._hidden_styles: set[str] = set()
        self._style, self._title, self._sheet_hidden = "", "", False
        self._rows: list[RawRow] = []
        self._merged: list[Area] = []
        self._row = self._column = self._cells = self._notes = 0
        self._row_attributes: dict[str, str] = {}
        self._cell: dict[str, str] = {}
        self._values: list[object] = []
        self._styles: list[int] = []
        self._paragraphs: list[str] = []
        self._starts = self._listeners()
        self._ends = {"table:table": self._end_table, "table:table-row": self._end_row}

    def _listeners(self) -> dict[str, Callable[[dict[str, str]], None]]:
        return {
            "style:style": self._start_style,
            "style:table-properties": self._start_table_style,
            "table:table": self._start_table,
            "table:table-row": self._start_row,
            "text:p": self._start_paragraph,
            "text:line-break": lambda _: self.take("\n"),
            "text:tab": lambda _: self.take("\t"),
            "text:s": lambda known: self.take(" " * min(int(known.get("text:c", "1")), 1000)),
            "office:annotation": self._start_note,
        }

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _CELLS:
            self._cell, self._paragraphs = attributes, []
        elif name in self._starts:
            self._starts[name](attributes)

    def end(self, name: str) -> None:
        if name in _CELLS:
            self._end_cell()
        elif name == "office:annotation":
            self._notes -= 1
        elif name in self._ends:
            self._ends[name]()

    def take(self, text: str) -> None:
        if self._paragraphs and not self._notes:
            self._paragraphs[-1] += text

    def _start_style(self, known: dict[str, str]) -> None:
        self._style = known.get("style:name", "")

    def _start_table_style(self, known: dict[str, str]) -> None:
        if known.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def _start_note(self, _: dict[str, str]) -> None:
        self._notes += 1

    def _start_paragraph(self, _: dict[str, str]) -> None:
        if not self._notes:
            self._paragraphs.append("")

    def _start_table(self, known: dict[str, str]) -> None:
        self._title = known.get("table:name", "")
        self._sheet_hidden = known.get("table:style-name", "") in self._hidden_styles
        self._rows, self._merged, self._row = [], [], 0

    def _end_table(self) -> None:
        formats = tuple(self._formats)
        merged = tuple(self._merged)
        self.sheets.append(RawSheet(self._file, self._title, self._rows, formats, merged, self._sheet_hidden))

    def _start_row(self, known: dict[str, str]) -> None:
        self._row_attributes, self._column = known, 0
        self._values, self._styles = [], []

    def _end_row(self) -> None:
        times = int(self._row_attributes.get("table:number-rows-repeated", "1"))
        hidden = self._row_attributes.get("table:visibility") in _HIDDEN_ROWS
        for number in range(self._row + 1, self._row + 1 + (times if self._values else 0)):
            self._count(len(self._values))
            self._rows.append(RawRow(number, list(self._values), list(self._styles), hidden))
        self._row += times

    def _end_cell(self) -> None:
        times = int(self._cell.get("table:number-columns-repeated", "1"))
        value = self._value()
        if value is not None:
            self._note_merge()
            gap = self._column - len(self._values)
            self._count(gap + times)
            self._values += [None] * gap + [value] * times
            self._styles += [0] * gap + [self._format_of(value)] * times
        self._column += times

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            message = f"{self._cells} cells"
            raise DamagedError(message)

    def _note_merge(self) -> None:
        wide = int(self._cell.get("table:number-columns-spanned", "1"))
        high = int(self._cell.get("table:number-rows-spanned", "1"))
        if wide > 1 or high > 1:
            self._merged.append(Area(self._row + 1, self._column, self._row + high, self._column + wide - 1))

    def _value(self) -> object:
        kind = self._cell.get("office:value-type", "")
        if kind in _NUMBERS:
            number = float(self._cell["office:value"])
            return int(number) if number.is_integer() else number
        if kind in _READ:
            return _READ[kind](self._cell)
        if kind == "string":
            return self._cell.get("office:string-value") or "\n".join(self._paragraphs) or None
        return UNCOMPUTED if "table:formula" in self._cell else None

    def _format_of(self, value: object) -> int:
        seen = "\n".join(self._paragraphs)
        numeric = isinstance(value, int | float | date | time)
        code = '"' + seen.replace('"', "") + '"' if numeric and seen else GENERAL
        return self._formats.setdefault(code, len(self._formats))


def _day(cell: dict[str, str]) -> object:
    return datetime.fromisoformat(cell["office:date-value"])


def _hour(cell: dict[str, str]) -> object:
    """Return an hour, kept as PT08H30M00S; a length of more than a day stays a text."""
    hours, _, rest = cell["office:time-value"].removeprefix("PT").partition("H")
    minutes, _, seconds = rest.partition("M")
    if int(hours) >= _DAY:
        return f"{int(hours)}:{int(minutes):02}"
    return time(int(hours), int(minutes), int(float(seconds.rstrip("S").replace(",", "."))))


_READ: dict[str, Callable[[dict[str, str]], object]] = {
    "date": _day,
    "time": _hour,
    "boolean": lambda cell: cell.get("office:boolean-value") == "true",
}
