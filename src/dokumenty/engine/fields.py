"""Which names a template uses: the Jinja tree read as dotted paths.

`{% for d in kontrakt.dzialania %}{{ d.tresc }}{% endfor %}` uses `kontrakt.dzialania` and
`kontrakt.dzialania[].tresc`: a loop variable stands for an item of what it runs over.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from jinja2 import nodes

Use = tuple[str, int]
"""A path and the line of the source it stands on."""
Scope = Mapping[str, str]
"""What the names set by the template itself stand for; an empty path is a value of its own."""

_KEEPS_ITEMS = frozenset(
    {"sort", "reverse", "list", "unique", "selectattr", "rejectattr", "select", "reject", "batch", "slice", "wybierz"}
)
_ONE_ITEM = frozenset({"first", "last", "random", "min", "max"})
_OWN = {"loop": "", "self": "", "caller": "", "varargs": "", "kwargs": ""}


def paths_in(tree: Iterable[nodes.Node], scope: Scope | None = None) -> Iterator[Use]:
    """Yield the paths used by these nodes, in the order of the template."""
    inner = dict(scope or _OWN)
    for node in tree:
        yield from _paths(node, inner)


def _paths(node: nodes.Node, scope: dict[str, str]) -> Iterator[Use]:
    match node:
        case nodes.For():
            yield from _paths_of_loop(node, scope)
        case nodes.Assign():
            yield from _paths(node.node, scope)
            _bind(node.target, path_of(node.node, scope), scope)
        case nodes.Macro():
            yield from paths_in(node.body, scope | {arg.name: "" for arg in node.args})
        case nodes.Name(ctx="load") | nodes.Getattr() | nodes.Getitem():
            yield from _path_or_parts(node, scope)
        case _:
            yield from paths_of_children(node, scope)


def paths_of_children(node: nodes.Node, scope: dict[str, str]) -> Iterator[Use]:
    """Yield the paths used below a node that binds no name itself."""
    for child in node.iter_child_nodes():
        yield from _paths(child, scope)


def _paths_of_loop(node: nodes.For, scope: dict[str, str]) -> Iterator[Use]:
    yield from _paths(node.iter, scope)
    iterable = path_of(node.iter, scope)
    inner = dict(scope)
    _bind(node.target, f"{iterable}[]" if iterable else "", inner)
    tests = [node.test] if node.test else []
    yield from paths_in(chain(tests, node.body, node.else_), inner)


def _path_or_parts(node: nodes.Expr, scope: dict[str, str]) -> Iterator[Use]:
    path = path_of(node, scope)
    if path:
        yield path, node.lineno
    elif not isinstance(node, nodes.Name):
        yield from paths_of_children(node, scope)


def path_of(node: nodes.Node, scope: Scope) -> str:
    """Return the path that an expression stands for, or nothing when it is a value of its own."""
    match node:
        case nodes.Name(name=name):
            return scope.get(name, name)
        case nodes.Getattr(node=inner, attr=attr) | nodes.Getitem(node=inner, arg=nodes.Const(value=str() as attr)):
            return _below(path_of(inner, scope), f".{attr}")
        case nodes.Getitem(node=inner):
            return _below(path_of(inner, scope), "[]")
        case nodes.Filter(node=nodes.Expr() as inner, name=name) if name in _KEEPS_ITEMS | _ONE_ITEM:
            return _below(path_of(inner, scope), "[]" if name in _ONE_ITEM else "")
        case _:
            return ""


def _below(path: str, step: str) -> str:
    return f"{path}{step}" if path else ""


def _bind(target: nodes.Node, path: str, scope: dict[str, str]) -> None:
    """Let a name (or each name of a tuple) stand for a path."""
    if isinstance(target, nodes.Name):
        scope[target.name] = path
    for name in target.find_all(nodes.Name):
        scope.setdefault(name.name, "")
