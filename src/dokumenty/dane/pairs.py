"""A sheet that is one record: names of fields in column A, values in column B."""

from collections.abc import Sequence

from dokumenty.dane.columns import known_names, missing_fields, own_field, repeated
from dokumenty.dane.legend import Legend
from dokumenty.dane.raw import RawCell, RawRow, RawSheet, is_empty
from dokumenty.model.fields import Field, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue

Pair = tuple[Field, RawCell, bool]
"""A field, its cell, and whether it is the office's own."""


def pairs_of(raw: RawSheet, sheet: Sheet, legend: Legend) -> tuple[list[Pair], list[Issue]]:
    """Give every name its field and its value."""
    known = known_names(sheet, (), legend)
    found: dict[str, RawCell] = {}
    pairs: list[Pair] = []
    issues: list[Issue] = []
    for row in _lines(raw.rows, known):
        header, value = raw.cell(row, 0), raw.cell(row, 1)
        field = known.get(fold(str(header.value)))
        own = field is None
        field = field or own_field(str(header.value).strip(), [(value.value, value.number_format)])
        first = found.setdefault(field.name, header)
        if first is header:
            pairs.append((field, value, own))
        else:
            issues.append(repeated(header, first))
    return pairs, [*issues, *missing_fields(raw, sheet, found, legend)]


def _lines(rows: Sequence[RawRow], known: dict[str, Field]) -> list[RawRow]:
    """Return the rows with a name; the first row is that of the headers unless it names a field."""
    named = [row for row in rows if row.values and not is_empty(row.values[0])]
    if named and fold(str(named[0].values[0])) not in known:
        return named[1:]
    return named
