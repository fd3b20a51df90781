"""Problems in data and templates as values: collected in a run, shown together."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from dokumenty.model.values import Cell


class Severity(StrEnum):
    """A provable mistake stops the run; something merely unusual is a warning."""

    ERROR = "do poprawy"
    WARNING = "uwaga"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A place in a workbook; sheet and cell may be unknown."""

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        sheet = f"arkusz „{self.sheet}”" if self.sheet else ""
        return ", ".join(part for part in (self.file, sheet, self.cell) if part)


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A place in a template: part, paragraph or table cell, and the words there."""

    file: str
    where: str = ""
    quote: str = ""

    def __str__(self) -> str:
        quote = f"„{self.quote}”" if self.quote else ""
        return ", ".join(part for part in (self.file, self.where, quote) if part)


Place: TypeAlias = CellPlace | TemplatePlace


def place_of(cell: Cell) -> CellPlace:
    """Return the place of a cell."""
    return CellPlace(cell.file, cell.sheet, cell.ref)


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: a stable code, where it is, what is wrong, and what to do."""

    code: str
    severity: Severity
    place: Place
    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what} {self.todo}"


def error(code: str, place: Place, what: str, todo: str) -> Issue:
    """Build an issue that stops the run."""
    return Issue(code, Severity.ERROR, place, what, todo)


def warning(code: str, place: Place, what: str, todo: str) -> Issue:
    """Build an issue that is shown and does not stop the run."""
    return Issue(code, Severity.WARNING, place, what, todo)


def errors_of(issues: Iterable[Issue]) -> list[Issue]:
    """Return the issues that stop the run."""
    return [issue for issue in issues if issue.severity is Severity.ERROR]
