"""Typographic quotes and dashes inside a tag, as Word's autocorrect leaves them, read as Jinja's own signs."""

_STRAIGHT = "\"'"
_DOUBLE, _SINGLE = "”“»«", "’‘›‹"
_CLOSERS = {
    '"': _DOUBLE, "„": '”“"', "“": '”“"', "”": '”“"', "«": '»"', "»": '«"',
    "'": _SINGLE, "‚": "’‘'", "‘": "’'", "’": "’'", "‹": "›'", "›": "‹'",
}  # fmt: skip
"""What may end a text, by the quote that begins it."""

OPENING = frozenset(_CLOSERS)
SPACES = dict.fromkeys(map(ord, "\t\n\r\xa0\u2007\u202f\u2009"), " ") | dict.fromkeys(map(ord, "\u200b\ufeff\xad"))
"""Signs between words that only look different, or cannot be seen at all."""
DASHES = dict.fromkeys(map(ord, "–−"), "-")
_OUTSIDE = SPACES | DASHES


def literal_end(text: str, start: int, stop: int) -> int:
    """Return where the quoted text that opens at `start` ends, before `stop`; -1 where it never does."""
    quote = text[start]
    if quote in _STRAIGHT:
        straight = _straight_end(text, start, stop)
        if straight >= 0:
            return straight
    ends = [end for sign in _CLOSERS[quote] if (end := text.find(sign, start + 1, stop)) >= 0]
    return min(ends, default=-1)


def _straight_end(text: str, start: int, stop: int) -> int:
    end = text.find(text[start], start + 1, stop)
    while end > 0 and text[end - 1] == "\\":
        end = text.find(text[start], end + 1, stop)
    return end


def literal(text: str, start: int, end: int) -> str:
    """Return a quoted text as Jinja reads it; what stands inside the quotes stays as it is."""
    if text[start] == text[end] and text[start] in _STRAIGHT:
        return text[start : end + 1].replace("\n", "\\n")
    inner = text[start + 1 : end].replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{inner}"'


def plain(code: str) -> str:
    """Return what stands outside of quotes with plain spaces and dashes."""
    return code.translate(_OUTSIDE)
