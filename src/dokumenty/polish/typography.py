"""Text set as Polish printers do: hard spaces, Polish quotes, dashes in ranges.

Identifiers, page addresses and e-mails stay as they are: a word that looks like one is left alone.
"""

import re
from functools import lru_cache

from dokumenty.model.months import MONTHS_OF
from dokumenty.polish.numbers import NBSP

_UNTOUCHED = re.compile(
    r"\S*(?:://|www\.|@)\S*|\S*\w[-/.]\w*\d\S*/\S*", re.IGNORECASE
)  # http://…, a@b.pl, WND-POKL.07/08
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
    (re.compile(r"\b((?:19|20)\d\d) ?- ?((?:19|20)\d\d)\b(?![-./])"), r"\1–\2"),  # 2008–2010
    (re.compile(r"\b(\d{1,2}\.\d{1,2}\.\d{4}) ?- ?(\d{1,2}\.\d{1,2}\.\d{4})\b"), r"\1–\2"),
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
    pieces: list[str] = []
    end = 0
    for found in _UNTOUCHED.finditer(text):
        pieces += [_piece(text[end : found.start()], changes), found.group()]
        end = found.end()
    return "".join([*pieces, _piece(text[end:], changes)])


def _piece(text: str, changes: _Changes) -> str:
    for pattern, replacement in changes:
        text = pattern.sub(replacement or _hard_after, text)
    return text


def _hard_after(found: re.Match[str]) -> str:
    return found.group()[:-1] + NBSP
