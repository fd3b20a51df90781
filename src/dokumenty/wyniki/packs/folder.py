"""The folder of a pack and its ZIP: made beside their places, renamed last, never over what a person has changed."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from dokumenty.errors import DokumentyError, OutputError
from dokumenty.model.jobs import Job
from dokumenty.wyniki.entries import Made, Recipe
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.packs.archive import write_archive
from dokumenty.wyniki.packs.manifest import FILE, Manifest, PackFile, as_json
from dokumenty.wyniki.packs.proof import prove
from dokumenty.wyniki.parts import ENDING
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import KnownHashes, digest, digest_of, untouched

LONGEST_FOLDER = 60
"""Characters in the name of a pack, so that folder and file together stay below the 260 of Windows."""
ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a pack, and where its content is: in a file or here."""

    file: PackFile
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack that is there: its folder, its ZIP and what they hold."""

    folder: Path
    archive: Path
    manifest: Manifest
    encrypted: bool


def source_of(file: PackFile, content: Path | bytes) -> Source:
    """Return a source with size and hash told of its content."""
    if isinstance(content, bytes):
        return Source(replace(file, bajty=len(content), sha256=digest(content)), content)
    return Source(replace(file, bajty=content.stat().st_size, sha256=digest_of(content)), content)


def folder_name(now: datetime, *words: str) -> str:
    """Return the dated name of a pack, short enough for Windows.

    >>> folder_name(datetime(2012, 7, 10), "Wniosek o płatność", "WNP/1/2012")
    '2012-07-10 Wniosek o płatność WNP-1-2012'
    """
    return safe(" ".join((f"{now:%Y-%m-%d}", *filter(None, words)))[:LONGEST_FOLDER])


def put_away(job: Job, manifest: Manifest, sources: Sequence[Source], register: Register, password: str) -> Packed:
    """Write folder and ZIP whole and enter both in the register; OutputError when that cannot be done.

    `job.target` is where the folder goes; the folder is the pack's first copy, the ZIP its second.
    """
    now = datetime.fromisoformat(manifest.utworzono)
    target = _place_for(job.target, register.hashes_of)
    with _parts(target) as (folder, archive):
        written = as_json(manifest)
        _fill(folder, sources, written)
        write_archive(archive, folder, target.name, now, password)
        recipe = Recipe(digest(manifest.pakiet.encode()), digest(repr(manifest.pliki).encode()))
        with register.transaction():
            register.enter(job, Made(target / FILE, digest(written), recipe))
            register.enter(replace(job, copy=2), Made(_archive_of(target), digest_of(archive), recipe))
        _rename(folder, target)
        archive.replace(_archive_of(target))
    return Packed(target, _archive_of(target), manifest, bool(password))


def _place_for(target: Path, known: KnownHashes) -> Path:
    """Return the first version of the name at which nothing lies that a person has made or changed."""
    later = (target.with_name(f"{target.name} (wersja {number})") for number in count(2))
    return next(folder for folder in chain([target], later) if _ours(folder, known))


def _ours(folder: Path, known: KnownHashes) -> bool:
    archive = _archive_of(folder)
    if archive.exists() and not _as_made(archive, known):
        return False
    if not folder.exists():
        return True
    try:
        whole = prove(folder, str).holds
    except DokumentyError:
        return False
    return whole and _as_made(folder / FILE, known)


def _as_made(path: Path, known: KnownHashes) -> bool:
    return any(untouched(path, sha256) for sha256 in known(path))


def _archive_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{ARCHIVE}")


@contextmanager
def _parts(target: Path) -> Iterator[tuple[Path, Path]]:
    """Make room for folder and ZIP beside their places, and clear it whatever comes; OutputError instead of OSError."""
    part = target.with_name(f".{target.name}.{os.getpid()}{ENDING}")
    archive = part.with_name(f"{part.name}{ARCHIVE}")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        yield part, archive
    except OSError as problem:
        message = (
            f"{target}: nie można zapisać pakietu ({problem.strerror}). Zamknij otwarte z niego pliki,"
            " sprawdź miejsce na dysku i czy wolno pisać w tym folderze."
        )
        raise OutputError(message) from problem
    finally:
        shutil.rmtree(part, ignore_errors=True)
        with suppress(OSError):
            archive.unlink(missing_ok=True)


def _fill(folder: Path, sources: Sequence[Source], manifest: bytes) -> None:
    for source in sources:
        target = folder / source.file.plik
        if isinstance(source.content, bytes):
            target.write_bytes(source.content)
        else:
            shutil.copyfile(source.content, target)
    (folder / FILE).write_bytes(manifest)


def _rename(part: Path, target: Path) -> None:
    """Give the folder its name; the older pack that is there goes only when the new one can stand in its place."""
    if not target.exists():
        part.rename(target)
        return
    old = part.with_name(f"{part.name}.old")
    target.rename(old)
    try:
        part.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
