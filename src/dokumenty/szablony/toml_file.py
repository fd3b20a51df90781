"""The TOML files of a template folder, read; what is wrong is told by line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from dokumenty.errors import TemplateError

_LINE = re.compile(r"at line (\d+), column (\d+)")


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a file says; TemplateError, with the line, when it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as problem:
        message = (
            f"{path}, {_where(str(problem))}: pliku nie da się odczytać. Sprawdź tam cudzysłowy, nawiasy i znak „=”."
        )
        raise TemplateError(message) from problem
    except UnicodeDecodeError as problem:
        message = f"{path}: pliku nie da się odczytać. Zapisz go w Notatniku w kodowaniu UTF-8."
        raise TemplateError(message) from problem
    except OSError as problem:
        message = f"{path}: pliku nie da się odczytać ({problem.strerror}). Sprawdź, czy wolno go otwierać."
        raise TemplateError(message) from problem


def _where(problem: str) -> str:
    found = _LINE.search(problem)
    return f"wiersz {found[1]}, znak {found[2]}" if found else "koniec pliku"
