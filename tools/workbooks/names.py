"""Given names and surnames from which people are invented."""

from typing import NamedTuple

from tools.workbooks.texts import KOBIETA, MEZCZYZNA, load

_IMIONA: dict[str, list[str]] = load("teksty/imiona")
IMIONA = {KOBIETA: _IMIONA["kobiety"], MEZCZYZNA: _IMIONA["mezczyzni"]}
IMIONA_DZIECI = {KOBIETA: _IMIONA["corki"], MEZCZYZNA: _IMIONA["synowie"]}
NAZWISKA = _IMIONA["nazwiska"]

_WITH_A = ("ski", "cki", "dzki", "ny")


class Name(NamedTuple):
    """A full name with the sex it belongs to."""

    imie: str
    nazwisko: str
    plec: str


def feminine(surname: str) -> str:
    """Return the form of a surname that a woman bears.

    >>> feminine("Zawadzki"), feminine("Konieczny"), feminine("Nowak"), feminine("Sikora")
    ('Zawadzka', 'Konieczna', 'Nowak', 'Sikora')
    """
    return f"{surname[:-1]}a" if surname.endswith(_WITH_A) else surname


def masculine(surname: str) -> str:
    """Return the form of a surname that a man bears, for surnames of the pool.

    >>> masculine("Zawadzka"), masculine("Konieczna"), masculine("Sikora")
    ('Zawadzki', 'Konieczny', 'Sikora')
    """
    return next((other for other in NAZWISKA if feminine(other) == surname), surname)


def surname_for(surname: str, plec: str) -> str:
    """Return the form of a surname that this person bears."""
    return feminine(surname) if plec == KOBIETA else surname
