"""Files appear whole or not at all, and never replace one that a person has changed."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from dokumenty.errors import OutputError
from dokumenty.wyniki.names import version

PART = ".part"
LONGEST_STEM = 100
KnownHash = Callable[[Path], str | None]
"""Tells the hash of a file as the program made it; None for a file that it did not make."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of these bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def untouched(path: Path, sha256: str) -> bool:
    """Tell whether a file is there and has this content."""
    return path.is_file() and digest_of(path) == sha256


def place_for(target: Path, content: bytes, known: KnownHash) -> Path:
    """Return where the document goes: its own name, or the next version where a person has changed the file."""
    return next(path for n in count(1) if _may_write(path := version(target, n), content, known))


def _may_write(path: Path, content: bytes, known: KnownHash) -> bool:
    if not path.exists():
        return True
    found = digest(path.read_bytes())
    return found in {digest(content), known(path)}


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go; OutputError when that cannot be done."""
    finish(write_part(path, content), path, content)


def write_part(path: Path, content: bytes) -> Path:
    """Write beside the target, where `finish` will fetch it; OutputError when that cannot be done."""
    part = path.with_name(f".{path.stem[:LONGEST_STEM]}.{os.getpid()}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise _unwritten(path, problem) from problem
    return part


def finish(part: Path, path: Path, content: bytes) -> None:
    """Give the part its name; one that is gone meanwhile is written again."""
    try:
        part.replace(path)
    except FileNotFoundError:
        finish(write_part(path, content), path, content)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise _unwritten(path, problem) from problem


def _unwritten(path: Path, problem: OSError) -> OutputError:
    reason = f"nie można zapisać pliku ({problem.strerror}). Zamknij go w Wordzie i sprawdź miejsce na dysku."
    return OutputError(f"{path}: {reason}")
