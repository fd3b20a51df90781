"""One cell of the twin: what stands in it instead, by the sheet, the column and its type."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Field, FieldType, Sheet
from dokumenty.model.folding import fold
from dokumenty.model.linking import references
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, sheet_of
from dokumenty.model.values import Blank, Value
from dokumenty.pseudonim import people as people_of
from dokumenty.pseudonim.draws import number, pool
from dokumenty.pseudonim.numbers import birthday
from dokumenty.pseudonim.people import PEOPLE, People, known_numbers
from dokumenty.pseudonim.texts import Texts, bare, bare_street, scrambled

_OVERRIDES = ("osoba_", "imie_wolacz")
_ADDRESS = ("ulica", "adres", "zamieszk")
_PLACE = ("miejscowosc", "miejsce_ur", "miasto", "miejsce_zam")
_BIRTH = ("urodz", "data_ur")
_TEXTS = frozenset({FieldType.TEXT, FieldType.MULTILINE, FieldType.LABEL})
_LONGEST_HOUSE = 60
_NINE_DIGITS = 100_000_000


@dataclass(slots=True)
class Cells:
    """What cells say in the twin."""

    dataset: Dataset
    people: People
    texts: Texts
    _facts: frozenset[str] = field(init=False)
    _keys: dict[tuple[str, str], str] = field(init=False)
    _numbers: dict[str, str] = field(init=False)
    _own: dict[int, Mapping[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        declared = {sheet.name: sheet for sheet in SHEETS}
        self._facts = frozenset(name for name, sheet in declared.items() if not _is_about_people(sheet, declared))
        self._keys = dict(self._new_keys())
        self._numbers = dict(known_numbers(self.people))

    def value(self, record: Record, column: Field, value: Value) -> Value:
        """Return the value that takes the place of this one."""
        sheet = sheet_of(record)
        if isinstance(value, Blank):
            return value
        if sheet.name in PEOPLE and (told := self._of_person(record, column.name)) is not None:
            return told
        if column.name.startswith(_OVERRIDES):
            return Blank(column.header, cell_of(record, column.name))
        if column.refers_to or column.name == sheet.key:
            return self._key(sheet, column, value)
        if isinstance(value, str) and column.type in _TEXTS:
            return self._text(record, column, value)
        return self._by_type(record, column, value)

    def _of_person(self, person: Record, column: str) -> Value | None:
        """Return what stands in a column that tells who somebody is; None for any other."""
        if column in _NAMES:
            return self.people.name(person, column)
        if column in _NUMBERS:
            return _NUMBERS[column](self.people, person)
        if column == "ulica":
            return self._street(person)
        return _AROUND[column](person) if column in _AROUND else None

    def _by_type(self, record: Record, column: Field, value: Value) -> Value:
        if column.type is FieldType.CASE_SIGN:
            return self.texts.in_signs(str(value))
        private = sheet_of(record).name not in self._facts
        if column.type is FieldType.PHONE:
            return self.people.phone(bare(str(value)))
        if column.type is FieldType.EMAIL:
            return self._email(record) if private else "sekretariat@example.org"
        return self._private(record, column, value) if private else value

    def _private(self, record: Record, column: Field, value: Value) -> Value:
        """Return what stands for a number or a day in a row about somebody."""
        if isinstance(value, str):
            return _IN_SHAPE.get(column.type, _as_it_is)(self._numbers.get(bare(value), value))
        if isinstance(value, date):
            born = any(part in column.name for part in _BIRTH)
            return birthday(value, column.name, *people_of.key_of(record)) if born else value
        return _other_number(value)

    def _text(self, record: Record, column: Field, value: str) -> str:
        if sheet_of(record).name in self._facts:
            return self.texts.in_facts(value)
        if any(part in column.name for part in _ADDRESS):
            return f"{self._street(record)} {_house(record, column.name)}"
        if any(part in column.name for part in _PLACE):
            return self._town(record, column)
        return self.texts.in_text(value, self._names_of(record), self._numbers)

    def _names_of(self, record: Record) -> Mapping[str, str]:
        """Return the names of the participant whom a row is about, and of the family."""
        person = _participant(record)
        if person is None:
            return {}
        if id(person) not in self._own:
            self._own[id(person)] = self.people.pairs_of(person)
        return self._own[id(person)]

    def _street(self, person: Record) -> str:
        """Return a street in which nobody of the workbook lives."""
        streets = [
            street for street in pool().streets if bare_street(street) not in self.texts.streets
        ] or pool().streets
        return streets[number("ulica", *people_of.key_of(person)) % len(streets)]

    def _town(self, person: Record, column: Field) -> str:
        """Keep the office's own town, which every document names; any other tells too much."""
        projekt = self.dataset.projekt
        towns = [
            str(getattr(projekt, name)) for name in ("miejscowosc_pisma", "adres_miejscowosc") if filled(projekt, name)
        ]
        town = str(getattr(person, column.name))
        return town if town in towns or not towns else towns[0]

    def _email(self, person: Record) -> str:
        if sheet_of(person).name not in PEOPLE:
            return "osoba@example.org"
        names = [fold(self.people.name(person, name)) for name in ("imie", "nazwisko")]
        return f"{'.'.join(names)}@example.org"

    def _key(self, sheet: Sheet, column: Field, value: Value) -> Value:
        for name in column.refers_to or (sheet.name,):
            if (name, str(value)) in self._keys:
                return self._keys[name, str(value)]
        return value

    def _new_keys(self) -> Iterator[tuple[tuple[str, str], str]]:
        """Give rows whose key is made of a name another one."""
        for sheet in self.dataset.sheets.values():
            records = self.dataset.of(sheet.name) if sheet.key and sheet.name not in self._facts else []
            for place, record in enumerate(records, start=1):
                if self.texts.hides_name(key_of(record)):
                    yield (sheet.name, key_of(record)), f"Z-{place:03}"


def _is_about_people(sheet: Sheet, declared: Mapping[str, Sheet]) -> bool:
    """Tell whether rows of a sheet are about somebody: people themselves, or rows that hang on theirs."""
    parents = [declared[name] for column in references(sheet) for name in column.refers_to if name in declared]
    return sheet.name in PEOPLE or any(_is_about_people(parent, declared) for parent in parents)


def _participant(record: Record) -> Record | None:
    """Return the participant whom a row is about: itself, or the one that it hangs on."""
    if sheet_of(record).name == "uczestnicy":
        return record
    parents = [getattr(record, column.link, None) for column in references(sheet_of(record))]
    found = (_participant(parent) for parent in parents if parent is not None)
    return next((person for person in found if person is not None), None)


def _house(person: Record, column: str) -> str:
    return str(1 + number("dom", column, *people_of.key_of(person)) % _LONGEST_HOUSE)


def _postal_code(code: str) -> str:
    """Keep the region, as the first two digits tell it."""
    return f"{code[:2]}-000"


def _other_identifier(person: Record) -> str:
    return f"ID {number('identyfikator', *people_of.key_of(person)) % _NINE_DIGITS:08}"


def _other_number(value: Value) -> Value:
    """Replace a number so long that it may be a phone or a PESEL which Excel has made a number of."""
    whole = type(value) is int and value >= _NINE_DIGITS
    return int(scrambled(str(value))) if whole else value


def _as_it_is(value: str) -> str:
    return value


_IN_SHAPE: Mapping[FieldType, Callable[[str], str]] = {
    FieldType.POSTAL_CODE: _postal_code,
    FieldType.NIP: scrambled,
    FieldType.REGON: scrambled,
    FieldType.ACCOUNT: scrambled,
}
_NAMES = ("imie", "drugie_imie", "nazwisko")
_NUMBERS: Mapping[str, Callable[[People, Record], Value]] = {"pesel": People.pesel, "data_urodzenia": People.birthday}
_AROUND: Mapping[str, Callable[[Record], Value]] = {
    "nr_domu": partial(_house, column="nr_domu"),
    "nr_lokalu": partial(_house, column="nr_lokalu"),
    "inny_identyfikator": _other_identifier,
}
"""What stands in the columns of the sheets of people."""
