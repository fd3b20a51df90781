"""A given name or a surname alone, in all cases.

The dictionary first, by role and gender; then common nouns; then foreign spellings; then the learnt endings. A name that none
of them is sure of comes with a doubt, never without its most likely form.
"""

import re
from dataclasses import replace
from functools import cache

from dokumenty.model.forms import Status
from dokumenty.polish.declension.adjectives import adjective, is_adjectival, is_adjectival_form
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.endings import by_ending
from dokumenty.polish.declension.foreign import by_last_letter, by_spelling
from dokumenty.polish.declension.lexicon import GIVEN, SURNAME, is_adjective, names, nouns
from dokumenty.polish.declension.nouns import as_common_noun
from dokumenty.polish.declension.words import Word, compound, frozen, of_one_stem

MAN, WOMAN = "m1", "f"
"""Genders as the dictionary calls them."""
_NICKNAMES = frozenset(
    {"Korwin", "Pobóg", "Jastrzębiec", "Topór", "Nałęcz", "Ślepowron", "Dołęga", "Rawicz", "Junosza"}
)
"""Arms of a family before a surname: by custom they are not declined."""

_LONG_ENOUGH = 6
"""A surname in -ska of so many letters is an adjective; an unknown shorter one may be a noun (Piska)."""
_SHORT = re.compile("[^aeiouyąęó]+[aeiouyąęó]$|[^aeiouyąęó][aeiou][aeiou]$", re.IGNORECASE)
"""A foreign name of one syllable that ends in a vowel: Li, Wei."""
_TOO_SHORT = "tak krótka obca nazwa zwykle się nie odmienia"
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
    if gender == MAN:
        return _same_vocative(known or _unknown_man(word))
    if word.endswith(("ski", "cki", "dzki")):
        return (known or frozen(word)).doubted(f"„{word}” to forma nazwiska mężczyzny")
    if not word.endswith("a"):
        return known or _unchanged_woman(word, SURNAME)
    return _same_vocative(_beside_adjective(word, known) if known else _unknown_woman(word))


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
    if len(words) == 1 and not any(len(row) > 1 for row in words[0].forms):
        return words[0]
    return of_one_stem(
        tuple(tuple(dict.fromkeys(form for word in words for form in word.forms[case])) for case in Case)
    )


def _unknown_man(word: str) -> Word:
    """Decline a man's surname that is no name in the dictionary: as the adjective or noun that it is, or by its ending."""
    if word.endswith(("y", "i")) and is_adjective(word.lower()):
        return replace(adjective(word, MAN), status=Status.BY_RULE)
    found = _unknown(word, SURNAME, MAN)
    if _is_form_of_woman(word):
        return found.doubted(f"„{word}” to forma nazwiska kobiety")
    noun = as_common_noun(word, MAN)
    if noun is None or is_adjectival(found):
        return found
    one, other = (noun, found) if found.status is Status.UNSURE else (found, noun)
    return one if {*noun.forms[Case.D]} <= {*found.forms[Case.D]} else _merged([one, other])


def _unknown_woman(word: str) -> Word:
    """Decline a woman's surname that is no name in the dictionary: as the adjective or noun that it is."""
    noun = as_common_noun(word, WOMAN)
    other = noun or _unknown(word, SURNAME, WOMAN)
    if not _is_adjectival_woman(word):
        return _beside_adjective(word, other)
    as_adjective = replace(adjective(word, WOMAN), status=Status.BY_RULE)
    if other.forms[Case.D][0] == as_adjective.forms[Case.D][0] or other.status is Status.UNSURE:
        return as_adjective
    return _merged([other, as_adjective] if noun else [as_adjective, other])


def _beside_adjective(word: str, found: Word) -> Word:
    """Put the adjective beside a woman's noun: Anna Laska may be Laski (as laska) or Laskiej (of Mr Laski)."""
    if not word.endswith(("ska", "cka")):
        return _merged([adjective(word, WOMAN), found]) if _may_be_adjective(word, found) else found
    if not found.forms[Case.D][0].endswith("ej"):
        return _merged([found, adjective(word, WOMAN)])
    short = len(word) < _LONG_ENOUGH and found.status is not Status.SURE
    return found.doubted(f"„{word}” może być rzeczownikiem albo przymiotnikiem") if short else found


def _may_be_adjective(word: str, found: Word) -> bool:
    """Tell whether a woman's noun is as well an adjective: Gruba, of Mr Gruby; but Sowa and Janda are nouns alone."""
    base = word[:-1] + ("i" if word[-2:-1] in {"k", "g"} else "y")
    if is_adjectival(found) or not is_adjectival_form(word):
        return False
    husband = _from_dictionary(base, SURNAME, MAN)
    return not nouns(word.lower()) or (husband is not None and is_adjectival(husband))


def _is_form_of_woman(word: str) -> bool:
    """Tell whether only a woman can have this surname: Kowalska, Cherniavska, Nowakowa, Ivanova."""
    known = _from_dictionary(word, SURNAME, WOMAN) if word.endswith("a") else None
    return is_adjectival(known) if known else word.endswith(("ska", "cka", "dzka")) and len(word) > _LONG_ENOUGH


def _is_adjectival_woman(word: str) -> bool:
    """Tell whether a woman's surname is an adjective (Konopna, of konopny) or a wife's (Pawlakowa, of Mr Pawlak)."""
    base = word[:-1]
    wife = base.endswith("ow") and bool(names(base.removesuffix("ow"), SURNAME, MAN))
    return wife or is_adjectival_form(word)


def _unchanged_woman(word: str, role: str) -> Word:
    """A woman's name that does not end in -a stays as it is."""
    return by_spelling(word, role, WOMAN) or frozen(word, Status.BY_RULE)


def _unknown(word: str, role: str, gender: str) -> Word:
    if _SHORT.match(word):
        return frozen(word).doubted(_TOO_SHORT)
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
