"""Adjectives: which words are ones, with which nouns they agree, and how they are declined."""

import re

from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.lexicon import is_adjective, nouns
from dokumenty.polish.declension.words import Word

MASCULINE = frozenset({"m1", "m2", "m3"})
_ALWAYS = re.compile(r"([sc]|dz)k(i|a|ie)$")  # -ski, -cki, -dzki are made of every place name
_ENDINGS = {
    "m3": ("ego", "emu", "", "ym", "ym", ""),
    "m1": ("ego", "emu", "ego", "ym", "ym", ""),
    "f": ("ej", "ej", "ą", "ą", "ej", "a"),
    "n": ("ego", "emu", "e", "ym", "ym", "e"),
    "pl": ("ych", "ym", "e", "ymi", "ych", "e"),
}


def agrees_with(word: str) -> frozenset[str]:
    """Return the genders of nouns beside which this word can be an adjective in the nominative.

    >>> sorted(agrees_with("Miejski")), sorted(agrees_with("Ogólnokształcące")), agrees_with("Dom")
    (['m1', 'm2', 'm3'], ['n', 'pl'], frozenset())
    """
    last = word.rpartition("-")[2].lower()
    if not is_adjectival_form(last) and (not _ALWAYS.search(last) or nouns(f"{last[:-1]}o")):
        return frozenset()  # schroniska is no adjective but the genitive of schronisko
    return {"y": MASCULINE, "i": MASCULINE, "a": frozenset({"f"}), "e": frozenset({"n", "pl"})}[last[-1]]


def _bases(word: str) -> tuple[str, ...]:
    """Return what may be the masculine of an adjective: wielka of wielki, but sowia, not sowa, of sowi."""
    if word[-1:] in {"y", "i"}:
        return (word,)
    if word[-1:] in {"a", "e"}:
        return (word[:-1], f"{word[:-1]}{'i' if word[-2:] in {'ka', 'ga'} else 'y'}")
    return ()


def is_adjectival_form(word: str) -> bool:
    """Tell whether the dictionary has an adjective of which this is a nominative."""
    return any(map(is_adjective, _bases(word.lower())))


def adjective(word: str, gender: str) -> Word:
    """Decline an adjective beside a noun of this gender.

    >>> [row[0] for row in adjective("Górniczo-Hutnicza", "f").forms][1:4]
    ['Górniczo-Hutniczej', 'Górniczo-Hutniczej', 'Górniczo-Hutniczą']
    """
    soft = _is_soft(word)
    stem = word if word[-1] == "i" else word[:-1]
    endings = _ENDINGS["m3" if gender == "m2" else gender]
    rows = [(_form(word, stem, ending, soft=soft),) for ending in endings]
    return Word(((word,), *rows))


def _is_soft(word: str) -> bool:
    """Tell whether the stem ends in -i-: tani, wielki, Średnia, Wielka."""
    return word[-1] == "i" or word[-2:-1] == "i" or word[-2:] in {"ka", "ga"}


def _form(word: str, stem: str, ending: str, *, soft: bool) -> str:
    if not ending or ending == word[-1]:
        return word
    if not soft:
        return stem + ending
    if ending == "ą":
        return stem + ending
    bare = stem if stem.endswith("i") else f"{stem}i"
    return bare + ending.removeprefix("y")


def is_adjectival(word: Word) -> bool:
    """Tell whether a noun is declined as an adjective is: Biała, księgowy, Zakopane."""
    return all(form.endswith(("ego", "ej", "ich", "ych")) for form in word.forms[Case.D])


def same_as_nominative(word: Word) -> Word:
    """Return an adjectival noun (księgowa, przewodniczący) with the vocative that people say."""
    return Word((*word.forms[: Case.W], word.forms[Case.M]), word.status, word.why)
