"""Word's merge fields -> tags: «Imię» is the field `imie`, its switches are filters."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import found
from dokumenty.engine.mergecodes import parsed, placeholder, switches_without_filter, tag_of, word_of
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Frozen, Member, Package, open_package
from dokumenty.engine.parts import content_types, parts_with_words
from dokumenty.engine.places import paragraphs
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, TemplatePlace

_SIMPLE, _CHARACTER, _KIND, _CODE = w("fldSimple"), w("fldChar"), w("fldCharType"), w("instr")
_SILENT = frozenset({"NEXT", "NEXTIF", "SKIPIF"})
"""Fields that choose a record and print nothing."""
_OF_MERGING = _SILENT | {"ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "MERGESEQ", "DATABASE", "ASK", "FILLIN"}


@dataclass(slots=True)
class _Field:
    """A complex field: the runs from its beginning to its end."""

    runs: list[Element] = field(default_factory=list)
    code: str = ""
    result: Element | None = None
    shows: bool = False
    nested: bool = False
    inner: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the paragraphs of a part are."""

    file: str
    where: str
    homes: Mapping[Element, str]

    def of(self, element: Element, quote: str) -> TemplatePlace:
        """Return the place of a field."""
        paragraph = next(element.iterancestors(ooxml.PARAGRAPH), element)
        return TemplatePlace(self.file, self.homes.get(paragraph, self.where), quote.strip())


def tag_merge_fields(root: Element, file: str, where: str) -> list[Issue]:
    """Put a tag in the place of every merge field of a part."""
    simple, complex_ = list(root.iter(_SIMPLE)), [part for part in _complex_fields(root) if not part.nested]
    places = _Places(file, where, dict(paragraphs(root, where)) if simple or complex_ else {})
    issues: list[Issue] = []
    for field_ in simple:
        code = field_.get(_CODE) or ""
        if tag := tag_of(code):
            issues += _lost(code, places.of(field_, code))
            field_.addprevious(_run(tag, field_.find(ooxml.RUN)))
            _remove(field_)
    for part in complex_:
        issues += _tag_field(part, places)
    return issues


def _tag_field(part: _Field, places: _Places) -> list[Issue]:
    """Put a tag in the place of a field; tell what Word alone can do."""
    tag, word = tag_of(part.code, part.inner) if part.whole else "", word_of(part.code)
    place = places.of(part.runs[0], part.code)
    issues = list(_lost(part.code, place)) if tag else []
    for name in () if tag else part.names:
        issues.append(found("szablon-pole-w-polu", places.of(part.runs[0], f"MERGEFIELD {name}"), name=name))
    if word in _OF_MERGING:
        issues.append(found("szablon-pole-worda", place, name=word))
    if tag:
        _replace(part, tag)
    for run in part.runs if word in _SILENT else ():
        _remove(run)
    return issues


def _lost(code: str, place: TemplatePlace) -> Iterator[Issue]:
    name = parsed(code)[0]
    for switch in switches_without_filter(code):
        yield found("szablon-przelacznik", place, name=switch, field=name, tag=fold(name))


def _complex_fields(root: Element) -> Iterator[_Field]:
    """Go through the fields that end; a field within another is told apart."""
    open_fields: list[_Field] = []
    for node in root.iter(_CHARACTER, ooxml.INSTRUCTION, ooxml.TEXT):
        run = node.getparent()
        kind = node.get(_KIND) if node.tag == _CHARACTER else ""
        if run is None or (not open_fields and kind != "begin"):
            continue
        if kind == "begin":
            open_fields.append(_Field(nested=bool(open_fields)))
        _extend(open_fields[-1], node, run, kind or "")
        if kind == "end":
            done = open_fields.pop()
            if open_fields:
                _nest(open_fields[-1], done)
            yield done


def _nest(outer: _Field, inner: _Field) -> None:
    """Let the field around know what one within it prints."""
    outer.runs += [run for run in inner.runs if run not in outer.runs]
    outer.names += [name for name in (parsed(inner.code)[0], *inner.names) if name]
    if outer.shows:
        return
    tag = tag_of(inner.code, inner.inner) if inner.whole else ""
    outer.whole &= bool(tag) and inner.runs[0].getparent() is outer.runs[0].getparent()
    outer.code += placeholder(len(outer.inner))
    outer.inner.append(tag)


def _extend(part: _Field, node: Element, run: Element, kind: str) -> None:
    if run not in part.runs:
        part.runs.append(run)
    if kind == "separate":
        part.shows = True
    elif node.tag == ooxml.INSTRUCTION and not part.shows:
        part.code += node.text or ""
    elif node.tag == ooxml.TEXT and part.shows and part.result is None:
        part.result = run


def _replace(part: _Field, tag: str) -> None:
    first = part.runs[0]
    first.addprevious(_run(tag, part.result if part.result is not None else first))
    for run in part.runs:
        _remove(run)


def _run(tag: str, like: Element | None) -> Element:
    run, text = etree.Element(ooxml.RUN), etree.Element(ooxml.TEXT)
    properties = like.find(ooxml.RUN_PROPERTIES) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    text.text = tag
    run.append(text)
    return run


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def import_merge_template(path: Path) -> tuple[bytes, list[Issue]]:
    """Rewrite a mail-merge template into one with tags; the findings say what could not be rewritten."""
    package = without_data_source(open_package(path))
    members, issues = dict(package.members), []
    for name, title in parts_with_words(package, content_types(package)).items():
        root = ooxml.parse(package.content(name))
        issues += tag_merge_fields(root, package.file, title)
        members[name] = Member.pack(name, ooxml.serialise(root))
    return Frozen(members.values()).with_members(()), issues


def without_data_source(package: Package) -> Package:
    """Forget the file that the letters were once merged with: Word would ask for it at every opening."""
    members = dict(package.members)
    for name in members:
        if name.endswith(("/settings.xml", "/settings.xml.rels")) and b"mailMerge" in package.content(name):
            root = ooxml.parse(package.content(name))
            for node in [node for node in root if _of_data_source(node)]:
                root.remove(node)
            members[name] = Member.pack(name, ooxml.serialise(root))
    return replace(package, members=members)


def _of_data_source(node: Element) -> bool:
    return node.tag == w("mailMerge") or "/mailMerge" in (node.get("Type") or "")
