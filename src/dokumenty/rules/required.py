"""Every required cell is filled."""

from collections.abc import Iterator

from dokumenty.model.fields import Layout, Sheet
from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import Dataset, Record, cell_of, filled, has_column, key_of, unread


def required_cells_are_filled(dataset: Dataset) -> Iterator[Issue]:
    """Name each empty cell of a required column."""
    for name, sheet in dataset.sheets.items():
        fields = [field for field in sheet.fields if field.required]
        for record in dataset.of(name):
            for field in fields:
                if _empty(record, field.name) and has_column(record, field.name):
                    what = f"Puste pole „{field.header}”{_whose(record, sheet)}, a jest wymagane."
                    yield error("puste-pole", place_of(cell_of(record, field.name)), what, "Uzupełnij komórkę.")


def _whose(record: Record, sheet: Sheet) -> str:
    return "" if sheet.layout is Layout.KEY_VALUE or not filled(record, sheet.key) else f" ({key_of(record)})"


def _empty(record: Record, name: str) -> bool:
    return not filled(record, name) and not unread(record, name)
