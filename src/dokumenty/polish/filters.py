"""The table of filters that templates may use, and how a bare value is printed.

A filter given an empty cell hands it on, so that whoever prints it can say which cell it was.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import partial, wraps
from typing import Any

from dokumenty.model.records import Record
from dokumenty.model.values import Amount, Blank, Percent
from dokumenty.polish import dates, numbers, people, quarters, words

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


def printed(value: object) -> object:
    """Turn a bare value into Polish text; text and whatever is not ours stays as it is."""
    match value:
        case bool():
            return "tak" if value else "nie"
        case date():
            return dates.short_date(value)
        case Amount():
            return numbers.amount(value)
        case Percent():
            return numbers.percent(value)
        case Decimal() | int():
            return numbers.number(value)
        case _:
            return value


def _missing(value: object) -> bool:
    return value is None or value == "" or isinstance(value, Blank)


_CASES = ("dopelniacz", "celownik", "biernik", "narzednik", "miejscownik")

READ_FROM_RECORDS = frozenset(
    {"tytul", "imie", "drugie_imie", "nazwisko", "plec", "ulica", "nr_domu", "nr_lokalu", "kod_pocztowy", "miejscowosc"}
    | {"okres_opis", "okres_od", "okres_do", "rok", "data_od", "data_do"}
    | {f"osoba_{case}" for case in _CASES}
)
"""Fields that filters look at when they are given a whole record (`osoba`, `adres`, `okres`…)."""

FILTERS: dict[str, Filter] = {
    "data": or_blank(dates.short_date),
    "data_slownie": or_blank(dates.long_date),
    "kwota": or_blank(numbers.amount),
    "slownie": or_blank(words.amount_in_words),
    "procent": or_blank(numbers.percent),
    "liczba": or_blank(numbers.counted),
    "rodzaj": people.by_gender,
    "pan": people.pan,
    "osoba": people.full_name,
    "adres": people.address,
    "alfabetycznie": people.alphabetical,
    "okres": dates.period_of,
    "kwartaly": quarters.quarters_of,
    "w_kwartale": quarters.runs_in,
    "kropki": dotted,
    "myslnik": dash,
    "suma": total,
    "wybierz": having,
    **{case: partial(people.case_form, case=case) for case in _CASES},
}
