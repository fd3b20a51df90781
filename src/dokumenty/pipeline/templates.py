"""What template authors ask: are the templates sound, which fields are there, what of my old mail merge."""

from collections.abc import Iterable
from pathlib import Path

from dokumenty.dane.records import read_dataset
from dokumenty.engine import annotate, import_merge_template
from dokumenty.errors import UsageError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Field
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.jobs import Batch
from dokumenty.model.records import Dataset
from dokumenty.model.vocabulary import Vocabulary
from dokumenty.pipeline import match
from dokumenty.pipeline.workshop import Workshop
from dokumenty.polish.filters import READ_FROM_RECORDS
from dokumenty.szablony.catalog import COMMENTED
from dokumenty.szablony.check import unused_columns
from dokumenty.wyniki.writer import none_known, place_for, write_whole


def examine_templates(workshop: Workshop, workbook: Path | None) -> Batch:
    """Look at templates alone, or with a workbook: names that stand for nothing, columns that nobody reads."""
    batch = Batch(workbook or Path())
    dataset = _dataset(workbook)
    batch.issues += match(dataset, workshop)
    if workbook:
        batch.issues += unused_columns(dataset, workshop.fields_in_use(), READ_FROM_RECORDS)
    return batch


def known_fields(per: str, workbook: Path | None) -> list[tuple[str, Field]]:
    """Return every path that a template for `per` may write, with the column it stands for."""
    dataset = _dataset(workbook)
    by_one = {sheet.one: sheet for sheet in dataset.sheets.values()}
    if per not in by_one:
        message = f"--dla: nie ma niczego, co nazywa się „{per}”. Dostępne: {', '.join(by_one)}."
        raise UsageError(message)
    return list(Vocabulary(dataset.sheets, by_one[per]).all_paths())


def _dataset(workbook: Path | None) -> Dataset:
    """Return what a workbook holds; without one only what every workbook may hold."""
    if workbook:
        return read_dataset(workbook, SHEETS)[0]
    return Dataset("", "", {sheet.name: sheet for sheet in SHEETS}, {})


def comment_on(files: Iterable[Path], issues: Iterable[Issue]) -> list[Path]:
    """Write copies of templates with the findings as Word comments beside the words; return the copies."""
    by_file: dict[str, list[Issue]] = {}
    for issue in issues:
        if isinstance(issue.place, TemplatePlace):
            by_file.setdefault(issue.place.file, []).append(issue)
    commented = [file for file in files if file.name in by_file]
    return [_beside(file, COMMENTED, annotate(file, by_file[file.name])) for file in commented]


def import_template(file: Path) -> tuple[Path, list[Issue]]:
    """Write a copy of a mail-merge template with tags instead of merge fields; return it and what to look at."""
    content, issues = import_merge_template(file)
    return _beside(file, " – znaczniki", content), list(issues)


def _beside(file: Path, words: str, content: bytes) -> Path:
    """Write a copy beside a template, and beside an earlier copy that is different: somebody may work on it."""
    target = place_for(file.with_name(f"{file.stem}{words}{file.suffix}"), content, none_known)
    write_whole(target, content)
    return target
