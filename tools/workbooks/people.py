"""People invented for the seats of a project: names, birth dates, PESEL numbers, families.

Nobody here exists. The serial part of every PESEL is 00, the number of the sample and the
sex, so that the numbers pass the checks and are seen at once to be made up.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from stdnum.pl import pesel as pesel_rules

from tools.workbooks.choice import between, number, pick, shuffled
from tools.workbooks.days import months_before, within
from tools.workbooks.names import IMIONA, IMIONA_DZIECI, NAZWISKA, Name, masculine, surname_for
from tools.workbooks.sample import BEZROBOTNY, Dziecko, Okres, Row, Sample, Seat, Uczestnik
from tools.workbooks.texts import KOBIETA, MEZCZYZNA
from tools.workbooks.zawody import pick_zawod

_YEAR = 365.25
_CENTURY_2000 = 20
_CHILDHOOD = (3, 14)
_PARENT_FROM = 20
_YEARS_BETWEEN = 2


class _Filled(NamedTuple):
    """A seat with the name and the day of signing of the person who takes it."""

    seat: Seat
    name: Name
    day: date


def invent(sample: Sample) -> tuple[Uczestnik, ...]:
    """Put a different invented person on every seat."""
    births = _Births(sample.numer)
    filled = map(_Filled, sample.seats, _names(sample), _days_of_signing(sample.seats))
    return tuple(_person(sample, nr, seat, births) for nr, seat in enumerate(filled, start=1))


def _person(sample: Sample, nr: int, filled: _Filled, births: "_Births") -> Uczestnik:
    seat, name, day = filled
    words = (sample.plik, nr)
    born = births.born(day, seat.wiek, *words)
    return Uczestnik(
        seat=seat,
        nr=nr,
        imie=name.imie,
        drugie_imie=_second_name(name, *words),
        nazwisko=name.nazwisko,
        plec=name.plec,
        data_urodzenia=born,
        pesel=births.pesel(born, name.plec),
        zawod=pick_zawod(seat.zawody, name.plec, "zawód", *words),
        pup_od=months_before(day, between(seat.bez_pracy, "PUP", *words)) if seat.status == BEZROBOTNY else None,
        klient_od=months_before(day, between(seat.klient, "klient", *words)),
        data_umowy=day,
        dzieci=tuple(_child(filled, births, order, *words) for order in range(seat.dzieci)),
        kursy=_courses(sample, seat, name.plec, nr),
    )


def _second_name(name: Name, *words: object) -> str:
    if number(4, "czy drugie", *words):
        return ""
    return pick([other for other in IMIONA[name.plec] if other != name.imie], "drugie imię", *words)


def _child(filled: _Filled, births: "_Births", order: int, *words: object) -> Dziecko:
    seat, name, day = filled
    plec = pick((KOBIETA, MEZCZYZNA), "płeć dziecka", *words, order)
    age = _age_of_youngest(seat, *words) + order * _YEARS_BETWEEN
    born = births.born(day, (age, age), "dziecko", *words, order)
    first_names = shuffled(IMIONA_DZIECI[plec], "imię dziecka", *words)
    return Dziecko(
        imie=first_names[order],
        nazwisko=surname_for(masculine(name.nazwisko), plec),
        plec=plec,
        data_urodzenia=born,
        pesel=births.pesel(born, plec),
    )


def _age_of_youngest(seat: Seat, *words: object) -> int:
    """Choose it so that the parent was grown up when the oldest child was born."""
    oldest_at_most = min(_CHILDHOOD[1], seat.wiek[0] - _PARENT_FROM)
    return between((_CHILDHOOD[0], oldest_at_most - (seat.dzieci - 1) * _YEARS_BETWEEN), "najmłodsze", *words)


def _courses(sample: Sample, seat: Seat, plec: str, nr: int) -> tuple[Row, ...]:
    if sample.wszystkie_kursy or not sample.kursy:
        return sample.kursy
    fitting = [kurs for kurs in sample.kursy if sample.kursy_dla.get(str(kurs["id"]), plec) == plec]
    count = min(sample.kursow_na_osobe, len(fitting)) if seat.na_kurs else 0
    return tuple(fitting[(nr + later) % len(fitting)] for later in range(count))


def _names(sample: Sample) -> Iterator[Name]:
    """Give each seat a name: the chosen ones first, where they fit, then those of the pools."""
    waiting = list(sample.osoby)
    used = {(name.imie, name.nazwisko) for name in waiting}
    for nr, seat in enumerate(sample.seats, start=1):
        chosen = None if seat.dzieci else next((name for name in waiting if seat.plec in {"", name.plec}), None)
        if chosen:
            waiting.remove(chosen)
        yield chosen or _new_name(seat.plec, used, sample.plik, nr)


def _new_name(plec: str, used: set[tuple[str, str]], *words: object) -> Name:
    plec = plec or pick((KOBIETA, KOBIETA, KOBIETA, MEZCZYZNA, MEZCZYZNA), "płeć", *words)
    for attempt in range(1000):
        imie = pick(IMIONA[plec], "imię", *words, attempt)
        nazwisko = surname_for(pick(NAZWISKA, "nazwisko", *words, attempt), plec)
        if (imie, nazwisko) not in used:
            used.add((imie, nazwisko))
            return Name(imie, nazwisko, plec)
    message = "W pulach zabrakło imion i nazwisk."
    raise ValueError(message)


class _Births:
    """Birth dates of one sample, each given once, so that every PESEL differs."""

    def __init__(self, numer: int) -> None:
        self._numer = numer
        self._given: set[date] = set()

    def born(self, day: date, age: tuple[int, int], *words: object) -> date:
        """Choose a day on which somebody of that age was born."""
        low, high = age
        days = round(low * _YEAR) + 1, round((high + 1) * _YEAR) - 2
        born = day - timedelta(days=between(days, "urodzenie", *words))
        while born in self._given:
            born += timedelta(days=1)
        self._given.add(born)
        return born

    def pesel(self, born: date, plec: str) -> str:
        """Return a valid PESEL for the birth date and the sex."""
        month = born.month + (_CENTURY_2000 if born.year >= 2000 else 0)
        sex = 2 if plec == KOBIETA else 1
        body = f"{born:%y}{month:02}{born:%d}00{self._numer}{sex}"
        return body + pesel_rules.calc_check_digit(body)


def _days_of_signing(seats: Sequence[Seat]) -> list[date]:
    """Spread the days of signing evenly, in the order of the seats, over the time set for it."""
    queue: dict[Okres, int] = {}
    days = []
    for seat in seats:
        position = queue.get(seat.okres, 0)
        queue[seat.okres] = position + 1
        total = sum(other.okres == seat.okres for other in seats)
        days.append(within(seat.okres.umowy_od, seat.okres.umowy_do, position / total))
    return days
