"""Files appear whole or not at all, and never replace one that a person has changed."""

import hashlib
from collections.abc import Callable, Collection
from itertools import count
from pathlib import Path

from dokumenty.wyniki.names import version
from dokumenty.wyniki.parts import Part
from dokumenty.wyniki.refusals import unwritten

KnownHashes = Callable[[Path], Collection[str]]
"""Tells the hashes of a file as the program made it, one for each version; none for a file that it did not make."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of these bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def untouched(path: Path, sha256: str) -> bool:
    """Tell whether a file is there and has this content."""
    try:
        return digest_of(path) == sha256
    except OSError:
        return False


def none_known(path: Path) -> Collection[str]:  # noqa: ARG001 - whatever file it is
    """Know no version that the program made, so that nothing which is there is replaced."""
    return ()


def place_for(target: Path, content: bytes, known: KnownHashes) -> Path:
    """Return where the document goes: its own name, or the next version where a person has changed the file.

    A file as an earlier run made it may be replaced even when the register knows of a newer one: a
    run that is killed has entered its document and not named the file yet. OutputError when the
    file cannot be looked at.
    """
    return next(path for n in count(1) if _may_write(path := version(target, n), content, known))


def _may_write(path: Path, content: bytes, known: KnownHashes) -> bool:
    try:
        found = digest_of(path)
    except FileNotFoundError:
        return True
    except OSError as problem:
        raise unwritten(path, problem) from problem
    return found == digest(content) or found in known(path)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go; OutputError when that cannot be done."""
    with Part(path, content) as part:
        part.finish()
