"""Ordinal numbers in words: pierwszy, dwudziesta druga, dwudziestojednotysięczny."""

from dokumenty.polish.words import cardinal

_ONES = (
    "zerowy", "pierwszy", "drugi", "trzeci", "czwarty", "piąty", "szósty", "siódmy", "ósmy", "dziewiąty", "dziesiąty",
    "jedenasty", "dwunasty", "trzynasty", "czternasty", "piętnasty", "szesnasty", "siedemnasty", "osiemnasty",
    "dziewiętnasty",
)  # fmt: skip
_TENS = (
    "", "", "dwudziesty", "trzydziesty", "czterdziesty", "pięćdziesiąty",
    "sześćdziesiąty", "siedemdziesiąty", "osiemdziesiąty", "dziewięćdziesiąty",
)  # fmt: skip
_HUNDREDS = (
    "", "setny", "dwusetny", "trzechsetny", "czterechsetny", "pięćsetny",
    "sześćsetny", "siedemsetny", "osiemsetny", "dziewięćsetny",
)  # fmt: skip
_THOUSANDTH = "tysięczny"
_OF_ONES = (
    "", "jedno", "dwu", "trzy", "cztero", "pięcio", "sześcio", "siedmio", "ośmio", "dziewięcio", "dziesięcio",
    "jedenasto", "dwunasto", "trzynasto", "czternasto", "piętnasto", "szesnasto", "siedemnasto", "osiemnasto",
    "dziewiętnasto",
)  # fmt: skip
_OF_TENS = (
    "", "", "dwudziesto", "trzydziesto", "czterdziesto", "pięćdziesięcio",
    "sześćdziesięcio", "siedemdziesięcio", "osiemdziesięcio", "dziewięćdziesięcio",
)  # fmt: skip
LIMIT = 100_000
"""Ordinals in words go up to here, exclusive."""


def ordinal(value: int, gender: str = "m") -> str:
    """Write an ordinal in the masculine (m), feminine (k) or neuter (n) nominative.

    >>> ordinal(21), ordinal(2, "k"), ordinal(2011), ordinal(21_000)
    ('dwudziesty pierwszy', 'druga', 'dwa tysiące jedenasty', 'dwudziestojednotysięczny')
    """
    if not 0 <= value < LIMIT:
        message = "Liczebnik porządkowy słownie: od 0 do 99 999."
        raise ValueError(message)
    *before, last = _masculine(value)
    tail = [_in_gender(word, gender) for word in last.split(" ")]
    return " ".join([*before, *tail])


def _masculine(value: int) -> list[str]:
    thousands, rest = divmod(value, 1000)
    if thousands and not rest:
        return [f"{_prefix(thousands)}{_THOUSANDTH}"]
    before = [cardinal(thousands * 1000, one=False)] if thousands else []
    hundreds, below = divmod(rest, 100)
    if hundreds and not below:
        return [*before, _HUNDREDS[hundreds]]
    return [*before, *([cardinal(hundreds * 100)] if hundreds else []), _below_hundred(below)]


def _below_hundred(value: int) -> str:
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return f"{_TENS[tens]} {_ONES[ones]}" if ones else _TENS[tens]


def _prefix(thousands: int) -> str:
    if thousands == 1:
        return ""
    tens, ones = (0, thousands) if thousands < len(_OF_ONES) else divmod(thousands, 10)
    return f"{_OF_TENS[tens]}{_OF_ONES[ones]}"


def _in_gender(word: str, gender: str) -> str:
    if gender not in {"k", "n"}:
        return word
    stem = word if word.endswith("ci") else word[:-1]  # trzeci, trzecia; drugi, druga
    if gender == "k":
        return f"{stem}a"
    return f"{stem}ie" if word.endswith("gi") else f"{stem}e"
