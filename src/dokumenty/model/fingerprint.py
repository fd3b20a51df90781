"""The values that a document is made of, as one hash: equal hashes, equal documents."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from dokumenty.model.records import Record, peek, stored


@dataclass(slots=True)
class Branch:
    """What is read of a value: the value itself, some of its fields, or some of each of its items."""

    whole: bool = False
    fields: dict[str, "Branch"] = field(default_factory=dict)
    items: dict[str, "Branch"] = field(default_factory=dict)


def branch_of(paths: Iterable[str]) -> Branch:
    """Return dotted paths, such as `kontrakt.dzialania[].tresc`, as the tree that they grow on."""
    root = Branch()
    for path in sorted(set(paths)):
        branch = root
        for step in path.split("."):
            grown = branch.items if step.endswith("[]") else branch.fields
            branch = grown.setdefault(step.removesuffix("[]"), Branch())
        branch.whole = True
    return root


def fingerprint(context: dict[str, Any], read: Branch) -> str:
    """Return the SHA-256 of what is read of a document's values.

    A record that is read whole stands for all its values, a list for those of all its records:
    a filter may look at any of them. An unknown name counts as nothing, and so does a blank.
    """
    words: list[str] = []
    _gather(context, read, words)
    return hashlib.sha256(repr(words).encode()).hexdigest()


def _gather(holder: object, read: Branch, words: list[str]) -> None:
    """Append the values to a list of words, each after its name, so that none can pass for another."""
    if read.whole:
        _spell(holder, words)
    child = peek if type(holder) is Record else _child
    for name, branch in read.fields.items():
        value = child(holder, name)  # type: ignore[arg-type]
        if value is not None:
            words.append(name)
            _gather(value, branch, words)
    for name, branch in read.items.items():
        items = child(holder, name)  # type: ignore[arg-type]
        for item in items if isinstance(items, list) else ():
            words.append(name)
            _gather(item, branch, words)


def _child(holder: object, name: str) -> Any:  # noqa: ANN401 - a column may hold any value
    return holder.get(name) if isinstance(holder, dict) else getattr(holder, name, None)


def _spell(value: object, words: list[str]) -> None:
    if isinstance(value, Record):
        for name, plain in stored(value).items():
            words += name, str(plain)
    elif isinstance(value, list):
        words.append(str(len(value)))
        for item in value:
            _spell(item, words)
    elif not isinstance(value, dict):
        words.append(str(value))
