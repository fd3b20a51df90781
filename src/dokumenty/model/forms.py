"""A declined form: its text, how sure it is, and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum


class Status(StrEnum):
    """How sure a form is; the later ones outweigh the earlier when words stand together."""

    SURE = "pewne"
    BY_RULE = "reguła"
    VARIANTS = "warianty"
    UNSURE = "niepewne"
    BY_HAND = "ręczne"


_CERTAIN = frozenset({Status.SURE, Status.BY_RULE, Status.BY_HAND})


@dataclass(frozen=True, slots=True)
class Form:
    """A text in a grammatical case; `variants` are all right forms, `why` says what is doubtful."""

    text: str
    status: Status = Status.SURE
    variants: tuple[str, ...] = ()
    why: str = ""

    @property
    def certain(self) -> bool:
        """Tell whether the form may be printed without asking anybody."""
        return self.status in _CERTAIN

    def mapped(self, change: Callable[[str], str]) -> "Form":
        """Return the form with its text and every variant changed in the same way."""
        return replace(self, text=change(self.text), variants=tuple(map(change, self.variants)))

    def __str__(self) -> str:
        return self.text
