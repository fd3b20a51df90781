"""A finding accepted with a reason stays in sight and no longer stops the run."""

from collections.abc import Mapping

import pytest

from dokumenty.model.issues import Severity
from dokumenty.model.records import Dataset
from dokumenty.model.values import Value
from dokumenty.rules import check
from tests.support.records import dataset

PROJECT: Mapping[str, Value] = {"tytul": "T", "realizator": "R", "miejscowosc_pisma": "M"}
PERSON: dict[str, Value] = {
    "id": "UP-1",
    "imie": "Anna",
    "nazwisko": "Sowa",
    "plec": "Kobieta",
    "sciezka": "PAL",
    "pesel": "80010100124",
}


def with_remark(remark: str) -> Dataset:
    return dataset({"projekt": [PROJECT], "uczestnicy": [PERSON | {"uwagi_kontroli": remark}]})


def found(remark: str) -> list[tuple[str, Severity]]:
    return [(issue.code, issue.severity) for issue in check(with_remark(remark))]


def test_without_a_remark_the_number_is_wrong() -> None:
    assert found("sprawdzić") == [("zly-numer", Severity.ERROR)]


@pytest.mark.parametrize("remark", ["zly-numer: taki jest w dowodzie", "Zadzwonić.\nZLY-NUMER : tak w dowodzie"])
def test_an_accepted_number_is_a_remark(remark: str) -> None:
    assert found(remark) == [("zly-numer", Severity.WARNING)]


def test_no_reason_no_acceptance() -> None:
    assert found("zly-numer:") == [("zly-numer", Severity.ERROR)]


def test_another_finding_is_not_accepted_with_it() -> None:
    assert found("puste-pole: nie ma") == [("zly-numer", Severity.ERROR), ("uwaga-zbedna", Severity.WARNING)]


def test_the_reason_is_never_repeated() -> None:
    issues = check(with_remark("zly-numer: Jan mówi, że tak"))
    assert not [issue for issue in issues if "Jan" in str(issue)]
