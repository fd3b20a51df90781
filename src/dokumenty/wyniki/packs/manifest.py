"""The manifest of a pack: its files with their hashes, for programs and for whoever wants to prove the pack.

Its form is stable: fields are only ever added; whatever would break a reader raises VERSION.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from dokumenty import __version__
from dokumenty.errors import OutputError

FILE = "manifest.json"
FORMAT = "dokumenty-pakiet"
VERSION = 1


# The fields are named as in the file.
@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """A file of a pack; cover letter and list have no number, and nobody may have counted the pages."""

    numer: int | None
    nazwa: str
    rodzaj: str
    klucz: str
    plik: str
    strony: int | None
    bajty: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a pack holds, for whom and when it was made; `mimo_bledow` are the findings it was made in spite of."""

    pakiet: str
    tytul: str
    klucz: str
    skoroszyt: str
    utworzono: str
    mimo_bledow: tuple[str, ...]
    pliki: tuple[PackFile, ...]
    program: str = __version__


def as_json(manifest: Manifest) -> bytes:
    """Return the bytes of manifest.json."""
    said = {"format": FORMAT, "wersja": VERSION} | asdict(manifest)
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def hashes_in(content: bytes, where: str) -> dict[str, str]:
    """Return file names with their SHA-256; OutputError for bytes that are no manifest of a version known here."""
    said = _parsed(content)
    if said.get("format") != FORMAT or not isinstance(said.get("wersja"), int):
        raise OutputError(
            f"{where}: to nie jest wykaz plików pakietu albo ktoś go uszkodził. Poproś o pakiet jeszcze raz."
        )
    if said["wersja"] > VERSION:
        raise OutputError(f"{where}: pakiet zrobiła nowsza wersja programu. Zainstaluj ją, żeby go sprawdzić.")
    try:
        return {str(file["plik"]): str(file["sha256"]).lower() for file in said["pliki"]}
    except (KeyError, TypeError) as problem:
        raise OutputError(
            f"{where}: wykaz plików jest niepełny, ktoś go zmienił. Poproś o pakiet jeszcze raz."
        ) from problem


def hash_of_kind(content: bytes, where: str, kind: str) -> str:
    """Return the SHA-256 of the file of a kind; nothing when there is none, OutputError as above."""
    hashes = hashes_in(content, where)
    kinds = {str(file["plik"]): file.get("rodzaj") for file in _parsed(content)["pliki"]}
    return next((sha256 for name, sha256 in hashes.items() if kinds[name] == kind), "")


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
