"""The table of localities: genitive, locative and „w” or „we”, from SGJP, with what people have checked.

`miejscowosci.txt` lists the names (places of Poland from GeoNames, geonames.org, CC BY 4.0, and the towns missing
there); `miejscowosci-sprawdzone.csv` decides where the dictionary has several forms or a wrong one. A name with
several forms that nobody has decided stays out of the table, and so is doubtful in a document.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from dokumenty.model.alphabet import sort_key
from dokumenty.model.forms import Status
from dokumenty.polish.declension.cases import Case
from dokumenty.polish.declension.towns import dictionary_words, preposition_before
from dokumenty.polish.declension.words import phrase

_HERE = Path(__file__).parent
HEADER = "nazwa;dopelniacz;miejscownik;przyimek"


def table() -> str:
    """Return the table as it is shipped, a locality a line."""
    names = set((_HERE / "miejscowosci.txt").read_text("utf-8").split("\n")) - {""}
    checked = _checked()
    rows = sorted(_rows(names | set(checked), checked), key=lambda row: sort_key(row[0]))
    return "\n".join([HEADER, *map(";".join, rows), ""])


def _checked() -> dict[str, tuple[str, str]]:
    text = (_HERE / "miejscowosci-sprawdzone.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    return {row["nazwa"]: (row["dopelniacz"], row["miejscownik"]) for row in rows}


def _rows(names: set[str], checked: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    for name in names:
        if forms := checked.get(name) or _from_dictionary(name):
            yield name, *forms, preposition_before(forms[1])


def _from_dictionary(name: str) -> tuple[str, str] | None:
    words, joints = dictionary_words(name)
    genitive, locative = phrase(words, joints, Case.D), phrase(words, joints, Case.Ms)
    sure = genitive.status is Status.SURE and locative.status is Status.SURE
    return (genitive.text, locative.text) if sure else None
