"""A .docx -> its compiled parts, and everything that is wrong with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.compiling import Compiled, Named, compile_part
from dokumenty.engine.environment import PRINT, SPECIAL, Sandbox, new_environment
from dokumenty.engine.findings import found
from dokumenty.engine.labels import lay_out
from dokumenty.engine.links import TITLE as LINK_TITLE
from dokumenty.engine.links import addresses_with_tags
from dokumenty.engine.mailmerge import without_data_source
from dokumenty.engine.package import Frozen, Member, Package, open_package
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
from dokumenty.engine.traces import without_traces
from dokumenty.engine.verifying import broken_relations, untyped
from dokumenty.engine.words import Typesetter
from dokumenty.errors import TemplateError
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.labels import Labels
from dokumenty.model.templates import FieldUse, Wording

_SIGNS_OF_WORDS = (b"{", b"}", b"instrText", b"fldSimple", b"<w:t>", b"<w:t ")
"""What a part holds that has tags or words of a document; properties without tags have none."""


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
    wordings: tuple[Wording, ...]
    _frozen: dict[frozenset[str], Frozen] = field(default_factory=dict)

    def frozen_without(self, changed: Iterable[str]) -> Frozen:
        """Return the members that a document leaves as they are, joined once for each such choice."""
        members = self.package.members
        # What only one document has, such as a picture of its own, must not be remembered.
        replaced = frozenset(name for name in changed if name in members)
        if replaced not in self._frozen:
            self._frozen[replaced] = Frozen(member for name, member in members.items() if name not in replaced)
        return self._frozen[replaced]


def load(
    path: Path, filters: Mapping[str, Callable[..., Any]], typesetter: Typesetter, labels: Labels | None = None
) -> Loaded:
    """Read a template, set its words in type and compile every part of it; lay it out where it is that of a label."""
    package = without_traces(without_data_source(as_document(open_package(path))))
    types, related = _directory(package)
    package, on_sheet = lay_out(package, main_parts(package, types)[0], labels) if labels else (package, ())
    titles = parts_with_words(package, types)
    environment = new_environment(
        {**PICTURE_FILTERS, **SWITCH_FILTERS, **filters, PRINT: print_value, SPECIAL: print_special}
    )
    results = {name: _compile(package, name, title, environment, typesetter) for name, title in titles.items()}
    links = addresses_with_tags(related).items()
    addresses = [compile_part(Named(package.file, name, LINK_TITLE), root, environment) for name, root in links]
    compiled = [*results.values(), *addresses]
    issues = [*on_sheet, *(issue for result in compiled for issue in result.issues)]
    return Loaded(
        package=_with_contents(package, results),
        types=types,
        relations=related,
        titles=titles,
        parts=tuple(result.part for result in compiled if result.part),
        issues=(*issues, *_unsound(package, types, related)),
        fields=tuple(dict.fromkeys(use for result in compiled for use in result.fields)),
        wordings=tuple(wording for result in compiled for wording in result.wordings),
    )


def _with_contents(package: Package, results: Mapping[str, Compiled]) -> Package:
    """Put the parts in that hold no tags and whose words were set in type."""
    anew = {name: Member.pack(name, result.content) for name, result in results.items() if result.content}
    return replace(package, members=package.members | anew) if anew else package


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


def _compile(package: Package, name: str, title: str, environment: Sandbox, typesetter: Typesetter) -> Compiled:
    xml = package.content(name)
    if not any(sign in xml for sign in _SIGNS_OF_WORDS):
        return Compiled(None)
    try:
        root = ooxml.parse(xml)
    except etree.XMLSyntaxError:
        place = TemplatePlace(package.file, title)
        return Compiled(None, (found("szablon-uszkodzona-czesc", place, part=name),))
    if ooxml.is_strict(root):
        return Compiled(None, (found("szablon-odmiana-strict", TemplatePlace(package.file, title)),))
    return compile_part(Named(package.file, name, title), root, environment, typesetter)


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
