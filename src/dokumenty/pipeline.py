"""The whole program on one page: read, check, match, decide, plan, make.

These six names are also the headings of docs/jak-to-dziala.md. A problem in the data or in
a template is an issue and is collected; a job that fails is an outcome and the others go on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from dokumenty.dane.export import export_table
from dokumenty.dane.find import find_workbooks
from dokumenty.dane.folder import new_folder
from dokumenty.dane.records import read_dataset
from dokumenty.engine import Condition, Template
from dokumenty.errors import OutputError, UsageError, WorkbookError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.model.fields import Field
from dokumenty.model.fingerprint import fingerprint
from dokumenty.model.issues import CellPlace, Issue, error, errors_of
from dokumenty.model.jobs import Batch, Job, Kind, Order, Outcome
from dokumenty.model.records import Dataset
from dokumenty.model.templates import FieldUse, RenderError
from dokumenty.model.vocabulary import Vocabulary
from dokumenty.polish.filters import FILTERS, READ_FROM_RECORDS, printed
from dokumenty.rules import check
from dokumenty.szablony.catalog import choose_kinds, kinds_of, read_catalog
from dokumenty.szablony.check import check_kind, unused_columns
from dokumenty.wyniki.doctor import examine
from dokumenty.wyniki.issuing import code_of, issue, kept
from dokumenty.wyniki.numbers import series_of
from dokumenty.wyniki.pdf import add_pdfs, find_office
from dokumenty.wyniki.plan import plan
from dokumenty.wyniki.register import Entry, Recipe, Register, open_register
from dokumenty.wyniki.verdict import verdict_on
from dokumenty.wyniki.writer import digest

__all__ = [
    "Entry",
    "Register",
    "Watch",
    "Workshop",
    "add_pdfs",
    "examine",
    "examine_templates",
    "export_table",
    "fields_in_use",
    "find_office",
    "find_workbooks",
    "generate",
    "known_fields",
    "new_folder",
    "open_register",
    "open_workshop",
    "survey",
    "verdict_on",
    "workshop_for",
]


class Watch(Protocol):
    """Somebody who looks on while documents are made."""

    def begin(self, workbook: Path, jobs: int) -> None:
        """Hear that so many documents of a workbook will be made."""

    def step(self, outcome: Outcome) -> None:
        """Hear what came of one document."""


Press = Callable[[Job, dict[str, Any]], None]
"""Takes each document that is there, with its values, to be printed."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a run opens once: the kinds asked for, their templates and conditions, compiled.

    `versions` holds the hash of each template file, `uses` the names that it uses.
    """

    kinds: tuple[Kind, ...]
    templates: dict[Path, Template]
    conditions: dict[str, Condition]
    versions: dict[Path, str]
    uses: dict[Path, tuple[FieldUse, ...]]

    def holds(self, condition: str, context: dict[str, Any]) -> bool:
        """Tell whether a condition of the catalogue is true of a document's values."""
        return not condition or self.conditions[condition].holds(context)

    def recipe(self, template: Path, context: dict[str, Any]) -> Recipe:
        """Tell what a document is made of, so that an unchanged one need not be made again."""
        return Recipe(self.versions[template], fingerprint(context, (use.path for use in self.uses[template])))


def open_workshop(templates: Path, kinds: tuple[str, ...]) -> Workshop:
    """Read the catalogue and compile what the chosen kinds need; no names mean all kinds."""
    return equip(choose_kinds(read_catalog(templates), kinds))


def equip(chosen: tuple[Kind, ...]) -> Workshop:
    """Compile the templates and conditions of these kinds."""
    variants = [variant for kind in chosen for variant in kind.variants]
    files = sorted({variant.template for variant in variants})
    whens = {kind.when for kind in chosen} | {variant.when for variant in variants}
    compiled = {path: Template.load(path, FILTERS, printed) for path in files}
    return Workshop(
        chosen,
        compiled,
        {when: Condition(when, FILTERS) for when in sorted(whens) if when},
        {path: digest(path.read_bytes()) for path in files},
        {path: () if template.issues else template.fields() for path, template in compiled.items()},
    )


def generate(
    order: Order, workshop: Workshop, now: datetime, watch: Watch, press: Press | None = None
) -> Iterator[Batch]:
    """Pour every workbook into every chosen template; yield a batch for each workbook."""
    with Register(order.results, now, dry=order.dry) as register:
        for workbook in order.workbooks:
            dataset, batch = survey(workbook, workshop)  # 1. read  2. check  3. match
            if dataset and not errors_of(batch.issues):  # 4. decide
                planned = plan(dataset, workshop.kinds, order, now.date(), workshop.holds)  # 5. plan
                batch.issues += planned.issues
                batch.outcomes += planned.refused
                watch.begin(workbook, len(planned.jobs))
                maker = Maker(dataset, workshop, register, now.date(), afresh=order.afresh)
                for job in planned.jobs:
                    outcome = maker.make(job)  # 6. make
                    batch.outcomes.append(outcome)
                    watch.step(outcome)
                    if press and outcome.made:
                        press(job, maker.values_of(job))
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
    for kind in workshop.kinds:
        uses = [use for variant in kind.variants for use in workshop.uses[variant.template]]
        paths = [path for when in _conditions(kind) for path in workshop.conditions[when].paths()]
        yield from check_kind(kind, uses, paths, dataset.sheets)
    for template in workshop.templates.values():
        yield from template.issues


def _conditions(kind: Kind) -> list[str]:
    return [when for when in (kind.when, *(variant.when for variant in kind.variants)) if when]


@dataclass(frozen=True, slots=True)
class Maker:
    """All that making a job depends on, beside the job: data, templates, register, the day."""

    dataset: Dataset
    workshop: Workshop
    register: Register
    today: date
    afresh: bool = False

    def make(self, job: Job) -> Outcome:
        """Make one document: render, verify, write whole, enter in the register."""
        context = self._context(job)
        recipe = self.workshop.recipe(job.template, context)
        if not self.afresh and (outcome := kept(job, recipe, self.register)):
            return outcome
        notes: list[Issue] = []

        def render(number: str, code: str) -> bytes:
            return self.workshop.templates[job.template].render(context | {"numer": number, "kod": code}, notes)

        try:
            series = series_of(job.number, context) if job.number else ""
            outcome = issue(job, recipe, series, self.register, render)
        except RenderError as failure:
            return Outcome(job, issues=failure.issues)
        except OutputError as failure:
            return Outcome(job, issues=(error("nie-zapisano", CellPlace(job.target.name), str(failure), ""),))
        return replace(outcome, issues=tuple(notes))

    def values_of(self, job: Job) -> dict[str, Any]:
        """Return the values of a document that is there, with its number and code."""
        context, entry = self._context(job), self.register.newest(job)
        number = entry.number if entry else ""
        return context | {"numer": number, "kod": code_of(number, self.workshop.recipe(job.template, context))}

    def _context(self, job: Job) -> dict[str, Any]:
        record = self.dataset.of(job.sheet)[job.index]
        return context_of(self.dataset, record, self.today, job.copy, job.copies)


def workshop_for(templates: Path, files: tuple[Path, ...]) -> Workshop:
    """Compile these templates as the kinds that the catalogue makes of them; no files mean the whole catalogue."""
    return equip(kinds_of(read_catalog(templates), files))


def examine_templates(workshop: Workshop, workbook: Path | None) -> Batch:
    """Look at templates alone, or with a workbook: names that stand for nothing, columns that nobody reads."""
    batch = Batch(workbook or Path())
    dataset = read_dataset(workbook, SHEETS)[0] if workbook else _declared_only()
    batch.issues += match(dataset, workshop)
    if workbook:
        batch.issues += unused_columns(dataset, fields_in_use(workshop), READ_FROM_RECORDS)
    return batch


def fields_in_use(workshop: Workshop) -> list[tuple[Kind, FieldUse]]:
    """Return every use of a name in the templates, with the kind that uses it."""
    return [(kind, use) for kind in workshop.kinds for v in kind.variants for use in workshop.uses[v.template]]


def known_fields(per: str, workbook: Path | None) -> list[tuple[str, Field]]:
    """Return every path that a template for `per` may write, with the column it stands for."""
    dataset = read_dataset(workbook, SHEETS)[0] if workbook else _declared_only()
    by_one = {sheet.one: sheet for sheet in dataset.sheets.values()}
    if per not in by_one:
        message = f"--dla: nie ma niczego, co nazywa się „{per}”. Dostępne: {', '.join(by_one)}."
        raise UsageError(message)
    return list(Vocabulary(dataset.sheets, by_one[per]).all_paths())


def _declared_only() -> Dataset:
    return Dataset("", "", {sheet.name: sheet for sheet in SHEETS}, {})
