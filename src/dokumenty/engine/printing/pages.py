"""„Strona X z Y” in a print file: Y counts the pages of one document, not of the whole file.

Word counts the pages of a section (SECTIONPAGES). LibreOffice does not know this field and shows
the result that the file holds for it; so the result is itself a field, which asks for the number
of the page on which the document ends. A document of several sections has only the latter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.printing.identifiers import FIELD_SIGN, SIMPLE_FIELD, Found

_COUNT, _OWN_COUNT = "NUMPAGES", "SECTIONPAGES"
_TYPE, _INSTRUCTION, _DIRTY = w("fldCharType"), w("instr"), w("dirty")


def count_own_pages(found: Found, end: str, *, one_section: bool) -> bool:
    """Let every field that counts pages count those up to the bookmark `end`; tell whether there was one."""
    simple = [node for node in found.get(SIMPLE_FIELD, ()) if _counts(node.get(_INSTRUCTION) or "")]
    for node in simple:
        _count_simple(node, end, one_section=one_section)
    long = [known for known in _fields(found) if _counts(known.instruction)]
    for known in long:
        _count_long(known, end, one_section=one_section)
    return bool(simple or long)


def _counts(instruction: str) -> bool:
    return instruction.split()[:1] == [_COUNT] or instruction.split()[:1] == [_COUNT.lower()]


def _count_simple(node: Element, end: str, *, one_section: bool) -> None:
    own, last = _instructions(node.get(_INSTRUCTION) or "", end)
    if not one_section:
        node.set(_INSTRUCTION, last)
        node.set(_DIRTY, "true")
        return
    inner = etree.Element(SIMPLE_FIELD, {_INSTRUCTION: last})
    inner.extend(list(node))
    node.append(inner)
    node.set(_INSTRUCTION, own)


def _instructions(old: str, end: str) -> tuple[str, str]:
    """Return both fields that take the place of one, with its switches for the form of the number."""
    switches = " ".join(old.split()[1:])
    return f" {_OWN_COUNT} {switches} ", f" PAGEREF {end} {switches} "


@dataclass(slots=True)
class _Field:
    """A field written out in runs: its instruction, and the signs around its result."""

    begin: Element
    words: list[Element] = field(default_factory=list)
    separator: Element | None = None
    finish: Element | None = None

    @property
    def instruction(self) -> str:
        return "".join(word.text or "" for word in self.words)


def _fields(found: Found) -> Iterator[_Field]:
    """Go through the fields of a part; one may stand inside another."""
    open_: list[_Field] = []
    for node in _in_order(found):
        if node.get(_TYPE) == "begin":
            open_.append(_Field(node))
        elif open_ and _ends(open_[-1], node):
            yield open_.pop()


def _ends(known: _Field, node: Element) -> bool:
    """Let a field know its next sign or words; tell whether it ends there."""
    match node.get(_TYPE):
        case "separate":
            known.separator = node
        case "end":
            known.finish = node
        case _ if known.separator is None:
            known.words.append(node)
        case _:
            pass  # the result, which is counted anew
    return known.finish is not None


def _in_order(found: Found) -> Sequence[Element]:
    signs = found.get(FIELD_SIGN, ())
    if not signs:
        return ()
    root: Any = signs[0].getroottree().getroot()
    return list(root.iter(FIELD_SIGN, ooxml.INSTRUCTION))


def _count_long(known: _Field, end: str, *, one_section: bool) -> None:
    own, last = _instructions(known.instruction, end)
    for word in known.words:
        word.text = ""
    known.words[0].text = own if one_section else last
    before, after = _run_of(known.separator), _run_of(known.finish)
    if not one_section:
        known.begin.set(_DIRTY, "true")
    elif before is not None and after is not None and before.getparent() is after.getparent():
        for run in reversed([_sign("begin"), _instruction(last), _sign("separate")]):
            before.addnext(run)
        after.addprevious(_sign("end"))


def _run_of(sign: Element | None) -> Element | None:
    return None if sign is None else sign.getparent()


def _sign(kind: str) -> Element:
    run = etree.Element(ooxml.RUN)
    etree.SubElement(run, FIELD_SIGN, {_TYPE: kind})
    return run


def _instruction(words: str) -> Element:
    run = etree.Element(ooxml.RUN)
    etree.SubElement(run, ooxml.INSTRUCTION, {ooxml.SPACE: "preserve"}).text = words
    return run
