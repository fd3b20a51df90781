"""The map of a foreign workbook: `lista.mapa.toml` beside `lista.xlsx` says what their names are with us.

[arkusze."Lista osób"]
arkusz = "Uczestnicy"
[arkusze."Lista osób".kolumny]
"Nazwisko uczestnika" = "Nazwisko"
[projekt]
"Tytuł projektu" = "Nowy początek"
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from dokumenty.dane.legend import Legend
from dokumenty.dane.raw import RawRow, RawSheet
from dokumenty.errors import WorkbookError
from dokumenty.model.fields import Field
from dokumenty.model.folding import fold

ENDING = ".mapa.toml"
_KNOWN = {"arkusze", "projekt"}


def map_of(workbook: Path) -> Path:
    """Return where the map of a workbook stands, whether or not there is one."""
    return workbook.with_name(workbook.stem + ENDING)


def read_map(workbook: Path, legend: Legend) -> tuple[Legend, list[RawSheet]]:
    """Return the legend with what the map says, and the sheet Projekt where the map holds one."""
    path = map_of(workbook)
    if not path.is_file():
        return legend, []
    said = _read(path)
    sheets: Mapping[str, Any] = said.get("arkusze", {})
    titles = {fold(title): fold(str(one["arkusz"])) for title, one in sheets.items() if "arkusz" in one}
    fields = {titles.get(fold(title), fold(title)): (*_fields(one),) for title, one in sheets.items()}
    merged = {name: (*legend.fields.get(name, ()), *fields.get(name, ())) for name in {*legend.fields, *fields}}
    return replace(legend, titles=titles, fields=merged), _project(path, said.get("projekt", {}))


def _read(path: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        wrong = [name for name in said if name not in _KNOWN or not isinstance(said[name], dict)]
        wrong += [name for name, one in said.get("arkusze", {}).items() if not isinstance(one, dict)]
    except (OSError, ValueError) as problem:
        message = f"{path}: mapy nie da się odczytać. Popraw wiersz, na który wskazuje opis: {problem}."
        raise WorkbookError(message) from problem
    if wrong:
        message = f'{path}: nieznana część „{wrong[0]}”. Mapa ma części [arkusze."…"] i [projekt].'
        raise WorkbookError(message)
    return said


def _fields(one: Mapping[str, Any]) -> Iterator[Field]:
    for theirs, ours in one.get("kolumny", {}).items():
        yield Field(header=str(theirs), name=fold(str(ours)))


def _project(path: Path, facts: Mapping[str, Any]) -> list[RawSheet]:
    if not facts:
        return []
    lines = [("Pole", "Wartość"), *facts.items()]
    rows = [RawRow(number, [name, value], [0, 0]) for number, (name, value) in enumerate(lines, start=1)]
    return [RawSheet(path.name, "Projekt", rows)]
