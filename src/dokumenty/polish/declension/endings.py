"""Words unknown to the dictionary: declined as most known words with the longest like ending are."""

import re
from dataclasses import dataclass
from functools import cache

from dokumenty.model.forms import Status
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.lexicon import read_text
from dokumenty.polish.declension.words import Word, inflected

LONGEST = 6
_VOWELS = re.compile("[aeiouyąęó]", re.IGNORECASE)
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
            found = inflected(word, ending.way)
            trusted = ending.share >= TRUSTED and _has_syllable(found)
            status = Status.BY_RULE if trusted else Status.UNSURE
            why = (
                ""
                if status is Status.BY_RULE
                else "nazwy nie ma w słowniku, a nazwy o tej końcówce odmieniają się różnie"
            )
            return Word(found.forms, status, why)
    return None


def _has_syllable(word: Word) -> bool:
    """Tell whether a vowel is left before the endings: Dec would lose its only one in Dca."""
    return len(_VOWELS.findall(word.forms[Case.D][0])) > 1
