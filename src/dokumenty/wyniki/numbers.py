"""Numbers of documents: `{nr}/{kurs.id}/{rok}` makes a series for each course and year."""

from string import Formatter
from typing import Any

from dokumenty.errors import TemplateError
from dokumenty.wyniki.names import fill

COUNTER = "nr"


def series_of(pattern: str, context: dict[str, Any]) -> str:
    """Fill all of a pattern but the counter: what is left alike belongs to one series.

    >>> series_of("{nr:03}/KMG/{rok}", {"rok": 2011})
    '{nr:03}/KMG/2011'
    """
    parts = []
    for text, path, form, _ in Formatter().parse(pattern):
        parts.append(text)
        if path == COUNTER:
            parts.append(f"{{{COUNTER}:{form}}}" if form else f"{{{COUNTER}}}")
        elif path:
            parts.append(fill(f"{{{path}}}", context))
    series = "".join(parts)
    if f"{{{COUNTER}" not in series:
        message = f"szablony.toml, numer „{pattern}”: brakuje w nim {{{COUNTER}}}, miejsca na kolejny numer. Dopisz je."
        raise TemplateError(message)
    return series


def number_in(series: str, nr: int) -> str:
    """Return the number that stands on the document.

    >>> number_in("{nr:03}/KMG/2011", 7)
    '007/KMG/2011'
    """
    return series.format(**{COUNTER: nr})
