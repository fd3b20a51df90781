"""Sentences about a person: the form of a man or a woman, and the facts that differ."""

import re
from collections.abc import Mapping

from tools.workbooks.names import KOBIETA

_PAIR = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")  # {pracował|pracowała}


def say(text: str, plec: str, facts: Mapping[str, object] | None = None) -> str:
    """Return the sentence in the person's gender with the facts filled in.

    >>> say("{Pan|Pani} {imie} {szukał|szukała} pracy.", "Kobieta", {"imie": "Ewa"})
    'Pani Ewa szukała pracy.'
    """
    form = 2 if plec == KOBIETA else 1
    return _PAIR.sub(lambda pair: pair[form], text).format_map(facts or {})


def months(count: int) -> str:
    """Say how many months.

    >>> months(22), months(36), months(112)
    ('22 miesiące', '36 miesięcy', '112 miesięcy')
    """
    few = count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}
    return f"{count} {'miesiące' if few else 'miesięcy'}"


CHILDREN = ("", "jedno dziecko", "dwoje dzieci", "troje dzieci", "czworo dzieci")
"""How many children somebody raises, by their number."""
