"""What was asked of the printer, and what lies ready for it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Sets(StrEnum):
    """The order of copies: all of one person together, or one whole set after the other."""

    BY_PERSON = "AABB"
    BY_SET = "ABAB"


class PdfMaker(StrEnum):
    """The program that turns documents into PDF."""

    LIBREOFFICE = "libreoffice"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the documents are to come out of the printer; without a printer none is sent."""

    duplex: bool = False
    sets: Sets = Sets.BY_PERSON
    pdf: bool = False
    printer: str = ""
    maker: PdfMaker = PdfMaker.LIBREOFFICE


@dataclass(frozen=True, slots=True)
class Printed:
    """A print file: where it lies, how many documents it holds, its PDF where one could be made."""

    path: Path
    documents: int
    pdf: Path | None = None
