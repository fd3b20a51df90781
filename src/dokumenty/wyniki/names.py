"""File names: readable, unique, stable, and legal on Windows."""

import unicodedata
from pathlib import Path
from string import Formatter
from typing import Any

from dokumenty.errors import TemplateError
from dokumenty.model.context import value_at

LONGEST = 120
"""Characters in a name without its ending: folder and name stay below the 260 of Windows."""
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{i}" for port in ("com", "lpt") for i in range(1, 10))}


def fill(pattern: str, context: dict[str, Any], where: str = "szablony.toml, nazwa pliku") -> str:
    """Fill `{uczestnik.nazwisko}` and its like in a pattern; TemplateError for a name that is not there."""
    parts = []
    for text, path, _, _ in Formatter().parse(pattern):
        parts.append(text)
        if path:
            parts.append(_text_at(path, context, f"{where} „{pattern}”"))
    return "".join(parts)


def folder_at(pattern: str, context: dict[str, Any], where: str) -> Path:
    """Fill a path folder by folder, each filled one with a legal name; TemplateError for a name that is not there."""
    parts = (safe(fill(part, context, where)) if "{" in part else part for part in Path(pattern).parts)
    return Path(*parts)


def _text_at(path: str, context: dict[str, Any], where: str) -> str:
    try:
        return str(value_at(context, path))
    except (KeyError, AttributeError) as problem:
        message = f"{where}: nie ma pola „{path}”. Popraw nazwę pola."
        raise TemplateError(message) from problem


def safe(name: str) -> str:
    r"""Return a name that every file system takes.

    >>> safe("UP-001 Nowak: kontrakt KS/1/2012. "), safe("con")
    ('UP-001 Nowak- kontrakt KS-1-2012', '_con')
    """
    words = " ".join(unicodedata.normalize("NFC", name).translate(_FORBIDDEN).split())
    legal = _cut("".join(c for c in words if c.isprintable())).strip(" .,")
    return f"_{legal}" if legal.lower().partition(".")[0] in _RESERVED or not legal else legal


def _cut(text: str) -> str:
    """Shorten to LONGEST characters, at a space where there is one."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]


class Names:
    """The names given so far in this run; two documents never get the same one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, folder: Path, name: str, suffix: str) -> Path:
        """Return a free path for this name; a repeated name gets a number."""
        number = 1
        while str(path := _numbered(folder, safe(name), number, suffix)).lower() in self._taken:
            number += 1
        self._taken.add(str(path).lower())
        return path


def _numbered(folder: Path, name: str, number: int, suffix: str) -> Path:
    return folder / (f"{name}{suffix}" if number == 1 else f"{name} ({number}){suffix}")


def version(path: Path, number: int) -> Path:
    """Return the path of a later version of a file that a person has changed."""
    return path if number == 1 else path.with_name(f"{path.stem} (wersja {number}){path.suffix}")


def is_version(path: Path, target: Path) -> bool:
    """Tell whether a path is a name or one of its versions."""
    later = path.stem.removeprefix(f"{target.stem} (wersja ").removesuffix(")")
    return path == target or (path == version(target, int(later)) if later.isdecimal() else False)
