"""The register of documents that the program made, in SQLite beside the results.

A document is told by workbook, kind, key of its record and copy. Made again it keeps its
number; changed, it gets the next version, which names the one it takes the place of.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from dokumenty.errors import UsageError
from dokumenty.model.jobs import Job
from dokumenty.wyniki.database import open_database, telling
from dokumenty.wyniki.entries import REMOVED, Copy, Entry, Given, Made, Recipe
from dokumenty.wyniki.numbers import number_in

FILE = "rejestr.sqlite"
_GIVEN = """
    SELECT n.skoroszyt, n.rodzaj, n.klucz, n.numer, max(d.utworzono), coalesce(n.anulowano, ''), coalesce(n.powod, '')
    FROM numery n JOIN dokumenty d
    ON d.skoroszyt = n.skoroszyt AND d.rodzaj = n.rodzaj AND d.klucz = n.klucz AND d.numer = n.numer
    WHERE ? IN ('', n.skoroszyt)
    GROUP BY n.seria, n.nr ORDER BY n.seria, n.nr
"""
_ENTRY = """
    SELECT d.id, d.rodzaj, d.klucz, d.egzemplarz, d.wersja, d.zastepuje, coalesce(d.numer, ''), d.sciezka, d.plik,
           d.szablon, d.wartosci, d.program, d.utworzono, coalesce(n.anulowano, ''), coalesce(n.powod, ''),
           coalesce(u.usunieto, ''), coalesce(u.kto, '')
    FROM dokumenty d LEFT JOIN numery n ON n.numer = d.numer AND n.skoroszyt = d.skoroszyt AND n.rodzaj = d.rodzaj
    LEFT JOIN usuniecia u ON u.dokument = d.id
"""
_THIS = "d.skoroszyt = ? AND d.rodzaj = ? AND d.klucz = ?"
_NAMED = "(sciezka = ?1 OR substr(sciezka, -length(?1) - 1) = '/' || ?1)"
_COPIED = """
    WHERE d.id IN (SELECT dokument FROM zawartosc WHERE kopia = (SELECT max(id) FROM kopie WHERE {})) ORDER BY d.id
"""


class Register:
    """What was made, and which numbers were given."""

    def __init__(self, results: Path, now: datetime, *, dry: bool = False) -> None:
        """Open the register of a result folder; a dry one works on a copy in memory.

        `now` is the time that stands beside all that is entered.
        """
        self._results = results
        self._now = now.isoformat(timespec="seconds")
        self.dry = dry
        self._path = results / FILE
        self._db = open_database(self._path, dry=dry)

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[None]:
        """Let nobody else write until the block ends; an exception takes all back.

        All transactions survive a program that is killed; a durable one, which gives a number,
        survives a power cut too, for the price of waiting for the disk.
        """
        with telling(self._path):
            self._db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    def newest(self, job: Job) -> Entry | None:
        """Return the newest version of a document, or None when it was never made."""
        return next(
            self._entries(
                f"WHERE {_THIS} AND d.egzemplarz = ? ORDER BY d.wersja DESC LIMIT 1", *_document(job), job.copy
            ),
            None,
        )

    def entries(self, number: str = "") -> Iterator[Entry]:
        """Go through all versions of all documents, or of those with this number however it is typed, in the order of making."""
        return self._entries(
            "WHERE d.numer = ? COLLATE NOCASE ORDER BY d.id" if number else "ORDER BY d.id",
            *([number] if number else []),
        )

    def given(self, workbook: str = "") -> Iterator[Given]:
        """Go through all numbers, or those of a workbook, series by series, in their order."""
        with telling(self._path):
            for row in self._db.execute(_GIVEN, (workbook,)):
                yield Given(*row)

    def with_content(self, sha256: str) -> list[Entry]:
        """Return the entry whose file had this hash when it was made, or those of the copy that had it."""
        made = list(self._entries("WHERE d.plik = ? ORDER BY d.id DESC LIMIT 1", sha256))
        return made or list(self._entries(_COPIED.format("plik = ?"), sha256))

    def with_name(self, name: str) -> list[Entry]:
        """Return the newest entry whose file has this name, in whatever folder, or those of the newest copy that has it."""
        made = list(self._entries(f"WHERE {_NAMED} ORDER BY d.id DESC LIMIT 1", name))
        return made or list(self._entries(_COPIED.format(_NAMED), name))

    def hashes_of(self, path: Path) -> set[str]:
        """Return the hashes of the versions of a file that the program made; none for a file of others."""
        query = "SELECT plik FROM dokumenty WHERE sciezka = ?1 UNION SELECT plik FROM kopie WHERE sciezka = ?1"
        return {sha256 for (sha256,) in self._db.execute(query, (self._name(path),))}

    def copies(self, entry: Entry | None = None) -> list[Copy]:
        """Return all copies, or those that hold one document, the newest last."""
        of_entry = "WHERE id IN (SELECT kopia FROM zawartosc WHERE dokument = ?)" if entry else ""
        query = f"SELECT sciezka, plik, utworzono FROM kopie {of_entry} ORDER BY id"
        with telling(self._path):
            found = self._db.execute(query, (entry.row,) if entry else ()).fetchall()
        return [Copy(self._results / path, sha256, made) for path, sha256, made in found]

    def is_replaced(self, entry: Entry) -> bool:
        """Tell whether a later version names this one."""
        return self._db.execute("SELECT 1 FROM dokumenty WHERE zastepuje = ?", (entry.row,)).fetchone() is not None

    def number(self, job: Job, series: str) -> str:
        """Return the document's number in a series, giving it the next one where it has none; in a transaction."""
        query = "SELECT numer FROM numery d WHERE d.anulowano IS NULL AND " + _THIS
        if given := self._db.execute(query, _document(job)).fetchone():
            return str(given[0])
        (nr,) = self._db.execute("SELECT coalesce(max(nr), 0) + 1 FROM numery WHERE seria = ?", (series,)).fetchone()
        number = number_in(series, nr)
        insert = "INSERT INTO numery (seria, nr, numer, skoroszyt, rodzaj, klucz) VALUES (?, ?, ?, ?, ?, ?)"
        self._db.execute(insert, (series, nr, number, *_document(job)))
        return number

    def enter(self, job: Job, made: Made) -> None:
        """Write down a document that is being made; in a transaction. The same file again is no new version."""
        newest = self.newest(job)
        recipe = (made.recipe.template, made.recipe.values, made.recipe.program)
        if newest and newest.sha256 == made.sha256 and newest.path == made.path:
            self._db.execute(
                "UPDATE dokumenty SET szablon = ?, wartosci = ?, program = ? WHERE id = ?", (*recipe, newest.row)
            )
            return
        version, replaces = (newest.version + 1, newest.row) if newest else (1, None)
        row = (*_document(job), job.copy, version, replaces, made.number or None, self._name(made.path), made.sha256)
        insert = (
            "INSERT INTO dokumenty (skoroszyt, rodzaj, klucz, egzemplarz, wersja, zastepuje, numer, sciezka, plik,"
            " szablon, wartosci, program, utworzono) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        self._db.execute(insert, (*row, *recipe, self._now))

    def enter_copy(self, path: Path, sha256: str, rows: Iterable[int]) -> None:
        """Write down a PDF or a print file and the entries whose documents it holds; in a transaction."""
        insert = "INSERT INTO kopie (sciezka, plik, utworzono) VALUES (?, ?, ?)"
        copy = self._db.execute(insert, (self._name(path), sha256, self._now)).lastrowid
        insert = "INSERT OR IGNORE INTO zawartosc (kopia, dokument) VALUES (?, ?)"
        self._db.executemany(insert, [(copy, row) for row in rows])

    def annul(self, number: str, reason: str) -> bool:
        """Take a number out of use for a reason; False when it is not in use."""
        query = "UPDATE numery SET anulowano = ?, powod = ? WHERE numer = ? AND anulowano IS NULL"
        with telling(self._path):
            return self._db.execute(query, (self._now, reason, number)).rowcount > 0

    def enter_removal(self, path: Path, entry: Entry | None, folder: str, sha256: str, who: str) -> None:
        """Write down that a file is removed and forget its path, which may bear a name; in a transaction."""
        self._db.execute("PRAGMA secure_delete = ON")
        row = (entry.row if entry else None, folder, sha256, self._now, who)
        self._db.execute("INSERT INTO usuniecia (dokument, miejsce, plik, usunieto, kto) VALUES (?, ?, ?, ?, ?)", row)
        for table in ("dokumenty", "kopie"):
            self._db.execute(f"UPDATE {table} SET sciezka = ? WHERE sciezka = ?", (REMOVED, self._name(path)))

    def _entries(self, where: str, *values: object) -> Iterator[Entry]:
        with telling(self._path):
            for found in self._db.execute(_ENTRY + where, values):
                row, kind, key, copy, version, replaces, number, path, sha256, *made_of, made = found[:13]
                recipe, file = Recipe(*made_of), self._results / path
                yield Entry(row, kind, key, copy, version, replaces, number, file, sha256, recipe, made, *found[13:])

    def _name(self, path: Path) -> str:
        return path.relative_to(self._results).as_posix()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()


def open_register(results: Path, now: datetime) -> Register:
    """Open the register of earlier runs; UsageError where there is none."""
    if not (results / FILE).is_file():
        message = f"W folderze „{results}” nie ma rejestru. Powstaje przy pierwszym: dokumenty generuj."
        raise UsageError(message)
    return Register(results, now)


def _document(job: Job) -> tuple[str, str, str]:
    return job.workbook, job.kind, job.key
