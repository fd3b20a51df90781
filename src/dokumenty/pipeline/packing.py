"""A pack of attachments, from its description to the ZIP: draft, check, make, list, put away.

Its documents are made as `generate` makes them: the same checks, numbers and register.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from dokumenty.errors import MissingProgramError, TemplateError, UsageError
from dokumenty.model.issues import Issue, TemplatePlace, errors_of
from dokumenty.model.jobs import Batch, Job, Order, Outcome
from dokumenty.model.packs import PDF, Draft, Pack
from dokumenty.model.printing import PdfMaker
from dokumenty.model.records import key_of, sheet_of
from dokumenty.pipeline import Watch, survey
from dokumenty.pipeline.binding import Bound, Collector, bind, manifest_of, number, view_of, warnings_file
from dokumenty.pipeline.drafting import Drafter, label_of
from dokumenty.pipeline.making import Maker, add_pdfs, author_of
from dokumenty.pipeline.pseudonym import cast
from dokumenty.pipeline.workshop import Workshop, workshop_of
from dokumenty.rules.packs import check_pack, for_sending
from dokumenty.szablony.packs import PACKS, choose_pack, read_packs
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.office import find_office
from dokumenty.wyniki.packs.folder import Packed, folder_name, put_away
from dokumenty.wyniki.packs.proof import Proof, prove
from dokumenty.wyniki.register import Register

__all__ = ["Packed", "Proof", "Wish", "open_pack", "pack_all", "prove", "read_packs"]

FOLDER = "zalaczniki"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the clerk wants: which pack, whether in spite of errors, and the password for its ZIP (empty: open to all)."""

    pack: Pack
    despite_errors: bool = False
    password: str = field(default="", repr=False)


def open_pack(templates: Path, name: str) -> tuple[Pack, Workshop]:
    """Return a pack of the catalogue with its kinds compiled.

    Raises:
        UsageError: there is no pack of this name.
        TemplateError: the catalogue is wrong, or names a kind that there is not.
        MissingProgramError: the pack goes out as PDF and there is no LibreOffice.
    """
    pack = choose_pack(read_packs(templates), name)
    try:
        workshop = workshop_of(templates, pack.kinds)
    except UsageError as problem:
        message = f"{templates / PACKS}, wpis [{pack.name}]: {problem}"
        raise TemplateError(message) from problem
    if pack.needs_pdf:
        find_office()
    return pack, workshop


def pack_all(
    order: Order, workshop: Workshop, now: datetime, watch: Watch, wish: Wish
) -> Iterator[tuple[Batch, list[Packed]]]:
    """Make the packs of every workbook; yield what was found and made, and the packs that came of it."""
    with Register(order.results, now) as register:
        for workbook in order.workbooks:
            dataset, batch = survey(workbook, workshop)
            batch.issues = for_sending(batch.issues, wish.pack)
            packed: list[Packed] = []
            if dataset and not _hopeless(batch.issues):
                people, chosen = cast(dataset, order)
                drafts = Drafter(people, workshop, chosen, now.date(), batch.issues).draft(wish.pack)
                batch.issues += [issue for draft in drafts for issue in check_pack(draft, people)]
                maker = Maker(author_of(people, workshop, now.date()), register, order.afresh)
                packed = _Packer(chosen, maker, batch, watch, wish, now).pack(drafts)
            yield batch, packed


def _has_office() -> bool:
    with suppress(MissingProgramError):
        find_office()
        return True
    return False


def _hopeless(issues: Iterable[Issue]) -> bool:
    """Tell whether templates are wrong: nothing can be made in spite of that."""
    return any(isinstance(issue.place, TemplatePlace) for issue in errors_of(issues))


@dataclass(frozen=True, slots=True)
class _Packer:
    """Makes the packs of one workbook."""

    order: Order
    maker: Maker
    batch: Batch
    watch: Watch
    wish: Wish
    now: datetime
    office: bool = field(default_factory=_has_office)

    def pack(self, drafts: Sequence[Draft]) -> list[Packed]:
        """Make the documents of all packs, then their covers, then put each away; nothing while an error stands."""
        self.batch.outcomes += dict.fromkeys(one for draft in drafts for one in _refused(draft))
        if self._stops(drafts, {}):
            return []
        jobs = dict.fromkeys(job for draft in drafts for part in draft.parts for job in part.jobs)
        self.watch.begin(self.batch.workbook, len(jobs) + sum(len(draft.covers) for draft in drafts))
        made = self._make((job, self.maker) for job in jobs)
        if self._stops(drafts, made):
            return []
        collector = Collector(made, self.maker.register, self.office, self.now.date())
        books = [_Book(draft, number(collector.leaves(draft)), self._despite(draft, made)) for draft in drafts]
        covers = self._make(pair for book in books for pair in self._covers(book))
        if not self.wish.despite_errors and any(_fails(one, self.wish.pack.formats) for one in covers.values()):
            return []
        return [self._put_away(book, replace(collector, made=covers)) for book in books]

    def _make(self, jobs: Iterable[tuple[Job, Maker]]) -> dict[Job, Outcome]:
        """Make documents, with a PDF beside each where there is a LibreOffice: their pages are counted in it."""
        some = Batch(self.batch.workbook)
        for job, maker in jobs:
            some.outcomes.append(maker.make(job))
            self.watch.step(some.outcomes[-1])
        if self.office:
            add_pdfs([some], self.maker.register, PdfMaker.LIBREOFFICE, lambda *_: None)
        self.batch.outcomes += some.outcomes
        return {outcome.job: outcome for outcome in some.outcomes}

    def _stops(self, drafts: Iterable[Draft], made: Mapping[Job, Outcome]) -> bool:
        wrong = errors_of(self.batch.issues) or any(_failures(draft, made) for draft in drafts)
        return bool(wrong) and not self.wish.despite_errors

    def _despite(self, draft: Draft, made: Mapping[Job, Outcome]) -> tuple[str, ...]:
        """Return the errors that stand while this pack is made, as sentences."""
        failed = (issue for outcome in _failures(draft, made) for issue in outcome.issues)
        return tuple(f"{issue.place}: {issue.what}" for issue in (*errors_of(self.batch.issues), *failed))

    def _covers(self, book: "_Book") -> Iterator[tuple[Job, Maker]]:
        """Yield list and letter of a pack, each with one who knows what the pack holds."""
        author = self.maker.author
        view = view_of(book.draft, book.bound, self.now, book.despite)
        maker = replace(self.maker, author=replace(author, more={"pakiet": view}))
        for job in book.draft.covers:
            yield _cover_job(job, book.draft), maker

    def _put_away(self, book: "_Book", covers: Collector) -> Packed:
        draft, workshop = book.draft, self.maker.author.workshop
        leaves = [
            (leaf, workshop.kind(job.kind).title)
            for job in draft.covers
            for leaf in covers.document(_cover_job(job, draft), workshop.kind(job.kind).title, draft.pack.formats)
        ]
        bound = [*(bind(leaf, None, title) for leaf, title in leaves), *book.bound]
        sources = [*warnings_file(book.despite, self.now), *(source for one in bound for source in one.sources)]
        job = self._job(draft)
        manifest = manifest_of(draft, job.workbook, sources, self.now, book.despite)
        return put_away(job, manifest, sources, self.maker.register, self.wish.password)

    def _job(self, draft: Draft) -> Job:
        """Return the pack as the register knows it."""
        workbook, pack = self.maker.author.dataset.name, draft.pack
        folder = self.order.results / workbook / FOLDER / folder_name(self.now, pack.title, label_of(draft))
        place = (sheet_of(draft.record).name, 0, key_of(draft.record))
        return Job(workbook, f"pakiet-{pack.name}", self.order.templates / PACKS, *place, 1, 2, "", folder)


@dataclass(frozen=True, slots=True)
class _Book:
    """A pack whose attachments are made and numbered; `despite` are the errors that stand."""

    draft: Draft
    bound: list[Bound]
    despite: tuple[str, ...]


def _refused(draft: Draft) -> list[Outcome]:
    return [*draft.refused, *(outcome for part in draft.parts for outcome in part.refused)]


def _failures(draft: Draft, made: Mapping[Job, Outcome]) -> list[Outcome]:
    """Return the documents that a pack must have and has not."""
    failed = [*draft.refused]
    for part in draft.parts:
        if part.item.required:
            outcomes = [made[job] for job in part.jobs if job in made]
            failed += [*part.refused, *(one for one in outcomes if _fails(one, part.item.formats))]
    return failed


def _fails(outcome: Outcome, formats: Sequence[str]) -> bool:
    """Tell whether a document is not there, or not in the format in which it is to go out."""
    return not outcome.made or (PDF in formats and any(issue.code == "bez-pdf" for issue in outcome.issues))


def _cover_job(job: Job, draft: Draft) -> Job:
    """Return the job of a cover under a name of its own: two packs have each their letter and their list."""
    label = " ".join(filter(None, (draft.pack.name, label_of(draft))))
    return replace(job, key=label, target=job.target.with_name(f"{safe(f'{job.target.stem} – {label}')}.docx"))
