"""Choices that look arbitrary and are the same on every machine.

`random` may change its sequences between Python versions; a digest of readable words does not.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def number(limit: int, *words: object) -> int:
    """Return a number from 0 up to, not including, `limit`."""
    digest = hashlib.sha256(" ".join(map(str, words)).encode()).digest()
    return int.from_bytes(digest[:8], "big") % limit


def between(span: tuple[int, int], *words: object) -> int:
    """Return a number of the span, both ends included."""
    low, high = span
    return low + number(high - low + 1, *words)


def pick(pool: Sequence[T], *words: object) -> T:
    """Return one item of the pool."""
    return pool[number(len(pool), *words)]


def shuffled(items: Iterable[T], *words: object) -> tuple[T, ...]:
    """Return all items in another order."""
    order = sorted(enumerate(items), key=lambda pair: number(2**60, *words, pair[0]))
    return tuple(item for _, item in order)


def several(pool: Sequence[T], count: int, *words: object) -> tuple[T, ...]:
    """Return `count` different items of the pool."""
    return shuffled(pool, *words)[:count]
