"""Pictures: docxtpl's InlineImage and our own, as drawings with a part of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha1
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from dokumenty.engine import foreign, ooxml
from dokumenty.engine.findings import FindingError
from dokumenty.engine.qr import qr_picture

if TYPE_CHECKING:
    from dokumenty.engine.rendering import PartState

_MM = 36_000
"""A millimetre in the English Metric Units of drawings."""
_WIDEST = 160 * _MM  # the text width of an A4 page with Word's margins


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the size it has on paper, in millimetres; 0 where the other side decides."""

    content: bytes
    width: float = 0
    height: float = 0
    description: str = ""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a document must know of a picture."""

    name: str
    extension: str
    content_type: str
    width: int
    height: int


@lru_cache(maxsize=64)
def _facts(content: bytes) -> _Facts:
    from docx.image import exceptions  # few documents bring pictures, and python-docx is slow to load
    from docx.image.image import Image

    broken = (
        exceptions.InvalidImageStreamError,
        exceptions.UnexpectedEndOfFileError,
        exceptions.UnrecognizedImageError,
        ValueError,
        KeyError,
    )
    try:
        image = Image.from_blob(content)
    except broken as failure:
        raise FindingError(code="szablon-zly-obraz", detail="to nie jest plik z obrazem") from failure
    name = f"obraz_{sha1(content, usedforsecurity=False).hexdigest()[:16]}.{image.ext}"
    return _Facts(name, image.ext, image.content_type, image.width, image.height)


def drawing(state: "PartState", picture: Any) -> str:  # noqa: ANN401 - one of two classes
    """Return the drawing of a picture, and put the picture into the document."""
    if foreign.is_picture(picture):
        content = _content_of(picture.image_descriptor)
        facts = _facts(content)
        width, height = _scaled(facts, picture.width, picture.height)
        link, description = picture.anchor, ""
    else:
        content, description, link = picture.content, picture.description, None
        facts = _facts(content)
        width, height = _fitted(facts, round(picture.width * _MM), round(picture.height * _MM))
    relation = state.add_picture(facts.name, facts.content_type, content)
    number = state.next_id()
    click = f'<a:hlinkClick r:id="{state.link(link)}"/>' if link else ""
    return (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Obraz {number}" descr="{escape(description)}">{click}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{ooxml.PREFIXES["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{facts.name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline>"
    )


def _content_of(source: Any) -> bytes:  # noqa: ANN401 - a path or an open file, as python-docx takes them
    if hasattr(source, "read"):
        source.seek(0)
        return bytes(source.read())
    try:
        return Path(source).read_bytes()
    except OSError as failure:
        raise FindingError(code="szablon-zly-obraz", detail="nie można odczytać pliku z obrazem") from failure


def _scaled(facts: _Facts, width: int | None, height: int | None) -> tuple[int, int]:
    """Keep the proportions where only one side is given, as python-docx does."""
    if width and height:
        return int(width), int(height)
    if width:
        return int(width), round(facts.height * int(width) / facts.width)
    if height:
        return round(facts.width * int(height) / facts.height), int(height)
    return facts.width, facts.height


def _fitted(facts: _Facts, width: int, height: int) -> tuple[int, int]:
    """Scale into a box without changing the proportions; without a box, onto the page."""
    scales = [limit / side for limit, side in ((width, facts.width), (height, facts.height)) if limit]
    scale = min(scales, default=min(1.0, _WIDEST / facts.width))
    return round(facts.width * scale), round(facts.height * scale)


def picture_from_file(path: object, szerokosc: float = 0, wysokosc: float = 0, opis: str = "") -> Picture | str:
    """Filter `obraz`: a picture from a file, scaled into a box given in millimetres."""
    if path is None or not str(path):
        return ""
    return Picture(_content_of(str(path)), szerokosc, wysokosc, opis)


def qr_code(text: object, bok: float = 25) -> Picture | str:
    """Filter `qr`: a QR code of a text, `bok` millimetres wide."""
    if text is None or not str(text):
        return ""
    return Picture(qr_picture(str(text)), bok, bok, "Kod QR")


PICTURE_FILTERS: Mapping[str, Callable[..., Picture | str]] = {"obraz": picture_from_file, "qr": qr_code}
