"""Words unknown to the dictionary: declined as most known words with the longest like ending are."""

from dataclasses import dataclass
from functools import cache

from dokumenty.model.forms import Status
from dokumenty.polish.declension.lexicon import read_text
from dokumenty.polish.declension.words import Word, inflected

LONGEST = 6
TRUSTED = 93
"""From this share of known words, in percent, an ending is a rule."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What the known words with an ending do: how many of a hundred go which way."""

    share: int
    way: str


@cache
def _table() -> dict[str, Ending]:
    lines = (line.split(" ", 4) for line in read_text("koncowki.xz").split("\n"))
    return {f"{role} {gender} {ending}": Ending(int(share), way) for role, gender, ending, share, way in lines}


@cache
def by_ending(word: str, role: str, gender: str) -> Word | None:
    """Decline a word by the longest ending that is known in this role and gender; None when none is."""
    lower = word.lower()
    for length in range(min(LONGEST, len(word)), 0, -1):
        ending = _table().get(f"{role} {gender} {lower[-length:]}")
        if ending:
            status = Status.BY_RULE if ending.share >= TRUSTED else Status.UNSURE
            why = (
                ""
                if status is Status.BY_RULE
                else "nazwy nie ma w słowniku, a nazwy o tej końcówce odmieniają się różnie"
            )
            return Word(inflected(word, ending.way).forms, status, why)
    return None
