"""The type of a column that only this office has, told from its cells and their number formats."""

import re
from collections.abc import Iterable
from datetime import datetime, time
from functools import lru_cache

from dokumenty.dane.formats import is_money, shown
from dokumenty.dane.raw import GENERAL, UNCOMPUTED, is_empty
from dokumenty.model.fields import FieldType

_SAMPLE = datetime(2011, 2, 9, 13, 30)  # noqa: DTZ001 - a day of a calendar has no zone
_DAY_SEEN = re.compile(r'"(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})"')  # "12.12.2011", as an .ods shows it
_BY_VALUE = {int, float}
"""Of these the value tells the kind too: 0,5 is no whole number."""
_PLAIN_NUMBERS = {GENERAL, "0", "#,##0", "@"}


def guess_type(cells: Iterable[tuple[object, str]]) -> FieldType:
    """Tell the type of a column from its values and number formats.

    A type is chosen only when printing by it loses nothing of what Excel shows; else the
    cells are labels, which print as they are shown.
    """
    kinds: set[FieldType] = set()
    known: dict[tuple[type, str], FieldType] = {}
    for value, number_format in cells:
        form = (type(value), number_format)
        if form in known or value is UNCOMPUTED or is_empty(value):
            continue
        kind = _kind(value, number_format)
        if type(value) not in _BY_VALUE or kind is FieldType.AMOUNT:
            known[form] = kind  # all cells of this form are of this kind
        kinds.add(kind)
        if len(kinds) > 1:
            return FieldType.LABEL
    return kinds.pop() if kinds else FieldType.LABEL


def _kind(value: object, number_format: str) -> FieldType:
    match value:
        case bool():
            return FieldType.YES_NO
        case datetime():
            return FieldType.DATE if _shows_day(number_format) else FieldType.LABEL
        case time():
            return FieldType.LABEL
        case int() | float():
            return _kind_of_number(value, number_format)
        case _:
            return FieldType.MULTILINE


@lru_cache(maxsize=512)
def _shows_day(number_format: str) -> bool:
    """Tell whether the day, the month and the whole year are shown, and no hour: as a sample day would be."""
    if number_format.startswith('"'):
        return bool(_DAY_SEEN.fullmatch(number_format))
    return shown(_SAMPLE, number_format) in {"09.02.2011", "9.02.2011", "9.2.2011", "2011-02-09"}


def _kind_of_number(value: float, number_format: str) -> FieldType:
    if is_money(number_format):
        return FieldType.AMOUNT
    if "%" in number_format:
        exact = f"{value * 100:.10g}".replace(".", ",")
        seen = shown(value, number_format).rstrip("%")
        return FieldType.PERCENT if _trimmed(seen) == exact else FieldType.LABEL
    whole = float(value).is_integer() and (number_format in _PLAIN_NUMBERS or shown(value, number_format) == str(value))
    return FieldType.INTEGER if whole else FieldType.LABEL


def _trimmed(seen: str) -> str:
    return seen.rstrip("0").rstrip(",") if "," in seen else seen
