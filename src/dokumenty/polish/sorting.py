"""The order of the Polish alphabet: Cyran, Ćwik, Lis, Łoś."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from dokumenty.model.values import Blank

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


def in_order(
    values: Iterable[Any],
    reverse: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    case_sensitive: bool = False,  # noqa: ARG001, FBT001, FBT002 - the alphabet decides
    attribute: str | int | None = None,
) -> list[Any]:
    """Sort as Jinja's `sort` does, texts by the Polish alphabet, empty cells at the end."""
    names = str(attribute).split(",") if attribute is not None else []
    return sorted(
        values, key=lambda value: [_rank(_read(value, name)) for name in names] or [_rank(value)], reverse=reverse
    )


def _rank(value: object) -> tuple[bool, object]:
    empty = value is None or isinstance(value, Blank)
    return empty, 0 if empty else sort_key(value) if isinstance(value, str) else value


def _read(value: Any, path: str) -> Any:  # noqa: ANN401 - rows of any kind
    for name in path.strip().split("."):
        if name.startswith("_"):
            raise AttributeError(name)
        if isinstance(value, Mapping):
            value = value[name]
        else:
            value = value[int(name)] if name.isdecimal() else getattr(value, name)
    return value


def _place(letter: str) -> int:
    if letter in _ORDER:
        return _ORDER[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return _ORDER.get(base, min(ord(base), 99) if ord(base) < ord("a") else 1000 + ord(base))
