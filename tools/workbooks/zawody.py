"""Occupations of invented people: what they learned, where they worked, what they could do again."""

from dataclasses import dataclass

from tools.workbooks.choice import pick
from tools.workbooks.texts import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Zawod:
    """One occupation with the sentences that documents say about it."""

    nazwa: str
    wyksztalcenie: str = "Ponadgimnazjalne"
    doswiadczenie: str
    kwalifikacje: str
    atut: str
    cel: str
    plec: str = ""


_ZAWODY = {group: tuple(Zawod(**entry) for entry in entries) for group, entries in load("teksty/zawody").items()}


def pick_zawod(group: str, plec: str, *words: object) -> Zawod:
    """Choose an occupation of a group for a man or a woman."""
    return pick([zawod for zawod in _ZAWODY[group] if zawod.plec in {"", plec}], *words)
