"""Packs of attachments: how one is described, and what its cover letter sees of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from dokumenty.model.jobs import Job, Outcome
from dokumenty.model.records import Record

DOCX, PDF = "docx", "pdf"
FORMATS = (DOCX, PDF)
ROWS = "wiersze: "
"""What stands before a line of which all that look so are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a pack: documents of a kind, a data file, or files of a folder; exactly one of the three.

    `when` is a condition on each document, `counts` names what the documents state and the expression that says how
    much; `read` names what is read back from the text of the finished documents, and the lines in which it stands
    (docs/zalaczniki.md). Of a data file `who` is a condition on each participant, and `unchanged` holds where it is not
    sent, since its data did not change. `place` is where the line stands in the file.
    """

    place: str
    kind: str = ""
    data: str = ""
    folder: str = ""
    pattern: str = "*"
    title: str = ""
    when: str = ""
    required: bool = True
    formats: tuple[str, ...] = (PDF,)
    counts: Mapping[str, str] = field(default_factory=dict)
    read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    who: str = ""
    unchanged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An entry of pakiety.toml: for whom it is (`per`), its lines in order, the kinds made last.

    `letter` is the cover letter, `listing` the list of attachments; either may be empty, and both
    have the pack's `formats`.
    """

    name: str
    title: str
    per: str
    items: tuple[Item, ...]
    letter: str = ""
    listing: str = ""
    formats: tuple[str, ...] = (PDF,)
    counts: Mapping[str, str] = field(default_factory=dict)

    @property
    def covers(self) -> tuple[str, ...]:
        """Return the kinds that are made when all else is there."""
        return tuple(kind for kind in (self.listing, self.letter) if kind)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that the pack is made of, each once."""
        return tuple(dict.fromkeys((*(item.kind for item in self.items if item.kind), *self.covers)))

    @property
    def needs_pdf(self) -> bool:
        """Tell whether a document of the pack goes out as PDF."""
        of_covers = self.formats if self.covers else ()
        return PDF in of_covers or any(PDF in item.formats for item in self.items if item.kind)


Counts = Mapping[str, int | Decimal]
"""What something states of the project, by name: 26 participants, 120 hours."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number under a name, and who says so."""

    name: str
    where: str
    value: int | Decimal


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of a pack: what it states by the data, and the lines in which its text says what it states."""

    planned: Job | Outcome
    counts: Counts = field(default_factory=dict)
    read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a line of a pack comes to: the documents to make, those that cannot be, or the files that are there.

    `files` are contents with the names that they bear now, `counts` what they state; `unsent` is the data file that is
    left out as unchanged. `foreign` tells that the documents speak of other people than the one whose pack it is.
    """

    item: Item
    title: str
    papers: tuple[Paper, ...] = ()
    files: tuple[tuple[str, Path | bytes], ...] = ()
    counts: Counts = field(default_factory=dict)
    unsent: bytes = b""
    foreign: bool = False

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Return the documents to make."""
        return tuple(paper.planned for paper in self.papers if isinstance(paper.planned, Job))

    @property
    def refused(self) -> tuple[Outcome, ...]:
        """Return the documents that cannot be made."""
        return tuple(paper.planned for paper in self.papers if isinstance(paper.planned, Outcome))

    @property
    def empty(self) -> bool:
        """Tell whether the line gives nothing at all."""
        return not (self.papers or self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A pack before anything of it is made: for which record, of what; `covers` are made when all else is there."""

    pack: Pack
    record: Record
    parts: tuple[Part, ...]
    covers: tuple[Job, ...]
    refused: tuple[Outcome, ...]
    counts: Counts


# What templates read is named in Polish, as all that a user can see.
@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment as the list of attachments prints it; pages are None where nobody could count them."""

    numer: int
    nazwa: str
    plik: str
    strony: int | None
    sha256: str
    data: date
    rodzaj: str = ""

    @property
    def arkusze(self) -> int | None:
        """Sheets of paper when both sides are printed."""
        return None if self.strony is None else (self.strony + 1) // 2


@dataclass(frozen=True, slots=True)
class PackView:
    """The name `pakiet` of templates; outside of a pack it has no title and empty lists."""

    data: date
    tytul: str = ""
    mimo_bledow: list[str] = field(default_factory=list)
    zalaczniki: list[Attachment] = field(default_factory=list)
