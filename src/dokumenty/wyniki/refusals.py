"""Why a file or the register could not be written, in words that tell what to do."""

import errno
import sqlite3
from pathlib import Path

from dokumenty.errors import OutputError

_AGAIN = "Potem uruchom to samo polecenie jeszcze raz: dokończy resztę."
_FULL = f"na dysku nie ma miejsca. Zwolnij miejsce. {_AGAIN}"
_LOCKED = f"jest otwarty w innym programie albo nie wolno tu pisać. Zamknij go (Word, przeglądarka PDF). {_AGAIN}"
_IN_THE_WAY = f"w miejscu folderu leży plik o tej nazwie albo odwrotnie. Zmień mu nazwę. {_AGAIN}"
_LONG = "ścieżka jest za długa. Wybierz folder o krótszej ścieżce: --wyniki FOLDER."
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "jest za duży dla tego dysku. Wybierz inny folder: --wyniki FOLDER.",
    errno.EACCES: _LOCKED,
    errno.EPERM: _LOCKED,
    errno.EBUSY: _LOCKED,
    errno.EROFS: "ten dysk jest tylko do odczytu. Wybierz inny folder: --wyniki FOLDER.",
    errno.ENAMETOOLONG: _LONG,
    errno.ENOENT: _LONG,  # so says Windows
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
}
_READ_ONLY = f"nie wolno w nim pisać. Sprawdź uprawnienia albo wybierz inny folder: --wyniki FOLDER. {_AGAIN}"
_DAMAGED = "plik jest uszkodzony. Nie kasuj go, bo są w nim wydane numery: przywróć go z kopii zapasowej."
_REGISTER_REASONS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_BUSY: f"pisze w nim inne uruchomienie programu. Poczekaj, aż skończy. {_AGAIN}",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_PRIMARY_CODE = 0xFF
"""The bits of an error code of SQLite that tell its kind; the others tell the kind of its kind."""


def unwritten(path: Path, problem: OSError) -> OutputError:
    """Say that a file could not be written, why, and what to do."""
    return OutputError(f"{path}: nie można zapisać pliku: {_reason_of(problem)}")


def unregistered(path: Path, problem: sqlite3.Error) -> OutputError:
    """Say that the register could not be read or written, why, and what to do."""
    code = getattr(problem, "sqlite_errorcode", 0) & _PRIMARY_CODE
    reason = _REGISTER_REASONS.get(code) or f"system odmówił ({problem}). Sprawdź dysk i folder."
    return OutputError(f"{path}: nie można użyć rejestru: {reason}")


def damaged(path: Path) -> OutputError:
    """Say that the register is damaged, although SQLite would take it."""
    return OutputError(f"{path}: nie można użyć rejestru: {_DAMAGED}")


def _reason_of(problem: OSError) -> str:
    known = _REASONS.get(problem.errno or 0)
    return known or f"system odmówił ({problem.strerror}). Sprawdź dysk i folder."
