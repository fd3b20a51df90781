"""Bodies in which nothing need be made a document's own: only their end is read, the rest goes as it is.

Most bodies are such: no bookmarks, no pictures, no counted lists, one section. To build the tree
of every document only to write it again would take longer than to render it.
"""

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.printing.frame import references
from dokumenty.engine.printing.identifiers import COLLECTED
from dokumenty.engine.printing.lists import ListsOfDocument
from dokumenty.engine.printing.notes import KINDS
from dokumenty.engine.printing.numbering import LIST_ID, VALUE
from dokumenty.engine.printing.sections import REFERENCES

_BODY, _SECTION, _END = b"<w:body>", b"<w:sectPr", b"</w:p>"
_PARAGRAPHS = (b"<w:p>", b"<w:p ")
_SPECIAL = (
    *(tag for tag in COLLECTED if tag != LIST_ID), *(tag for tags in KINDS.values() for tag in tags),
    ooxml.TEXT_BOX,
)  # fmt: skip


def is_plain(template: Element, lists: ListsOfDocument) -> bool:
    """Tell of the body of a template whether its documents have nothing that must be their own."""
    sections = list(template.iter(ooxml.SECTION))
    return (
        len(sections) == 1
        and sections[0].getnext() is None
        and sections[0].getparent() is template.find(w("body"))
        and next(template.iter(*_SPECIAL), None) is None
        and all(node.tag in REFERENCES for node, _ in references(template))
        and not any(ooxml.PARA_IDS & set(node.keys()) for node in template.iter(ooxml.PARAGRAPH, ooxml.ROW))
        and not _has_own_lists(template, lists)
    )


def _has_own_lists(template: Element, lists: ListsOfDocument) -> bool:
    source = lists.source
    if source is None:
        return False
    styled = [name for name, known in source.numbering.styled.items() if not source.stays(known.number)]
    numbers = (node.get(VALUE) or "" for node in template.iter(LIST_ID))
    styles = (node.get(VALUE) or "" for node in template.iter(w("pStyle"))) if styled else ()
    return any(not source.stays(number) for number in numbers) or any(style in styled for style in styles)


def halves(xml: bytes) -> tuple[bytes, bytes]:
    """Split a plain body into what goes as it is, and the document without it: its last paragraph and section."""
    start, section = xml.find(_BODY) + len(_BODY), xml.rfind(_SECTION)
    if start < len(_BODY) or section < start:
        return b"", xml
    end = max(xml.rfind(sign, start, section) for sign in _PARAGRAPHS) if xml[:section].endswith(_END) else section
    return (xml[start:end], xml[:start] + xml[end:]) if end >= start else (b"", xml)
