"""Each person and each key stands once; paths have their documents; ages fit the project."""

from collections.abc import Iterator

from dokumenty.model.ages import age_on
from dokumenty.model.code_lists import all_values, editions
from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, sheet_of

_WORKING_AGE = 15


def keys_are_unique(dataset: Dataset) -> Iterator[Issue]:
    """Name both rows that carry the same key."""
    for sheet in dataset.sheets.values():
        first: dict[str, Record] = {}
        for record in dataset.of(sheet.name) if sheet.key else ():
            earlier = first.setdefault(key_of(record), record)
            if earlier is not record:
                where = cell_of(earlier, sheet.key).ref
                what = f"{sheet.field(sheet.key).header} „{key_of(record)}” stoi już w komórce {where}."
                yield error(
                    "klucz-powtorzony",
                    place_of(cell_of(record, sheet.key)),
                    what,
                    "Nadaj jednemu z wierszy inny numer.",
                )


def person_stands_once(dataset: Dataset) -> Iterator[Issue]:
    """Name both rows of participants with the same PESEL."""
    first: dict[str, Record] = {}
    for record in dataset.of("uczestnicy"):
        earlier = first.setdefault(record.pesel, record) if filled(record, "pesel") else record
        if earlier is not record:
            what = f"Ten sam PESEL stoi w komórce {cell_of(earlier, 'pesel').ref}."
            todo = "Usuń powtórzony wiersz albo popraw numer."
            yield error("osoba-powtorzona", place_of(cell_of(record, "pesel")), what, todo)


def same_name_stands_once(dataset: Dataset) -> Iterator[Issue]:
    """Name both rows of participants with one name and one birth date, whose PESELs do not tell them apart."""
    first: dict[tuple[str, ...], Record] = {}
    for record in dataset.of("uczestnicy"):
        who = _who(record)
        earlier = first.setdefault(who, record) if who else record
        if earlier is not record and not _told_apart(earlier, record):
            what = f"To samo imię, nazwisko i data urodzenia są już w wierszu {cell_of(earlier, 'imie').ref}."
            todo = "Sprawdź, czy to nie ta sama osoba wpisana dwa razy."
            yield warning("osoba-podobna", place_of(cell_of(record, "nazwisko")), what, todo)


def _who(record: Record) -> tuple[str, ...] | None:
    names = ("imie", "nazwisko", "data_urodzenia")
    if not all(filled(record, name) for name in names):
        return None
    return tuple(str(getattr(record, name)).casefold() for name in names)


def _told_apart(one: Record, other: Record) -> bool:
    """Tell whether nothing is left to say: two PESELs that differ, or one that another rule has named already."""
    return filled(one, "pesel") and filled(other, "pesel")


def contract_path_has_contract(dataset: Dataset) -> Iterator[Issue]:
    """A person on the path of a kontrakt socjalny has one."""
    for record in dataset.of("uczestnicy"):
        if record.sciezka == "Kontrakt socjalny" and dataset.of("kontrakty") and not record.kontrakty:
            what = f"Uczestnik {key_of(record)} jest na ścieżce kontraktu socjalnego, a nie ma kontraktu."
            yield warning(
                "sciezka-bez-kontraktu",
                place_of(cell_of(record, "sciezka")),
                what,
                "Dopisz kontrakt albo zmień ścieżkę.",
            )


def ages_fit(dataset: Dataset) -> Iterator[Issue]:
    """On the day of coming a participant is as old as the project says, and at least of working age."""
    projekt = dataset.projekt
    youngest = projekt.wiek_od if filled(projekt, "wiek_od") else _WORKING_AGE
    oldest = projekt.wiek_do if filled(projekt, "wiek_do") else None
    for record in dataset.of("uczestnicy"):
        if filled(record, "data_start") and filled(record, "data_urodzenia"):
            age = age_on(record.data_start, record.data_urodzenia)
            if age < youngest or (oldest is not None and age > oldest):
                what = f"W dniu przystąpienia uczestnik {key_of(record)} ma {age} lat, a projekt jest dla osób {_ages(youngest, oldest)}."
                todo = "Sprawdź datę urodzenia, datę przystąpienia i wiek w arkuszu Projekt."
                yield warning("wiek-poza-grupa", place_of(cell_of(record, "data_urodzenia")), what, todo)


def _ages(youngest: int, oldest: int | None) -> str:
    return f"od {youngest} lat" if oldest is None else f"od {youngest} do {oldest} lat"


def status_is_in_force(dataset: Dataset) -> Iterator[Issue]:
    """Statuses and education are named as in the lists in force on the day of coming."""
    for record in dataset.of("uczestnicy"):
        day = record.data_start if filled(record, "data_start") else None
        names = [edition for edition in editions() if day and edition.in_force(day)]
        for field in ("status", "wyksztalcenie") if names else ():
            value = getattr(record, field)
            if value and value in all_values(field) and not any(value in edition.lists[field] for edition in names):
                what = f"Tej wartości nie było na liście obowiązującej w dniu przystąpienia ({', '.join(edition.name for edition in names)})."
                yield warning(
                    "slownik-nieaktualny", place_of(cell_of(record, field)), what, "Wybierz wartość z tej listy."
                )


def kis_needs_contract(dataset: Dataset) -> Iterator[Issue]:
    """Take part in a KIS only with a kontrakt socjalny (art. 18 ust. 4 ustawy o zatrudnieniu socjalnym)."""
    for record in dataset.of("uczestnicy"):
        if record.sciezka == "KIS" and not record.kontrakty:
            what = f"Uczestnik {key_of(record)} jest na ścieżce KIS, a nie ma kontraktu socjalnego."
            todo = "Dopisz kontrakt: wymaga go art. 18 ust. 4 ustawy o zatrudnieniu socjalnym."
            yield warning("kis-bez-kontraktu", place_of(cell_of(record, "sciezka")), what, todo)


def contract_b_has_referral(dataset: Dataset) -> Iterator[Issue]:
    """Form B is made on a referral from the labour office."""
    for record in dataset.of("kontrakty"):
        for name in ("skierowanie_nr", "skierowanie_data"):
            if record.typ == "B" and not filled(record, name):
                header = sheet_of(record).field(name).header
                what = f"Kontrakt {key_of(record)} jest typu B, a pole „{header}” jest puste."
                yield error(
                    "brak-skierowania", place_of(cell_of(record, name)), what, "Wpisz dane skierowania albo zmień typ."
                )
