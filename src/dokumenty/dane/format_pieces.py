"""The pieces of a number format: its sections and the texts that stand in it as they are."""

import re
from functools import lru_cache

LITERAL = (
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.'
    r"|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]"
)
"""The beginning of a pattern of pieces: texts, the room kept by `_)`, the filling of `* `, colours, currencies."""
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*')


@lru_cache(maxsize=512)
def sections_of(number_format: str) -> tuple[str, ...]:
    """Split a format at its semicolons: positive numbers, negative ones, zero, texts.

    >>> sections_of('0" a;b";-0;'), sections_of("General")
    (('0" a;b"', '-0', ''), ('General',))
    """
    sections: list[str] = []
    at = 0
    while at <= len(number_format):
        found = _SECTION.match(number_format, at)
        sections.append(found[0] if found else "")
        at += len(sections[-1]) + 1
    return tuple(sections)


def literal(found: re.Match[str]) -> str:
    """Return the text of a piece that stands as it is."""
    return found["quoted"] or found["escaped"] or found["currency"] or found["other"] or ""
