"""The values that one document sees: its record, the records it names, the project, all lists."""

from collections.abc import Collection
from datetime import date
from typing import Any

from dokumenty.model.fields import Sheet
from dokumenty.model.folding import fold
from dokumenty.model.linking import references
from dokumenty.model.packs import PackView
from dokumenty.model.records import Dataset, Record, sheet_of


def context_of(dataset: Dataset, record: Record, today: date, copy: int = 1, copies: int = 1) -> dict[str, Any]:
    """Return the names of a template with their values; `today` is the day of making."""
    sheet = sheet_of(record)
    lists: dict[str, Any] = dict(dataset.records)
    named = {field.link: getattr(record, field.link) for field in references(sheet)}
    plain = {
        "egzemplarz": copy,
        "egzemplarze": copies,
        "dzis": today,
        "numer": "",
        "kod": "",
        "pakiet": PackView(today),
    }
    return lists | plain | named | {sheet.one: record, "projekt": dataset.projekt}


def flat_values(context: dict[str, Any], record: Record, names: Collection[str]) -> dict[str, Any]:
    """Return the values that old mail-merge templates call by a bare name: `imie`, or `tytul_projektu`.

    Only names that the context lacks are looked for: in the record, then in those it names, then in the project.
    """
    missing = [name for name in names if name not in context]
    holders = [value for value in (record, context.get("uczestnik"), context["projekt"]) if isinstance(value, Record)]
    found: dict[str, Any] = {}
    for name in missing:
        for holder in holders:
            field = flat_names(sheet_of(holder)).get(name)
            if field:
                found.setdefault(name, getattr(holder, field))
    return found


def flat_names(sheet: Sheet) -> dict[str, str]:
    """Return the fields of a sheet by their names and by their folded headers."""
    return {fold(field.header): field.name for field in sheet.fields} | {f.name: f.name for f in sheet.fields}


def value_at(context: dict[str, Any], path: str) -> Any:  # noqa: ANN401 - a column may hold any value
    """Return what a dotted path stands for; KeyError or AttributeError when it stands for nothing."""
    root, *steps = path.split(".")
    value = context[root]
    for step in steps:
        if step.startswith("_"):
            raise AttributeError(step)
        value = getattr(value, step)
    return value
