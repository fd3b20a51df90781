"""One sample as rows of its sheets: the facts of the text, then the invented people and their documents."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tools.workbooks.choice import between, pick
from tools.workbooks.days import within, workday
from tools.workbooks.kontrakty import contract_rows
from tools.workbooks.monitoring import monitoring, papers
from tools.workbooks.people import invent
from tools.workbooks.plany import plan_rows
from tools.workbooks.rozliczenia import settlement_rows
from tools.workbooks.sample import BEZROBOTNY, COURSE_ENDS, Okres, Row, Rows, Sample, Uczestnik
from tools.workbooks.spotkania import meeting_rows
from tools.workbooks.sprawy import idle_months, open_files
from tools.workbooks.texts import KOBIETA, say

_LONG_TERM = 12
_HOUSES = (1, 60)
_FLATS = (1, 40)
_BEFORE_TERM = (3, 40)
_SAME_NAMES = (
    "imie",
    "drugie_imie",
    "nazwisko",
    "plec",
    "pesel",
    "data_urodzenia",
    "pup_od",
    "klient_od",
    "data_start",
)
_BEZDOMNOSC = "bezdomnosc"
_ULICE = (
    "ul. Trzech Lip",
    "ul. Białych Brzóz",
    "ul. Dobrych Sąsiadów",
    "ul. Nowych Dróg",
    "ul. Starego Młyna",
    "ul. Siedmiu Dębów",
    "ul. Małych Kroków",
    "ul. Szklanych Dzwonków",
    "ul. Wędrownych Ptaków",
    "ul. Srebrnego Deszczu",
    "ul. Zielonego Wzgórza",
    "ul. Niebieskich Okiennic",
    "ul. Przykładowa",
    "ul. Wzorcowa",
    "ul. Zmyślona",
    "ul. Próbna",
)
"""Streets made up, so that an address is nobody's."""


def rows_of(sample: Sample) -> Rows:
    """Return all rows of a workbook by the name of their sheet."""
    people = invent(sample)
    files = tuple(open_files(sample, people))
    contracts, plans = contract_rows(sample, files), plan_rows(sample, files)
    return {
        **sample.fakty,
        **contracts,
        **plans,
        "dzialania": contracts["dzialania"] + plans["dzialania"],
        "kadra": sample.kadra,
        "uczestnicy": [_participant(sample, person) for person in people],
        "rodzina": [row for person in people for row in _family(person)],
        "udzial": list(_attendance(sample, people)),
        "wsparcie": meeting_rows(sample, files),
        **settlement_rows(sample.plik),
    }


def _participant(sample: Sample, person: Uczestnik) -> Row:
    seat = person.seat
    long_term = seat.status == BEZROBOTNY and idle_months(person) > _LONG_TERM
    return {
        "id": person.id,
        **{name: getattr(person, name) for name in _SAME_NAMES},
        **_address(sample, person),
        "wyksztalcenie": person.zawod.wyksztalcenie,
        "zawod": say(person.zawod.nazwa, person.plec),
        "status": seat.status,
        "dlugotrwale_bezrobotny": long_term,
        "niepelnosprawnosc": seat.niepelnosprawny,
        "kategoria": seat.kategoria,
        "grupa": seat.grupa,
        "sciezka": seat.sciezka,
        "data_koniec": seat.okres.koniec,
        "sytuacja_po": "podjęcie pracy" if seat.podjecie_pracy else "",
        **papers(person),
        **monitoring(sample, person, long_term=long_term),
    }


def _address(sample: Sample, person: Uczestnik) -> Row:
    if person.seat.sytuacja == _BEZDOMNOSC:
        return {"miejscowosc": sample.miejscowosc}
    flat = between(_FLATS, "lokal", person.pesel)
    return {
        "ulica": pick(_ULICE, "ulica", person.pesel),
        "nr_domu": str(between(_HOUSES, "dom", person.pesel)),
        "nr_lokalu": str(flat) if flat % 3 else "",
        "kod_pocztowy": sample.kod_pocztowy,
        "miejscowosc": sample.miejscowosc,
    }


def _family(person: Uczestnik) -> Iterator[Row]:
    for child in person.dzieci:
        yield {
            "uczestnik_id": person.id,
            "imie": child.imie,
            "nazwisko": child.nazwisko,
            "pesel": child.pesel,
            "data_urodzenia": child.data_urodzenia,
            "pokrewienstwo": "córka" if child.plec == KOBIETA else "syn",
        }


def _attendance(sample: Sample, people: Sequence[Uczestnik]) -> Iterator[Row]:
    finished = sample.wynik_kursu == "ukończono"
    for person in people:
        for kurs in person.kursy:
            last_day = _last_day(person.seat.okres, str(kurs["id"]))
            yield {
                "uczestnik_id": person.id,
                "kurs_id": kurs["id"],
                "data_skierowania": person.data_start,
                "wynik": sample.wynik_kursu,
                "data_ukonczenia": last_day if finished else None,
            }


def _last_day(okres: Okres, kurs: str) -> date:
    """Return the day on which a course ended for all who took it."""
    days_earlier = between(_BEFORE_TERM, "koniec kursu", kurs)
    return workday(within(okres.start, okres.koniec, COURSE_ENDS) - timedelta(days=days_earlier))
