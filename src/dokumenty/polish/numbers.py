"""Numbers as a Polish office writes them: `385 365,31 zł`, `89,5%`, `25 osób`."""

from decimal import ROUND_HALF_UP, Decimal

from dokumenty.polish.declension import decline
from dokumenty.polish.declension.nouns import is_singular

NBSP = "\u00a0"
UNGROUPED = 4
"""A bare number of up to this many digits is not split: years would look odd."""


def exact(value: Decimal | float) -> Decimal:
    """Return a number as it is written: 2.675 typed into a template is a float, a hair below; 100 / 2 is 50.0.

    >>> exact(2.675), exact(50.0), exact(Decimal("0.10"))
    (Decimal('2.675'), Decimal('50'), Decimal('0.10'))
    """
    if isinstance(value, float) and not value.is_integer():
        return Decimal(repr(value))
    return Decimal(value)


def grouped(digits: str) -> str:
    """Split digits into threes by hard spaces.

    >>> grouped("1539637").split(NBSP)
    ['1', '539', '637']
    """
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    return NBSP.join(parts + [digits[i : i + 3] for i in range(head, len(digits), 3)])


def number(value: Decimal | float, places: int | None = None) -> str:
    """Write a number with a decimal comma, digits in threes from five digits up (2012 stays whole).

    Without `places` it has just as many decimal places as the value.
    """
    minus, whole, fraction = _parts(value, places)
    return minus + (grouped(whole) if len(whole) > UNGROUPED else whole) + fraction


def amount(value: Decimal | float) -> str:
    """Write money: two places, digits in threes, a hard space, zł."""
    minus, whole, fraction = _parts(value, 2)
    return f"{minus}{grouped(whole)}{fraction}{NBSP}zł"


def _parts(value: Decimal | float, places: int | None) -> tuple[str, str, str]:
    given = exact(value)
    rounded = given if places is None else given.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    return "−" if rounded < 0 else "", whole, f",{fraction}" if fraction else ""


def percent(share: Decimal | float, places: int = 1) -> str:
    """Write a share of one as percent, without a space before the sign (Polish norm).

    A whole percent has no decimal places; a rounded one shows that it is rounded.

    >>> percent(Decimal("0.895")), percent(Decimal("0.12")), percent(Decimal("0.0197"))
    ('89,5%', '12%', '2,0%')
    """
    hundredths = exact(share) * 100
    whole = hundredths == hundredths.to_integral_value()
    return f"{number(hundredths, 0 if whole else places)}%"


def plural(count: int, one: str, few: str, many: str) -> str:
    """Choose the form of a noun after a number: 1 osoba, 22 osoby, 25 osób.

    >>> [plural(n, "osoba", "osoby", "osób") for n in (1, 2, 5, 12, 22, 112, 0)]
    ['osoba', 'osoby', 'osób', 'osób', 'osoby', 'osób', 'osób']
    """
    size = abs(count)
    if size == 1:
        return one
    return few if size % 10 in {2, 3, 4} and size % 100 not in {12, 13, 14} else many


def counted(count: Decimal | float, one: str, few: str, many: str) -> str:
    """Write a number with its noun, joined by a hard space; after a fraction the noun is in the genitive.

    >>> counted(Decimal("2.5"), "godzina", "godziny", "godzin").split(NBSP)
    ['2,5', 'godziny']
    """
    given = exact(count)
    if given != given.to_integral_value():
        return f"{number(given)}{NBSP}{_of_a_part(one, few, many)}"
    return f"{number(int(given))}{NBSP}{plural(int(given), one, few, many)}"


def _of_a_part(one: str, few: str, many: str) -> str:
    """Return the genitive: of godzina, of the accusative godzinę; „godziny, godzin, godzin” begin with it."""
    if is_singular(one.split(" ", 1)[0]):
        return decline(one, "D", "instytucja").text
    return one if few == many else few
