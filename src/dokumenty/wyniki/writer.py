"""Files appear whole or not at all, and never replace one that a person has changed."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from dokumenty.errors import OutputError
from dokumenty.wyniki.names import version

KnownHash = Callable[[Path], str | None]
"""Tells the hash of a file as the program made it; None for a file that it did not make."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of these bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def place_for(target: Path, content: bytes, known: KnownHash) -> Path:
    """Return where the document goes: its own name, or the next version where a person has changed the file."""
    return next(path for n in count(1) if _may_write(path := version(target, n), content, known))


def _may_write(path: Path, content: bytes, known: KnownHash) -> bool:
    if not path.exists():
        return True
    found = digest(path.read_bytes())
    return found in {digest(content), known(path)}


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and rename last; OutputError when that cannot be done."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        message = f"{path}: nie można zapisać pliku ({problem.strerror}). Zamknij go w Wordzie i sprawdź miejsce na dysku."
        raise OutputError(message) from problem
