"""Each person and each key stands once; dates follow each other; paths have their documents."""

from collections.abc import Iterator

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, sheet_of

_PERIODS = (
    ("data_start", "data_koniec"),
    ("okres_od", "okres_do"),
    ("data_od", "data_do"),
    ("termin_od", "termin_do"),
    ("data_zawarcia", "obowiazuje_do"),
    ("data_ukonczenia", "data_wydania"),
)


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


def dates_follow(dataset: Dataset) -> Iterator[Issue]:
    """Name each period that ends before it starts."""
    for record in dataset.all_records():
        for start, end in _PERIODS:
            if filled(record, start) and filled(record, end) and getattr(record, start) > getattr(record, end):
                what = f"Data końcowa jest wcześniejsza niż początkowa ({cell_of(record, start).ref})."
                yield error("daty-odwrotnie", place_of(cell_of(record, end)), what, "Popraw jedną z dat.")


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
