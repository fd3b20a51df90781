"""Parts that documents bring along: headers, footers, pictures, charts; equal ones are stored once."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

from dokumenty.engine.package import Member
from dokumenty.engine.parts import Relation, rels_name, rels_xml, resolve
from dokumenty.engine.printing.rendered import Rendered

Rewrite = Callable[[bytes], tuple[bytes, bool]]
"""Makes a part ready for the print file, and tells whether it now belongs to one document alone."""
_NAME = re.compile(r"(.*?)(\d*)(\.\w+)")  # word/header12.xml


class Relations:
    """The relations of one part of the print file."""

    def __init__(self, known: Mapping[str, Relation] | None = None) -> None:
        self.by_id = dict(known or {})
        self._ids = {relation: number for number, relation in self.by_id.items()}

    def relate(self, relation: Relation) -> str:
        """Return the id of a relation."""
        if relation not in self._ids:
            self._ids[relation] = f"druk{len(self._ids) + 1}"
            self.by_id[self._ids[relation]] = relation
        return self._ids[relation]


class SharedParts:
    """The parts that documents have brought."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.types: dict[str, str] = {}
        self.members: list[Member] = []
        self._taken = set(taken)
        self._counts: Counter[str] = Counter()
        self._static: dict[tuple[int, str], str] = {}
        self._by_content: dict[bytes, str] = {}

    def relation(self, rendered: Rendered, part: str, old: Relation, rewrite: Rewrite | None = None) -> Relation:
        """Take over what a relation of a document's part points to, and return the relation to it."""
        if old.external or not old.target or old.target.startswith("#"):
            return old
        name = self.add(rendered, resolve(part, old.target), rewrite)
        return Relation(old.type, f"/{name}", external=False)

    def add(self, rendered: Rendered, name: str, rewrite: Rewrite | None = None) -> str:
        """Take over a part with all that it refers to; return its name here."""
        static = (id(rendered.loaded), name)
        if static in self._static and rendered.is_static(name):
            return self._static[static]
        content = rendered.read(name)
        related = {
            number: self.relation(rendered, name, relation) for number, relation in rendered.relations(name).items()
        }
        key = sha256(repr((related, rendered.type_of(name))).encode() + content).digest()
        known = self._by_content.get(key)
        if known is None:
            content, own = rewrite(content) if rewrite else (content, False)
            known = self.store(name, rendered.type_of(name), content, related)
            if own:
                return known
            self._by_content[key] = known
        if rendered.is_static(name):
            self._static[static] = known
        return known

    def store(self, name: str, content_type: str, content: bytes, related: Mapping[str, Relation]) -> str:
        """Put a part into the file under a free name."""
        free = next(name for name in self._names_like(name) if name not in self._taken)
        self._taken.add(free)
        self.types[free] = content_type
        self.members.append(Member.pack(free, content))
        if related:
            self.members.append(Member.pack(rels_name(free), rels_xml(related)))
        return free

    def _names_like(self, name: str) -> Iterator[str]:
        yield name
        found = _NAME.fullmatch(name)
        stem, extension = (found[1], found[3]) if found else posixpath.splitext(name)
        while True:
            self._counts[stem] += 1
            yield f"{stem}{self._counts[stem]}{extension}"
