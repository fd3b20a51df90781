"""The sections of one document: where it starts, which pages it counts, where it ends."""

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w

_ORDER = tuple(
    w(name)
    for name in (
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
        "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
        "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
    )
)  # fmt: skip
"""The children of a section in the order that the schema asks for."""
_TYPE, _NUMBERING, _START, _VALUE = w("type"), w("pgNumType"), w("start"), w("val")
_RESTART = {w("footnotePr"): w("footnoteReference"), w("endnotePr"): w("endnoteReference")}
REFERENCES = (w("headerReference"), w("footerReference"))


def sections_of(body: Element) -> list[Element]:
    """Return the sections of a document; the last one is made where the template has none."""
    if body.find(ooxml.SECTION) is None:
        etree.SubElement(body, ooxml.SECTION)
    return list(body.iter(ooxml.SECTION))


def start(first: Element, *, duplex: bool) -> None:
    """Let a document start on a new sheet or page, which is its page 1."""
    _child(first, _TYPE).set(_VALUE, "oddPage" if duplex else "nextPage")
    numbering = _child(first, _NUMBERING)
    numbering.set(_START, numbering.get(_START) or "1")


def count_notes_anew(first: Element, body: Element) -> None:
    """Let the notes of a document begin with 1, where it has any."""
    for properties, reference in _RESTART.items():
        if next(body.iter(reference), None) is not None:
            restart = _child(_child(first, properties), w("numRestart"))
            restart.set(_VALUE, restart.get(_VALUE) or "eachSect")


def _child(parent: Element, tag: str) -> Element:
    """Return a child of a section or of its note properties, made in its place where there is none."""
    found = parent.find(tag)
    if found is not None:
        return found
    made = etree.Element(tag)
    rank = _ORDER.index(tag) if tag in _ORDER else len(_ORDER)
    following = next((node for node in parent if node.tag in _ORDER and _ORDER.index(str(node.tag)) > rank), None)
    if following is None:
        parent.append(made)
    else:
        following.addprevious(made)
    return made


def last_paragraph(body: Element) -> Element:
    """Return the paragraph that ends a document, and that can hold its section; a hair-thin one behind a table.

    LibreOffice begins no page with a section that is nothing but a table.
    """
    section = body.find(ooxml.SECTION)
    if section is None:
        message = "sections_of comes first"
        raise ValueError(message)
    last = section.getprevious()
    while last is not None and last.tag in ooxml.RANGE_MARKS:
        last = last.getprevious()
    if last is not None and last.tag == ooxml.PARAGRAPH and last.find(f"{w('pPr')}/{ooxml.SECTION}") is None:
        return last
    thin = _thin_paragraph()
    section.addprevious(thin)
    return thin


def _thin_paragraph() -> Element:
    paragraph = etree.Element(ooxml.PARAGRAPH)
    properties = etree.SubElement(paragraph, ooxml.PARAGRAPH_PROPERTIES)
    spacing = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    etree.SubElement(properties, w("spacing"), {w(name): value for name, value in spacing.items()})
    run = etree.SubElement(properties, ooxml.RUN_PROPERTIES)
    etree.SubElement(run, w("sz"), {_VALUE: "2"})
    return paragraph


def close(body: Element) -> None:
    """End the last section of a document in its last paragraph, for another document follows."""
    paragraph = last_paragraph(body)
    section = body.find(ooxml.SECTION)
    properties = paragraph.find(ooxml.PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = etree.Element(ooxml.PARAGRAPH_PROPERTIES)
        paragraph.insert(0, properties)
    if section is not None:
        change = properties.find(w("pPrChange"))
        properties.insert(len(properties) if change is None else properties.index(change), section)


def refer(section: Element, reference: str, type_: str, relation: str) -> None:
    """Add a reference to a header or footer; they stand first in a section, headers before footers."""
    made = section.makeelement(reference, {w("type"): type_, f"{{{ooxml.RELATION_ATTRIBUTES}}}id": relation})
    headers = section.findall(REFERENCES[0])
    section.insert(len(headers) if reference == REFERENCES[1] else 0, made)
