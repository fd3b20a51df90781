"""The shipped dictionary: words with the ways they are declined, read when first asked.

The files in polish/sgjp are made from SGJP by tools/make_sgjp.py; tools/sgjp/packing.py tells how they are laid out.
"""

import zlib
from collections.abc import Iterator
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
    """The words of one file, in the order of code points; a word is looked up where it lies, none is cut out before."""

    def __init__(self, content: bytes) -> None:
        paradigms, groups, self._words = content.split(b"\n\n")
        self._paradigms = paradigms.decode().split("\n")
        self._groups = groups.decode().split("\n")
        self._entries_of_group: dict[str, tuple[Entry, ...]] = {}

    def words(self) -> Iterator[str]:
        """Go through all words."""
        return (line.partition(" ")[0] for line in self._words.decode().split("\n"))

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return all ways in which the dictionary declines a word; none when it does not know it."""
        start = f"{word} ".encode()
        line = _first_from(self._words, start)
        return self._group(line[len(start) :].decode()) if line.startswith(start) else ()

    def _group(self, number: str) -> tuple[Entry, ...]:
        if number not in self._entries_of_group:
            ways = (self._paradigms[int(way)].split(";", 2) for way in self._groups[int(number)].split(","))
            self._entries_of_group[number] = tuple(Entry(*way) for way in ways)
        return self._entries_of_group[number]


def _first_from(lines: bytes, start: bytes) -> bytes:
    """Return the first of sorted lines that does not come before `start`; nothing where all do."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        begin, end = lines.rfind(b"\n", low, middle) + 1 or low, lines.find(b"\n", middle)
        end = len(lines) if end < 0 else end
        if lines[begin:end] < start:
            low = end + 1
        else:
            high = begin
    end = lines.find(b"\n", low)
    return lines[low:] if end < 0 else lines[low:end]


def read_packed(name: str) -> bytes:
    """Return a file of the dictionary, unpacked."""
    return zlib.decompress((files("dokumenty.polish") / "sgjp" / name).read_bytes())


@cache
def _names() -> Lexicon:
    return Lexicon(read_packed("nazwy.z"))


@cache
def _nouns() -> Lexicon:
    return Lexicon(read_packed("rzeczowniki.z"))


@cache
def _adjectives() -> bytes:
    return read_packed("przymiotniki.z")


@cache
def names(word: str, role: str, gender: str = "") -> tuple[Entry, ...]:
    """Return how a proper name is declined in a role, and in a gender where one is given."""
    return tuple(e for e in _names().entries(word) if role in e.roles and gender in {"", e.gender})


@cache
def given_forms() -> frozenset[str]:
    """Return every form of every given name that the dictionary knows."""
    known = ((word, entry) for word in _names().words() for entry in _names().entries(word) if GIVEN in entry.roles)
    return frozenset(form for word, entry in known for case in entry.word(word).forms for form in case)


@cache
def nouns(word: str) -> tuple[Entry, ...]:
    """Return how a common noun is declined; a plural is a word of its own."""
    return _nouns().entries(word)


def is_adjective(base: str) -> bool:
    """Tell whether the dictionary has an adjective with this masculine nominative; „nie-” makes another of each."""
    bases = {base.encode(), base.removeprefix("nie").encode()} - {b""}
    return any(_first_from(_adjectives(), word) == word for word in bases)
