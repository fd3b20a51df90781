"""Which workbooks a command is about."""

from pathlib import Path

from dokumenty.dane.workbook import ENDINGS
from dokumenty.errors import UsageError
from dokumenty.model.alphabet import path_key

FOLDER = Path("dane")
COMPANION = ".odmiana"
"""What stands before the ending of a proof sheet: projekt.odmiana.xlsx belongs to projekt.xlsx."""


def find_workbooks(given: Path | None) -> tuple[Path, ...]:
    """Return the named workbook, all of a named folder, or the only one in „dane”."""
    if given is None:
        return _only_one(FOLDER)
    if not given.exists():
        message = f"--dane: nie ma pliku ani folderu „{given}”. Sprawdź nazwę."
        raise UsageError(message)
    return _all_in(given) if given.is_dir() else (given,)


def _only_one(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        message = f"Nie ma tu folderu „{folder}”. Przejdź do folderu projektu, wskaż skoroszyt (--dane PLIK) albo załóż folder: dokumenty nowy KATALOG."
        raise UsageError(message)
    found = _all_in(folder)
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        message = f"W folderze „{folder}” są skoroszyty: {names}. Wskaż jeden (--dane {found[0]}) albo wszystkie (--dane {folder})."
        raise UsageError(message)
    return found


def _all_in(folder: Path) -> tuple[Path, ...]:
    found = tuple(sorted((path for path in folder.iterdir() if _is_workbook(path)), key=path_key))
    if not found:
        message = f"W folderze „{folder}” nie ma żadnego skoroszytu .xlsx. Skopiuj go tam albo wskaż plik: --dane PLIK."
        raise UsageError(message)
    return found


def _is_workbook(path: Path) -> bool:
    return (
        path.suffix.lower() in ENDINGS
        and not path.name.startswith(("~$", "."))
        and not path.stem.lower().endswith(COMPANION)
    )


def companion_of(workbook: Path) -> Path:
    """Return where the proof sheet of a workbook lies: beside it."""
    return workbook.with_name(f"{workbook.stem}{COMPANION}.xlsx")
