"""The file of a participant: which papers belong in it, and which are there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dokumenty.model.records import Record, filled, sheet_of

_SIGNED = (
    ("Deklaracja uczestnictwa", "data_deklaracji"),
    ("Oświadczenie o przetwarzaniu danych osobowych", "data_oswiadczenia"),
    ("Oświadczenie o spełnianiu warunków udziału", "data_kwalifikowalnosci"),
    ("Dokument, który potwierdza status na rynku pracy", "data_dokumentu_statusu"),
)
READ_FROM_FILES = frozenset({"sciezka", "data_wydania", *(field for _, field in _SIGNED)})
"""Columns that the file is made of, beside those that documents name."""
_EXPECTED = {"Kontrakt socjalny": "kontrakty", "KIS": "kontrakty", "PAL": "plany"}
"""What a path cannot do without: a KIS and a kontrakt the contract, a PAL the individual plan."""
_MISSING = {"kontrakty": "Kontrakt socjalny", "plany": "Indywidualny plan działania"}


@dataclass(frozen=True, slots=True)
class Dokument:
    """A paper of the file, as templates read it; `jest` tells whether it is there, `data` may be unknown."""

    nazwa: str
    jest: bool
    data: date | None = None


def file_of(uczestnik: Record, rows: Iterable[Record] = ()) -> list[Dokument]:
    """Return the papers of a participant's file in their order; `rows` are the person's contracts, plans, courses, meetings."""
    rows = [row for row in rows if getattr(row, "uczestnik", None) is uczestnik]
    return [*_signed(uczestnik), *_agreed(uczestnik, rows), *_of_courses(rows), *_of_meetings(rows)]


def _signed(uczestnik: Record) -> Iterator[Dokument]:
    for nazwa, field in _SIGNED:
        yield Dokument(nazwa, filled(uczestnik, field), _day(uczestnik, field))


def _agreed(uczestnik: Record, rows: Iterable[Record]) -> Iterator[Dokument]:
    needed = _EXPECTED.get(str(uczestnik.sciezka), "")
    for row in rows:
        name = sheet_of(row).name
        if name in _MISSING:
            day = _day(row, "data_zawarcia" if name == "kontrakty" else "data_sporzadzenia")
            yield Dokument(f"{_MISSING[name]} nr {row.id}", jest=True, data=day)
            needed = "" if name == needed else needed
    if needed:
        yield Dokument(_MISSING[needed], jest=False)


def _of_courses(rows: Iterable[Record]) -> Iterator[Dokument]:
    for row in rows:
        if sheet_of(row).name == "udzial":
            course = row.kurs.nazwa if row.kurs else row.kurs_id
            yield Dokument(
                f"Skierowanie na kurs „{course}”", filled(row, "data_skierowania"), _day(row, "data_skierowania")
            )
            if row.wynik == "ukończono":
                day = _day(row, "data_wydania") or _day(row, "data_ukonczenia")
                yield Dokument(f"Zaświadczenie o ukończeniu kursu „{course}”", day is not None, day)


def _of_meetings(rows: Iterable[Record]) -> Iterator[Dokument]:
    days = [row.data for row in rows if sheet_of(row).name == "wsparcie" and filled(row, "data")]
    if days:
        yield Dokument("Karta wsparcia indywidualnego", jest=True, data=max(days))


def _day(row: Record, field: str) -> date | None:
    return getattr(row, field) if filled(row, field) else None
