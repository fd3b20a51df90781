"""A workbook to a dataset: every declared sheet, the office's own sheets, all linked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dokumenty.dane.cells import CellError, value_of
from dokumenty.dane.headers import Column, columns_of
from dokumenty.dane.workbook import RawSheet, open_workbook
from dokumenty.model.fields import Field, FieldType, Layout, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.issues import CellPlace, Issue, error, place_of, warning
from dokumenty.model.linking import link_all
from dokumenty.model.records import Dataset, Record, cell_of, sheet_of, values_of
from dokumenty.model.values import Blank, Cell, Value

IGNORED = {"instrukcja", "slowniki", "pola"}
"""Tabs that help people fill in the workbook and hold no data."""


def read_dataset(path: Path, declared: Sequence[Sheet]) -> tuple[Dataset, list[Issue]]:
    """Read a workbook; WorkbookError when it cannot be read at all, issues for all that is wrong inside."""
    raws = [raw for raw in open_workbook(path) if fold(raw.title) not in IGNORED]
    by_title = {fold(sheet.title): sheet for sheet in declared}
    keys = [_reference_to(sheet) for sheet in declared if sheet.key]
    sheets: dict[str, Sheet] = {}
    records: dict[str, list[Record]] = {}
    issues = list(_missing_sheets(path.name, raws, declared))
    for raw in raws:
        sheet, rows, found = _read_sheet(raw, by_title.get(fold(raw.title)), keys)
        sheets[sheet.name], records[sheet.name] = sheet, rows
        issues += found
    for sheet in declared:
        sheets.setdefault(sheet.name, sheet)
        records.setdefault(sheet.name, _without_rows(path.name, sheet))
    dataset = Dataset(path.name, path.stem, sheets, records)
    issues += [_unknown_key(record, field) for record, field in link_all(dataset)]
    return dataset, issues


def _reference_to(sheet: Sheet) -> Field:
    """Return the column by which a sheet of the office's own names a row of this one."""
    key = sheet.field(sheet.key)
    return Field(header=key.header, name=f"{sheet.one}_id", type=FieldType.LABEL, refers_to=(sheet.name,))


def _missing_sheets(file: str, raws: Sequence[RawSheet], declared: Sequence[Sheet]) -> Iterator[Issue]:
    present = {fold(raw.title) for raw in raws}
    for sheet in declared:
        if sheet.required and fold(sheet.title) not in present:
            what = f"W skoroszycie nie ma arkusza „{sheet.title}”."
            yield error(
                "brak-arkusza", CellPlace(file), what, f"Dodaj arkusz „{sheet.title}” albo przywróć jego nazwę."
            )


def _read_sheet(raw: RawSheet, declared: Sheet | None, keys: list[Field]) -> tuple[Sheet, list[Record], list[Issue]]:
    sheet = declared or Sheet(
        title=raw.title, name=fold(raw.title), one=f"{fold(raw.title)}_wiersz", help="", fields=()
    )
    columns, issues = columns_of(raw, sheet, () if declared else keys)
    sheet = _with_own_columns(sheet, columns)
    rows = [columns] if sheet.layout is Layout.KEY_VALUE else _rows_of(columns)
    records = [_record(raw, sheet, row, issues) for row in rows]
    if not records and (sheet.required or not columns):
        issues.append(_empty_sheet(raw, sheet))
    return sheet, records, issues


def _with_own_columns(sheet: Sheet, columns: Sequence[Column]) -> Sheet:
    declared = {field.name for field in sheet.fields}
    own = tuple(column.field for column in columns if column.field.name not in declared)
    if not own:
        return sheet
    names = {name: getattr(sheet, name) for name in ("title", "name", "one", "help", "key", "layout", "required")}
    return Sheet(fields=sheet.fields + own, **names)


def _rows_of(columns: Sequence[Column]) -> list[list[Column]]:
    """Return the rows that hold anything, each as columns of one cell."""
    height = max((len(column.cells) for column in columns), default=0)
    rows = ([Column(c.field, c.header, c.cells[i : i + 1]) for c in columns] for i in range(height))
    return [row for row in rows if any(not cell.empty for column in row for cell in column.cells)]


def _record(raw: RawSheet, sheet: Sheet, row: Sequence[Column], issues: list[Issue]) -> Record:
    first = raw.at("A1") if sheet.layout is Layout.KEY_VALUE else row[0].cells[0].cell
    values: dict[str, Value] = {field.name: Blank(field.header, first) for field in sheet.fields}
    cells: dict[str, Cell] = {}
    for column in row:
        for cell in column.cells:
            cells[column.field.name] = cell.cell
            values[column.field.name] = Blank(column.field.header, cell.cell)
            try:
                values[column.field.name] = value_of(cell, column.field)
            except CellError as problem:
                issues.append(error(problem.code, place_of(cell.cell), problem.what, problem.todo))
    return Record(sheet, first, values, cells)


def _without_rows(file: str, sheet: Sheet) -> list[Record]:
    """Return no records, or for a sheet that is one record, that record with nothing in it."""
    if sheet.layout is Layout.ROWS:
        return []
    place = Cell(file, sheet.title, "A1")
    return [Record(sheet, place, {field.name: Blank(field.header, place) for field in sheet.fields}, {})]


def _empty_sheet(raw: RawSheet, sheet: Sheet) -> Issue:
    what = (
        "Arkusz jest pusty." if not sheet.required else f"W arkuszu „{raw.title}” nie ma ani jednego wiersza z danymi."
    )
    report = error if sheet.required else warning
    return report(
        "pusty-arkusz", CellPlace(raw.file, raw.title), what, "Uzupełnij go albo usuń, jeśli jest niepotrzebny."
    )


def _unknown_key(record: Record, field: Field) -> Issue:
    key = values_of(record)[field.name]
    what = f"{field.header} „{key}”: takiego numeru nie ma w arkuszu, do którego prowadzi ta kolumna."
    todo = "Popraw numer albo dopisz brakujący wiersz."
    return error("nieznany-klucz", place_of(cell_of(record, field.name)), what, f"{todo} ({sheet_of(record).title})")
