"""Packs before anything is made: which documents and files belong to each, and what they state."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dokumenty.errors import TemplateError, UsageError
from dokumenty.model.context import context_of
from dokumenty.model.issues import Issue, warning
from dokumenty.model.jobs import Job, Order, Outcome
from dokumenty.model.packs import Draft, Item, Pack, Paper, Part
from dokumenty.model.records import Dataset, Record, key_of, sheet_of
from dokumenty.pipeline.data_files import DataFile, data_file
from dokumenty.pipeline.formulas import Formulas, named
from dokumenty.pipeline.workshop import Workshop
from dokumenty.szablony.packs import PACKS
from dokumenty.wyniki.names import folder_at
from dokumenty.wyniki.packs.scans import files_in
from dokumenty.wyniki.plan import chosen, plan


@dataclass(frozen=True, slots=True)
class _Candidate:
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
    _formulas: Formulas = field(default_factory=Formulas)
    _data: dict[tuple[str, tuple[str, ...]], DataFile] = field(default_factory=dict)

    def draft(self, pack: Pack) -> list[Draft]:
        """Return a draft for each record that the pack is for, or for those that the order names."""
        candidates: dict[str, list[_Candidate]] = {}
        planned = plan(self.dataset, self.workshop.kinds, replace(self.order, only=()), self.today, self.workshop.holds)
        everything: list[Job | Outcome] = [*planned.jobs, *planned.refused]
        for one in map(self._candidate, everything):
            if one.job.copy == 1:
                candidates.setdefault(one.job.kind, []).append(one)
        return [self._draft_for(record, pack, candidates) for record in self._records(pack)]

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

    def _candidate(self, planned: Job | Outcome) -> _Candidate:
        job = planned if isinstance(planned, Job) else planned.job
        return _Candidate(planned, self._context(self.dataset.of(job.sheet)[job.index]))

    def _context(self, record: Record) -> dict[str, Any]:
        return context_of(self.dataset, record, self.today)

    def _draft_for(self, record: Record, pack: Pack, candidates: Mapping[str, list[_Candidate]]) -> Draft:
        own = {kind: [one for one in some if _belongs(one, record)] for kind, some in candidates.items()}
        covers = [one.planned for kind in pack.covers for one in self._cover(kind, record, own.get(kind, []))]
        context = self._context(record)
        return Draft(
            pack=pack,
            record=record,
            parts=tuple(
                self._part_of_kind(item, record, own.get(item.kind, [])) if item.kind else self._part(item, context)
                for item in pack.items
            ),
            covers=tuple(one for one in covers if isinstance(one, Job)),
            refused=tuple(one for one in covers if isinstance(one, Outcome)),
            counts=self._formulas.counts(pack.counts, context),
        )

    def _cover(self, kind: str, record: Record, found: Sequence[_Candidate]) -> Sequence[_Candidate]:
        if self.workshop.kind(kind).per not in (sheet_of(record).one, "projekt"):
            message = (
                f"{PACKS}: rodzaj „{kind}” (pismo albo spis) musi być dla tego samego, co pakiet, albo dla projektu."
            )
            raise TemplateError(message)
        return found

    def _part_of_kind(self, item: Item, record: Record, found: Iterable[_Candidate]) -> Part:
        with_pack = [(one.planned, {**one.context, sheet_of(record).one: record}) for one in found]
        taken = [(planned, context) for planned, context in with_pack if self._formulas.holds(item.when, context)]
        return Part(
            item=item,
            title=item.title or self.workshop.kind(item.kind).title,
            papers=tuple(self._paper(planned, item, context) for planned, context in taken),
            foreign=not item.when and self._is_foreign(item.kind, record),
        )

    def _paper(self, planned: Job | Outcome, item: Item, context: Mapping[str, Any]) -> Paper:
        read = {named(name, context): lines for name, lines in item.read.items()}
        return Paper(planned, self._formulas.counts(item.counts, context), read)

    def _part(self, item: Item, context: Mapping[str, Any]) -> Part:
        """Return a part of files: those of a folder, which hold real people, or a data file."""
        if not self._formulas.holds(item.when, context) or (item.folder and self.order.pseudonym):
            return Part(item=replace(item, required=False), title=item.title)
        if item.data:
            return self._data_part(item, context)
        folder = folder_at(item.folder, dict(context), f"{item.place}, folder")
        return Part(
            item=replace(item, folder=str(folder)),
            title=item.title,
            files=tuple((path.name, path) for path in files_in(folder, item.pattern)),
            counts=self._formulas.counts(item.counts, context),
        )

    def _data_part(self, item: Item, context: Mapping[str, Any]) -> Part:
        """Return a part of one data file; what keeps a file out that need not be there is a remark."""
        made = self._data_file(item, context)
        part = Part(item=item, title=item.title or f"Dane uczestników: {made.title}")
        if item.unchanged and self._formulas.holds(item.unchanged, context):
            return replace(part, item=replace(item, required=False), unsent=made.content or b"")
        self._tell(made.issues, required=item.required)
        if made.content is None:
            return part
        counts = self._formulas.counts(item.counts, {**context, "osoby": made.people})
        return replace(part, counts=counts, files=((made.name, made.content),))

    def _tell(self, issues: Iterable[Issue], *, required: bool) -> None:
        told = {(issue.code, issue.place) for issue in self.issues}
        for issue in issues:
            if (issue.code, issue.place) not in told:
                soft = warning(issue.code, issue.place, issue.what, issue.todo)
                self.issues.append(issue if required else soft)

    def _data_file(self, item: Item, context: Mapping[str, Any]) -> DataFile:
        people = self.dataset.of("uczestnicy")
        people_in_it = [one for one in people if self._formulas.holds(item.who, {**context, "uczestnik": one})]
        which = item.data, tuple(map(key_of, people_in_it))
        if which not in self._data:
            some = replace(self.dataset, records={**self.dataset.records, "uczestnicy": people_in_it})
            try:
                self._data[which] = data_file(item.data, some, self.today)
            except UsageError as problem:
                message = f"{item.place}: {problem}"
                raise TemplateError(message) from problem
        return self._data[which]

    def _is_foreign(self, kind: str, record: Record) -> bool:
        """Tell whether documents of a kind are about others than the person whose pack it is."""
        sheet = next(sheet for sheet in self.dataset.sheets.values() if sheet.one == self.workshop.kind(kind).per)
        own = {sheet.one, *(field.link for field in sheet.fields if field.refers_to)}
        return sheet_of(record).one == "uczestnik" and sheet.one != "projekt" and "uczestnik" not in own


def _belongs(candidate: _Candidate, record: Record) -> bool:
    """Tell whether a document is about the record, or about nothing of its kind."""
    holder = candidate.context.get(sheet_of(record).one)
    return not isinstance(holder, Record) or holder is record


def title_of(draft: Draft) -> str:
    """Return the title of a pack with what it is for: „Teczka uczestnika UP-001”."""
    return " ".join(filter(None, (draft.pack.title, label_of(draft))))


def label_of(draft: Draft) -> str:
    """Return the key of the record that a pack is for; nothing for the only one of a project."""
    return "" if draft.pack.per == "projekt" else key_of(draft.record)
