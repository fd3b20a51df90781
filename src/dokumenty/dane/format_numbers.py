"""A number by its format, as Excel shows it: digits at their places, thousands, percent, fractions, powers.

`?` keeps room for a digit, so that numbers line up in a column; in a sentence it keeps none.
"""

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from dokumenty.dane.format_pieces import LITERAL, literal, sections_of

_HARD_SPACE = "\u00a0"
_PIECE = re.compile(
    LITERAL + r"|(?P<general>General|@)|(?P<power>E[+-])|(?P<sign>[\d#?.,%/ ])|(?P<other>.)", re.IGNORECASE
)
_FRACTION = re.compile(r"(?:(?P<whole>[0#?]+)[ t]+)?(?P<over>[0#?]+) */ *(?P<under>[1-9]\d*|[0#?]+)")
_GROUPED = re.compile(r"[0#?],+[0#?]")
_SCALED = re.compile(r"[0#?](,+)(?![0#?,])")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_COMPARED: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "<>": operator.ne,
    ">=": operator.ge,
    ">": operator.gt,
}
_WIDE = Context(prec=700)
_HUGE = 1e200  # nobody counts so far, and percent signs may yet multiply it
_MOST, _LEAST = 1e11, 1e-4
_EXACT = 5e-8
"""Excel takes a smaller rest of a fraction for nothing."""

Piece = tuple[str, str]
"""One sign that tells what the piece is (a digit, `.`, `,`, `%`, `/`, E, G for General, t for a text), and its text."""


def plain(value: float) -> str:
    """Return a number as Excel shows it without a format: at most eleven signs, a comma.

    >>> plain(1 / 3), plain(44051401359), plain(2.5), plain(1.5e12), plain(0.00001)
    ('0,333333333', '44051401359', '2,5', '1,5E+12', '1E-05')
    """
    if value and not _LEAST <= abs(value) < _MOST:
        digits, _, power = f"{value:.5E}".partition("E")
        return f"{_trimmed(digits)}E{power}"
    return _trimmed(f"{value:.{max(0, 10 - len(str(int(abs(value)))))}f}")


def number_shown(value: float, number_format: str) -> str:
    """Return the text of a number by a format that is not of a date."""
    sections = sections_of(number_format)
    if not abs(value) < _HUGE:
        return str(value)
    section = _section(sections, value)
    pieces = _pieces(section or "")
    if section is None or (len(sections) == 1 and not pieces):
        return plain(value)
    own_sign = value < 0 and len(sections) > 1 and section is sections[1]
    number = Decimal(f"{abs(value):.15g}")
    text = _written(number, pieces)
    signed = value < 0 and not own_sign and any(sign in "123456789" for sign in text)
    return ("-" if signed else "") + text.strip()


def _section(sections: Sequence[str], value: float) -> str | None:
    """Choose the section of a number; None when each has a condition and none is met."""
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        met = (
            section
            for section, told in zip(sections, conditions, strict=True)
            if told is None or _COMPARED[told[1]](value, float(told[2]))
        )
        return next(met, None)
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]  # noqa: PLR2004 - positive; negative; zero


@lru_cache(maxsize=512)
def _pieces(section: str) -> tuple[Piece, ...]:
    return tuple(map(_piece, _PIECE.finditer(section)))


def _piece(found: re.Match[str]) -> Piece:
    if found["general"]:
        return "G", ""
    if found["power"]:
        return "E", found[0].upper()
    return (found["sign"], found[0]) if found["sign"] else ("t", literal(found))


def _written(number: Decimal, pieces: Sequence[Piece]) -> str:
    shape = _shape(pieces)
    number *= 100 ** shape.count("%")
    fraction = _FRACTION.search(shape)
    if "G" in shape:
        return "".join(plain(float(number)) if sign == "G" else text for sign, text in pieces)
    if fraction:
        before, after = pieces[: fraction.start()], pieces[fraction.end() :]
        return _texts(before) + _fraction(float(number), fraction) + _texts(after)
    if "E" in shape:
        return _power(number, pieces, shape.index("E"))
    return _placed(number, pieces) if set(shape) & set("0#?") else _texts(pieces)


def _shape(pieces: Sequence[Piece]) -> str:
    return "".join(sign for sign, _ in pieces)


def _texts(pieces: Sequence[Piece]) -> str:
    return "".join(text for _, text in pieces)


def _placed(number: Decimal, pieces: Sequence[Piece]) -> str:
    """Put each digit at its place among the texts: 12345 by `00-000` is 12-345."""
    shape = _shape(pieces)
    point = shape.find(".") if "." in shape else len(shape)
    before, after = _places(shape, 0, point), _places(shape, point, len(shape))
    scaled = sum(len(commas) for commas in _SCALED.findall(shape))
    whole, _, rest = f"{_rounded(number.scaleb(-3 * scaled), len(after)):f}".partition(".")
    texts = ["" if sign in {",", "#", "?"} else text for sign, text in pieces]
    if point < len(shape):
        texts[point] = ","
    digits = _whole(whole.lstrip("0"), [shape[at] for at in before], grouped=bool(_GROUPED.search(shape[:point])))
    for at, text in zip(before, digits, strict=True):
        texts[at] = text
    for at, text in zip(after, _rest(rest, [shape[at] for at in after]), strict=True):
        texts[at] = text
    if not before and point < len(shape):
        texts[point] = f"{whole.lstrip('0')},"
    return "".join(texts)


def _places(shape: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if shape[at] in "0#?"]


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def _whole(digits: str, marks: Sequence[str], *, grouped: bool) -> list[str]:
    """Share the digits before the comma among their places, from the last; the first place takes all that is left."""
    zeros = len(marks) - marks.index("0") if "0" in marks else 0
    signs = [*digits.zfill(zeros)]
    for place in range(3, len(signs), 3) if grouped else ():
        signs[-place - 1] += _HARD_SPACE
    empty = max(0, len(marks) - len(signs))
    surplus = max(0, len(signs) - len(marks)) + 1
    shared = ["".join(signs[:surplus]), *signs[surplus:]] if signs and marks else []
    return [""] * empty + shared


def _rest(digits: str, marks: Sequence[str]) -> list[str]:
    """Share the digits after the comma; zeros at the end stand only at a 0."""
    kept = max(len(digits.rstrip("0")), "".join(marks).rfind("0") + 1)
    return [digit if at < kept else "" for at, digit in enumerate(digits)]


def _power(number: Decimal, pieces: Sequence[Piece], at: int) -> str:
    """Write a number as digits and a power of ten, which goes in steps of the places before the comma."""
    head, tail = pieces[:at], pieces[at + 1 :]
    whole, _, rest = _shape(head).partition(".")
    step, places = max(1, len(_places(whole, 0, len(whole)))), len(_places(rest, 0, len(rest)))
    power = number.adjusted() if number else 0
    power -= power % step
    if number and _rounded(number.scaleb(-power), places).adjusted() >= step:
        power += step
    width = len(_places(_shape(tail), 0, len(tail)))
    sign = "-" if power < 0 else pieces[at][1][1:].replace("-", "")
    after = _texts([piece for piece in tail if piece[0] not in "0#?"])
    return f"{_placed(number.scaleb(-power), head)}E{sign}{abs(power):0{width}}{after}"


def _fraction(number: float, form: re.Match[str]) -> str:
    """Write a number as a whole and a fraction: 1,5 by `# ?/?` is 1 1/2; a given denominator stays, 2/8."""
    under = form["under"]
    if under[0] in "123456789":
        over, below = math.floor(number * int(under) + 0.5), int(under)
    else:
        over, below = _nearest(number, 10 ** len(under) - 1)
    if form["whole"] is None:
        return f"{over}/{below}"
    whole, over = divmod(over, below)
    if not over:
        return str(whole)
    return f"{whole} {over}/{below}" if whole or "0" in form["whole"] else f"{over}/{below}"


def _nearest(number: float, most: int) -> tuple[int, int]:
    """Return the last step of the continued fraction whose denominator fits.

    Excel goes no further, and reckons in doubles: 12,3 by `# ?/?` is 12 1/3 although 12 2/7 is nearer.
    """
    last, next_ = (0, 1), (1, 0)
    left = number
    while next_[1] <= most:
        whole = math.floor(left)
        last, next_ = next_, (whole * next_[0] + last[0], whole * next_[1] + last[1])
        if left - whole < _EXACT:
            return next_ if next_[1] <= most else last
        left = 1 / (left - whole)
    return last


def _trimmed(digits: str) -> str:
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits).replace(".", ",")
