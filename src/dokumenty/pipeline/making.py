"""Jobs to outcomes: each document made, or the reason why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dokumenty.errors import OutputError
from dokumenty.model.context import context_of, flat_values
from dokumenty.model.issues import CellPlace, error, place_of, warning
from dokumenty.model.jobs import Batch, Job, Outcome
from dokumenty.model.records import Dataset, Record, cell_of
from dokumenty.model.templates import RenderError
from dokumenty.model.writing import Writing, writing, writing_for
from dokumenty.pipeline.workshop import Workshop
from dokumenty.wyniki.issuing import code_of, issue, kept
from dokumenty.wyniki.numbers import series_of
from dokumenty.wyniki.pdf import make_pdfs, pdf_of
from dokumenty.wyniki.register import Register


@dataclass(frozen=True, slots=True)
class Author:
    """Writes the text of documents: from data, into templates, on a day; `more` is what a document sees besides."""

    dataset: Dataset
    workshop: Workshop
    today: date
    more: Mapping[str, Any] = field(default_factory=dict)

    def context(self, job: Job) -> dict[str, Any]:
        """Return the values that a document sees."""
        record = self._record(job)
        context = context_of(self.dataset, record, self.today, job.copy, job.copies) | dict(self.more)
        return context | flat_values(context, record, self.workshop.roots[job.template])

    def blank(self, job: Job) -> Writing:
        """Return a document about to be written, with the office's own forms and choices."""
        typography = self.workshop.kind(job.kind).typography
        return writing_for(self.dataset, place_of(cell_of(self._record(job), "")), typography=typography)

    def write(self, job: Job, context: dict[str, Any], document: Writing) -> bytes:
        """Fill the template; what filters and engine have to say lands in the document's notes."""
        with writing(document):
            return self.workshop.templates[job.template].render(context, document.notes)

    def _record(self, job: Job) -> Record:
        return self.dataset.of(job.sheet)[job.index]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes documents: what an author writes is numbered, written whole and entered in the register."""

    author: Author
    register: Register
    afresh: bool = False

    def make(self, job: Job) -> Outcome:
        """Make one document, or keep the one that would be the same; a failure is an outcome."""
        context, document = self.author.context(job), self.author.blank(job)
        recipe = self.author.workshop.recipe(job, context)
        if not self.afresh and (outcome := kept(job, recipe, self.register)):
            return outcome

        def render(number: str, code: str) -> bytes:
            return self.author.write(job, context | {"numer": number, "kod": code}, document)

        try:
            series = series_of(job.number, context) if job.number else ""
            outcome = issue(job, recipe, series, self.register, render)
        except RenderError as failure:
            return Outcome(job, issues=failure.issues)
        except OutputError as failure:
            return Outcome(job, issues=(error("nie-zapisano", CellPlace(job.target.name), str(failure), ""),))
        return replace(outcome, issues=tuple(document.notes))

    def final_context(self, job: Job) -> dict[str, Any]:
        """Return the values of a document that is there, with the number and code that it bears."""
        context, entry = self.author.context(job), self.register.newest(job)
        number = entry.number if entry else ""
        return context | {"numer": number, "kod": code_of(number, self.author.workshop.recipe(job, context))}


def add_pdfs(batches: Sequence[Batch]) -> None:
    """Make a PDF beside each document that has none or is new; one that cannot be made becomes an issue."""
    made = [outcome for batch in batches for outcome in batch.made]
    documents = [o.made for o in made if o.made and not (o.kept and pdf_of(o.made).is_file())]
    failed = make_pdfs(documents) if documents else set()
    for batch in batches:
        batch.outcomes = [_without_pdf(outcome) if outcome.made in failed else outcome for outcome in batch.outcomes]


def _without_pdf(outcome: Outcome) -> Outcome:
    what = "LibreOffice nie zrobił z tego dokumentu pliku PDF."
    todo = "Otwórz dokument w Wordzie i zapisz jako PDF; sprawdź też: dokumenty doktor."
    told = warning("bez-pdf", CellPlace(outcome.job.target.name), what, todo)
    return replace(outcome, issues=(*outcome.issues, told))
