"""The register of files that the program made, in SQLite beside the results."""

import sqlite3
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from dokumenty import __version__
from dokumenty.errors import OutputError
from dokumenty.model.jobs import Job

_SCHEMA = """
CREATE TABLE IF NOT EXISTS pliki (
    sciezka   TEXT PRIMARY KEY,
    sha256    TEXT NOT NULL,
    rodzaj    TEXT NOT NULL,
    klucz     TEXT NOT NULL,
    utworzono TEXT NOT NULL,
    program   TEXT NOT NULL
) STRICT
"""
_ENTER = "INSERT OR REPLACE INTO pliki VALUES (?, ?, ?, ?, ?, ?)"


class Register:
    """What was made: path, hash of the bytes, kind, record, time, program version."""

    def __init__(self, results: Path, *, dry: bool = False) -> None:
        """Open the register of a result folder; a dry one writes nothing to the disk."""
        self._results = results
        self.dry = dry
        path = results / "rejestr.sqlite"
        try:
            if not dry:
                results.mkdir(parents=True, exist_ok=True)
            self._db = _open(path, dry=dry)
        except (OSError, sqlite3.Error) as problem:
            message = f"{path}: nie można zapisać rejestru ({problem}). Sprawdź, czy folder istnieje i czy wolno w nim pisać."
            raise OutputError(message) from problem

    def hash_of(self, path: Path) -> str | None:
        """Return the hash of the file as it was made, or None when the program did not make it."""
        row = self._db.execute("SELECT sha256 FROM pliki WHERE sciezka = ?", (self._name(path),)).fetchone()
        return row[0] if row else None

    def enter(self, path: Path, sha256: str, job: Job, now: datetime) -> None:
        """Write down a file that was just made."""
        row = (self._name(path), sha256, job.kind, job.key, now.isoformat(timespec="seconds"), __version__)
        self._db.execute(_ENTER, row)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._results).as_posix()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()


def _open(path: Path, *, dry: bool) -> sqlite3.Connection:
    if dry and path.exists():
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    db = sqlite3.connect(":memory:" if dry else path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(_SCHEMA)
    return db
