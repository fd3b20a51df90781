"""One sheet to its records: each row, each cell typed, every oddity told."""

from collections.abc import Mapping, Sequence

from dokumenty.dane.cells import CellError, value_of
from dokumenty.dane.columns import Column, grid_of
from dokumenty.dane.legend import Legend
from dokumenty.dane.oddities import oddities_of, text_instead
from dokumenty.dane.pairs import pairs_of
from dokumenty.dane.quick_cells import quick_reader
from dokumenty.dane.raw import RawCell, RawRow, RawSheet, letters
from dokumenty.dane.rows import data_rows
from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.issues import CellPlace, Issue, error, place_of, warning
from dokumenty.model.records import Record, RowCells
from dokumenty.model.values import Unread, Value


def read_sheet(
    raw: RawSheet, sheet: Sheet, keys: Sequence[Field], legend: Legend, issues: list[Issue]
) -> tuple[Sheet, list[Record]]:
    """Return the records of a sheet and its declaration, own columns included; add what is wrong to the issues."""
    if sheet.layout is Layout.KEY_VALUE:
        return _read_pairs(raw, sheet, legend, issues)
    grid, found = grid_of(raw, sheet, keys, legend)
    rows, notices = data_rows(raw, sheet, grid)
    issues += [*found, *notices]
    sheet = _with_columns(sheet, [column.field for column in grid.columns])
    reading = _Reading(raw, sheet, grid.columns, issues)
    records = [reading.record(row) for row in rows]
    if not records and (sheet.required or not grid.columns):
        issues.append(_empty_sheet(raw, sheet))
    return sheet, records


def _with_columns(sheet: Sheet, fields: Sequence[Field]) -> Sheet:
    """Return the declaration with the columns that this workbook adds, or of which it tells more."""
    found = {field.name: field for field in fields}
    declared = tuple(found.pop(field.name, field) for field in sheet.fields)
    return sheet.with_fields((*declared, *found.values()))


def _read_pairs(raw: RawSheet, sheet: Sheet, legend: Legend, issues: list[Issue]) -> tuple[Sheet, list[Record]]:
    pairs, found = pairs_of(raw, sheet, legend)
    issues += found if raw.rows else [_empty_sheet(raw, sheet)]
    sheet = _with_columns(sheet, [field for field, _, _ in pairs])
    first = raw.at("A1")
    reading = _Reading(raw, sheet, (), issues)
    values = {field.name: reading.value(cell, field, own=own) for field, cell, own in pairs}
    return sheet, [Record(sheet, first, values, {field.name: cell.cell for field, cell, _ in pairs})]


class _Reading:
    """Turns the rows of one sheet into records."""

    def __init__(self, raw: RawSheet, sheet: Sheet, columns: Sequence[Column], issues: list[Issue]) -> None:
        self._raw, self._sheet, self._columns, self._issues = raw, sheet, columns, issues
        self._places: Mapping[str, str] = {column.field.name: letters(column.at) for column in columns}
        self._quick = [(column.at, column.field.name, quick_reader(column.field), column) for column in columns]

    def record(self, row: RawRow) -> Record:
        values: dict[str, Value] = {}
        width = len(row.values)
        for at, name, quick, column in self._quick:
            raw = row.values[at] if at < width else None
            if raw is not None:
                value = quick(raw)
                values[name] = self._slowly(row, column) if value is None else value
        first = self._raw.place(row.number, self._columns[0].at)
        return Record(self._sheet, first, values, RowCells(self._raw.file, self._raw.title, row.number, self._places))

    def _slowly(self, row: RawRow, column: Column) -> Value:
        """Return the value of a cell that must be looked at."""
        return self.value(self._raw.cell(row, column.at), column.field, own=column.own)

    def value(self, cell: RawCell, field: Field, *, own: bool) -> Value:
        try:
            value = value_of(cell, field, own=own)
        except CellError as problem:
            self._issues.append(error(problem.code, place_of(cell.cell), problem.what, problem.todo))
            return Unread(field.header, cell.cell)
        if cell.value is not None:
            self._issues += oddities_of(cell, field)
            if not self._raw.texts_only:
                self._issues += text_instead(cell, field)
        return value


def _empty_sheet(raw: RawSheet, sheet: Sheet) -> Issue:
    place = CellPlace(raw.file, raw.title)
    if sheet.required:
        what = f"W arkuszu „{raw.title}” nie ma ani jednego wiersza z danymi."
        todo = "Uzupełnij go." if raw.rows else "Uzupełnij go; nagłówki dopisze „dokumenty arkusz uzupelnij”."
        return error("pusty-arkusz", place, what, todo)
    return warning("pusty-arkusz", place, "Arkusz jest pusty.", "Uzupełnij go albo usuń, jeśli jest niepotrzebny.")
