"""The tables of Załącznik nr 2 of a payment application, computed from the people and their support.

Szczegółowa charakterystyka udzielonego wsparcia: who came and left, their status, age and education, institutions, kinds
of support; for the period of the application and since the start of the project. The titles and rows follow
descriptions of the form of PO KL. What templates read is named in Polish.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dokumenty.model.ages import age_on
from dokumenty.model.alphabet import sort_key
from dokumenty.model.arkusze.monitoring import TYPY_INSTYTUCJI
from dokumenty.model.code_lists import edition_for
from dokumenty.model.records import Record, filled
from dokumenty.model.udzielone import Udzielone, support_of

_UNKNOWN = "brak danych"
_LONG_TERM = "osoba długotrwale bezrobotna"
_AGES = (("poniżej 15 lat", 15), ("15–24 lata", 25), ("25–54 lata", 55), ("55–64 lata", 65))
_OLDEST = "65 lat i więcej"
READ_FOR_TABLES = frozenset(
    {"plec", "data_start", "data_koniec", "zakonczenie_zgodne", "powod_wycofania", "status", "w_tym"}
    | {"dlugotrwale_bezrobotny", "data_urodzenia", "wyksztalcenie", "nazwa_instytucji", "typ_instytucji"}
    | {"rodzaj_wsparcia", "wsparcie_od", "data_zawarcia", "data_sporzadzenia", "forma", "data", "data_skierowania"}
)
"""Columns that the tables are counted from."""


@dataclass(frozen=True, slots=True)
class Liczba:
    """How many women and men; institutions count in neither."""

    k: int = 0
    m: int = 0
    inne: int = 0

    @property
    def razem(self) -> int:
        """All of them."""
        return self.k + self.m + self.inne


@dataclass(frozen=True, slots=True)
class Wiersz:
    """A row: how many in the period, and since the start of the project to its last day."""

    nazwa: str
    okres: Liczba
    od_poczatku: Liczba
    w_tym: bool = False
    suma: bool = False


@dataclass(frozen=True, slots=True)
class Tabela:
    """A table; `osoby` tells whether it counts people or institutions."""

    numer: int
    tytul: str
    wiersze: tuple[Wiersz, ...]
    osoby: bool = True
    uwaga: str = ""


@dataclass(frozen=True, slots=True)
class _Okres:
    """The period of an application, and those who had come by its last day."""

    od: date
    do: date
    people: tuple[Record, ...]

    @property
    def new(self) -> tuple[Record, ...]:
        """Those who came in the period."""
        return tuple(person for person in self.people if person.data_start >= self.od)

    def row(self, nazwa: str, belongs: Callable[[Record], bool], *, w_tym: bool = False, suma: bool = False) -> Wiersz:
        """Count those who came in the period, and all who have come, of whom something is true."""
        return Wiersz(nazwa, _count(filter(belongs, self.new)), _count(filter(belongs, self.people)), w_tym, suma)


def characteristics(platnosc: Record, people: Iterable[Record], support: Iterable[Record] = ()) -> list[Tabela]:
    """Return tables 1 to 6 for the period of an application.

    `support` are the rows that tell what somebody got: contracts, plans, courses, meetings. Nobody counts who has no
    date of coming, or came after the period.
    """
    came = (person for person in people if filled(person, "data_start") and person.data_start <= platnosc.okres_do)
    okres = _Okres(platnosc.okres_od, platnosc.okres_do, tuple(came))
    education = edition_for(okres.do).lists["wyksztalcenie"]
    return [
        _flow(okres),
        _statuses(okres),
        Tabela(3, "Wiek w chwili przystąpienia do projektu", _partition(okres, _age_group, _age_names())),
        Tabela(4, "Wykształcenie", _partition(okres, _field("wyksztalcenie"), education)),
        _institutions(okres),
        _support(okres, tuple(support)),
    ]


def _flow(okres: _Okres) -> Tabela:
    def ended(person: Record) -> bool:
        return filled(person, "data_koniec") and person.data_koniec <= okres.do

    def row(nazwa: str, belongs: Callable[[Record], bool]) -> Wiersz:
        left = [person for person in okres.people if ended(person) and belongs(person)]
        return Wiersz(nazwa, _count(person for person in left if person.data_koniec >= okres.od), _count(left))

    staying = _count(person for person in okres.people if not ended(person))
    rows = (
        okres.row("Liczba osób, które rozpoczęły udział w projekcie", lambda _: True),
        row("Liczba osób, które zakończyły udział w projekcie", lambda person: not _broke_off(person)),
        row("Liczba osób, które przerwały udział w projekcie", _broke_off),
        Wiersz("Liczba osób, które kontynuują udział na koniec okresu", staying, staying),
    )
    return Tabela(1, "Przepływ uczestników projektu", rows)


def _broke_off(person: Record) -> bool:
    return person.zakonczenie_zgodne is False or filled(person, "powod_wycofania")


def _statuses(okres: _Okres) -> Tabela:
    """Count by status, each with the narrower ones that somebody of it has; the sum counts everybody once."""
    rows: list[Wiersz] = []
    statuses = _partition(okres, _field("status"), edition_for(okres.do).lists["status"])
    for row in statuses[:-1]:
        rows += [row, *_narrower(okres, row.nazwa)]
    return Tabela(2, "Status na rynku pracy w chwili przystąpienia do projektu", (*rows, statuses[-1]))


def _narrower(okres: _Okres, status: str) -> Iterator[Wiersz]:
    among = _Okres(okres.od, okres.do, tuple(p for p in okres.people if _field("status")(p) == status))
    for name in dict.fromkeys(name for person in among.people for name in _narrower_of(person)):
        yield among.row(name, _has(_narrower_of, name), w_tym=True)


def _has(names_of: Callable[[Record], Collection[str]], name: str) -> Callable[[Record], bool]:
    return lambda person: name in names_of(person)


def _narrower_of(person: Record) -> tuple[str, ...]:
    said = (str(person.w_tym).lower(),) if filled(person, "w_tym") else ()
    return (*said, _LONG_TERM) if person.dlugotrwale_bezrobotny is True and _LONG_TERM not in said else said


def _partition(okres: _Okres, group_of: Callable[[Record], str], names: Sequence[str]) -> tuple[Wiersz, ...]:
    """Return a row for each of these groups, for each other that occurs, and the sum, which equals that of table 1."""
    others = dict.fromkeys(sorted({group_of(person) for person in okres.people} - set(names), key=sort_key))
    known = [name for name in others if name != _UNKNOWN]
    groups = (*names, *known, *([_UNKNOWN] if _UNKNOWN in others else []))
    rows = [okres.row(name, _has(lambda person: (group_of(person),), name)) for name in groups]
    return (*rows, okres.row("Ogółem", lambda _: True, suma=True))


def _field(name: str) -> Callable[[Record], str]:
    return lambda person: str(getattr(person, name)) if filled(person, name) else _UNKNOWN


def _age_group(person: Record) -> str:
    if not filled(person, "data_urodzenia"):
        return _UNKNOWN
    age = age_on(person.data_start, person.data_urodzenia)
    return next((name for name, limit in _AGES if age < limit), _OLDEST)


def _age_names() -> tuple[str, ...]:
    return tuple(name for name, _ in _AGES[1:])


def _institutions(okres: _Okres) -> Tabela:
    """Count the institutions from which people came, each from the day of the first of them."""
    first: dict[str, Record] = {}
    for person in sorted(okres.people, key=lambda person: person.data_start):
        if filled(person, "nazwa_instytucji"):
            first.setdefault(str(person.nazwa_instytucji), person)

    def row(nazwa: str, among: Sequence[Record], *, suma: bool = False) -> Wiersz:
        new = [person for person in among if person.data_start >= okres.od]
        return Wiersz(nazwa, Liczba(inne=len(new)), Liczba(inne=len(among)), suma=suma)

    kinds = (*TYPY_INSTYTUCJI, _UNKNOWN)
    rows = [row(kind, [one for one in first.values() if _field("typ_instytucji")(one) == kind]) for kind in kinds]
    shown = [one for one in rows if one.nazwa != _UNKNOWN or one.od_poczatku.razem]
    title = "Przedsiębiorstwa i instytucje objęte wsparciem"
    if not first:
        return Tabela(5, title, (), osoby=False, uwaga="Wsparciem nie objęto przedsiębiorstw ani instytucji.")
    return Tabela(5, title, (*shown, row("Ogółem", list(first.values()), suma=True)), osoby=False)


def _support(okres: _Okres, rows: Sequence[Record]) -> Tabela:
    """Count people by kind of support; who got several kinds stands in several rows and once in the sum."""
    given = [one for one in support_of(okres.people, rows) if one.dzien <= okres.do]
    kinds = dict.fromkeys(one.rodzaj for one in given)
    counted = [_support_row(okres, kind, [one for one in given if one.rodzaj == kind]) for kind in kinds]
    total = _support_row(okres, "Osoby, które otrzymały wsparcie", given)
    note = "Osoba, która otrzymała kilka rodzajów wsparcia, jest w kilku wierszach, a w ostatnim raz."
    last = Wiersz(total.nazwa, total.okres, total.od_poczatku, suma=True)
    return Tabela(6, "Rodzaj przyznanego wsparcia", (*counted, last), uwaga=note)


def _support_row(okres: _Okres, nazwa: str, given: Sequence[Udzielone]) -> Wiersz:
    new = {id(one.osoba): one.osoba for one in given if one.dzien >= okres.od}
    everybody = {id(one.osoba): one.osoba for one in given}
    return Wiersz(nazwa, _count(new.values()), _count(everybody.values()))


def _count(people: Iterable[Record]) -> Liczba:
    sexes = Counter(str(person.plec) for person in people)
    return Liczba(sexes["Kobieta"], sexes["Mężczyzna"])
