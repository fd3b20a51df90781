"""Sheets of paper: sizes, margins, orientation; lengths in centimetres."""

from dataclasses import dataclass

A4 = (21.0, 29.7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and its margins; what is left out is that of a letter, with room for the binder."""

    width: float = A4[0]
    height: float = A4[1]
    left: float = 2.5
    right: float = 2
    top: float = 2
    bottom: float = 2.2
    header: float = 1
    footer: float = 0.9
    framed: bool = False

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return round(self.width - self.left - self.right, 3)

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return round(self.height - self.top - self.bottom, 3)


LETTER = Page()
DENSE = Page(top=1.7, bottom=1.7)
"""To say much on few pages."""
LANDSCAPE = Page(width=A4[1], height=A4[0])
"""For wide tables."""
CERTIFICATE = Page(left=2.25, right=2.25, top=2.2, bottom=2, header=1.2, footer=1)
"""Printed on both sides, so the text stands in the middle."""
