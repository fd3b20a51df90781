"""Persons in a sentence: gendered words, Pan and Pani, names, addresses."""

import unicodedata
from collections.abc import Iterable

from dokumenty.model.issues import error, place_of
from dokumenty.model.records import Record, cell_of, filled, key_of, sheet_of
from dokumenty.model.templates import ValueIssueError
from dokumenty.polish.numbers import NBSP

_PAN = {
    "mianownik": ("Pan", "Pani"),
    "dopelniacz": ("Pana", "Pani"),
    "celownik": ("Panu", "Pani"),
    "biernik": ("Pana", "Panią"),
    "narzednik": ("Panem", "Panią"),
    "miejscownik": ("Panu", "Pani"),
    "wolacz": ("Panie", "Pani"),
}
_OVERRIDE = "osoba_{case}"
_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"


def by_gender(person: Record, masculine: str, feminine: str) -> str:
    """Choose a word by the person's sex; an unknown sex is an issue, never a guess."""
    if not filled(person, "plec"):
        what = f"Nie podano płci ({sheet_of(person).one} {key_of(person)}), a od niej zależy forma w dokumencie."
        raise ValueIssueError(error("plec-nieznana", place_of(cell_of(person, "plec")), what, "Wybierz płeć z listy."))
    return feminine if person.plec == "Kobieta" else masculine


def pan(person: Record, case: str = "mianownik") -> str:
    """Return Pan or Pani in a grammatical case."""
    return by_gender(person, *_PAN[case])


def full_name(person: Record) -> str:
    """Return title, given names and surname in the nominative."""
    parts = ("tytul", "imie", "drugie_imie", "nazwisko")
    return " ".join(str(getattr(person, part)) for part in parts if filled(person, part))


def address(person: Record) -> str:
    """Return the address on one line: ul. Polna 12/3, 26-600 Radom."""
    flat = f"/{person.nr_lokalu}" if filled(person, "nr_lokalu") else ""
    street = " ".join(str(getattr(person, name)) for name in ("ulica", "nr_domu") if filled(person, name))
    town = NBSP.join(str(getattr(person, name)) for name in ("kod_pocztowy", "miejscowosc") if filled(person, name))
    return ", ".join(part for part in (f"{street}{flat}", town) if part)


def alphabetical(records: Iterable[Record]) -> list[Record]:
    """Order people, or rows that belong to a participant, by surname and given name, Ł after L."""
    return sorted(records, key=_surname_first)


def _surname_first(record: Record) -> tuple[list[int], ...]:
    person = getattr(record, "uczestnik", record)
    return tuple([_rank(letter) for letter in str(name).casefold()] for name in (person.nazwisko, person.imie))


def _rank(letter: str) -> int:
    """Return the place in the Polish alphabet; a foreign letter stands with the one it is made of."""
    return _ALPHABET.find(letter if letter in _ALPHABET else unicodedata.normalize("NFD", letter)[0])


def case_form(person: Record, case: str) -> str:
    """Return the full name in a case from the office's own column; without one it is an issue."""
    column = _OVERRIDE.format(case=case)
    if filled(person, column):
        return str(getattr(person, column))
    what = f"Brak formy „{case}” imienia i nazwiska ({sheet_of(person).one} {key_of(person)})."
    todo = f"Wpisz ją w kolumnie „{_header(person, column)}”."
    raise ValueIssueError(error("forma-nieznana", place_of(cell_of(person, column)), what, todo))


def _header(person: Record, column: str) -> str:
    headers = {field.name: field.header for field in sheet_of(person).fields}
    return headers.get(column, column)
