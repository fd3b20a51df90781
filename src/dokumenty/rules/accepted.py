"""A finding may be accepted with a reason: some old PESELs are truly wrong.

The column „Uwagi kontroli” holds a line for each: the code of the finding, a colon, the
reason. The finding then stays in the list as a remark and no longer stops the run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dokumenty.model.fields import Layout
from dokumenty.model.issues import CellPlace, Issue, Severity, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, has_column

COLUMN = "uwagi_kontroli"
Key = tuple[str, str, str]
"""A code, a sheet and the number of a row; no number on a sheet that is one record."""


def accept(dataset: Dataset, issues: Sequence[Issue]) -> list[Issue]:
    """Turn accepted errors into remarks; remark what was accepted without need."""
    pairs = {sheet.title for sheet in dataset.sheets.values() if sheet.layout is Layout.KEY_VALUE}
    accepted = dict(_acceptances(dataset, pairs))
    if not accepted:
        return list(issues)
    keys = [_key(issue, pairs) for issue in issues]
    judged = [_judged(issue, accepted.get(key)) for issue, key in zip(issues, keys, strict=True)]
    return [*judged, *(_needless(code, record) for (code, *_), record in _unused(accepted, set(keys)))]


def _acceptances(dataset: Dataset, pairs: set[str]) -> Iterator[tuple[Key, Record]]:
    for record in dataset.all_records():
        if has_column(record, COLUMN) and filled(record, COLUMN):
            place = place_of(cell_of(record, COLUMN))
            for line in str(record.uwagi_kontroli).splitlines():
                code, _, reason = line.partition(":")
                if reason.strip():
                    yield (code.strip().lower(), *_row(place, pairs)), record


def _key(issue: Issue, pairs: set[str]) -> Key:
    return (issue.code, *_row(issue.place, pairs)) if isinstance(issue.place, CellPlace) else (issue.code, "", "")


def _row(place: CellPlace, pairs: set[str]) -> tuple[str, str]:
    row = place.cell[len(place.cell.rstrip("0123456789")) :]
    return place.sheet, "" if place.sheet in pairs else row


def _judged(issue: Issue, record: Record | None) -> Issue:
    if record is None:
        return issue
    todo = f"Przyjęto z powodem w komórce {cell_of(record, COLUMN).ref}."
    return replace(issue, severity=Severity.WARNING, todo=todo)


def _unused(accepted: Mapping[Key, Record], used: set[Key]) -> Iterator[tuple[Key, Record]]:
    return ((key, record) for key, record in accepted.items() if key not in used)


def _needless(code: str, record: Record) -> Issue:
    what = f"Przyjęto ustalenie „{code}”, a program niczego takiego tu nie znalazł."
    todo = "Sprawdź oznaczenie (lista: docs/bledy.md) albo usuń ten wpis."
    return warning("uwaga-zbedna", place_of(cell_of(record, COLUMN)), what, todo)
