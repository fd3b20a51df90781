"""Files in the making: written beside their targets under hidden names, and named last.

A part belongs to the process that holds it open. Its lock ends with the process, however that dies, so whoever
can take the lock may clear the part away.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from dokumenty.wyniki.refusals import unwritten

if sys.platform != "win32":
    import fcntl

ENDING = ".part"
_LONGEST_STEM = 100


class Part:
    """A whole file that waits beside its target; what `finish` has not named is gone when the block ends."""

    def __init__(self, target: Path, content: bytes) -> None:
        """Write it; OutputError when that cannot be done."""
        self._target, self._content = target, content
        self.path = target.with_name(f".{target.stem[:_LONGEST_STEM]}.{os.getpid()}{ENDING}")
        self._file: BinaryIO | None = None
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._write()
        except OSError as problem:
            self._discard()
            raise unwritten(target, problem) from problem

    def finish(self) -> None:
        """Give the part its name; OutputError when that cannot be done."""
        try:
            self._name()
        except OSError as problem:
            raise unwritten(self._target, problem) from problem

    def _name(self) -> None:
        self._close()  # Windows names no file that is open
        try:
            self.path.replace(self._target)
        except FileNotFoundError:
            # Between closing and naming another run may have cleared the part away.
            self._write()
            self._close()
            self.path.replace(self._target)

    def _write(self) -> None:
        self._file = self.path.open("wb")
        _hold(self._file)
        self._file.write(self._content)
        self._file.flush()

    def _close(self) -> None:
        if self._file:
            self._file.close()

    def _discard(self) -> None:
        with suppress(OSError):
            self._close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._discard()


def clear_abandoned(folder: Path) -> None:
    """Delete the parts that runs left here, or in folders below, when they were killed; live runs keep theirs."""
    for part in folder.rglob(f".*{ENDING}"):
        with suppress(OSError):
            _delete_if_free(part)


def _hold(file: BinaryIO) -> None:
    """Keep a part from being cleared; on Windows nobody deletes what is open."""
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _delete_if_free(part: Path) -> None:
    """Delete a part that nobody holds; OSError where somebody does."""
    if sys.platform == "win32":
        part.unlink()
        return
    with part.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        part.unlink()
