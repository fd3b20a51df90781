"""A workbook of Excel (.xlsx, and .xlsm whose macros are never run) as raw sheets."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element

from dokumenty.dane.formats import is_date
from dokumenty.dane.package import DamagedError, Package, local
from dokumenty.dane.raw import RawSheet
from dokumenty.dane.shared_texts import read_texts
from dokumenty.dane.sheet_xml import Book, SheetReader
from dokumenty.dane.styles import number_formats


def read_xlsx(path: Path) -> list[RawSheet]:
    """Read every sheet of a workbook."""
    with Package(path) as package:
        main = main_part(package)
        root, parts = package.tree(main), package.related(main)
        formats = number_formats(package, _one(parts, "styles"))
        book = Book(_shared_texts(package, _one(parts, "sharedstrings")), [*map(is_date, formats)], _since_1904(root))
        return [_read(package, part, path.name, sheet, (book, formats)) for sheet, part in _sheets(root, parts)]


def main_part(package: Package) -> str:
    """Return the part that lists the sheets."""
    starts = package.related("")
    for target in (*starts.values(), "xl/workbook.xml"):
        if target.lower().endswith("workbook.xml") and target in package.names:
            return target
    message = "no workbook part"
    raise DamagedError(message)


def _one(parts: dict[str, str], name: str) -> str | None:
    return next((part for part in parts.values() if part.lower().endswith(f"{name}.xml")), None)


def _since_1904(root: Element) -> bool:
    return any(one.get("date1904") in {"1", "true"} for one in root.iter("workbookPr"))


def _sheets(root: Element, parts: dict[str, str]) -> Iterator[tuple[Element, str]]:
    for sheet in root.iter("sheet"):
        key = next((value for name, value in sheet.attrib.items() if name != local(name) and local(name) == "id"), "")
        part = parts[key]
        if "/chartsheets/" not in part:
            yield sheet, part


def sheet_parts(root: Element, parts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Go through the titles of the sheets and the parts that hold them."""
    return ((sheet.get("name", ""), part) for sheet, part in _sheets(root, parts))


def _read(package: Package, part: str, file: str, sheet: Element, shared: tuple[Book, list[str]]) -> RawSheet:
    book, formats = shared
    reader = SheetReader(book)
    with package.open(part) as stream, _without_collection():
        rows = list(reader.rows(stream))
    hidden = sheet.get("state", "visible") != "visible"
    return RawSheet(file, sheet.get("name", ""), rows, formats, tuple(reader.merged), hidden)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Let nobody look for rubbish among millions of values that are all needed: it costs a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _shared_texts(package: Package, part: str | None) -> list[str]:
    if part is None or part not in package.names:
        return []
    with package.open(part) as stream:
        return read_texts(stream)
