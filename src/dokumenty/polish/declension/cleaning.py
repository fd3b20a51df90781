"""Text as people type it, made even; what cannot be made even is named."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_HYPHEN = re.compile(r"\s*[-‐‑–—]\s*")  # „Kowalska - Nowak” and „Kowalska–Nowak” are one surname
_APOSTROPHE = re.compile(r"['`´ʼ‘]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # soft hyphens, joiners, marks of a copied web page
_SUSPECTS = (
    (re.compile(r"[Ѐ-ӿ]"), "są w nim litery cyrylicy"),
    (re.compile(r"[()\[\]{}]"), "jest w nim nawias"),
    (re.compile(r"\d"), "jest w nim cyfra"),
    (re.compile(r"[^\w\s()\[\]{}.’‐‑–—-]|_"), "jest w nim znak, którego nie ma w nazwiskach"),
    (re.compile(r"(^|\s)-|-(\s|$)|--"), "łącznik stoi nie między dwoma członami"),
    (re.compile(r"\w{3}\.+$|\.\."), "na końcu jest kropka"),
)
"""What no name has, and what to say of it."""
_FINAL_DOT = re.compile(r"(?<=\w{3})\.+$")


def evened(text: str) -> str:
    """Return the text with single spaces, composed letters, plain hyphens and one kind of apostrophe."""
    composed = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _SPACE.sub(" ", _APOSTROPHE.sub("’", composed)).strip()


def joined_hyphens(text: str) -> str:
    """Return the text with the two parts of a double surname joined by a bare hyphen."""
    return _HYPHEN.sub("-", text)


def without_final_dot(text: str) -> tuple[str, str]:
    """Part a name from the dot that somebody put after it, as after a sentence; an initial keeps its own."""
    name = _FINAL_DOT.sub("", text)
    return name, text[len(name) :]


def suspicions(text: str) -> list[str]:
    """Say what stands in a name that no name has, and when nothing tells its capitals from its other letters."""
    found = [what for pattern, what in _SUSPECTS if pattern.search(text)]
    if in_capitals(text):
        found.append("jest pisany wielkimi literami")
    elif any(in_capitals(part) for word in text.split() if not in_capitals(word) for part in word.split("-")):
        found.append("tylko część nazwiska jest pisana wielkimi literami")
    return [f"sprawdź zapis: {what}" for what in found]


def titled(word: str) -> str:
    """Return a word in capitals as a name is written, each part of a double one with a capital."""
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def in_capitals(word: str) -> bool:
    """Tell whether a word of at least two letters is all in capitals."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1
