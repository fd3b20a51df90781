"""A template and values -> the changed parts of one document, verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from jinja2.exceptions import SecurityError, TemplateRuntimeError

from dokumenty.engine import ooxml
from dokumenty.engine.assembly import Assembly
from dokumenty.engine.filters import STATE
from dokumenty.engine.findings import FindingError, found
from dokumenty.engine.links import addresses_in, owner_of
from dokumenty.engine.loading import Loaded
from dokumenty.engine.mending import mend
from dokumenty.engine.missing import MissingError
from dokumenty.engine.package import Member
from dokumenty.engine.rendering import Finalize, Part, PartState
from dokumenty.engine.verifying import dangling, doubled_ids, malformed
from dokumenty.errors import DokumentyError
from dokumenty.model.issues import Issue, TemplatePlace, errors_of
from dokumenty.model.templates import RenderError, ValueIssueError

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_INSERTED = frozenset({"drawings", "bookmarks", "cells"})


@dataclass(frozen=True, slots=True)
class Document:
    """One rendering: a template, the values, and what is noted on the way."""

    loaded: Loaded
    assembly: Assembly
    finalize: Finalize
    context: Mapping[str, Any]
    notes: list[Issue] = field(default_factory=list)
    inserted: set[str] = field(default_factory=set)
    """Parts in which values brought elements of their own, not only words."""


def produce(document: Document) -> list[Member]:
    """Render, mend, verify and pack every part that holds tags."""
    return [Member.pack(name, content) for name, content in contents_of(document).items()]


def contents_of(document: Document) -> dict[str, bytes]:
    """Render, mend and verify every part that holds tags; all errors of all parts are raised together."""
    issues: list[Issue] = []
    contents = {}
    for part in document.loaded.parts:
        state = PartState(part, document.assembly, document.finalize, document.context.keys(), document.notes)
        content = _verified(_text(state, document.context), state)
        issues += state.issues
        if not part.name.endswith(".rels"):
            contents[part.name] = content
        elif not state.issues:
            document.assembly.readdress(owner_of(part.name), addresses_in(content))
        if state.inserted:
            document.inserted.add(part.name)
    if errors_of(issues):
        raise RenderError(tuple(dict.fromkeys(issues)))
    return contents


def _text(state: PartState, values: Mapping[str, Any]) -> str:
    """Run the compiled part; an error in it becomes an issue with its place."""
    part = state.part
    context = part.template.new_context({**values, STATE: state})
    try:
        return "".join(part.template.root_render_func(context))
    except Exception as failure:  # noqa: BLE001 - filters and expressions may raise anything; nothing is hidden
        state.issues.append(_issue(failure, _place(part, failure.__traceback__), state))
        return ""


def _place(part: Part, trace: TracebackType | None) -> TemplatePlace:
    """Find the innermost line of the template that an error went through."""
    place = TemplatePlace(part.file, part.title)
    code = part.template.root_render_func.__code__.co_filename
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == code:
            line = part.template.get_corresponding_lineno(trace.tb_lineno)
            place = part.places.get(line, place)
        trace = trace.tb_next
    return place


def _issue(failure: Exception, place: TemplatePlace, state: PartState) -> Issue:
    if isinstance(failure, ValueIssueError):
        return failure.issue
    if isinstance(failure, MissingError):
        return failure.missing.issue(place, state.names)
    if isinstance(failure, FindingError):
        return found(failure.code, place, **failure.words)
    if isinstance(failure, SecurityError):
        return found("szablon-niedozwolone-dzialanie", place)
    if isinstance(failure, (RecursionError, MemoryError, OverflowError)):
        return found("szablon-przekroczony-rozmiar", place)
    return found("szablon-blad-obliczenia", place, detail=_detail(failure))


def _detail(failure: Exception) -> str:
    """Say what went wrong without quoting a value: it may be somebody's."""
    if isinstance(failure, ZeroDivisionError):
        return "dzielenie przez zero"
    if isinstance(failure, DokumentyError):
        return str(failure).rstrip(".")
    if isinstance(failure, TemplateRuntimeError):
        return "nieznany filtr albo warunek"
    return "wartości nie pasują do tego działania"


def _verified(text: str, state: PartState) -> bytes:
    """Return the part as bytes, mended where it can need it, and proven to be sound."""
    xml = _DECLARATION + text.encode()
    if state.issues:
        return xml
    place = TemplatePlace(state.part.file, state.part.title)
    if malformed(xml):
        state.issues.append(found("wynik-uszkodzony", place))
        return xml
    kinds = state.part.mends | _INSERTED if state.inserted else state.part.mends
    if not kinds:
        return xml
    root = ooxml.parse(xml)
    if state.inserted:
        known = state.assembly.relations_of(state.part.name)
        state.issues += dangling(root, known, place)
    changed = mend(root, kinds)
    state.issues += doubled_ids(root, place)
    return ooxml.serialise(root) if changed else xml
