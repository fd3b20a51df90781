"""What `sprawdz` tells of a workbook without making anything."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.support.builders import UCZESTNICY

Run = Callable[..., Result]
Build = Callable[..., Path]


@pytest.fixture(autouse=True)
def template(szablon: Build) -> Path:
    return szablon("list", "{{ uczestnik.imie }}")


def test_sound_workbook(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    result = uruchom("sprawdz")
    assert (result.code, result.out) == (0, "projekt.xlsx: wszystko w porządku.\n")
    assert not (folder / "wyniki").exists()


def test_finding_stands_in_json(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Kursy": [{"Symbol kursu": "A", "Nazwa kursu": None}]})
    result = uruchom("sprawdz", "--json")
    (batch,) = json.loads(result.out)
    assert result.code == 1
    assert batch["ustalenia"] == [
        {
            "kod": "puste-pole",
            "waga": "do poprawy",
            "miejsce": {"file": "projekt.xlsx", "sheet": "Kursy", "cell": "B2"},
            "co": "Puste pole „Nazwa kursu” (A), a jest wymagane.",
            "rada": "Uzupełnij komórkę.",
        }
    ]


def test_warning_does_not_stop(skoroszyt: Build, uruchom: Run) -> None:
    hours = [{"Składnik programu": "Psychoedukacja", "Liczba godzin": 439}]
    plan = {"KIS: liczba tygodni cyklu": 38, "KIS: spotkania w tygodniu": 3, "KIS: godziny jednego spotkania": 4}
    project = {"Tytuł projektu": "Klub", "Realizator": "MOPS", "Miejscowość w pismach": "Radom"}
    skoroszyt({"Projekt": project | plan, "ProgramKIS": hours})
    result = uruchom("sprawdz")
    assert result.code == 0
    assert "dają razem 439 h" in result.said
    assert "to 456 h" in result.said
    assert "do poprawy: 0, uwagi: 1. Dokumenty można robić." in result.said


def test_doubtful_forms_are_told_before_anything_is_made(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    szablon("list", "Dla {{ uczestnik | dopelniacz }} od {{ uczestnik | dopelniacz }}")
    skoroszyt({"Uczestnicy": [UCZESTNICY[0], UCZESTNICY[1] | {"Nazwisko": "Gołąb"}]})
    assert "nie jest pewny" not in uruchom("sprawdz").said
    result = uruchom("sprawdz", "--odmiana")
    assert (result.code, result.said.count("nie jest pewny")) == (0, 1)
    assert "C3" in result.said
