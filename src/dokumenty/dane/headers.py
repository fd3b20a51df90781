"""Which column is which field: headers compared without case, diacritics and stray spaces."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dokumenty.dane.cells import guess_type
from dokumenty.dane.workbook import RawCell, RawSheet
from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, error, place_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column (or, on the sheet Projekt, a line) with the field it holds and its cells."""

    field: Field
    header: RawCell
    cells: Sequence[RawCell]


def lines_of(raw: RawSheet, layout: Layout) -> list[tuple[RawCell, Sequence[RawCell]]]:
    """Return each header cell with the cells that belong to it."""
    if layout is Layout.KEY_VALUE:
        return [(row[0], row[1:2]) for row in raw.rows[1:] if row and not row[0].empty]
    top = next((i for i, row in enumerate(raw.rows) if any(not cell.empty for cell in row)), None)
    if top is None:
        return []
    return [
        (header, [row[i] for row in raw.rows[top + 1 :]]) for i, header in enumerate(raw.rows[top]) if not header.empty
    ]


def columns_of(raw: RawSheet, sheet: Sheet, keys: Iterable[Field]) -> tuple[list[Column], list[Issue]]:
    """Give every header its field: a declared one, a key of another sheet, or one of the office's own."""
    known = _by_folded_header(keys) | _by_folded_header(sheet.fields)
    columns: dict[str, Column] = {}
    issues = []
    for header, cells in lines_of(raw, sheet.layout):
        text = str(header.value).strip()
        field = known.get(fold(text)) or own_field(text, cells)
        if field.name in columns:
            issues.append(_twice(header, text, columns[field.name].header))
        else:
            columns[field.name] = Column(field, header, cells)
    issues += _missing_columns(raw, sheet, columns)
    return list(columns.values()), issues


def own_field(header: str, cells: Sequence[RawCell]) -> Field:
    """Declare a column that only this office has: its type is that of its cells."""
    return Field(header=header, name=fold(header), type=guess_type(cells))


def _by_folded_header(fields: Iterable[Field]) -> dict[str, Field]:
    return {fold(text): field for field in fields for text in (field.name, *field.aliases, field.header)}


def _twice(header: RawCell, text: str, first: RawCell) -> Issue:
    what = f"Nagłówek „{text}” stoi już w komórce {first.cell.ref}."
    return error("naglowek-powtorzony", place_of(header.cell), what, "Zmień nazwę jednej z kolumn albo usuń zbędną.")


def _missing_columns(raw: RawSheet, sheet: Sheet, columns: dict[str, Column]) -> Iterator[Issue]:
    for field in sheet.fields:
        if field.required and field.name not in columns:
            what = f"Brakuje wymaganej {'pozycji' if sheet.layout is Layout.KEY_VALUE else 'kolumny'} „{field.header}”."
            todo = "Dopisz jej nagłówek i uzupełnij wartości."
            yield error("brak-kolumny", place_of(raw.at("A1")), what, todo)
