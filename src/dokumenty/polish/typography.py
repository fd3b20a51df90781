"""Text set as Polish printers do: hard spaces, Polish quotes, dashes in ranges.

Identifiers, page addresses and e-mails stay as they are: a word that looks like one is left alone.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from dokumenty.model.months import MONTHS_OF
from dokumenty.polish.numbers import NBSP

_UNTOUCHED = re.compile(
    r"(?<!\S)\S*(?:://|www\.|@|\w\.(?:pl|eu|com|org|net)\b|\w[-/.]\w*\d\S*/|/\S*\d-\d)\S*", re.IGNORECASE
)  # http://…, a@b.pl, bip.mops.pl/2008-2010, WND-POKL.07/08, ZP/2008-2010
_UNITS = (
    r"(?:r|zł|gr|tys|mln|mld|ha|km|m²|kg|szt|lat|lata|dni|rok|roku|osób|osoby|osoba|godz(?:in[ay]?)?|tygodni[ea]?|etatu?|"
    r"miesiąc[ea]?|miesięcy|rodzin[ay]?)\b|%|proc\."
)
_Changes = tuple[tuple[re.Pattern[str], str], ...]
_SPACES: _Changes = (
    (re.compile(r"(?<![\w„(-])([aiouwzAIOUWZ]) (?=\S)|(?<=[„(])([aiouwzAIOUWZ]) (?=\S)"), rf"\1\2{NBSP}"),  # w domu
    (re.compile(rf"(?<=\d) (?={_UNITS})"), NBSP),  # 2011 r., 5 zł, 25 osób
    (
        re.compile(r"\b(nr|art|ust|pkt|poz|par|str|ul|al|pl|os|dr|mgr|prof|inż|ks|pt|im|tel)\.? (?=\S)", re.IGNORECASE),
        "",
    ),
    (re.compile(rf"(?<=\d) (?=(?:{'|'.join(MONTHS_OF)})\b)"), NBSP),  # 12 grudnia
    (re.compile(r"(?<=§) (?=\d)"), NBSP),
    (re.compile(r"(?<![\w.])([A-ZĄĆĘŁŃÓŚŹŻ]\.) (?=[A-ZĄĆĘŁŃÓŚŹŻ])"), rf"\1{NBSP}"),  # J. Kowalski
)
"""What becomes a hard space: each change keeps the number of signs."""
_MARKS: _Changes = (
    (re.compile(r"(?<![-./\w])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)\b(?![-./]\w)"), r"\1–\2"),  # 2008–2010
    (re.compile(r"(?<![-./\w])(\d{1,2}\.\d{1,2}\.\d{4}) ?- ?(\d{1,2}\.\d{1,2}\.\d{4})\b"), r"\1–\2"),
    (re.compile(r"(?<=\w) - (?=[a-ząćęłńóśźż\d])"), f"{NBSP}– "),  # a dash; „Nowak - Kowalska” is a name and stays
    (re.compile(r'(?<!\w)"([^"\n]+)"(?!\w)'), r"„\1”"),
)


@lru_cache(maxsize=4096)  # the facts of a project stand in every one of its documents
def set_in_type(text: str) -> str:
    """Return the text with hard spaces, Polish quotes and dashes.

    >>> set_in_type('Projekt "Z nami" w latach 2008-2010').replace(NBSP, "~")
    'Projekt „Z~nami” w~latach 2008–2010'
    """
    return _changed(text, (*_SPACES, *_MARKS))


def with_hard_spaces(text: str) -> str:
    """Return the text with hard spaces alone; it stays as long as it was.

    >>> with_hard_spaces("Umowa nr 7 z dnia 12 grudnia 2011 r.").replace(NBSP, "~")
    'Umowa nr~7 z~dnia 12~grudnia 2011~r.'
    """
    return _changed(text, _SPACES) if " " in text else text


def _changed(text: str, changes: _Changes) -> str:
    for pattern, replacement in changes:
        text = pattern.sub(_outside(text, replacement), text)
    return text


@lru_cache(maxsize=16)  # the same text, change after change
def _untouched(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _UNTOUCHED.finditer(text))


def _outside(text: str, replacement: str) -> Callable[[re.Match[str]], str]:
    """Return what replaces a match that touches no identifier and no address; without a replacement its space gets hard."""

    def replaced(found: re.Match[str]) -> str:
        if any(start < found.end() and found.start() < end for start, end in _untouched(text)):
            return found.group()
        return found.expand(replacement) if replacement else found.group()[:-1] + NBSP

    return replaced
