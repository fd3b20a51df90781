"""The one door to morfeusz2: every noun of SGJP with its labels and forms, every adjective."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import marisa_trie
import morfeusz2
from polish_inflection_data import KATALOG

CASES = ("gen", "dat", "acc", "inst", "loc", "voc")
"""The order of the forms of a lexeme; the nominative is the word itself."""
_DISCOURAGED = frozenset({"pot.", "daw.", "przest.", "arch.", "gwar.", "reg.", "rzad.", "wulg.", "niepopr.", "indyw."})
"""What the dictionary says of a form that a letter should not use where there is another."""
_PLURALS_OF_OFFICES = frozenset({"m3", "f", "n"})
"""An office may be called Warsztaty or Koleje; plurals of persons and of names are not asked for."""

Forms = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word: its nominative, labels, gender, and for each case its forms, the best first."""

    word: str
    labels: frozenset[str]
    gender: str
    forms: Forms

    @property
    def whole(self) -> bool:
        """Tell whether every case but perhaps the vocative has a form."""
        return all(self.forms[:5])


def copyright_notice() -> str:
    """Return the dictionary's own licence text."""
    return str(morfeusz2.Morfeusz(generate=True, analyse=False).dict_copyright())


def nouns() -> Iterator[Lexeme]:
    """Go through all nouns in the order of the alphabet; a plural is a lexeme of its own, of gender `pl`."""
    generator = morfeusz2.Morfeusz(generate=True, analyse=False)
    for word in sorted(_noun_lemmas()):
        yield from _lexemes(word, generator.generate(word))


def adjectives() -> list[str]:
    """Return the masculine nominatives of adjectives; those with nie- say nothing new."""
    trie = marisa_trie.Trie()
    trie.load(str(KATALOG / "przymiotniki.marisa"))
    bases = set(trie.iterkeys())
    return sorted(word for word in bases if not (word.startswith("nie") and word.removeprefix("nie") in bases))


def _noun_lemmas() -> set[str]:
    trie = marisa_trie.BytesTrie()
    trie.load(str(KATALOG / "odmien.marisa"))
    return {key.split("\t", 1)[0] for key in trie.iterkeys()}


class _Paradigm:
    """The forms of one number of one word while they are gathered."""

    def __init__(self) -> None:
        self._good: dict[str, list[str]] = defaultdict(list)
        self._discouraged: dict[str, list[str]] = defaultdict(list)

    def add(self, cases: str, form: str, qualifiers: Iterable[str]) -> None:
        """Note a form for these cases."""
        marks = {mark for text in qualifiers for mark in text.replace("_", ",").split(",")}
        forms = self._discouraged if marks & _DISCOURAGED else self._good
        for case in cases.split("."):
            forms[case].append(form)

    def of(self, case: str) -> tuple[str, ...]:
        """Return the good forms of a case, or the discouraged ones where there is no other."""
        return tuple(dict.fromkeys(self._good[case] or self._discouraged[case]))


def _lexemes(word: str, records: Iterable[tuple[Any, ...]]) -> Iterator[Lexeme]:
    paradigms = _paradigms(records)
    with_singular = {key[0] for key in paradigms if key[3] == "sg"}
    for (lexeme, gender, labels, number), paradigm in paradigms.items():
        if number == "sg":
            yield _lexeme(word, labels, gender, paradigm)
        elif lexeme not in with_singular or (word[0].islower() and gender in _PLURALS_OF_OFFICES):
            yield from (_lexeme(form, labels, "pl", paradigm) for form in paradigm.of("nom"))


def _paradigms(records: Iterable[tuple[Any, ...]]) -> dict[tuple[Any, ...], _Paradigm]:
    """Gather the forms of nouns by lexeme, gender, labels and number."""
    paradigms: dict[tuple[Any, ...], _Paradigm] = defaultdict(_Paradigm)
    for form, lexeme, tag, labels, qualifiers in records:
        kind, number, cases, gender = (tag.split(":") + [""] * 4)[:4]
        for one in number.split(".") if kind == "subst" else ():
            paradigms[lexeme, gender, tuple(labels), one].add(cases, form, qualifiers)
    return paradigms


def _lexeme(word: str, labels: Iterable[str], gender: str, paradigm: _Paradigm) -> Lexeme:
    return Lexeme(word, frozenset(labels), gender, tuple(paradigm.of(case) for case in CASES))
