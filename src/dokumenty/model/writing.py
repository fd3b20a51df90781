"""What the filters of one document share with the run that makes it.

Into the document go the office's own forms and choices; out of it come notes and the forms that were derived.
Filters are plain functions that a template calls, so the two meet in a context variable.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from dokumenty.model.forms import Form
from dokumenty.model.issues import CellPlace, Issue, Place
from dokumenty.model.records import Dataset, filled

Decided = Mapping[tuple[str, str], str]
"""The forms that the office has decided: by text and name of the case."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A form that a document prints and that stands in no cell: of which text, in which case, from which place."""

    text: str
    case: str
    form: Form
    place: Place


@dataclass(frozen=True, slots=True)
class Style:
    """What the office has chosen for all its documents: its own forms, and how amounts stand in words."""

    decided: Decided = field(default_factory=dict)
    cents_in_words: bool = False
    one_before_thousand: bool = True


@dataclass(slots=True)
class Writing:
    """One document while it is written."""

    style: Style = field(default_factory=Style)
    place: Place = field(default_factory=lambda: CellPlace(""))
    typography: bool = True
    notes: list[Issue] = field(default_factory=list)
    derived: list[Derived] = field(default_factory=list)


_CURRENT: ContextVar[Writing | None] = ContextVar("writing", default=None)


def current() -> Writing:
    """Return the document that is being written; outside of a run one that nobody reads."""
    return _CURRENT.get() or Writing()


@contextmanager
def writing(document: Writing) -> Iterator[Writing]:
    """Let the filters called in this block belong to this document."""
    token = _CURRENT.set(document)
    try:
        yield document
    finally:
        _CURRENT.reset(token)


def decided_in(dataset: Dataset) -> Decided:
    """Return the forms of the sheet Odmiana; a row without its right form decides nothing."""
    rows = [row for row in dataset.of("odmiana") if all(filled(row, name) for name in ("tekst", "przypadek", "forma"))]
    return {(" ".join(str(row.tekst).split()), str(row.przypadek)): str(row.forma).strip() for row in rows}


def style_of(dataset: Dataset) -> Style:
    """Return the forms of the sheet Odmiana and the choices of the sheet Projekt."""
    return Style(
        decided_in(dataset),
        cents_in_words=_chosen(dataset, "grosze_slownie") == "słownie",
        one_before_thousand=_chosen(dataset, "tysiac_slownie") != "tysiąc",
    )


def _chosen(dataset: Dataset, name: str) -> str:
    return str(getattr(dataset.projekt, name)) if filled(dataset.projekt, name) else ""
