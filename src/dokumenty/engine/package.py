"""The .docx as a zip archive: members read once, unchanged ones written as the bytes they came in.

The container is written here and not by `zipfile`, which would inflate and deflate every
member again: this is where nearly all the time of a document goes.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dokumenty.errors import TemplateError

CONTENT_TYPES_NAME = "[Content_Types].xml"
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _STORED, _DEFLATED = 20, 0x800, 0, 8
_TIME, _DATE = 0, (1 << 5) | 1  # 1 January 1980: the same bytes whenever the document is made
_LEVEL = 3  # three times as fast as zlib's 6, for a fortieth of the size of a part
_LARGEST = 256 * 2**20


@dataclass(frozen=True)
class Member:
    """One member of the archive, packed."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    @classmethod
    def pack(cls, name: str, content: bytes) -> "Member":
        """Deflate new content."""
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        packed = deflate.compress(content) + deflate.flush()
        return cls(name, _DEFLATED, zlib.crc32(content), len(content), packed)

    @classmethod
    def store(cls, name: str, content: bytes) -> "Member":
        """Keep content that is packed already, as pictures are."""
        return cls(name, _STORED, zlib.crc32(content), len(content), content)

    @cached_property
    def local(self) -> bytes:
        """The member as it stands in the archive."""
        head = _LOCAL.pack(b"PK\3\4", _VERSION, *self._description, len(self._encoded), 0)
        return head + self._encoded + self.packed

    def central(self, offset: int) -> bytes:
        """Return the member's line in the directory of the archive."""
        head = _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, *self._description, len(self._encoded), 0, 0, 0, 0, 0, offset
        )
        return head + self._encoded

    @cached_property
    def _encoded(self) -> bytes:
        return self.name.encode()

    @property
    def _description(self) -> tuple[int, ...]:
        flags = 0 if self.name.isascii() else _UTF8
        return flags, self.method, _TIME, _DATE, self.crc, len(self.packed), self.size


class Packer:
    """A member that is packed piece by piece, for one that is too large to be held whole."""

    def __init__(self) -> None:
        self._deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        self._crc, self._size = 0, 0
        self._pieces: list[bytes] = []

    def write(self, content: bytes) -> None:
        """Add content."""
        self._crc, self._size = zlib.crc32(content, self._crc), self._size + len(content)
        self._pieces.append(self._deflate.compress(content))

    def member(self, name: str) -> Member:
        """Return all that was written as a member; nothing can be added after it."""
        packed = b"".join([*self._pieces, self._deflate.flush()])
        return Member(name, _DEFLATED, self._crc, self._size, packed)


class Frozen:
    """Members that no rendering changes: their bytes and directory lines, joined once."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._count, self._offset = 0, 0
        locals_, lines = [], []
        for member in members:
            lines.append(member.central(self._offset))
            locals_.append(member.local)
            self._offset += len(member.local)
            self._count += 1
        self._body, self._directory = b"".join(locals_), b"".join(lines)

    def with_members(self, members: Iterable[Member]) -> bytes:
        """Return the whole archive with these members behind the frozen ones."""
        offset, count = self._offset, self._count
        locals_, lines = [self._body], [self._directory]
        for member in members:
            lines.append(member.central(offset))
            locals_.append(member.local)
            offset += len(member.local)
            count += 1
        directory = b"".join(lines)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)
        return b"".join([*locals_, directory, end])


@dataclass(frozen=True)
class Package:
    """A .docx that has been opened: its members by name, in their order."""

    file: str
    members: dict[str, Member]
    twice: tuple[str, ...]

    def content(self, name: str) -> bytes:
        """Inflate a member."""
        member = self.members[name]
        return zlib.decompress(member.packed, -15) if member.method == _DEFLATED else member.packed


def open_package(path: Path) -> Package:
    """Read a .docx; TemplateError where it cannot be one."""
    try:
        return package_of(path.name, path.read_bytes())
    except OSError as failure:
        message = (
            f"Nie można odczytać szablonu {path.name}. Sprawdź, czy plik istnieje i czy nie jest otwarty w Wordzie."
        )
        raise TemplateError(message) from failure
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError) as failure:
        message = f"{path.name}: to nie jest dokument .docx. Zapisz go w Wordzie jako „Dokument programu Word (.docx)”."
        raise TemplateError(message) from failure


def package_of(file: str, data: bytes) -> Package:
    """Open the bytes of a .docx; BadZipFile and its like where they are none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _checked(_read(file, archive, data))


def _read(file: str, archive: zipfile.ZipFile, data: bytes) -> Package:
    members: dict[str, Member] = {}
    twice: list[str] = []
    for info in archive.infolist():
        if info.is_dir():
            continue
        if info.filename in members:
            twice.append(info.filename)
        if info.compress_type not in {_STORED, _DEFLATED} or info.flag_bits & 1 or info.file_size > _LARGEST:
            raise zipfile.BadZipFile(info.filename)
        members[info.filename] = Member(
            info.filename, info.compress_type, info.CRC, info.file_size, _packed(info, data)
        )
    return Package(file, members, tuple(twice))


def _packed(info: zipfile.ZipInfo, data: bytes) -> bytes:
    *_, name_length, extra_length = _LOCAL.unpack_from(data, info.header_offset)
    start = info.header_offset + _LOCAL.size + name_length + extra_length
    return data[start : start + info.compress_size]


def _checked(package: Package) -> Package:
    if CONTENT_TYPES_NAME not in package.members:
        raise zipfile.BadZipFile(package.file)
    for member in package.members.values():
        content = package.content(member.name)
        if zlib.crc32(content) != member.crc or len(content) != member.size:
            raise zipfile.BadZipFile(member.name)
    return package
