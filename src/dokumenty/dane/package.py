"""An office file is a zip archive of XML parts: opened with suspicion, read part by part.

Refused before anything is unpacked: an archive that would swell beyond reason. Refused
while reading: a document type declaration, for only an attack brings entities along.
"""

import posixpath
import zipfile
from pathlib import Path
from typing import IO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

MOST_BYTES = 600_000_000
"""All parts unpacked: three times a sheet of 100,000 rows and 40 columns."""
_HARMLESS = 40_000_000
_MOST_SWELLING = 120
"""XML of real workbooks packs 10 to 40 times; a bomb a thousand times."""
_MOST_PARTS = 5000


class DamagedError(ValueError):
    """The file breaks the rules of its format."""


class RefusedError(DamagedError):
    """The file may be sound but would do harm; the message is Polish."""


class Package:
    """The parts of one office file."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        try:
            _refuse_bomb(self._zip.infolist())
        except RefusedError:
            self.close()
            raise
        self.names = frozenset(self._zip.namelist())

    def close(self) -> None:
        """Let go of the file, which Windows would keep locked."""
        self._zip.close()

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self, name: str) -> IO[bytes]:
        """Return a part as a stream."""
        return self._zip.open(name)

    def tree(self, name: str) -> Element:
        """Return a small part as a tree of elements, names without their namespaces."""
        content = self._zip.read(name)
        _refuse_doctype(content)
        root = ElementTree.fromstring(content)
        for element in root.iter():
            element.tag = local(str(element.tag))
        return root

    def related(self, name: str) -> dict[str, str]:
        """Return the parts that a part refers to, by the id of the reference."""
        folder, file = posixpath.split(name)
        relations = f"{folder}/_rels/{file}.rels".lstrip("/")
        if relations not in self.names:
            return {}
        found = self.tree(relations).iter("Relationship")
        return {one.get("Id", ""): _target(folder, one.get("Target", "")) for one in found}


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace.

    >>> local("{http://www.w3.org/1999/xlink}href"), local("sheet")
    ('href', 'sheet')
    """
    return name.rpartition("}")[2]


def careful_parser() -> expat.XMLParserType:
    """Return a parser that refuses document type declarations."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse_doctype(content: bytes) -> None:
    careful_parser().Parse(content, True)  # noqa: FBT003 - expat's own way to say that it is all


def _refuse(*_: object) -> None:
    message = "plik zawiera deklaracje, których nie ma w żadnym zwykłym skoroszycie (DOCTYPE). Nie otwieraj go i zapytaj nadawcę."
    raise RefusedError(message)


def _refuse_bomb(parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    swells = unpacked > _HARMLESS and unpacked / packed > _MOST_SWELLING
    if swells or unpacked > MOST_BYTES or len(parts) > _MOST_PARTS:
        message = (
            f"po rozpakowaniu plik miałby {unpacked // 1_000_000} MB, czyli o wiele za dużo jak na skoroszyt. "
            "Skopiuj same dane do nowego skoroszytu."
        )
        raise RefusedError(message)


def _target(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
