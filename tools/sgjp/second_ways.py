"""A man's surname that is also a common noun of another stem: Dąb goes as Dąba in SGJP, and as Dęba by usage.

Both are right (Wielki słownik poprawnej polszczyzny: the bearer's own usage decides), so both are shipped.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dokumenty.polish.declension.adjectives import MASCULINE, is_adjectival
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.nouns import of_person
from dokumenty.polish.declension.words import Word
from tools.sgjp.dictionary import Lexeme

_MAN = "m1"
_SURNAME = "nazwisko"


def second_ways(names: Iterable[Lexeme], nouns: Iterable[Lexeme]) -> Iterator[Lexeme]:
    """Go through the surnames that may be declined as the noun too, declined in that way."""
    known = defaultdict(list)
    for noun in nouns:
        if noun.gender in MASCULINE and noun.whole:
            known[noun.word].append(noun)
    for name in names:
        if name.gender == _MAN and _SURNAME in name.labels and name.whole:
            yield from _others(name, known[name.word.lower()])


def _others(name: Lexeme, nouns: Iterable[Lexeme]) -> Iterator[Lexeme]:
    own = Word(((name.word,), *name.forms))
    words = [of_person(_capitalised(name.word, noun)) for noun in nouns]
    agree = any(word.forms[Case.N][0] in own.forms[Case.N] for word in words)
    for word in words if not agree and not is_adjectival(own) else ():
        if not is_adjectival(word):
            yield Lexeme(name.word, frozenset({_SURNAME}), _MAN, word.forms[1:])


def _capitalised(name: str, noun: Lexeme) -> Word:
    forms = (tuple(form.capitalize() for form in row) or (name,) for row in noun.forms)
    return Word(((name,), *forms))
