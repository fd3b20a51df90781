"""A new working folder: an empty workbook, the shipped templates, a place for results."""

import shutil
from pathlib import Path

from dokumenty.dane.blank import save_new
from dokumenty.dane.editions import edition_named
from dokumenty.errors import OutputError, UsageError
from dokumenty.model.arkusze import SHEETS

_IN_WHEEL = Path(__file__).parents[1] / "zasoby" / "szablony"
_IN_REPOSITORY = Path(__file__).parents[3] / "szablony"


def new_folder(folder: Path) -> Path:
    """Make the folder and return its workbook; UsageError when the folder holds something already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"„{folder}” już istnieje i nie jest pustym folderem. Podaj inną nazwę."
        raise UsageError(message)
    workbook = folder / "dane" / "projekt.xlsx"
    try:
        workbook.parent.mkdir(parents=True, exist_ok=True)
        save_new(workbook, SHEETS)
        shutil.copytree(shipped_templates(), folder / "szablony", dirs_exist_ok=True)
        (folder / "wyniki").mkdir(exist_ok=True)
    except OSError as problem:
        message = f"{folder}: nie można założyć folderu ({problem.strerror}). Wybierz miejsce, w którym wolno pisać."
        raise OutputError(message) from problem
    return workbook


def new_file(path: Path, system: str) -> None:
    """Write an empty workbook with the code lists of a system; UsageError when the file is there or no list is so called."""
    edition = edition_named(system)
    if path.suffix.lower() != ".xlsx":
        message = f"„{path}”: podaj nazwę z końcówką .xlsx."
        raise UsageError(message)
    if path.exists():
        message = (
            f"Plik „{path}” już istnieje. Podaj inną nazwę albo dopisz, czego brakuje: dokumenty arkusz uzupelnij."
        )
        raise UsageError(message)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_new(path, SHEETS, edition)
    except OSError as problem:
        message = f"{path}: nie można zapisać pliku ({problem.strerror}). Wybierz miejsce, w którym wolno pisać."
        raise OutputError(message) from problem


def shipped_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_REPOSITORY
