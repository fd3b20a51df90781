"""The one door to spreadsheets: a file as raw sheets, whatever program wrote it."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError

from dokumenty.dane.csv_text import read_csv
from dokumenty.dane.ods import read_ods
from dokumenty.dane.package import RefusedError
from dokumenty.dane.raw import RawCell, RawSheet
from dokumenty.dane.xlsx import read_xlsx
from dokumenty.errors import WorkbookError

__all__ = ["ENDINGS", "RawCell", "RawSheet", "open_workbook"]

_READERS: dict[str, Callable[[Path], list[RawSheet]]] = {
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".ods": read_ods,
    ".csv": read_csv,
}
ENDINGS = frozenset(_READERS)
"""The kinds of files that are read."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_WORD = "word/document.xml"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ExpatError,
    LookupError,
    NotImplementedError,  # a way of packing that Python does not know
    OSError,
    RuntimeError,  # a part locked with a password
    SyntaxError,  # ElementTree calls broken XML so
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What broken bytes, broken XML and broken archives raise in the libraries below."""


def open_workbook(path: Path) -> list[RawSheet]:
    """Read all sheets of a workbook; WorkbookError says why it cannot be read."""
    for reason in _reasons_against(path):
        message = f"{path}: {reason}"
        raise WorkbookError(message)
    try:
        return _READERS[path.suffix.lower()](path)
    except RefusedError as problem:
        message = f"{path}: {problem}"
        raise WorkbookError(message) from problem
    except _DAMAGE as problem:
        message = (
            f"{path}: pliku nie da się odczytać, jest uszkodzony. Otwórz go w Excelu i zapisz ponownie jako .xlsx."
        )
        raise WorkbookError(message) from problem


def _reasons_against(path: Path) -> Iterator[str]:
    if not path.is_file():
        yield "nie ma takiego pliku. Sprawdź nazwę i folder."
    if path.suffix.lower() not in ENDINGS:
        yield "to nie jest skoroszyt .xlsx. Otwórz plik w Excelu i zapisz jako „Skoroszyt programu Excel (*.xlsx)”."
    if path.with_name(f"~${path.name}").exists():
        yield (
            "skoroszyt jest otwarty w Excelu, więc ostatnich zmian może jeszcze nie być w pliku. "
            f"Zapisz go i zamknij. Jeśli jest zamknięty, usuń plik „~${path.name}”."
        )
    if not path.stat().st_size:
        yield "plik jest pusty (0 bajtów), pewnie nie skopiował się do końca. Skopiuj go jeszcze raz."
    if path.suffix.lower() != ".csv":
        yield from _reasons_against_package(path)


def _reasons_against_package(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        head = file.read(len(_OLD_OFFICE))
    if head.startswith(_OLD_OFFICE):
        yield _why_old(path)
    elif not zipfile.is_zipfile(path):
        yield "plik nie jest skoroszytem Excela albo jest uszkodzony. Otwórz go w Excelu i zapisz ponownie jako .xlsx."
    elif _is_word(path):
        yield "to dokument Worda, któremu ktoś zmienił końcówkę. Wskaż skoroszyt Excela."


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return _WORD in package.namelist()
    except _DAMAGE:
        return False


def _why_old(path: Path) -> str:
    if _ENCRYPTED in path.read_bytes():
        return "skoroszyt jest chroniony hasłem. Zdejmij hasło w Excelu (Plik › Informacje › Chroń skoroszyt) i zapisz."
    return "plik jest w starym formacie .xls. Otwórz go w Excelu i zapisz jako „Skoroszyt programu Excel (*.xlsx)”."
