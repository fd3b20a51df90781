"""Participants as the data file of a monitoring system, checked before anything is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dokumenty.dane.data_files import Cells, Table, csv_bytes, people_in, workbook_bytes
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.issues import Issue, errors_of
from dokumenty.model.records import Dataset
from dokumenty.monitoring.checking import check_file
from dokumenty.monitoring.layouts import Layout, layout_named, layout_names
from dokumenty.monitoring.rows import participant_rows, project_row
from dokumenty.pipeline.pseudonym import FOLDER as PSEUDONYM
from dokumenty.pipeline.pseudonym import twin_of
from dokumenty.rules import check
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.secret import secret_in
from dokumenty.wyniki.writer import none_known, place_for, write_whole

__all__ = ["FOLDER", "DataFile", "data_file", "layout_names", "write_data_file"]

FOLDER = "dane"
"""Where below the results of a workbook its data files lie."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file: its bytes (None while an error stands), how many people are in it, what was found, where it lies."""

    title: str
    ending: str
    content: bytes | None
    people: int
    issues: tuple[Issue, ...]
    path: Path | None = None

    @property
    def name(self) -> str:
        """The name that the file has among others."""
        return f"{safe(f'Uczestnicy {self.title}')}{self.ending}"


def data_file(name: str, dataset: Dataset, today: date) -> DataFile:
    """Make the data file of a format (`pefs-2007`, `sl2014`, `sm-efs`); UsageError for any other name."""
    layout = layout_named(name)
    issues = tuple(check_file(layout, dataset, today))
    content = None if errors_of(issues) else _WRITERS[layout.ending](layout, dataset)
    return DataFile(layout.title, layout.ending, content, people_in(content) if content else 0, issues)


def write_data_file(name: str, workbook: Path, results: Path, today: date, *, pseudonym: bool = False) -> DataFile:
    """Write the data file of a workbook; nothing is written while the workbook or the file has an error.

    Under a pseudonym the rules look at the real people, whose cells can be corrected, and invented ones are written.

    Raises:
        UsageError: there is no such format.
        WorkbookError: the workbook cannot be read.
        OutputError: the file cannot be written.
    """
    dataset, issues = read_dataset(workbook, SHEETS)
    issues += check(dataset)
    made = data_file(name, dataset, today)
    told = {issue.place for issue in errors_of(issues)}
    made = replace(made, issues=(*issues, *(issue for issue in made.issues if issue.place not in told)))
    if made.content is None or errors_of(issues):
        return replace(made, content=None)
    if pseudonym:
        dataset, results = twin_of(dataset, secret_in(results)), results / PSEUDONYM
        made = replace(data_file(name, dataset, today), issues=made.issues)
    assert made.content is not None
    target = results / dataset.name / FOLDER / f"{Path(made.name).stem} {today:%Y-%m-%d}{made.ending}"
    place = place_for(target, made.content, none_known)
    write_whole(place, made.content)
    return replace(made, path=place)


def _csv(layout: Layout, dataset: Dataset) -> bytes:
    headers = [column.header for column in layout.columns]
    rows = [[entry.text for entry in row] for row in participant_rows(layout, dataset)]
    return csv_bytes([headers, *rows])


def _workbook(layout: Layout, dataset: Dataset) -> bytes:
    headers = [column.header for column in layout.columns]
    people: list[Cells] = [headers, *([entry.value for entry in row] for row in participant_rows(layout, dataset))]
    facts: list[Cells] = [(entry.column.header, entry.value) for entry in project_row(layout, dataset)]
    first: dict[str, Table] = {"Dane projektu": [("Pole", "Wartość"), *facts]} if facts else {}
    return workbook_bytes({**first, "Uczestnicy": people})


_WRITERS: dict[str, Callable[[Layout, Dataset], bytes]] = {".csv": _csv, ".xlsx": _workbook}
