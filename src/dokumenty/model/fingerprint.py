"""The values that a document is made of, as one hash: equal hashes, equal documents."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dokumenty.model.records import Record, values_of


def fingerprint(context: dict[str, Any], paths: Iterable[str]) -> str:
    """Return the SHA-256 of what stands at these paths of a document's values.

    A path that ends in a record stands for all its values, one that ends in a list for those
    of all its records: a filter may look at any of them. An unknown path counts as nothing.
    """
    found = hashlib.sha256()
    for path in sorted(set(paths)):
        found.update(path.encode())
        for value in _values_at([context], path.split(".")):
            found.update(repr(value).encode())
    return found.hexdigest()


def _values_at(holders: Sequence[Any], steps: Sequence[str]) -> Iterator[Any]:
    if not steps:
        for holder in holders:
            yield from _plain(holder)
        return
    name, each = steps[0].removesuffix("[]"), steps[0].endswith("[]")
    found = [value for holder in holders if (value := _child(holder, name)) is not None]
    yield from _values_at([item for value in found for item in _items(value)] if each else found, steps[1:])


def _child(holder: object, name: str) -> Any:  # noqa: ANN401 - a column may hold any value
    return holder.get(name) if isinstance(holder, dict) else getattr(holder, name, None)


def _items(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _plain(value: object) -> Iterator[Any]:
    match value:
        case Record():
            yield tuple((name, str(plain)) for name, plain in values_of(value).items())
        case list():
            for item in value:
                yield from _plain(item)
        case _:
            yield str(value)
