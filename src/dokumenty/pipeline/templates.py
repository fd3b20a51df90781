"""What template authors ask: are the templates sound, which fields do they use, which are there."""

from pathlib import Path

from dokumenty.dane.records import read_dataset
from dokumenty.errors import UsageError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Field
from dokumenty.model.jobs import Batch
from dokumenty.model.records import Dataset
from dokumenty.model.vocabulary import Vocabulary
from dokumenty.pipeline import match
from dokumenty.pipeline.workshop import Workshop
from dokumenty.polish.filters import READ_FROM_RECORDS
from dokumenty.szablony.check import unused_columns


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
