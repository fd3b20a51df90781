"""The sandbox in which template expressions run."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

Filters = Mapping[str, Callable[..., Any]]
Finalize = Callable[[Any], Any]


def make_environment(filters: Filters, finalize: Finalize) -> SandboxedEnvironment:
    """Return an environment that escapes every value and refuses unknown names."""
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=finalize)
    environment.filters.update(filters)
    return environment
