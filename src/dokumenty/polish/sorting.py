"""Sorting in templates, by the Polish alphabet."""

from collections.abc import Iterable, Mapping
from typing import Any

from dokumenty.model.alphabet import sort_key
from dokumenty.model.values import Blank


def in_order(
    values: Iterable[Any],
    reverse: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    case_sensitive: bool = False,  # noqa: ARG001, FBT001, FBT002 - the alphabet decides
    attribute: str | int | None = None,
) -> list[Any]:
    """Sort as Jinja's `sort` does, texts by the Polish alphabet, empty cells at the end."""
    names = str(attribute).split(",") if attribute is not None else []
    return sorted(
        values, key=lambda value: [_rank(_read(value, name)) for name in names] or [_rank(value)], reverse=reverse
    )


def _rank(value: object) -> tuple[bool, object]:
    empty = value is None or isinstance(value, Blank)
    return empty, 0 if empty else sort_key(value) if isinstance(value, str) else value


def _read(value: Any, path: str) -> Any:  # noqa: ANN401 - rows of any kind
    for name in path.strip().split("."):
        if name.startswith("_"):
            raise AttributeError(name)
        if isinstance(value, Mapping):
            value = value[name]
        else:
            value = value[int(name)] if name.isdecimal() else getattr(value, name)
    return value
