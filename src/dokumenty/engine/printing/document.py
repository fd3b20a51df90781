"""One document on its way into the print file."""

from dokumenty.engine import ooxml
from dokumenty.engine.findings import found as finding
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.printing import sections
from dokumenty.engine.printing.frame import references
from dokumenty.engine.printing.identifiers import ENDS, STARTS, collect, forget_paragraph_ids
from dokumenty.engine.printing.pages import count_own_pages
from dokumenty.engine.printing.parts import Relations
from dokumenty.engine.printing.plain import halves, is_plain
from dokumenty.engine.printing.rendered import Rendered
from dokumenty.engine.printing.shared import Shared
from dokumenty.model.templates import RenderError

_RELATION, _TYPE, _ID, _NAME = f"{{{ooxml.RELATION_ATTRIBUTES}}}id", w("type"), w("id"), w("name")
_PARAGRAPH_ID = b"paraId"
_UNNAMED = frozenset(
    {
        "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering", "customXml",
        "footnotes", "endnotes", "comments", "commentsExtended", "commentsIds", "people", "glossaryDocument",
        "header", "footer",
    }
)  # fmt: skip
"""Relations that no element of the body names, but for headers and footers, which sections name."""


class Adoption:
    """A document that is given what must be its own."""

    def __init__(self, shared: Shared, rendered: Rendered, number: int) -> None:
        self._shared, self._rendered = shared, rendered
        self._lists = shared.lists.begin(rendered)
        self.front, self._root = self._read()
        self._body = next(self._root.iter(w("body")))
        self._sections = sections.sections_of(self._body)
        self._check_references()
        self._end = f"_koniec_{number}"
        self._names: dict[str, str] = {}
        self._counts_pages = False

    def _read(self) -> tuple[bytes, Element]:
        """Return what can go into the file as it is, and the tree of the rest."""
        xml = self._rendered.read(self._rendered.main)
        if self._rendered.main not in self._rendered.document.inserted and self._is_plain():
            front, rest = halves(xml)
            root = ooxml.parse(rest)
            if self._shared.body.declares(root):
                return front, root
        return b"", _parse(xml)

    def _is_plain(self) -> bool:
        loaded, plain = self._rendered.loaded, self._shared.plain
        if id(loaded) not in plain:
            plain[id(loaded)] = is_plain(ooxml.parse(loaded.package.content(self._rendered.main)), self._lists)
        return plain[id(loaded)]

    def body(self, *, duplex: bool) -> Element:
        """Return the body, ready to stand behind others."""
        self._shared.add_styles(self._rendered)
        self._shared.notes.add(self._rendered, self._root, self._ready_notes)
        self._ready(self._root)
        self._rewire(self._root, self._rendered.main, self._shared.relations)
        for section in self._sections:
            self._adopt_headings(section)
        self._name_missing_headings(self._sections[0])
        sections.start(self._sections[0], duplex=duplex)
        sections.count_notes_anew(self._sections[0], self._body)
        end = sections.last_paragraph(self._body)
        if self._counts_pages:
            self._mark(end)
        return self._body

    def _ready(self, root: Element) -> bool:
        """Give a part its own identifiers, page counts and lists; tell whether no other document may share it."""
        found = collect(root)
        own = self._shared.identifiers.renumber(found, self._names)
        counts = count_own_pages(found, self._end, one_section=len(self._sections) == 1)
        self._counts_pages |= counts
        return self._shared.lists.restart(root, found, self._lists) or counts or own

    def _ready_notes(self, root: Element, part: str, relations: Relations) -> None:
        self._ready(root)
        self._rewire(root, part, relations)

    def _ready_heading(self, xml: bytes) -> tuple[bytes, bool]:
        root = _parse(xml)
        own = self._ready(root)
        return ooxml.serialise(root), own

    def _named(self, part: str) -> bool:
        """Tell whether elements of a part can name relations."""
        related = self._rendered.relations(part).values()
        return any(relation.type.rpartition("/")[2] not in _UNNAMED for relation in related)

    def _check_references(self) -> None:
        if self._named(self._rendered.main):
            known = self._rendered.relations(self._rendered.main)
            missing = [node.get(name) or "" for node, name in references(self._root) if node.get(name) not in known]
            if missing:
                place = self._rendered.place
                raise RenderError(tuple(finding("wynik-brak-czesci", place, part=part) for part in missing))

    def _rewire(self, root: Element, part: str, relations: Relations) -> None:
        """Let the elements of a part name the relations of the print file."""
        if not self._named(part):
            return
        known = self._rendered.relations(part)
        for node, name in references(root):
            if node.tag not in sections.REFERENCES:
                relation = self._shared.parts.relation(self._rendered, part, known[node.get(name) or ""])
                node.set(name, relations.relate(relation))

    def _adopt_headings(self, section: Element) -> None:
        """Take over the headers and footers of a section."""
        main, known = self._rendered.main, self._rendered.relations(self._rendered.main)
        for reference in section.iter(*sections.REFERENCES):
            old = known[reference.get(_RELATION) or ""]
            relation = self._shared.parts.relation(self._rendered, main, old, self._ready_heading)
            reference.set(_RELATION, self._shared.relations.relate(relation))

    def _name_missing_headings(self, first: Element) -> None:
        """Give the first section empty headers in place of those of the document before."""
        own = {(node.tag, node.get(_TYPE) or "default") for node in first.iter(*sections.REFERENCES)}
        for reference, type_ in sorted(self._shared.headings - own):
            sections.refer(first, reference, type_, self._shared.empty(reference))
        headings = (node for section in self._sections for node in section.iter(*sections.REFERENCES))
        self._shared.headings |= {(str(node.tag), node.get(_TYPE) or "default") for node in headings}

    def _mark(self, paragraph: Element) -> None:
        """Set the bookmark that the page counts ask for."""
        number = str(self._shared.identifiers.next())
        paragraph.append(paragraph.makeelement(STARTS, {_ID: number, _NAME: self._end}))
        paragraph.append(paragraph.makeelement(ENDS, {_ID: number}))


def _parse(xml: bytes) -> Element:
    root = ooxml.parse(xml)
    if _PARAGRAPH_ID in xml:
        forget_paragraph_ids(root)
    return root
