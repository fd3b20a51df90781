"""What a cell hides from the eye: stray spaces, invisible signs, look-alike letters, numbers kept as text.

The value is read all the same; the clerk is told, for Excel will not find or sum such a cell.
"""

import re
import unicodedata
from collections.abc import Iterator

from dokumenty.dane.raw import RawCell
from dokumenty.model.fields import Field, FieldType
from dokumenty.model.folding import INVISIBLE
from dokumenty.model.issues import Issue, error, place_of, warning

_PROSE = {FieldType.MULTILINE}
_NUMBERS = {FieldType.INTEGER, FieldType.AMOUNT, FieldType.PERCENT}
_COUNTED = {*_NUMBERS, FieldType.DATE}
"""Of a text in these one notice is enough: it is to be typed anew."""
_THOUSAND = 1000
_NINE_DIGITS, _ELEVEN_DIGITS = 10**8, 10**10
_NOT_LATIN = re.compile("[^\u0000-\u024f\u1e00-\u1eff\u2000-\u2bff]")
_WORD = re.compile(r"[^\W\d_]+")
_STRAY = re.compile(r"^ | $| {2}|\t")


def oddities_of(raw: RawCell, field: Field) -> Iterator[Issue]:
    """Name what is odd in a cell that could be read."""
    text = raw.value
    if not isinstance(text, str):
        yield from _lost_zero(raw, field)
        yield from _three_places(raw, field)
        return
    if not text.isascii():
        yield from _foreign_signs(raw, field, text)
    if field.type not in _PROSE | _COUNTED and _STRAY.search(text):
        what = f"W polu „{field.header}” są zbędne odstępy. Dokumenty pominą je, ale Excel uzna tę wartość za inną."
        yield warning("zbedny-odstep", place_of(raw.cell), what, "Usuń spacje z początku, końca i podwójne.")


def text_instead(raw: RawCell, field: Field) -> Iterator[Issue]:
    """Name a number or a date that is kept as text."""
    if not isinstance(raw.value, str):
        return
    if field.type is FieldType.DATE:
        what = f"Data w polu „{field.header}” jest wpisana jako tekst: Excel jej nie posortuje ani nie policzy."
        yield warning("data-jako-tekst", place_of(raw.cell), what, "Ustaw komórce format „Data” i wpisz ją ponownie.")
    if field.type in _NUMBERS:
        what = f"Liczba w polu „{field.header}” jest wpisana jako tekst: Excel jej nie zsumuje."
        yield warning(
            "liczba-jako-tekst", place_of(raw.cell), what, "Ustaw komórce format liczbowy i wpisz ją ponownie."
        )


def has_look_alikes(text: str) -> bool:
    """Tell whether a word mixes our letters with those of another script.

    >>> has_look_alikes("Kowаlska"), has_look_alikes("Kowalska"), has_look_alikes("Шевченко")
    (True, False, False)
    """
    if not _NOT_LATIN.search(text):
        return False
    return any(len({_script(letter) for letter in word}) > 1 for word in _WORD.findall(text))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "LATIN").partition(" ")[0]


def _foreign_signs(raw: RawCell, field: Field, text: str) -> Iterator[Issue]:
    if has_look_alikes(text):
        what = f"W polu „{field.header}” w jednym wyrazie są litery dwóch alfabetów, na przykład cyrylickie „а”."
        yield error("podobna-litera", place_of(raw.cell), what, "Wpisz ten wyraz ponownie z polskiej klawiatury.")
    if INVISIBLE.search(text):
        what = f"W polu „{field.header}” są znaki, których nie widać. Dokumenty je pominą."
        yield warning("niewidoczny-znak", place_of(raw.cell), what, "Wpisz wartość ponownie, bez wklejania.")
    if "\u00a0" in text and field.type not in _PROSE | _COUNTED:
        what = f"W polu „{field.header}” jest twarda spacja, wklejona pewnie ze strony internetowej."
        yield warning("twarda-spacja", place_of(raw.cell), what, "Zamień ją na zwykłą spację albo usuń.")


def _lost_zero(raw: RawCell, field: Field) -> Iterator[Issue]:
    if field.type is not FieldType.PESEL or not isinstance(raw.value, int | float):
        return
    if _NINE_DIGITS <= raw.value < _ELEVEN_DIGITS:
        what = "PESEL jest wpisany jako liczba i Excel uciął mu zero z przodu. Program je dopisał."
        yield warning("zero-przywrocone", place_of(raw.cell), what, "Ustaw kolumnie format „Tekst” i wpisz zero.")


def _three_places(raw: RawCell, field: Field) -> Iterator[Issue]:
    """Ask about 161,662: typed so it is a number to Excel, and most likely thousands to who typed it."""
    if field.type is not FieldType.AMOUNT or not isinstance(raw.value, float) or abs(raw.value) >= _THOUSAND:
        return
    text = repr(raw.value)
    if len(text.partition(".")[2]) == 3:  # noqa: PLR2004 - places of a thousand
        what = f"Kwota w polu „{field.header}” ma trzy cyfry po przecinku ({text.replace('.', ',')}); program zaokrągla ją do groszy."
        yield warning(
            "kwota-zaokraglona", place_of(raw.cell), what, "Jeśli to tysiące, wpisz kwotę bez tego przecinka."
        )
