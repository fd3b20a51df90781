"""Packs before anything is made: which documents and files belong to each, and what they state."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from dokumenty.engine import Condition
from dokumenty.errors import TemplateError, UsageError
from dokumenty.model.context import context_of
from dokumenty.model.issues import Issue, warning
from dokumenty.model.jobs import Job, Order, Outcome
from dokumenty.model.packs import Counts, Draft, Item, Pack, Part
from dokumenty.model.records import Dataset, Record, key_of, sheet_of
from dokumenty.pipeline.data_files import DataFile, data_file
from dokumenty.pipeline.workshop import Workshop
from dokumenty.polish.filters import FILTERS
from dokumenty.szablony.packs import PACKS
from dokumenty.wyniki.names import folder_at
from dokumenty.wyniki.packs.scans import files_in
from dokumenty.wyniki.plan import chosen, plan


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document that a pack may take: how it was planned, and the values that it sees."""

    planned: Job | Outcome
    context: Mapping[str, Any]

    @property
    def job(self) -> Job:
        return self.planned if isinstance(self.planned, Job) else self.planned.job


@dataclass(slots=True)
class Drafter:
    """Drafts the packs of a workbook; expressions of the catalogue are compiled once."""

    dataset: Dataset
    workshop: Workshop
    order: Order
    today: date
    issues: list[Issue] = field(default_factory=list)
    _expressions: dict[str, Condition] = field(default_factory=dict)
    _data: dict[str, DataFile] = field(default_factory=dict)

    def draft(self, pack: Pack) -> list[Draft]:
        """Return a draft for each record that the pack is for, or for those that the order names."""
        papers: dict[str, list[_Paper]] = {}
        planned = plan(self.dataset, self.workshop.kinds, replace(self.order, only=()), self.today, self.workshop.holds)
        everything: list[Job | Outcome] = [*planned.jobs, *planned.refused]
        for paper in map(self._paper, everything):
            if paper.job.copy == 1:
                papers.setdefault(paper.job.kind, []).append(paper)
        return [self._draft_for(record, pack, papers) for record in self._records(pack)]

    def _records(self, pack: Pack) -> list[Record]:
        sheet = next((sheet for sheet in self.dataset.sheets.values() if sheet.one == pack.per), None)
        if sheet is None:
            known = ", ".join(sheet.one for sheet in self.dataset.sheets.values())
            message = (
                f"{PACKS}, wpis [{pack.name}]: nie ma niczego, co nazywa się „{pack.per}” (dla). Dostępne: {known}."
            )
            raise TemplateError(message)
        if self.order.only and pack.per == "projekt":
            message = f"Pakiet „{pack.name}” jest jeden na projekt, więc --dla nie ma czego wybrać. Pomiń tę opcję."
            raise UsageError(message)
        picked = chosen(self.dataset, (sheet.name,), self.order, self.issues)
        return self.dataset.of(sheet.name) if picked is None else picked

    def _paper(self, planned: Job | Outcome) -> _Paper:
        job = planned if isinstance(planned, Job) else planned.job
        return _Paper(planned, self._context(self.dataset.of(job.sheet)[job.index]))

    def _context(self, record: Record) -> dict[str, Any]:
        return context_of(self.dataset, record, self.today)

    def _draft_for(self, record: Record, pack: Pack, papers: Mapping[str, list[_Paper]]) -> Draft:
        own = {kind: [paper for paper in some if _belongs(paper, record)] for kind, some in papers.items()}
        covers = [paper for kind in pack.covers for paper in self._cover(kind, record, own.get(kind, []))]
        context = self._context(record)
        return Draft(
            pack=pack,
            record=record,
            parts=tuple(
                self._part_of_kind(item, record, own.get(item.kind, [])) if item.kind else self._part(item, context)
                for item in pack.items
            ),
            covers=tuple(paper.planned for paper in covers if isinstance(paper.planned, Job)),
            refused=tuple(paper.planned for paper in covers if isinstance(paper.planned, Outcome)),
            counts=self._counts(pack.counts, [context]),
        )

    def _cover(self, kind: str, record: Record, papers: Sequence[_Paper]) -> Sequence[_Paper]:
        if self.workshop.kind(kind).per not in (sheet_of(record).one, "projekt"):
            message = (
                f"{PACKS}: rodzaj „{kind}” (pismo albo spis) musi być dla tego samego, co pakiet, albo dla projektu."
            )
            raise TemplateError(message)
        return papers

    def _part_of_kind(self, item: Item, record: Record, papers: Iterable[_Paper]) -> Part:
        with_pack = [(paper, {**paper.context, sheet_of(record).one: record}) for paper in papers]
        taken = [(paper, context) for paper, context in with_pack if self._holds(item.when, context)]
        return Part(
            item=item,
            title=item.title or self.workshop.kind(item.kind).title,
            counts=self._counts(item.counts, [context for _, context in taken]),
            jobs=tuple(paper.planned for paper, _ in taken if isinstance(paper.planned, Job)),
            refused=tuple(paper.planned for paper, _ in taken if isinstance(paper.planned, Outcome)),
            foreign=not item.when and self._is_foreign(item.kind, record),
        )

    def _part(self, item: Item, context: Mapping[str, Any]) -> Part:
        """Return a part of files: those of a folder, which hold real people, or a data file."""
        if not self._holds(item.when, context) or (item.folder and self.order.pseudonym):
            return Part(item=replace(item, required=False), title=item.title, counts={})
        if item.data:
            return self._data_part(item, context)
        folder = folder_at(item.folder, dict(context), f"{item.place}, folder")
        return Part(
            item=replace(item, folder=str(folder)),
            title=item.title,
            counts=self._counts(item.counts, [context]),
            files=tuple((path.name, path) for path in files_in(folder, item.pattern)),
        )

    def _data_part(self, item: Item, context: Mapping[str, Any]) -> Part:
        """Return a part of one data file; what keeps a file out that need not be there is a remark."""
        made = self._data_file(item)
        told = {(issue.code, issue.place) for issue in self.issues}
        for issue in made.issues:
            if (issue.code, issue.place) not in told:
                soft = warning(issue.code, issue.place, issue.what, issue.todo)
                self.issues.append(issue if item.required else soft)
        counts = self._counts(item.counts, [{**context, "osoby": made.people}]) if made.content else {}
        files = ((made.name, made.content),) if made.content else ()
        return Part(item=item, title=item.title or f"Dane uczestników: {made.title}", counts=counts, files=files)

    def _data_file(self, item: Item) -> DataFile:
        if item.data not in self._data:
            try:
                self._data[item.data] = data_file(item.data, self.dataset, self.today)
            except UsageError as problem:
                message = f"{item.place}: {problem}"
                raise TemplateError(message) from problem
        return self._data[item.data]

    def _is_foreign(self, kind: str, record: Record) -> bool:
        """Tell whether documents of a kind are about others than the person whose pack it is."""
        sheet = next(sheet for sheet in self.dataset.sheets.values() if sheet.one == self.workshop.kind(kind).per)
        own = {sheet.one, *(field.link for field in sheet.fields if field.refers_to)}
        return sheet_of(record).one == "uczestnik" and sheet.one != "projekt" and "uczestnik" not in own

    def _counts(self, counts: Mapping[str, str], contexts: Sequence[Mapping[str, Any]]) -> Counts:
        """Return the sums over the documents; what stands in an empty cell counts as not stated."""
        stated: dict[str, int | Decimal] = {}
        for name, text in counts.items():
            values = [self._expression(text).value(context) for context in contexts]
            numbers = [value for value in values if isinstance(value, int | Decimal)]
            if numbers:
                stated[name] = sum(numbers)
        return stated

    def _holds(self, text: str, context: Mapping[str, Any]) -> bool:
        return not text or self._expression(text).holds(context)

    def _expression(self, text: str) -> Condition:
        if text not in self._expressions:
            self._expressions[text] = Condition(text, FILTERS, PACKS)
        return self._expressions[text]


def _belongs(paper: _Paper, record: Record) -> bool:
    """Tell whether a document is about the record, or about nothing of its kind."""
    holder = paper.context.get(sheet_of(record).one)
    return not isinstance(holder, Record) or holder is record


def label_of(draft: Draft) -> str:
    """Return the key of the record that a pack is for; nothing for the only one of a project."""
    return "" if draft.pack.per == "projekt" else key_of(draft.record)
