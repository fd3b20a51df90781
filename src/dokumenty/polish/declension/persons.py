"""A person in a case: Pan or Pani, titles, given names, surname, each in its own way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.cleaning import evened, joined_hyphens, suspicions, titled, without_final_dot
from dokumenty.polish.declension.lexicon import GIVEN, names, nouns
from dokumenty.polish.declension.names import MAN, WOMAN, given_name, surname
from dokumenty.polish.declension.parsing import Part, Token, parsed, token_of
from dokumenty.polish.declension.words import Word, frozen, phrase

PAN = {
    MAN: ("Pan", "Pana", "Panu", "Pana", "Panem", "Panu", "Panie"),
    WOMAN: ("Pani", "Pani", "Pani", "Panią", "Panią", "Pani", "Pani"),
}
"""The two words in the seven cases."""
_ENDS_IN_LAST_LETTER = frozenset({"dr", "mgr", "płk", "ppłk", "mjr", "bp", "abp"})
"""Titles cut so that the last letter stays: declined, they take a dot (dr. Jana Nowaka)."""

_ELIDED = re.compile("^[dl]’")
"""What stands before a French or Italian surname in a small letter: d’Arc."""
_REMEMBERED = 100_000
"""So many names and words are kept, because a run asks for each of them in several cases."""


@dataclass(frozen=True)
class Person:
    """A name cut into words, the gender of its bearer, and what is doubtful."""

    tokens: tuple[Token, ...]
    gender: str
    doubts: tuple[str, ...] = ()

    @cached_property
    def words(self) -> list[Word]:
        """The words, each in all its cases."""
        return [word_of(token, self.gender) for token in self.tokens]

    @cached_property
    def joints(self) -> list[str]:
        """What stands between the words."""
        return ["" if token.text.startswith((",", ";", ".")) else " " for token in self.tokens[1:]]


def decline_person(text: str, case: Case, gender: str | None) -> Form:
    """Decline one person written in one cell."""
    person = person_of(text, gender)
    return form_of(person, case) if person.tokens else Form(text, Status.UNSURE, (text,), "nic tu nie wpisano")


@lru_cache(_REMEMBERED)
def person_of(text: str, gender: str | None) -> Person:
    """Read a name; whatever could go wrong becomes a doubt."""
    clean = joined_hyphens(evened(text))
    name, aside = _without_aside(clean)
    if not name:
        return Person((), gender or MAN)
    tokens, doubts = parsed(name, gender)
    found, more = _gender(tokens, gender)
    reasons = [*suspicions(clean), *doubts, *more, *_doubts_of(tokens)]
    asides = [Token(aside, Part.INITIAL)] if aside else []
    return Person((*tokens, *asides), found, tuple(dict.fromkeys(reasons)))


@lru_cache(_REMEMBERED)
def person_of_parts(title: str, given: str, family_name: str, gender: str) -> Person:
    """Return a person whose names stand in columns of their own: nothing is left to guess."""
    names = joined_hyphens(evened(given)), joined_hyphens(evened(family_name))
    surnames, _ = without_final_dot(names[1])
    parts = ((title, Part.TITLE), (names[0], Part.GIVEN), (surnames, Part.SURNAME))
    tokens = [token_of(word, part) for text, part in parts for word in text.split()]
    _, doubts = _gender(tokens, gender) if tokens else (gender, ["nic tu nie wpisano"])
    reasons = [*suspicions(" ".join(filter(None, names))), *doubts, *_doubts_of(tokens)]
    return Person(tuple(tokens), gender, tuple(dict.fromkeys(reasons)))


def _without_aside(text: str) -> tuple[str, str]:
    """Part what stands in brackets or after a comma at the end: a maiden name, a degree, a dot."""
    for mark in "([,;":
        head, found, tail = text.partition(mark)
        if found and head.strip():
            return head.strip(), f"{mark}{tail}"
    return without_final_dot(text)


def _gender(tokens: Sequence[Token], given: str | None) -> tuple[str, list[str]]:
    told = {"Pan": MAN, "Pani": WOMAN}.get(titled(tokens[0].text)) if tokens[0].part is Part.PAN else None
    by_name = _gender_by_name(tokens)
    if given is None and told is None:
        return by_name or MAN, ["nie podano płci, a od niej zależy odmiana"]
    gender = given or told or MAN
    against = [sign for sign in (told, by_name) if sign not in {None, gender}]
    return gender, ["imię albo zwrot wskazuje na inną płeć niż podana"] if against else []


def _gender_by_name(tokens: Sequence[Token]) -> str | None:
    first = next((token.text for token in tokens if token.part is Part.GIVEN), "")
    found = {entry.gender for entry in names(first.split("-", 1)[0], GIVEN)} & {MAN, WOMAN}
    return found.pop() if len(found) == 1 else None


def _doubts_of(tokens: Sequence[Token]) -> Iterator[str]:
    if any(token.part is Part.INITIAL for token in tokens):
        yield "jest inicjał albo dopisek, którego się nie odmienia"
    for token in tokens:
        if token.part in {Part.GIVEN, Part.SURNAME} and not _ELIDED.sub("", token.text)[:1].isupper():
            yield f"„{token.text}” zaczyna się małą literą"


def form_of(person: Person, case: Case) -> Form:
    """Put the words of a name together in a case."""
    return doubted(phrase(person.words, person.joints, case), person.doubts)


def doubted(form: Form, doubts: Sequence[str]) -> Form:
    """Return a form made not sure by these reasons; the same form where there is none."""
    if not doubts:
        return form
    return replace(form, status=Status.UNSURE, why="; ".join(dict.fromkeys([*doubts, *filter(None, [form.why])])))


def word_of(token: Token, gender: str) -> Word:
    """Decline one word of a name as what it is."""
    match token.part:
        case Part.PAN:
            pan = Word(tuple((form,) for form in PAN[gender]))
            return pan.mapped(str.lower) if token.text.islower() else _in_capitals(pan, token)
        case Part.TITLE:
            return _title(token.text, gender)
        case Part.POST:
            return _in_capitals(_post(token.text, gender), token)
        case Part.PARTICLE | Part.INITIAL:
            return frozen(token.text)
        case _:
            return _name(token, gender)


def _name(token: Token, gender: str) -> Word:
    lower = not token.text[:1].isupper()
    text = token.text[:1].upper() + token.text[1:]
    word = given_name(text, gender) if token.part is Part.GIVEN else surname(text, gender)
    if token.capitals:
        known = (
            word
            if word.status is Status.SURE
            else word.doubted(f"„{text}” zapisano wielkimi literami i nie ma go w słowniku")
        )
        return known.mapped(str.upper)
    return word.mapped(lambda form: form[:1].lower() + form[1:]) if lower else word


def _title(text: str, gender: str) -> Word:
    if gender == WOMAN or text.lower() not in _ENDS_IN_LAST_LETTER:
        return frozen(text)
    rows = tuple((text,) if case in {Case.M, Case.W} else (f"{text}.",) for case in Case)
    return Word(rows)


def _post(text: str, gender: str) -> Word:
    """Decline Burmistrz of a man; of a woman it stays (Pani Burmistrz), unless it ends in -a (Kierowniczka, Starosta)."""
    entries = {entry.gender: entry for entry in nouns(text.lower())}
    way = entries.get(gender) or (entries.get(MAN) if text.endswith("a") else None)
    if way is None:
        return frozen(text)
    word = way.word(text.lower())
    return word.mapped(lambda form: form[:1].upper() + form[1:]) if text[:1].isupper() else word


def _in_capitals(word: Word, token: Token) -> Word:
    return word.mapped(str.upper) if token.capitals else word
