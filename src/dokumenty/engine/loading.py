"""A .docx -> its compiled parts, and everything that is wrong with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.compiling import Compiled, Named, compile_part
from dokumenty.engine.environment import PRINT, SPECIAL, Sandbox, new_environment
from dokumenty.engine.findings import found
from dokumenty.engine.links import TITLE as LINK_TITLE
from dokumenty.engine.links import addresses_with_tags
from dokumenty.engine.mailmerge import without_data_source
from dokumenty.engine.package import Frozen, Package, open_package
from dokumenty.engine.parts import (
    ContentTypes,
    Relation,
    as_document,
    content_types,
    main_parts,
    parts_with_words,
    relations,
)
from dokumenty.engine.pictures import PICTURE_FILTERS
from dokumenty.engine.rendering import Part, print_special, print_value
from dokumenty.engine.switches import SWITCH_FILTERS
from dokumenty.engine.verifying import broken_relations, untyped
from dokumenty.errors import TemplateError
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.templates import FieldUse

_TAG_SIGNS = (b"{", b"}", b"instrText", b"fldSimple")


@dataclass(frozen=True)
class Loaded:
    """A template that has been read and compiled."""

    package: Package
    types: ContentTypes
    relations: Mapping[str, dict[str, Relation]]
    titles: Mapping[str, str]
    parts: tuple[Part, ...]
    issues: tuple[Issue, ...]
    fields: tuple[FieldUse, ...]
    _frozen: dict[frozenset[str], Frozen] = field(default_factory=dict)

    def frozen_without(self, changed: Iterable[str]) -> Frozen:
        """Return the members that a document leaves as they are, joined once for each such choice."""
        members = self.package.members
        # What only one document has, such as a picture of its own, must not be remembered.
        replaced = frozenset(name for name in changed if name in members)
        if replaced not in self._frozen:
            self._frozen[replaced] = Frozen(member for name, member in members.items() if name not in replaced)
        return self._frozen[replaced]


def load(path: Path, filters: Mapping[str, Callable[..., Any]]) -> Loaded:
    """Read a template and compile every part of it."""
    package = without_data_source(as_document(open_package(path)))
    types, related = _directory(package)
    titles = parts_with_words(package, types)
    environment = new_environment(
        {**PICTURE_FILTERS, **SWITCH_FILTERS, **filters, PRINT: print_value, SPECIAL: print_special}
    )
    compiled = [_compile(package, name, title, environment) for name, title in titles.items()]
    for name, root in addresses_with_tags(related).items():
        compiled.append(compile_part(Named(package.file, name, LINK_TITLE), root, environment))
    issues = [issue for result in compiled for issue in result.issues]
    return Loaded(
        package=package,
        types=types,
        relations=related,
        titles=titles,
        parts=tuple(result.part for result in compiled if result.part),
        issues=(*issues, *_unsound(package, types, related)),
        fields=tuple(dict.fromkeys(use for result in compiled for use in result.fields)),
    )


def _directory(package: Package) -> tuple[ContentTypes, dict[str, dict[str, Relation]]]:
    """Read the types and relations of a package, without which no part of it can be found."""
    try:
        types = content_types(package)
        related = {name: relations(package, name) for name in ("", *package.members)}
    except etree.XMLSyntaxError as failure:
        message = f"Plik {package.file} jest uszkodzony. Otwórz go w Wordzie i zapisz ponownie."
        raise TemplateError(message) from failure
    if len(main_parts(package, types)) != 1:
        message = (
            f"{package.file}: to nie jest dokument .docx. Zapisz go w Wordzie jako „Dokument programu Word (.docx)”."
        )
        raise TemplateError(message)
    return types, {name: known for name, known in related.items() if known}


def _compile(package: Package, name: str, title: str, environment: Sandbox) -> Compiled:
    xml = package.content(name)
    if not any(sign in xml for sign in _TAG_SIGNS):
        return Compiled(None)
    try:
        root = ooxml.parse(xml)
    except etree.XMLSyntaxError:
        place = TemplatePlace(package.file, title)
        return Compiled(None, (found("szablon-uszkodzona-czesc", place, part=name),))
    if ooxml.is_strict(root):
        return Compiled(None, (found("szablon-odmiana-strict", TemplatePlace(package.file, title)),))
    return compile_part(Named(package.file, name, title), root, environment)


def _unsound(package: Package, types: ContentTypes, related: Mapping[str, dict[str, Relation]]) -> Iterator[Issue]:
    """Find what makes the file itself unsound, whatever its tags say."""
    place = TemplatePlace(package.file)
    for name in package.twice:
        yield found("szablon-powtorzona-czesc", place, part=name)
    for name, known in related.items():
        for target in broken_relations(name, known, package.members):
            yield found("szablon-brak-czesci", place, part=target)
    for name in untyped(package.members, types):
        yield found("szablon-brak-typu", place, part=name)
