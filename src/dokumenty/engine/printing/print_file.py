"""The print file: documents go in one by one, and one .docx comes out."""

from collections.abc import Mapping
from typing import Any

from dokumenty.engine.findings import found
from dokumenty.engine.ooxml import Element
from dokumenty.engine.printing import sections
from dokumenty.engine.printing.document import Adoption
from dokumenty.engine.printing.finishing import finish
from dokumenty.engine.printing.look import Look, look_of
from dokumenty.engine.printing.rendered import Rendered
from dokumenty.engine.printing.shared import Shared
from dokumenty.engine.template import Template
from dokumenty.model.issues import Issue
from dokumenty.model.templates import RenderError


class PrintFile:
    """A .docx in the making; `duplex` lets every document start on a new sheet of paper."""

    def __init__(self, *, duplex: bool = False) -> None:
        self._duplex = duplex
        self._looks: dict[tuple[object, ...], Look] = {}
        self._look: Look | None = None
        self._accepted: set[tuple[object, ...]] = set()
        self._templates: list[Template] = []
        """Kept, since parts are told by the identity of their template."""
        self._shared: Shared | None = None
        self._last: Element | None = None
        self.documents = 0

    def takes(self, template: Template) -> bool:
        """Tell whether documents of a template may stand beside those that are here: they must look alike."""
        return self._goes_with(Rendered(template.begin({}), {}))

    def add(self, template: Template, context: Mapping[str, Any], notes: list[Issue] | None = None) -> None:
        """Render one more document; RenderError, and an unchanged file, where it cannot be right."""
        rendered = Rendered.of(template.begin(context))
        if not self._goes_with(rendered):
            raise RenderError((found("druk-inny-wyglad", rendered.place),))
        shared = self._shared or Shared.begin(rendered)
        adoption = Adoption(shared, rendered, self.documents + 1)
        body = adoption.body(duplex=self._duplex)
        self._write_last(close=True)
        shared.body.add_text(adoption.front)
        self._keep(template, rendered)
        self._shared, self._last = shared, body
        if notes is not None:
            notes += rendered.document.notes

    def _goes_with(self, rendered: Rendered) -> bool:
        version = _version(rendered)
        return self._look is None or version in self._accepted or self._look_of(rendered).goes_with(self._look)

    def _look_of(self, rendered: Rendered) -> Look:
        version = _version(rendered)
        if version not in self._looks:
            self._looks[version] = look_of(rendered)
        return self._looks[version]

    def _keep(self, template: Template, rendered: Rendered) -> None:
        self.documents += 1
        if _version(rendered) not in self._accepted:
            self._templates.append(template)
            self._accepted.add(_version(rendered))
            look = self._look_of(rendered)
            self._look = self._look.with_styles_of(look) if self._look else look

    def _write_last(self, *, close: bool) -> None:
        """Write the document before this one: only now it is known whether it is the last."""
        if self._last is not None and self._shared is not None:
            if close:
                sections.close(self._last)
            self._shared.body.add(self._last)

    def content(self) -> bytes:
        """Return the whole file; nothing can be added after it."""
        if self._shared is None:
            message = "a print file needs a document"
            raise ValueError(message)
        self._write_last(close=False)
        return finish(self._shared)


def _version(rendered: Rendered) -> tuple[object, ...]:
    return rendered.version_of("styles", "theme", "settings")
