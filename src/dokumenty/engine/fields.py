"""Which fields a template reads: every path, through loops, aliases and filters."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import nodes

from dokumenty.engine.filters import GLOBALS
from dokumenty.model.issues import TemplatePlace
from dokumenty.model.templates import FieldUse

_ITEM = "[]"
_TO_ITEM = frozenset({"first", "last", "min", "max"})
_OF_ITEMS = frozenset({"selectattr", "rejectattr", "groupby"})
_KEEPING = _OF_ITEMS | {
    "sort", "reverse", "list", "unique", "select", "reject", "batch", "slice", "wybierz", "do_dnia", "w_mocy", "alfabetycznie",
    "default", "d", "safe", "e", "escape", "dictsort", "items",
}  # fmt: skip
"""Filters that choose or order; any other filter makes a value of its own."""
_PAIRS = frozenset({"items", "values"})
Scope = dict[str, str | None]
"""What each local name stands for; None where it stands for nothing in the data."""


class _Reader:
    """Walks Jinja's tree as Jinja would run it, noting each path it reads."""

    def __init__(self, places: Mapping[int, TemplatePlace]) -> None:
        self._places = places
        self.uses: dict[FieldUse, None] = {}

    def read(self, node: nodes.Node, scope: Scope) -> str | None:
        """Note what a node reads; return the path of its value where it has one."""
        special = _READERS.get(type(node))
        if special is not None:
            return special(self, node, scope)
        for child in node.iter_child_nodes():
            self.value(child, scope)
        return None

    def value(self, node: nodes.Node, scope: Scope) -> str | None:
        """Read a node whose value is used as it is."""
        path = self.read(node, scope)
        if path and isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
            self.note(path, node)
        return path

    def note(self, path: str, node: nodes.Node) -> None:
        place = self._places.get(node.lineno)
        if place is not None:
            self.uses[FieldUse(path, place)] = None

    def name(self, node: nodes.Name, scope: Scope) -> str | None:
        if node.name in scope:
            return scope[node.name]
        return None if node.name in GLOBALS or node.ctx != "load" else node.name

    def attribute(self, node: nodes.Getattr, scope: Scope) -> str | None:
        path = self.read(node.node, scope)
        return f"{path}.{node.attr}" if path else None

    def item(self, node: nodes.Getitem, scope: Scope) -> str | None:
        path = self.read(node.node, scope)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str):
            return f"{path}.{key}" if path else None
        self.value(node.arg, scope)
        if path and isinstance(node.arg, nodes.Slice):
            return path
        return _item(path) if path else None

    def call(self, node: nodes.Call, scope: Scope) -> str | None:
        """Call of a method: what is read is the value that has it."""
        for child in node.iter_child_nodes():
            if child is not node.node:
                self.value(child, scope)
        if not isinstance(node.node, nodes.Getattr):
            self.value(node.node, scope)
            return None
        path = self.value(node.node.node, scope)
        return path if path and node.node.attr in _PAIRS else None

    def filtered(self, node: nodes.Filter, scope: Scope) -> str | None:
        path = self.value(node.node, scope) if node.node is not None else None
        for child in node.iter_child_nodes():
            if child is not node.node:
                self.value(child, scope)
        attribute = _attribute(node)
        if path and attribute:
            self.note(f"{_item(path)}.{attribute}", node)
        return _after_filter(node.name, path, attribute)

    def either(self, node: nodes.CondExpr | nodes.Or | nodes.And, scope: Scope) -> str | None:
        paths = [self.value(child, scope) for child in node.iter_child_nodes()]
        return next(filter(None, paths), None)

    def loop(self, node: nodes.For, scope: Scope) -> None:
        path = self.value(node.iter, scope)
        inner = scope | {"loop": None} | _targets(node.target, _item(path) if path else None)
        if node.test is not None:
            self.value(node.test, inner)
        self.block(node.body, inner)
        self.block(node.else_, scope)

    def block(self, body: list[nodes.Node], scope: Scope) -> None:
        for node in body:
            self.value(node, scope)

    def assign(self, node: nodes.Assign, scope: Scope) -> None:
        scope.update(_targets(node.target, self.value(node.node, scope)))

    def assign_block(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self.block(node.body, scope)
        scope.update(_targets(node.target, None))

    def given(self, node: nodes.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            inner |= _targets(target, self.value(value, scope))
        self.block(node.body, inner)

    def macro(self, node: nodes.Macro | nodes.CallBlock, scope: Scope) -> None:
        """The arguments of a macro may be anything; only its own words are read."""
        if isinstance(node, nodes.Macro):
            scope[node.name] = None
        else:
            self.value(node.call, scope)
        inner = scope | dict.fromkeys(("caller", "varargs", "kwargs")) | {arg.name: None for arg in node.args}
        for default in node.defaults:
            self.value(default, scope)
        self.block(node.body, inner)


def _targets(target: nodes.Node, path: str | None) -> Scope:
    """Return what the names on the left of `for` or `set` stand for."""
    if isinstance(target, nodes.Name):
        return {target.name: path}
    if isinstance(target, nodes.Tuple):
        # `for key, value in x.items()`: only the value is a part of the data.
        *others, last = target.items
        scope: Scope = dict.fromkeys(item.name for item in others if isinstance(item, nodes.Name))
        return scope | _targets(last, path)
    return {}


def _attribute(node: nodes.Filter) -> str | None:
    """Return the attribute that a filter reads of each item: sort(attribute="data")."""
    given = next((pair.value for pair in node.kwargs if pair.key == "attribute"), None)
    if given is None and node.name in _OF_ITEMS and node.args:
        given = node.args[0]
    return str(given.value) if isinstance(given, nodes.Const) else None


def _after_filter(name: str, path: str | None, attribute: str | None) -> str | None:
    """Return the path of what a filter gives."""
    if path and name in _TO_ITEM:
        return _item(path)
    if path and name == "map" and attribute:
        return f"{_item(path)}.{attribute}"
    return path if name in _KEEPING else None


def _item(path: str) -> str:
    """Return the path of an item; a list in a list, as `batch` makes it, holds the same items."""
    return path if path.endswith(_ITEM) else f"{path}{_ITEM}"


_READERS: Mapping[type, Callable[[_Reader, Any, Scope], str | None]] = {
    nodes.Name: _Reader.name,
    nodes.Getattr: _Reader.attribute,
    nodes.Getitem: _Reader.item,
    nodes.Call: _Reader.call,
    nodes.Filter: _Reader.filtered,
    nodes.CondExpr: _Reader.either,
    nodes.Or: _Reader.either,
    nodes.And: _Reader.either,
    nodes.For: _Reader.loop,
    nodes.Assign: _Reader.assign,
    nodes.AssignBlock: _Reader.assign_block,
    nodes.With: _Reader.given,
    nodes.Macro: _Reader.macro,
    nodes.CallBlock: _Reader.macro,
}


def fields_of(tree: nodes.Template, places: Mapping[int, TemplatePlace]) -> Iterator[FieldUse]:
    """Go through the fields that a part reads, each with its place."""
    reader = _Reader(places)
    reader.block(tree.body, {})
    yield from reader.uses
