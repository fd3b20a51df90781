"""The catalogue szablony.toml: which kinds of documents there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dokumenty.errors import TemplateError, UsageError
from dokumenty.model.alphabet import path_key, sort_key
from dokumenty.model.jobs import Kind, Variant
from dokumenty.szablony.labels import labels_of, problems_of_labels
from dokumenty.szablony.toml_file import read_toml

CATALOG = "szablony.toml"
DEFAULT_NAME = "{uczestnik.id} {uczestnik.nazwisko} {uczestnik.imie} – {rodzaj}"
_KEYS = frozenset(
    {
        "tytul",
        "szablon",
        "szablony",
        "dla",
        "gdy",
        "nazwa",
        "egzemplarze",
        "numer",
        "kolumna_numeru",
        "wymaga",
        "typografia",
        "domyslnie",
        "dane_wrazliwe",
        "etykieta",
    }
)
COMMENTED = " – uwagi"
"""What stands in the name of a template's copy with the findings as comments."""


def read_catalog(folder: Path) -> tuple[Kind, ...]:
    """Read the kinds of a template folder; TemplateError when the folder or the catalogue is wrong.

    A .docx without an entry is a kind of its own, one document for each participant; copies with comments are none.
    """
    if not folder.is_dir():
        message = f"{folder}: nie ma folderu z szablonami. Utwórz go poleceniem „dokumenty nowy KATALOG” albo wskaż: --szablony."
        raise TemplateError(message)
    catalog = folder / CATALOG
    entries = read_toml(catalog) if catalog.is_file() else {}
    kinds = [_kind(folder, name, entry) for name, entry in entries.items()]
    used = {variant.template for kind in kinds for variant in kind.variants}
    kinds += [
        _default_kind(path)
        for path in sorted(folder.glob("*.docx"), key=path_key)
        if path not in used and path.name[0] != "~" and COMMENTED not in path.stem
    ]
    if not kinds:
        message = f"{folder}: nie ma tu żadnego szablonu .docx. Dodaj szablon albo wskaż inny folder: --szablony."
        raise TemplateError(message)
    return tuple(kinds)


def kinds_of(kinds: Iterable[Kind], files: Sequence[Path]) -> tuple[Kind, ...]:
    """Return a kind for each of these files: the one in the catalogue that uses it, else the default one; all for none."""
    kinds = tuple(kinds)
    if not files:
        return kinds
    by_file = {variant.template.resolve(): kind for kind in kinds for variant in kind.variants}
    found = (by_file.get(file.resolve(), _default_kind(file)) for file in files)
    return tuple(replace(kind, variants=(Variant(file),)) for kind, file in zip(found, files, strict=True))


def choose_kinds(kinds: Iterable[Kind], names: Sequence[str]) -> tuple[Kind, ...]:
    """Return the kinds of these names; UsageError for a name that is no kind.

    No names mean all kinds but those that are made only when named.
    """
    by_name = {kind.name: kind for kind in kinds}
    for name in names:
        if name not in by_name:
            near = get_close_matches(name, by_name, n=1)
            hint = f" Czy chodziło o „{near[0]}”?" if near else ""
            message = f"Nie ma rodzaju dokumentu „{name}”.{hint} Dostępne: {', '.join(by_name)}."
            raise UsageError(message)
    return tuple(by_name[name] for name in names) or tuple(kind for kind in by_name.values() if kind.by_default)


def _default_kind(path: Path) -> Kind:
    return Kind(name=path.stem, title=path.stem, variants=(Variant(path),), file_name=DEFAULT_NAME)


def _kind(folder: Path, name: str, entry: Mapping[str, Any]) -> Kind:
    for problem in _problems(folder, name, entry):
        message = f"{folder / CATALOG}, wpis [{name}]: {problem}"
        raise TemplateError(message)
    return Kind(
        name=name,
        title=entry.get("tytul", name),
        variants=_variants(folder, entry),
        per=entry.get("dla", "uczestnik"),
        when=entry.get("gdy", ""),
        file_name=entry.get("nazwa", DEFAULT_NAME),
        copies=entry.get("egzemplarze", 1),
        number=entry.get("numer", ""),
        number_field=entry.get("kolumna_numeru", ""),
        requires=tuple(entry.get("wymaga", ())),
        typography=entry.get("typografia", True),
        by_default=entry.get("domyslnie", True),
        sensitive=entry.get("dane_wrazliwe", False),
        labels=labels_of(entry.get("etykieta")),
    )


def _variants(folder: Path, entry: Mapping[str, Any]) -> tuple[Variant, ...]:
    if "szablon" in entry:
        return (Variant(folder / entry["szablon"]),)
    return tuple(Variant(folder / one["plik"], one.get("gdy", "")) for one in entry["szablony"])


def _problems(folder: Path, name: str, entry: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f'zapisz go jako sekcję, na przykład [{name}] i niżej szablon = "{name}.docx".'
        return
    yield from _problems_of_keys(entry)
    if ("szablon" in entry) == ("szablony" in entry):
        yield "podaj „szablon” (jeden plik) albo „szablony” (kilka plików z warunkami)."
        return
    for variant in _variants(folder, entry):
        if not variant.template.is_file():
            yield f"nie ma pliku „{variant.template.name}”. Dodaj go do folderu albo popraw nazwę."


def _problems_of_keys(entry: Mapping[str, Any]) -> Iterator[str]:
    if unknown := sorted(set(entry) - _KEYS):
        yield f"nieznane pole „{unknown[0]}”. Dozwolone: {', '.join(sorted(_KEYS, key=sort_key))}."
    per = entry.get("dla", "uczestnik")
    if not str(entry.get("kolumna_numeru", f"{per}.")).startswith(f"{per}."):
        yield f"w polu „kolumna_numeru” podaj pole tego, dla kogo jest dokument, na przykład {per}.nr_dokumentu."
    for key in ("domyslnie", "dane_wrazliwe"):
        if not isinstance(entry.get(key, True), bool):
            yield f"w polu „{key}” wpisz true albo false, bez cudzysłowu."
    if "etykieta" in entry:
        yield from problems_of_labels(entry["etykieta"])
