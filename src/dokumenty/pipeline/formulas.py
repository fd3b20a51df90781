"""The expressions of pakiety.toml, each compiled once: conditions, and numbers with their names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dokumenty.engine import Condition
from dokumenty.model.packs import Counts
from dokumenty.polish.filters import FILTERS
from dokumenty.szablony.packs import PACKS
from dokumenty.wyniki.names import fill


@dataclass(frozen=True, slots=True)
class Formulas:
    """Answers what expressions say of a document's values."""

    _compiled: dict[str, Condition] = field(default_factory=dict)

    def holds(self, text: str, context: Mapping[str, Any]) -> bool:
        """Tell whether a condition is true; an empty one is."""
        return not text or self._expression(text).holds(context)

    def counts(self, formulas: Mapping[str, str], context: Mapping[str, Any]) -> Counts:
        """Return the numbers that formulas give; what stands in an empty cell counts as not stated."""
        values = {named(name, context): self._expression(text).value(context) for name, text in formulas.items()}
        return {name: value for name, value in values.items() if isinstance(value, int | Decimal)}

    def _expression(self, text: str) -> Condition:
        if text not in self._compiled:
            self._compiled[text] = Condition(text, FILTERS, PACKS)
        return self._compiled[text]


def named(name: str, context: Mapping[str, Any]) -> str:
    """Return the name of a number, the fields in it filled: „godziny kursu {kurs.id}”."""
    return fill(name, dict(context), f"{PACKS}, liczba")
