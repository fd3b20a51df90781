"""The code lists of the monitoring systems, as data files: one file a system, each valid for some years."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "slowniki"

TITLES = {
    "wyksztalcenie": "Wykształcenie",
    "status": "Status na rynku pracy",
    "w_tym": "W tym (status)",
    "sytuacja": "Sytuacja po zakończeniu",
    "rodzaj_uczestnika": "Rodzaj uczestnika",
    "obywatelstwo": "Obywatelstwo",
    "obszar": "Obszar",
    "degurba": "DEGURBA",
    "wojewodztwo": "Województwo",
    "odpowiedz": "Odpowiedź",
    "powod_wycofania": "Powód wycofania się",
}
"""The lists as they are called in the sheet Słowniki; others (płeć) are not for the office to change."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The lists of one system, and the days on which they are in force."""

    key: str
    name: str
    since: date
    until: date
    lists: Mapping[str, tuple[str, ...]]

    def in_force(self, day: date) -> bool:
        """Tell whether participants who came on this day are reported with these lists."""
        return self.since <= day <= self.until


@cache
def editions() -> tuple[Edition, ...]:
    """Return all editions, the oldest first."""
    return tuple(sorted(map(_read, _FOLDER.glob("*.toml")), key=lambda edition: edition.since))


def all_values(name: str) -> tuple[str, ...]:
    """Return the values of a list in any edition, the oldest first."""
    return tuple(dict.fromkeys(value for edition in editions() for value in edition.lists.get(name, ())))


def edition_for(day: date) -> Edition:
    """Return the newest edition in force on a day; before the first system, the first."""
    known = [edition for edition in editions() if edition.in_force(day)]
    return known[-1] if known else editions()[0]


def _read(path: Path) -> Edition:
    said = tomllib.loads(path.read_text("utf-8"))
    lists = {name: tuple(values) for name, values in said["listy"].items()}
    return Edition(path.stem, said["nazwa"], said["od"], said.get("do", date.max), lists)
