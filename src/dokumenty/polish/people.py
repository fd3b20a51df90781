"""Persons in a sentence: gendered words, Pan and Pani, names, addresses."""

from dokumenty.model.issues import error, place_of
from dokumenty.model.records import Record, cell_of, filled, key_of, sheet_of
from dokumenty.model.templates import ValueIssueError
from dokumenty.polish.declension.cases import case_named
from dokumenty.polish.declension.names import MAN, WOMAN
from dokumenty.polish.declension.persons import PAN
from dokumenty.polish.numbers import NBSP

_SEX_DIGIT = -2
"""Where in a PESEL the digit stands that is even for a woman."""


def gender_of(person: Record) -> str:
    """Return k or m, from the column or from the PESEL; an unknown sex is an issue, never a guess."""
    if filled(person, "plec"):
        return "k" if person.plec == "Kobieta" else "m"
    if filled(person, "pesel") and str(person.pesel).isdigit():
        return "km"[int(str(person.pesel)[_SEX_DIGIT]) % 2]
    what = f"Nie podano płci ({sheet_of(person).one} {key_of(person)}), a od niej zależy forma w dokumencie."
    raise ValueIssueError(error("plec-nieznana", place_of(cell_of(person, "plec")), what, "Wybierz płeć z listy."))


def by_gender(person: Record, masculine: str, feminine: str) -> str:
    """Choose a word by the person's sex."""
    return feminine if gender_of(person) == "k" else masculine


def pan(person: Record, case: str = "mianownik") -> str:
    """Return Pan or Pani in a grammatical case."""
    wanted = case_named(case)
    return by_gender(person, PAN[MAN][wanted], PAN[WOMAN][wanted])


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
