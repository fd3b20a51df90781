"""Small projects, wholly invented, that fill every column of a monitoring system: PEFS 2007, SL2014, SM EFS."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from dokumenty.model.folding import fold
from tools.workbooks.choice import pick
from tools.workbooks.common import Staff, staff_rows
from tools.workbooks.people import invent
from tools.workbooks.sample import BEZROBOTNY, NIEAKTYWNY, PAL, ZATRUDNIONY, Okres, Row, Rows, Sample, Seat, Uczestnik
from tools.workbooks.texts import KOBIETA, MEZCZYZNA, load, say

_STATUSES = (BEZROBOTNY, NIEAKTYWNY, ZATRUDNIONY)
_WHO = (*(4 * [BEZROBOTNY]), *(2 * [NIEAKTYWNY]), *(2 * [ZATRUDNIONY]))
_TOWN = "Przykładowo"
_STAFF = (
    Staff("Wiesława", "Jasna", KOBIETA, "dyrektor", "mgr"),
    Staff("Adam", "Kolorowy", MEZCZYZNA, "doradca zawodowy", "mgr"),
)
_EXPENSES = ((4, "doradztwo zawodowe", 4800), (9, "szkolenia zawodowe", 24500))
_TO_SUPPORT = timedelta(days=5)
_IN_THE_PLAN = ("osoba w wieku aktywności zawodowej", "osoba o niskich kwalifikacjach")


class Example(NamedTuple):
    """A workbook of one system: its file, its year, its rows."""

    plik: str
    day: date
    rows: Rows


def examples() -> Iterator[Example]:
    """Go through the workbooks, the oldest system first."""
    said: Mapping[str, Any] = load("fakty/monitorowanie")
    for system in said["systemy"]:
        day = date(system["rok"], 1, 1)
        yield Example(system["plik"], day, _rows(said["projekt"], system))


def _rows(projekt: Mapping[str, Any], system: Mapping[str, Any]) -> Rows:
    rok = system["rok"]
    facts = {
        **projekt,
        **system["projekt"],
        "okres_od": date(rok, 1, 1),
        "okres_do": date(rok, 12, 31),
        "data_pisma": date(rok, 12, 31),
    }
    return {
        "projekt": [facts],
        "kadra": staff_rows(_STAFF),
        "uczestnicy": [_participant(system, person) for person in invent(_sample(system))],
        "platnosci": [_application(rok)],
        "wydatki": [_expense(rok, *one) for one in _EXPENSES],
        **load("fakty/klauzule"),
    }


def _sample(system: Mapping[str, Any]) -> Sample:
    rok = system["rok"]
    okres = Okres(umowy_od=date(rok, 2, 1), umowy_do=date(rok, 3, 15), start=date(rok, 2, 1), koniec=date(rok, 11, 30))
    seats = [Seat(okres=okres, sciezka=PAL, kategoria=pick(_IN_THE_PLAN, status), status=status) for status in _WHO]
    return Sample(
        plik=system["plik"], numer=system["numer"], miejscowosc=_TOWN, kod_pocztowy="00-001", urzad_pracy="",
        fakty={}, kadra=(), seats=seats, osoby=(),
    )  # fmt: skip


def _application(rok: int) -> Row:
    return {
        "id": f"WNP/1/{rok}",
        "rodzaj": "końcowa",
        "okres_od": date(rok, 1, 1),
        "okres_do": date(rok, 12, 31),
        "pefs_bez_zmian": False,
    }


def _expense(rok: int, number: int, nazwa: str, kwota: int) -> Row:
    return {
        "platnosc_id": f"WNP/1/{rok}",
        "nr_dokumentu": f"FV {number}/{rok}",
        "data_wystawienia": date(rok, 6, number),
        "data_zaplaty": date(rok, 6, number + 14),
        "nazwa": nazwa,
        "kwota_brutto": kwota,
        "kwota": kwota,
    }


def _participant(system: Mapping[str, Any], person: Uczestnik) -> Row:
    kind = _STATUSES.index(person.seat.status)
    words = (system["plik"], person.nr)
    return {
        "id": person.id,
        **{name: getattr(person, name) for name in _TOLD},
        "zawod": say(person.zawod.nazwa, person.plec),
        "wyksztalcenie": pick(system["wyksztalcenie"], "wykształcenie", *words),
        "status": system["statusy"][kind],
        "w_tym": system["w_tym"][kind],
        "dlugotrwale_bezrobotny": person.seat.status == BEZROBOTNY,
        "niepelnosprawnosc": person.nr == 1,
        "kategoria": person.seat.kategoria,
        "sciezka": person.seat.sciezka,
        "data_koniec": person.seat.okres.koniec,
        "sytuacja_po": system["sytuacje"][kind],
        "zakonczenie_zgodne": True,
        "rodzaj_uczestnika": system["rodzaj_uczestnika"],
        "opieka": person.nr == 2,
        **_home(person),
        **_support(person),
        **_ANSWERS,
    }


_TOLD = ("imie", "drugie_imie", "nazwisko", "plec", "pesel", "data_urodzenia", "data_start")
_ANSWERS: Row = {
    "obywatelstwo": "Obywatelstwo polskie",
    "obce_pochodzenie": "Nie",
    "panstwo_trzecie": "Nie",
    "mniejszosc": "Odmowa podania informacji",
    "bezdomnosc": "Nie",
    "niekorzystna_sytuacja": "Nie",
    "elearning": False,
}


def _home(person: Uczestnik) -> Row:
    return {
        "ulica": "ul. Wzorcowa",
        "nr_domu": str(10 + person.nr),
        "kod_pocztowy": "00-001",
        "miejscowosc": _TOWN,
        "kraj": "Polska",
        "wojewodztwo": "mazowieckie",
        "powiat": "przykładowski",
        "gmina": _TOWN,
        "obszar": "obszar miejski",
        "degurba": "2 małe miasta i przedmieścia",
        "telefon": f"22 000 00 {person.nr:02}",
        "email": f"{fold(person.imie)}.{fold(person.nazwisko)}@example.pl",
    }


def _support(person: Uczestnik) -> Row:
    signed = dict.fromkeys(
        ("data_deklaracji", "data_oswiadczenia", "data_kwalifikowalnosci", "data_dokumentu_statusu"), person.data_umowy
    )
    return {
        **signed,
        "zakres_wsparcia": "aktywizacja zawodowa",
        "rodzaj_wsparcia": "doradztwo zawodowe; szkolenie",
        "wsparcie_od": person.data_start + _TO_SUPPORT,
        "wsparcie_do": person.seat.okres.koniec,
    }
