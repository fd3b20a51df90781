"""Word's merge fields -> tags: «Imię» is the field `imie`, its switches are filters."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import found
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Frozen, Member, Package, open_package
from dokumenty.engine.parts import content_types, parts_with_words
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, TemplatePlace

_SIMPLE, _CHARACTER, _KIND, _CODE = w("fldSimple"), w("fldChar"), w("fldCharType"), w("instr")
_TOKEN = re.compile(r'[„"”]([^„"”]*)["”]|(\\[*#@bfmv])|(\S+)')  # "Imię", \@, Upper
_CASES = {"upper": "|upper", "lower": "|lower", "firstcap": "|wielka_litera", "caps": "|title"}
_PICTURES = {"\\@": "format_daty", "\\#": "format_liczby"}


@dataclass(slots=True)
class _Field:
    """A complex field: the runs from its beginning to its end."""

    runs: list[Element] = field(default_factory=list)
    code: str = ""
    result: Element | None = None
    shows: bool = False
    nested: bool = False


def tag_merge_fields(root: Element, file: str, where: str) -> list[Issue]:
    """Put a tag in the place of every merge field of a part."""
    for simple in list(root.iter(_SIMPLE)):
        tag = tag_of(simple.get(_CODE) or "")
        if tag:
            simple.addprevious(_run(tag, simple.find(ooxml.RUN)))
            _remove(simple)
    issues = []
    for found_field in list(_complex_fields(root)):
        tag = tag_of(found_field.code)
        if tag and found_field.nested:
            place = TemplatePlace(file, where, found_field.code.strip())
            issues.append(found("szablon-pole-w-polu", place, name=_name(found_field.code)))
        elif tag:
            _replace(found_field, tag)
    return issues


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
            yield open_fields.pop()


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


def tag_of(code: str) -> str:
    r"""Return the tag that does what a field does; empty where it is no merge field.

    >>> tag_of(' MERGEFIELD "Data urodzenia" \\@ "d MMMM yyyy" \\* MERGEFORMAT ')
    '{{ data_urodzenia|format_daty("d MMMM yyyy") }}'
    """
    name, switches = _parsed(code)
    if not name:
        return ""
    filters = [_CASES.get(value.lower(), "") for switch, value in switches if switch == "\\*"]
    pictures = [f'|{_PICTURES[switch]}("{value}")' for switch, value in switches if switch in _PICTURES]
    around = {switch: value for switch, value in switches if switch in {"\\b", "\\f"}}
    sides = f'|otocz("{around.get(chr(92) + "b", "")}", "{around.get(chr(92) + "f", "")}")' if around else ""
    return f"{{{{ {fold(name)}{''.join(pictures)}{''.join(filters)}{sides} }}}}"


def _name(code: str) -> str:
    return _parsed(code)[0]


def _parsed(code: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the name of a merge field and its switches with their values."""
    tokens = [match[1] if match[1] is not None else match[0] for match in _TOKEN.finditer(code)]
    if len(tokens) < 2 or tokens[0].upper() != "MERGEFIELD":  # noqa: PLR2004 - the word and the name
        return "", []
    values = [*tokens[2:], ""]
    return tokens[1], [(token, values[i + 1]) for i, token in enumerate(tokens[2:]) if token.startswith("\\")]


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
