"""Every required cell is filled."""

from collections.abc import Iterator

from dokumenty.model.fields import Layout
from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import Dataset, Record, cell_of, filled, has_column, key_of, sheet_of, unread


def required_cells_are_filled(dataset: Dataset) -> Iterator[Issue]:
    """Name each empty cell of a required column."""
    for record in dataset.all_records():
        sheet = sheet_of(record)
        whose = "" if sheet.layout is Layout.KEY_VALUE or not filled(record, sheet.key) else f" ({key_of(record)})"
        for field in sheet.fields:
            if field.required and has_column(record, field.name) and _empty(record, field.name):
                what = f"Puste pole „{field.header}”{whose}, a jest wymagane."
                yield error("puste-pole", place_of(cell_of(record, field.name)), what, "Uzupełnij komórkę.")


def _empty(record: Record, name: str) -> bool:
    return not filled(record, name) and not unread(record, name)
