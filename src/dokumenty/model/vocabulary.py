"""Which names a template of a kind may use, and what lies below each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from dokumenty.model.context import flat_names
from dokumenty.model.fields import Field, FieldType, Sheet
from dokumenty.model.linking import children_of, references

ALWAYS = ("egzemplarz", "egzemplarze", "dzis", "numer", "kod")
"""Plain values that every document knows: which copy of how many, the day of making, the number
in the register and the code by which the document can be checked (both empty for kinds without numbers)."""


@dataclass(frozen=True, slots=True)
class Node:
    """What a name stands for: a record of one of these sheets, a list of such records, or a plain value with its parts."""

    sheets: tuple[Sheet, ...] = ()
    many: bool = False
    parts: Mapping[str, "Node"] = field(default_factory=dict)


_DATE = Node(parts=dict.fromkeys(("year", "month", "day"), Node()))
_ATTACHMENT = Node(
    many=True,
    parts=dict.fromkeys(("numer", "nazwa", "rodzaj", "plik", "strony", "arkusze", "sha256"), Node()) | {"data": _DATE},
)
PACK = Node(
    parts={"tytul": Node(), "data": _DATE, "mimo_bledow": Node(many=True), "zalaczniki": _ATTACHMENT},
)
"""The name `pakiet`, a `PackView`."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that stands for nothing, and the names that do at its place."""

    name: str
    known: tuple[str, ...]


class Vocabulary:
    """All names that one kind of document may use."""

    def __init__(self, sheets: Mapping[str, Sheet], per: Sheet) -> None:
        self._sheets = sheets
        own = {per.one: Node((per,)), "projekt": Node((sheets["projekt"],)), "pakiet": PACK}
        self.roots = own | self._flat(per) | self._lists() | self._below(Node((per,))) | own

    def _flat(self, per: Sheet) -> dict[str, Node]:
        """Return the bare names of old mail-merge templates: fields of the record, its participant, the project."""
        holders = [self._sheets["projekt"], per]
        if "uczestnicy" in (name for field in references(per) for name in field.refers_to):
            holders.insert(1, self._sheets["uczestnicy"])
        return {name: Node() for sheet in holders for name in flat_names(sheet)}

    def _lists(self) -> dict[str, Node]:
        return {name: Node((sheet,), many=True) for name, sheet in self._sheets.items()} | dict.fromkeys(ALWAYS, Node())

    def unknown_in(self, path: str) -> Unknown | None:
        """Return the first part of a path that stands for nothing, or None when all are known."""
        known = self.roots
        for step in path.split("."):
            name = step.removesuffix("[]")
            if name not in known:
                return Unknown(name, tuple(known))
            node = known[name]
            known = self._below(replace(node, many=False) if step.endswith("[]") else node)
        return None

    def column_of(self, path: str) -> tuple[str, str] | None:
        """Return sheet and field that a path reads, or None when it ends elsewhere: in a record, a list, a plain value."""
        *steps, last = path.split(".")
        node = Node()
        known = self.roots
        for step in steps:
            node = known.get(step.removesuffix("[]"), Node())
            known = self._below(replace(node, many=False) if step.endswith("[]") else node)
        return next(((s.name, f.name) for s in node.sheets for f in s.fields if f.name == last), None)

    def all_paths(self) -> Iterator[tuple[str, Field]]:
        """Go through the fields of the record itself, of those it names, of the project, and of the items of lists."""
        for name, node in self.roots.items():
            prefix = f"{name}[]" if node.many else name
            for sheet in node.sheets:
                yield from ((f"{prefix}.{field.name}", field) for field in sheet.fields)

    def _below(self, node: Node) -> dict[str, Node]:
        if node.many:
            return {}
        names = dict(node.parts)
        for sheet in node.sheets:
            names |= self._of_record(sheet)
        return names

    def _of_record(self, sheet: Sheet) -> dict[str, Node]:
        fields = {f.name: _DATE if f.type is FieldType.DATE else Node() for f in sheet.fields}
        parents = {f.link: Node(tuple(self._sheets[name] for name in f.refers_to)) for f in references(sheet)}
        children = {name: Node((self._sheets[name],), many=True) for name in children_of(sheet, self._sheets)}
        return fields | parents | children
