"""Names of the source, each with the invented one that takes its place, in every case."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dokumenty.pseudonim.draws import pool, turns

Forms = Callable[[str, str, str], Sequence[Sequence[str]]]
"""Declines a name (role, word, gender k or m): for each of the seven cases all right forms."""
GIVEN, SURNAME = "imie", "nazwisko"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # Nowak, O'Connor
_GENITIVE = 1
_ADJECTIVAL = ("ego", "ej")
_SHORTEST, _LONGEST_PARTICLE = 2, 3


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name: as what, and of which gender (k or m)."""

    word: str
    role: str
    gender: str


def names_in(text: str, role: str, gender: str) -> Iterator[Name]:
    """Go through the words of a cell of names, written as names are; initials and particles such as „de” are none."""
    for word in _WORD.findall(text):
        if is_name(word, text):
            yield Name(written_as_name(word), role, gender)


def is_name(word: str, text: str) -> bool:
    """Tell whether a word of a cell of names is one."""
    particle = word.islower() and not text.islower() and len(word) <= _LONGEST_PARTICLE
    return len(word) >= _SHORTEST and not particle


def written_as_name(word: str) -> str:
    """Return KOWALSKA and kowalska as Kowalska; McCain stays."""
    return word[:1].upper() + word[1:].lower() if word.isupper() or word.islower() else word


def with_each_name(text: str, new: Callable[[str], str]) -> str:
    """Return a cell of names with each of them as `new` gives it, hyphens and particles as they were."""
    return _WORD.sub(lambda found: _in_place(found[0], text, new), text)


def _in_place(word: str, text: str, new: Callable[[str], str]) -> str:
    if is_name(word, text):
        return new(written_as_name(word))
    return word if word.islower() else "X"


@dataclass(slots=True)
class Cast:
    """All names of a workbook and those that take their place; a name is always replaced by the same one."""

    forms: Forms
    source: frozenset[str] = frozenset()
    """Every form of every name of the workbook, in small letters: no invented name may look like one."""
    _given: dict[tuple[str, str], str] = field(default_factory=dict)
    _families: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def invented(self, name: Name, *key: object) -> str:
        """Return the name that takes the place of this one; `key` are the values of its first bearer."""
        return self._given_for(name, key) if name.role == GIVEN else self._surname_for(name, key)

    def pairs(self, name: Name, *key: object) -> Iterator[tuple[str, str]]:
        """Go through the forms of a name, each with the form of the invented one in the same case."""
        new = self.forms(name.role, self.invented(name, *key), name.gender)
        for old_forms, new_forms in zip(self.forms(name.role, name.word, name.gender), new, strict=True):
            yield from ((old, new_forms[0]) for old in old_forms)

    def _given_for(self, name: Name, key: Sequence[object]) -> str:
        known = (name.word, name.gender)
        if known not in self._given:
            self._given[known] = self._draw(pool().given[name.gender], GIVEN, (name.gender,), key)
        return self._given[known]

    def _surname_for(self, name: Name, key: Sequence[object]) -> str:
        genitive = self.forms(SURNAME, name.word, name.gender)[_GENITIVE][0]
        adjectival = genitive.endswith(_ADJECTIVAL)
        family = name.word.casefold()[:-1] if adjectival else name.word.casefold()
        if family not in self._families:
            names = pool().adjectival if adjectival else pool().nominal
            self._families[family] = self._draw(names, SURNAME, ("m", "k") if adjectival else ("m",), key)
        chosen = self._families[family]
        return f"{chosen[:-1]}a" if name.gender == "k" and adjectival else chosen

    def _draw(self, names: Sequence[str], role: str, genders: Sequence[str], key: Sequence[object]) -> str:
        """Choose a name that nobody bears here; when all are taken, one that another has been given."""
        fit = [name for name in turns(names, role, *key) if self._is_new(name, role, genders)]
        free = [name for name in fit if name not in self._taken]
        chosen = next(iter([*free, *fit, *names]))
        self._taken.add(chosen)
        return chosen

    def _is_new(self, name: str, role: str, genders: Sequence[str]) -> bool:
        bearers = ((f"{name[:-1]}a" if gender == "k" and role == SURNAME else name, gender) for gender in genders)
        forms = (form for word, gender in bearers for case in self.forms(role, word, gender) for form in case)
        return not any(form.casefold() in self.source for form in forms)


def all_forms(names: Iterable[Name], forms: Forms) -> frozenset[str]:
    """Return every form of every name, in small letters."""
    return frozenset(
        form.casefold() for name in names for case in forms(name.role, name.word, name.gender) for form in case
    )


def merged(pairs: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Put several maps of forms together; the first that knows a form decides."""
    found: dict[str, str] = {}
    for some in pairs:
        for old, new in some.items():
            found.setdefault(old, new)
    return found
