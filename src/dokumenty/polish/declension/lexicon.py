"""The shipped dictionary: words with the ways they are declined, read when first asked.

The files in polish/sgjp are made from SGJP by tools/make_sgjp.py; tools/sgjp/packing.py tells how they are laid out.
"""

import lzma
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dokumenty.polish.declension.words import Word, inflected

GIVEN, SURNAME, PLACE, COMMON, ORGANISATION = "i", "n", "g", "p", "o"
"""What a word is used as: given name, surname, place, common noun, name of an organisation."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One way in which the dictionary declines a word: as what, in which gender, with which endings."""

    roles: str
    gender: str
    way: str

    def word(self, text: str) -> Word:
        """Decline the word in this way."""
        return inflected(text, self.way)


class Lexicon:
    """The words of one file, in the order of code points."""

    def __init__(self, text: str) -> None:
        paradigms, groups, words = text.split("\n\n")
        self._paradigms = paradigms.split("\n")
        self._groups = groups.split("\n")
        self._entries_of_group: dict[str, tuple[Entry, ...]] = {}
        self._words = words.split("\n")

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return all ways in which the dictionary declines a word; none when it does not know it."""
        start = f"{word} "
        place = bisect_left(self._words, start)
        line = self._words[place] if place < len(self._words) else ""
        return self._group(line[len(start) :]) if line.startswith(start) else ()

    def _group(self, number: str) -> tuple[Entry, ...]:
        if number not in self._entries_of_group:
            ways = (self._paradigms[int(way)].split(";", 2) for way in self._groups[int(number)].split(","))
            self._entries_of_group[number] = tuple(Entry(*way) for way in ways)
        return self._entries_of_group[number]


def read_text(name: str) -> str:
    """Return a file of the dictionary, unpacked."""
    return lzma.decompress((files("dokumenty.polish") / "sgjp" / name).read_bytes()).decode()


@cache
def _names() -> Lexicon:
    return Lexicon(read_text("nazwy.xz"))


@cache
def _nouns() -> Lexicon:
    return Lexicon(read_text("rzeczowniki.xz"))


@cache
def _adjectives() -> Sequence[str]:
    return read_text("przymiotniki.xz").split("\n")


@cache
def names(word: str, role: str, gender: str = "") -> tuple[Entry, ...]:
    """Return how a proper name is declined in a role, and in a gender where one is given."""
    return tuple(e for e in _names().entries(word) if role in e.roles and gender in {"", e.gender})


@cache
def nouns(word: str) -> tuple[Entry, ...]:
    """Return how a common noun is declined; a plural is a word of its own."""
    return _nouns().entries(word)


def is_adjective(base: str) -> bool:
    """Tell whether the dictionary has an adjective with this masculine nominative; „nie-” makes another of each."""
    return any(_holds(_adjectives(), word) for word in {base, base.removeprefix("nie")})


def _holds(ordered: Sequence[str], word: str) -> bool:
    place = bisect_left(ordered, word)
    return place < len(ordered) and ordered[place] == word
