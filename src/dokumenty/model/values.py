"""Typed cell values that plain Python types cannot tell apart."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias


class Amount(Decimal):
    """Money in złoty; printed as `1 234,50 zł`. Arithmetic gives a plain Decimal."""


class Percent(Decimal):
    """A share, 0.895 for 89,5%."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The address of a value: workbook file, sheet, and cell as Excel names it (`C7`)."""

    file: str
    sheet: str
    ref: str


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty cell that somebody may ask for: false, prints nothing, knows its place."""

    header: str
    cell: Cell

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return ""

    def __html__(self) -> str:
        return ""


class Unread(Blank):
    """A cell that holds something which could not be read; an issue says why, so no rule need ask for it."""

    __slots__ = ()


Value: TypeAlias = str | int | bool | date | Decimal | Blank
