"""A number as Excel shows it in Poland: comma, hard space between thousands, Polish months.

Knows what offices use: places after the comma, thousands, percent, currency, fixed zeros,
dates and hours, texts in quotes, and sections for negative numbers and zero. What it does not
know (fractions, powers) it shows as the plain number, never as something else.
"""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from dokumenty.model.months import MONTHS, MONTHS_OF, WEEKDAYS

_HARD_SPACE = "\u00a0"
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]'
    r"|(?P<noon>AM/PM|A/P)|(?P<part>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<digits>[0#?](?:[0#?., ]*[0#?.,])?)|(?P<other>.)",
    re.IGNORECASE,
)
"""The pieces of a format: `#,##0.00 "zł"` is digits, a space and a quoted text."""
_SHORT_DAYS = ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."]
_UNKNOWN = {"E", "e", "/", "?"}
_NAMED, _LETTER = 4, 5


@lru_cache(maxsize=512)
def is_date(number_format: str) -> bool:
    """Tell whether a format shows a day or an hour.

    >>> [is_date(code) for code in ("dd.mm.yyyy", "General", '#,##0.00 "zł dziennie"', "[Red]0", "[h]:mm")]
    [True, False, False, False, True]
    """
    if number_format in {"General", "@"}:
        return False
    return any(found["part"] or found["elapsed"] for found in _TOKEN.finditer(number_format.split(";", maxsplit=1)[0]))


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
        return _number(value, number_format)
    return str(value)


def plain(value: float) -> str:
    """Return a number as Excel shows it without a format: at most eleven signs, a comma."""
    return f"{value:.10g}".replace(".", ",")


def _number(value: float, number_format: str) -> str:
    sections = number_format.split(";")
    section = _section(sections, value)
    tokens = list(_TOKEN.finditer(section))
    digits = next((found["digits"] for found in tokens if found["digits"]), None)
    if digits is None and section.startswith('"'):
        return "".join(map(_literal, tokens))
    if digits is None or digits.endswith(",") or any(found["other"] in _UNKNOWN for found in tokens):
        return plain(value)
    own_sign = value < 0 and section is not sections[0]
    number = _digits(abs(value) if own_sign else value, digits, percent="%" in section)
    return "".join(number if found["digits"] else _literal(found) for found in tokens).strip()


def _section(sections: list[str], value: float) -> str:
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]  # noqa: PLR2004 - positive; negative; zero


def _literal(found: re.Match[str]) -> str:
    return found["quoted"] or found["escaped"] or found["currency"] or found["other"] or ""


def _digits(value: float, pattern: str, *, percent: bool) -> str:
    whole, _, places = pattern.strip().partition(".")
    number = Decimal(repr(value)) * (100 if percent else 1)
    number = number.quantize(Decimal(1).scaleb(-len(places.strip())), ROUND_HALF_UP)
    grouped = "," in whole
    text = f"{abs(number):{',' if grouped else ''}f}".replace(",", _HARD_SPACE).replace(".", ",")
    before, _, after = text.partition(",")
    while places.endswith("#") and after.endswith("0"):
        places, after = places[:-1], after[:-1]
    before = before.zfill(whole.count("0"))
    return ("-" if number < 0 else "") + before + (f",{after}" if after else "")


def _moment(value: date | time, number_format: str) -> str:
    tokens = list(_TOKEN.finditer(number_format.split(";", maxsplit=1)[0]))
    if not any(found["part"] or found["elapsed"] for found in tokens):
        if number_format.startswith('"'):
            return "".join(map(_literal, tokens))
        return f"{value:%H:%M}" if isinstance(value, time) else f"{value:%d.%m.%Y}"
    noon = any(found["noon"] for found in tokens)
    has_day = any((found["part"] or "").lower().startswith("d") for found in tokens)
    shown_parts = []
    for at, found in enumerate(tokens):
        part = (found["part"] or found["elapsed"] or "").lower()
        if part.startswith("m") and len(part) < 3 and _is_minute(tokens, at):  # noqa: PLR2004 - mmm is a month
            part = part.replace("m", "n")
        shown_parts.append(_part(value, part, has_day=has_day, noon=noon) if part else _noon(value, found))
    return "".join(shown_parts)


def _noon(value: date | time, found: re.Match[str]) -> str:
    return _pick(value, "hour", "AM", "PM") if found["noon"] else _literal(found)


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
