"""Findings put together for reading: 25,000 of them are a few mistakes made many times."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dokumenty.model.issues import CellPlace, Issue, Severity

_SHOWN = 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one code in one column, or one finding alone."""

    issues: tuple[Issue, ...]

    @property
    def first(self) -> Issue:
        """The finding that stands for all."""
        return self.issues[0]

    @property
    def where(self) -> str:
        """The place, and how many more there are."""
        if len(self.issues) == 1 or not isinstance(self.first.place, CellPlace):
            return str(self.first.place)
        refs = list(dict.fromkeys(issue.place.cell for issue in self.issues if isinstance(issue.place, CellPlace)))
        rest = f" i {len(refs) - _SHOWN} innych" if len(refs) > _SHOWN else ""
        return f"{CellPlace(self.first.place.file, self.first.place.sheet)}, {', '.join(refs[:_SHOWN])}{rest}"

    @property
    def what(self) -> str:
        """The sentence of the first finding, and how often it was found."""
        times = len(self.issues)
        return self.first.what if times == 1 else f"{self.first.what} (razy {times})"


def grouped(issues: Sequence[Issue], one_by_one: int) -> list[Group]:
    """Group findings by severity, code, sheet and column, errors first; up to so many stay one by one."""
    same: dict[tuple[object, ...], list[Issue]] = {}
    for issue in sorted(issues, key=_is_warning):
        key = (issue,) if len(issues) <= one_by_one else _kind(issue)
        same.setdefault(key, []).append(issue)
    return [Group(tuple(found)) for found in same.values()]


def count(groups: Iterable[Group]) -> int:
    """Return how many findings the groups hold."""
    return sum(len(group.issues) for group in groups)


def _is_warning(issue: Issue) -> bool:
    return issue.severity is Severity.WARNING


def _kind(issue: Issue) -> tuple[object, ...]:
    if not isinstance(issue.place, CellPlace):
        return (issue,)
    column = "".join(letter for letter in issue.place.cell if letter in _LETTERS)
    return issue.severity, issue.code, issue.place.file, issue.place.sheet, column
