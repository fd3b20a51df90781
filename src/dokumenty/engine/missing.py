"""Names that are not there: who asked for what, and which name is near."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any, NoReturn, cast

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing as _nowhere

from dokumenty.engine.findings import found, near
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.records import Record, cell_of, sheet_of, values_of

_ADVICE = "Sprawdź pisownię; spis pól pokazuje polecenie „dokumenty szablony pola”."


class MissingError(UndefinedError):
    """A template used a name that is not there."""

    def __init__(self, missing: "Missing", message: str | None = None) -> None:
        super().__init__(message)
        self.missing = missing


class Missing(StrictUndefined):
    """A name that is not there; it may be tested and given a default, and nothing else."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = _nowhere,  # noqa: ANN401 - Jinja's signature
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if exc is UndefinedError:
            self._undefined_exception = cast("type[TemplateRuntimeError]", partial(MissingError, self))

    def issue(self, place: TemplatePlace, names: Iterable[str]) -> Issue:
        """Say which name of whom is missing; `names` are those that the template may use at its top."""
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_exception is SecurityError:
            return found("szablon-niedozwolone-dzialanie", place)
        if not isinstance(name, str):
            detail = "lista jest pusta albo krótsza, niż zakłada szablon"
            return found("szablon-blad-obliczenia", place, detail=detail)
        if owner is _nowhere:
            return found("szablon-nieznane-pole", place, name=name, owner="", near=near(name, names, _ADVICE))
        advice = near(name, _names_of(owner), _ADVICE)
        return found("szablon-nieznane-pole", place, name=name, owner=_described(owner), near=advice)

    def refuse(self) -> NoReturn:
        """Raise the error that this name stands for."""
        raise MissingError(self, self._undefined_message)


def _names_of(owner: object) -> Iterable[str]:
    if isinstance(owner, Record):
        return values_of(owner)
    if isinstance(owner, Mapping):
        return map(str, owner)
    if is_dataclass(owner):
        return [field.name for field in fields(owner)]
    return [name for name in getattr(owner, "__dict__", ()) if not name.startswith("_")]


def _described(owner: object) -> str:
    """Name a record by its sheet and cell; any other value only by what it is, for it may be private."""
    if isinstance(owner, Record):
        row = cell_of(owner, "")
        return f" w rekordzie „{sheet_of(owner).one}” (arkusz „{row.sheet}”, {row.ref})"
    if isinstance(owner, str):
        return " (to jest zwykły tekst)"
    return " (ta wartość jest pusta)" if owner is None or not owner else ""
