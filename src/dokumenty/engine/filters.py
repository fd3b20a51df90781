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

from dokumenty.engine.limits import Budget, refuse_wide, weigh
from dokumenty.model.values import Blank

STATE = "@"
"""The name under which a rendering finds itself in Jinja's context; no template can spell it."""

_JINJA = (
    "abs", "count", "dictsort", "first", "float", "groupby", "int", "items", "last", "length", "list", "map", "max",
    "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "unique",
)  # fmt: skip
_OF_TEXT = ("capitalize", "lower", "string", "striptags", "title", "trim", "upper", "urlencode", "wordcount")


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


def _text(context: Context, value: object) -> str:
    """Return a value as text, as it would be printed."""
    return value if isinstance(value, str) else str(context.parent[STATE].plain(value))


def _of_text(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a filter of text take what is printed for a value; an empty cell is handed on as it is."""

    @pass_context
    def apply(context: Context, value: Any, *args: Any, **words: Any) -> Any:  # noqa: ANN401 - any filter
        if value is None or isinstance(value, Blank):
            return value
        return function(_text(context, value), *args, **words)

    return apply


@pass_context
def _center(context: Context, value: object, width: int = 80) -> str:
    budget_of(context).charge(width)
    return _text(context, value).center(width)


@pass_context
def _replace(context: Context, value: object, old: object, new: object, count: int = -1) -> str:
    text, before, after = (_text(context, part) for part in (value, old, new))
    budget_of(context).charge(len(text) + text.count(before) * len(after))
    return text.replace(before, after, count)


@pass_context
def _join(context: Context, values: Iterable[Any], between: str = "", attribute: str | None = None) -> str:
    budget, parts = budget_of(context), []
    for value in _picked(context, values, attribute):
        part = _text(context, value)
        budget.charge(len(part) + len(between))
        parts.append(part)
    return str(between).join(parts)


@pass_context
def _indent(context: Context, value: object, width: int = 4, *options: bool) -> str:
    text = _text(context, value)
    budget_of(context).charge(len(text) + (text.count("\n") + 1) * width)
    return str(DEFAULT_FILTERS["indent"](text, width, *options))


@pass_context
def _format(context: Context, value: object, *args: Any, **words: Any) -> str:  # noqa: ANN401 - printf arguments
    pattern, budget = _text(context, value), budget_of(context)
    budget.charge(len(pattern))
    weigh(budget, [*args, words])
    refuse_wide(pattern)
    return pattern % (words or args)


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
    text = _text(context, value)
    budget_of(context).charge(2 * len(text))
    return str(DEFAULT_FILTERS["wordwrap"](context.environment, text, width))


@pass_context
def _truncate(context: Context, value: object, length: int = 255, *options: Any) -> Any:  # noqa: ANN401 - Jinja's options
    return DEFAULT_FILTERS["truncate"](context.environment, _text(context, value), length, *options)


@pass_context
def _to_json(context: Context, value: object) -> str:
    weigh(budget_of(context), value)
    return json.dumps(value, ensure_ascii=False, default=str)


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
    **{name: _of_text(DEFAULT_FILTERS[name]) for name in _OF_TEXT},
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
    "tojson": _to_json,
    "truncate": _truncate,
    "wordwrap": _wordwrap,
}
"""`attr`, `random`, `pprint`, `urlize`, `xmlattr` are left out: unsafe, different at every run, or of no use in Word."""

GLOBALS: Mapping[str, Any] = {
    **{name: DEFAULT_NAMESPACE[name] for name in ("dict", "cycler", "joiner", "namespace")},
    "range": _range,
}
