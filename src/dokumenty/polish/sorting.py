"""The order of the Polish alphabet: Cyran, Ćwik, Lis, Łoś."""

import unicodedata

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


def _place(letter: str) -> int:
    if letter in _ORDER:
        return _ORDER[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return _ORDER.get(base, min(ord(base), 99) if ord(base) < ord("a") else 1000 + ord(base))
