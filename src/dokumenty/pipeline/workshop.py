"""What a run opens once: the kinds asked for, their templates and conditions, compiled."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dokumenty.engine import Condition, Template
from dokumenty.model.alphabet import path_key
from dokumenty.model.fingerprint import Branch, branch_of, fingerprint
from dokumenty.model.jobs import Job, Kind
from dokumenty.model.templates import FieldUse
from dokumenty.polish.filters import FILTERS, printed
from dokumenty.polish.typography import with_hard_spaces
from dokumenty.szablony.catalog import choose_kinds, kinds_of, read_catalog
from dokumenty.wyniki.entries import Recipe
from dokumenty.wyniki.writer import digest_of

_READ_BY_FILTERS = ("odmiana", "projekt.grosze_slownie", "projekt.tysiac_slownie")
"""What filters look at beside what the template names."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Kinds, and by the path of a template: its compiled form, the hash of its file, the names that it uses.

    `catalog` holds all kinds, chosen or not; `sheets` the templates of kinds that stand n to a page, laid out, by kind; `roots` are the first steps of those names, `read` all that a document of the template depends on.
    """

    kinds: tuple[Kind, ...]
    catalog: tuple[Kind, ...]
    templates: dict[Path, Template]
    conditions: dict[str, Condition]
    versions: dict[Path, str]
    sheets: dict[str, dict[Path, Template]]
    uses: dict[Path, tuple[FieldUse, ...]]
    roots: dict[Path, frozenset[str]]
    read: dict[Path, Branch]

    def __reduce__(self) -> tuple[Any, ...]:
        """Compile anew in another process: code cannot be sent."""
        return _equip, (self.kinds, self.catalog)

    def holds(self, condition: str, context: dict[str, Any]) -> bool:
        """Tell whether a condition of the catalogue is true of a document's values."""
        return not condition or self.conditions[condition].holds(context)

    def kind(self, name: str) -> Kind:
        """Return the kind of this name; StopIteration when it was not asked for."""
        return next(kind for kind in self.kinds if kind.name == name)

    def template(self, job: Job) -> Template:
        """Return the template of a document, that of a sheet for a kind of labels."""
        return self.sheets.get(job.kind, self.templates)[job.template]

    def recipe(self, job: Job, context: dict[str, Any]) -> Recipe:
        """Tell what a document is made of, so that an unchanged one need not be made again."""
        kind = self.kind(job.kind)
        plain = "" if kind.typography else " bez typografii"
        sheet = f" {kind.labels}" if kind.labels else ""
        return Recipe(self.versions[job.template] + plain + sheet, fingerprint(context, self.read[job.template]))

    def fields_in_use(self) -> list[tuple[Kind, FieldUse]]:
        """Return every use of a name in the templates, with the kind that uses it."""
        return [(kind, use) for kind in self.kinds for v in kind.variants for use in self.uses[v.template]]


def open_workshop(templates: Path, kinds: tuple[str, ...]) -> Workshop:
    """Read the catalogue and compile what the chosen kinds need; no names mean all kinds."""
    catalog = read_catalog(templates)
    return _equip(choose_kinds(catalog, kinds), catalog)


def workshop_of(templates: Path, kinds: tuple[str, ...]) -> Workshop:
    """Compile exactly these kinds; none for no names."""
    catalog = read_catalog(templates)
    return _equip(choose_kinds(catalog, kinds) if kinds else (), catalog)


def workshop_for(templates: Path, files: tuple[Path, ...]) -> Workshop:
    """Compile these templates as the kinds that the catalogue makes of them; no files mean the whole catalogue."""
    catalog = read_catalog(templates)
    return _equip(kinds_of(catalog, files), catalog)


def _equip(chosen: tuple[Kind, ...], catalog: tuple[Kind, ...]) -> Workshop:
    variants = [variant for kind in chosen for variant in kind.variants]
    files = sorted({variant.template for variant in variants}, key=path_key)
    whens = {kind.when for kind in chosen} | {variant.when for variant in variants}
    as_typed = {variant.template for kind in chosen if not kind.typography for variant in kind.variants}
    compiled = {path: Template.load(path, FILTERS, printed, _typesetter(path not in as_typed)) for path in files}
    uses = {path: template.fields() for path, template in compiled.items()}
    return Workshop(
        chosen,
        catalog,
        compiled,
        {when: Condition(when, FILTERS) for when in sorted(whens) if when},
        {path: digest_of(path) for path in files},
        {kind.name: _sheets_of(kind) for kind in chosen if kind.labels},
        uses,
        {
            path: frozenset(use.path.partition(".")[0].removesuffix("[]") for use in found)
            for path, found in uses.items()
        },
        {path: branch_of([*_READ_BY_FILTERS, *(use.path for use in found)]) for path, found in uses.items()},
    )


def _sheets_of(kind: Kind) -> dict[Path, Template]:
    """Compile the templates of a kind of labels once more, laid out n to a page."""
    files = (variant.template for variant in kind.variants)
    set_words = _typesetter(kind.typography)
    return {path: Template.load(path, FILTERS, printed, set_words, kind.labels) for path in files}


def _typesetter(typography: bool) -> Callable[[str], str] | None:  # noqa: FBT001 - what the catalogue says
    return with_hard_spaces if typography else None
