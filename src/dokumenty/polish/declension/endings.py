"""Words unknown to the dictionary: declined as most known words with the longest like ending are."""

import re
from functools import cache

from dokumenty.model.forms import Status
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.lexicon import read_packed
from dokumenty.polish.declension.words import Word, inflected

LONGEST = 6
_HEAP = re.compile("[bdfghkpt][lłr]c")
_VOWELS = re.compile("[aeiouyąęó]", re.IGNORECASE)
TRUSTED = 93
"""From this share of known words, in percent, an ending is a rule."""
_WHY = "nazwy nie ma w słowniku, a nazwy o tej końcówce odmieniają się różnie"


@cache
def _table() -> dict[str, tuple[str, str]]:
    """Return by role, gender and ending what the known words do: how many of a hundred go which way."""
    lines = (line.rsplit(" ", 2) for line in read_packed("koncowki.z").decode().split("\n"))
    return {whose: (share, way) for whose, share, way in lines}


@cache
def by_ending(word: str, role: str, gender: str) -> Word | None:
    """Decline a word by the longest ending that is known in this role and gender; None when none is."""
    lower = word.lower()
    for length in range(min(LONGEST, len(word)), 0, -1):
        if known := _table().get(f"{role} {gender} {lower[-length:]}"):
            share, way = known
            found = inflected(word, way, Status.BY_RULE)
            return found if int(share) >= TRUSTED and _can_be_said(found) else found.doubted(_WHY)
    return None


def _can_be_said(word: Word) -> bool:
    """Tell whether a vowel is left before the endings, and no heap of consonants: Dec in Dca, Kadlec in Kadlca."""
    genitive = word.forms[Case.D][0]
    return len(_VOWELS.findall(genitive)) > 1 and not _HEAP.search(genitive)
