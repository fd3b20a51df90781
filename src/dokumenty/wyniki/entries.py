"""What the register tells of documents and numbers, and what it is told."""

from dataclasses import dataclass
from pathlib import Path

from dokumenty import __version__


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a document is made of: hashes of its template and of its values, and the program's version."""

    template: str
    values: str
    program: str = __version__


@dataclass(frozen=True, slots=True)
class Made:
    """A document just made: its place, the hash of its bytes, what it is made of, its number if it has one."""

    path: Path
    sha256: str
    recipe: Recipe
    number: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of a document as it was made."""

    row: int
    kind: str
    key: str
    copy: int
    version: int
    replaces: int | None
    number: str
    path: Path
    sha256: str
    recipe: Recipe
    made: str
    annulled: str = ""
    reason: str = ""
    removed: str = ""
    removed_by: str = ""


REMOVED = "usunięto"
"""What stands for the path of a file that was removed."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that was given: to which record of which workbook, when its newest document was made, whether it holds."""

    workbook: str
    kind: str
    key: str
    number: str
    made: str
    annulled: str
    reason: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A PDF or a print file of documents: its place, the hash of its bytes, when it was made."""

    path: Path
    sha256: str
    made: str
