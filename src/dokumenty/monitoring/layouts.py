"""The layouts of the data files, as data: one file a system in `formaty`, with columns, lists and renamed values."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dokumenty.errors import UsageError
from dokumenty.model.code_lists import all_values, editions

_FOLDER = Path(__file__).parent / "formaty"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a data file, told by its place: two of them may have one header.

    `fields` are fields of Uczestnicy or, with `projekt.` in front, of Projekt; the first filled one counts. `way` names
    how its text comes about, `rule` how it is checked, `fixed` what stands there when the workbook says nothing.
    """

    header: str
    fields: tuple[str, ...] = ()
    way: str = ""
    fixed: str = ""
    code_list: str = ""
    rule: str = ""
    required: bool = False
    unverified: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A data file: facts of the project first (PEFS 2007), then a row for each participant.

    `narrower` lists the „w tym” that belong to a status, `renamed` by field the values of older lists with those that
    stand for them here, `result_within` the days after the end until when the situation must be known.
    """

    name: str
    title: str
    ending: str
    project: tuple[Column, ...]
    columns: tuple[Column, ...]
    lists: Mapping[str, tuple[str, ...]]
    narrower: Mapping[str, tuple[str, ...]]
    renamed: Mapping[str, Mapping[str, str]]
    unemployed: frozenset[str]
    long_term: frozenset[str]
    result_within: int | None

    def values(self, name: str) -> tuple[str, ...]:
        """Return a code list as this system has it; one that only other systems have as they have it."""
        return self.lists.get(name) or all_values(name)


def layout_names() -> list[str]:
    """Return the names of the formats, the oldest first."""
    return [edition.key for edition in editions() if (_FOLDER / f"{edition.key}.toml").is_file()]


@cache
def layout_named(name: str) -> Layout:
    """Read a layout; UsageError for a format that is not there."""
    path = _FOLDER / f"{name}.toml"
    if not path.is_file():
        message = f"Nie ma formatu „{name}”. Dostępne: {', '.join(layout_names())}."
        raise UsageError(message)
    said = tomllib.loads(path.read_text("utf-8"))
    edition = next(edition for edition in editions() if edition.key == said["slowniki"])
    return Layout(
        name=name,
        title=said["tytul"],
        ending=f".{said['zapis']}",
        project=tuple(map(_column, said.get("projekt", ()))),
        columns=tuple(map(_column, said["kolumny"])),
        lists=edition.lists,
        narrower={status: tuple(values) for status, values in said.get("w_tym", {}).items()},
        renamed=said.get("zamiany", {}),
        unemployed=frozenset(said["bezrobotni"]),
        long_term=frozenset(said["dlugotrwale"]),
        result_within=said.get("wynik_po_dniach"),
    )


def _column(said: Mapping[str, Any]) -> Column:
    fields: str | Sequence[str] = said.get("pole", ())
    return Column(
        header=said["naglowek"],
        fields=(fields,) if isinstance(fields, str) else tuple(fields),
        way=said.get("sposob", ""),
        fixed=said.get("stale", ""),
        code_list=said.get("lista", ""),
        rule=said.get("regula", ""),
        required=said.get("wymagane", False),
        unverified=said.get("niesprawdzone", ""),
    )
