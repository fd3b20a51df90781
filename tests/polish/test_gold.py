"""Accuracy of declension on names and places that a person has checked."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dokumenty.polish.declension import decline

GOLD = Path(__file__).parents[1] / "gold"
CASES = ("M", "D", "C", "B", "N", "Ms", "W")
IN_DOCUMENTS = ("D", "C", "N", "Ms")
KINDS = {
    "family": "rodzina",
    "couple": "rodzina",
    "two_persons": "rodzina",
    "town": "miejscowosc",
    "institution": "instytucja",
    "job": "stanowisko",
}
GENDERS = {"m": "m", "f": "k"}


@dataclass(frozen=True)
class Row:
    """One entry of a gold set, with what the program makes of it."""

    text: str
    kind: str
    easy: bool
    right: dict[str, bool]
    certain: bool

    @property
    def wrong_and_not_flagged(self) -> bool:
        """Tell whether a form is wrong and nobody is told."""
        return self.certain and not all(self.right.values())


def rows(file: str) -> Iterator[Row]:
    for entry in csv.DictReader((GOLD / file).read_text("utf-8").splitlines()):
        kind, gender = KINDS.get(entry["kind"], "osoba"), GENDERS.get(entry["gender"])
        forms = {case: decline(entry["input"], case, kind, gender) for case in CASES}
        right = {case: plain(forms[case].text) in plain(entry[case]).split("|") for case in CASES}
        yield Row(entry["input"], kind, entry["hard"] == "n", right, all(form.certain for form in forms.values()))


def plain(text: str) -> str:
    return text.replace("’", "'")


NAMES = list(rows("names.csv"))
PLACES = list(rows("towns_and_titles.csv"))


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


def test_at_least_98_percent_of_the_forms_of_names_are_right() -> None:
    wrong = [(row.text, case) for row in NAMES for case in CASES if not row.right[case]]
    assert share([row.right[case] for row in NAMES for case in CASES]) >= 0.98, wrong


def test_every_form_of_an_everyday_name_is_right() -> None:
    assert [row.text for row in NAMES if row.easy and not all(row.right.values())] == []


@pytest.mark.parametrize("gold", [NAMES, PLACES], ids=["names", "places"])
def test_hardly_any_row_is_wrong_without_a_warning(gold: list[Row]) -> None:
    silent = [row.text for row in gold if row.wrong_and_not_flagged]
    assert len(silent) <= 0.005 * len(gold), silent


@pytest.mark.parametrize("gold", [NAMES, PLACES], ids=["names", "places"])
def test_at_most_5_percent_of_rows_are_doubted(gold: list[Row]) -> None:
    doubted = [row.text for row in gold if not row.certain]
    assert len(doubted) <= 0.05 * len(gold), doubted


@pytest.mark.parametrize("kind", ["miejscowosc", "instytucja", "stanowisko"])
@pytest.mark.parametrize("case", IN_DOCUMENTS)
def test_at_least_98_percent_of_places_are_right_in_the_cases_of_documents(kind: str, case: str) -> None:
    assert share([row.right[case] for row in PLACES if row.kind == kind]) >= 0.98
