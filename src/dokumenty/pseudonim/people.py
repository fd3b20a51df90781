"""The people of a workbook: in which cells each is named, and what each is called instead."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from stdnum.exceptions import ValidationError
from stdnum.pl import pesel as pesel_number

from dokumenty.model.fields import FieldType
from dokumenty.model.months import MONTHS_OF
from dokumenty.model.records import Dataset, Record, filled, peek, sheet_of
from dokumenty.pseudonim.names import GIVEN, SURNAME, Cast, Forms, Name, all_forms, merged, names_in, with_each_name
from dokumenty.pseudonim.numbers import birthday, pesel, phone
from dokumenty.pseudonim.texts import bare

Key = tuple[str, ...]
PEOPLE = ("uczestnicy", "rodzina", "kadra")
_COLUMNS = {"imie": GIVEN, "drugie_imie": GIVEN, "nazwisko": SURNAME}
_TEXTS = frozenset({FieldType.TEXT, FieldType.MULTILINE, FieldType.LABEL})
_WOMAN, _SEX_DIGIT = "Kobieta", -2
_UNKNOWN_DAY = date(1970, 1, 1)
_WHO = ("opiekun", "matk", "ojc", "ojciec", "malzon", "maz_", "zona", "pelnomocnik", "osoba", "wychowawc", "kurator")
"""Parts of the names of an office's own columns in which somebody is named."""


def key_of(record: Record) -> Key:
    """Return what a person is told by: the invented one follows from these values alone."""
    names = ("id", *_COLUMNS, "pesel", "data_urodzenia")
    return tuple(str(getattr(record, name)) for name in names if filled(record, name))


def gender_of(person: Record) -> str:
    """Return k or m: from the column, from the PESEL, else from the last letter of the given name."""
    if filled(person, "plec"):
        return "k" if person.plec == _WOMAN else "m"
    if filled(person, "pesel") and str(person.pesel).isdigit() and len(str(person.pesel)) > 1:
        return "km"[int(str(person.pesel)[_SEX_DIGIT]) % 2]
    return "k" if filled(person, "imie") and str(person.imie).endswith("a") else "m"


def names_of(person: Record, *columns: str) -> Iterator[Name]:
    """Go through the names of somebody in a sheet of people, or through those in some of the columns."""
    for column in columns or _COLUMNS:
        if filled(person, column):
            yield from names_in(str(getattr(person, column)), _COLUMNS[column], gender_of(person))


def names_beside(record: Record) -> Iterator[Name]:
    """Go through the names in columns of the office's own: „Imię i nazwisko opiekuna”."""
    for column in sheet_of(record).fields:
        if column.type in _TEXTS and filled(record, column.name) and names_people(column.name):
            words = list(names_in(str(getattr(record, column.name)), GIVEN, "m"))
            gender = "k" if words and words[0].word.endswith("a") else "m"
            alone = SURNAME if "nazwisk" in column.name and "imi" not in column.name else GIVEN
            for place, name in enumerate(words):
                yield Name(name.word, alone if place == 0 else SURNAME, gender)


def names_people(column: str) -> bool:
    """Tell whether a column that is not ours holds names, by its own name."""
    ours = column in _COLUMNS or column.startswith(("osoba_", "imie_wolacz"))
    return not ours and (
        "imi" in column.split("_") or any(part in column for part in ("imie_", "_imie", "nazwisk", *_WHO))
    )


@dataclass(slots=True)
class People:
    """Everybody who is named in a workbook."""

    dataset: Dataset
    forms: Forms
    cast: Cast = field(init=False)
    pesels: frozenset[str] = field(init=False)
    phones: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.cast = Cast(self.forms, all_forms((name for name, _ in self.named()), self.forms))
        self.pesels, self.phones = (frozenset(self._numbers(kind)) for kind in (FieldType.PESEL, FieldType.PHONE))

    def named(self) -> Iterator[tuple[Name, Key]]:
        """Go through all names with the values of their bearers."""
        for sheet in PEOPLE:
            for record in self.dataset.of(sheet):
                yield from ((name, key_of(record)) for name in names_of(record))
        for record in self.dataset.all_records():
            yield from ((name, key_of(record)) for name in names_beside(record))

    def pairs(self) -> dict[str, str]:
        """Return every form of every name with the one that takes its place."""
        return merged(dict(self.cast.pairs(name, *key)) for name, key in self.named())

    def pairs_of(self, person: Record) -> dict[str, str]:
        """Return the forms of a participant's names and of the family's, which win where names look alike."""
        circle = [person, *getattr(person, "rodzina", ())]
        return merged(dict(self.cast.pairs(name, *key_of(one))) for one in circle for name in names_of(one))

    def name(self, person: Record, column: str) -> str:
        """Return what stands in a column of names instead."""
        role, gender, key = _COLUMNS[column], gender_of(person), key_of(person)
        text = str(getattr(person, column)) if filled(person, column) else ""
        return with_each_name(text, lambda word: self.cast.invented(Name(word, role, gender), *key))

    def birthday(self, person: Record) -> date:
        """Return the invented birthday."""
        return birthday(_born(person), *key_of(person))

    def pesel(self, person: Record) -> str:
        """Return the invented PESEL, of the invented birthday."""
        woman = gender_of(person) == "k"
        return pesel(self.birthday(person), woman=woman, taken=self.pesels, key=key_of(person))

    def phone(self, number: str) -> str:
        """Return what stands for a phone: one that nobody in the workbook has."""
        return phone(self.phones, number)

    def _numbers(self, kind: FieldType) -> Iterator[str]:
        for record in self.dataset.all_records():
            for column in sheet_of(record).fields:
                if column.type is kind and filled(record, column.name):
                    yield bare(str(peek(record, column.name)))


def known_numbers(people: People) -> Iterator[tuple[str, str]]:
    """Go through phones, PESELs and birthdays of the workbook, each with the invented one; signs between digits aside."""
    yield from ((number, people.phone(number)) for number in people.phones)
    yield from ((number, _pesel_for(number, people.pesels)) for number in people.pesels)
    for person in (one for sheet in PEOPLE for one in people.dataset.of(sheet)):
        if filled(person, "pesel"):
            yield bare(str(person.pesel)), people.pesel(person)
        if filled(person, "data_urodzenia") and isinstance(person.data_urodzenia, date):
            yield from zip(_written(person.data_urodzenia), _written(people.birthday(person)), strict=True)


def _pesel_for(number: str, taken: Collection[str]) -> str:
    """Return what stands for a PESEL that is nobody's in a sheet of people."""
    woman = number.isdigit() and int(number[_SEX_DIGIT]) % 2 == 0
    return pesel(birthday(_born_by(number), number), woman=woman, taken=taken, key=(number,))


def _written(day: date) -> tuple[str, ...]:
    """Return the ways in which texts write a day."""
    month = MONTHS_OF[day.month - 1]
    plain = f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day.day}.{day:%m.%Y}", day.isoformat()
    return (*plain, f"{day.day} {month} {day.year}", f"{day:%d} {month} {day.year}")


def _born(person: Record) -> date:
    if filled(person, "data_urodzenia") and isinstance(person.data_urodzenia, date):
        return person.data_urodzenia
    return _born_by(str(person.pesel)) if filled(person, "pesel") else _UNKNOWN_DAY


def _born_by(number: str) -> date:
    """Return the birthday in a PESEL; some day where it is none."""
    try:
        born: date = pesel_number.get_birth_date(number)
    except (ValidationError, ValueError):
        return _UNKNOWN_DAY
    return born
