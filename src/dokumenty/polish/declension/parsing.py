"""A person's name as it stands in a cell, cut into what each word is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.cleaning import in_capitals, titled
from dokumenty.polish.declension.lexicon import GIVEN, SURNAME, names, nouns
from dokumenty.polish.declension.names import MAN, given_name, surname


class Part(StrEnum):
    """What a word of a name is."""

    PAN = "pan"
    TITLE = "tytuł"
    POST = "stanowisko"
    GIVEN = "imię"
    SURNAME = "nazwisko"
    PARTICLE = "partykuła"
    INITIAL = "inicjał"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a name, written as a name is, and what it is."""

    text: str
    part: Part
    capitals: bool = False


_TITLES = frozenset((
    "dr", "mgr", "inż", "prof", "hab", "lek", "med", "lic", "n", "hum", "ekon", "społ", "tech", "zdr", "farm", "wet",
    "ks", "o", "s", "br", "bp", "abp", "kard", "adw", "r", "pr", "not", "płk", "ppłk", "mjr", "gen", "kpt", "por",
    "ppor", "chor", "sierż", "asp", "nadkom", "podkom", "kom", "insp", "st", "mł", "dyr", "kier", "red", "doc",
    "arch", "zw", "nadzw", "hm",
))  # fmt: skip
_PARTICLES = frozenset((
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "le", "la", "el", "al", "bin", "ibn",
    "ben", "ter", "ten", "zu", "zum", "zur", "und", "y", "vel",
))  # fmt: skip
_INITIAL = re.compile(r"^[^\W\d_]\.?(-[^\W\d_]\.?)?$")  # J. or J or J.-P.
_ASIDE = re.compile(r"^([IVX]+|jr|sr|junior|senior|st|mł)\.?$|^\d")  # Jan III, Jan Nowak jr
PAN = frozenset({"Pan", "Pani"})
"""The two words before a name."""
_WHICH = "nie wiadomo, które słowo jest nazwiskiem"


def parsed(text: str, gender: str | None = None) -> tuple[list[Token], list[str]]:
    """Cut a name into its words; also say what is doubtful about their order."""
    head, rest = _head(text.split())
    if not rest:
        return head, ["nie ma tu imienia ani nazwiska"]
    if len(rest) == 1:
        token = _lone(rest[0])
        return [*head, token], ["jest tylko jedno słowo: nie wiadomo, czy to imię, czy nazwisko"]
    parts, doubts = _name_parts([_written(word) for word in rest], gender)
    tokens = [
        Token(_written(word), part, in_capitals(word) and not _ASIDE.match(word))
        for word, part in zip(rest, parts, strict=True)
    ]
    return [*head, *tokens], doubts


def token_of(word: str, part: Part) -> Token:
    """Return a word of a column that holds only given names, only surnames or only titles."""
    if part is not Part.TITLE and _INITIAL.match(word):
        return Token(word, Part.INITIAL)
    if part is Part.SURNAME and word.islower() and word in _PARTICLES:
        return Token(word, Part.PARTICLE)
    return Token(_written(word), part, part is not Part.TITLE and in_capitals(word))


def _written(word: str) -> str:
    if _ASIDE.match(word):
        return word
    return "-".join(titled(part) if in_capitals(part) else part for part in word.split("-"))


def is_given(word: str) -> bool:
    """Tell whether the dictionary knows a given name; a double one by its first part."""
    return bool(names(word, GIVEN) or names(word.split("-", 1)[0], GIVEN))


def names_person(text: str) -> bool:
    """Tell whether a text begins as a person's name does: Anna Nowak, Pan dr Jan Lis; one word alone says nothing."""
    _, rest = _head(text.split())
    return len(rest) > 1 and is_given(_written(rest[0]))


def _is_surname(word: str) -> bool:
    return bool(names(word, SURNAME) or ("-" in word and names(word.split("-", 1)[0], SURNAME)))


def _head(words: list[str]) -> tuple[list[Token], list[str]]:
    """Take Pan or Pani, titles and a post off the front."""
    head: list[Token] = []
    rest = list(words)
    while rest and (part := _head_part(rest, head)):
        word = rest.pop(0)
        capitals = part is not Part.TITLE and in_capitals(word)
        head.append(Token(titled(word) if capitals else word, part, capitals))
    return head, rest


def _head_part(rest: list[str], head: list[Token]) -> Part | None:
    word = rest[0]
    if titled(word) in PAN and not head:
        return Part.PAN
    if all(piece in _TITLES for piece in word.lower().rstrip(".").split(".")) and not _bare_initial(word):
        return Part.TITLE
    if len(rest) > 2 and _is_post(word) and (_after_pan(head) or _before_full_name(rest)):  # noqa: PLR2004 - a name follows
        return Part.POST
    return None


def _after_pan(head: list[Token]) -> bool:
    return bool(head) and head[0].part is Part.PAN


def _before_full_name(rest: list[str]) -> bool:
    """Tell whether a given name and a surname follow: Ksiądz Jan Lis; but Kowal Jan Adam is a surname with two names."""
    post = any(entry.gender == MAN for entry in nouns(rest[0].lower())) or not _is_surname(rest[0])
    return post and is_given(_written(rest[1])) and not is_given(_written(rest[-1]))


def _bare_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isupper()


def _is_post(word: str) -> bool:
    return not is_given(word) and any(entry.gender in {MAN, "f"} for entry in nouns(word.lower()))


def _lone(word: str) -> Token:
    name = titled(word) if in_capitals(word) else word
    part = Part.GIVEN if is_given(name) and not _is_surname(name) else Part.SURNAME
    return Token(name, part, in_capitals(word))


def _name_parts(words: list[str], gender: str | None) -> tuple[list[Part], list[str]]:
    if is_given(words[0]) or _INITIAL.match(words[0]) or not all(map(is_given, words[1:])):
        return _given_first(words, gender), [*_doubts_of_order(words, gender or MAN)]
    if _is_surname(words[0]):
        return [Part.SURNAME, *[Part.GIVEN] * (len(words) - 1)], []
    return _given_first(words, gender), [_WHICH]


def _doubts_of_order(words: list[str], gender: str) -> Iterator[str]:
    """Say that a name may be written surname first (Moniuszko Tetsuo), or be two (Jan Kowalski Anna Nowak)."""
    may_be_turned = _is_surname(words[0]) and not is_given(words[0]) and not _is_surname(words[-1])
    if may_be_turned and not all(_same_as_either(word, gender) for word in (words[0], words[-1])):
        yield _WHICH
    if any(is_given(one) and not is_given(before) for before, one in pairwise(words[1:-1])):
        yield "to chyba dwie osoby; wpisz je osobno"


def _same_as_either(word: str, gender: str) -> bool:
    """Tell whether a word is declined in the same way as a given name and as a surname."""
    return given_name(word, gender).forms[: Case.W] == surname(word, gender).forms[: Case.W]


def _given_first(words: list[str], gender: str | None) -> list[Part]:
    parts: list[Part] = []
    last_name = max((i for i, word in enumerate(words) if not _ASIDE.match(word)), default=0)
    for place, word in enumerate(words):
        last = place == last_name
        in_surname = Part.SURNAME in parts or Part.PARTICLE in parts
        if word.lower() in _PARTICLES and place and not last:
            parts.append(Part.PARTICLE)
        elif _INITIAL.match(word) or _ASIDE.match(word):
            parts.append(Part.INITIAL)
        elif place and (last or in_surname or words[place + 1] == "vel" or _only_surname(word, gender)):
            parts.append(Part.SURNAME)
        else:
            parts.append(Part.GIVEN)
    return parts


def _only_surname(word: str, gender: str | None) -> bool:
    """Tell whether a word in the middle is a surname, and no second given name (Maria, of a man too)."""
    return _is_surname(word) and word != "Maria" and not names(word, GIVEN, gender or "")
