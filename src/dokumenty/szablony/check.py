"""Fields that templates and the catalogue use, held against the fields that there are."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from dokumenty.model.fields import Field, Sheet
from dokumenty.model.issues import CellPlace, Issue, TemplatePlace, error, warning
from dokumenty.model.jobs import Kind
from dokumenty.model.records import Dataset, filled
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
    named = filter(None, (*conditions, *kind.requires, kind.number_field))
    for use in (*uses, *(FieldUse(path, place) for path in named)):
        if unknown := vocabulary.unknown_in(use.path):
            yield error("nieznane-pole", use.place, f"Nie ma pola „{use.path}”.", _advice(unknown))


def unused_columns(
    dataset: Dataset, uses: Collection[tuple[Kind, FieldUse]], read_by_filters: Collection[str]
) -> Iterator[Issue]:
    """Yield a warning for each sheet with filled columns that no template reads.

    `read_by_filters` names fields that filters look at when a whole record is given to them.
    """
    by_one = {sheet.one: sheet for sheet in dataset.sheets.values()}
    words = {kind.per: Vocabulary(dataset.sheets, by_one[kind.per]) for kind, _ in uses if kind.per in by_one}
    used = {words[kind.per].column_of(use.path) for kind, use in uses if kind.per in words}
    for sheet in dataset.sheets.values():
        names = [field.header for field in _filled(dataset, sheet) if (sheet.name, field.name) not in used]
        names = [name for name in names if name not in {f.header for f in sheet.fields if f.name in read_by_filters}]
        if names:
            what = f"Żaden szablon nie używa kolumn: {', '.join(names)}."
            todo = "Jeśli mają być w dokumentach, dopisz je w szablonie; inaczej nic nie trzeba robić."
            yield warning("kolumna-nieuzywana", CellPlace(dataset.file, sheet.title), what, todo)


def _filled(dataset: Dataset, sheet: Sheet) -> Iterator[Field]:
    """Yield the columns with data, keys and references apart: those serve to join the sheets."""
    for field in sheet.fields:
        joins = field.name == sheet.key or field.refers_to
        if not joins and any(filled(record, field.name) for record in dataset.of(sheet.name)):
            yield field


def _advice(unknown: Unknown) -> str:
    near = get_close_matches(unknown.name, unknown.known, n=1, cutoff=0.5)
    hint = f"Czy chodziło o „{near[0]}”? " if near else ""
    return f"{hint}Popraw nazwę w szablonie albo dodaj kolumnę „{unknown.name}” do skoroszytu."
