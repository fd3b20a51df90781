"""The texts of a workbook stand once in a part of their own, and cells name them by number."""

import re
from typing import IO

from dokumenty.dane.package import careful_parser

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # _x000D_: how Excel writes a sign that XML forbids


class _TextReader:
    """Collects the text of each item: pieces in different type are one text, readings of Asian signs are none."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._wanted = self._reading = False

    def start(self, name: str, _: object) -> None:
        name = name.rpartition(":")[2]
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._reading = True
        self._wanted = name == "t" and not self._reading

    def take(self, text: str) -> None:
        if self._wanted:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        self._wanted = False
        name = name.rpartition(":")[2]
        if name == "si":
            self.texts.append(unescaped("".join(self._pieces)))
        elif name == "rPh":
            self._reading = False


def read_texts(part: IO[bytes]) -> list[str]:
    """Return the shared texts in their order."""
    reader, parser = _TextReader(), careful_parser()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.take
    parser.ParseFile(part)
    return reader.texts


def unescaped(text: str) -> str:
    r"""Return the text with the signs that Excel spells out.

    >>> unescaped("a_x000D_b"), unescaped("plik_x1")
    ('a\rb', 'plik_x1')
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
