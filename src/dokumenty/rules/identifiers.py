"""Numbers with a check digit: PESEL against itself, the birth date and the sex; NIP; REGON."""

from collections.abc import Callable, Iterator

from stdnum.exceptions import ValidationError
from stdnum.pl import nip, pesel, regon

from dokumenty.model.fields import FieldType
from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import Dataset, Record, cell_of, filled, sheet_of

_VALIDATORS: dict[FieldType, Callable[[str], str]] = {
    FieldType.PESEL: pesel.validate,
    FieldType.NIP: nip.validate,
    FieldType.REGON: regon.validate,
}
_SEX = {"M": "Mężczyzna", "F": "Kobieta"}


def check_digits_agree(dataset: Dataset) -> Iterator[Issue]:
    """Name each number whose length or check digit is wrong."""
    for record in dataset.all_records():
        for field in sheet_of(record).fields:
            if field.type in _VALIDATORS and filled(record, field.name) and not _valid(record, field.name, field.type):
                what = f"{field.header} ma niewłaściwą liczbę cyfr albo błędną cyfrę kontrolną."
                todo = "Porównaj numer z dokumentem; sprawdź, czy Excel nie uciął zera na początku."
                yield error("zly-numer", place_of(cell_of(record, field.name)), what, todo)


def pesel_agrees_with_person(dataset: Dataset) -> Iterator[Issue]:
    """Hold the birth date and the sex in a valid PESEL against the columns beside it."""
    for record in dataset.all_records():
        if not filled(record, "pesel") or not _valid(record, "pesel", FieldType.PESEL):
            continue
        if filled(record, "data_urodzenia") and pesel.get_birth_date(record.pesel) != record.data_urodzenia:
            yield _disagrees(record, "data_urodzenia", "Data urodzenia")
        if filled(record, "plec") and _SEX[pesel.get_gender(record.pesel)] != record.plec:
            yield _disagrees(record, "plec", "Płeć")


def _valid(record: Record, name: str, kind: FieldType) -> bool:
    try:
        _VALIDATORS[kind](getattr(record, name))
    except ValidationError:
        return False
    return True


def _disagrees(record: Record, name: str, header: str) -> Issue:
    what = f"{header} nie zgadza się z numerem PESEL w komórce {cell_of(record, 'pesel').ref}."
    return error(
        "pesel-niezgodny", place_of(cell_of(record, name)), what, "Popraw jedno z nich według dokumentu tożsamości."
    )
