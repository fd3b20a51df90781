"""Text -> tags: a tokenizer of the docxtpl dialect that knows quotes and brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dokumenty.engine import quotes


class Kind(Enum):
    """What a tag does."""

    PRINT = "{{"
    BLOCK = "{%"
    COMMENT = "{#"
    LITERAL = "{_{"


CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENERS = {closer: opener for opener, closer in CLOSERS.items()}
LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
"""How braces are written that shall stay braces."""

_MARK = re.compile(r"\{_\{|\}_\}|\{_%|%_\}|\{\{|\{%|\{#|\}\}|%\}|\{[ \xa0]+[{%][^{}]*([}%][ \xa0]*\})?|[}%][ \xa0]+\}")
"""Whatever begins or ends a tag, or would if no space stood in it: `{ {x} }`."""
_PREFIX = re.compile(r"(tr|tc|p|r)(?=\s|$)")  # {%tr, {{p; the space after it makes it one
_SPACED_PREFIX = re.compile(r"\s*(tr|tc|p|r)\s+(?=[a-z])")  # {% tr for: nothing else it could mean
_WORD = re.compile(r"\s*(\w+)")  # the first word of {% for x in y %}
_END_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")  # {% endraw %}
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag and where it stands in its text; `code` is what Jinja shall read."""

    kind: Kind
    start: int
    end: int
    code: str = ""
    prefix: str = ""
    trims_before: bool = False
    trims_after: bool = False

    @property
    def word(self) -> str:
        """The first word of the code: `for`, `endif`."""
        match = _WORD.match(self.code)
        return match[1] if match else ""

    @property
    def controls(self) -> bool:
        """Tell whether the tag prints nothing itself."""
        return self.kind in {Kind.BLOCK, Kind.COMMENT}


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a piece of text: the code of a finding and the words it needs."""

    code: str
    start: int
    end: int
    words: dict[str, str]


def scan(text: str) -> Iterator[Tag | Flaw]:
    """Find every tag of a text, and whatever only looks like one.

    >>> [tag.code.strip() for tag in scan("Umowa {{ nr }} z {{ data|dzien(„r.”) }}") if isinstance(tag, Tag)]
    ['nr', 'data|dzien("r.")']
    """
    position = 0
    while match := _MARK.search(text, position):
        token = _token(text, match.start(), match[0])
        tokens = _raw(text, token) if isinstance(token, Tag) and token.word == "raw" else (token,)
        yield from tokens
        position = tokens[-1].end


def _token(text: str, start: int, mark: str) -> Tag | Flaw:
    if mark in LITERALS:
        return Tag(Kind.LITERAL, start, start + len(mark), LITERALS[mark])
    if mark in _OPENERS:
        return Flaw("szablon-niezaczety-znacznik", start, start + 2, {"end": mark, "start": _OPENERS[mark]})
    if mark not in CLOSERS:
        return Flaw("szablon-rozdzielone-klamry", start, start + len(mark), {})
    if mark == "{#":
        return _comment(text, start)
    return _code_tag(text, start, mark)


def _comment(text: str, start: int) -> Tag | Flaw:
    end = text.find("#}", start + 2)
    if end < 0:
        return _unclosed(text, start, "{#")
    prefix = _PREFIX.match(text, start + 2, end)
    return Tag(Kind.COMMENT, start, end + 2, "", prefix[1] if prefix else "")


def _unclosed(text: str, start: int, mark: str) -> Flaw:
    later = _MARK.search(text, start + 2)
    if later and later[0] in _OPENERS:
        words = {"start": mark, "end": later[0], "right": CLOSERS[mark]}
        return Flaw("szablon-rozne-klamry", start, later.end(), words)
    end = later.start() if later else len(text)
    return Flaw("szablon-niezamkniety-znacznik", start, end, {"tag": mark, "end": CLOSERS[mark]})


def _code_tag(text: str, start: int, mark: str) -> Tag | Flaw:
    closer = CLOSERS[mark]
    pieces: list[str] = []
    end = _close(text, start + 2, closer, pieces)
    if end < 0:
        return _not_closed(text, start, mark)
    return _built(Kind(mark), start, end + 2, "".join(pieces))


def _close(text: str, position: int, closer: str, pieces: list[str]) -> int:
    """Collect the code up to the closer outside of quotes and brackets; -1 where there is none."""
    depth, begin = 0, position
    while position < len(text):
        if depth <= 0 and text.startswith(closer, position):
            pieces.append(quotes.plain(text[begin:position]))
            return position
        if text[position : position + 2] in CLOSERS:
            return -1
        sign = text[position]
        depth += _BRACKETS.get(sign, 0)
        if sign in quotes.OPENING:
            end = quotes.literal_end(text, position, len(text))
            if end < 0:
                return -1
            pieces += quotes.plain(text[begin:position]), quotes.literal(text, position, end)
            position = begin = end + 1
        else:
            position += 1
    return -1


def _not_closed(text: str, start: int, mark: str) -> Tag | Flaw:
    """Tell why: the closer is not there, or quotes or brackets have swallowed it."""
    end = text.find(CLOSERS[mark], start + 2)
    later = text.find(mark, start + 2)
    if end < 0 or -1 < later < end:
        return _unclosed(text, start, mark)
    if _odd_quotes(text, start + 2, end):
        return Flaw("szablon-niezamkniety-cudzyslow", start, end + 2, {})
    return _built(Kind(mark), start, end + 2, quotes.plain(text[start + 2 : end]))


def _odd_quotes(text: str, position: int, stop: int) -> bool:
    while position < stop:
        if text[position] in quotes.OPENING:
            position = quotes.literal_end(text, position, stop)
            if position < 0:
                return True
        position += 1
    return False


def _built(kind: Kind, start: int, end: int, code: str) -> Tag | Flaw:
    before, after = code[:1] in {"-", "+"}, code[-1:] in {"-", "+"}
    trims_before, trims_after = code[:1] == "-", code[-1:] == "-"
    code = code[before : len(code) - after]
    prefix = _PREFIX.match(code) or (_SPACED_PREFIX.match(code) if kind is Kind.BLOCK else None)
    if prefix:
        code = code[prefix.end() :]
    if not code.strip():
        return Flaw("szablon-pusty-znacznik", start, end, {})
    return Tag(kind, start, end, code, prefix[1] if prefix else "", trims_before, trims_after)


def _raw(text: str, opener: Tag) -> tuple[Tag | Flaw, ...]:
    """Leave what stands between {% raw %} and {% endraw %} as it is."""
    end = _END_RAW.search(text, opener.end)
    if end is None:
        return (Flaw("szablon-niezamkniety-blok", opener.start, opener.end, {"name": "raw", "end": "endraw"}),)
    return Tag(Kind.LITERAL, opener.start, opener.end), Tag(Kind.LITERAL, end.start(), end.end())
