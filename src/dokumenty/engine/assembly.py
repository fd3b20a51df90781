"""What one document adds to its template: pictures, links and foreign parts, with their relations and types."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dokumenty.engine import ooxml
from dokumenty.engine.package import CONTENT_TYPES_NAME, Member, Package
from dokumenty.engine.parts import ContentTypes, Relation, rels_name, rels_xml, resolve, with_types

_HYPERLINK, _IMAGE = (f"{ooxml.RELATION_ATTRIBUTES}/{kind}" for kind in ("hyperlink", "image"))
_PACKING = dict.fromkeys((".png", ".jpg", ".gif"), Member.store)


class Assembly:
    """The changes that one rendering makes to the package."""

    def __init__(self, package: Package, types: ContentTypes, known: Mapping[str, dict[str, Relation]]) -> None:
        self._package, self._types, self._known = package, types, known
        self._related: dict[str, dict[str, Relation]] = {}
        self._contents: dict[str, bytes] = {}
        self._new_types: dict[str, str] = {}
        self._new_defaults: dict[str, str] = {}
        self._adopted: dict[int, str] = {}
        self._last_id = 100_000

    def next_id(self) -> int:
        """Return a number that no drawing of the template has."""
        self._last_id += 1
        return self._last_id

    def relations_of(self, part: str) -> dict[str, Relation]:
        """Return the relations of a part as they are now."""
        return self._related.get(part) or self._known.get(part, {})

    def relate(self, part: str, relation: Relation) -> str:
        """Return the id of a relation of a part; a new one where it has none like it."""
        known = self.relations_of(part)
        for number, old in known.items():
            if old == relation:
                return number
        number = next(f"rId{i}" for i in range(len(known) + 1, 10**9) if f"rId{i}" not in known)
        self._related[part] = {**known, number: relation}
        return number

    def link(self, part: str, address: str) -> str:
        """Return the id of a link to a web address."""
        return self.relate(part, Relation(_HYPERLINK, address, external=True))

    def known_link(self, part: str, number: str) -> str:
        """Return the web address of a link that the template itself has; empty where it has none of this id."""
        relation = self._known.get(part, {}).get(number)
        return relation.target if relation is not None and relation.external else ""

    def readdress(self, part: str, addresses: Mapping[str, str]) -> None:
        """Let links of a part lead elsewhere, by the ids of their relations."""
        known = self.relations_of(part)
        moved = {number: replace(known[number], target=address) for number, address in addresses.items()}
        self._related[part] = {**known, **moved}

    def add_picture(self, part: str, name: str, content_type: str, content: bytes) -> str:
        """Put a picture into the package, once, and return the id of the relation to it."""
        self.add_part(f"word/media/{name}", content_type, content)
        return self.relate(part, Relation(_IMAGE, f"/word/media/{name}", external=False))

    def add_part(self, name: str, content_type: str, content: bytes) -> None:
        """Put a part into the package."""
        self._contents[name] = content
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        given = self._types.of(name) or self._new_defaults.get(extension)
        if given is None or not given:
            self._new_defaults[extension] = content_type
        elif given != content_type:
            self._new_types[name] = content_type

    def adopt(self, part: str, theirs: Any) -> str:  # noqa: ANN401 - a relation of python-docx
        """Bring a relation of a python-docx document, and the part behind it, into this package."""
        if theirs.is_external:
            return self.relate(part, Relation(theirs.reltype, theirs.target_ref, external=True))
        target = self._adopt_part(theirs.target_part)
        return self.relate(part, Relation(theirs.reltype, f"/{target}", external=False))

    def _adopt_part(self, theirs: Any) -> str:  # noqa: ANN401 - a part of python-docx
        if id(theirs) in self._adopted:
            return self._adopted[id(theirs)]
        name = str(theirs.partname).lstrip("/")
        if name in self and self.read(name) != theirs.blob:
            stem, extension = posixpath.splitext(name)
            name = next(f"{stem}_{i}{extension}" for i in range(1, 10**9) if f"{stem}_{i}{extension}" not in self)
        self._adopted[id(theirs)] = name
        if name not in self:
            self.add_part(name, theirs.content_type, theirs.blob)
            own = {number: self._adopted_relation(relation) for number, relation in theirs.rels.items()}
            if own:
                self._related[name] = own
        return name

    def _adopted_relation(self, theirs: Any) -> Relation:  # noqa: ANN401 - a relation of python-docx
        if theirs.is_external:
            return Relation(theirs.reltype, theirs.target_ref, external=True)
        return Relation(theirs.reltype, f"/{self._adopt_part(theirs.target_part)}", external=False)

    def __contains__(self, name: str) -> bool:
        return name in self._package.members or name in self._contents

    def related(self, part: str, kind: str) -> str | None:
        """Return the part that stands in a relation of this type to a part."""
        return next((resolve(part, old.target) for old in self.relations_of(part).values() if old.type == kind), None)

    def read(self, name: str) -> bytes:
        """Return a part as it is now."""
        return self._contents[name] if name in self._contents else self._package.content(name)

    def changed(self, name: str) -> bool:
        """Tell whether a part or its relations are not those of the template."""
        return name in self._contents or name in self._related

    def replaced(self) -> list[str]:
        """Return the parts of the template that have other contents now."""
        return [name for name in self._contents if name in self._package.members]

    def type_of(self, name: str) -> str:
        """Return the content type of a part as it is now."""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._new_types.get(name) or self._types.of(name) or self._new_defaults.get(extension, "")

    def replace(self, name: str, content: bytes) -> None:
        """Change a part of the template."""
        self._contents[name] = content

    def members(self) -> list[Member]:
        """Return what the document adds, packed."""
        contents = dict(self._contents)
        for part, related in self._related.items():
            contents[rels_name(part)] = rels_xml(related)
        if self._new_types or self._new_defaults:
            contents[CONTENT_TYPES_NAME] = with_types(
                self.read(CONTENT_TYPES_NAME), self._new_defaults, self._new_types
            )
        return [
            _PACKING.get(posixpath.splitext(name)[1], Member.pack)(name, content) for name, content in contents.items()
        ]
