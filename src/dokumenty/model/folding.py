"""The name under which a template knows a header or a merge field."""

import re
import unicodedata
from functools import lru_cache

_NOT_NAME = re.compile(r"[^a-z0-9]+")  # whatever a template name cannot hold: „Nr domu / lokalu” -> nr_domu_lokalu

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеіјорсухѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaeijopcyxsdqwABEZHIKMNOPTYXo",
)
"""Letters of other scripts that look like ours, and ours."""


@lru_cache(maxsize=4096)  # the same headers, keys and categories are asked for in every row
def fold(text: str) -> str:
    """Return the name under which templates know a header.

    >>> fold(" Data urodzenia  dziecka "), fold("Źródło (opis)"), fold("2. telefon")
    ('data_urodzenia_dziecka', 'zrodlo_opis', 'k_2_telefon')
    """
    plain = unicodedata.normalize("NFKD", without_disguise(text).lower().replace("ł", "l"))
    name = _NOT_NAME.sub("_", plain.encode("ascii", "ignore").decode()).strip("_")
    return f"k_{name}" if name[:1].isdigit() else name


def without_invisible(text: str) -> str:
    """Return the text without signs that nobody sees."""
    return text if text.isascii() else INVISIBLE.sub("", text)


def without_disguise(text: str) -> str:
    """Return the text with look-alike letters as ours and invisible signs gone."""
    return without_invisible(text).translate(_LIKE_LATIN)
