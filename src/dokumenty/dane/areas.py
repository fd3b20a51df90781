"""Areas of cells as a sheet writes them (`B2:D9`): one cut out of another."""

import re
from typing import NamedTuple

from dokumenty.dane.raw import letters, position

_AREA = re.compile(r"([A-Z]{1,3})([0-9]+)(?::([A-Z]{1,3})([0-9]+))?")  # B2 or B2:D9


class Box(NamedTuple):
    """The edges of an area: columns from 0, rows from 1, both ends included."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        first, last = f"{letters(self.left)}{self.top}", f"{letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def without_area(place: str, area: str) -> list[str]:
    """Return what is left of a place when an area is cut out; a place of another form stays as it is.

    >>> without_area("A2:XFD9", "C2:C1000"), without_area("C2", "C2:C5"), without_area("C:C", "C2:C5")
    (['A2:B9', 'D2:XFD9'], [], ['C:C'])
    """
    one, other = _box(place), _box(area)
    if one is None or other is None or not _meet(one, other):
        return [place]
    inner = Box(
        max(one.left, other.left), max(one.top, other.top), min(one.right, other.right), min(one.bottom, other.bottom)
    )
    pieces = (
        one._replace(right=inner.left - 1),
        inner._replace(top=one.top, bottom=inner.top - 1),
        inner._replace(top=inner.bottom + 1, bottom=one.bottom),
        one._replace(left=inner.right + 1),
    )
    return [str(piece) for piece in pieces if piece.left <= piece.right and piece.top <= piece.bottom]


def _meet(one: Box, other: Box) -> bool:
    across = one.left <= other.right and other.left <= one.right
    return across and one.top <= other.bottom and other.top <= one.bottom


def _box(text: str) -> Box | None:
    found = _AREA.fullmatch(text.replace("$", ""))
    if not found:
        return None
    left, top = position(found[1]), int(found[2])
    return Box(left, top, position(found[3]) if found[3] else left, int(found[4]) if found[4] else top)
