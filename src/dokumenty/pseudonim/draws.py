"""Draws that always fall the same: by a keyed hash of what a person's row says, never by chance or by the clock."""

import hmac
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "zmyslone.toml"
_SECRET: ContextVar[bytes] = ContextVar("secret")


@dataclass(frozen=True, slots=True)
class Pool:
    """What invented people are made of: given names by gender, surnames by how they decline, streets, one sentence."""

    given: dict[str, tuple[str, ...]]
    adjectival: tuple[str, ...]
    nominal: tuple[str, ...]
    streets: tuple[str, ...]
    sentence: str


@cache
def pool() -> Pool:
    """Read the pool; surnames stand in the form of a man."""
    said = tomllib.loads(_FILE.read_text("utf-8"))
    return Pool(
        {"k": tuple(said["imiona_kobiet"]), "m": tuple(said["imiona_mezczyzn"])},
        tuple(start + end for end in said["przymiotnikowe"] for start in said["poczatki"]),
        tuple(start + end for end in said["pozostale"] for start in said["poczatki"]),
        tuple(said["ulice"]),
        said["zdanie"],
    )


@contextmanager
def drawn_by(secret: bytes) -> Iterator[None]:
    """Let draws follow from a secret too: who does not have it cannot repeat them."""
    token = _SECRET.set(secret)
    try:
        yield
    finally:
        _SECRET.reset(token)


def number(*key: object) -> int:
    """Return a large number that follows from the key and from the secret of the draw (HMAC-SHA-256)."""
    text = "\x1f".join(map(str, key))
    return int.from_bytes(hmac.digest(_SECRET.get(), text.encode(), "sha256")[:8], "big")


def turns(names: Sequence[str], *key: object) -> Iterator[str]:
    """Go through all names once, from one that follows from the key."""
    start = number(*key) % len(names)
    yield from (*names[start:], *names[:start])
