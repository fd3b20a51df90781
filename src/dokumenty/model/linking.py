"""Child rows joined to their parents: `kontrakt.uczestnik` one way, `uczestnik.kontrakty` the other."""

from collections.abc import Iterator, Mapping, Sequence

from dokumenty.model.fields import Field, Sheet
from dokumenty.model.records import Dataset, Record, key_of, link, peek, sheet_of


def references(sheet: Sheet) -> tuple[Field, ...]:
    """Return the fields by which rows of this sheet name rows of others."""
    return tuple(field for field in sheet.fields if field.refers_to)


def link_all(dataset: Dataset) -> list[tuple[Record, Field]]:
    """Join all records both ways; return the references that name nothing."""
    by_key = {name: {key_of(r): r for r in records} for name, records in dataset.records.items()}
    for records in dataset.records.values():
        for name in children_of(sheet_of(records[0]), dataset.sheets) if records else ():
            for record in records:
                link(record, name, [])
    return [miss for records in dataset.records.values() for miss in _link_parents(records, by_key)]


def children_of(sheet: Sheet, sheets: Mapping[str, Sheet]) -> list[str]:
    """Return the names of the sheets whose rows hang on a row of this one."""
    return [child.name for child in sheets.values() for field in references(child) if sheet.name in field.refers_to]


def _link_parents(
    records: Sequence[Record], by_key: Mapping[str, Mapping[str, Record]]
) -> Iterator[tuple[Record, Field]]:
    """Join the rows of one sheet to the rows that they name."""
    fields = references(sheet_of(records[0])) if records else ()
    for record in records:
        for field in fields:
            key = peek(record, field.name)
            parent = next(
                (by_key[name][str(key)] for name in field.refers_to if str(key) in by_key.get(name, {})), None
            )
            link(record, field.link, parent)
            if parent:
                getattr(parent, sheet_of(record).name).append(record)
            elif key:
                yield record, field
