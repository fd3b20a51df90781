"""A given name or a surname alone, in all cases.

The dictionary first, by role and gender; then foreign spellings; then the learnt endings. A name that none
of them is sure of comes with a doubt, never without its most likely form.
"""

from functools import cache

from dokumenty.model.forms import Status
from dokumenty.polish.declension.adjectives import adjective
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.endings import by_ending
from dokumenty.polish.declension.foreign import by_last_letter, by_spelling
from dokumenty.polish.declension.lexicon import GIVEN, SURNAME, is_adjective, names, nouns
from dokumenty.polish.declension.words import Word, compound, frozen

MAN, WOMAN = "m1", "f"
"""Genders as the dictionary calls them."""
_NICKNAMES = frozenset(
    {"Korwin", "Pobóg", "Jastrzębiec", "Topór", "Nałęcz", "Ślepowron", "Dołęga", "Rawicz", "Junosza"}
)
"""Arms of a family before a surname: by custom they are not declined."""

_ARTICLES = frozenset({"al", "el", "ul", "abu", "ben", "bin", "ibn", "ad", "ar", "as"})


@cache
def given_name(word: str, gender: str) -> Word:
    """Decline a given name; the vocative is the one of letters, -o before -u (Urszulo)."""
    if "-" in word:
        return compound((given_name(part, gender) for part in word.split("-")), "-")
    return _formal_vocative(_from_dictionary(word, GIVEN, gender) or _unknown_given(word, gender))


def _unknown_given(word: str, gender: str) -> Word:
    other = WOMAN if gender == MAN else MAN
    if gender == MAN and (second := _from_dictionary(word, GIVEN, other)) and word.endswith("a"):
        return second  # a man's second name Maria
    if gender == WOMAN and not word.endswith("a"):
        return _unchanged_woman(word, GIVEN)
    return _unknown(word, GIVEN, gender)


@cache
def surname(word: str, gender: str) -> Word:
    """Decline a surname; each part of a double one goes its own way."""
    if "-" in word:
        return _double_surname(word, gender)
    known = _from_dictionary(word, SURNAME, gender)
    if gender == WOMAN and not word.endswith("a"):
        return known or _unchanged_woman(word, SURNAME)
    if gender == WOMAN and known:
        known = _beside_adjectival(word, known)
    return _same_vocative(known or _adjectival_woman(word, gender) or _unknown(word, SURNAME, gender))


def _double_surname(word: str, gender: str) -> Word:
    first, *others = word.split("-")
    parts = [surname(part, gender) for part in others]
    if first.lower() in _ARTICLES:
        return compound((frozen(first).doubted(f"„{first}-” zwykle się nie odmienia"), *parts), "-")
    if gender == MAN and first in _NICKNAMES:
        doubt = f"człon „{first}” jako nazwa herbu zwykle się nie odmienia"
        return compound((frozen(first).doubted(doubt), *parts), "-")
    return compound((surname(first, gender), *parts), "-")


def _from_dictionary(word: str, role: str, gender: str) -> Word | None:
    ways = names(word.replace("'", "’"), role, gender)
    if not ways:
        return None
    return _merged([entry.word(word.replace("'", "’")) for entry in ways])


def _merged(words: list[Word]) -> Word:
    """Put what several entries of the dictionary say of one name together; the variants stand side by side."""
    if len(words) == 1:
        return words[0]
    rows = tuple(tuple(dict.fromkeys(form for word in words for form in word.forms[case])) for case in Case)
    return Word(rows)


def _adjectival_woman(word: str, gender: str) -> Word | None:
    """Decline Konopna as konopny is: an adjective is known and no noun is."""
    bases = (word[:-1].lower() + end for end in "yi")
    if gender == WOMAN and any(map(is_adjective, bases)) and not nouns(word.lower()):
        return adjective(word, WOMAN)
    return None


def _beside_adjectival(word: str, known: Word) -> Word:
    """Anna Laska may be Laski (as laska) or Laskiej (as the wife of Mr Laski): only she knows."""
    if word.endswith(("ska", "cka")) and not known.forms[Case.D][0].endswith("ej"):
        return _merged([known, adjective(word, WOMAN)])
    return known


def _unchanged_woman(word: str, role: str) -> Word:
    """A woman's name that does not end in -a stays as it is."""
    return by_spelling(word, role, WOMAN) or frozen(word, Status.BY_RULE)


def _unknown(word: str, role: str, gender: str) -> Word:
    if foreign := by_spelling(word, role, gender):
        return foreign
    learnt = by_ending(word, role, gender)
    if role == GIVEN and (learnt is None or learnt.status is Status.UNSURE):
        as_surname = by_ending(word, SURNAME, gender)
        learnt = as_surname if as_surname and as_surname.status is Status.BY_RULE else learnt
    if learnt and learnt.status is Status.BY_RULE:
        return learnt
    last = by_last_letter(word) if gender == MAN else None
    return last or learnt or frozen(word).doubted(f"nie wiadomo, jak odmienić „{word}”")


def _formal_vocative(word: Word) -> Word:
    vocatives = sorted(word.forms[Case.W], key=lambda form: form.endswith("u") and word.forms[Case.M][0].endswith("a"))
    return Word((*word.forms[:6], (vocatives[0],)), word.status, word.why)


def _same_vocative(word: Word) -> Word:
    """The vocative of a surname is its nominative: „Panie Nowaku” is felt as rude."""
    return Word((*word.forms[:6], word.forms[Case.M]), word.status, word.why)
