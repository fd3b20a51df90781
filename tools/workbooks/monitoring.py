"""What the file of an invented person holds, and what the monitoring of PEFS 2007 asks for."""

from datetime import date
from typing import NamedTuple

from tools.workbooks.days import full_months
from tools.workbooks.sample import KIS, KONTRAKT, PAL, Row, Sample, Uczestnik

_SMALL = 7
"""Up to this age of a child its parent counts as looking after it."""
_SUPPORT = {KONTRAKT: "kontrakt socjalny", PAL: "Program Aktywności Lokalnej", KIS: "Klub Integracji Społecznej"}
_FARMERS = "rolnicy"


class Place(NamedTuple):
    """Where the people of a town live."""

    wojewodztwo: str
    powiat: str


_PLACES = {
    "Radom": Place("mazowieckie", "Radom"),
    "Leżajsk": Place("podkarpackie", "leżajski"),
    "Lubartów": Place("lubelskie", "lubartowski"),
    "Tomaszów Lubelski": Place("lubelskie", "tomaszowski"),
}


def papers(person: Uczestnik) -> Row:
    """Return the dates of the papers that everybody signs when they come."""
    names = ("data_deklaracji", "data_oswiadczenia", "data_kwalifikowalnosci", "data_dokumentu_statusu")
    return dict.fromkeys(names, person.data_umowy)


def monitoring(sample: Sample, person: Uczestnik, *, long_term: bool) -> Row:
    """Return what is reported of a person beside what documents need."""
    return {
        **_PLACES[sample.miejscowosc]._asdict(),
        "gmina": sample.miejscowosc,
        "obszar": "obszar miejski",
        "w_tym": "osoba długotrwale bezrobotna" if long_term else _narrower(person),
        "opieka": any(_age(child.data_urodzenia, person.data_start) < _SMALL for child in person.dzieci),
        "rodzaj_wsparcia": _SUPPORT[person.seat.sciezka],
        "zakonczenie_zgodne": True if sample.ocena else None,
    }


def _narrower(person: Uczestnik) -> str:
    return "rolnik" if person.seat.sytuacja == _FARMERS else ""


def _age(born: date, day: date) -> int:
    return full_months(born, day) // 12
