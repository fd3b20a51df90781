"""The key from which invented people are drawn: made once, kept beside the results, never in them.

Without it anybody who has the program could draw the people of every possible PESEL and see whose double somebody is.
"""

import os
import secrets
from pathlib import Path

from dokumenty.wyniki.refusals import unwritten

FILE = "klucz-pseudonimow.txt"
_BYTES = 32


def secret_in(folder: Path, *, dry: bool = False) -> bytes:
    """Return the key of a result folder, a new one where there is none; a dry run keeps it to itself.

    Raises:
        OutputError: the key cannot be read or written.
    """
    path = folder / FILE
    try:
        if not dry and not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            _write_first(path)
        return path.read_bytes().strip() if path.exists() else secrets.token_bytes(_BYTES)
    except OSError as problem:
        raise unwritten(path, problem) from problem


def _write_first(path: Path) -> None:
    """Write a new key for the eyes of its owner, unless another run has just done so."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{secrets.token_hex(_BYTES)}\n")
