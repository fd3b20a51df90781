"""Packs before anything is made: which documents and files belong to each, and what they state."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from dokumenty.engine import Condition
from dokumenty.errors import TemplateError, UsageError
from dokumenty.model.context import context_of
from dokumenty.model.issues import Issue
from dokumenty.model.jobs import Job, Order, Outcome
from dokumenty.model.packs import Counts, Draft, Item, Pack, Part
from dokumenty.model.records import Dataset, Record, key_of, sheet_of
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

    def draft(self, pack: Pack) -> list[Draft]:
        """Return a draft for each record that the pack is for, or for those that the order names."""
        papers: dict[str, list[_Paper]] = {}
        planned = plan(self.dataset, self.workshop.kinds, _for_all(self.order), self.today, self.workshop.holds)
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
            parts=tuple(self._part(item, record, own.get(item.kind, [])) for item in pack.items),
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

    def _part(self, item: Item, record: Record, papers: Iterable[_Paper]) -> Part:
        with_pack = [(paper, {**paper.context, sheet_of(record).one: record}) for paper in papers]
        taken = [(paper, context) for paper, context in with_pack if self._holds(item.when, context)]
        folder = folder_at(item.folder, self._context(record), f"{item.place}, folder") if item.folder else None
        return Part(
            item=item,
            title=item.title or (self.workshop.kind(item.kind).title if item.kind else ""),
            counts=self._counts(item.counts, [context for _, context in taken]),
            jobs=tuple(paper.planned for paper, _ in taken if isinstance(paper.planned, Job)),
            refused=tuple(paper.planned for paper, _ in taken if isinstance(paper.planned, Outcome)),
            files=files_in(folder, item.pattern) if folder else (),
            foreign=bool(item.kind) and not item.when and self._is_foreign(item.kind, record),
        )

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


def _for_all(order: Order) -> Order:
    """Return the same order for everybody: whose documents a pack takes is told by the pack."""
    return Order(order.workbooks, order.templates, order.results, order.kinds)


def _belongs(paper: _Paper, record: Record) -> bool:
    """Tell whether a document is about the record, or about nothing of its kind."""
    holder = paper.context.get(sheet_of(record).one)
    return not isinstance(holder, Record) or holder is record


def label_of(draft: Draft) -> str:
    """Return the key of the record that a pack is for; nothing for the only one of a project."""
    return "" if draft.pack.per == "projekt" else key_of(draft.record)
