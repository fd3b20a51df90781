"""The door to the engine: a template is loaded once and rendered many times."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from dokumenty.engine.assembly import Assembly
from dokumenty.engine.loading import Loaded, load
from dokumenty.engine.producing import Document, produce
from dokumenty.engine.rendering import Finalize
from dokumenty.engine.words import Typesetter
from dokumenty.model.issues import Issue, errors_of
from dokumenty.model.labels import Labels
from dokumenty.model.templates import FieldUse, RenderError, Wording


class Template:
    """A Word template, compiled."""

    def __init__(self, loaded: Loaded, finalize: Finalize) -> None:
        self._loaded = loaded
        self._finalize = finalize
        self.issues: tuple[Issue, ...] = loaded.issues

    @classmethod
    def load(
        cls,
        path: Path | str,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        finalize: Finalize | None = None,
        typesetter: Typesetter | None = None,
        labels: Labels | None = None,
    ) -> "Template":
        """Open and compile a template; TemplateError only where it is no .docx at all.

        `finalize` prints each value, `typesetter` sets the words between the tags and keeps their number of signs.
        `labels` make of the template of one label that of a sheet.
        """
        return cls(load(Path(path), filters or {}, typesetter or str, labels), finalize or _unchanged)

    def fields(self) -> tuple[FieldUse, ...]:
        """Return every field that the template reads, with its places."""
        return self._loaded.fields

    def wordings(self) -> tuple[Wording, ...]:
        """Return every paragraph of the template, as it stood there before it was set in type."""
        return self._loaded.wordings

    def render(self, context: Mapping[str, Any], notes: list[Issue] | None = None) -> bytes:
        """Make one document; the same values give the same bytes. RenderError where it cannot be right."""
        document = self.begin(context)
        changed = [*produce(document), *document.assembly.members()]
        if notes is not None:
            notes += document.notes
        return self._loaded.frozen_without(member.name for member in changed).with_members(changed)

    def begin(self, context: Mapping[str, Any]) -> Document:
        """Bring template and values together; RenderError where the template itself is wrong."""
        errors = errors_of(self.issues)
        if errors:
            raise RenderError(tuple(errors))
        loaded = self._loaded
        return Document(loaded, Assembly(loaded.package, loaded.types, loaded.relations), self._finalize, context)


def _unchanged(value: object) -> object:
    return value
