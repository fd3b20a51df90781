"""Sheets and columns added to an existing workbook, and not a byte of anything else changed.

The Excel library would lose charts, form controls and the stored results of formulas. So
the parts of the package are edited one by one: only those that get something new are
written anew, all others are copied as they are, macros among them.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dokumenty.dane.book_xml import Files, tag, tree_of
from dokumenty.dane.missing import LISTS, Gap, gaps_of
from dokumenty.dane.new_sheet import name_lists, new_sheet
from dokumenty.dane.package import DamagedError, Package
from dokumenty.dane.pattern import Pattern
from dokumenty.dane.raw import RawSheet
from dokumenty.dane.style_xml import Styles
from dokumenty.dane.tab_xml import add_columns, add_lines, restyled
from dokumenty.dane.table_xml import widen_table
from dokumenty.dane.workbook import open_workbook
from dokumenty.dane.xlsx import main_part, sheet_parts
from dokumenty.errors import UsageError
from dokumenty.model.code_lists import Edition
from dokumenty.model.fields import Layout, Sheet

_ENDINGS = {".xlsx", ".xlsm"}
_SIGNED, _SHARED = "_xmlsignatures/", "xl/revisions/"


@dataclass(frozen=True, slots=True)
class Extended:
    """A completed workbook: its bytes, what was added, and which of the sheets that got columns are locked."""

    content: bytes
    added: tuple[str, ...] = ()
    lists: bool = False
    locked: tuple[str, ...] = ()


def extended(path: Path, declared: Sequence[Sheet], edition: Edition | None = None) -> Extended:
    """Return the completed workbook; nothing added means that nothing was missing."""
    if path.suffix.lower() not in _ENDINGS:
        message = f"{path}: uzupełnić można skoroszyt .xlsx albo .xlsm. Otwórz plik i zapisz go jako .xlsx."
        raise UsageError(message)
    raws = open_workbook(path)
    gaps = list(gaps_of(raws, declared))
    with Package(path) as package:
        main = main_part(package)
        _refuse_unsafe(path, package, main)
        parts = dict(sheet_parts(package.tree(main), package.related(main)))
    if not gaps:
        return Extended(path.read_bytes())
    try:
        changed = _changes(path, main, parts, (raws, gaps), Pattern(declared, edition))
    except (DamagedError, KeyError) as problem:
        message = (
            f"{path}: skoroszyt ma nietypową budowę, więc dopisanie mogłoby go zepsuć. Nic nie zmieniono. "
            "Otwórz go w Excelu albo LibreOffice, zapisz jako .xlsx i spróbuj ponownie."
        )
        raise UsageError(message) from problem
    return Extended(
        _repacked(path, changed),
        tuple(map(str, gaps)),
        any(gap.sheet is LISTS for gap in gaps),
        tuple(gap.title for gap in gaps if gap.row and _is_locked(changed[parts[gap.title]])),
    )


def _is_locked(content: bytes) -> bool:
    """Tell whether a sheet lets nobody write into cells that are not set free."""
    protection = tree_of(content).find(tag("sheetProtection"))
    return protection is not None and protection.get("sheet") in {"1", "true"}


def _changes(
    path: Path, main: str, parts: dict[str, str], found: tuple[list[RawSheet], list[Gap]], pattern: Pattern
) -> dict[str, bytes]:
    """Return the new content of every part that changes."""
    raws, gaps = found
    with zipfile.ZipFile(path) as source:
        files = _Files(source)
        styles = Styles(files, main, pattern.styles())
        for gap in gaps:
            _fill(files, (main, parts.get(gap.title, "")), gap, pattern, styles)
        name_lists(files, main, raws, gaps)
        styles.save()
        return files.changed


def _refuse_unsafe(path: Path, package: Package, main: str) -> None:
    for prefix, what in ((_SIGNED, "podpisany elektronicznie"), (_SHARED, "współużytkowany (śledzenie zmian)")):
        if any(name.startswith(prefix) for name in package.names):
            message = f"{path}: skoroszyt jest {what}, a uzupełnienie by to zniszczyło. Zdejmij to w Excelu i zapisz."
            raise UsageError(message)
    with package.open(main) as stream:
        if tree_of(stream.read()).tag != tag("workbook"):
            message = (
                f"{path}: plik jest w odmianie „Strict Open XML”, której nie da się uzupełnić. "
                "Otwórz go w Excelu i zapisz jako „Skoroszyt programu Excel (.xlsx)”."
            )
            raise UsageError(message)


def _fill(files: Files, parts: tuple[str, str], gap: Gap, pattern: Pattern, styles: Styles) -> None:
    """Add what a gap lacks to the list of sheets and to the sheet."""
    main, part = parts
    if not gap.row:
        new_sheet(files, main, gap.title, pattern, styles)
        return
    sheet = restyled(pattern.sheet(gap.sheet.title), styles)
    if gap.sheet.layout is Layout.KEY_VALUE:
        add_lines(files, part, gap, sheet)
        return
    add_columns(files, part, gap, sheet, values=gap.sheet is LISTS)
    widen_table(files, part, gap)


class _Files:
    """The parts of a package as they will be."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self.changed: dict[str, bytes] = {}

    def names(self) -> set[str]:
        return {*self._package.namelist(), *self.changed}

    def read(self, name: str) -> bytes:
        return self.changed[name] if name in self.changed else self._package.read(name)

    def write(self, name: str, content: bytes) -> None:
        self.changed[name] = content


def _repacked(path: Path, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info, changed.get(info.filename, source.read(info)))
        for name in sorted(changed.keys() - set(source.namelist())):
            target.writestr(name, changed[name])
    return out.getvalue()
