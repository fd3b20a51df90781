"""What all documents of a print file share while it grows."""

from dataclasses import dataclass, field

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.parts import Relation
from dokumenty.engine.printing.frame import Frame
from dokumenty.engine.printing.growing import Growing
from dokumenty.engine.printing.identifiers import Identifiers
from dokumenty.engine.printing.lists import Lists
from dokumenty.engine.printing.notes import Notes
from dokumenty.engine.printing.parts import Relations, SharedParts
from dokumenty.engine.printing.rendered import Rendered, kind
from dokumenty.engine.subdocs import merge_definitions

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACE = ooxml.PREFIXES["w"]
RESERVED = ("word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml")
_EMPTY = {w("headerReference"): ("header", w("hdr")), w("footerReference"): ("footer", w("ftr"))}


@dataclass
class Shared:
    """The whole file as far as it has grown."""

    frame: Frame
    parts: SharedParts
    relations: Relations
    body: Growing
    styles: Element | None
    identifiers: Identifiers = field(default_factory=Identifiers)
    lists: Lists = field(default_factory=Lists)
    notes: Notes = field(default_factory=Notes)
    headings: set[tuple[str, str]] = field(default_factory=set)
    """Kinds of headers and footers that documents so far have: who has none would show those of the one before."""
    plain: dict[int, bool] = field(default_factory=dict)
    """Whether the bodies of a template are plain."""
    styles_grew: bool = False
    _seen_styles: set[tuple[object, ...]] = field(default_factory=set)
    _empty: dict[str, str] = field(default_factory=dict)

    @classmethod
    def begin(cls, first: Rendered) -> "Shared":
        """Begin a print file with its first document."""
        frame = Frame(first)
        root = ooxml.parse(first.read(first.main))
        styles = first.read_related("styles")
        return cls(
            frame,
            SharedParts({*frame.parts, first.main, *RESERVED}),
            Relations(frame.main_relations),
            Growing(root, w("body")),
            ooxml.parse(styles) if styles else None,
            _seen_styles={first.version_of("styles")},
        )

    def add_styles(self, rendered: Rendered) -> None:
        """Add the styles that only this document has."""
        version = rendered.version_of("styles")
        if version not in self._seen_styles:
            self._seen_styles.add(version)
            xml = rendered.read_related("styles")
            if xml and self.styles is not None:
                self.styles_grew |= merge_definitions(self.styles, ooxml.parse(xml))

    def empty(self, reference: str) -> str:
        """Return the id of the relation to a header or footer without words."""
        name, tag = _EMPTY[reference]
        if name not in self._empty:
            root = etree.Element(tag, nsmap={"w": _NAMESPACE})
            etree.SubElement(root, ooxml.PARAGRAPH)
            self._empty[name] = self.parts.store(f"word/{name}0.xml", f"{_WORD}.{name}+xml", ooxml.serialise(root), {})
        return self.relations.relate(Relation(kind(name), f"/{self._empty[name]}", external=False))
