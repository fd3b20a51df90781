"""The one door to the Excel library: a workbook file as plain cells."""

import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dokumenty.errors import WorkbookError
from dokumenty.model.values import Cell

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class RawCell:
    """What one cell holds: its address, its value, how Excel shows it, and whether it is a formula never computed."""

    cell: Cell
    value: object
    number_format: str = "General"
    uncomputed: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing in the cell."""
        return not self.uncomputed and (self.value is None or (isinstance(self.value, str) and not self.value.strip()))


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One tab: its title and its rows of cells, from the top left corner."""

    file: str
    title: str
    rows: tuple[tuple[RawCell, ...], ...]

    def at(self, ref: str) -> Cell:
        """Return the address of a cell of this sheet."""
        return Cell(self.file, self.title, ref)


def open_workbook(path: Path) -> list[RawSheet]:
    """Read all sheets of a workbook; WorkbookError says why it cannot be read."""
    _refuse_unreadable(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of parts it skips; cells are not among them
            values = _load(path, data_only=True)
            formulas = _load(path, data_only=False) if _has_formulas(path) else None
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError) as problem:
        message = (
            f"{path}: pliku nie da się odczytać, jest uszkodzony. Otwórz go w Excelu i zapisz ponownie jako .xlsx."
        )
        raise WorkbookError(message) from problem
    return [_raw_sheet(path.name, sheet, formulas) for sheet in values.worksheets]


def _load(path: Path, *, data_only: bool) -> Workbook:
    with path.open("rb") as file:  # the library would leave a broken file open, and so locked on Windows
        return load_workbook(file, data_only=data_only)


def _refuse_unreadable(path: Path) -> None:
    for reason in _reasons_against(path):
        message = f"{path}: {reason}"
        raise WorkbookError(message)


def _reasons_against(path: Path) -> Iterator[str]:
    if not path.is_file():
        yield "nie ma takiego pliku. Sprawdź nazwę i folder."
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        yield "to nie jest skoroszyt .xlsx. Otwórz plik w Excelu i zapisz jako „Skoroszyt programu Excel (*.xlsx)”."
    if path.with_name(f"~${path.name}").exists():
        yield (
            "skoroszyt jest otwarty w Excelu, więc ostatnich zmian może jeszcze nie być w pliku. "
            f"Zapisz go i zamknij. Jeśli jest zamknięty, usuń plik „~${path.name}”."
        )
    head = _head_of(path)
    if head.startswith(_OLD_OFFICE):
        yield _why_old(path)
    elif not zipfile.is_zipfile(path):
        yield "plik nie jest skoroszytem Excela albo jest uszkodzony. Otwórz go w Excelu i zapisz ponownie jako .xlsx."


def _head_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_OLD_OFFICE))


def _why_old(path: Path) -> str:
    if _ENCRYPTED in path.read_bytes():
        return "skoroszyt jest chroniony hasłem. Zdejmij hasło w Excelu (Plik › Informacje › Chroń skoroszyt) i zapisz."
    return "plik jest w starym formacie .xls. Otwórz go w Excelu i zapisz jako „Skoroszyt programu Excel (*.xlsx)”."


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        return any(mark in package.read(name) for name in sheets for mark in (b"<f>", b"<f "))


def _raw_sheet(file: str, sheet: Worksheet, formulas: Workbook | None) -> RawSheet:
    twin = formulas[sheet.title] if formulas else None
    rows = tuple(tuple(_raw_cell(file, cell, twin) for cell in row) for row in sheet.iter_rows())
    return RawSheet(file, sheet.title, rows)


def _raw_cell(file: str, cell: Any, twin: Worksheet | None) -> RawCell:  # noqa: ANN401 - openpyxl has three cell classes
    uncomputed = twin is not None and cell.value is None and twin[cell.coordinate].value is not None
    return RawCell(
        Cell(file, cell.parent.title, cell.coordinate), cell.value, cell.number_format or "General", uncomputed
    )
