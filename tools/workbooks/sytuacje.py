"""Situations in which invented people ask for support, in the words of a social worker."""

from dataclasses import dataclass

from tools.workbooks.choice import pick
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
    spoleczny: str
    wiek: tuple[int, int] = (15, 65)
    od_miesiecy: int = 0


_SYTUACJE = {group: tuple(Sytuacja(**entry) for entry in entries) for group, entries in load("teksty/sytuacje").items()}


def pick_sytuacja(group: str, age: int, idle_months: int, *words: object) -> Sytuacja:
    """Choose a situation of a group that is credible at this age and after so many months without work."""
    fitting = [one for one in _SYTUACJE[group] if one.wiek[0] <= age <= one.wiek[1] and one.od_miesiecy <= idle_months]
    return pick(fitting, *words)
