"""Every rule over a whole data file."""

from collections.abc import Iterator
from datetime import date

from dokumenty.model.issues import Issue
from dokumenty.model.records import Dataset
from dokumenty.monitoring.entries import renamed_values, required_is_filled, rule_is_kept, value_is_listed
from dokumenty.monitoring.layouts import Layout
from dokumenty.monitoring.people import (
    detail_belongs_to_status,
    long_term_is_said_once,
    result_is_known,
    status_fits_path,
    withdrawal_has_a_reason,
)
from dokumenty.monitoring.rows import entries, participant_rows

_OF_ENTRIES = (required_is_filled, value_is_listed, rule_is_kept)
_OF_PEOPLE = (detail_belongs_to_status, long_term_is_said_once, status_fits_path, withdrawal_has_a_reason)


def check_file(layout: Layout, dataset: Dataset, today: date) -> list[Issue]:
    """Ask every rule of every cell and every participant; what holds of a whole column is said once."""
    return list(dict.fromkeys(_findings(layout, dataset, today)))


def _findings(layout: Layout, dataset: Dataset, today: date) -> Iterator[Issue]:
    found = list(entries(layout, dataset))
    for entry in found:
        for rule in _OF_ENTRIES:
            yield from rule(entry, layout)
    for row in participant_rows(layout, dataset):
        for of_people in _OF_PEOPLE:
            yield from of_people(row, layout)
        yield from result_is_known(row, layout, today)
    yield from renamed_values(found, layout)
