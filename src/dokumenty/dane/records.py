"""A workbook to a dataset: every declared sheet, the office's own sheets, all linked."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from dokumenty.dane.find import companion_of
from dokumenty.dane.legend import POLA, SLOWNIKI, Legend, read_legend
from dokumenty.dane.mapping import read_map
from dokumenty.dane.raw import RawSheet
from dokumenty.dane.sheet_records import read_sheet
from dokumenty.dane.unknown_keys import unknown_keys
from dokumenty.dane.workbook import open_workbook
from dokumenty.model.arkusze.odmiana import ODMIANA
from dokumenty.model.fields import Field, FieldType, Layout, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.issues import CellPlace, Issue, error, warning
from dokumenty.model.linking import link_all
from dokumenty.model.records import Dataset, Record
from dokumenty.model.values import Cell

IGNORED = {"instrukcja", SLOWNIKI, POLA, "ustalenia", "ustalenia_razem"}
"""Tabs that help people and hold no data."""


def read_dataset(path: Path, declared: Sequence[Sheet]) -> tuple[Dataset, list[Issue]]:
    """Read a workbook; WorkbookError when it cannot be read at all, issues for all that is wrong inside."""
    all_raws = open_workbook(path)
    legend, issues = read_legend(all_raws)
    legend, project = read_map(path, legend)
    raws = [*(raw for raw in all_raws if fold(raw.title) not in IGNORED), *project]
    keys = [_reference_to(sheet) for sheet in declared if sheet.key]
    sheets: dict[str, Sheet] = {}
    records: dict[str, list[Record]] = {}
    issues += _missing_sheets(path.name, raws, declared, legend)
    for raw, sheet, keys_there in _declarations(raws, declared, keys, legend):
        if sheet.name in sheets:
            issues.append(_second_sheet(raw, sheets[sheet.name]))
            continue
        issues += _told_of_sheet(raw)
        sheets[sheet.name], records[sheet.name] = read_sheet(raw, sheet, keys_there, legend, issues)
    for sheet in declared:
        sheets.setdefault(sheet.name, sheet)
        records.setdefault(sheet.name, _without_rows(path.name, sheet))
    records[ODMIANA.name] = [*_companion_records(path, legend, issues), *records[ODMIANA.name]]
    dataset = Dataset(path.name, path.stem, sheets, records)
    issues += unknown_keys(dataset, link_all(dataset))
    return dataset, issues


def _companion_records(path: Path, legend: Legend, issues: list[Issue]) -> list[Record]:
    """Return the forms of the proof sheet beside a workbook; the workbook's own ones come after and win."""
    companion = companion_of(path)
    raws = open_workbook(companion) if companion.exists() else []
    forms = [read_sheet(raw, ODMIANA, (), legend, issues)[1] for raw in raws if fold(raw.title) == ODMIANA.name]
    return [record for records in forms for record in records]


def _reference_to(sheet: Sheet) -> Field:
    """Return the column by which a sheet of the office's own names a row of this one."""
    key = sheet.field(sheet.key)
    return Field(header=key.header, name=f"{sheet.one}_id", type=FieldType.LABEL, refers_to=(sheet.name,))


def _declarations(
    raws: Iterable[RawSheet], declared: Sequence[Sheet], keys: Sequence[Field], legend: Legend
) -> Iterator[tuple[RawSheet, Sheet, Sequence[Field]]]:
    by_title = {fold(sheet.title): sheet for sheet in declared}
    for raw in raws:
        known = by_title.get(legend.title_of(raw.title))
        yield (raw, known, ()) if known else (raw, _own_sheet(raw.title), keys)


def _own_sheet(title: str) -> Sheet:
    name = fold(title) or "arkusz"
    return Sheet(title=title, name=name, one=f"{name}_wiersz", help="", fields=())


def _missing_sheets(file: str, raws: Sequence[RawSheet], declared: Sequence[Sheet], legend: Legend) -> Iterator[Issue]:
    titles = {fold(sheet.title) for sheet in declared}
    present = {legend.title_of(raw.title): raw.title for raw in raws}
    own = {name: title for name, title in present.items() if name not in titles}
    for sheet in declared:
        if fold(sheet.title) not in present:
            near = get_close_matches(fold(sheet.title), own, n=1, cutoff=0.8)
            if sheet.required:
                yield _missing_sheet(file, sheet, [own[name] for name in near])
            elif near:
                what = f"Arkusza „{own[near[0]]}” program nie zna; tytuł jest podobny do „{sheet.title}”."
                todo = f"Jeśli to ten arkusz, nazwij go „{sheet.title}”. Jeśli to własny arkusz, może tak zostać."
                yield warning("arkusz-podobny", CellPlace(file, own[near[0]]), what, todo)


def _missing_sheet(file: str, sheet: Sheet, near: Sequence[str]) -> Issue:
    what = f"W skoroszycie nie ma arkusza „{sheet.title}”."
    todo = f"Dodaj arkusz „{sheet.title}” albo przywróć jego nazwę."
    if near:
        todo = f"Arkusz „{near[0]}” ma podobny tytuł: jeśli to on, nazwij go „{sheet.title}”."
    return error("brak-arkusza", CellPlace(file), what, todo)


def _second_sheet(raw: RawSheet, first: Sheet) -> Issue:
    what = f"Drugi arkusz z danymi „{first.title}”: program czyta tylko pierwszy."
    return error("arkusz-powtorzony", CellPlace(raw.file, raw.title), what, "Połącz arkusze albo zmień nazwę drugiego.")


def _told_of_sheet(raw: RawSheet) -> Iterator[Issue]:
    if raw.hidden and raw.rows:
        what = "Arkusz jest ukryty, a ma dane. Program czyta go jak inne."
        yield warning("ukryty-arkusz", CellPlace(raw.file, raw.title), what, "Odkryj go albo usuń, jeśli jest zbędny.")


def _without_rows(file: str, sheet: Sheet) -> list[Record]:
    """Return no records, or for a sheet that is one record, that record with nothing in it."""
    if sheet.layout is Layout.ROWS:
        return []
    place = Cell(file, sheet.title, "A1")
    return [Record(sheet, place, {}, {})]
