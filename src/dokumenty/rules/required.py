"""Every required cell is filled."""

from collections.abc import Iterator

from dokumenty.model.fields import Layout
from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import Dataset, cell_of, filled, has_column, key_of, sheet_of, values_of
from dokumenty.model.values import Unread


def required_cells_are_filled(dataset: Dataset) -> Iterator[Issue]:
    """Name each empty cell of a required column."""
    for record in dataset.all_records():
        sheet = sheet_of(record)
        whose = "" if sheet.layout is Layout.KEY_VALUE or not filled(record, sheet.key) else f" ({key_of(record)})"
        for field in sheet.fields:
            unread = isinstance(values_of(record)[field.name], Unread)
            if field.required and has_column(record, field.name) and not filled(record, field.name) and not unread:
                what = f"Puste pole „{field.header}”{whose}, a jest wymagane."
                yield error("puste-pole", place_of(cell_of(record, field.name)), what, "Uzupełnij komórkę.")
