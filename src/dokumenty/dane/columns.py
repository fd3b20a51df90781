"""Which column is which field: declared, told by the office, a key of another sheet, or the office's own."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dokumenty.dane.guess import guess_type
from dokumenty.dane.headers import Headers, find_headers
from dokumenty.dane.legend import Legend
from dokumenty.dane.raw import GENERAL, UNCOMPUTED, RawCell, RawRow, RawSheet, is_empty
from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.values import Cell

_NEAR = 0.86


@dataclass(frozen=True, slots=True)
class Column:
    """A column with the field it holds: its header, its position; `own` when its type was told from its cells."""

    field: Field
    header: RawCell
    at: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a sheet and the rows below its headers."""

    columns: tuple[Column, ...]
    rows: tuple[RawRow, ...]


def grid_of(raw: RawSheet, sheet: Sheet, keys: Collection[Field], legend: Legend) -> tuple[Grid, list[Issue]]:
    """Give every header of a sheet laid out in rows its field."""
    known = known_names(sheet, keys, legend)
    headers, issues = find_headers(raw, known)
    rows = tuple(raw.rows[headers.first_data :])
    columns: dict[str, Column] = {}
    for at, header in headers.cells.items():
        _place(columns, _column(header, at, known, rows, raw), issues)
    issues += _without_header(raw, headers, rows)
    issues += missing_fields(raw, sheet, {name: column.header for name, column in columns.items()}, legend)
    return Grid(tuple(columns.values()), rows), issues


def known_names(sheet: Sheet, keys: Collection[Field], legend: Legend) -> dict[str, Field]:
    """Return the fields that a sheet may hold by every folded name of theirs; what the office says comes last."""
    told = legend.fields_of(sheet.title)
    declared = {name: field for field in sheet.fields for name in (field.name, fold(field.header))}
    known = _by_folded_header(keys) | _by_folded_header([legend.widened(field) for field in sheet.fields])
    return known | {fold(field.header): declared.get(field.name, field) for field in told}


def _by_folded_header(fields: Collection[Field]) -> dict[str, Field]:
    found = {fold(text): field for field in fields for text in (field.name, *field.aliases)}
    return found | {fold(field.header): field for field in fields}


def _column(header: RawCell, at: int, known: Mapping[str, Field], rows: Iterable[RawRow], raw: RawSheet) -> Column:
    text = str(header.value).strip()
    field = known.get(fold(text))
    if field:
        return Column(field, header, at)
    return Column(
        own_field(text, ((row.values[at], _format(raw, row, at)) for row in rows if at < len(row.values))),
        header,
        at,
        own=True,
    )


def _format(raw: RawSheet, row: RawRow, at: int) -> str:
    return raw.formats[row.styles[at]] if row.values[at] is not UNCOMPUTED else GENERAL


def own_field(header: str, cells: Iterable[tuple[object, str]]) -> Field:
    """Declare a column that only this office has: its type is that of its cells."""
    return Field(header=header, name=fold(header), type=guess_type(cells), signed=True)


def _place(columns: dict[str, Column], column: Column, issues: list[Issue]) -> None:
    first = columns.setdefault(column.field.name, column)
    if first is not column:
        issues.append(repeated(column.header, first.header))


def repeated(header: RawCell, first: RawCell) -> Issue:
    """Say that two columns have one header."""
    what = f"Nagłówek „{str(header.value).strip()}” stoi już w komórce {first.cell.ref}."
    return error("naglowek-powtorzony", place_of(header.cell), what, "Zmień nazwę jednej z kolumn albo usuń zbędną.")


def _without_header(raw: RawSheet, headers: Headers, rows: Sequence[RawRow]) -> Iterator[Issue]:
    """Name the first value of each column that has no header: no document can use it."""
    named = set(headers.cells) | {column for area in raw.merged for column in range(area.left, area.right + 1)}
    first: dict[int, Cell] = {}
    unnamed = [at for at in range(max((len(row.values) for row in rows), default=0)) if at not in named]
    for row in rows if unnamed else ():
        for at in unnamed:
            if at < len(row.values) and at not in first and not is_empty(row.values[at]):
                first[at] = raw.place(row.number, at)
    for cell in first.values():
        what = "Kolumna ma wartości, a nie ma nagłówka, więc żaden dokument ich nie użyje."
        yield warning("kolumna-bez-naglowka", place_of(cell), what, "Dopisz nagłówek albo usuń wartości.")


def missing_fields(raw: RawSheet, sheet: Sheet, found: Mapping[str, RawCell], legend: Legend) -> Iterator[Issue]:
    """Name required fields that have no header, and own headers that are nearly those of missing fields."""
    if not raw.rows:
        return  # an empty sheet is one defect, not one for each column
    known = sheet.by_name.keys()
    own = {name: header for name, header in found.items() if name not in known}
    told = {field.name for field in legend.fields_of(sheet.title)}
    for field in sheet.fields:
        if field.name not in found:
            near = _near(field, {name: header for name, header in own.items() if name not in told})
            if field.required:
                yield _missing(raw, sheet, field, near)
            elif near:
                yield _nearly(near, field)


def _near(field: Field, own: Mapping[str, RawCell]) -> RawCell | None:
    names = get_close_matches(fold(field.header), own, n=1, cutoff=_NEAR)
    same_digits = names and _digits(names[0]) == _digits(fold(field.header))
    return own[names[0]] if same_digits else None


def _digits(text: str) -> list[str]:
    return [letter for letter in text if letter.isdigit()]


def _missing(raw: RawSheet, sheet: Sheet, field: Field, near: RawCell | None) -> Issue:
    kind = "pozycji" if sheet.layout is Layout.KEY_VALUE else "kolumny"
    what = f"Brakuje wymaganej {kind} „{field.header}”."
    if near:
        todo = f"Nagłówek „{str(near.value).strip()}” jest podobny: jeśli to on, popraw go na „{field.header}”."
        return error("brak-kolumny", place_of(near.cell), what, todo)
    return error("brak-kolumny", place_of(raw.at("A1")), what, "Dopisz jej nagłówek i uzupełnij wartości.")


def _nearly(header: RawCell, field: Field) -> Issue:
    what = f"Nagłówka „{str(header.value).strip()}” program nie zna; jest podobny do „{field.header}”."
    todo = f"Jeśli to ta kolumna, popraw nagłówek na „{field.header}”. Jeśli to własna kolumna, może tak zostać."
    return warning("naglowek-podobny", place_of(header.cell), what, todo)
