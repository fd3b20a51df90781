"""Jobs to outcomes: each document made, or the reason why not."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from dokumenty.errors import OutputError
from dokumenty.model.context import context_of, flat_values
from dokumenty.model.issues import CellPlace, Issue, error, place_of, warning
from dokumenty.model.jobs import Batch, Job, Outcome
from dokumenty.model.linking import link_all
from dokumenty.model.printing import PdfMaker
from dokumenty.model.records import Dataset, cell_of
from dokumenty.model.templates import RenderError
from dokumenty.model.writing import Style, Writing, style_of, writing
from dokumenty.pipeline.workshop import Workshop
from dokumenty.wyniki.copies import keep_pdf, standing_pdf
from dokumenty.wyniki.entries import Entry, Recipe
from dokumenty.wyniki.issuing import code_of, issue, standing
from dokumenty.wyniki.numbers import series_of
from dokumenty.wyniki.pdf import pdfs_of
from dokumenty.wyniki.register import Register


@dataclass(frozen=True, slots=True)
class Draft:
    """A document about to be written: its values, what it is made of, and what the writing will note."""

    job: Job
    context: dict[str, Any]
    recipe: Recipe
    document: Writing


@dataclass(frozen=True, slots=True)
class Text:
    """A document written without a number: the file that stands, or else its bytes, or else what is wrong."""

    recipe: Recipe
    standing: Path | None = None
    content: bytes = b""
    notes: tuple[Issue, ...] = ()

    def read(self, number: str) -> bytes:  # noqa: ARG002 - this text has no place for one
        """Return the bytes; RenderError where there are none."""
        if not self.content:
            raise RenderError(self.notes)
        return self.content


@dataclass(frozen=True, slots=True)
class Author:
    """Writes the text of documents: from data, into templates, on a day, in the style that the office has chosen.

    `more` is what a document sees beside the data.
    """

    dataset: Dataset
    workshop: Workshop
    today: date
    style: Style
    more: Mapping[str, Any] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to another process with bare records: their links run in circles."""
        return _linked_author, (self.dataset, self.workshop, self.today, self.more)

    def begin(self, job: Job) -> Draft:
        """Gather what a document sees."""
        record = self.dataset.of(job.sheet)[job.index]
        context = context_of(self.dataset, record, self.today, job.copy, job.copies) | dict(self.more)
        context |= flat_values(context, record, self.workshop.roots[job.template])
        typography = self.workshop.kind(job.kind).typography
        document = Writing(self.style, place_of(cell_of(record, "")), typography)
        return Draft(job, context, self.workshop.recipe(job, context), document)

    def write(self, draft: Draft, number: str = "") -> bytes:
        """Fill the template; what filters and engine have to say lands in the document's notes."""
        with writing(draft.document):
            template = self.workshop.template(draft.job)
            return template.render(numbered(draft, number), draft.document.notes)

    def text(self, job: Job, earlier: Entry | None) -> Text:
        """Write a document that bears no number, unless the earlier one stands."""
        draft = self.begin(job)
        if path := standing(earlier, draft.recipe, job.target):
            return Text(draft.recipe, path)
        try:
            return Text(draft.recipe, content=self.write(draft), notes=tuple(draft.document.notes))
        except RenderError as failure:
            return Text(draft.recipe, notes=failure.issues)


def author_of(dataset: Dataset, workshop: Workshop, today: date, more: Mapping[str, Any] | None = None) -> Author:
    """Return who writes the documents of a workbook."""
    return Author(dataset, workshop, today, style_of(dataset), more or {})


def _linked_author(dataset: Dataset, workshop: Workshop, today: date, more: Mapping[str, Any]) -> Author:
    link_all(dataset)
    return author_of(dataset, workshop, today, more)


def numbered(draft: Draft, number: str) -> dict[str, Any]:
    """Return the values of a document with its number and the code that goes with it."""
    return draft.context | {"numer": number, "kod": code_of(number, draft.recipe)}


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes documents: what an author writes is numbered, written whole and entered in the register."""

    author: Author
    register: Register
    afresh: bool = False

    def earlier(self, job: Job) -> Entry | None:
        """Return the document that may stand as it is."""
        return None if self.afresh else self.register.newest(job)

    def make(self, job: Job, text: Text | None = None) -> Outcome:
        """Make one document, or keep the one that would be the same; a failure is an outcome.

        `text` is the document as another process has written it.
        """
        if text:
            if text.standing:
                return Outcome(job, text.standing, kept=True)
            return _outcome(job, text.notes, partial(issue, job, text.recipe, "", self.register, text.read))
        draft = self.author.begin(job)
        if path := standing(self.earlier(job), draft.recipe, job.target):
            return Outcome(job, path, kept=True)
        series = series_of(job.number, draft.context) if job.number else ""
        render = partial(self.author.write, draft)
        return _outcome(job, draft.document.notes, partial(issue, job, draft.recipe, series, self.register, render))

    def final(self, job: Job) -> tuple[Draft, Entry | None]:
        """Return a document that is there as it was begun, and its entry."""
        return self.author.begin(job), self.register.newest(job)


def _outcome(job: Job, notes: Sequence[Issue], issuing: Callable[[], Outcome]) -> Outcome:
    """Issue a document; what was noted while it was written comes with it, and a failure is an outcome too."""
    try:
        outcome = issuing()
    except RenderError as failure:
        return Outcome(job, issues=failure.issues)
    except OutputError as failure:
        return Outcome(job, issues=(error("nie-zapisano", CellPlace(job.target.name), str(failure), ""),))
    return replace(outcome, issues=tuple(notes))


Seen = Callable[[int, int], None]
"""Hears how many PDFs there are, of how many."""


def add_pdfs(batches: Sequence[Batch], register: Register, maker: PdfMaker, seen: Seen) -> None:
    """Make a PDF beside each document that has none or is new; one that cannot be made becomes an issue."""
    made = [outcome for batch in batches for outcome in batch.made]
    documents = {outcome.made: outcome.job for outcome in made if outcome.made}
    standing = {job: standing_pdf(document, job, register) for document, job in documents.items()}
    pdfs = {job: pdf for job, pdf in standing.items() if pdf}
    wanted = {document: job for document, job in documents.items() if job not in pdfs}
    there = len(pdfs)
    seen(0, len(wanted))
    for some in pdfs_of(list(wanted), maker) if wanted else ():
        for document, content in some.items():
            with suppress(OutputError):  # open in a reader of PDF, mostly
                pdfs[wanted[document]] = keep_pdf(document, content, _rows(wanted[document], register), register)
        seen(len(pdfs) - there, len(wanted))
    for batch in batches:
        batch.outcomes = [_with_pdf(one, pdfs.get(one.job)) if one.made else one for one in batch.outcomes]


def _rows(job: Job, register: Register) -> list[int]:
    entry = register.newest(job)
    return [entry.row] if entry else []


def _with_pdf(outcome: Outcome, pdf: Path | None) -> Outcome:
    if pdf:
        return replace(outcome, pdf=pdf)
    what = "Z tego dokumentu nie udało się zrobić pliku PDF."
    todo = "Zamknij PDF, jeśli jest otwarty, i uruchom polecenie jeszcze raz; sprawdź też: dokumenty doktor."
    told = warning("bez-pdf", CellPlace(outcome.job.target.name), what, todo)
    return replace(outcome, issues=(*outcome.issues, told))
