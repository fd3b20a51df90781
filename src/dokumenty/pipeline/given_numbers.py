"""Numbers that the register gave, shown to other documents in the column that the catalogue names."""

from collections.abc import Iterable

from dokumenty.model.jobs import Kind, Outcome
from dokumenty.model.records import Dataset, Record, fill_blank, key_of
from dokumenty.wyniki.plan import records_for
from dokumenty.wyniki.register import Register


def show_given(dataset: Dataset, kinds: Iterable[Kind], register: Register) -> None:
    """Put the numbers of earlier runs into the blank cells of their columns; what the workbook says stays."""
    numbers = {(one.kind, one.key): one.number for one in register.given(dataset.name) if not one.annulled}
    for kind in kinds:
        for record in records_for(kind, dataset) if kind.number_field else ():
            _show(kind, record, numbers.get((kind.name, key_of(record)), ""))


def show_new(dataset: Dataset, kind: Kind, outcome: Outcome) -> None:
    """Do the same for a document just made."""
    if kind.number_field:
        _show(kind, dataset.of(outcome.job.sheet)[outcome.job.index], outcome.number)


def _show(kind: Kind, record: Record, number: str) -> None:
    if number:
        fill_blank(record, kind.number_field.rpartition(".")[2], number)
