"""What of the computer the program depends on, looked at one by one."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from dokumenty.errors import MissingProgramError
from dokumenty.wyniki.office import find_office
from dokumenty.wyniki.printing import printers
from dokumenty.wyniki.programs import answer
from dokumenty.wyniki.word import find_word

_FONTS = {"Calibri": ("Calibri", "Carlito"), "Times New Roman": ("Times New Roman", "Liberation Serif")}
"""Fonts of the documents with those of the same widths that may stand in for them."""
_ENOUGH_DISK = 500 * 2**20
_FONT_FOLDERS = {
    "win32": (r"%SystemRoot%\Fonts", r"%LOCALAPPDATA%\Microsoft\Windows\Fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
}

_FONTS_OF_FILES = {"times": "Times New Roman"}
"""Files of Windows that are not called as their font is."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found, what to do if not."""

    what: str
    well: bool
    found: str
    todo: str = ""
    needed: bool = True


def examine(results: Path) -> list[Finding]:
    """Look at everything: LibreOffice, Word, fonts, printers, the result folder, the disk."""
    return [_office(), *_word(), *_fonts(), _printers(), _writing(results), _disk(results)]


def _office() -> Finding:
    try:
        office = find_office()
    except MissingProgramError as problem:
        return Finding("LibreOffice", well=False, found="brak", todo=str(problem))
    return Finding("LibreOffice", well=True, found=answer([office, "--version"]) or str(office))


def _word() -> Iterator[Finding]:
    """Look for Word where it can make PDF: on Windows."""
    if not shutil.which("powershell"):
        return
    try:
        found = str(find_word())
    except MissingProgramError:
        todo = "Bez Worda wszystko działa; PDF robi wtedy LibreOffice."
        yield Finding("Word do PDF", well=False, found="brak", todo=todo, needed=False)
    else:
        yield Finding("Word do PDF", well=True, found=f"jest, przez {found}", needed=False)


def _fonts() -> Iterator[Finding]:
    installed = _installed_fonts()
    for name, twins in _FONTS.items():
        found = next((twin for twin in twins if any(twin.lower().replace(" ", "") in font for font in installed)), "")
        todo = f"Zainstaluj czcionkę {' albo '.join(twins)}: bez niej PDF będzie miał inne strony niż w Wordzie."
        yield Finding(f"Czcionka {name}", well=bool(found), found=found or "brak", todo=todo, needed=False)


def _installed_fonts() -> set[str]:
    if fc_list := shutil.which("fc-list"):
        names = (answer([fc_list, ":", "family"]) or "").splitlines()
    else:
        names = fonts_in(
            Path(os.path.expandvars(folder)).expanduser() for folder in _FONT_FOLDERS.get(sys.platform, ())
        )
    return {name.lower().replace(" ", "") for name in names}


def fonts_in(folders: Iterable[Path]) -> list[str]:
    """Return the names of font files, those of Windows under the names of their fonts."""
    stems = [font.stem for folder in folders if folder.is_dir() for font in folder.iterdir()]
    return [_FONTS_OF_FILES.get(stem.lower(), stem) for stem in stems]


def _printers() -> Finding:
    found = printers()
    todo = "Bez drukarki wszystko działa, tylko „--drukarka” nie ma dokąd wysłać plików."
    return Finding("Drukarki", well=bool(found), found=", ".join(found) or "brak", todo=todo, needed=False)


def _writing(results: Path) -> Finding:
    folder = next(place for place in (results.absolute(), *results.absolute().parents) if place.exists())
    todo = "W tym folderze nie wolno pisać. Wybierz inny: --wyniki FOLDER."
    return Finding("Zapis wyników", _may_write(folder), str(folder), todo)


def _may_write(folder: Path) -> bool:
    """Try it: what a folder says of itself is not what Windows and network drives allow."""
    try:
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _disk(results: Path) -> Finding:
    folder = next(place for place in (results.absolute(), *results.absolute().parents) if place.is_dir())
    free = shutil.disk_usage(folder).free
    return Finding("Wolne miejsce", free > _ENOUGH_DISK, f"{free // 2**20} MB", "Zwolnij miejsce na dysku.")
