"""What the projects have in common: how facts are read, and how staff and names are listed."""

from collections.abc import Iterable
from typing import NamedTuple

from tools.workbooks.names import Name
from tools.workbooks.sample import Row, Rows
from tools.workbooks.texts import KOBIETA, MEZCZYZNA, load


class Staff(NamedTuple):
    """An invented member of staff."""

    imie: str
    nazwisko: str
    plec: str
    stanowisko: str
    tytul: str = ""


def staff_rows(staff: Iterable[Staff], phone: str = "") -> tuple[Row, ...]:
    """Number the staff; social workers get phones that cannot be anybody's (48 000 00 02)."""
    return tuple(
        {
            "id": f"K-{nr:02}",
            **one._asdict(),
            "telefon": f"{phone} 000 00 {nr:02}" if one.stanowisko == "pracownik socjalny" else "",
            "podpisuje": one.stanowisko == "dyrektor",
        }
        for nr, one in enumerate(staff, start=1)
    )


def women(*names: str) -> tuple[Name, ...]:
    """Return full names as names of women."""
    return tuple(_name(name, KOBIETA) for name in names)


def men(*names: str) -> tuple[Name, ...]:
    """Return full names as names of men."""
    return tuple(_name(name, MEZCZYZNA) for name in names)


def facts(plik: str) -> Rows:
    """Return what the text says of a project, by sheet, with the clauses that every workbook has."""
    tables = load(f"fakty/{plik}")
    return tables | {"projekt": [tables["projekt"]]} | load("fakty/klauzule")


def _name(full: str, plec: str) -> Name:
    imie, _, nazwisko = full.partition(" ")
    return Name(imie, nazwisko, plec)
