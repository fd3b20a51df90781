"""What a workbook has and its marked copy has not: told by comparing the parts of the two packages.

The Excel library leaves out what it does not know, and pictures where no picture library is
installed; a comparison stays true whatever it learns to keep.
"""

import io
import re
import zipfile
from collections.abc import Collection
from pathlib import Path

from dokumenty.dane.package import Package

_KINDS = {
    "wykresy": re.compile(r"xl/charts/chart(ex)?\d*\.xml"),
    "obrazki": re.compile(r"(xl/media|pictures)/.+"),
    "tabele przestawne": re.compile(r"xl/pivottables/[^/]+\.xml"),
    "fragmentatory": re.compile(r"xl/slicers/[^/]+\.xml"),
    "osie czasu": re.compile(r"xl/timelines/[^/]+\.xml"),
    "schematy SmartArt": re.compile(r"xl/diagrams/data\d*\.xml"),
    "formanty": re.compile(r"xl/(ctrlprops|activex)/[^/]+\.xml"),
    "osadzone pliki i obiekty": re.compile(r"xl/embeddings/.+|object [^/]+/content\.xml"),
    "odpowiedzi w komentarzach": re.compile(r"xl/threadedcomments/[^/]+\.xml"),
    "makra": re.compile(r"xl/vbaproject\.bin"),
}
"""Parts of packages (ECMA-376, part 1, 11 to 15, and the extensions of Excel), in small letters."""
_DRAWING = re.compile(r"xl/drawings/drawing\d*\.xml")
_FALLBACK = re.compile(rb"<mc:Fallback.*?</mc:Fallback>", re.DOTALL)
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp)[ >]")


def losses(source: Path, copy: bytes) -> list[str]:
    """Return the Polish names of what the copy lacks, with numbers where only some of it is missing."""
    if not zipfile.is_zipfile(source):
        return []
    with Package(source) as package, zipfile.ZipFile(io.BytesIO(copy)) as archive:
        lost = [
            _told(name, _count(package.names, form), _count(archive.namelist(), form)) for name, form in _KINDS.items()
        ]
        lost.append(_told("kształty i pola tekstowe", _shapes(package), 0))
    look = ["wygląd komórek i formuły"] if source.suffix.lower() == ".ods" else []
    return look + [told for told in lost if told]


def _count(names: Collection[str], form: re.Pattern[str]) -> int:
    return sum(bool(form.fullmatch(name.lower())) for name in names)


def _told(name: str, there: int, kept: int) -> str:
    if kept >= there:
        return ""
    return f"{name} ({there - kept} z {there})" if kept else name


def _shapes(package: Package) -> int:
    """Count the shapes of all drawings, without the pictures of them for an older Excel."""
    found = 0
    for name in package.names:
        if _DRAWING.fullmatch(name.lower()):
            with package.open(name) as part:
                found += len(_SHAPE.findall(_FALLBACK.sub(b"", part.read())))
    return found
