"""Records and datasets without a workbook, for what works on values."""

from collections.abc import Mapping, Sequence

from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Layout
from dokumenty.model.linking import link_all
from dokumenty.model.records import Dataset, Record
from dokumenty.model.values import Blank, Cell, Value

FILE = "projekt.xlsx"
_BY_NAME = {sheet.name: sheet for sheet in SHEETS}


def record(sheet: str, values: Mapping[str, Value] | None = None, row: int = 2) -> Record:
    """Return a record of a declared sheet; every field not given is blank, in a cell called `imie2`."""
    declared = _BY_NAME[sheet]
    place = Cell(FILE, declared.title, f"A{row}")
    cells = {name: Cell(FILE, declared.title, f"{name}{row}") for name in (field.name for field in declared.fields)}
    blanks: dict[str, Value] = {field.name: Blank(field.header, cells[field.name]) for field in declared.fields}
    return Record(declared, place, blanks | dict(values or {}), cells)


def dataset(sheets: Mapping[str, Sequence[Mapping[str, Value]]]) -> Dataset:
    """Return a linked dataset of these rows; the cells of a field are called `imie2`, `imie3`…."""
    rows = {name: [record(name, row, i) for i, row in enumerate(sheets.get(name, []), 2)] for name in _BY_NAME}
    for sheet in SHEETS:
        if sheet.layout is Layout.KEY_VALUE and not rows[sheet.name]:
            rows[sheet.name] = [record(sheet.name)]
    result = Dataset(FILE, "projekt", _BY_NAME, rows)
    link_all(result)
    return result
