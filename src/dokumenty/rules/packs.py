"""What must be true of a pack before it is made: nothing is missing, and all its parts state the same numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dokumenty.model.issues import CellPlace, Issue, Severity, error, warning
from dokumenty.model.money import plain_number
from dokumenty.model.packs import Draft, Pack, Part, Stated
from dokumenty.model.records import Dataset, key_of, sheet_of

_NOT_TO_BE_SENT = frozenset({"brak-deklaracji", "dane-wrazliwe", "pesel-na-liscie"})
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


def _missing(part: Part, draft: Draft, dataset: Dataset) -> Issue:
    whose = _name_of(draft)
    if part.item.folder:
        what = f"W folderze „{part.item.folder}” nie ma plików „{part.item.pattern}”, a pakiet ich wymaga ({whose})."
        todo = f"Skopiuj tam pliki albo w pakiety.toml dopisz temu załącznikowi wymagany = false ({part.item.place})."
        return error("brak-zalacznika", CellPlace(part.item.folder), what, todo)
    what = f"Nie ma z czego zrobić załącznika „{part.title}”, a pakiet go wymaga ({whose})."
    todo = "Uzupełnij w skoroszycie wiersze, z których powstaje, albo w pakiety.toml dopisz mu wymagany = false."
    return error("brak-zalacznika", CellPlace(dataset.file), what, todo)


def check_counts(draft: Draft, dataset: Dataset, stated: Iterable[Stated]) -> Iterator[Issue]:
    """Every number that several parts state (participants, contracts, hours) is the same in all of them."""
    said: dict[str, list[Stated]] = {}
    for one in stated:
        said.setdefault(one.name, []).append(one)
    for name, some in said.items():
        if len({one.value for one in some}) > 1:
            numbers = ", ".join(f"{one.where}: {plain_number(one.value)}" for one in some)
            what = f"Załączniki podają różne liczby ({name}) – {numbers} ({_name_of(draft)})."
            todo = "Popraw w skoroszycie albo w szablonie to, co się nie zgadza; skąd jest każda z liczb, mówi pakiety.toml."
            yield error("liczby-niezgodne", _place(name, draft, dataset), what, todo)


def check_reading(draft: Draft, unread: Iterable[tuple[Part, str]]) -> Iterator[Issue]:
    """A number that is to be read back from a document stands in it."""
    for part, name in unread:
        lines = " albo ".join(f"„{line}”" for paper in part.papers[:1] for line in paper.read[name])
        what = f"W załączniku „{part.title}” nie ma wiersza {lines}, więc nie porównano liczby: {name} ({_name_of(draft)})."
        todo = "Sprawdź ją sam; jeśli w szablonie zmieniono to zdanie, popraw „odczyt” w pakiety.toml."
        yield warning("liczba-nieodczytana", CellPlace(part.item.place), what, todo)


def _name_of(draft: Draft) -> str:
    return draft.pack.title if draft.pack.per == "projekt" else f"{draft.pack.title}, {key_of(draft.record)}"


def _place(name: str, draft: Draft, dataset: Dataset) -> CellPlace:
    """Return the sheet that a number is named after, else that of the record that the pack is for."""
    sheet = dataset.sheets.get(name, sheet_of(draft.record))
    return CellPlace(dataset.file, sheet.title)
