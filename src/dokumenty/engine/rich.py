"""docxtpl's rich text, with the formatting of its place underneath its own."""

import re
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import FindingError, found
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.spots import Spot

if TYPE_CHECKING:
    from dokumenty.engine.rendering import PartState

_ORDER = [
    w(name)
    for name in (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    )
]  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_ORDER)}
_HYPERLINK, _RELATION, _TYPE = w("hyperlink"), f"{{{ooxml.RELATION_ATTRIBUTES}}}id", w("type")
_REOPEN = '<w:t xml:space="preserve">'
_BREAKS = {
    ord(sign): f"</w:t>{element}{_REOPEN}"
    for sign, element in {"\n": "<w:br/>", "\a": "<w:cr/>", "\t": "<w:tab/>", "\f": '<w:br w:type="page"/>'}.items()
}
"""Signs that stand in the text of a rich text and mean more than text; `w:cr` is where a paragraph ends."""
_ENDS = re.compile("[\a\f]")
_WEB = re.compile(r"\w+://|mailto:")  # https://example.org


def runs(state: "PartState", spot: Spot, xml: str) -> str:
    """Return the runs of a RichText as they stand in this place."""
    holder = deepcopy(_formatted(xml, spot.run, state.part.declared))
    _link(state, spot, holder)
    return _divided(holder, spot) if spot.splits_paragraph and _ENDS.search(xml) else _inside(holder)


def paragraphs(state: "PartState", spot: Spot, xml: str) -> str:
    """Return the paragraphs of a RichTextParagraph; one without properties gets those of its place."""
    holder = deepcopy(_formatted(xml, spot.run, state.part.declared))
    _link(state, spot, holder)
    properties = _fragment(spot.paragraph, state.part.declared)
    for paragraph in holder.findall(ooxml.PARAGRAPH):
        if len(properties) and paragraph.find(ooxml.PARAGRAPH_PROPERTIES) is None:
            paragraph.insert(0, deepcopy(properties[0]))
        _divide(paragraph)
    return _inside(holder)


def words(xml: str) -> str:
    """Return what rich text says, for places that know no formatting."""
    return "".join(map(str, _fragment(xml, ooxml.declarations(ooxml.PREFIXES)).itertext(ooxml.TEXT)))


@lru_cache(maxsize=256)
def _formatted(xml: str, base: str, declared: str) -> Element:
    holder = _fragment(ooxml.FORBIDDEN.sub("", xml).translate(_BREAKS), declared)
    properties = _fragment(base, declared)
    for run in holder.iter(ooxml.RUN):
        _overlay(run, properties[0] if len(properties) else None)
    return holder


def _fragment(xml: str, declared: str) -> Element:
    try:
        return ooxml.parse(f"<x {declared}>{xml}</x>".encode())
    except etree.XMLSyntaxError as failure:
        raise FindingError(
            code="szablon-zla-wartosc", detail="tekst sformatowany (RichText) jest uszkodzony"
        ) from failure


def _inside(holder: Element) -> str:
    return "".join(ooxml.inner_xml(child) for child in holder if child.tag != ooxml.PARAGRAPH_PROPERTIES)


def _divided(holder: Element, spot: Spot) -> str:
    """Return runs that end their paragraph on the way: the first and the last stay in the paragraph of their place."""
    paragraph = etree.Element(ooxml.PARAGRAPH)
    paragraph.extend([*_fragment(spot.paragraph, ooxml.declarations(holder.nsmap)), *holder])
    holder.append(paragraph)
    _divide(paragraph)
    first, *between, last = holder
    return f"{_inside(first)}</w:p>{''.join(map(ooxml.inner_xml, between))}<w:p>{spot.paragraph}{_inside(last)}"


def _divide(paragraph: Element) -> None:
    """Make paragraphs of one whose runs hold ends of paragraphs and pages; a page begins with a paragraph of its own."""
    runs = [(run, sign) for run in paragraph.findall(ooxml.RUN) for sign in run.iter(ooxml.RETURN, ooxml.BREAK)]
    for run, sign in runs:
        if sign.tag == ooxml.BREAK and sign.get(_TYPE) != "page":
            continue
        ooxml.split(run, sign)
        ooxml.split(paragraph, sign)
        if sign.tag == ooxml.BREAK:
            page = etree.Element(ooxml.PARAGRAPH)
            paragraph.addprevious(page)
            etree.SubElement(page, ooxml.RUN).append(sign)
        else:
            _drop(sign)


def _overlay(run: Element, base: Element | None) -> None:
    """Put the run's own properties over those of the place, in the order of the schema."""
    own = run.find(ooxml.RUN_PROPERTIES)
    both = [] if base is None else list(map(deepcopy, base))
    given = {child.tag: child for child in both} | {child.tag: child for child in (own if own is not None else ())}
    if own is not None:
        run.remove(own)
    if not given:
        return
    properties = etree.Element(ooxml.RUN_PROPERTIES)
    properties.extend(sorted(given.values(), key=lambda child: _RANK.get(child.tag, len(_RANK))))
    for shade in properties.findall(w("shd")):
        shade.set(w("val"), shade.get(w("val")) or "clear")  # docxtpl leaves out what the schema requires
    run.insert(0, properties)


def _link(state: "PartState", spot: Spot, holder: Element) -> None:
    """Give every hyperlink its address: `url_id` is the address itself, or a number that docxtpl gave it."""
    for link in list(holder.iter(_HYPERLINK)):
        target = link.get(_RELATION) or ""
        address = target if _WEB.match(target) else state.address_of(target)
        if address:
            link.set(_RELATION, state.link(address))
        else:
            state.notes.append(found("szablon-odsylacz-bez-celu", spot.place))
            _unwrap(link)


def _unwrap(link: Element) -> None:
    for run in list(link):
        link.addprevious(run)
    _drop(link)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
