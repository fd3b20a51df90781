"""A value as Excel shows it in Poland: comma, hard space between thousands, Polish months, elapsed hours.

Numbers are written in `format_numbers`, days and hours here. A number that cannot be a date
(it is negative, or too big) is shown plain where Excel fills the cell with `####`.
"""

import re
from datetime import date, datetime, time
from functools import lru_cache

from dokumenty.dane.dates import seconds_of
from dokumenty.dane.format_numbers import number_shown, plain
from dokumenty.dane.format_pieces import LITERAL, literal, sections_of
from dokumenty.model.months import MONTHS, MONTHS_OF, WEEKDAYS

_TOKEN = re.compile(
    LITERAL + r"|(?P<noon>AM/PM|A/P)|(?P<part>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<other>.)",
    re.IGNORECASE,
)
"""The pieces of a date's format: `d mmmm yyyy "r."` is three parts, spaces and a quoted text."""
_OF_WINDOWS = {"[$-F800]": "d mmmm yyyy", "[$-F400]": "hh:mm:ss"}
"""The long date and the hour by the settings of Windows, here the Polish ones."""
_SHORT_DAYS = ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."]
_NAMED, _LETTER = 4, 5
_LENGTHS = {"h": 3600, "m": 60, "s": 1}


@lru_cache(maxsize=512)
def is_date(number_format: str) -> bool:
    """Tell whether a format shows a day or an hour.

    >>> [is_date(code) for code in ("dd.mm.yyyy", "General", '#,##0.00 "zł dziennie"', "[Red]0", "[h]:mm")]
    [True, False, False, False, True]
    """
    if number_format in {"General", "@"}:
        return False
    return any(found["part"] or found["elapsed"] for found in _TOKEN.finditer(sections_of(number_format)[0]))


def is_money(number_format: str) -> bool:
    """Tell whether a format shows złote."""
    return "zł" in number_format or "PLN" in number_format


def shown(value: object, number_format: str) -> str:
    r"""Return the text that Excel shows for a value.

    >>> shown(1234.5, '#,##0.00 "zł"'), shown(7, "000"), shown(0.895, "0.0%"), shown(2.5, "General")
    ('1\xa0234,50 zł', '007', '89,5%', '2,5')
    """
    if isinstance(value, date | time):
        return _moment(value, number_format)
    if isinstance(value, bool):
        return "PRAWDA" if value else "FAŁSZ"
    if isinstance(value, int | float):
        return plain(value) if is_date(number_format) else number_shown(value, number_format)
    return str(value)


def _moment(value: date | time, number_format: str) -> str:
    system = next((form for mark, form in _OF_WINDOWS.items() if number_format.startswith(mark)), None)
    tokens = list(_TOKEN.finditer(system or sections_of(number_format)[0]))
    if not any(found["part"] or found["elapsed"] for found in tokens):
        if number_format.startswith('"'):
            return "".join(map(literal, tokens))
        return f"{value:%H:%M}" if isinstance(value, time) else f"{value:%d.%m.%Y}"
    noon = any(found["noon"] for found in tokens)
    has_day = any((found["part"] or "").lower().startswith("d") for found in tokens)
    shown_parts = []
    for at, found in enumerate(tokens):
        part = (found["part"] or "").lower()
        if part in {"m", "mm"} and _is_minute(tokens, at):
            part = part.replace("m", "n")
        shown_parts.append(_part(value, part, has_day=has_day, noon=noon) if part else _other(value, found))
    return "".join(shown_parts)


def _other(value: date | time, found: re.Match[str]) -> str:
    if found["elapsed"]:
        length = _LENGTHS[found["elapsed"][0].lower()]
        return f"{seconds_of(value) // length:0{len(found['elapsed'])}}"
    return _pick(value, "hour", "AM", "PM") if found["noon"] else literal(found)


def _pick(value: date | time, name: str, morning: str, evening: str) -> str:
    return evening if getattr(value, name, 0) >= 12 else morning  # noqa: PLR2004 - noon


def _is_minute(tokens: list[re.Match[str]], at: int) -> bool:
    """Tell whether an m stands for minutes: after hours or before seconds."""
    parts = [(i, (t["part"] or t["elapsed"] or "").lower()) for i, t in enumerate(tokens)]
    before = [part for i, part in parts if part and i < at]
    after = [part for i, part in parts if part and i > at]
    return (bool(before) and before[-1].startswith("h")) or (bool(after) and after[0].startswith("s"))


def _part(value: date | time, part: str, *, has_day: bool, noon: bool) -> str:
    day = value if isinstance(value, date) else date(1900, 1, 1)
    hour = value if isinstance(value, datetime | time) else time()
    hours = (hour.hour % 12 or 12) if noon else hour.hour
    letter, width = part[0], len(part)
    numbers = {"d": day.day, "m": day.month, "h": hours, "n": hour.minute, "s": hour.second}
    if letter == "y":
        return f"{day:%Y}" if width > 2 else f"{day:%y}"  # noqa: PLR2004 - yy is short, yyyy is long
    if letter in "dm" and width > 2:  # noqa: PLR2004 - a name, no number
        return _name(day, letter, width, has_day=has_day)
    return f"{numbers[letter]:0{min(width, 2)}}"


def _name(day: date, letter: str, width: int, *, has_day: bool) -> str:
    if letter == "d":
        return (WEEKDAYS if width >= _NAMED else _SHORT_DAYS)[day.weekday()]
    month = (MONTHS_OF if has_day and width == _NAMED else MONTHS)[day.month - 1]
    return {3: month[:3], _LETTER: month[:1]}.get(width, month)
