"""A QR code as a picture: its dots are the modules of the code, and it is never a Micro QR code."""

import struct
import zlib

import pytest
import segno

from dokumenty.engine.qr import qr_picture

SCALE, QUIET = 8, 2


def modules(png: bytes) -> list[list[int]]:
    """Return the middle dot of each module, dark as 1."""
    side, _ = struct.unpack(">2L", png[16:24])
    start = png.index(b"IDAT") + 4
    lines = zlib.decompress(png[start:])
    width = len(lines) // side
    rows = [lines[number * width + 1 : (number + 1) * width] for number in range(SCALE // 2, side, SCALE)]
    return [[1 - (row[dot // 8] >> (7 - dot % 8) & 1) for dot in range(SCALE // 2, side, SCALE)] for row in rows]


@pytest.mark.parametrize("text", ["1/KS 1a2b3c4d", "12/KOMP/2005 1a2b3c4d", "zażółć", "x" * 500])
def test_dots_are_the_modules_of_a_full_code(text: str) -> None:
    found = modules(qr_picture(text))
    assert found == [list(row) for row in segno.make_qr(text, error="m").matrix_iter(border=QUIET)]
    assert len(found) >= 21 + 2 * QUIET
