"""Participants as the data file of a monitoring system, checked before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dokumenty.dane.data_files import Table, csv_bytes, workbook_bytes
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.issues import Issue, errors_of
from dokumenty.model.records import Dataset
from dokumenty.monitoring.checking import check_file
from dokumenty.monitoring.layouts import Layout, layout_named, layout_names
from dokumenty.monitoring.rows import participant_rows, project_row
from dokumenty.rules import check
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.writer import place_for, write_whole

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
    return DataFile(layout.title, layout.ending, content, len(dataset.of("uczestnicy")), issues)
