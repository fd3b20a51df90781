"""Kinds and records to jobs: which documents, from which template, under which names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dokumenty.errors import UsageError
from dokumenty.model.alphabet import sort_key
from dokumenty.model.context import context_of, value_at
from dokumenty.model.issues import CellPlace, Issue, error, place_of, warning
from dokumenty.model.jobs import Job, Kind, Order, Outcome
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, sheet_of
from dokumenty.model.values import Blank
from dokumenty.wyniki.names import Names, fill

Holds = Callable[[str, dict[str, Any]], bool]
"""Tells whether a condition of the catalogue is true of a document's values."""


@dataclass(slots=True)
class Plan:
    """The documents to make, those that cannot be made as the data stand, and what to know of the order."""

    jobs: list[Job] = field(default_factory=list)
    refused: list[Outcome] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def plan(dataset: Dataset, kinds: Iterable[Kind], order: Order, today: date, holds: Holds) -> Plan:
    """Return a job for each copy of each document that the order asks for."""
    planner = _Planner(dataset, order, today, holds)
    people = chosen(dataset, ("uczestnicy", "kursy"), order, planner.result.issues)
    for kind in kinds:
        seen: dict[str, Record] = {}
        for index, record in enumerate(records_for(kind, dataset)):
            context = context_of(dataset, record, today, 1, kind.copies)
            if _wanted(context, people) and holds(kind.when, context):
                twin = seen.setdefault(key_of(record), record)
                planner.add(kind, index, context, twin)
    return planner.result


def records_for(kind: Kind, dataset: Dataset) -> list[Record]:
    """Return the records of which each gets a document of this kind; none where nothing is called so."""
    return next((dataset.of(sheet.name) for sheet in dataset.sheets.values() if sheet.one == kind.per), [])


@dataclass(slots=True)
class _Planner:
    dataset: Dataset
    order: Order
    today: date
    holds: Holds
    names: Names = field(default_factory=Names)
    result: Plan = field(default_factory=Plan)

    def add(self, kind: Kind, index: int, context: dict[str, Any], twin: Record) -> None:
        """Plan the copies of one document; `twin` is the first record with the same key, as a rule itself."""
        record = records_for(kind, self.dataset)[index]
        variant = next((v for v in kind.variants if self.holds(v.when, context)), None)
        template = variant.template if variant else Path()
        issues = tuple(_refusals(kind, record, context, found=variant is not None))
        issues += _same_document(record, twin) if twin is not record else ()
        for copy in range(1, kind.copies + 1):
            target = self._target(kind, context | {"egzemplarz": copy, "rodzaj": kind.title.lower()})
            place = (sheet_of(record).name, index, key_of(record))
            job = Job(self.dataset.name, kind.name, template, *place, copy, kind.copies, kind.number, target)
            if issues:
                self.result.refused.append(Outcome(job, issues=issues))
            else:
                self.result.jobs.append(job)

    def _target(self, kind: Kind, context: dict[str, Any]) -> Path:
        folder = self.order.results / self.dataset.name / kind.name
        return self.names.take(folder, fill(kind.file_name, context), ".docx")


def _same_document(record: Record, twin: Record) -> tuple[Issue, ...]:
    what = f"Ten wiersz daje ten sam dokument ({key_of(record)}) co wiersz z komórką {cell_of(twin, '').ref}."
    todo = "Usuń powtórzony wiersz albo popraw numery, na które wskazuje."
    return (error("dokument-powtorzony", place_of(cell_of(record, "")), what, todo),)


def _refusals(kind: Kind, record: Record, context: dict[str, Any], *, found: bool) -> Iterator[Issue]:
    if not found:
        what = f"Żaden szablon rodzaju „{kind.title}” nie pasuje do tego wiersza ({key_of(record)})."
        todo = "Sprawdź warunki „gdy” w pliku szablony.toml."
        yield error("brak-szablonu", place_of(cell_of(record, "")), what, todo)
    for path in kind.requires:
        value = value_at(context, path)
        if isinstance(value, Blank):
            what = f"Pole „{value.header}” jest puste, a {kind.title.lower()} go wymaga ({key_of(record)})."
            yield error("brak-w-dokumencie", place_of(value.cell), what, "Uzupełnij komórkę.")


def chosen(dataset: Dataset, sheets: Sequence[str], order: Order, issues: list[Issue]) -> list[Record] | None:
    """Return the records of these sheets picked by their keys, people by surname too, or None when all are wanted.

    A name that the only workbook does not know is a wrong use; one of several workbooks may well not know it.
    """
    wanted = {name.casefold(): name for name in order.only}
    named = [(record, _names_of(record)) for sheet in sheets for record in dataset.of(sheet)]
    known = {name.casefold(): name for _, names in named for name in names}
    titles = " ani ".join(f"„{dataset.sheets[sheet].title}”" for sheet in sheets if sheet in dataset.sheets)
    for name in sorted(wanted.keys() - known, key=sort_key):
        sentence = f"W arkuszu {titles} nie ma „{wanted[name]}” (--dla).{_nearest(name, known)}"
        if len(order.workbooks) == 1:
            raise UsageError(f"{dataset.file}: {sentence}")
        issues.append(warning("dla-nieznane", CellPlace(dataset.file), sentence, "Sprawdź pisownię."))
    picked = [record for record, names in named if any(name.casefold() in wanted for name in names)]
    return picked if wanted else None


def _nearest(name: str, known: Mapping[str, str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f" Czy chodziło o „{known[near[0]]}”?" if near else ""


def _names_of(record: Record) -> tuple[str, ...]:
    if not filled(record, "nazwisko"):
        return (key_of(record),)
    return key_of(record), str(record.nazwisko), f"{record.imie} {record.nazwisko}"


def _wanted(context: dict[str, Any], chosen: list[Record] | None) -> bool:
    return chosen is None or any(context.get(sheet_of(record).one) is record for record in chosen)
