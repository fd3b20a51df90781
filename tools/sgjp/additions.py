"""Names that SGJP lacks and Polish offices meet: given names of today and of Ukrainian passports, some surnames.

`nazwy-dodatkowe.csv` gives every form, read by a person; two right forms are joined by a bar.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from tools.sgjp.dictionary import Lexeme

_CASES = ("dopelniacz", "celownik", "biernik", "narzednik", "miejscownik", "wolacz")
_GENDERS = {"k": "f", "m": "m1"}


def additional_names() -> Iterator[Lexeme]:
    """Go through the names that are added to those of the dictionary."""
    text = (Path(__file__).parent / "nazwy-dodatkowe.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter=";"):
        forms = tuple(tuple(row[case].split("|")) for case in _CASES)
        yield Lexeme(row["nazwa"], frozenset({row["rola"]}), _GENDERS[row["plec"]], forms)
