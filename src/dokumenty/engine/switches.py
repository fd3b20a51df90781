r"""What the switches of Word's fields do to a value: \* (letters), \@ (dates), \# (numbers), \b and \f (words around)."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from dokumenty.model.months import MONTHS, MONTHS_OF, WEEKDAYS
from dokumenty.model.values import Blank

_DATE_TOKEN = re.compile(
    r"'([^']*)'|([dD]{1,4}|M{1,4}|[yY]{2,4}|H{1,2}|h{1,2}|(?i:am/pm)|m{1,2}|s{1,2})"
)  # d, MMMM, yyyy, 'roku'
_NUMBER = re.compile(r"[#0](?:[#0.,\s\u00a0]*[#0])?")  # the part of a picture that is the number: # ##0,00
_DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%Y-%m-%d %H:%M:%S")


def with_capital(value: Any) -> Any:  # noqa: ANN401 - an empty cell is handed on
    r"""Return a text with a capital at its start, as `\* FirstCap` does.

    >>> with_capital("ulica Długa")
    'Ulica Długa'
    """
    text = value if _absent(value) else str(value)
    return text[:1].upper() + text[1:] if isinstance(text, str) else text


def surround(value: Any, before: str = "", after: str = "") -> Any:  # noqa: ANN401 - an empty cell is handed on
    r"""Put words around a value that is there, as `\b` and `\f` do.

    >>> surround("Nowak", "Pan ", ","), surround("", "Pan ")
    ('Pan Nowak,', '')
    """
    return value if _absent(value) or value == "" else f"{before}{value}{after}"


def picture_date(value: Any, picture: str) -> Any:  # noqa: ANN401 - what is no date is handed on
    r"""Print a date as a picture of `\@` says; the month is inflected where a day stands before it.

    >>> picture_date(date(2025, 1, 31), "d MMMM yyyy 'r.'"), picture_date("31.01.2025", "MMMM yy")
    ('31 stycznia 2025 r.', 'styczeń 25')
    """
    day = _as_date(value)
    if day is None:
        return value
    months = MONTHS_OF if "d" in re.sub("'[^']*'", "", picture).lower() else MONTHS
    return _DATE_TOKEN.sub(lambda match: match[1] if match[2] is None else _date_piece(match[2], day, months), picture)


def _date_piece(token: str, day: datetime, months: tuple[str, ...]) -> str:
    names = {"dddd": WEEKDAYS[day.weekday()], "ddd": WEEKDAYS[day.weekday()][:3], "MMMM": months[day.month - 1]}
    numbers = {"d": day.day, "M": day.month, "H": day.hour, "h": day.hour % 12 or 12, "m": day.minute, "s": day.second}
    if token[0] in "DY":
        token = token.lower()
    if token.lower() == "am/pm":
        return "AM" if day.hour < 12 else "PM"  # noqa: PLR2004 - noon
    if token in names:
        return names[token]
    if token == "MMM":
        return months[day.month - 1][:3]
    if token[0] == "y":
        return f"{day.year:04}"[-max(2, len(token)) :]
    return f"{numbers[token[0]]:0{len(token)}}"


def _as_date(value: Any) -> datetime | None:  # noqa: ANN401 - whatever a template prints
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day of the calendar
    for pattern in _DATE_FORMATS if isinstance(value, str) else ():
        try:
            return datetime.strptime(value.strip(), pattern)  # noqa: DTZ007 - a day of the calendar
        except ValueError:
            continue
    return None


def picture_number(value: Any, picture: str) -> Any:  # noqa: ANN401 - what is no number is handed on
    r"""Print a number as a picture of `\#` says.

    >>> picture_number(Decimal("1234.5"), "# ##0,00 zł"), picture_number("7", "000")
    ('1\xa0234,50 zł', '007')
    """
    number = _as_number(value)
    if number is None:
        return value
    number, chosen = _section(number, picture)
    shape = _NUMBER.search(chosen)
    if shape is None:
        return value if chosen == picture else chosen
    picture = chosen
    whole, _, fraction = _split(shape[0])
    digits = str(abs(number).quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP))
    left, _, right = digits.partition(".")
    left = left.rjust(whole.count("0"), "0") if whole.count("0") else left.lstrip("0")
    left = f"{int(left):,}".replace(",", "\u00a0") if re.search(r"[\s.,\u00a0]", whole) and left else left
    sign = "-" if number < 0 else ""
    shown = f"{sign}{left},{right}" if fraction else f"{sign}{left}"
    return picture[: shape.start()] + shown + picture[shape.end() :]


def _section(number: Decimal, picture: str) -> tuple[Decimal, str]:
    """Choose the picture of a number: `more;less;zero`; one for less than nothing shows the sign itself."""
    more, *others = picture.split(";")
    if number < 0 and others:
        return -number, others[0]
    return number, others[1] if number == 0 and others[1:] else more


def _split(shape: str) -> tuple[str, str, str]:
    """Part a picture at its decimal sign: the last comma or point, unless three places behind it group thousands."""
    at = max(shape.rfind(","), shape.rfind("."))
    behind = shape[at + 1 :]
    groups = behind == "##0" and not (set(",.") & set(shape[:at]))
    return (shape, "", "") if at < 0 or groups else (shape[:at], shape[at], behind)


def _as_number(value: Any) -> Decimal | None:  # noqa: ANN401 - whatever a template prints
    if _absent(value) or isinstance(value, bool):
        return None
    try:
        return Decimal(re.sub(r"[\s\u00a0]", "", str(value)).replace(",", "."))
    except InvalidOperation:
        return None


def _absent(value: object) -> bool:
    return value is None or isinstance(value, Blank)


SWITCH_FILTERS: Mapping[str, Callable[..., Any]] = {
    "wielka_litera": with_capital,
    "otocz": surround,
    "format_daty": picture_date,
    "format_liczby": picture_number,
}
