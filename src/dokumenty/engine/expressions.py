"""Conditions and counts of the catalogues (`gdy = "kontrakt.typ == 'A'"`), in the templates' own language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import TemplateError as JinjaError

from dokumenty.engine.environment import PRINT_END, PRINT_START, new_environment
from dokumenty.engine.fields import fields_of
from dokumenty.engine.filters import STATE
from dokumenty.engine.findings import FindingError
from dokumenty.engine.limits import Budget
from dokumenty.errors import TemplateError
from dokumenty.model.issues import TemplatePlace


@dataclass(slots=True)
class _State:
    """What a condition may cost."""

    budget: Budget = field(default_factory=Budget)
    plain: Callable[[object], str] = str


class Condition:
    """An expression of `file`, compiled once and asked of many records; an empty one always holds."""

    def __init__(
        self, text: str, filters: Mapping[str, Callable[..., Any]] | None = None, file: str = "szablony.toml"
    ) -> None:
        self.text, self._file = text or "true", file
        environment = new_environment(filters or {})
        try:
            self._tree = environment.parse(f"{PRINT_START}{self.text}{PRINT_END}")
            self._value = environment.compile_expression(self.text, undefined_to_none=False)
        except JinjaError as problem:
            message = f"Wyrażenie „{text}” jest zapisane niepoprawnie ({problem}). Popraw je w pliku {file}."
            raise TemplateError(message) from problem

    def holds(self, context: Mapping[str, Any]) -> bool:
        """Tell whether the expression is true of these values."""
        return bool(self.value(context))

    def value(self, context: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an expression may give anything
        """Return what the expression gives for these values; TemplateError when it cannot be told."""
        try:
            return self._value({**context, STATE: _State()})
        except (JinjaError, FindingError) as problem:
            message = f"Wyrażenia „{self.text}” nie da się obliczyć: {problem}. Popraw je w pliku {self._file}."
            raise TemplateError(message) from problem

    def paths(self) -> tuple[str, ...]:
        """Return the names that the expression uses."""
        uses = fields_of(self._tree, {1: TemplatePlace(self._file)})
        return tuple(dict.fromkeys(use.path for use in uses))
