"""Each person and each key stands once; paths have their documents."""

from collections import Counter
from collections.abc import Iterator

from dokumenty.model.code_lists import all_values, editions
from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, sheet_of


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


def family_is_told_apart(dataset: Dataset) -> Iterator[Issue]:
    """A PESEL in the sheet Rodzina is of one person, who stands once in a family and is not the participant."""
    first = {record.pesel: record for record in dataset.of("uczestnicy") if filled(record, "pesel")}
    for record in dataset.of("rodzina"):
        earlier = first.setdefault(record.pesel, record) if filled(record, "pesel") else record
        if earlier is not record and (who := _repeated_in_family(earlier, record)):
            cell = cell_of(earlier, "pesel")
            what = f"Ten sam PESEL ma {who} (arkusz „{cell.sheet}”, {cell.ref})."
            todo = "Usuń powtórzony wiersz albo popraw numer."
            yield error("osoba-powtorzona", place_of(cell_of(record, "pesel")), what, todo)


def _repeated_in_family(earlier: Record, record: Record) -> str:
    """Tell whose number is repeated where it may not be; one child may stand in the families of both parents."""
    if _name(earlier) != _name(record):
        return "ktoś o innym imieniu lub nazwisku"
    if earlier is record.uczestnik:
        return "uczestnik, którego to rodzina"
    same_family = sheet_of(earlier) is sheet_of(record) and earlier.uczestnik is record.uczestnik
    return "osoba, która w tej rodzinie już stoi" if same_family else ""


def _name(record: Record) -> str:
    return f"{record.imie} {record.nazwisko}".casefold()


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
    for record in _without_contract(dataset, "Kontrakt socjalny") if dataset.of("kontrakty") else ():
        what = f"Uczestnik {key_of(record)} jest na ścieżce kontraktu socjalnego, a nie ma kontraktu."
        todo = "Dopisz kontrakt albo zmień ścieżkę."
        yield warning("sciezka-bez-kontraktu", place_of(cell_of(record, "sciezka")), what, todo)


def _without_contract(dataset: Dataset, path: str) -> Iterator[Record]:
    """Go through the persons on a path whom no contract names; where a number is missing or twice, other rules say so."""
    numbers = Counter(key_of(record) for record in dataset.of("uczestnicy"))
    for record in dataset.of("uczestnicy"):
        if record.sciezka == path and not record.kontrakty and filled(record, "id") and numbers[key_of(record)] == 1:
            yield record


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
    for record in _without_contract(dataset, "KIS"):
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
