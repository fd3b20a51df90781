"""Situations in which invented people ask for support, in the words of a social worker."""

from dataclasses import dataclass
from typing import Any

from tools.workbooks.texts import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Sytuacja:
    """Why somebody needs support, what helps, what hinders, and where it should lead."""

    przyczyny: str
    zasoby: str
    ograniczenia: str
    dotychczasowe: str = ""
    cel: str
    cele: tuple[str, ...]
    edukacyjny: str = ""
    spoleczny: str
    wiek: tuple[int, int] = (15, 65)
    od_miesiecy: int = 0


def _hashable(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}


_SYTUACJE = {
    group: tuple(Sytuacja(**_hashable(entry)) for entry in entries)
    for group, entries in load("teksty/sytuacje").items()
}


def fitting(group: str, age: int, idle_months: int) -> list[Sytuacja]:
    """Return the situations of a group that are credible at this age and after so many months without work."""
    return [one for one in _SYTUACJE[group] if one.wiek[0] <= age <= one.wiek[1] and one.od_miesiecy <= idle_months]
