"""The values that one document sees: its record, the records it names, the project, all lists."""

from datetime import date
from typing import Any

from dokumenty.model.linking import references
from dokumenty.model.records import Dataset, Record, sheet_of


def context_of(dataset: Dataset, record: Record, today: date, copy: int = 1, copies: int = 1) -> dict[str, Any]:
    """Return the names of a template with their values; `today` is the day of making."""
    sheet = sheet_of(record)
    lists: dict[str, Any] = dict(dataset.records)
    named = {field.link: getattr(record, field.link) for field in references(sheet)}
    plain = {"egzemplarz": copy, "egzemplarze": copies, "dzis": today, "numer": "", "kod": ""}
    return lists | plain | named | {sheet.one: record, "projekt": dataset.projekt}


def value_at(context: dict[str, Any], path: str) -> Any:  # noqa: ANN401 - a column may hold any value
    """Return what a dotted path stands for; KeyError or AttributeError when it stands for nothing."""
    root, *steps = path.split(".")
    value = context[root]
    for step in steps:
        if step.startswith("_"):
            raise AttributeError(step)
        value = getattr(value, step)
    return value
