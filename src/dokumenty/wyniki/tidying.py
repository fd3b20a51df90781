"""Results past their date: found by the register or by the time of their file, removed whole, remembered without a name.

Of a removed file the register keeps its kind, key and number, its hash, the time and who removed it. The path goes,
since file names bear names of people.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from dokumenty.errors import OutputError
from dokumenty.model.alphabet import path_key
from dokumenty.wyniki.entries import Copy, Entry
from dokumenty.wyniki.packs.manifest import FILE as MANIFEST
from dokumenty.wyniki.packs.manifest import hashes_in
from dokumenty.wyniki.pdf import pdf_of
from dokumenty.wyniki.register import FILE, Register
from dokumenty.wyniki.secret import FILE as KEY
from dokumenty.wyniki.writer import digest_of

FOLDERS = ("druk", "dane")
"""Folders of a workbook's results in which all is the program's: print files, data files."""
PACKS = "zalaczniki"
"""In a pack the program's is what its manifest lists."""
_REGISTER = Path(FILE).stem
_DEPTH = 2
Listed = Callable[[Path], Collection[str]]
"""Tells the files of a pack by the path of its manifest."""


@dataclass(frozen=True, slots=True)
class Expired:
    """A result past its date: when it was made, its entry in the register, whether somebody has changed it."""

    path: Path
    made: date
    entry: Entry | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a result folder: what is past its date, how many files the program did not make.

    `copies` are registers that an older version left, in which file names still stand.
    """

    expired: tuple[Expired, ...]
    foreign: int
    copies: tuple[Path, ...] = ()


def survey(results: Path, register: Register, limit: date) -> Survey:
    """Look for results made before a day, in the order of their paths; nothing is touched."""
    made_as = {entry.path: entry for entry in register.entries()}
    newest: dict[Path, Entry | Copy] = {pdf_of(path): entry for path, entry in made_as.items()}
    newest.update({copy.path: copy for copy in register.copies()})
    newest.update(made_as)
    expired, foreign, listed = [], 0, cache(_listed)
    for path in sorted(_files(results), key=path_key):
        entry = newest.get(path)
        if entry is None and not _is_ours(path, results, listed):
            foreign += 1
        elif (made := _made(path, entry)) < limit:
            changed = bool(entry and entry.path == path and digest_of(path) != entry.sha256)
            expired.append(Expired(path, made, made_as.get(path), changed))
    copies = tuple(sorted(path for path in results.glob(f"{_REGISTER}-*.sqlite") if path.name != FILE))
    return Survey(tuple(expired), foreign, copies)


def remove(expired: Expired, results: Path, register: Register, who: str) -> None:
    """Remove a file and enter that it was removed, or neither; OutputError where it cannot be removed."""
    sha256 = digest_of(expired.path)
    folder = "/".join(expired.path.relative_to(results).parts[:-1][:_DEPTH])
    try:
        with register.transaction():
            register.enter_removal(expired.path, expired.entry, folder, sha256, who)
            expired.path.unlink()
    except OSError as problem:
        message = f"{expired.path}: nie można usunąć pliku ({problem.strerror}). Zamknij go i spróbuj jeszcze raz."
        raise OutputError(message) from problem


def remove_empty_folders(results: Path) -> None:
    """Remove folders in which nothing is left."""
    for folder in sorted((path for path in results.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _files(results: Path) -> Iterator[Path]:
    """Go through all results but registers and the key of pseudonyms; a folder with a register of its own is another's."""
    others = [file.parent for file in results.rglob(FILE) if file.parent != results]
    for path in results.rglob("*"):
        if path.is_file() and not path.name.startswith((_REGISTER, KEY)) and not any(map(path.is_relative_to, others)):
            yield path


def _is_ours(path: Path, results: Path, listed: Listed) -> bool:
    _, kind, *rest = (*path.relative_to(results).parts[:-1], "", "")
    if kind == PACKS:
        return rest[0].startswith(".") or path.name in listed(path.parent / MANIFEST)
    return kind in FOLDERS


def _listed(manifest: Path) -> frozenset[str]:
    """Return the names of the files that a pack lists; none where nobody can tell."""
    try:
        return frozenset(hashes_in(manifest.read_bytes(), str(manifest)))
    except (OSError, OutputError):
        return frozenset()


def _made(path: Path, entry: Entry | Copy | None) -> date:
    if entry:
        return datetime.fromisoformat(entry.made).date()
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
