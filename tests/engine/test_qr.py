"""A QR code as a picture: a reader finds the text in it, and it is never a Micro QR code."""

import io

import pytest
import zxingcpp
from PIL import Image

from dokumenty.engine.qr import qr_picture


@pytest.mark.parametrize("text", ["1/KS 1a2b3c4d", "12/KOMP/2005 1a2b3c4d", "zażółć", "x" * 500])
def test_a_reader_finds_the_text_in_a_full_code(text: str) -> None:
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(qr_picture(text))))
    assert (code.text, code.format) == (text, zxingcpp.BarcodeFormat.QRCode)
