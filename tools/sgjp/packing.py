"""Lexemes as a small text: how to make the endings of a word, and for each word the number of its way.

First the paradigms, a line each (`in;m1;0;a;owi;a;em;ie;ie`: roles, gender, letters to drop, endings by case,
variants joined by a bar); then the groups, a line each (numbers of paradigms that go together); then the words
with the number of their group, in the order of code points. Empty lines part the three. zlib does the rest.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tools.sgjp.dictionary import Lexeme

ROLES = {
    "imię": "i",
    "nazwisko": "n",
    "nazwisko_(odojcowskie)": "n",
    "nazwisko_(odmężowskie)": "n",
    "nazwa_członka_rodu": "n",
    "człon_nazwiska": "n",
    "nazwa_geograficzna": "g",
    "człon_nazwy_geograficznej": "g",
    "nazwa_organizacji": "o",
    "nazwa_instytucji": "o",
    "nazwa_firmy": "o",
    "nazwa_pospolita": "p",
    "nazwa pospolita": "p",
}


def roles_of(lexeme: Lexeme) -> str:
    """Return what a word is used as, a letter a role; nothing for what documents never decline."""
    return "".join(sorted({ROLES[label] for label in lexeme.labels if label in ROLES}))


def endings_of(lexeme: Lexeme) -> str:
    """Return how the forms are made of the word: letters to drop, then the endings of the six cases."""
    vocative = lexeme.forms[5] or (lexeme.word,)
    rows = (*lexeme.forms[:5], vocative)
    stem = _shared(lexeme.word, [form for row in rows for form in row])
    endings = ("|".join(form[stem:] for form in row) for row in rows)
    return ";".join([str(len(lexeme.word) - stem), *endings])


def _shared(word: str, forms: Iterable[str]) -> int:
    """Return how many letters from the start all forms share with the word."""
    stem = len(word)
    for form in forms:
        while not form.startswith(word[:stem]):
            stem -= 1
    return stem


def packed(lexemes: Iterable[Lexeme]) -> bytes:
    """Return the words with their paradigms, compressed."""
    ways: dict[str, list[str]] = defaultdict(list)
    for lexeme in lexemes:
        if lexeme.whole and (roles := roles_of(lexeme)):
            way = f"{roles};{lexeme.gender};{endings_of(lexeme)}"
            if way not in ways[lexeme.word]:
                ways[lexeme.word].append(way)
    return compressed(_text(ways))


def _text(ways: Mapping[str, list[str]]) -> str:
    paradigms = _numbered(way for group in ways.values() for way in group)
    groups = _numbered(",".join(str(paradigms[way]) for way in group) for group in ways.values())
    words = sorted(f"{word} {groups[','.join(str(paradigms[way]) for way in group)]}" for word, group in ways.items())
    return "\n\n".join("\n".join(part) for part in (paradigms, groups, words))


def _numbered(items: Iterable[str]) -> dict[str, int]:
    """Give each item a number, the frequent ones the short numbers."""
    return {item: number for number, (item, _) in enumerate(Counter(items).most_common())}


def compressed(text: str) -> bytes:
    """Return the text deflated: xz would be a fifth smaller and take three times as long to read."""
    return zlib.compress(text.encode(), zlib.Z_BEST_COMPRESSION)
