"""Findings as Word comments in a copy of the template, beside the words they speak of."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.assembly import Assembly
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Frozen, Member, open_package
from dokumenty.engine.parts import Relation, content_types, main_parts, relations
from dokumenty.engine.places import paragraphs
from dokumenty.model.issues import Issue, TemplatePlace

_KIND = f"{ooxml.RELATION_ATTRIBUTES}/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _ID = w("comment"), w("id")
_AUTHOR = {w("author"): "dokumenty", w("initials"): "d"}


def annotate(path: Path, issues: Iterable[Issue]) -> bytes:
    """Return a copy of a template with a comment for every finding.

    Headers, footers and notes can hold no comments: what is found there is said at the first paragraph.
    """
    package = open_package(path)
    types = content_types(package)
    (main,) = main_parts(package, types)
    assembly = Assembly(package, types, {main: relations(package, main)})
    name = assembly.related(main, _KIND) or "word/comments.xml"
    comments = ooxml.parse(assembly.read(name)) if name in assembly else _new_comments()
    root = ooxml.parse(package.content(main))
    _write_comments(root, comments, issues)
    if name in assembly:
        assembly.replace(name, ooxml.serialise(comments))
    else:
        assembly.add_part(name, _TYPE, ooxml.serialise(comments))
        assembly.relate(main, Relation(_KIND, f"/{name}", external=False))
    changed = [Member.pack(main, ooxml.serialise(root)), *assembly.members()]
    names = {member.name for member in changed}
    return Frozen(member for member in package.members.values() if member.name not in names).with_members(changed)


def _new_comments() -> Element:
    nsmap: Any = {"w": ooxml.PREFIXES["w"]}
    return etree.Element(w("comments"), nsmap=nsmap)


def _write_comments(root: Element, comments: Element, issues: Iterable[Issue]) -> None:
    homes = {where: paragraph for paragraph, where in paragraphs(root, "")}
    first = next(iter(homes.values()), None)
    number = 1 + max((int(comment.get(_ID) or 0) for comment in comments.iter(_COMMENT)), default=-1)
    for issue in issues:
        where = issue.place.where if isinstance(issue.place, TemplatePlace) else ""
        home = homes.get(where, first)
        if home is None:
            return
        said = f"{issue.what} {issue.todo}" if where in homes else str(issue)
        comments.append(_comment(number, said))
        _anchor(home, str(number))
        number += 1


def _comment(number: int, said: str) -> Element:
    comment = etree.Element(_COMMENT, {_ID: str(number), **_AUTHOR})
    run = etree.SubElement(etree.SubElement(comment, ooxml.PARAGRAPH), ooxml.RUN)
    etree.SubElement(run, ooxml.TEXT, {ooxml.SPACE: "preserve"}).text = said
    return comment


def _anchor(paragraph: Element, number: str) -> None:
    """Let a comment speak of the words of a paragraph."""
    properties = paragraph.find(ooxml.PARAGRAPH_PROPERTIES)
    paragraph.insert(0 if properties is None else 1, etree.Element(w("commentRangeStart"), {_ID: number}))
    etree.SubElement(paragraph, w("commentRangeEnd"), {_ID: number})
    etree.SubElement(etree.SubElement(paragraph, ooxml.RUN), w("commentReference"), {_ID: number})
