"""The ZIP of a pack, encrypted or not; the one door to pyzipper.

With a password every file is encrypted with AES-256 as WinZip specified it (AE-2), which 7-Zip,
WinZip and PeaZip open. The names of the files stay readable; so a pack's names hold no surname.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from dokumenty.errors import OutputError, UsageError

_PLAIN_FILE = 0o100644 << 16
_PIECE = 2**20
_AE_2 = 2
"""Of the two ways of WinZip the one that stores no checksum of the content, which would tell something about it."""


def write_archive(target: Path, folder: Path, root: str, when: datetime, password: str) -> None:
    """Write all files of a folder under the name `root`; an empty password means no encryption."""
    import pyzipper

    how: dict[str, Any] = {"encryption": pyzipper.WZ_AES} if password else {}
    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_DEFLATED, **how) as archive:
        if password:
            archive.setpassword(password.encode())
            archive.setencryption(pyzipper.WZ_AES, nbits=256, force_wz_aes_version=_AE_2)
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                info = archive.zipinfo_cls(f"{root}/{path.relative_to(folder).as_posix()}", when.timetuple()[:6])
                info.compress_type, info.external_attr = pyzipper.ZIP_DEFLATED, _PLAIN_FILE
                with path.open("rb") as source, archive.open(info, "w") as copy:
                    shutil.copyfileobj(source, copy, _PIECE)


class Archive:
    """A ZIP opened for reading."""

    def __init__(self, file: Any, path: Path) -> None:  # noqa: ANN401 - pyzipper has no types
        self._file = file
        self._path = path
        self.names: list[str] = [info.filename for info in file.infolist() if not info.is_dir()]
        self.encrypted = any(info.flag_bits & 1 for info in file.infolist())

    def unlock(self, password: str) -> None:
        """Give the password; UsageError when it is not the one."""
        self._file.setpassword(password.encode())
        first = next(info for info in self._file.infolist() if info.flag_bits & 1)
        with self._open(first.filename) as source:
            source.read(1)

    def read(self, name: str) -> bytes:
        """Return the content of a file."""
        with self._open(name) as source:
            content: bytes = source.read()
        return content

    def digest(self, name: str) -> str:
        """Return the SHA-256 of a file."""
        with self._open(name) as source:
            return hashlib.file_digest(source, "sha256").hexdigest()

    @contextmanager
    def _open(self, name: str) -> Iterator[Any]:
        from pyzipper import BadZipFile

        try:
            with self._file.open(name) as source:
                yield source
        except RuntimeError as problem:  # what pyzipper raises for a wrong password
            message = f"{self._path}: to nie jest hasło do tego pliku. Sprawdź wielkość liter i układ klawiatury."
            raise UsageError(message) from problem
        except (BadZipFile, OSError, EOFError, NotImplementedError, _zlib_error()) as problem:
            raise _damaged(self._path) from problem


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP for reading; OutputError when it is none or is damaged."""
    import pyzipper

    try:
        file = pyzipper.AESZipFile(path)
    except (pyzipper.BadZipFile, OSError) as problem:
        raise _damaged(path) from problem
    with file:
        yield Archive(file, path)


def _damaged(path: Path) -> OutputError:
    return OutputError(
        f"{path}: pliku ZIP nie da się odczytać, jest uszkodzony albo niepełny. Poproś o niego jeszcze raz."
    )


def _zlib_error() -> type[Exception]:
    import zlib

    return zlib.error
