"""A sheet of labels or badges as the catalogue describes it: all of one size, so many to a page; lengths in millimetres."""

from dataclasses import dataclass

UNPRINTABLE = 5.0
"""How far from the edge of the paper printers cannot print."""
_TOLERANCE = 0.5
"""Sheets are sold whose labels are together this much larger than the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The size of a label, how many stand in a row and below each other; a margin that is None puts them in the middle."""

    width: float
    height: float
    columns: int
    rows: int
    left: float | None = None
    top: float | None = None
    gap_across: float = 0
    gap_down: float = 0

    def across(self, paper: float) -> "Line":
        """Lay the labels of a row between the sides of a paper of this width."""
        return Line(paper, self.columns, self.width, self.gap_across, self.left)

    def down(self, paper: float) -> "Line":
        """Lay the labels of a column between the top and the bottom of a paper of this height."""
        return Line(paper, self.rows, self.height, self.gap_down, self.top)


@dataclass(frozen=True, slots=True)
class Line:
    """Labels in one direction on a paper."""

    paper: float
    count: int
    size: float
    gap: float
    margin: float | None

    @property
    def taken(self) -> float:
        """The length of all, with the gaps and the margin before them."""
        return (self.margin or 0) + self.count * (self.size + self.gap) - self.gap

    @property
    def fits(self) -> bool:
        """Tell whether all stand on the paper."""
        return self.taken <= self.paper + _TOLERANCE

    @property
    def edges(self) -> list[tuple[float, float]]:
        """Where each begins and ends; at the edge of the paper only the part on which a printer can print."""
        first = (self.paper - self.taken) / 2 if self.margin is None else self.margin
        starts = [first + number * (self.size + self.gap) for number in range(self.count)]
        return [(max(start, UNPRINTABLE), min(start + self.size, self.paper - UNPRINTABLE)) for start in starts]
