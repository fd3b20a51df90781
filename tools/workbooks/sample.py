"""What a sample workbook is made of: seats of a project, the people on them, and the project itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from dokumenty.dane.blank import CellValue
from tools.workbooks.names import Name
from tools.workbooks.zawody import Zawod

Row: TypeAlias = Mapping[str, CellValue | None]
Rows: TypeAlias = Mapping[str, Sequence[Row]]
"""Rows by the name of their sheet."""

KONTRAKT, PAL, KIS = "Kontrakt socjalny", "PAL", "KIS"
BEZROBOTNY, NIEAKTYWNY, ZATRUDNIONY = "Bezrobotny", "Nieaktywny zawodowo", "Zatrudniony"

COURSE_ENDS = 0.85
"""By when courses end, as a part of the time of support; teksty/wsparcie.toml says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Okres:
    """When documents are signed, and from when to when support lasts."""

    umowy_od: date
    umowy_do: date
    start: date
    koniec: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What the project knows of a participant before it is known who that is."""

    okres: Okres
    sciezka: str
    kategoria: str
    sytuacja: str = "bezrobocie"
    status: str = BEZROBOTNY
    bez_pracy: tuple[int, int] = (13, 72)
    klient: tuple[int, int] = (6, 90)
    wiek: tuple[int, int] = (26, 57)
    plec: str = ""
    niepelnosprawny: bool = False
    grupa: str = ""
    zawody: str = "dorosli"
    dzieci: int = 0
    wsparcie: tuple[str, ...] = ()
    wsparcie_planu: tuple[str, ...] = ()
    na_kurs: bool = True
    podjecie_pracy: bool = False

    @property
    def typ(self) -> str:
        """The type of contract: B for an unemployed person alone, A for all others and for families."""
        return "B" if self.status == BEZROBOTNY and not self.dzieci else "A"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dziecko:
    """A child of a participant."""

    imie: str
    nazwisko: str
    plec: str
    data_urodzenia: date
    pesel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Uczestnik:
    """An invented person on a seat of the project."""

    seat: Seat
    nr: int
    imie: str
    drugie_imie: str
    nazwisko: str
    plec: str
    data_urodzenia: date
    pesel: str
    zawod: Zawod
    pup_od: date | None
    klient_od: date
    data_umowy: date
    dzieci: tuple[Dziecko, ...]
    kursy: tuple[Row, ...] = ()

    @property
    def id(self) -> str:
        """The number by which other sheets name the person."""
        return f"UP-{self.nr:03}"

    @property
    def data_start(self) -> date:
        """The first day of support: not before the document that agrees on it."""
        return max(self.data_umowy, self.seat.okres.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One project: its facts from the text, and all from which its people and documents are invented."""

    plik: str
    numer: int
    miejscowosc: str
    kod_pocztowy: str
    urzad_pracy: str
    fakty: Rows
    kadra: Sequence[Row]
    seats: Sequence[Seat]
    osoby: Sequence[Name]
    kursy_dla: Mapping[str, str] = field(default_factory=dict)
    kurs_po_ukonczeniu: str = ""
    kurs_daje_zawod: bool = False
    kursow_na_osobe: int = 1
    wszystkie_kursy: bool = False
    wynik_kursu: str = "ukończono"
    wsparcie_kontraktu: tuple[str, ...] = ()
    wsparcie_planu: tuple[str, ...] = ()
    podstawa_planu: str = ""
    plany_dla: tuple[str, ...] = (PAL,)
    ocena: date | None = None

    @property
    def kursy(self) -> tuple[Row, ...]:
        """The courses that the text names."""
        return tuple(self.fakty.get("kursy", ()))

    def pracownicy(self, stanowisko: str) -> list[str]:
        """Return the numbers of the staff in this position."""
        return [str(row["id"]) for row in self.kadra if row["stanowisko"] == stanowisko]
