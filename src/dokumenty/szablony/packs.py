"""The catalogue pakiety.toml: which packs of attachments there are, and what each is made of."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dokumenty.errors import TemplateError, UsageError
from dokumenty.model.packs import FORMATS, PDF, Item, Pack
from dokumenty.szablony.toml_file import read_toml

PACKS = "pakiety.toml"
_SOURCES = ("rodzaj", "dane", "folder")
_ITEM_KEYS: Mapping[str, type] = {
    **dict.fromkeys((*_SOURCES, "wzor", "tytul", "gdy", "format", "kto", "bez_zmian"), str),
    "wymagany": bool,
    "liczby": dict,
    "odczyt": dict,
}
_BELONGS_TO = {"wzor": "folder", "kto": "dane", "bez_zmian": "dane", "odczyt": "rodzaj"}
_PACK_KEYS: Mapping[str, type] = {
    **dict.fromkeys(("tytul", "dla", "format", "pismo", "spis"), str),
    "zalaczniki": list,
    "liczby": dict,
}
_SHOULD_BE = {str: "tekst w cudzysłowie", bool: "true albo false", dict: 'np. { uczestnicy = "1" }', list: "[ … ]"}


def read_packs(folder: Path) -> tuple[Pack, ...]:
    """Read the packs of a template folder; TemplateError when the file is not there or wrong."""
    path = folder / PACKS
    if not path.is_file():
        message = (
            f"{path}: nie ma pliku z opisem pakietów. Gotowy jest w każdym folderze z polecenia „dokumenty nowy KATALOG”:"
            " skopiuj go stamtąd; jak go pisać, mówi docs/zalaczniki.md."
        )
        raise TemplateError(message)
    packs = tuple(_pack(path, name, entry) for name, entry in read_toml(path).items())
    if not packs:
        message = f"{path}: nie ma tu żadnego pakietu. Dopisz wpis; przykład jest w docs/zalaczniki.md."
        raise TemplateError(message)
    return packs


def choose_pack(packs: Iterable[Pack], name: str) -> Pack:
    """Return the pack of this name; UsageError, with the nearest, when there is none."""
    by_name = {pack.name: pack for pack in packs}
    if name not in by_name:
        near = get_close_matches(name, by_name, n=1)
        hint = f" Czy chodziło o „{near[0]}”?" if near else ""
        message = f"Nie ma pakietu „{name}”.{hint} Dostępne: {', '.join(by_name)}."
        raise UsageError(message)
    return by_name[name]


def _pack(path: Path, name: str, entry: Any) -> Pack:  # noqa: ANN401 - a file may say anything
    where = f"{path}, wpis [{name}]"
    _refuse(where, _problems_of_pack(name, entry))
    formats = _formats(where, entry.get("format", PDF))
    lines = (_item(f"{where}, załącznik {n}", one, formats) for n, one in enumerate(entry["zalaczniki"], 1))
    return Pack(
        name=name,
        title=entry.get("tytul", name),
        per=entry.get("dla", "projekt"),
        items=tuple(lines),
        letter=entry.get("pismo", ""),
        listing=entry.get("spis", ""),
        formats=formats,
        counts=_counts(where, entry),
    )


def _item(where: str, entry: Any, formats: tuple[str, ...]) -> Item:  # noqa: ANN401 - a file may say anything
    _refuse(where, _problems_of_item(entry))
    return Item(
        place=where,
        kind=entry.get("rodzaj", ""),
        data=entry.get("dane", ""),
        folder=entry.get("folder", ""),
        pattern=entry.get("wzor", "*"),
        title=entry.get("tytul", ""),
        when=entry.get("gdy", ""),
        required=entry.get("wymagany", True),
        formats=_formats(where, entry["format"]) if "format" in entry else formats,
        counts=_counts(where, entry),
        read=_read(where, entry),
        who=entry.get("kto", ""),
        unchanged=entry.get("bez_zmian", ""),
    )


def _formats(where: str, said: str) -> tuple[str, ...]:
    """Return the formats in the order of FORMATS: „docx”, „pdf” or „docx+pdf”."""
    asked = {one.strip() for one in said.split("+")}
    if not asked <= set(FORMATS):
        _refuse(where, [f"w polu „format” wpisz „docx”, „pdf” albo „docx+pdf”, a nie „{said}”."])
    return tuple(one for one in FORMATS if one in asked)


def _counts(where: str, entry: Mapping[str, Any]) -> Mapping[str, str]:
    counts: Mapping[str, Any] = entry.get("liczby", {})
    if wrong := [name for name, value in counts.items() if not isinstance(value, str)]:
        _refuse(where, [f'w polu „liczby” podaj wyrażenie w cudzysłowie, np. {wrong[0]} = "uczestnicy|length".'])
    return counts


def _read(where: str, entry: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """Return the lines in which a finished document states each number; one alone need not be a list."""
    said = {name: (lines,) if isinstance(lines, str) else lines for name, lines in entry.get("odczyt", {}).items()}
    for name, lines in said.items():
        if (
            not isinstance(lines, list | tuple)
            or not all(isinstance(line, str) and line for line in lines)
            or not lines
        ):
            _refuse(where, [f'w polu „odczyt” podaj wiersz dokumentu w cudzysłowie, np. {name} = "Razem: # os*".'])
        if any(line.count("#") != 1 for line in lines):
            _refuse(where, [f"w polu „odczyt”, {name}: w wierszu ma być jedna liczba (#), a reszta słowami albo „*”."])
    return {name: tuple(lines) for name, lines in said.items()}


def _refuse(where: str, problems: Iterable[str]) -> None:
    for problem in problems:
        message = f"{where}: {problem}"
        raise TemplateError(message)


def _problems_of_pack(name: str, entry: Any) -> Iterator[str]:  # noqa: ANN401 - a file may say anything
    if not isinstance(entry, dict):
        yield f"zapisz go jako sekcję: wiersz [{name}], a niżej jego pola."
        return
    yield from _problems_of_keys(entry, _PACK_KEYS)
    if not entry.get("zalaczniki"):
        yield 'podaj, z czego jest pakiet, np. zalaczniki = [ { rodzaj = "lista-obecnosci" } ].'


def _problems_of_item(entry: Any) -> Iterator[str]:  # noqa: ANN401 - a file may say anything
    if not isinstance(entry, dict):
        yield 'zapisz go w klamrach, np. { rodzaj = "lista-obecnosci" }.'
        return
    yield from _problems_of_keys(entry, _ITEM_KEYS)
    if len([source for source in _SOURCES if source in entry]) != 1:
        yield "podaj jedno z trzech: „rodzaj” (dokumenty), „dane” (plik danych) albo „folder” (gotowe pliki, skany)."
    for key, source in _BELONGS_TO.items():
        if key in entry and source not in entry:
            yield f"pole „{key}” należy do załącznika z polem „{source}”; usuń je tutaj."


def _problems_of_keys(entry: Mapping[str, Any], known: Mapping[str, type]) -> Iterator[str]:
    for key, value in entry.items():
        if key not in known:
            yield f"nieznane pole „{key}”. Dozwolone: {', '.join(known)}."
        elif not isinstance(value, known[key]):
            yield f"w polu „{key}” wpisz {_SHOULD_BE[known[key]]}."
