"""Several people in one phrase: Państwo Kowalscy, Anna i Jan Nowakowie, Anna Nowak i Jan Kowalski."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import add

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.adjectives import is_adjectival
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.cleaning import evened, in_capitals, joined_hyphens, suspicions, titled
from dokumenty.polish.declension.lexicon import GIVEN, SURNAME, is_adjective, names, nouns
from dokumenty.polish.declension.names import MAN, WOMAN
from dokumenty.polish.declension.nouns import is_singular
from dokumenty.polish.declension.parsing import PAN, Part, Token, is_given, parsed
from dokumenty.polish.declension.persons import Person, doubted, person_of, word_of
from dokumenty.polish.declension.words import Word, compound, frozen, inflected, phrase

_AND = re.compile(r"\s+(i|oraz|&)\s+", re.IGNORECASE)
_PANSTWO = ("Państwo", "Państwa", "Państwu", "Państwa", "Państwem", "Państwu", "Państwo")
_GROUPS = frozenset({"rodzina", "małżeństwo", "rodzeństwo"})
"""What a family may be called: only this word is declined (rodzinie Kowalskich)."""
_TWO_PERSONS = "w jednej komórce są dwie osoby; wpisz je osobno"
# Nominative plural of adjectival surnames -> ending of the masculine nominative: Konieczni, konieczny.
_ADJECTIVAL_PLURALS = (
    ("cy", "ki"), ("dzy", "gi"), ("ni", "ny"), ("ni", "ni"), ("li", "ły"), ("li", "li"), ("ści", "sty"), ("si", "chy"),
    ("si", "sy"), ("ci", "ty"), ("dzi", "dy"), ("rzy", "ry"), ("wi", "wy"), ("mi", "my"), ("pi", "py"), ("bi", "by"),
    ("zi", "zy"), ("szy", "szy"), ("czy", "czy"), ("ży", "ży"),
)  # fmt: skip


@lru_cache(100_000)
def is_several(text: str) -> bool:
    """Tell whether a text names more than one person."""
    return bool(_AND.search(text)) or titled(text.split(" ", 1)[0]) == _PANSTWO[0]


def decline_family(text: str, case: Case, *, expected: bool) -> Form:
    """Decline a family, a couple or two persons; two persons where one was expected are a doubt."""
    clean = joined_hyphens(evened(text))
    first, _, rest = clean.partition(" ")
    panstwo = titled(first) == _PANSTWO[0]
    head = [Word(tuple((form.upper() if in_capitals(first) else form,) for form in _PANSTWO))] if panstwo else []
    people = rest if panstwo else clean
    words, joints, doubts = _people(people, expected=expected or panstwo)
    form = phrase([*head, *words], [*(" " for _ in head), *joints][: len(head) + len(words) - 1], case)
    return doubted(form, [*suspicions(clean), *doubts])


def _people(text: str, *, expected: bool) -> tuple[list[Word], list[str], list[str]]:
    pieces = _AND.split(text)
    if len(pieces) == 1:
        return _family(text)
    if all(is_given(_name(word)) or titled(word) in PAN for word in pieces[0].split()):
        return _couple(pieces)
    persons = [person_of(piece, _gender_of(piece)) for piece in pieces[::2]]
    doubts = [doubt for person in persons for doubt in person.doubts]
    words, joints = _all_words(persons, pieces[1::2])
    return words, joints, doubts if expected else [_TWO_PERSONS, *doubts]


def _name(word: str) -> str:
    return titled(word) if in_capitals(word) else word


def _gender_of(text: str) -> str | None:
    """Return the gender that the given name shows: of a pair that is all there is; None when it shows none."""
    words = text.split()
    if told := {"Pan": MAN, "Pani": WOMAN}.get(titled(words[0]) if words else ""):
        return told
    first = next((word for word in words if is_given(_name(word))), "")
    found = {entry.gender for entry in names(_name(first), GIVEN)} & {MAN, WOMAN}
    return found.pop() if len(found) == 1 else None


def _all_words(persons: list[Person], ands: list[str]) -> tuple[list[Word], list[str]]:
    words, joints = [], []
    for place, person in enumerate(persons):
        if place:
            joints.append(f" {ands[place - 1]} ")
        words += person.words
        joints += person.joints
    return words, joints


def _couple(pieces: list[str]) -> tuple[list[Word], list[str], list[str]]:
    *given, surname = pieces[-1].split()
    names_alone = not given
    given_names = [*pieces[:-1:2], surname if names_alone else " ".join(given)]
    persons = [Person(tuple(_given_tokens(piece)), _gender_of(piece) or MAN) for piece in given_names]
    doubts = [f"nie wiadomo, czyje jest imię „{piece}”" for piece in given_names if _gender_of(piece) is None]
    words, joints = _all_words(persons, pieces[1::2])
    if names_alone:
        return words, joints, ["nie ma nazwiska albo drugiego imienia", *doubts]
    return [*words, plural_surname(surname)], [*joints, " "], doubts


def _given_tokens(text: str) -> list[Token]:
    return [
        Token(_name(word), Part.PAN if titled(word) in PAN else Part.GIVEN, in_capitals(word)) for word in text.split()
    ]


def _family(text: str) -> tuple[list[Word], list[str], list[str]]:
    first, *rest = text.split(" ")
    if rest and first.lower() in _GROUPS:
        return (
            [_as_typed(nouns(first.lower())[0].word(first.capitalize()), first), *map(frozen, rest)],
            [" "] * len(rest),
            [],
        )
    if rest:
        tokens, doubts = parsed(text)
        words = [word_of(token, MAN) for token in tokens]
        return words, [" "] * (len(words) - 1), ["to nie jest nazwisko rodziny w liczbie mnogiej", *doubts]
    return [plural_surname(text)], [], []


def _as_typed(word: Word, typed: str) -> Word:
    if in_capitals(typed):
        return word.mapped(str.upper)
    return word.mapped(str.lower) if typed.islower() else word


def plural_surname(text: str) -> Word:
    """Decline the surname of a family, given in the nominative plural."""
    name = _name(text)
    word = compound([_plural(part) for part in name.split("-")], "-")
    return word.mapped(str.upper) if in_capitals(text) else word


def _plural(name: str) -> Word:
    if name.endswith("y’owie"):
        return inflected(name, "5;ch;m;ch;mi;ch;’owie", Status.BY_RULE).mapped(str)
    if name.endswith("owie"):
        return _plural_in_owie(name)
    for way in _adjectival_ways(name):
        return inflected(name, way, Status.BY_RULE)
    return frozen(name).doubted(f"„{name}” nie wygląda na nazwisko rodziny w liczbie mnogiej")


def _plural_in_owie(name: str) -> Word:
    """Decline Nowakowie (Nowaków) and Lindowie (of Linde: Lindych); Batorowie may be of Bator or of Batory."""
    base = name.removesuffix("owie")
    stem = base if base.endswith("i") else f"{base}i" if base.endswith(("k", "g")) else f"{base}y"
    as_noun = inflected(name, "4;ów;om;ów;ami;ach;owie", Status.BY_RULE)
    if not any(map(_is_adjectival_surname, _adjectival_singulars(base))):
        return as_noun
    as_adjective = Word(((name,), *((stem + end,) for end in ("ch", "m", "ch", "mi", "ch")), (name,)), Status.BY_RULE)
    if base.endswith("i") or not any(names(base + end, SURNAME, MAN) for end in ("", "a", "o")):
        return as_adjective
    if is_singular(base):  # Wilkowie are of Wilk, though there is a Wilke
        return as_noun
    return Word(tuple(tuple(dict.fromkeys(forms)) for forms in map(add, as_noun.forms, as_adjective.forms)))


def _adjectival_singulars(base: str) -> tuple[str, ...]:
    """Return what may be the singular: Rossi, Linde, Batory; a Polish -y has another plural (Lisy, Lisi)."""
    return (base, f"{base}e", *([f"{base}y"] if base.endswith("or") else []))


def _is_adjectival_surname(name: str) -> bool:
    return any(is_adjectival(entry.word(name)) for entry in names(name, SURNAME, MAN))


def _adjectival_ways(name: str) -> Iterator[str]:
    for plural, singular in _ADJECTIVAL_PLURALS:
        base = name.removesuffix(plural) + singular
        if name.endswith(plural) and (names(base, SURNAME, MAN) or is_adjective(base.lower())):
            stem = singular[:-1] + ("i" if singular in {"ki", "gi", "ni", "li"} else "y")
            yield f"{len(plural)};{stem}ch;{stem}m;{stem}ch;{stem}mi;{stem}ch;{plural}"
