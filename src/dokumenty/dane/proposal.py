"""A map proposed for a foreign workbook: near names first, then what the cells hold."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from stdnum.pl import pesel

from dokumenty.dane.headers import find_headers
from dokumenty.dane.mapping import map_of
from dokumenty.dane.raw import RawSheet, is_empty
from dokumenty.dane.workbook import open_workbook
from dokumenty.model.fields import Field, FieldType, Sheet
from dokumenty.model.folding import fold

_NEAR = 0.72
_SURE = 0.75
"""So large a part of the cells must hold what a type asks for."""
_SAMPLE = 50
_FEWEST = 2
_EMAIL = re.compile(r"\S+@\S+\.\w{2,}")  # ops@example.pl
_POSTAL_CODE = re.compile(r"\d{2}-\d{3}")  # 26-600
_BY_CONTENT: tuple[tuple[FieldType, Callable[[object], bool]], ...] = (
    (FieldType.PESEL, lambda value: bool(pesel.is_valid(str(value).zfill(11)))),
    (FieldType.EMAIL, lambda value: bool(_EMAIL.fullmatch(str(value)))),
    (FieldType.POSTAL_CODE, lambda value: bool(_POSTAL_CODE.fullmatch(str(value)))),
    (FieldType.DATE, lambda value: isinstance(value, date)),
)
"""Types that cells betray, the most certain first."""


def propose_map(path: Path, declared: Sequence[Sheet]) -> str:
    """Return the text of a map for a workbook whose list of people has foreign names; empty where there is none."""
    target = next(sheet for sheet in declared if sheet.name == "uczestnicy")
    raws = open_workbook(path)
    titles = {fold(sheet.title) for sheet in declared}
    if map_of(path).exists() or any(fold(raw.title) == fold(target.title) for raw in raws):
        return ""
    found = [(raw.title, dict(_columns(raw, target))) for raw in raws if fold(raw.title) not in titles]
    title, columns = max(found, key=lambda pair: len(pair[1]), default=("", {}))
    return _text(title, columns, target) if len(columns) >= _FEWEST else ""


def _columns(raw: RawSheet, target: Sheet) -> Iterator[tuple[str, Field]]:
    """Go through foreign headers and the fields that they seem to be, each field once."""
    headers, _ = find_headers(raw, ())
    left = list(target.fields)
    found: dict[int, Field] = {}
    for find in (_by_name, _by_content):
        for at, cell in headers.cells.items():
            rows = raw.rows[headers.first_data : headers.first_data + _SAMPLE]
            values = [row.values[at] for row in rows if at < len(row.values) and not is_empty(row.values[at])]
            field = None if at in found else find(str(cell.value), values, left)
            if field:
                left.remove(field)
                found[at] = field
    yield from ((str(headers.cells[at].value).strip(), found[at]) for at in sorted(found))


def _by_name(header: str, _: Sequence[object], fields: Sequence[Field]) -> Field | None:
    scored = [(_likeness(header, text), field.name) for field in fields for text in (field.header, *field.aliases)]
    score, name = max(scored, default=(0.0, ""))
    return next(field for field in fields if field.name == name) if score >= _NEAR else None


def _likeness(header: str, text: str) -> float:
    """Tell how near two names are; all words of ours within theirs is nearness too."""
    one, other = fold(header), fold(text)
    if set(other.split("_")) <= set(one.split("_")):
        return 0.9 + len(other) / 1000
    return SequenceMatcher(None, one, other).ratio()


def _by_content(_: str, values: Sequence[object], fields: Sequence[Field]) -> Field | None:
    for kind, holds in _BY_CONTENT if values else ():
        field = next((field for field in fields if field.type is kind), None)
        if field and sum(map(holds, values)) >= _SURE * len(values):
            return field
    return next((field for field in fields if field.choices and _are_of(field, values)), None)


def _are_of(field: Field, values: Sequence[object]) -> bool:
    """Tell whether a column holds values of the field's list, more than one of them."""
    known = {choice.casefold() for choice in field.choices}
    found = [text for value in values if (text := str(value).strip().casefold()) in known]
    return len(set(found)) > 1 and len(found) >= _SURE * len(values)


def _text(title: str, columns: dict[str, Field], target: Sheet) -> str:
    lines = [f"[arkusze.{_quoted(title)}]", f"arkusz = {_quoted(target.title)}", f"[arkusze.{_quoted(title)}.kolumny]"]
    lines += [f"{_quoted(theirs)} = {_quoted(ours.header)}" for theirs, ours in columns.items()]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
