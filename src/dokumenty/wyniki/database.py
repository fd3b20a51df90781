"""The register's SQLite file: opened, brought up to date, backed up before that."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from dokumenty.errors import OutputError
from dokumenty.wyniki.refusals import damaged, unregistered, unwritten

MIGRATIONS = (
    """
    CREATE TABLE numery (
        seria     TEXT NOT NULL,
        nr        INTEGER NOT NULL CHECK (nr > 0),
        numer     TEXT NOT NULL,
        skoroszyt TEXT NOT NULL,
        rodzaj    TEXT NOT NULL,
        klucz     TEXT NOT NULL,
        anulowano TEXT,
        powod     TEXT,
        PRIMARY KEY (seria, nr)
    ) STRICT;
    CREATE UNIQUE INDEX numer_dokumentu ON numery (skoroszyt, rodzaj, klucz) WHERE anulowano IS NULL;
    CREATE TABLE dokumenty (
        id         INTEGER PRIMARY KEY,
        skoroszyt  TEXT NOT NULL,
        rodzaj     TEXT NOT NULL,
        klucz      TEXT NOT NULL,
        egzemplarz INTEGER NOT NULL,
        wersja     INTEGER NOT NULL,
        zastepuje  INTEGER REFERENCES dokumenty (id),
        numer      TEXT,
        sciezka    TEXT NOT NULL,
        plik       TEXT NOT NULL,
        szablon    TEXT NOT NULL,
        wartosci   TEXT NOT NULL,
        utworzono  TEXT NOT NULL,
        program    TEXT NOT NULL,
        UNIQUE (skoroszyt, rodzaj, klucz, egzemplarz, wersja)
    ) STRICT;
    CREATE INDEX dokument_pod_sciezka ON dokumenty (sciezka, id);
    CREATE INDEX dokument_o_tresci ON dokumenty (plik);
    """,
    # Without it, whether a number is annulled is found by reading all numbers, and that for every document.
    "CREATE INDEX numer_rodzaju ON numery (numer, skoroszyt, rodzaj)",
    """
    CREATE TABLE usuniecia (
        id        INTEGER PRIMARY KEY,
        dokument  INTEGER REFERENCES dokumenty (id),
        miejsce   TEXT NOT NULL,
        plik      TEXT NOT NULL,
        usunieto  TEXT NOT NULL,
        kto       TEXT NOT NULL
    ) STRICT;
    CREATE INDEX usuniecie_dokumentu ON usuniecia (dokument);
    """,
    """
    CREATE TABLE kopie (
        id        INTEGER PRIMARY KEY,
        sciezka   TEXT NOT NULL,
        plik      TEXT NOT NULL,
        utworzono TEXT NOT NULL
    ) STRICT;
    CREATE INDEX kopia_pod_sciezka ON kopie (sciezka);
    CREATE INDEX kopia_o_tresci ON kopie (plik);
    CREATE TABLE zawartosc (
        kopia    INTEGER NOT NULL REFERENCES kopie (id),
        dokument INTEGER NOT NULL REFERENCES dokumenty (id),
        PRIMARY KEY (kopia, dokument)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kopia_dokumentu ON zawartosc (dokument);
    CREATE INDEX nastepca_dokumentu ON dokumenty (zastepuje);
    """,
)
"""Scripts that bring the register from one version to the next; `PRAGMA user_version` counts them."""

_PATIENCE = 60.0
"""Seconds to wait for another run of the program that is writing just now."""
_TRIES = 600
"""How often SQLite is asked within that time where it does not wait by itself."""


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses in this block into an OutputError that says why."""
    try:
        yield
    except sqlite3.Error as problem:
        raise unregistered(path, problem) from problem


def open_database(path: Path, *, dry: bool) -> sqlite3.Connection:
    """Open the register, making or migrating it; a dry run works on a copy in memory."""
    if _was_emptied(path):
        raise damaged(path)
    with telling(path):
        if dry:
            return _copy_in_memory(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise unwritten(path, problem) from problem
        return _ready(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None), path)


def _was_emptied(path: Path) -> bool:
    """Tell whether nothing is left of a register by which documents were made: SQLite would begin anew, and so would the numbers.

    It is looked at twice: an empty file may be the register that another run has just begun, whose first documents are there by now.
    """
    return _is_empty(path) and next(path.parent.glob("*/*/*.docx"), None) is not None and _is_empty(path)


def _is_empty(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size == 0
    except OSError:
        return False


def _copy_in_memory(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    if path.exists():
        source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
        source.backup(db)
        source.close()
    return _ready(db, path)


def _ready(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    _begin_log(db)
    _migrate(db, path)
    return db


def _begin_log(db: sqlite3.Connection) -> None:
    """Have changes written ahead (WAL); two runs that begin a register at once stand in each other's way.

    Both read the new file before they write to it, so SQLite refuses one of them at once, whatever its patience: to wait would be
    to wait for ever. Asked again, it finds the work done.
    """
    for left in reversed(range(_TRIES)):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or not left:
                raise
            sleep(_PATIENCE / _TRIES)
        else:
            return


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    version = _version(db)
    if version > len(MIGRATIONS):
        message = f"{path}: rejestr zapisała nowsza wersja programu. Zainstaluj ją, zanim zrobisz dokumenty."
        raise OutputError(message)
    if 0 < version < len(MIGRATIONS):
        backup = sqlite3.connect(path.with_name(f"{path.stem}-wersja-{version}{path.suffix}"))
        db.backup(backup)
        backup.close()
    if version < len(MIGRATIONS):
        db.execute("BEGIN IMMEDIATE")
        # Another run may have migrated while this one waited for the lock.
        for script in MIGRATIONS[_version(db) :]:
            for statement in script.split(";"):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
