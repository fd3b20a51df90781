"""Which names a template of a kind may use, and what lies below each."""

from collections.abc import Mapping
from dataclasses import dataclass

from dokumenty.model.fields import FieldType, Sheet
from dokumenty.model.linking import children_of, references

ALWAYS = ("egzemplarz", "egzemplarze", "dzis", "numer", "kod")
"""Plain values that every document knows: which copy of how many, the day of making, the number
in the register and the code by which the document can be checked (both empty for kinds without numbers)."""
_DATE_PARTS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Node:
    """What a name stands for: a record of one of these sheets, a list of such records, or a plain value."""

    sheets: tuple[Sheet, ...] = ()
    many: bool = False
    leaves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that stands for nothing, and the names that do at its place."""

    name: str
    known: tuple[str, ...]


class Vocabulary:
    """All names that one kind of document may use."""

    def __init__(self, sheets: Mapping[str, Sheet], per: Sheet) -> None:
        self._sheets = sheets
        self.roots = (
            self._lists() | self._below(Node((per,))) | {per.one: Node((per,)), "projekt": Node((sheets["projekt"],))}
        )

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
            known = self._below(Node(node.sheets) if step.endswith("[]") else node)
        return None

    def _below(self, node: Node) -> dict[str, Node]:
        if node.many:
            return {}
        names = dict.fromkeys(node.leaves, Node())
        for sheet in node.sheets:
            names |= self._of_record(sheet)
        return names

    def _of_record(self, sheet: Sheet) -> dict[str, Node]:
        fields = {f.name: Node(leaves=_DATE_PARTS if f.type is FieldType.DATE else ()) for f in sheet.fields}
        parents = {f.link: Node(tuple(self._sheets[name] for name in f.refers_to)) for f in references(sheet)}
        children = {name: Node((self._sheets[name],), many=True) for name in children_of(sheet, self._sheets)}
        return fields | parents | children
