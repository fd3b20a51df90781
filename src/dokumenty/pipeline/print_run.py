"""Documents of one kind, in order, as one file for the printer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile, for_office
from dokumenty.model.jobs import Batch, Job, Order, Outcome
from dokumenty.model.printing import PdfMaker, Printed, Sets, Wishes
from dokumenty.model.templates import RenderError
from dokumenty.model.writing import writing
from dokumenty.pipeline import Watch, generate
from dokumenty.pipeline.making import Draft, Maker, numbered
from dokumenty.pipeline.workshop import Workshop
from dokumenty.wyniki.copies import keep_copy, keep_pdf
from dokumenty.wyniki.entries import Entry
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.pdf import pdf_of_print_file
from dokumenty.wyniki.printing import send, takes_only_pdf
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import none_known

FOLDER = "druk"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document to print: the template, the draft, its entry with the number that it bears."""

    template: Template
    draft: Draft
    entry: Entry | None


@dataclass(slots=True)
class _Press:
    """Gathers the documents of a workbook while they are made."""

    sheets: list[_Sheet] = field(default_factory=list)

    def take(self, maker: Maker, job: Job) -> None:
        """Take a document that is there."""
        self.sheets.append(_Sheet(maker.author.workshop.template(job), *maker.final(job)))


@dataclass(slots=True)
class _File:
    """A print file in the making, and the entries of its documents."""

    print_file: PrintFile
    rows: list[int] = field(default_factory=list)


def needs_pdf(wishes: Wishes) -> bool:
    """Tell whether a PDF is asked for, or is the only thing that the printer understands."""
    return wishes.pdf or bool(wishes.printer and takes_only_pdf())


def print_kind(
    order: Order, workshop: Workshop, now: datetime, watch: Watch, wishes: Wishes
) -> Iterator[tuple[Batch, list[Printed]]]:
    """Make the documents as `generate` does, and of those of each workbook one print file."""
    press = _Press()
    with Register(order.results, now) as register:
        publisher = _Publisher(wishes, watch, register)
        for batch in generate(order, workshop, now, watch, press.take):
            sheets, press.sheets = press.sheets, []
            files = _compose(sheets, batch, wishes, watch)
            paths = [_path_of(number, sheets[0].draft.job, order, now.date()) for number, _ in enumerate(files, 1)]
            yield batch, [publisher.publish(file, path) for file, path in zip(files, paths, strict=True)]


def _compose(sheets: Sequence[_Sheet], batch: Batch, wishes: Wishes, watch: Watch) -> list[_File]:
    """Put the documents into as few files as their looks allow, mostly one."""
    files: list[_File] = []
    ordered = sorted(sheets, key=lambda sheet: sheet.draft.job.copy) if wishes.sets is Sets.BY_SET else sheets
    for done, sheet in enumerate(ordered):
        watch.count("Plik do druku", done, len(ordered))
        try:
            _add(sheet, files, duplex=wishes.duplex)
        except RenderError as failure:
            _fail(sheet.draft.job, failure, batch)
    if sheets:
        watch.count("Plik do druku", len(ordered), len(ordered))
    return files


def _path_of(number: int, job: Job, order: Order, today: date) -> Path:
    """Return where a print file goes; few documents need more than one."""
    name = f"{job.kind} {today:%Y-%m-%d}" + (f" ({number})" if number > 1 else "")
    return order.results / job.workbook / FOLDER / f"{safe(name)}.docx"


def _add(sheet: _Sheet, files: list[_File], *, duplex: bool) -> None:
    """Add a document to the first file whose styles it shares."""
    file = next((file for file in files if file.print_file.takes(sheet.template)), None)
    chosen = file or _File(PrintFile(duplex=duplex))
    with writing(sheet.draft.document):
        chosen.print_file.add(sheet.template, numbered(sheet.draft, sheet.entry.number if sheet.entry else ""))
    chosen.rows += [sheet.entry.row] if sheet.entry else []
    if file is None:
        files.append(chosen)


def _fail(job: Job, failure: RenderError, batch: Batch) -> None:
    """Count a document that could not be printed among those that were not made."""
    batch.outcomes = [Outcome(job, issues=failure.issues) if old.job == job else old for old in batch.outcomes]


@dataclass(frozen=True, slots=True)
class _Publisher:
    """Puts print files in their place and enters them in the register."""

    wishes: Wishes
    watch: Watch
    register: Register

    def publish(self, file: _File, path: Path) -> Printed:
        """Write a print file whole, beside an earlier one of the same day that is different."""
        content = file.print_file.content()
        place = keep_copy(path, content, file.rows, self.register, none_known)
        pdf = self._pdf_of(place, content, file) if needs_pdf(self.wishes) else None
        return Printed(place, file.print_file.documents, pdf)

    def _pdf_of(self, place: Path, content: bytes, file: _File) -> Path | None:
        """Make the PDF of a print file; None when it could not be made."""
        documents, wishes = file.print_file.documents, self.wishes
        content = for_office(content) if wishes.maker is PdfMaker.LIBREOFFICE else content
        self.watch.count("PDF", 0, documents)
        pdf = pdf_of_print_file(content, documents, wishes.maker, duplex=wishes.duplex)
        self.watch.count("PDF", documents if pdf else 0, documents)
        return keep_pdf(place, pdf, file.rows, self.register) if pdf else None


def send_to_printer(printed: Sequence[Printed], printer: str) -> None:
    """Hand the print files to a printer; OutputError when it does not take them."""
    for one in printed:
        send(one.pdf if one.pdf and takes_only_pdf() else one.path, printer)
