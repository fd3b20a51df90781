"""The order of the Polish alphabet: Cyran, Ćwik, Lis, Łoś.

Every list of words that a person sees is in this order, but for those with an order of their own: rows as they stand
in the workbook, kinds as they stand in the catalogue, numbers as they were given.
"""

import unicodedata
from pathlib import Path

_ALPHABET = "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż"
_ORDER = {letter: place for place, letter in enumerate(_ALPHABET.replace("p", "pq"), start=100)}

SortKey = tuple[tuple[int, ...], str, str]


def sort_key(text: str) -> SortKey:
    """Return what to sort by: letters by the Polish alphabet, foreign ones as their base letters.

    >>> sorted(["Żak", "Łoś", "Źrebiec", "Lis", "Zięba", "Ćwik", "Cyran"], key=sort_key)
    ['Cyran', 'Ćwik', 'Lis', 'Łoś', 'Zięba', 'Źrebiec', 'Żak']
    """
    lower = unicodedata.normalize("NFC", str(text)).casefold()
    return tuple(_place(letter) for letter in lower), lower, str(text)


def path_key(path: Path) -> tuple[SortKey, ...]:
    """Return what to sort files by: folder by folder, each in the order of the alphabet."""
    return tuple(map(sort_key, path.parts))


def _place(letter: str) -> int:
    if letter in _ORDER:
        return _ORDER[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return _ORDER.get(base, min(ord(base), 99) if ord(base) < ord("a") else 1000 + ord(base))
