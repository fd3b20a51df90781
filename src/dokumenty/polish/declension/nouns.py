"""A surname that is also a common noun: Dąb goes as dąb does, Kreska as kreska."""

from dokumenty.model.forms import Status
from dokumenty.polish.declension.adjectives import MASCULINE, is_adjectival
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.lexicon import nouns
from dokumenty.polish.declension.words import Word, of_one_stem

_MAN = "m1"


def is_singular(word: str) -> bool:
    """Tell whether a word is the nominative of a noun in the singular.

    >>> is_singular("godzina"), is_singular("godzinę"), is_singular("godziny")
    (True, False, False)
    """
    return any(entry.gender != "pl" for entry in nouns(word.lower()))


def as_common_noun(surname: str, gender: str) -> Word | None:
    """Decline a surname as the common noun that is written like it; None when there is none.

    >>> as_common_noun("Dąb", "m1").forms[1]
    ('Dęba',)
    """
    wanted = MASCULINE if gender == _MAN and not surname.endswith("a") else {gender, "f"}
    entries = [entry for entry in nouns(surname.lower()) if entry.gender in wanted]
    words = [of_person(entry.word(surname)).mapped(_capitalised) for entry in entries]
    words = [word for word in words if not is_adjectival(word)]
    if not words:
        return None
    rows = tuple(tuple(dict.fromkeys(form for word in words for form in word.forms[case])) for case in Case)
    return of_one_stem(rows, Status.BY_RULE)


def _capitalised(form: str) -> str:
    return form[:1].upper() + form[1:]


def of_person(noun: Word) -> Word:
    """Give a thing's noun the endings of a person: (tego) dębu, but Dęba; (ten) dąb, but (widzę) Dęba."""
    instrumental = noun.forms[Case.N][0]
    if not instrumental.endswith("em"):
        return noun
    stem = instrumental.removesuffix("em")
    genitive = (f"{stem.removesuffix('i') if stem.endswith(('ki', 'gi')) else stem}a",)
    dative = (f"{genitive[0][:-1]}owi",)
    return Word((noun.forms[Case.M], genitive, dative, genitive, *noun.forms[Case.N :]))
