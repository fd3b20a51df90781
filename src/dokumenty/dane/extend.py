"""Sheets and columns added to an existing workbook, and not a byte of anything else changed.

The Excel library would lose charts, form controls and the stored results of formulas. So
the parts of the package are edited one by one: only those that get something new are
written anew, all others are copied as they are, macros among them.
"""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from dokumenty.dane.book_xml import add_sheet, add_styles
from dokumenty.dane.missing import Gap, gaps_of
from dokumenty.dane.package import Package
from dokumenty.dane.tab_xml import add_columns, add_lines, new_tab
from dokumenty.dane.workbook import open_workbook
from dokumenty.dane.xlsx import main_part, sheet_parts
from dokumenty.errors import UsageError
from dokumenty.model.fields import Layout, Sheet

_ENDINGS = {".xlsx", ".xlsm"}
_SIGNED, _SHARED = "_xmlsignatures/", "xl/revisions/"


def extended(path: Path, declared: Sequence[Sheet]) -> tuple[bytes, list[str]]:
    """Return the completed workbook and what was added; nothing added means that nothing was missing."""
    if path.suffix.lower() not in _ENDINGS:
        message = f"{path}: uzupełnić można skoroszyt .xlsx albo .xlsm. Otwórz plik i zapisz go jako .xlsx."
        raise UsageError(message)
    gaps = list(gaps_of(open_workbook(path), declared))
    with Package(path) as package:
        _refuse_unsafe(path, package.names)
        main = main_part(package)
        parts = dict(sheet_parts(package.tree(main), package.related(main)))
    changed = _changes(path, main, gaps, parts) if gaps else {}
    return _repacked(path, changed), [str(gap) for gap in gaps]


def _refuse_unsafe(path: Path, names: frozenset[str]) -> None:
    for prefix, what in ((_SIGNED, "podpisany elektronicznie"), (_SHARED, "współużytkowany (śledzenie zmian)")):
        if any(name.startswith(prefix) for name in names):
            message = f"{path}: skoroszyt jest {what}, a uzupełnienie by to zniszczyło. Zdejmij to w Excelu i zapisz."
            raise UsageError(message)


def _changes(path: Path, main: str, gaps: Sequence[Gap], parts: dict[str, str]) -> dict[str, bytes]:
    """Return the new content of every part that changes."""
    with zipfile.ZipFile(path) as package:
        files = _Files(package)
        styles = add_styles(files, main)
        for gap in gaps:
            if not gap.row:
                add_sheet(files, main, gap.title, new_tab(gap.sheet, styles))
            elif gap.sheet.layout is Layout.KEY_VALUE:
                add_lines(files, parts[gap.title], gap, styles)
            else:
                add_columns(files, parts[gap.title], gap, styles)
        return files.changed


class _Files:
    """The parts of a package as they will be."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self.changed: dict[str, bytes] = {}

    def names(self) -> set[str]:
        return {*self._package.namelist(), *self.changed}

    def read(self, name: str) -> bytes:
        return self.changed.get(name) or self._package.read(name)

    def write(self, name: str, content: bytes) -> None:
        self.changed[name] = content


def _repacked(path: Path, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info, changed.get(info.filename, source.read(info)))
        for name in changed.keys() - set(source.namelist()):
            target.writestr(name, changed[name])
    return out.getvalue()
