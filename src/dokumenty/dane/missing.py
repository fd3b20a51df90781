"""What a workbook lacks to be complete: whole sheets, columns of a sheet, lines of the sheet Projekt, code lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dokumenty.dane.columns import known_names
from dokumenty.dane.headers import find_headers
from dokumenty.dane.legend import Legend, read_legend
from dokumenty.dane.lists import SLOWNIKI
from dokumenty.dane.raw import RawSheet
from dokumenty.model.code_lists import TITLES
from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.folding import fold

LISTS = Sheet(
    title=SLOWNIKI,
    name="slowniki",
    one="słownik",
    help="Listy wyboru.",
    fields=tuple(Field(header=header, name=name) for name, header in TITLES.items()),
)
"""The sheet of the code lists, a column for each, as if it were one with data."""
_NOTES = "objasnienie"


@dataclass(frozen=True, slots=True)
class Gap:
    """Fields that a sheet lacks, and where they go.

    In a sheet of rows they go to `row`, from the position `column` on; in a sheet of pairs they go
    below, from `row` on, and `column` tells how many columns a line fills. Row 0: there is no such sheet.
    """

    sheet: Sheet
    fields: tuple[Field, ...]
    title: str
    row: int
    column: int = 0

    def __str__(self) -> str:
        names = ", ".join(field.header for field in self.fields)
        return f"arkusz {self.title}" if self.fields == self.sheet.fields else f"{self.title}: {names}"


def gaps_of(raws: Sequence[RawSheet], declared: Sequence[Sheet]) -> Iterator[Gap]:
    """Go through the sheets that are absent, empty or incomplete; the code lists come last."""
    legend, _ = read_legend(raws)
    present = {fold(raw.title): raw for raw in raws}
    for sheet in (*declared, LISTS):
        raw = present.get(fold(sheet.title))
        if raw is None:
            yield Gap(sheet, sheet.fields, sheet.title, 0)
            continue
        gap = _gap_in(raw, sheet, legend)
        if gap.fields:
            yield gap


def _gap_in(raw: RawSheet, sheet: Sheet, legend: Legend) -> Gap:
    in_pairs = sheet.layout is Layout.KEY_VALUE
    if not raw.rows:
        return Gap(sheet, sheet.fields, raw.title, 1, 3 if in_pairs else 0)
    if sheet is LISTS:
        return _in_lists(raw)
    return _in_pairs(raw, sheet, legend) if in_pairs else _in_rows(raw, sheet, legend)


def list_columns(raw: RawSheet) -> dict[str, int]:
    """Return where the code lists stand in a sheet Słowniki: positions by the names of the lists."""
    heads = {fold(str(value)): at for at, value in reversed(list(enumerate(raw.rows[0].values if raw.rows else ())))}
    return {name: heads[fold(title)] for name, title in TITLES.items() if fold(title) in heads}


def _in_lists(raw: RawSheet) -> Gap:
    found = list_columns(raw)
    fields = tuple(field for field in LISTS.fields if field.name not in found)
    return Gap(LISTS, fields, raw.title, raw.rows[0].number, _width(raw))


def _width(raw: RawSheet) -> int:
    return max(len(one.values) for one in raw.rows)


def _in_rows(raw: RawSheet, sheet: Sheet, legend: Legend) -> Gap:
    known = known_names(sheet, (), legend)
    headers, _ = find_headers(raw, known)
    found = {known[fold(str(cell.value))].name for cell in headers.cells.values() if fold(str(cell.value)) in known}
    fields = tuple(field for field in sheet.fields if field.name not in found)
    row = raw.rows[headers.first_data - 1].number
    return Gap(sheet, fields, raw.title, row, _width(raw))


def _in_pairs(raw: RawSheet, sheet: Sheet, legend: Legend) -> Gap:
    known = known_names(sheet, (), legend)
    names = {fold(str(row.values[0])) for row in raw.rows if row.values}
    found = {known[name].name for name in names if name in known}
    fields = tuple(field for field in sheet.fields if field.name not in found)
    explained = any(fold(str(value)) == _NOTES for value in raw.rows[0].values[2:3])
    return Gap(sheet, fields, raw.title, raw.rows[-1].number + 1, 3 if explained else 2)
