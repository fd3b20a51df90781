"""Numbers with a check digit (PESEL, NIP, REGON, bank account), and what must be written in one way."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from stdnum import iban
from stdnum.exceptions import ValidationError
from stdnum.pl import nip, pesel, regon

from dokumenty.model.fields import Field, FieldType
from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled

_SEX = {"M": "Mężczyzna", "F": "Kobieta"}
_POSTAL_CODE = re.compile(r"\d{2}-\d{3}")  # 26-600
_PHONE = re.compile(r"(\+?48)?\d{9}|\+\d{7,15}")  # 48 362 00 00 or +380 44 123 45 67, spaces and hyphens aside
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")  # ops@example.pl
_CASE_SIGN = re.compile(r"[^\W\d_][\w-]*([./][\w-]+)+[./]((19|20)\d{2}|\d{2})(\.\w+)*")  # MOPS.511.12.2011
_NOT_YET_BORN = 2100
_MARKS = str.maketrans("", "", " -()./")


def _account(text: str) -> str:
    """Hold a Polish account, with or without PL, against its check digits."""
    number = text.replace(" ", "").replace("-", "").upper()
    return str(iban.validate(number if number[:2].isalpha() else f"PL{number}"))


_VALIDATORS: dict[FieldType, Callable[[str], str]] = {
    FieldType.PESEL: pesel.validate,
    FieldType.NIP: nip.validate,
    FieldType.REGON: regon.validate,
    FieldType.ACCOUNT: _account,
}
_SHAPES: dict[FieldType, tuple[Callable[[str], object], str]] = {
    FieldType.POSTAL_CODE: (_POSTAL_CODE.fullmatch, "Wpisz dwie cyfry, łącznik i trzy cyfry, na przykład 26-600."),
    FieldType.EMAIL: (_EMAIL.fullmatch, "Wpisz jeden adres, bez polskich liter i odstępów."),
}


def check_digits_agree(dataset: Dataset) -> Iterator[Issue]:
    """Name each number whose length or check digit is wrong."""
    for record, field in _fields_of(dataset, set(_VALIDATORS)):
        if not _valid(record, field.name, field.type):
            what = f"{field.header} ma niewłaściwą liczbę cyfr albo błędną cyfrę kontrolną."
            todo = (
                "Porównaj numer z dokumentem; sprawdź, czy Excel nie uciął zera na początku. "
                "Jeśli naprawdę jest taki, wpisz w kolumnie „Uwagi kontroli”: „zly-numer: ” i powód."
            )
            yield error("zly-numer", place_of(cell_of(record, field.name)), what, todo)


def shapes_are_right(dataset: Dataset) -> Iterator[Issue]:
    """Name each postal code and e-mail that cannot be one."""
    for record, field in _fields_of(dataset, set(_SHAPES)):
        matches, todo = _SHAPES[field.type]
        if not matches(str(getattr(record, field.name))):
            what = f"Wpis w polu „{field.header}” nie może być poprawny."
            yield error("zly-zapis", place_of(cell_of(record, field.name)), what, todo)


def phones_are_usual(dataset: Dataset) -> Iterator[Issue]:
    """Remark a phone that is not one number of nine digits, or of another country."""
    for record, field in _fields_of(dataset, {FieldType.PHONE}):
        if not _PHONE.fullmatch(str(getattr(record, field.name)).translate(_MARKS)):
            what = f"Wpis w polu „{field.header}” nie wygląda na numer telefonu."
            todo = "Wpisz jeden numer: dziewięć cyfr, a zagraniczny z plusem i numerem kraju."
            yield warning("telefon-nietypowy", place_of(cell_of(record, field.name)), what, todo)


def case_signs_are_usual(dataset: Dataset) -> Iterator[Issue]:
    """Remark a znak sprawy that is not built as office rules have it."""
    for record, field in _fields_of(dataset, {FieldType.CASE_SIGN}):
        if not _CASE_SIGN.fullmatch(str(getattr(record, field.name))):
            what = f"Wpis w polu „{field.header}” nie wygląda na znak sprawy."
            todo = "Zwykle to komórka, symbol z wykazu akt, numer sprawy i rok: MOPS.511.12.2011."
            yield warning("znak-sprawy", place_of(cell_of(record, field.name)), what, todo)


def pesel_agrees_with_person(dataset: Dataset) -> Iterator[Issue]:
    """Hold the birth date and the sex in a valid PESEL against the columns beside it; nobody joins before being born."""
    for record in dataset.all_records():
        if not filled(record, "pesel") or not _valid(record, "pesel", FieldType.PESEL):
            continue
        born = pesel.get_birth_date(record.pesel)
        if filled(record, "data_urodzenia") and born != record.data_urodzenia:
            yield _disagrees(record, "data_urodzenia", "Data urodzenia")
        if filled(record, "data_start") and born > record.data_start:
            yield _disagrees(record, "data_start", "Data rozpoczęcia udziału, wcześniejsza niż urodzenie,")
        if filled(record, "plec") and _SEX[pesel.get_gender(record.pesel)] != record.plec:
            yield _disagrees(record, "plec", "Płeć")


def born_on(record: Record) -> date | None:
    """Return when a person was born, by the column or else by a valid PESEL; None where the two disagree or say nothing."""
    said = record.data_urodzenia if filled(record, "data_urodzenia") else None
    if not filled(record, "pesel") or not _valid(record, "pesel", FieldType.PESEL):
        return said
    by_number: date = pesel.get_birth_date(record.pesel)
    return by_number if said in {None, by_number} else None


def _fields_of(dataset: Dataset, kinds: set[FieldType]) -> Iterator[tuple[Record, Field]]:
    """Go through the filled fields of these types."""
    for name, sheet in dataset.sheets.items():
        fields = [field for field in sheet.fields if field.type in kinds]
        for record in dataset.of(name) if fields else ():
            yield from ((record, field) for field in fields if filled(record, field.name))


def _valid(record: Record, name: str, kind: FieldType) -> bool:
    number = str(getattr(record, name))
    try:
        _VALIDATORS[kind](number)
    except ValidationError:
        return False
    return _possible(number, kind)


def _possible(number: str, kind: FieldType) -> bool:
    """Tell whether a number that passes its check digit can be anybody's: python-stdnum lets zeros and 2299 pass."""
    if not number.strip("0 -"):
        return False
    return kind is not FieldType.PESEL or pesel.get_birth_date(number).year < _NOT_YET_BORN


def _disagrees(record: Record, name: str, header: str) -> Issue:
    what = f"{header} nie zgadza się z numerem PESEL w komórce {cell_of(record, 'pesel').ref}."
    todo = "Popraw jedno z nich według dokumentu tożsamości."
    return error("pesel-niezgodny", place_of(cell_of(record, name)), what, todo)
