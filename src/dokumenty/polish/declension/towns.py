"""Place names: the checked table of localities first, then the dictionary; an unknown one is always doubtful."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import takewhile

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.adjectives import adjective, agrees_with, is_adjectival
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.cleaning import evened, in_capitals, titled
from dokumenty.polish.declension.endings import by_ending
from dokumenty.polish.declension.lexicon import PLACE, Entry, names, nouns
from dokumenty.polish.declension.words import Word, frozen, phrase

GENDERS = ("m3", "f", "n", "pl")
_PREPOSITIONS = frozenset(["nad", "pod", "koło", "przy", "w", "we", "na", "u", "k.", "n.", "za"])
_JOINT = re.compile(r"( |-)")
_NOT_LETTERS = re.compile(r"[^\w]+")
_WE = re.compile(r"^[wf][^aeiouyąęóaeio]", re.IGNORECASE)  # we Wrocławiu, we Włodawie


@dataclass(frozen=True, slots=True)
class Locality:
    """A row of the checked table."""

    nazwa: str
    dopelniacz: str
    miejscownik: str
    przyimek: str


@cache
def localities() -> dict[str, Locality]:
    """Return the checked table by name; spaces and hyphens are one (Busko Zdrój, Busko-Zdrój)."""
    _, *rows = (files("dokumenty.polish") / "sgjp" / "miejscowosci.csv").read_text("utf-8").splitlines()
    places = (Locality(*row.split(";")) for row in rows)
    return {_key(place.nazwa): place for place in places}


def _key(name: str) -> str:
    lower = name.lower()
    return lower if lower.isalpha() else _NOT_LETTERS.sub(" ", lower)


def is_listed(text: str) -> bool:
    """Tell whether the table has this place."""
    return _key(evened(text)) in localities()


def decline_town(text: str, case: Case) -> Form:
    """Decline the name of a town or village."""
    name = evened(text)
    if case is Case.M:
        return _nominative(name)
    known = localities().get(_key(name))
    words, joints = dictionary_words(known.nazwa if known else _as_name(name))
    form = phrase(words, joints, case)
    if known:
        form = _by_table(known, form, phrase(words, joints, Case.D), case)
    elif form.certain and not _is_place(_as_name(name)):
        form = Form(form.text, Status.UNSURE, form.variants, "nie ma takiej miejscowości w wykazie")
    return _as_written(form, name)


def _is_place(name: str) -> bool:
    """Tell whether a name outside the table is made of a known place and adjectives: Wola Duża; not of any two nouns."""
    pieces = _JOINT.split(name)
    tokens = list(takewhile(lambda token: token.lower() not in _PREPOSITIONS, pieces[::2]))
    known = [bool(names(token, PLACE)) for token in tokens]
    nouns_alone = [token for token in tokens if not agrees_with(token)]
    fitting = all(place or agrees_with(token) for place, token in zip(known, tokens, strict=True))
    return any(known) and fitting and (len(nouns_alone) <= 1 or "-" in pieces)


def _nominative(name: str) -> Form:
    """Return a name as it is, not sure when nobody knows it; „radom” in small letters is written as Radom."""
    known = localities().get(_key(name))
    text = known.nazwa if known and name.islower() else name
    genitive = decline_town(name, Case.D)
    unsure = genitive.status is Status.UNSURE
    return Form(text, Status.UNSURE if unsure else Status.SURE, (text,), genitive.why if unsure else "")


def _by_table(known: Locality, form: Form, genitive: Form, case: Case) -> Form:
    """Take genitive and locative from the table, the other cases from the dictionary's variant that agrees with it."""
    variants = genitive.variants
    same = variants.index(known.dopelniacz) if known.dopelniacz in variants else 0
    fitting = form.variants[same] if len(form.variants) == len(variants) else form.text
    adjectival = all(word.endswith("ego") for word in known.dopelniacz.split(" "))  # Wysokie Mazowieckie: N is as Ms
    instrumental = known.miejscownik if adjectival else fitting
    checked = {Case.D: known.dopelniacz, Case.N: instrumental, Case.Ms: known.miejscownik}.get(case, fitting)
    return Form(checked, Status.SURE, (checked,))


def _as_name(name: str) -> str:
    if not in_capitals(name):
        return name
    return "".join(piece if piece in {" ", "-"} else titled(piece) for piece in _JOINT.split(name))


def _as_written(form: Form, name: str) -> Form:
    if not in_capitals(name):
        return form
    return form.mapped(str.upper)


def where(text: str) -> Form:
    """Return the locative with its preposition: w Radomiu, we Wrocławiu."""
    known = localities().get(_key(evened(text)))
    form = decline_town(text, Case.Ms)
    preposition = known.przyimek if known else preposition_before(form.text)
    joined = tuple(f"{preposition}\u00a0{variant}" for variant in form.variants)
    return Form(joined[0], form.status, joined, form.why)


def preposition_before(word: str) -> str:
    """Return „we” before w or f and a consonant, and before Lwów; else „w”."""
    return "we" if _WE.match(word) or word.startswith("Lw") else "w"


def dictionary_words(name: str) -> tuple[list[Word], list[str]]:
    """Decline the words of a place name by the dictionary alone."""
    pieces = _JOINT.split(name)
    tokens, joints = pieces[::2], pieces[1::2]
    end = next((i for i, token in enumerate(tokens) if i and token.lower() in _PREPOSITIONS), len(tokens))
    return [*_declined(tokens[:end], joints), *map(frozen, tokens[end:])], joints


def _declined(tokens: Sequence[str], joints: Sequence[str]) -> Iterator[Word]:
    head = _head(tokens)
    entries = _entries(tokens[head], _wanted(tokens, joints, head)) if tokens else ()
    for place, token in enumerate(tokens):
        beside = _space_between(joints, place, head)
        if place == head:
            yield _noun(token, entries)
        elif beside and entries and entries[0].gender in agrees_with(token):
            yield adjective(token, entries[0].gender)
        else:
            yield _noun(token, _entries(token, None))


def _space_between(joints: Sequence[str], one: int, other: int) -> bool:
    return "-" not in joints[min(one, other) : max(one, other)]


def _head(tokens: Sequence[str]) -> int:
    """Return the place of the noun with which the adjectives agree: a word that is no adjective, if there is one."""
    known = [i for i, token in enumerate(tokens) if _entries(token, None)]
    return min(known, key=lambda i: _likeness_to_adjective(tokens[i]), default=0)


def _likeness_to_adjective(token: str) -> int:
    """Tell Sącz (0) from Wola, which could be an adjective but is declined as a noun (1), and from Biała (2)."""
    return bool(agrees_with(token)) * (1 + is_adjectival(_noun(token, _entries(token, None))))


def _wanted(tokens: Sequence[str], joints: Sequence[str], head: int) -> frozenset[str] | None:
    """Return the genders that the adjectives beside the noun allow; None without an adjective."""
    found = [agrees_with(t) for i, t in enumerate(tokens) if i != head and _space_between(joints, i, head)]
    found = [genders for genders in found if genders]
    return frozenset.intersection(*found) if found else None


def _entries(token: str, wanted: frozenset[str] | None) -> tuple[Entry, ...]:
    known = names(token, PLACE) or nouns(token[:1].lower() + token[1:])
    fitting = [e for e in known if (wanted is None or e.gender in wanted) and e.gender in GENDERS]
    return tuple(fitting)


def _noun(token: str, entries: tuple[Entry, ...]) -> Word:
    if entries:
        words = [entry.word(token) for entry in entries]
        return Word(tuple(tuple(dict.fromkeys(form for word in words for form in word.forms[case])) for case in Case))
    if genders := agrees_with(token) & {*GENDERS}:
        return adjective(token, min(genders)).doubted(f"nie wiadomo, czym jest „{token}”")
    return _guess(token).doubted(f"nazwy „{token}” nie ma w słowniku")


def _guess(token: str) -> Word:
    gender = {"a": "f", "o": "n", "e": "n", "y": "pl", "i": "pl"}.get(token[-1:].lower(), "m3")
    return by_ending(token, PLACE, gender) or frozen(token)
