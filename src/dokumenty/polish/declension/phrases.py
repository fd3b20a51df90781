"""Institutions and positions: the head noun and the adjectives that agree with it; the rest stays.

„Miejski Ośrodek Pomocy Społecznej w Radomiu”: Miejski and Ośrodek change; what follows is in the genitive
or belongs to a preposition, and stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.adjectives import (
    adjective,
    agrees_with,
    is_adjectival,
    same_as_nominative,
)
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.cleaning import evened, in_capitals, suspicions
from dokumenty.polish.declension.lexicon import ORGANISATION, Entry, names, nouns
from dokumenty.polish.declension.names import MAN, WOMAN
from dokumenty.polish.declension.persons import doubted
from dokumenty.polish.declension.words import Word, frozen, phrase

_AND = frozenset({"i", "oraz", "lub"})
_DOUBLE = re.compile(r"(\w+)-(\w+)")
"""Two nouns as one position, each of them declined: kelner-barman."""
_HYPHEN = "\u2011"
"""Stands between them, with spaces, while they are declined."""
_DASHES = frozenset({"-", "–", "—", "/", _HYPHEN})
_FROZEN_START = ("p.o.", "p. o.", "w z.", "z up.")
_NUMBER = re.compile(r"^([IVXLCDM]+|\d+|st|mł|gł|vice|v-ce)\.?$")  # I Liceum, 2. Liceum, st. specjalista
_ACRONYMS = frozenset(["MOPS", "GOPS", "OPS", "KIS", "CIS", "CUS", "PUP", "WUP", "DPS", "ZUS", "KRUS"])
"""Those that are words too: in a text all in capitals nothing else tells them from one."""
_ASIDE = re.compile(r"[()\[\]]|\w/\w")
_BRANCHES = frozenset({"filia", "oddział", "delegatura", "ekspozytura", "placówka"})
_UNDECLINED = frozenset({"caritas"})
_OF_OFFICES = ("m1", "m3", "n", "f", "m2", "pl")
"""In which gender a noun that names an office is looked for first: a Minister is a person, not the old wind instrument."""
_UNCHANGING = "0;;;;;;"
"""The way of a word that is not declined; „burmistrz” of a woman has it beside that of a man."""
_BEFORE_OWN_NAMES = frozenset({"fundacja", "stowarzyszenie", "firma", "spółka"})
"""What stands after these is a name of its own: Fundacja Wielka Orkiestra."""
_VOCATIVES = {"dom": "domu"}
_ODD = "jest w nim nawias albo ukośnik"
_WITHOUT_GENDER = "nie podano płci, a od niej zależy odmiana stanowiska"


@dataclass(frozen=True, slots=True)
class Group:
    """Where the noun of a phrase stands, its ways of declension, and up to where words agree with it."""

    head: int
    entries: tuple[Entry, ...]
    end: int

    @property
    def gender(self) -> str:
        """The gender of the noun."""
        return self.entries[0].gender


def decline_institution(text: str, case: Case) -> Form:
    """Decline the name of an office, a school, an association."""
    clean = evened(text)
    branches = [word for word in clean.split(" ")[1:] if word[:1].isupper() and word.lower() in _BRANCHES]
    doubts = [f"nie wiadomo, czy odmienić „{word}”" for word in branches]
    if _ASIDE.search(clean):
        doubts.append(_ODD)
    return doubted(_decline_as_typed(clean, case, _OF_OFFICES), doubts)


def _decline_as_typed(text: str, case: Case, prefer: tuple[str, ...]) -> Form:
    """Decline a phrase; one in capitals as in small letters, and not sure, for capitals hide what is an acronym."""
    words = text.split(" ")
    lower = [word if word in _ACRONYMS else word.lower() for word in words]
    if not text.isupper() or not any(len(word) > 2 and word.islower() and _is_word(word) for word in lower):  # noqa: PLR2004
        return _decline(text, case, prefer)
    form = _decline(" ".join(lower), case, prefer)
    return doubted(form.mapped(str.upper), suspicions(text))


def _is_word(word: str) -> bool:
    return bool(nouns(word) or agrees_with(word))


def decline_position(text: str, case: Case, gender: str | None) -> Form:
    """Decline a position; a woman's masculine title stays as it is (Pani dyrektor)."""
    clean = evened(text)
    if clean.lower().startswith(_FROZEN_START):
        return Form(clean, Status.BY_RULE, (clean,))
    if _ASIDE.search(clean):
        return doubted(_position(clean, case, gender), [_ODD])
    parted = _DOUBLE.sub(_parted, clean)
    return _position(parted, case, gender).mapped(lambda form: form.replace(f" {_HYPHEN} ", "-"))


def _parted(found: re.Match[str]) -> str:
    """Part two nouns; Psychologiczno-Pedagogiczna is one adjective and stays."""
    return f" {_HYPHEN} ".join(found.groups()) if all(nouns(part.lower()) for part in found.groups()) else found.group()


def _position(clean: str, case: Case, gender: str | None) -> Form:
    words = clean.split(" ")
    prefer = (WOMAN, MAN) if gender == WOMAN else (MAN, WOMAN)
    group = _group(words, 0, prefer)
    form = _decline_as_typed(clean, case, prefer)
    if group is None and agrees_with(words[0]):
        return _participle(words, case, gender)
    if group is None or group.gender != MAN:
        return form
    if gender == WOMAN:
        return _of_woman(clean, words[group.head], form)
    return doubted(form, [] if gender else [_WITHOUT_GENDER])


def _participle(words: Sequence[str], case: Case, gender: str | None) -> Form:
    """Decline „pełniąca obowiązki kierownika”: the first word goes by itself, the rest stays."""
    feminine = words[0].endswith("a")
    first = adjective(words[0], WOMAN if feminine else MAN)
    form = phrase([first, *map(frozen, words[1:])], [" "] * (len(words) - 1), case)
    if feminine or gender == MAN:
        return form
    return doubted(form, [f"„{words[0]}” to forma męska" if gender else _WITHOUT_GENDER])


def _of_woman(text: str, head: str, form: Form) -> Form:
    """Leave a woman's masculine title as it is, unless it ends in -a: z panią dyrektor, but z panią radcą prawnym.

    Titles in -a (starosta, zastępca) are declined of a woman too, with the adjective that stands in her title.
    """
    return form if head.endswith("a") else Form(text, Status.BY_RULE, (text,))


def _decline(text: str, case: Case, prefer: tuple[str, ...]) -> Form:
    tokens = text.split(" ")
    words: list[Word] = []
    while (group := _group(tokens, len(words), prefer)) is not None:
        words += _words(tokens, len(words), group)
        joint = _joint_after(tokens, len(words), group, prefer)
        if joint is None and tokens[group.head].lower() not in _BEFORE_OWN_NAMES:
            joint = _up_to_dash(tokens, len(words), prefer)
        if joint is None:
            break
        words += map(frozen, joint)
    doubts = [] if words else [f"nie wiadomo, które słowo w „{text}” odmienić"]
    words += [frozen(token) for token in tokens[len(words) :]]
    return doubted(phrase(words, [" "] * (len(words) - 1), case), doubts)


def _up_to_dash(tokens: Sequence[str], end: int, prefer: tuple[str, ...]) -> list[str] | None:
    """Return what stands up to a dash with a noun of its own behind: Gmina Radom – Miejski Ośrodek Pomocy Społecznej."""
    for place in range(end, len(tokens) - 1):
        if tokens[place] in _DASHES and _group(tokens, place + 1, prefer):
            return list(tokens[end : place + 1])
    return None


def _joint_after(tokens: Sequence[str], end: int, group: Group, prefer: tuple[str, ...]) -> list[str] | None:
    """Return what joins the next noun in the nominative: „i”, nothing (ksiądz proboszcz), or None without one."""
    if end < len(tokens) - 1 and tokens[end].lower() in _AND and _group(tokens, end + 1, prefer):
        return [tokens[end]]
    if end < len(tokens) and group.gender == MAN and tokens[end].islower():
        return [] if any(entry.gender == MAN for entry in nouns(tokens[end])) else None
    return None


def _group(tokens: Sequence[str], start: int, prefer: tuple[str, ...]) -> Group | None:
    """Find the noun from this word on: the first that agrees with the adjectives before it."""
    agreeing: frozenset[str] | None = None
    fallback: Group | None = None
    for place in range(start, len(tokens)):
        token = tokens[place]
        if _NUMBER.match(token) and place == start:
            continue
        adjectival = agrees_with(token)
        entries = _noun_entries(token, agreeing, prefer)
        if entries and not (adjectival and is_adjectival(_noun(token, entries))):
            return Group(place, entries, _end(tokens, place, entries[0].gender))
        if entries:
            fallback = Group(place, entries, _end(tokens, place, entries[0].gender))
        if not adjectival or (agreeing is not None and not agreeing & adjectival):
            break
        agreeing = adjectival if agreeing is None else agreeing & adjectival
    return fallback


def _noun_entries(token: str, agreeing: frozenset[str] | None, prefer: tuple[str, ...]) -> tuple[Entry, ...]:
    """Return the ways to decline a noun that go with the adjectives before it, of one gender."""
    if in_capitals(token) or token.lower() in _UNDECLINED:
        return (Entry("o", "f", _UNCHANGING),)  # an acronym stays
    lower = token[0].lower() + token[1:]
    known = nouns(lower) or names(token, ORGANISATION)
    fitting = [entry for entry in known if agreeing is None or entry.gender in agreeing]
    fitting = [entry for entry in fitting if entry.way != _UNCHANGING] or fitting
    best = min((entry.gender for entry in fitting), key=[*prefer, *_OF_OFFICES].index, default="")
    return tuple(entry for entry in fitting if entry.gender == best)


def _end(tokens: Sequence[str], head: int, gender: str) -> int:
    """Return the place after the last adjective that agrees with the noun."""
    end = head + 1
    if tokens[head].lower() in _BEFORE_OWN_NAMES and any(map(_is_plain_noun, tokens[end:])):
        return end
    while end < len(tokens):
        if tokens[head].islower() and not tokens[end].islower():
            break  # burmistrzyni Leżajska: the name of a town
        skip = 1 if tokens[end].lower() in _AND else 0
        if end + skip >= len(tokens) or gender not in agrees_with(tokens[end + skip]):
            break
        end += skip + 1
    return end


def _is_plain_noun(token: str) -> bool:
    """Tell whether a word is a noun in the nominative and nothing else."""
    return token[:1].isupper() and bool(nouns(token.lower())) and not agrees_with(token)


def _words(tokens: Sequence[str], start: int, group: Group) -> Iterator[Word]:
    for place in range(start, group.end):
        token = tokens[place]
        if place == group.head:
            yield _noun(token, group.entries)
        elif token.lower() in _AND or _NUMBER.match(token):
            yield frozen(token)
        else:
            yield adjective(token, group.gender)


def _noun(token: str, entries: tuple[Entry, ...]) -> Word:
    words = [entry.word(token) for entry in entries]
    rows = [tuple(dict.fromkeys(form for word in words for form in word.forms[case])) for case in Case]
    # The genitive in -a is the older one where both are known (programa, programu).
    rows[Case.D] = (
        tuple(form for form in rows[Case.D] if form.endswith("u") and entries[0].gender == "m3") or rows[Case.D]
    )
    vocative = _VOCATIVES.get(token.lower())
    rows[Case.W] = (token[0] + vocative[1:],) if vocative else rows[Case.W][:1]
    word = Word(tuple(rows))
    return same_as_nominative(word) if is_adjectival(word) else word
