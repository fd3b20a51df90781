"""What `sprawdz` tells of a workbook without making anything."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result

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
