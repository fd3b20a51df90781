"""One cell to one typed value, or the reason why not."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from difflib import get_close_matches

from dokumenty.dane.days import day_written
from dokumenty.dane.formats import shown
from dokumenty.dane.raw import GENERAL, RawCell
from dokumenty.model.fields import Field, FieldType
from dokumenty.model.folding import without_invisible
from dokumenty.model.values import Amount, Blank, Percent, Value

_SPACES = re.compile(r"[^\S\n]+")  # any run of spaces, hard ones included; line breaks stay
_AMOUNT = re.compile(r"-?(\d{1,3}( \d{3})+|\d+)(,\d{1,2})?")  # 385 365,31 or 385365,31 or 1 539 637
_CURRENCY = re.compile(r" ?(zł\.?|PLN)$", re.IGNORECASE)
_SHORT_NUMBER = re.compile(r"-?[\d., /:-]+( ?zł\.?)?")  # 161,662 zł or 1.539.637 or 05/06/2012
_YES = {"tak", "t", "x", "1", "prawda"}
_NO = {"nie", "n", "0", "fałsz"}
GROSZ = Decimal("0.01")
_PESEL_LENGTH = 11
_MOST_CHOICES = 12
_SHORTEST_PESEL = 9  # born 2000–2009: 02271409862 loses one zero, 00… of 2000 two
EXACT = 10**15  # Excel keeps fifteen digits of a number and writes zeros for the rest
_FIRST_DAY, _LAST_DAY = 20_000, 60_000  # numbers that are days of 1954–2064 when Excel shows them as dates
FIRST_YEAR = 1901  # in a format of dates Excel shows the number 7 as 7 January 1900


class CellError(ValueError):
    """A cell does not hold what its column declares; carries the issue's code and its two sentences."""

    def __init__(self, code: str, what: str, todo: str) -> None:
        super().__init__(what)
        self.code, self.what, self.todo = code, what, todo


def value_of(raw: RawCell, field: Field, *, own: bool = False) -> Value:
    """Return the typed value of a cell; CellError when it holds something else.

    An `own` column was typed from its cells, so its labels print as Excel shows them.
    """
    if problem := broken(raw, f"w polu „{field.header}”"):
        raise problem
    if raw.empty:
        return Blank(field.header, raw.cell)
    return _as_shown(raw) if own and field.type is FieldType.LABEL else _PARSERS[field.type](raw, field)


def broken(raw: RawCell, where: str) -> CellError | None:
    """Return what is wrong with a formula that has no result or gives #N/D!; None for any other cell."""
    if raw.uncomputed:
        todo = "Otwórz skoroszyt w Excelu, poczekaj na przeliczenie i zapisz."
        return CellError("formula-bez-wyniku", f"Formuła {where} nie ma zapisanego wyniku.", todo)
    if isinstance(raw.value, str) and raw.value.startswith("#") and raw.value.rstrip("!?").isupper():
        return CellError("formula-z-bledem", f"Formuła {where} daje {raw.value}.", "Popraw formułę albo wpisz wartość.")
    return None


def clean(text: str) -> str:
    """Drop stray and hard spaces and invisible signs; keep line breaks."""
    lines = without_invisible(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in lines).strip()


def _text(raw: RawCell, field: Field) -> Value:
    if isinstance(raw.value, str):
        return clean(raw.value)
    what = f"W polu „{field.header}” jest {_named(raw.value)}, a powinien być tekst."
    raise CellError("nie-tekst", what, "Wpisz tekst.")


def _named(value: object) -> str:
    if isinstance(value, bool):
        return "wartość logiczna"
    if isinstance(value, time):
        return "godzina"
    return "data" if isinstance(value, date) else "liczba"


def _instead(value: object) -> str:
    """Quote a short number that was found instead; nothing that could be a name or a PESEL."""
    text = clean(str(value))
    return (
        f", jest „{text}”" if _SHORT_NUMBER.fullmatch(text) and sum(map(str.isdigit, text)) < _PESEL_LENGTH - 2 else ""
    )


def _label(raw: RawCell, field: Field) -> Value:
    """Text that people count by, as Excel shows it; Excel may have made a number of it, never a date."""
    value = raw.value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool | date | time) or (isinstance(value, int | float) and abs(value) >= EXACT):
        what = f"Excel zamienił pole „{field.header}” na {_changed_to(value)}."
        raise CellError("zamiana-excela", what, "Ustaw w Excelu format komórki „Tekst” i wpisz wartość jeszcze raz.")
    return shown(value, raw.number_format) or shown(
        value, GENERAL
    )  # hidden by `;;;`, a number is still that of a thing


def _changed_to(value: object) -> str:
    if isinstance(value, bool):
        return "wartość logiczną"
    if isinstance(value, time):
        return "godzinę"
    return "datę" if isinstance(value, date) else "liczbę i stracił jej ostatnie cyfry"


def _as_shown(raw: RawCell) -> Value:
    """Return the text of the office's own column: what Excel shows, whatever it is."""
    return clean(raw.value) if isinstance(raw.value, str) else shown(raw.value, raw.number_format)


def _pesel(raw: RawCell, field: Field) -> Value:
    """Give a PESEL kept as a number its leading zeros back, however Excel shows it."""
    if isinstance(raw.value, int | float) and not isinstance(raw.value, bool) and float(raw.value).is_integer():
        text = str(int(raw.value))
        return text.zfill(_PESEL_LENGTH) if len(text) >= _SHORTEST_PESEL else text
    return str(_label(raw, field)).replace(" ", "").replace("-", "")


def _date(raw: RawCell, field: Field) -> Value:
    day = raw.value.date() if isinstance(raw.value, datetime) else raw.value
    if not isinstance(day, date):
        day = day_written(clean(str(raw.value)))
    if day is None:
        todo = "Wpisz datę w postaci dd.mm.rrrr, na przykład 12.12.2011."
        if isinstance(raw.value, int | float) and _FIRST_DAY <= raw.value < _LAST_DAY:
            todo = "To chyba data bez formatu daty: ustaw komórce format „Data”."
        raise CellError("nie-data", f"W polu „{field.header}” nie ma pewnej daty{_instead(raw.value)}.", todo)
    if day.year < FIRST_YEAR:
        what = f"Data w polu „{field.header}” jest z roku {day.year}."
        raise CellError("nie-data", what, "Sprawdź rok. Jeśli to miała być liczba, wpisz ją we właściwej kolumnie.")
    return day


def _integer(raw: RawCell, field: Field) -> Value:
    number = _decimal(raw.value)
    if number is None or number != number.to_integral_value():
        what = f"W polu „{field.header}” nie ma liczby całkowitej{_instead(raw.value)}."
        raise CellError("nie-liczba", what, "Wpisz samą liczbę, bez słów i jednostek.")
    _refuse_negative(number, field)
    return int(number)


def _refuse_negative(number: Decimal, field: Field) -> None:
    if number < 0 and not field.signed:
        raise CellError("liczba-ujemna", f"W polu „{field.header}” jest liczba ujemna.", "Wpisz liczbę bez minusa.")


def _amount(raw: RawCell, field: Field) -> Value:
    number = None if isinstance(raw.value, str) else _decimal(raw.value)
    text = _CURRENCY.sub("", clean(raw.value)) if isinstance(raw.value, str) else ""
    if _AMOUNT.fullmatch(text):
        number = _decimal(text.replace(" ", ""))
    if number is None:
        what = f"Kwoty w polu „{field.header}” nie da się odczytać na pewno{_instead(raw.value)}."
        raise CellError("kwota-niejasna", what, "Wpisz liczbę z przecinkiem przed groszami, na przykład 161662,00.")
    _refuse_negative(number, field)
    return Amount(number.quantize(GROSZ, ROUND_HALF_UP))  # as Excel shows it


def _percent(raw: RawCell, field: Field) -> Value:
    if isinstance(raw.value, str) and raw.value.strip().endswith("%"):
        number = _decimal(raw.value.strip().removesuffix("%").strip())
        number = None if number is None else number / 100
    else:
        number = _decimal(raw.value)
    if number is None:
        what = f"W polu „{field.header}” nie ma procentu{_instead(raw.value)}."
        raise CellError("nie-procent", what, "Wpisz na przykład 89,5%.")
    return Percent(number)


def _decimal(value: object) -> Decimal | None:
    """Read a number exactly as Excel shows it; a float through its shortest text, never its binary value."""
    if isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).replace(",", ".").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and -EXACT < number < EXACT else None


def _yes_no(raw: RawCell, field: Field) -> Value:
    if isinstance(raw.value, bool):
        return raw.value
    answer = clean(str(raw.value)).lower()
    if answer not in _YES | _NO:
        what = f"W polu „{field.header}” nie ma ani „tak”, ani „nie”."
        raise CellError("nie-tak-nie", what, "Wpisz „tak” albo „nie”.")
    return answer in _YES


def _choice(raw: RawCell, field: Field) -> Value:
    answer = clean(str(_label(raw, field)))
    by_lower = {choice.lower(): choice for choice in field.choices}
    if answer.lower() in by_lower:
        return by_lower[answer.lower()]
    near = get_close_matches(answer.lower(), by_lower, n=1)
    hint = f"Czy chodziło o „{by_lower[near[0]]}”? " if near else ""
    if near and near[0] == answer.lower().replace("-", "–"):
        hint = f"Na liście jest półpauza: „{by_lower[near[0]]}”. "
    shown_choices = ", ".join(field.choices[:_MOST_CHOICES]) + ("…" if len(field.choices) > _MOST_CHOICES else ".")
    what = f"Tej wartości nie ma na liście pola „{field.header}”."
    raise CellError("spoza-listy", what, f"{hint}Dozwolone: {shown_choices}")


_PARSERS: dict[FieldType, Callable[[RawCell, Field], Value]] = {
    **dict.fromkeys(FieldType, _label),
    FieldType.TEXT: _text,
    FieldType.MULTILINE: _text,
    FieldType.EMAIL: _text,
    FieldType.DATE: _date,
    FieldType.INTEGER: _integer,
    FieldType.AMOUNT: _amount,
    FieldType.PERCENT: _percent,
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.PESEL: _pesel,
}
