"""What must be true of a pack before it is made: nothing is missing, and all its parts state the same numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from dokumenty.model.issues import CellPlace, Issue, Severity, error
from dokumenty.model.packs import Draft, Pack, Part
from dokumenty.model.records import Dataset, key_of, sheet_of

_NOT_TO_BE_SENT = frozenset({"brak-deklaracji"})
"""Findings that only warn while documents are made, and stop a pack about everybody."""


def for_sending(issues: Iterable[Issue], pack: Pack) -> list[Issue]:
    """Return the findings of a workbook as they weigh when a pack goes out: who is on the list has declared."""
    strict = _NOT_TO_BE_SENT if pack.per != "uczestnik" else ()
    return [replace(issue, severity=Severity.ERROR) if issue.code in strict else issue for issue in issues]


def check_pack(draft: Draft, dataset: Dataset) -> Iterator[Issue]:
    """Yield all that keeps a pack from being sent, apart from what is wrong with the workbook itself."""
    for part in draft.parts:
        if part.item.required and part.empty:
            yield _missing(part, draft, dataset)
        if part.foreign:
            what = f"Załącznik „{part.title}” mówi o wszystkich, a pakiet jest dla jednej osoby."
            todo = f"{part.item.place}: dopisz warunek „gdy” albo usuń ten załącznik."
            yield error("pakiet-cudze-dane", CellPlace(dataset.file), what, todo)
    yield from _counts_agree(draft, dataset)


def _missing(part: Part, draft: Draft, dataset: Dataset) -> Issue:
    whose = _name_of(draft)
    if part.item.folder:
        what = f"W folderze „{part.item.folder}” nie ma plików „{part.item.pattern}”, a pakiet ich wymaga ({whose})."
        todo = f"Skopiuj tam pliki albo w pakiety.toml dopisz temu załącznikowi wymagany = false ({part.item.place})."
        return error("brak-zalacznika", CellPlace(part.item.folder), what, todo)
    what = f"Nie ma z czego zrobić załącznika „{part.title}”, a pakiet go wymaga ({whose})."
    todo = "Uzupełnij w skoroszycie wiersze, z których powstaje, albo w pakiety.toml dopisz mu wymagany = false."
    return error("brak-zalacznika", CellPlace(dataset.file), what, todo)


def _counts_agree(draft: Draft, dataset: Dataset) -> Iterator[Issue]:
    """Every number that several parts state (participants, contracts, hours) is the same in all of them."""
    said: dict[str, list[tuple[str, int | Decimal]]] = {}
    for where, counts in [("skoroszyt", draft.counts), *((part.title, part.counts) for part in draft.parts)]:
        for name, value in counts.items():
            said.setdefault(name, []).append((where, value))
    for name, stated in said.items():
        if len({value for _, value in stated}) > 1:
            numbers = ", ".join(f"{where}: {value}" for where, value in stated)
            what = f"Załączniki podają różne liczby ({name}) – {numbers} ({_name_of(draft)})."
            todo = "Popraw w skoroszycie to, co się nie zgadza; jak liczy się każdą z liczb, mówi pakiety.toml."
            yield error("liczby-niezgodne", _place(name, draft, dataset), what, todo)


def _name_of(draft: Draft) -> str:
    return draft.pack.title if draft.pack.per == "projekt" else f"{draft.pack.title}, {key_of(draft.record)}"


def _place(name: str, draft: Draft, dataset: Dataset) -> CellPlace:
    """Return the sheet that a number is named after, else that of the record that the pack is for."""
    sheet = dataset.sheets.get(name, sheet_of(draft.record))
    return CellPlace(dataset.file, sheet.title)
