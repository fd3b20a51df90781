"""A pack held against its manifest: a folder or a ZIP, made here or received."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dokumenty.errors import OutputError, UsageError
from dokumenty.model.alphabet import path_key, sort_key
from dokumenty.wyniki.packs.archive import Archive, open_archive
from dokumenty.wyniki.packs.manifest import FILE, hashes_in
from dokumenty.wyniki.writer import digest_of

LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
"""What Windows and macOS leave in a folder that somebody looked at."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a pack lacks, has too much, or has in another form than its manifest says."""

    files: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Tell whether the pack is exactly what its manifest says."""
        return not (self.missing or self.extra or self.changed)


def prove(path: Path, ask_password: Callable[[], str]) -> Proof:
    """Compare a pack with its manifest; UsageError for what is no pack or a wrong password, OutputError when damaged.

    `ask_password` is called only for an encrypted ZIP.
    """
    if path.is_dir():
        return _prove_folder(path)
    if not path.is_file():
        message = f"Nie ma folderu ani pliku „{path}”. Sprawdź ścieżkę."
        raise UsageError(message)
    with open_archive(path) as archive:
        return _prove_archive(archive, path, ask_password)


def _prove_folder(folder: Path) -> Proof:
    manifest = folder / FILE
    if not manifest.is_file():
        raise _no_pack(folder)
    try:
        names = {
            path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*"), key=path_key)
            if path.is_file()
        }
        found = {name: digest_of(path) for name, path in names.items() if name != FILE}
        return _compare(hashes_in(manifest.read_bytes(), str(manifest)), found)
    except OSError as problem:
        message = (
            f"{folder}: nie da się odczytać plików ({problem.strerror}). Zamknij je i sprawdź, czy wolno je otwierać."
        )
        raise OutputError(message) from problem


def _prove_archive(archive: Archive, path: Path, ask_password: Callable[[], str]) -> Proof:
    manifests = [name for name in archive.names if PurePosixPath(name).name == FILE]
    if not manifests:
        raise _no_pack(path)
    if archive.encrypted:
        archive.unlock(ask_password())
    manifest = min(manifests, key=len)
    root = manifest.removesuffix(FILE)
    found = {name.removeprefix(root): archive.digest(name) for name in archive.names if name != manifest}
    twice = [name.removeprefix(root) for name, times in Counter(archive.names).items() if times > 1]
    return _compare(hashes_in(archive.read(manifest), f"{path}, {manifest}"), found, twice)


def _compare(stated: Mapping[str, str], found: Mapping[str, str], twice: Iterable[str] = ()) -> Proof:
    stated, found = _composed(stated), _composed(found)
    extra = [name for name in found if name not in stated and PurePosixPath(name).name.lower() not in LITTER]
    return Proof(
        len(stated),
        _by_alphabet(name for name in stated if name not in found),
        _by_alphabet({*extra, *twice}),
        _by_alphabet(name for name, sha256 in stated.items() if found.get(name, sha256) != sha256),
    )


def _by_alphabet(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=sort_key))


def _composed(hashes: Mapping[str, str]) -> dict[str, str]:
    """Return the same with names composed: a Mac writes „ł” and „ó” of two signs."""
    return {unicodedata.normalize("NFC", name): sha256 for name, sha256 in hashes.items()}


def _no_pack(path: Path) -> UsageError:
    return UsageError(
        f"{path}: to nie jest pakiet załączników, nie ma w nim pliku {FILE}. Wskaż folder pakietu albo jego ZIP."
    )
