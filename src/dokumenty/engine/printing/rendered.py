"""A document rendered for the print file: its parts as they are, not yet packed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dokumenty.engine import ooxml
from dokumenty.engine.loading import Loaded
from dokumenty.engine.parts import Relation, main_parts, resolve
from dokumenty.engine.producing import Document, contents_of
from dokumenty.model.issues import TemplatePlace


def kind(name: str) -> str:
    """Return the full type of a relation."""
    return f"{ooxml.RELATION_ATTRIBUTES}/{name}"


@dataclass(frozen=True)
class Rendered:
    """The parts of one document, as values and pictures have made them."""

    document: Document
    contents: Mapping[str, bytes]

    @classmethod
    def of(cls, document: Document) -> "Rendered":
        """Render and verify a document; RenderError where it cannot be right."""
        return cls(document, contents_of(document))

    @property
    def loaded(self) -> Loaded:
        """The template."""
        return self.document.loaded

    @cached_property
    def main(self) -> str:
        """The name of the part that is the body."""
        return main_parts(self.loaded.package, self.loaded.types)[0]

    @property
    def place(self) -> TemplatePlace:
        """Where findings about the whole document point to."""
        return TemplatePlace(self.loaded.package.file)

    def read(self, name: str) -> bytes:
        """Return a part."""
        return self.contents[name] if name in self.contents else self.document.assembly.read(name)

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return the relations of a part."""
        return self.document.assembly.relations_of(name)

    def type_of(self, name: str) -> str:
        """Return the content type of a part."""
        return self.document.assembly.type_of(name)

    def related(self, name: str) -> str | None:
        """Return the part that the body has this relation to: `styles` or `numbering`, say."""
        return self.document.assembly.related(self.main, kind(name))

    def read_related(self, name: str) -> bytes:
        """Return such a part; empty where the document has none."""
        part = self.related(name)
        return self.read(part) if part else b""

    def version_of(self, *names: str) -> tuple[object, ...]:
        """Return a key for parts that the body has these relations to: equal keys, equal contents.

        A part of the template is told by the template, which is quicker than to read and compare it.
        """
        replaced = self.document.assembly.replaced()
        parts = [self.related(name) for name in names] if replaced else []
        return (id(self.loaded), *(self.read(part) for part in parts if part in replaced))

    def is_static(self, name: str) -> bool:
        """Tell whether a part, with all that it refers to, is just as the template has it."""
        if name in self.contents or self.document.assembly.changed(name):
            return False
        targets = [relation.target for relation in self.relations(name).values() if not relation.external]
        return all(self.is_static(resolve(name, target)) for target in targets)
