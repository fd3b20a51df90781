"""A part of a template -> a Jinja function that knows the place of every tag.

Tree with tags -> marks -> blocks -> levels -> marks where they act -> one source -> Jinja.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Template as JinjaTemplate

from dokumenty.engine import ooxml
from dokumenty.engine.blocks import pair
from dokumenty.engine.cells import shape_cells
from dokumenty.engine.controls import release_controls
from dokumenty.engine.environment import Sandbox, instrument
from dokumenty.engine.fields import fields_of
from dokumenty.engine.findings import found
from dokumenty.engine.joining import join_paragraphs
from dokumenty.engine.levels import settle
from dokumenty.engine.mailmerge import tag_merge_fields
from dokumenty.engine.marks import Marks, mark_tags
from dokumenty.engine.needs import mends_of
from dokumenty.engine.ooxml import Element
from dokumenty.engine.placing import place
from dokumenty.engine.rendering import Part
from dokumenty.engine.source import Source, source_of
from dokumenty.engine.spots import Spot, SpotKind, spot_of
from dokumenty.engine.syntax import fields_alone, name_issues, syntax_issues
from dokumenty.engine.tags import Kind
from dokumenty.engine.words import Typesetter
from dokumenty.model.issues import Issue, TemplatePlace, errors_of
from dokumenty.model.templates import FieldUse, Wording

_SHORT = frozenset({SpotKind.TEXT, SpotKind.DRAWING, SpotKind.PLAIN})


@dataclass(frozen=True, slots=True)
class Compiled:
    """What became of a part: nothing where it holds no tags, or where they are wrong."""

    part: Part | None
    issues: tuple[Issue, ...] = ()
    fields: tuple[FieldUse, ...] = ()
    wordings: tuple[Wording, ...] = ()
    content: bytes | None = None
    """The part anew where it holds no tags and its words were set in type."""


@dataclass(frozen=True, slots=True)
class Named:
    """A part, as the file and as a person names it."""

    file: str
    name: str
    title: str


def compile_part(named: Named, root: Element, environment: Sandbox, typesetter: Typesetter = str) -> Compiled:
    """Compile one part; every finding of it is returned, not only the first."""
    merged = tag_merge_fields(root, named.file, named.title)
    marks = mark_tags(root, named.file, named.title, typesetter)
    marks.issues += merged
    wordings = tuple(marks.wordings)
    if not (marks.all or marks.issues or marks.literal):
        return Compiled(None, wordings=wordings, content=ooxml.serialise(root) if marks.typeset else None)
    compiled = _compile_marked(named, root, environment, marks)
    return replace(compiled, issues=_as_read(compiled.issues, wordings), wordings=wordings)


def _as_read(issues: Iterable[Issue], wordings: tuple[Wording, ...]) -> tuple[Issue, ...]:
    """Put findings in the order in which the part reads, each once."""
    order = {wording.place: rank for rank, wording in enumerate(wordings)}
    return tuple(sorted(dict.fromkeys(issues), key=lambda issue: order.get(_paragraph_of(issue), len(order))))


def _paragraph_of(issue: Issue) -> TemplatePlace:
    place = issue.place
    return TemplatePlace(place.file, place.where) if isinstance(place, TemplatePlace) else TemplatePlace("")


def _compile_marked(named: Named, root: Element, environment: Sandbox, marks: Marks) -> Compiled:
    mends = _arrange(marks, root)
    source = source_of(root, marks.all)
    try:
        tree = environment.parse(source.text)
    except TemplateSyntaxError as failure:
        issues = _why_not(marks, environment, source.lines[failure.lineno].place)
        return Compiled(None, tuple(issues), tuple(fields_alone(marks.all, environment)))
    except RecursionError:
        return _too_deep(named, marks)
    arranged = _Arranged(source, mends, ooxml.declarations({**root.nsmap, **ooxml.undeclared(root)}))
    try:
        return _compiled(named, tree, environment, marks.issues, arranged)
    except (RecursionError, SyntaxError):  # Python's own bounds: 20 loops in each other, some hundred filters in a row
        return _too_deep(named, marks)


def _too_deep(named: Named, marks: Marks) -> Compiled:
    place = TemplatePlace(named.file, named.title)
    return Compiled(None, (*marks.issues, found("szablon-zbyt-zagniezdzony", place)))


@dataclass(frozen=True, slots=True)
class _Arranged:
    """A part whose marks are where they act."""

    source: Source
    mends: frozenset[str]
    declared: str


def _compiled(
    named: Named, tree: nodes.Template, environment: Sandbox, known: list[Issue], arranged: _Arranged
) -> Compiled:
    lines = arranged.source.lines
    places = {line: mark.place for line, mark in lines.items()}
    issues = (*known, *name_issues(tree, environment, places))
    fields = tuple(fields_of(tree, places))
    if errors_of(issues):
        return Compiled(None, issues, fields)
    spots = {line: spot_of(mark) for line, mark in lines.items() if mark.tag.kind is Kind.PRINT}
    template = _template(tree, environment, spots)
    part = Part(named.file, named.name, named.title, template, spots, places, arranged.declared, arranged.mends)
    return Compiled(part, issues, fields)


def _arrange(marks: Marks, root: Element) -> frozenset[str]:
    """Move every mark to where it acts; return the mends that this makes necessary."""
    join_paragraphs(marks.in_order(root))
    ordered = marks.in_order(root)
    blocks = pair(marks, ordered)
    shape_cells(marks, ordered, blocks)
    ordered = [mark for mark in ordered if mark.node.getparent() is not None]
    release_controls(ordered)
    settle(marks, ordered, blocks)
    place(marks, ordered, blocks)
    return mends_of(root, marks.in_order(root), blocks)


def _why_not(marks: Marks, environment: Sandbox, first: TemplatePlace) -> list[Issue]:
    """Name every tag that cannot be read; where each alone can, the one that Jinja stopped at."""
    issues = [*marks.issues, *syntax_issues(marks.all, environment)]
    return issues if errors_of(issues) else [*issues, found("szablon-blad-wyrazenia", first, detail="")]


def _template(tree: nodes.Template, environment: Sandbox, spots: Mapping[int, Spot]) -> JinjaTemplate:
    special = {line for line, spot in spots.items() if spot.kind not in _SHORT}
    code = environment.compile(instrument(tree, special))
    return JinjaTemplate.from_code(environment, code, environment.globals)
