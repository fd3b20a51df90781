"""Text as people type it, made even; what cannot be made even is named."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_HYPHEN = re.compile(r"\s*[-‐‑–—]\s*")  # „Kowalska - Nowak” and „Kowalska–Nowak” are one surname
_APOSTROPHE = re.compile(r"['`´ʼ‘]")
_SUSPECTS = (
    (re.compile(r"[Ѐ-ӿ]"), "są w nim litery cyrylicy"),
    (re.compile(r"[()\[\]{}]"), "jest w nim nawias"),
    (re.compile(r"\d"), "jest w nim cyfra"),
    (re.compile(r"[,;/&+?!@#*_\"„”]"), "jest w nim znak, którego nie ma w nazwiskach"),
)  # fmt: skip


def evened(text: str) -> str:
    """Return the text with single spaces, composed letters, plain hyphens and one kind of apostrophe."""
    composed = unicodedata.normalize("NFC", text)
    return _SPACE.sub(" ", _APOSTROPHE.sub("’", composed)).strip()


def joined_hyphens(text: str) -> str:
    """Return the text with the two parts of a double surname joined by a bare hyphen."""
    return _HYPHEN.sub("-", text)


def suspicions(text: str) -> list[str]:
    """Say what stands in a name that no name has, and when nothing tells its capitals from its other letters."""
    capitals = ["jest pisany wielkimi literami"] if in_capitals(text) else []
    return [f"sprawdź zapis: {what}" for what in (*(w for pattern, w in _SUSPECTS if pattern.search(text)), *capitals)]


def titled(word: str) -> str:
    """Return a word in capitals as a name is written, each part of a double one with a capital."""
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def in_capitals(word: str) -> bool:
    """Tell whether a word of at least two letters is all in capitals."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1
