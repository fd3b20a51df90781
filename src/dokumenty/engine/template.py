"""A Word template: loaded once, rendered for many records.

The dialect is docxtpl's, run in a sandbox where every value is escaped and an unknown
name is an error.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from lxml import etree

from dokumenty.engine.environment import Filters, Finalize, make_environment
from dokumenty.engine.fields import paths_in
from dokumenty.errors import TemplateError
from dokumenty.model.issues import Issue, TemplatePlace, error, warning
from dokumenty.model.templates import FieldUse, RenderError, ValueIssueError
from dokumenty.model.values import Blank

_EPOCH = (2026, 1, 1, 0, 0, 0)
_PARAGRAPH_START = re.compile(r"<w:p([ >])")  # `<w:p>` and `<w:p w:rsid=…>`, not `<w:pPr>`


class Template:
    """One .docx with tags in it."""

    def __init__(self, path: Path, filters: Filters, finalize: Finalize) -> None:
        self.path = path
        self._blanks: list[Blank] = []
        self._finalize = finalize
        self._environment = make_environment(filters, self._print)
        self._source = path.read_bytes()
        self.issues: tuple[Issue, ...] = tuple(self._compile_problems())

    @classmethod
    def load(cls, path: Path | str, filters: Filters | None = None, finalize: Finalize | None = None) -> "Template":
        """Open a template; TemplateError when the file is no .docx at all."""
        file = Path(path)
        if not file.is_file() or not zipfile.is_zipfile(file):
            message = (
                f"{file}: to nie jest dokument .docx. Zapisz szablon w Wordzie jako „Dokument programu Word (.docx)”."
            )
            raise TemplateError(message)
        return cls(file, filters or {}, finalize or (lambda value: value))

    def render(self, context: Mapping[str, Any], notes: list[Issue] | None = None) -> bytes:
        """Return one whole .docx; RenderError when a name or an expression fails."""
        if self.issues:
            raise RenderError(self.issues)
        self._blanks.clear()
        document = DocxTemplate(io.BytesIO(self._source))
        try:
            document.render(dict(context), jinja_env=self._environment, autoescape=True)
        except ValueIssueError as problem:
            raise RenderError((problem.issue,)) from problem
        except (JinjaError, TypeError, ValueError, ArithmeticError) as problem:
            raise RenderError((self._render_issue(problem),)) from problem
        out = io.BytesIO()
        document.save(out)
        if notes is not None:
            notes += [self._blank_note(blank) for blank in self._blanks]
        return _same_bytes(out.getvalue())

    def fields(self) -> tuple[FieldUse, ...]:
        """Tell which names the template uses, nested ones included."""
        return tuple(
            FieldUse(path, TemplatePlace(self.path.name, f"akapit {line - 1}", _quote(source, line)))
            for source in self._sources()
            for path, line in paths_in(self._environment.parse(source).body)
        )

    def _print(self, value: object) -> object:
        if isinstance(value, Blank):
            self._blanks.append(value)
            return ""
        return "" if value is None else self._finalize(value)

    def _sources(self) -> Iterator[str]:
        document = DocxTemplate(io.BytesIO(self._source))
        document.init_docx()
        yield _numbered(document.patch_xml(document.get_xml()))
        for uri in (document.HEADER_URI, document.FOOTER_URI):
            for _, part in document.get_headers_footers(uri):
                yield _numbered(document.patch_xml(document.get_part_xml(part)))

    def _compile_problems(self) -> Iterator[Issue]:
        for source in self._sources():
            try:
                self._environment.parse(source)
            except TemplateSyntaxError as problem:
                place = TemplatePlace(self.path.name, f"akapit {problem.lineno - 1}", _quote(source, problem.lineno))
                what = f"Znacznik jest zapisany niepoprawnie ({problem.message})."
                yield error(
                    "szablon-skladnia", place, what, "Popraw znacznik w Wordzie; cudzysłowy w znaczniku pisz proste."
                )

    def _render_issue(self, problem: Exception) -> Issue:
        place = TemplatePlace(self.path.name)
        return error(
            "szablon-wartosc", place, f"Nie udało się wypełnić szablonu: {problem}.", "Popraw szablon albo dane."
        )

    def _blank_note(self, blank: Blank) -> Issue:
        place = TemplatePlace(self.path.name)
        what = f"Pole „{blank.header}” ({blank.cell.sheet}, {blank.cell.ref}) jest puste, a szablon je drukuje."
        return warning("puste-w-dokumencie", place, what, "Uzupełnij komórkę albo użyj w szablonie warunku {% if %}.")


def _numbered(xml: str) -> str:
    """Put each paragraph on a line of its own, so that a line number tells the paragraph."""
    return _PARAGRAPH_START.sub(r"\n<w:p\1", xml)


def _quote(source: str, line: int) -> str:
    lines = source.split("\n")
    text = re.sub(r"<[^>]+>", "", lines[min(line, len(lines)) - 1])
    return text.strip()[:80]


def _same_bytes(package: bytes) -> bytes:
    """Check that every part is well-formed and take the clock out of the archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
            target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
