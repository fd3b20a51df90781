"""A part of the print file that grows by what stands in the same part of every document."""

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element
from dokumenty.engine.package import Member, Packer

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

_HERE = "HERE"


class Growing:
    """A part that is packed as it grows; the root of the first document declares the prefixes."""

    def __init__(self, root: Element, inner: str = "") -> None:
        """Begin with an empty root, and an element `inner` in it where the content has one."""
        self._declared: Mapping[str | None, str] = dict(root.nsmap)
        self._ignorable = _ignorable(root)
        self._packer, self._check = Packer(), expat.ParserCreate(namespace_separator=" ")
        shell = ooxml.empty_copy(root)
        (etree.SubElement(shell, inner) if inner else shell).text = _HERE
        head, _, self._tail = ooxml.serialise(shell).rpartition(_HERE.encode())
        self._write(head)

    def add(self, holder: Element) -> None:
        """Add the children of an element."""
        self._write(self._inner_xml(holder))

    def add_text(self, xml: bytes) -> None:
        """Add elements that are text already; `declares` must have told that they can stand here."""
        self._write(xml)

    def declares(self, holder: Element) -> bool:
        """Tell whether the children of an element can stand here as they are."""
        ignorable = set(_ignorable(holder).split())
        return holder.nsmap.items() <= self._declared.items() and ignorable <= set(self._ignorable.split())

    def _inner_xml(self, holder: Element) -> bytes:
        if self.declares(holder):
            return _between_tags(etree.tostring(holder, encoding="UTF-8", with_tail=False))
        return b"".join(_standing_alone(holder))

    def _write(self, xml: bytes) -> None:
        self._check.Parse(xml, False)  # noqa: FBT003 - expat's signature
        self._packer.write(xml)

    def member(self, name: str) -> Member:
        """End the part; expat.ExpatError where it is not sound as a whole."""
        self._write(self._tail)
        self._check.Parse(b"", True)  # noqa: FBT003 - expat's signature
        return self._packer.member(name)


def _between_tags(xml: bytes) -> bytes:
    """Cut off an element's own tags; what stands between needs the declarations of its part."""
    return xml[xml.index(b">") + 1 : xml.rindex(b"<")] if b"</" in xml else b""


def _ignorable(holder: Element) -> str:
    return holder.getroottree().getroot().get(_IGNORABLE, "")


def _standing_alone(holder: Element) -> Iterator[bytes]:
    """Write children with the declarations that they need: another template may call its prefixes otherwise."""
    ignorable = _ignorable(holder)
    for child in holder:
        if ignorable:
            child.set(_IGNORABLE, ignorable)
        yield etree.tostring(child, encoding="UTF-8", with_tail=False)
