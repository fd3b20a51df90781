"""The files teksty/*.toml and fakty/*.toml, and how a sentence is said of one person."""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

KOBIETA, MEZCZYZNA = "Kobieta", "Mężczyzna"

_FOLDER = Path(__file__).parent
_PAIR = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")  # {pracował|pracowała}

CHILDREN = {0: "", 2: "dwoje dzieci", 3: "troje dzieci", 4: "czworo dzieci"}
"""How many children somebody raises; never one, for the sentences speak of children."""


def load(name: str) -> dict[str, Any]:
    """Read one file of texts; amounts stay exact."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"), parse_float=Decimal)


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
