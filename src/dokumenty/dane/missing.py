"""What a workbook lacks to be complete: whole sheets, columns of a sheet, lines of the sheet Projekt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dokumenty.dane.columns import known_names
from dokumenty.dane.headers import find_headers
from dokumenty.dane.legend import Legend, read_legend
from dokumenty.dane.raw import RawSheet
from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.folding import fold


@dataclass(frozen=True, slots=True)
class Gap:
    """Fields that a sheet lacks, and where they go: the first free column of a row, or the first free row."""

    sheet: Sheet
    fields: tuple[Field, ...]
    title: str
    row: int
    column: int = 0

    def __str__(self) -> str:
        names = ", ".join(field.header for field in self.fields)
        return f"{self.title}: {names}" if self.row else f"arkusz {self.title}"


def gaps_of(raws: Sequence[RawSheet], declared: Sequence[Sheet]) -> Iterator[Gap]:
    """Go through the sheets that are absent (their row is 0) or incomplete."""
    legend, _ = read_legend(raws)
    present = {fold(raw.title): raw for raw in raws}
    for sheet in declared:
        raw = present.get(fold(sheet.title))
        if raw is None or not raw.rows:
            yield Gap(sheet, sheet.fields, sheet.title, 0)
        else:
            look = _in_pairs if sheet.layout is Layout.KEY_VALUE else _in_rows
            gap = look(raw, sheet, legend)
            if gap.fields:
                yield gap


def _in_rows(raw: RawSheet, sheet: Sheet, legend: Legend) -> Gap:
    known = known_names(sheet, (), legend)
    headers, _ = find_headers(raw, known)
    found = {known[fold(str(cell.value))].name for cell in headers.cells.values() if fold(str(cell.value)) in known}
    fields = tuple(field for field in sheet.fields if field.name not in found)
    row = raw.rows[headers.first_data - 1].number
    return Gap(sheet, fields, raw.title, row, max(len(one.values) for one in raw.rows))


def _in_pairs(raw: RawSheet, sheet: Sheet, legend: Legend) -> Gap:
    known = known_names(sheet, (), legend)
    names = {fold(str(row.values[0])) for row in raw.rows if row.values}
    found = {known[name].name for name in names if name in known}
    fields = tuple(field for field in sheet.fields if field.name not in found)
    return Gap(sheet, fields, raw.title, raw.rows[-1].number + 1)
