"""What the office itself says of its columns: the sheet `_Pola`, the sheet Słowniki, the map of a foreign workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from dokumenty.dane.raw import RawRow, RawSheet, is_empty
from dokumenty.model.code_lists import TITLES
from dokumenty.model.fields import Field, FieldType
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, error, place_of

POLA, SLOWNIKI = "pola", "slowniki"
_COLUMNS = ("arkusz", "kolumna", "nazwa", "typ", "lista", "wymagane", "opis")

_TYPES = {fold(kind.value): kind for kind in FieldType}


@dataclass(frozen=True, slots=True)
class Legend:
    """Lists of allowed values by folded name; fields of own columns, and our titles, by folded sheet title."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fields: Mapping[str, tuple[Field, ...]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def title_of(self, sheet: str) -> str:
        """Return the folded title under which the program knows a sheet."""
        return self.titles.get(fold(sheet), fold(sheet))

    def fields_of(self, sheet: str) -> tuple[Field, ...]:
        """Return what `_Pola` says of the columns of a sheet."""
        return self.fields.get(fold(sheet), ())

    def widened(self, declared: Field) -> Field:
        """Return a field with the values that the office has added to its list."""
        title = TITLES.get(declared.code_list, declared.code_list)
        added = self.lists.get(fold(title), ()) if title else ()
        extra = tuple(value for value in added if value not in declared.choices)
        return declared.with_choices(declared.choices + extra) if extra else declared


def read_legend(raws: Sequence[RawSheet]) -> tuple[Legend, list[Issue]]:
    """Read the two helping sheets where the workbook has them."""
    by_title = {fold(raw.title): raw for raw in raws}
    lists = _lists(by_title[SLOWNIKI]) if SLOWNIKI in by_title else {}
    if POLA not in by_title:
        return Legend(lists), []
    found, issues = _own_fields(by_title[POLA], lists)
    return Legend(lists, found), issues


def _lists(raw: RawSheet) -> dict[str, tuple[str, ...]]:
    """Read each column of the sheet Słowniki: the name of the list and, below, its values."""
    if not raw.rows:
        return {}
    head, *rows = raw.rows
    names = {at: fold(str(name)) for at, name in enumerate(head.values) if not is_empty(name)}
    return {name: tuple(_texts_below(rows, at)) for at, name in names.items()}


def _texts_below(rows: Sequence[RawRow], at: int) -> Iterator[str]:
    for row in rows:
        if at < len(row.values) and not is_empty(row.values[at]):
            yield str(row.values[at]).strip()


def _own_fields(
    raw: RawSheet, lists: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[Field, ...]], list[Issue]]:
    if not raw.rows:
        return {}, []
    places = {fold(str(text)): at for at, text in enumerate(raw.rows[0].values) if not is_empty(text)}
    fields: dict[str, tuple[Field, ...]] = {}
    issues: list[Issue] = []
    for row in raw.rows[1:]:
        said = {name: _said(row, places.get(name)) for name in _COLUMNS}
        problem = _wrong_line(raw, row, places, said)
        if problem:
            issues.append(problem)
        else:
            sheet = fold(said["arkusz"])
            fields[sheet] = (*fields.get(sheet, ()), _field(said, lists))
    return fields, issues


def _said(row: RawRow, at: int | None) -> str:
    found = row.values[at] if at is not None and at < len(row.values) else None
    return "" if is_empty(found) else str(found).strip()


def _wrong_line(raw: RawSheet, row: RawRow, places: Mapping[str, int], said: Mapping[str, str]) -> Issue | None:
    for name in ("arkusz", "kolumna"):
        if not said[name]:
            what = f"W wierszu arkusza „{raw.title}” nie ma wartości „{name}”."
            place = place_of(raw.place(row.number, places.get(name, 0)))
            return error("pola-niepelne", place, what, "Podaj tytuł arkusza i nagłówek kolumny.")
    if said["typ"] and fold(said["typ"]) not in _TYPES:
        near = get_close_matches(fold(said["typ"]), _TYPES, n=1)
        hint = f"Czy chodziło o „{_TYPES[near[0]].value}”? " if near else ""
        todo = f"{hint}Typy: {', '.join(kind.value for kind in FieldType)}."
        return error("pola-typ", place_of(raw.place(row.number, places["typ"])), "Nie ma takiego typu kolumny.", todo)
    return None


def _field(said: Mapping[str, str], lists: Mapping[str, tuple[str, ...]]) -> Field:
    choices = lists.get(fold(said["lista"])) or tuple(part.strip() for part in said["lista"].split(";") if part.strip())
    kind = _TYPES[fold(said["typ"])] if said["typ"] else FieldType.CHOICE if choices else FieldType.LABEL
    return Field(
        header=said["kolumna"],
        name=fold(said["nazwa"] or said["kolumna"]),
        type=kind,
        choices=choices if kind is FieldType.CHOICE else (),
        required=fold(said["wymagane"]) in {"tak", "x"},
        help=said["opis"],
        signed=True,
    )
