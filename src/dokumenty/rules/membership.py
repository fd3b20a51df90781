"""Who belongs to which group of the application: groups as large as the list says, ages as the group allows, one path each.

A row of the sheet GrupaDocelowa means the persons whose „Kategoria” or „Grupa zajęciowa” is called as it is, or,
where it speaks of a kontrakt socjalny, a Program Aktywności Lokalnej or a KIS, those on that path.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dokumenty.model.ages import age_on
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, has_column, key_of
from dokumenty.rules.identifiers import born_on

_WORKING_AGE = 15
_PATHS = {
    "Kontrakt socjalny": re.compile("kontrakt[a-z]*_socjaln"),
    "PAL": re.compile("(^|_)pal(_|$)|aktywnosci_lokalnej"),
    "KIS": re.compile("(^|_)kis(_|$)|integracji_spolecznej"),
}
"""Words of a group's name that mean a path."""
_KINDS = ("sciezka", "kategoria", "grupa")
_Label = tuple[str, str]
"""A column of the list of participants and what stands in it, folded."""
_Limits = tuple[int | None, int | None]


def listed_groups_agree(dataset: Dataset) -> Iterator[Issue]:
    """Each group of a division that the list knows has as many persons there as the application says."""
    people = dataset.of("uczestnicy")
    listed = _listed(people)
    for groups in _divisions(dataset):
        kind = next((kind for kind in _KINDS if _told_by(kind, groups, listed)), None)
        if kind and sum(group.razem for group in groups) == len(people):  # else other rules have said it
            for group in groups:
                count = len(listed.get((kind, _label(kind, group)), ()))
                if count != group.razem:
                    what = f"Osób z tej grupy jest na liście {count}, a podano {group.razem}."
                    todo = "Sprawdź w arkuszu Uczestnicy kolumny „Ścieżka”, „Kategoria” i „Grupa zajęciowa”."
                    yield warning("grupa-na-liscie", place_of(cell_of(group, "razem")), what, todo)


def nobody_is_on_two_paths(dataset: Dataset) -> Iterator[Issue]:
    """A person of a Program Aktywności Lokalnej has no kontrakt socjalny: contracts and PAL make the total."""
    for record in dataset.of("uczestnicy"):
        if record.sciezka == "PAL" and record.kontrakty:
            what = f"Uczestnik {key_of(record)} jest na ścieżce PAL, a ma kontrakt socjalny ({cell_of(record.kontrakty[0], 'id').ref})."
            todo = "Zostaw jedną ścieżkę: kontrakty i PAL dają razem liczbę uczestników."
            yield warning("dwie-sciezki", place_of(cell_of(record, "sciezka")), what, todo)


def ages_fit(dataset: Dataset) -> Iterator[Issue]:
    """On the day of coming a person is as old as the group asks, else as the project asks, at least of working age."""
    projekt = dataset.projekt
    of_project = (projekt.wiek_od if filled(projekt, "wiek_od") else _WORKING_AGE, _said(projekt, "wiek_do"))
    if not has_column(projekt, "tytul"):
        return  # no sheet Projekt: whom the project is for is not known
    limited = [group for group in dataset.of("grupy_docelowe") if any(_limits(group))]
    for record in dataset.of("uczestnicy"):
        born = born_on(record) if filled(record, "data_start") else None
        if born is not None and born <= record.data_start:
            groups = [group for group in limited if _belongs(record, group)]
            asked = [(_limits(group), f"grupa „{group.nazwa}”") for group in groups] or [(of_project, "projekt")]
            yield from _wrong_age(record, age_on(record.data_start, born), asked)
        elif born is not None and not filled(record, "pesel"):  # else the PESEL has said it
            what = f"Data urodzenia jest późniejsza niż data rozpoczęcia udziału ({cell_of(record, 'data_start').ref})."
            yield error("daty-odwrotnie", place_of(cell_of(record, "data_urodzenia")), what, "Popraw jedną z dat.")


def _wrong_age(record: Record, age: int, asked: Sequence[tuple[_Limits, str]]) -> Iterator[Issue]:
    """Name the first limits that an age does not keep."""
    for (youngest, oldest), whose in asked:
        if age < (youngest or 0) or (oldest is not None and age > oldest):
            what = f"Wiek uczestnika {key_of(record)} w dniu przystąpienia to {age}, a {whose} jest dla osób {_ages(youngest, oldest)}."
            todo = "Sprawdź datę urodzenia, datę przystąpienia i granice wieku (arkusze Projekt i GrupaDocelowa)."
            name = "data_urodzenia" if filled(record, "data_urodzenia") else "pesel"
            yield warning("wiek-poza-grupa", place_of(cell_of(record, name)), what, todo)
            return


def _ages(youngest: int | None, oldest: int | None) -> str:
    if oldest is None:
        return f"od {youngest} lat"
    return f"do {oldest} lat" if youngest is None else f"od {youngest} do {oldest} lat"


def _limits(group: Record) -> _Limits:
    return _said(group, "wiek_od"), _said(group, "wiek_do")


def _said(record: Record, name: str) -> int | None:
    return getattr(record, name) if filled(record, name) else None


def _divisions(dataset: Dataset) -> Iterator[list[Record]]:
    """Go through the divisions of persons, each with its groups that are no part of another."""
    divisions: dict[str, list[Record]] = defaultdict(list)
    for group in dataset.of("grupy_docelowe"):
        if group.jednostka == "osoby" and not group.w_tym:
            divisions[str(group.podzial)].append(group)
    return (groups for groups in divisions.values() if all(filled(group, "razem") for group in groups))


def _told_by(kind: str, groups: Sequence[Record], listed: Mapping[_Label, object]) -> bool:
    """Tell whether a column of the list tells these groups apart."""
    labels = [_label(kind, group) for group in groups]
    known = kind == "sciezka" or all((kind, label) in listed for label in labels)
    return known and all(labels) and len(set(labels)) == len(labels)


def _listed(people: Sequence[Record]) -> dict[_Label, list[Record]]:
    found: dict[_Label, list[Record]] = defaultdict(list)
    for person in people:
        for kind in _KINDS:
            found[kind, _of_person(kind, person)].append(person)
    return found


def _belongs(person: Record, group: Record) -> bool:
    return any(_label(kind, group) and _of_person(kind, person) == _label(kind, group) for kind in _KINDS)


def _of_person(kind: str, person: Record) -> str:
    text = fold(str(getattr(person, kind)))
    return text.removeprefix("grupa_") if kind == "grupa" else text


def _label(kind: str, group: Record) -> str:
    """Return what stands in a column of the list for the persons of a group; empty where it says nothing of them."""
    text = fold(str(group.nazwa))
    if kind == "sciezka":
        paths = [path for path, form in _PATHS.items() if form.search(text)]
        return fold(paths[0]) if len(paths) == 1 else ""
    return text.removeprefix("grupa_") if kind == "grupa" else text
