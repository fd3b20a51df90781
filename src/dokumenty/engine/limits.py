"""What a template may cost: every repetition and every long text is counted, so none is endless.

Work is counted and not timed: the same template stops at the same place on every machine.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Undefined

from dokumenty.engine.findings import FindingError

MOST = 64 * 2**20
"""Characters that one part of a document may make: some 20,000 rows of a table."""
_TURN = 300  # what an empty turn of a loop counts: some 200,000 turns are a whole part
_ITEM = 64  # what an item of a list counts when the list is made text
_MOST_BITS = 40_000
_LONG = re.compile(r"\d{4,}")  # %010000d
_OF_BYTES = frozenset({"to_bytes", "from_bytes"})
_CONTAINERS = (list, tuple, dict, set, frozenset)
_WIDTH = re.compile(
    r"%(\([^)]*\))?[-#0 +]*(\*|\d{4,}|\d*\.(\*|\d{4,}))|\{[^{}]*:[^{}]*(\d{4,}|\{)"
)  # %100000d, {:100000}, {:{w}}


class Budget:
    """The work that one part has left."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST

    def charge(self, amount: int) -> None:
        """Count work; FindingError when there was too much of it."""
        self.left -= amount
        if self.left < 0:
            raise FindingError(code="szablon-przekroczony-rozmiar")

    def turn(self, weight: int) -> None:
        """Count one turn of a loop whose body holds so many characters."""
        self.charge(_TURN + weight)


def charge_multiplication(budget: Budget, left: object, right: object) -> None:
    """Count what `left * right` will make."""
    if isinstance(left, int) and isinstance(right, int):
        _refuse_long(left.bit_length() + right.bit_length())
        return
    times, repeated = (left, right) if isinstance(left, int) else (right, left)
    if isinstance(times, int) and isinstance(repeated, (str, list, tuple, bytes)):
        budget.charge(max(0, times) * len(repeated))


def charge_power(budget: Budget, left: object, right: object) -> None:
    """Count the digits that `left ** right` will have."""
    budget.charge(1)
    if isinstance(left, int) and isinstance(right, int):
        _refuse_long(left.bit_length() * max(right, 0))


def _refuse_long(bits: int) -> None:
    if bits > _MOST_BITS:
        raise FindingError(code="szablon-przekroczony-rozmiar")


def charge_addition(budget: Budget, left: object, right: object) -> None:
    """Count what `left + right` will make."""
    if isinstance(left, (str, list, tuple)) and isinstance(right, (str, list, tuple)):
        budget.charge(len(left) + len(right))


def charge_format(budget: Budget, left: object, right: object) -> None:
    """Refuse a format that asks for thousands of signs."""
    if isinstance(left, str):
        budget.charge(len(left))
        weigh(budget, right)
        refuse_wide(left)


def weigh(budget: Budget, value: object) -> None:
    """Count what a list will be as text; a list of lists can be endless and yet small in memory."""
    waiting: list[Any] = [value] if isinstance(value, _CONTAINERS) else []
    while waiting:
        item = waiting.pop()
        budget.charge(_ITEM + (len(item) if isinstance(item, str) else 0))
        if isinstance(item, _CONTAINERS):
            waiting += item.values() if isinstance(item, dict) else item
        elif isinstance(item, Undefined):
            str(item)  # raises: a list would print it as the word „Undefined”


def refuse_wide(pattern: str) -> None:
    """Refuse a width of more than three digits in a format."""
    if _WIDTH.search(pattern):
        raise FindingError(code="szablon-przekroczony-rozmiar")


OPERATORS: Mapping[str, Callable[[Budget, Any, Any], None]] = {
    "*": charge_multiplication,
    "**": charge_power,
    "+": charge_addition,
    "%": charge_format,
}


def _replaced(text: str, old: str, new: str, *_: object) -> int:
    return len(text) + text.count(old) * len(new)


def _widened(text: str, width: int = 0, *_: object) -> int:
    return max(len(text), width)


def _joined(text: str, parts: Any) -> int:  # noqa: ANN401 - whatever a template joins
    return sum(len(str(part)) + len(text) for part in parts) if isinstance(parts, (list, tuple)) else len(text)


METHODS: Mapping[str, Callable[..., int]] = {
    "replace": _replaced,
    "join": _joined,
    "center": _widened,
    "ljust": _widened,
    "rjust": _widened,
    "zfill": _widened,
    "expandtabs": lambda text, width=8: len(text) * max(1, width),
}
"""Methods of text that can make much out of little, with the length of what they make."""


def charge_method(budget: Budget, method: Any, arguments: tuple[Any, ...]) -> None:  # noqa: ANN401 - any callable
    """Count what a method will make, before it makes it."""
    method = getattr(method, "__wrapped__", method)  # the sandbox wraps `format` in a function of its own
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if name in _OF_BYTES or (isinstance(owner, bytes) and name != "decode"):
        raise FindingError(code="szablon-niedozwolone-dzialanie")
    if name == "strftime" and any(_LONG.search(str(argument)) for argument in arguments):
        raise FindingError(code="szablon-przekroczony-rozmiar")
    if isinstance(owner, str):
        _charge_text(budget, owner, name, arguments)


def _charge_text(budget: Budget, owner: str, name: str, arguments: tuple[Any, ...]) -> None:
    if name in {"format", "format_map"}:
        weigh(budget, arguments)
        refuse_wide(owner)
    elif name in METHODS:
        budget.charge(METHODS[name](owner, *arguments))
    elif name == "translate":
        raise FindingError(code="szablon-niedozwolone-dzialanie")
