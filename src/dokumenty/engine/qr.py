"""QR codes as pictures, written here: the code's own library takes longer to write the picture than to find the code."""

import struct
import zlib
from collections.abc import Iterable, Sequence

_SCALE = 8
"""Dots of the picture for a module of the code."""
_QUIET = 2
"""Modules left empty around the code; the page around it is empty too."""
_MASK = 5
"""The pattern laid over every code; its number stands in the code for the reader.

ISO/IEC 18004 would have the best of eight looked for, which takes longer than all else of a certificate; of codes that were
blurred, turned and spoilt with noise a reader reads just as many with one and the same.
"""


def qr_picture(text: str) -> bytes:
    """Return a PNG of a QR code of a text; never a Micro QR code, which most telephones cannot read."""
    import segno

    return _png([list(row) for row in segno.make_qr(text, error="m", mask=_MASK).matrix_iter(border=_QUIET)])


def _png(modules: Sequence[Sequence[int]]) -> bytes:
    """Write square modules, dark where true, as a picture of one bit a dot."""
    side = len(modules) * _SCALE
    header = struct.pack(">2L5B", side, side, 1, 0, 0, 0, 0)
    lines = b"".join(_line(row) * _SCALE for row in modules)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _line(row: Iterable[int]) -> bytes:
    """Return one line of dots, eight in a byte, behind the byte that says that it is not filtered."""
    dots = "".join(("0" if dark else "1") * _SCALE for dark in row)
    return b"\0" + int(dots, 2).to_bytes(len(dots) // 8, "big")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))
