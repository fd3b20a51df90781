"""Numbers and amounts in words, in the office form that leaves no room for an added digit.

„jeden tysiąc”, not „tysiąc”; groszy as `31/100`. An office that wants the other forms says so in its project sheet.
"""

from decimal import ROUND_HALF_UP, Decimal

from dokumenty.polish.numbers import exact, plural

_ONES = (
    "", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście",
    "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
)  # fmt: skip
_TENS = (
    "", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt",
    "sześćdziesiąt", "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt",
)  # fmt: skip
_HUNDREDS = (
    "", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset",
)  # fmt: skip
_SCALES = (
    ("", "", ""),
    ("tysiąc", "tysiące", "tysięcy"),
    ("milion", "miliony", "milionów"),
    ("miliard", "miliardy", "miliardów"),
)
LIMIT = 1000 ** len(_SCALES)
"""Numbers in words go up to here, exclusive."""


def cardinal(value: int, *, one: bool = True) -> str:
    """Write a whole number in words, with or without „jeden” before tysiąc; ValueError from a billion billions up.

    >>> cardinal(1_022_005), cardinal(1000, one=False)
    ('jeden milion dwadzieścia dwa tysiące pięć', 'tysiąc')
    """
    if abs(value) >= LIMIT:
        message = "Liczba jest za duża, by zapisać ją słownie."
        raise ValueError(message)
    if value == 0:
        return "zero"
    groups = [abs(value) // 1000**power % 1000 for power in range(len(_SCALES))]
    words = [_group(groups[power], power, one=one) for power in reversed(range(len(_SCALES))) if groups[power]]
    return " ".join(["minus", *words] if value < 0 else words)


def _group(value: int, power: int, *, one: bool) -> str:
    hundreds, rest = divmod(value, 100)
    tens, ones = (0, rest) if rest < len(_ONES) else divmod(rest, 10)
    bare = value == 1 and power > 0 and not one
    words = (_HUNDREDS[hundreds], _TENS[tens], "" if bare else _ONES[ones], plural(value, *_SCALES[power]))
    return " ".join(word for word in words if word)


def amount_in_words(value: Decimal | float, *, cents_in_words: bool = False, one: bool = True) -> str:
    """Write money in words, with groszy as a fraction or in words too.

    >>> amount_in_words(Decimal("40463.36"))
    'czterdzieści tysięcy czterysta sześćdziesiąt trzy złote 36/100'
    """
    cents = int(exact(value).quantize(Decimal("0.01"), ROUND_HALF_UP) * 100)
    zloty, grosze = divmod(abs(cents), 100)
    minus = "minus " if cents < 0 else ""
    fraction = (
        f"{cardinal(grosze)} {plural(grosze, 'grosz', 'grosze', 'groszy')}" if cents_in_words else f"{grosze:02}/100"
    )
    return f"{minus}{cardinal(zloty, one=one)} {plural(zloty, 'złoty', 'złote', 'złotych')} {fraction}"
