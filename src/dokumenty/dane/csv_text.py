"""A .csv file as one raw sheet of texts: UTF-8, the Windows-1250 of Polish Excel or what resembles it, any usual separator."""

import csv
from pathlib import Path

from dokumenty.dane.package import RefusedError
from dokumenty.dane.raw import GENERAL, RawRow, RawSheet, is_empty

_SEPARATORS = ";\t,"
_LONGEST = 1_000_000
_MOST_BYTES = 200_000_000
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ONLY_WINDOWS, _ONLY_ISO = bytes.fromhex("a5 8c 8f b9 9c 9f"), bytes.fromhex("a1 a6 ac b1 b6 bc")
"""The letters Ą Ś Ź ą ś ź in Windows-1250, and the same in ISO 8859-2; the others are alike."""


def read_csv(path: Path) -> list[RawSheet]:
    """Read a .csv; the file's name is the title of its only sheet."""
    if path.stat().st_size > _MOST_BYTES:
        message = f"plik .csv jest za duży (ponad {_MOST_BYTES // 1_000_000} MB). Podziel go na części."
        raise RefusedError(message)
    text = _decoded(path.read_bytes())
    csv.field_size_limit(_LONGEST)
    lines = enumerate(csv.reader(text.splitlines(keepends=True), delimiter=_separator(text)), start=1)
    rows = [RawRow(number, _values(line), [0] * len(line)) for number, line in lines if any(map(str.strip, line))]
    return [RawSheet(path.name, path.stem, rows, (GENERAL,), texts_only=True)]


def _values(line: list[str]) -> list[object]:
    return [None if is_empty(text) else text for text in line]


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content.startswith(_MARKS_OF_UTF_16) else ("utf-8-sig", _eight_bit(content)):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    message = "nie wiadomo, jak zapisano polskie litery. W Excelu wybierz zapis jako „CSV UTF-8” albo .xlsx."
    raise RefusedError(message)


def _eight_bit(content: bytes) -> str:
    """Tell by the letters that differ whether Windows or an old system wrote the file."""
    windows, iso = (sum(map(content.count, letters)) for letters in (_ONLY_WINDOWS, _ONLY_ISO))
    return "iso8859-2" if iso > windows else "cp1250"


def _separator(text: str) -> str:
    """Return the separator of the first line; Polish Excel writes a semicolon."""
    first = text.partition("\n")[0]
    return max(_SEPARATORS, key=first.count)
