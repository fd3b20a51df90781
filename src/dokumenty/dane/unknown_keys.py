"""References that name no row: told where they are the defect, not where they only follow from another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dokumenty.model.fields import Field
from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, values_of

_Targets = tuple[str, ...]


def unknown_keys(dataset: Dataset, missed: Iterable[tuple[Record, Field]]) -> Iterator[Issue]:
    """Name each reference to nothing; keep quiet where the row that it means is there and has an unreadable key."""
    by_targets: dict[_Targets, list[tuple[Record, Field]]] = defaultdict(list)
    for record, field in missed:
        by_targets[field.refers_to].append((record, field))
    for targets, found in by_targets.items():
        keys = {str(values_of(record)[field.name]) for record, field in found}
        if not _explained(dataset, targets, len(keys)):
            near = {_bare(key_of(one)): key_of(one) for name in targets for one in dataset.of(name)}
            titles = " albo ".join(f"„{dataset.sheets[name].title}”" for name in targets)
            yield from (_unknown(record, field, titles, near) for record, field in found)


def _explained(dataset: Dataset, targets: _Targets, keys: int) -> bool:
    """Tell whether another finding says it: no rows where some are required, or as many whose own key is wrong."""
    sheets = [dataset.sheets[name] for name in targets]
    if any(sheet.required and not dataset.of(sheet.name) for sheet in sheets):
        return True
    records = [(sheet, record) for sheet in sheets for record in dataset.of(sheet.name)]
    readable = {key_of(record) for sheet, record in records if filled(record, sheet.key)}
    return len(records) - len(readable) >= keys


def _bare(key: str) -> str:
    """Return a key without what the eye passes over: case, spaces, the kind of dash."""
    return "".join(filter(str.isalnum, key)).casefold()


def _unknown(record: Record, field: Field, titles: str, near: dict[str, str]) -> Issue:
    key = str(values_of(record)[field.name])
    like = near.get(_bare(key))
    hint = f"Czy chodziło o „{like}”? " if like else ""
    what = f"{field.header} „{key}”: takiego numeru nie ma w arkuszu {titles}."
    todo = f"{hint}Popraw numer albo dopisz brakujący wiersz."
    return error("nieznany-klucz", place_of(cell_of(record, field.name)), what, todo)
