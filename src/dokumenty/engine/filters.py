"""The filters and functions that every template has: Jinja's, where they are safe, and a few of our own."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context
from jinja2.sandbox import safe_range

from dokumenty.engine.limits import Budget, refuse_wide
from dokumenty.model.values import Blank

STATE = "@"
"""The name under which a rendering finds itself in Jinja's context; no template can spell it."""

_JINJA = (
    "abs", "batch", "capitalize", "count", "dictsort", "first", "float", "groupby", "int", "items", "last",
    "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select",
    "selectattr", "sort", "string", "striptags", "title", "trim", "truncate", "unique", "upper", "urlencode",
    "wordcount",
)  # fmt: skip


def budget_of(context: Context) -> Budget:
    """Return the budget of the part that is being rendered."""
    budget: Budget = context.parent[STATE].budget
    return budget


def _same(value: Any) -> Any:  # noqa: ANN401 - any value
    """Text is escaped once, when it is printed; `e`, `escape` and `safe` add nothing to that."""
    return value


def or_default(value: Any, default: Any = "", boolean: Any = False) -> Any:  # noqa: ANN401, FBT002 - Jinja's signature
    """Return the default for a name that is not there, for nothing, and for an empty cell."""
    absent = isinstance(value, (Undefined, Blank)) or value is None
    return default if absent or (boolean and not value) else value


@pass_context
def _center(context: Context, value: str, width: int = 80) -> str:
    budget_of(context).charge(width)
    return str(value).center(width)


@pass_context
def _replace(context: Context, value: object, old: str, new: str, count: int = -1) -> str:
    text = str(value)
    budget_of(context).charge(len(text) + text.count(str(old)) * len(str(new)))
    return text.replace(str(old), str(new), count)


@pass_context
def _join(context: Context, values: Iterable[Any], between: str = "", attribute: str | None = None) -> str:
    budget, parts = budget_of(context), []
    show = context.parent[STATE].plain
    for value in _picked(context, values, attribute):
        part = show(value)
        budget.charge(len(part) + len(between))
        parts.append(part)
    return str(between).join(parts)


@pass_context
def _indent(context: Context, value: object, width: int = 4, *options: bool) -> str:
    text = str(value)
    budget_of(context).charge(len(text) + (text.count("\n") + 1) * width)
    return str(DEFAULT_FILTERS["indent"](text, width, *options))


@pass_context
def _format(context: Context, value: object, *args: Any, **words: Any) -> str:  # noqa: ANN401 - printf arguments
    budget_of(context).charge(len(str(value)))
    refuse_wide(str(value))
    return str(value) % (words or args)


@pass_context
def _sum(context: Context, values: Iterable[Any], attribute: str | None = None, start: Any = 0) -> Any:  # noqa: ANN401
    """Add numbers; empty cells count as nothing."""
    total = start
    for number in _picked(context, values, attribute):
        total += 0 if isinstance(number, Blank) or number is None else number
    return total


def _picked(context: Context, values: Iterable[Any], attribute: str | None) -> Iterable[Any]:
    return map(make_attrgetter(context.environment, attribute), values) if attribute else values


@pass_context
def _wordwrap(context: Context, value: object, width: int = 79) -> str:
    text = str(value)
    budget_of(context).charge(2 * len(text))
    return str(DEFAULT_FILTERS["wordwrap"](context.environment, text, width))


@pass_context
def _slice(context: Context, values: Iterable[Any], slices: int, fill: Any = None) -> Any:  # noqa: ANN401 - any list
    budget_of(context).charge(slices)
    return DEFAULT_FILTERS["slice"](list(values), slices, fill)


@pass_context
def _batch(context: Context, values: Iterable[Any], size: int, fill: Any = None) -> Any:  # noqa: ANN401 - any list
    budget_of(context).charge(size)
    return DEFAULT_FILTERS["batch"](values, size, fill)


@pass_context
def _range(context: Context, *bounds: int) -> range:
    numbers = safe_range(*bounds)
    budget_of(context).charge(len(numbers))
    return numbers


def check_box(value: object) -> str:
    """Print a box, crossed where the value is true."""
    return "☒" if value else "☐"


FILTERS: Mapping[str, Callable[..., Any]] = {
    **{name: DEFAULT_FILTERS[name] for name in _JINJA},
    **dict.fromkeys(("e", "escape", "forceescape", "safe"), _same),
    **dict.fromkeys(("d", "default"), or_default),
    "batch": _batch,
    "center": _center,
    "format": _format,
    "indent": _indent,
    "join": _join,
    "kratka": check_box,
    "replace": _replace,
    "slice": _slice,
    "sum": _sum,
    "tojson": lambda value: json.dumps(value, ensure_ascii=False, default=str),
    "wordwrap": _wordwrap,
}
"""`attr`, `random`, `pprint`, `urlize`, `xmlattr` are left out: unsafe, different at every run, or of no use in Word."""

GLOBALS: Mapping[str, Any] = {
    **{name: DEFAULT_NAMESPACE[name] for name in ("dict", "cycler", "joiner", "namespace")},
    "range": _range,
}
