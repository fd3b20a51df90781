"""The words of Office Open XML that the engine speaks: namespaces, element names, order of properties."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeAlias

from lxml import etree
from lxml.etree import _Element

Element: TypeAlias = _Element

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATION_ATTRIBUTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

PREFIXES: dict[str | None, str] = {
    "w": _WORD,
    "r": RELATION_ATTRIBUTES,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": _DRAWING,
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
"""The prefixes that inserted runs and pictures use."""


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{_WORD}}}{name}"


PARAGRAPH, RUN, TEXT, TABLE, ROW, CELL = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
INSTRUCTION, BREAK, TAB, RETURN, HYPHEN = w("instrText"), w("br"), w("tab"), w("cr"), w("noBreakHyphen")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES, CELL_PROPERTIES = w("pPr"), w("rPr"), w("tcPr")
SECTION, TEXT_BOX, CONTROL_PROPERTIES = w("sectPr"), w("txbxContent"), w("sdtPr")
DRAWING_PARAGRAPH, DRAWING_RUN, DRAWING_TEXT = f"{{{_DRAWING}}}p", f"{{{_DRAWING}}}r", f"{{{_DRAWING}}}t"
DRAWING_BREAK = f"{{{_DRAWING}}}br"
MATH_TEXT = f"{{{_MATH}}}t"
PARAGRAPHS = frozenset({PARAGRAPH, DRAWING_PARAGRAPH})
PROPERTIES = frozenset(
    {PARAGRAPH_PROPERTIES, RUN_PROPERTIES, CELL_PROPERTIES, w("trPr"), w("tblPr"), CONTROL_PROPERTIES}
)
OBJECTS = frozenset({w("drawing"), w("pict"), w("object")})
PARA_IDS = frozenset(
    {
        "{http://schemas.microsoft.com/office/word/2010/wordml}paraId",
        "{http://schemas.microsoft.com/office/word/2010/wordml}textId",
    }
)
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RANGE_MARKS = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip
"""Elements that come in pairs, perhaps far apart, and so outlive the paragraph they stand in."""
FORBIDDEN = re.compile("[^\t\n\r\a\f\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # no XML holds them, as \x00
"""Bell and form feed are not among them: they stand for a paragraph and for a page break."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)


def is_element(node: Any) -> bool:  # noqa: ANN401 - lxml-stubs know no instructions
    """Tell elements from instructions and comments."""
    return isinstance(node.tag, str)


def is_word(element: Element) -> bool:
    """Tell whether an element belongs to WordprocessingML itself."""
    return str(element.tag).startswith(f"{{{_WORD}}}")


def is_strict(root: Element) -> bool:
    """Tell whether a part uses the namespaces of the strict variant, which Word writes only when asked to."""
    return str(root.tag).startswith("{http://purl.oclc.org/ooxml/")


def parse(xml: bytes) -> Element:
    """Parse strictly; etree.XMLSyntaxError where the XML is broken."""
    return etree.fromstring(xml, _PARSER)


def serialise(root: Element) -> bytes:
    """Write a part as Word does: UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def declarations(prefixes: Mapping[str | None, str]) -> str:
    """Return the attributes that declare prefixes."""
    return " ".join(f'xmlns:{prefix}="{uri}"' if prefix else f'xmlns="{uri}"' for prefix, uri in prefixes.items())


def empty_copy(element: Element) -> Element:
    """Return an element with the same attributes and nothing in it; ids of paragraphs are not shared."""
    attributes: Any = {name: value for name, value in element.items() if name not in PARA_IDS}
    nsmap: Any = element.nsmap
    return etree.Element(element.tag, attributes, nsmap=nsmap)


def split(parent: Element, node: Any) -> tuple[Element, Element]:  # noqa: ANN401 - lxml-stubs know no instructions
    """Split an element before and behind a mark; both halves keep its properties."""
    left = empty_copy(parent)
    left.text, parent.text = parent.text, None
    for child in list(parent):
        if child is node:
            break
        left.append(deepcopy(child) if child.tag in PROPERTIES else child)
    if left.tag == PARAGRAPH:
        # A section ends where its paragraph ends: the mark of it belongs to the right half.
        etree.strip_elements(left, SECTION, with_tail=False)
    parent.text, node.tail = node.tail, None
    parent.addprevious(left)
    parent.addprevious(node)
    return left, parent


def inner_xml(element: Element | None) -> str:
    """Return an element as text that can stand inside its own part, which declares the prefixes already."""
    if element is None:
        return ""
    text: str = etree.tostring(element, encoding="unicode", with_tail=False)
    for prefix, uri in element.getroottree().getroot().nsmap.items():
        declaration = f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"'
        text = text.replace(declaration, "", 1)
    return text


def undeclared(root: Element) -> dict[str | None, str]:
    """Return the prefixes of inserted runs and pictures that a part does not declare."""
    return {prefix: uri for prefix, uri in PREFIXES.items() if prefix not in root.nsmap}


def declaring(xml: str, root: Element, prefixes: Mapping[str | None, str]) -> str:
    """Declare prefixes in the text of a part; in a tree lxml would have to touch every element for it."""
    name = f"<{root.prefix}:{etree.QName(root).localname}" if root.prefix else f"<{etree.QName(root).localname}"
    return xml.replace(name, f"{name} {declarations(prefixes)}", 1) if prefixes else xml
