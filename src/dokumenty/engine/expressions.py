"""Conditions of the catalogue (`gdy = "kontrakt.typ == 'A'"`), in the templates' own language."""

from collections.abc import Mapping
from typing import Any

from jinja2 import TemplateError as JinjaError
from jinja2 import nodes

from dokumenty.engine.environment import Filters, make_environment
from dokumenty.engine.fields import paths_in
from dokumenty.errors import TemplateError


class Condition:
    """An expression compiled once and asked of many records; an empty one always holds."""

    def __init__(self, text: str, filters: Filters | None = None) -> None:
        self.text = text or "true"
        environment = make_environment(filters or {}, lambda value: value)
        try:
            self._tree = environment.parse("{{ " + self.text + " }}")
            self._holds = environment.compile_expression(self.text, undefined_to_none=False)
        except JinjaError as problem:
            message = f"Warunek „{text}” jest zapisany niepoprawnie ({problem}). Popraw go w pliku szablony.toml."
            raise TemplateError(message) from problem

    def holds(self, context: Mapping[str, Any]) -> bool:
        """Tell whether the expression is true of these values."""
        try:
            return bool(self._holds(**context))
        except JinjaError as problem:
            message = f"Warunku „{self.text}” nie da się sprawdzić: {problem}. Popraw go w pliku szablony.toml."
            raise TemplateError(message) from problem

    def paths(self) -> tuple[str, ...]:
        """Return the names that the expression uses."""
        return tuple(path for path, _ in paths_in(self._tree.find_all(nodes.Output)))
