"""The whole program on one page: read, check, match, decide, plan, make.

These six names are also the headings of docs/jak-to-dziala.md. A problem in the data or in
a template is an issue and is collected; a job that fails is an outcome and the others go on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from dokumenty.dane.find import find_workbooks
from dokumenty.dane.folder import new_folder
from dokumenty.dane.records import read_dataset
from dokumenty.engine import Condition, Template
from dokumenty.errors import OutputError, WorkbookError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.model.issues import CellPlace, Issue, error, errors_of, place_of
from dokumenty.model.jobs import Batch, Job, Kind, Order, Outcome
from dokumenty.model.records import Dataset, cell_of
from dokumenty.model.templates import RenderError
from dokumenty.model.writing import Writing, writing, writing_for
from dokumenty.polish.filters import FILTERS, printed
from dokumenty.rules import check
from dokumenty.szablony.catalog import choose_kinds, read_catalog
from dokumenty.szablony.check import check_kind
from dokumenty.szablony.wording import check_wording
from dokumenty.wyniki.plan import plan
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import digest, place_for, write_whole

__all__ = ["Watch", "Workshop", "find_workbooks", "generate", "new_folder", "open_workshop", "survey"]


class Watch(Protocol):
    """Somebody who looks on while documents are made."""

    def begin(self, workbook: Path, jobs: int) -> None:
        """Hear that so many documents of a workbook will be made."""

    def step(self, outcome: Outcome) -> None:
        """Hear what came of one document."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a run opens once: the kinds asked for, their templates and conditions, compiled."""

    kinds: tuple[Kind, ...]
    templates: dict[Path, Template]
    conditions: dict[str, Condition]

    def holds(self, condition: str, context: dict[str, Any]) -> bool:
        """Tell whether a condition of the catalogue is true of a document's values."""
        return not condition or self.conditions[condition].holds(context)

    def sets_in_type(self, kind: str) -> bool:
        """Tell whether the texts of a kind of document get hard spaces, Polish quotes and dashes."""
        return next((known.typography for known in self.kinds if known.name == kind), True)


def open_workshop(templates: Path, kinds: tuple[str, ...]) -> Workshop:
    """Read the catalogue and compile what the chosen kinds need; no names mean all kinds."""
    chosen = choose_kinds(read_catalog(templates), kinds)
    variants = [variant for kind in chosen for variant in kind.variants]
    whens = {kind.when for kind in chosen} | {variant.when for variant in variants}
    return Workshop(
        chosen,
        {path: Template.load(path, FILTERS, printed) for path in sorted({variant.template for variant in variants})},
        {when: Condition(when, FILTERS) for when in sorted(whens) if when},
    )


def generate(order: Order, workshop: Workshop, now: datetime, watch: Watch) -> Iterator[Batch]:
    """Pour every workbook into every chosen template; yield a batch for each workbook."""
    with Register(order.results, dry=order.dry) as register:
        for workbook in order.workbooks:
            dataset, batch = survey(workbook, workshop)  # 1. read  2. check  3. match
            if dataset and not errors_of(batch.issues):  # 4. decide
                planned = plan(dataset, workshop.kinds, order, now.date(), workshop.holds)  # 5. plan
                batch.issues += planned.issues
                batch.outcomes += planned.refused
                watch.begin(workbook, len(planned.jobs))
                for job in planned.jobs:
                    outcome = make(job, dataset, workshop, register, now)  # 6. make
                    batch.outcomes.append(outcome)
                    watch.step(outcome)
            yield batch


def survey(workbook: Path, workshop: Workshop) -> tuple[Dataset | None, Batch]:
    """Look at a workbook without making anything; no dataset when it cannot be read."""
    batch = Batch(workbook)
    try:
        dataset, batch.issues = read_dataset(workbook, SHEETS)
    except WorkbookError as failure:
        batch.failure = failure
        return None, batch
    batch.issues += check(dataset)
    batch.issues += match(dataset, workshop)
    return dataset, batch


def match(dataset: Dataset, workshop: Workshop) -> Iterator[Issue]:
    """Hold every name that templates and catalogue use against what the workbook has."""
    sound = {path: template for path, template in workshop.templates.items() if not template.issues}
    for kind in workshop.kinds:
        paths_of_kind = (variant.template for variant in kind.variants)
        uses = [use for path in paths_of_kind if path in sound for use in sound[path].fields()]
        paths = [path for when in _conditions(kind) for path in workshop.conditions[when].paths()]
        yield from check_kind(kind, uses, paths, dataset.sheets)
    for template in workshop.templates.values():
        yield from template.issues or check_wording(template.fields())


def _conditions(kind: Kind) -> list[str]:
    return [when for when in (kind.when, *(variant.when for variant in kind.variants)) if when]


def make(job: Job, dataset: Dataset, workshop: Workshop, register: Register, now: datetime) -> Outcome:
    """Make one document: render, verify, write whole, enter in the register."""
    try:
        content, document = render(job, dataset, workshop, now)
        place = place_for(job.target, content, register.hash_of)
        if not register.dry:
            write_whole(place, content)
            register.enter(place, digest(content), job, now)
    except RenderError as failure:
        return Outcome(job, issues=failure.issues)
    except OutputError as failure:
        return Outcome(job, issues=(error("nie-zapisano", CellPlace(job.target.name), str(failure), ""),))
    return Outcome(job, place, tuple(document.notes))


def render(job: Job, dataset: Dataset, workshop: Workshop, now: datetime) -> tuple[bytes, Writing]:
    """Fill the template of a job; also return what its filters noted."""
    record = dataset.of(job.sheet)[job.index]
    context = context_of(dataset, record, now.date(), job.copy, job.copies)
    place = place_of(cell_of(record, ""))
    with writing(writing_for(dataset, place, typography=workshop.sets_in_type(job.kind))) as document:
        return workshop.templates[job.template].render(context, document.notes), document
