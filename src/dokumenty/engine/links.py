"""Tags in the addresses of links: `mailto:{{ projekt.email }}`.

Word keeps an address in the relations of a part, as an attribute and percent-encoded; to compile
it, it is written out as text.
"""

import posixpath
from collections.abc import Mapping
from urllib.parse import quote, unquote

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element
from dokumenty.engine.parts import Relation, rels_name

TITLE = "adres łącza"
_SAFE = "%/:=&?#+!$,;'@()*[]~|"
"""Signs that an address may hold as they are; the percent sign belongs to what is encoded already."""


def addresses_with_tags(related: Mapping[str, dict[str, Relation]]) -> dict[str, Element]:
    """Return, by the name of its .rels part, the addresses of each part that hold tags, each as a text."""
    found = {}
    for part, relations in related.items():
        texts = {number: unquote(relation.target) for number, relation in relations.items() if relation.external}
        tagged = {number: text for number, text in texts.items() if "{{" in text or "{%" in text}
        if tagged:
            found[rels_name(part)] = _as_texts(tagged)
    return found


def _as_texts(addresses: Mapping[str, str]) -> Element:
    root: Element = etree.Element(f"{{{ooxml.PACKAGE_RELATIONS}}}Relationships")
    for number, address in addresses.items():
        etree.SubElement(root, f"{{{ooxml.PACKAGE_RELATIONS}}}Relationship", {"Id": number}).text = address
    return root


def addresses_in(xml: bytes) -> dict[str, str]:
    """Return the addresses of a rendered part by the ids of their relations, encoded again."""
    return {node.get("Id", ""): quote((node.text or "").strip(), safe=_SAFE) for node in ooxml.parse(xml)}


def owner_of(rels: str) -> str:
    """Return the part whose relations a .rels part holds.

    >>> owner_of("word/_rels/document.xml.rels")
    'word/document.xml'
    """
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
