"""The whole program on one page: read, check, match, decide, plan, make.

These six names are also the headings of docs/jak-to-dziala.md. A problem in the data or in
a template is an issue and is collected; a job that fails is an outcome and the others go on.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from dokumenty.dane.find import FOLDER, find_workbooks
from dokumenty.dane.records import read_dataset
from dokumenty.errors import WorkbookError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.issues import Issue, errors_of
from dokumenty.model.jobs import Batch, Job, Kind, Order, Outcome
from dokumenty.model.printing import PdfMaker
from dokumenty.model.records import Dataset
from dokumenty.pipeline.crew import texts
from dokumenty.pipeline.given_numbers import show_given, show_new
from dokumenty.pipeline.making import Maker, Seen, add_pdfs, author_of
from dokumenty.pipeline.pseudonym import cast, under_pseudonym
from dokumenty.pipeline.workshop import Workshop, open_workshop, workshop_for
from dokumenty.rules import check
from dokumenty.szablony.check import check_kind
from dokumenty.szablony.wording import check_wording, is_of_person
from dokumenty.wyniki.doctor import examine
from dokumenty.wyniki.entries import Entry
from dokumenty.wyniki.parts import clear_abandoned
from dokumenty.wyniki.pdf import find_converter
from dokumenty.wyniki.plan import plan
from dokumenty.wyniki.register import Register, open_register
from dokumenty.wyniki.verdict import verdict_on
from dokumenty.wyniki.writer import write_whole

__all__ = [
    "FOLDER",
    "Entry",
    "Register",
    "Watch",
    "Workshop",
    "examine",
    "find_converter",
    "find_workbooks",
    "generate",
    "make_pdfs",
    "match",
    "open_register",
    "open_workshop",
    "survey",
    "under_pseudonym",
    "verdict_on",
    "workshop_for",
    "write_whole",
]


class Watch(Protocol):
    """Somebody who looks on while documents are made."""

    def begin(self, workbook: Path, jobs: int) -> None:
        """Hear that so many documents of a workbook will be made."""

    def step(self, outcome: Outcome) -> None:
        """Hear what came of one document."""

    def count(self, what: str, done: int, total: int) -> None:
        """Hear how far the work on the documents that are there is, such as their PDF; it begins with 0."""


Press = Callable[[Maker, Job], None]
"""Takes each document that is there, new or kept, with the one who made it."""


def _no_press(maker: Maker, job: Job) -> None:
    """Do not print."""


def generate(
    order: Order, workshop: Workshop, now: datetime, watch: Watch, press: Press = _no_press
) -> Iterator[Batch]:
    """Pour every workbook into every chosen template; yield a batch for each workbook."""
    if not order.dry:
        clear_abandoned(order.results)
    with Register(order.results, now, dry=order.dry) as register:
        for workbook in order.workbooks:
            dataset, batch = survey(workbook, workshop)  # 1. read  2. check  3. match
            if dataset and not errors_of(batch.issues):  # 4. decide
                people, chosen = cast(dataset, order)
                show_given(people, workshop.catalog, register)
                planned = plan(people, workshop.kinds, chosen, now.date(), workshop.holds)  # 5. plan
                batch.issues += planned.issues
                batch.outcomes += planned.refused
                watch.begin(workbook, len(planned.jobs))
                maker = Maker(author_of(people, workshop, now.date()), register, order.afresh)
                for job, text in zip(planned.jobs, texts(maker, planned.jobs), strict=True):
                    outcome = maker.make(job, text)  # 6. make
                    batch.outcomes.append(outcome)
                    show_new(people, workshop.kind(job.kind), outcome)
                    watch.step(outcome)
                    if outcome.made:
                        press(maker, job)
            yield batch


def make_pdfs(order: Order, batches: list[Batch], now: datetime, maker: PdfMaker, seen: Seen) -> None:
    """Add a PDF to each document of a run that has none yet."""
    with Register(order.results, now) as register:
        add_pdfs(batches, register, maker, seen)


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
    for kind in workshop.kinds:
        uses = [use for variant in kind.variants for use in workshop.uses[variant.template]]
        paths = [path for when in _conditions(kind) for path in workshop.conditions[when].paths()]
        yield from check_kind(kind, uses, paths, dataset.sheets)
    for template in workshop.templates.values():
        yield from template.issues
    for path, sheet in ((path, sheet) for found in workshop.sheets.values() for path, sheet in found.items()):
        known = {issue.code for issue in workshop.templates[path].issues}
        yield from (issue for issue in sheet.issues if issue.code not in known)
    of_person = _templates_of_persons(dataset, workshop)
    for path, template in workshop.templates.items():
        yield from check_wording(template.wordings(), of_person=path in of_person)


def _templates_of_persons(dataset: Dataset, workshop: Workshop) -> set[Path]:
    """Return the templates of documents that are each made for one known person."""
    persons = {sheet.one for sheet in dataset.sheets.values() if is_of_person(sheet)}
    return {variant.template for kind in workshop.kinds if kind.per in persons for variant in kind.variants}


def _conditions(kind: Kind) -> list[str]:
    return [when for when in (kind.when, *(variant.when for variant in kind.variants)) if when]
