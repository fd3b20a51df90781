"""Results past their date: found by the register or by the time of their file, removed whole, remembered without a name.

Of a removed file the register keeps its kind, key and number, its hash, the time and who removed it. The path goes,
since file names bear names of people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dokumenty.errors import OutputError
from dokumenty.model.alphabet import path_key
from dokumenty.wyniki.entries import Copy, Entry
from dokumenty.wyniki.pdf import pdf_of
from dokumenty.wyniki.register import FILE, Register
from dokumenty.wyniki.writer import digest_of

FOLDERS = ("druk", "dane", "zalaczniki")
"""Folders of a workbook's results in which all is the program's: print files, data files, packs."""
_REGISTER = Path(FILE).stem
_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Expired:
    """A result past its date: when it was made, its entry in the register, whether somebody has changed it."""

    path: Path
    made: date
    entry: Entry | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a result folder: what is past its date, and how many files the program did not make."""

    expired: tuple[Expired, ...]
    foreign: int


def survey(results: Path, register: Register, limit: date) -> Survey:
    """Look for results made before a day, in the order of their paths; nothing is touched."""
    made_as = {entry.path: entry for entry in register.entries()}
    newest: dict[Path, Entry | Copy] = {pdf_of(path): entry for path, entry in made_as.items()}
    newest.update({copy.path: copy for copy in register.copies()})
    newest.update(made_as)
    expired, foreign = [], 0
    for path in sorted(_files(results), key=path_key):
        entry = newest.get(path)
        if entry is None and not _is_ours(path, results):
            foreign += 1
        elif (made := _made(path, entry)) < limit:
            changed = bool(entry and entry.path == path and digest_of(path) != entry.sha256)
            expired.append(Expired(path, made, made_as.get(path), changed))
    return Survey(tuple(expired), foreign)


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
    """Go through all results but registers; a folder with a register of its own is another's."""
    others = [file.parent for file in results.rglob(FILE) if file.parent != results]
    for path in results.rglob("*"):
        if path.is_file() and not path.name.startswith(_REGISTER) and not any(map(path.is_relative_to, others)):
            yield path


def _is_ours(path: Path, results: Path) -> bool:
    return any(part in FOLDERS for part in path.relative_to(results).parts[1:_DEPTH])


def _made(path: Path, entry: Entry | Copy | None) -> date:
    if entry:
        return datetime.fromisoformat(entry.made).date()
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
