"""The table of filters that templates may use, and how a bare value is printed.

A filter given an empty cell hands it on, so that whoever prints it can say which cell it was.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any

from dokumenty.model.ages import age_on
from dokumenty.model.alphabet import SortKey, sort_key
from dokumenty.model.charakterystyka import READ_FOR_TABLES, characteristics
from dokumenty.model.records import Record, filled
from dokumenty.model.teczka import READ_FROM_FILES, file_of
from dokumenty.model.values import Amount, Blank, Percent
from dokumenty.model.writing import current
from dokumenty.polish import dates, inflection, numbers, people, quarters, words
from dokumenty.polish.ordinals import ordinal
from dokumenty.polish.sorting import in_order
from dokumenty.polish.typography import set_in_type

Filter = Callable[..., Any]

DOTS = 40
"""How long a dotted line is when the template does not say, in characters."""


def or_blank(function: Filter) -> Filter:
    """Let an empty cell through a filter unchanged."""

    @wraps(function)
    def apply(value: object, *args: object) -> object:
        return value if value is None or isinstance(value, Blank) else function(value, *args)

    return apply


def dotted(value: object, length: int = DOTS) -> object:
    """Return the value, or a dotted line to fill in by pen."""
    return "." * length if _missing(value) else value


def dash(value: object) -> object:
    """Return the value, or an en dash in a table that has nothing to say."""
    return "–" if _missing(value) else value


def total(records: Iterable[Record], field: str) -> int | Decimal:
    """Add up a field of many records; empty cells count for nothing."""
    values = (getattr(record, field) for record in records)
    result: int | Decimal = sum(value for value in values if not _missing(value))
    return result


def having(records: Iterable[Record], field: str, wanted: object) -> list[Record]:
    """Return the records whose field holds this value."""
    return [record for record in records if getattr(record, field) == wanted]


def in_force(records: Iterable[Record], day: date) -> list[Record]:
    """Return the records valid on a day by their fields data_od and data_do; an empty one sets no limit."""

    def holds(record: Record) -> bool:
        begun = not filled(record, "data_od") or record.data_od <= day
        return begun and (not filled(record, "data_do") or day <= record.data_do)

    return [record for record in records if holds(record)]


def age(person: Record, day: date) -> object:
    """Return how old a person is on a day; the empty cell where no date of birth is known."""
    return age_on(day, person.data_urodzenia) if filled(person, "data_urodzenia") else person.data_urodzenia


def printed(value: object) -> object:
    """Turn a bare value into Polish text, set in type; whatever is not ours stays as it is."""
    printer = _PRINTERS.get(type(value))
    return printer(value) if printer else value


def _text(value: str) -> str:
    return set_in_type(value) if current().typography else value


_PRINTERS: dict[type, Callable[[Any], str]] = {
    str: _text,
    bool: lambda value: "tak" if value else "nie",
    date: dates.short_date,
    Amount: numbers.amount,
    Percent: numbers.percent,
    Decimal: numbers.number,
    int: numbers.number,
    float: numbers.number,
}
"""By exact type: rich text and pictures, which are nobody's business here, go by."""


def _missing(value: object) -> bool:
    return value is None or value == "" or isinstance(value, Blank)


def amount_in_words(value: Decimal | int, cents: str = "") -> str:
    """Write money in words as the project sheet asks, or as the template does (`slownie("słownie")`)."""
    style = current().style
    in_words = cents == "słownie" if cents else style.cents_in_words
    return words.amount_in_words(value, cents_in_words=in_words, one=style.one_before_thousand)


def alphabetical(records: Iterable[Record], field: str = "nazwisko") -> list[Record]:
    """Sort people, or rows that belong to a participant, by a field in the Polish alphabet; then by given name."""
    return sorted(records, key=lambda record: _alphabetical_key(_whose(record), field))


def _whose(record: Record) -> Record:
    return getattr(record, "uczestnik", None) or record


def _alphabetical_key(person: Record, field: str) -> tuple[SortKey, SortKey]:
    given = str(person.imie) if filled(person, "imie") else ""
    return sort_key(str(getattr(person, field))), sort_key(given)


_CASES = ("mianownik", "dopelniacz", "celownik", "biernik", "narzednik", "miejscownik", "wolacz")
_QUESTIONS = {
    "kogo": "D",
    "czego": "D",
    "komu": "C",
    "czemu": "C",
    "kim": "N",
    "czym": "N",
    "o_kim": "Ms",
    "o_czym": "Ms",
}


def _in_case(case: str) -> Filter:
    return lambda value, what=None: inflection.inflected(value, case, what)


READ_FROM_RECORDS = frozenset(
    {
        "tytul",
        "imie",
        "drugie_imie",
        "nazwisko",
        "imie_wolacz",
        "plec",
        "pesel",
        "ulica",
        "nr_domu",
        "nr_lokalu",
        "kod_pocztowy",
        "miejscowosc",
        "data_urodzenia",
    }
    | {"okres_opis", "okres_od", "okres_do", "rok", "data_od", "data_do"}
    | {f"osoba_{case}" for case in _CASES}
    | READ_FROM_FILES
    | READ_FOR_TABLES
)
"""Fields that filters look at when they are given a whole record (`osoba`, `adres`, `okres`…)."""

FILTERS: dict[str, Filter] = {
    "data": or_blank(dates.short_date),
    "data_slownie": or_blank(dates.long_date),
    "kwota": or_blank(numbers.amount),
    "slownie": or_blank(amount_in_words),
    "procent": or_blank(numbers.percent),
    "liczba": or_blank(numbers.counted),
    "rodzaj": people.by_gender,
    "pan": people.pan,
    "osoba": people.full_name,
    "adres": people.address,
    "okres": dates.period_of,
    "kwartaly": quarters.quarters_of,
    "w_kwartale": quarters.runs_in,
    "kropki": dotted,
    "myslnik": dash,
    "suma": total,
    "wybierz": having,
    "w_mocy": in_force,
    "wiek": age,
    "charakterystyka": characteristics,
    "teczka": file_of,
    "data_r": or_blank(dates.short_date_r),
    "miesiac": or_blank(dates.month_and_year),
    "zakres": or_blank(dates.period),
    "zakres_slownie": or_blank(dates.long_period),
    "porzadkowy": or_blank(ordinal),
    "alfabetycznie": alphabetical,
    "sort": in_order,
    "zwrot": inflection.salutation,
    "gdzie": inflection.placed,
    **{case: _in_case(case) for case in _CASES},
    **{question: _in_case(case) for question, case in _QUESTIONS.items()},
}
