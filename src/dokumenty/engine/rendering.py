"""One part in one document: the state that every print of it shares."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import isroutine
from typing import Any

from jinja2 import pass_context
from jinja2.environment import Template as JinjaTemplate
from jinja2.runtime import Context

from dokumenty.engine import foreign
from dokumenty.engine.assembly import Assembly
from dokumenty.engine.filters import STATE
from dokumenty.engine.findings import FindingError
from dokumenty.engine.limits import Budget, weigh
from dokumenty.engine.spots import Spot
from dokumenty.engine.writing import UNUSUAL, write
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.values import Blank

Finalize = Callable[[object], object]
_UNSAID = "to nie jest tekst ani liczba, tylko działanie (dopisz nawiasy) albo ciąg wartości (dopisz |join(„, ”))"


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled part: the Jinja function, and what each of its lines is."""

    file: str
    name: str
    title: str
    template: JinjaTemplate
    spots: Mapping[int, Spot]
    places: Mapping[int, TemplatePlace]
    declared: str
    mends: frozenset[str]


@dataclass(slots=True)
class PartState:
    """What the prints of a part share while it is rendered."""

    part: Part
    assembly: Assembly
    finalize: Finalize
    names: Collection[str]
    notes: list[Issue]
    issues: list[Issue] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)
    inserted: bool = False
    addresses: dict[str, str] = field(default_factory=dict)

    def shown(self, value: object) -> str:
        """Return a value as a person reads it."""
        if value is None or isinstance(value, Blank):
            return ""
        weigh(self.budget, value)
        text = self.finalize(value)
        if isroutine(text) or isinstance(text, Iterator):
            raise FindingError(code="szablon-zla-wartosc", detail=_UNSAID)
        return "" if text is None else str(text)

    plain = shown

    def link(self, address: str) -> str:
        """Return the id of a link to a web address."""
        return self.assembly.link(self.part.name, address)

    def address_of(self, number: str) -> str:
        """Return the address of a link that docxtpl numbered, looked up once; empty where nobody knows it."""
        if number not in self.addresses:
            known = self.assembly.known_link(self.part.name, number)
            self.addresses[number] = known or foreign.address_of(number, self.part.file)
        return self.addresses[number]

    def add_picture(self, name: str, content_type: str, content: bytes) -> str:
        """Put a picture into the document."""
        return self.assembly.add_picture(self.part.name, name, content_type, content)

    def adopt(self, relation: Any) -> str:  # noqa: ANN401 - a relation of python-docx
        """Bring a foreign part into the document."""
        return self.assembly.adopt(self.part.name, relation)

    def related(self, kind: str) -> str | None:
        """Return the part that stands in a relation of this type to this one."""
        return self.assembly.related(self.part.name, kind)

    def next_id(self) -> int:
        """Return a number that no drawing of the template has."""
        return self.assembly.next_id()

    def read(self, name: str) -> bytes:
        """Return another part as it is now."""
        return self.assembly.read(name)

    def replace(self, name: str, content: bytes) -> None:
        """Change another part."""
        self.assembly.replace(name, content)


@pass_context
def print_value(context: Context, value: Any, line: int) -> str:  # noqa: ANN401 - a template prints anything
    """Write a value among words; this runs for nearly every tag, so plain text takes the short way."""
    state: PartState = context.parent[STATE]
    text = state.finalize(value)
    if type(text) is str and not UNUSUAL.search(text):
        state.budget.left -= len(text)  # whether anything is left is asked at every turn of a loop
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return write(state, state.part.spots[line], text if type(value) is str else value)


@pass_context
def print_special(context: Context, value: Any, line: int) -> str:  # noqa: ANN401 - a template prints anything
    """Write a value between runs or paragraphs, or into a property."""
    state: PartState = context.parent[STATE]
    return write(state, state.part.spots[line], value)
