"""Fields that templates and the catalogue use, held against the fields that there are."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from dokumenty.model.fields import Sheet
from dokumenty.model.issues import Issue, TemplatePlace, error
from dokumenty.model.jobs import Kind
from dokumenty.model.templates import FieldUse
from dokumenty.model.vocabulary import Unknown, Vocabulary
from dokumenty.szablony.catalog import CATALOG


def check_kind(
    kind: Kind, uses: Iterable[FieldUse], conditions: Iterable[str], sheets: Mapping[str, Sheet]
) -> Iterator[Issue]:
    """Yield an issue for each name of a kind that stands for nothing, with the nearest that does.

    `uses` are the names in its templates, `conditions` those in its entry of the catalogue.
    """
    place = TemplatePlace(CATALOG, f"wpis [{kind.name}]")
    by_one = {sheet.one: sheet for sheet in sheets.values()}
    if kind.per not in by_one:
        near = get_close_matches(kind.per, by_one, n=1)
        hint = f"Czy chodziło o „{near[0]}”? " if near else ""
        yield error("nieznane-dla", place, f"Nie ma niczego, co nazywa się „{kind.per}” (dla).", f"{hint}Popraw wpis.")
        return
    vocabulary = Vocabulary(sheets, by_one[kind.per])
    for use in (*uses, *(FieldUse(path, place) for path in (*conditions, *kind.requires))):
        if unknown := vocabulary.unknown_in(use.path):
            yield error("nieznane-pole", use.place, f"Nie ma pola „{use.path}”.", _advice(unknown))


def _advice(unknown: Unknown) -> str:
    near = get_close_matches(unknown.name, unknown.known, n=1, cutoff=0.5)
    hint = f"Czy chodziło o „{near[0]}”? " if near else ""
    return f"{hint}Popraw nazwę w szablonie albo dodaj kolumnę „{unknown.name}” do skoroszytu."
