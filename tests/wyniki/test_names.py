"""File names that every system takes, each given once."""

from pathlib import Path

import pytest

from dokumenty.errors import TemplateError
from dokumenty.wyniki.names import LONGEST, Names, fill, safe, version
from tests.support.records import record

FOLDER = Path("wyniki")


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("UP-001 Kowalska Anna", "UP-001 Kowalska Anna"),
        ("KS/12/2012: „A”", "KS-12-2012- „A”"),
        ('a<b>c"d|e?f*g\\h', "a-b-c-d-e-f-g-h"),
        ("kropka na końcu. ", "kropka na końcu"),
        ("dwie\nlinie\ti tabulator\x07", "dwie linie i tabulator"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("", "_"),
        ("Z\u0307o\u0301łw", "Żółw"),
    ],
)
def test_name_is_legal_on_windows(name: str, legal: str) -> None:
    assert safe(name) == legal


def test_long_name_is_cut() -> None:
    assert safe("ą" * 500) == "ą" * LONGEST
    assert safe("słowo, " * 50) == ("słowo, " * 17).strip(", ")


def test_repeated_name_gets_a_number_whatever_its_case() -> None:
    names = Names()
    assert [names.take(FOLDER, name, ".docx").name for name in ("Nowak", "NOWAK", "Lis", "nowak")] == [
        "Nowak.docx",
        "NOWAK (2).docx",
        "Lis.docx",
        "nowak (3).docx",
    ]


def test_pattern_is_filled_from_records() -> None:
    context = {"uczestnik": record("uczestnicy", {"nazwisko": "Sowa"}), "egzemplarz": 2}
    assert fill("{uczestnik.nazwisko}, egz. {egzemplarz}", context) == "Sowa, egz. 2"


@pytest.mark.parametrize("pattern", ["{uczestnik.nazwizko}", "{kurs.nazwa}", "{uczestnik.__class__}"])
def test_pattern_with_an_unknown_name_is_refused(pattern: str) -> None:
    with pytest.raises(TemplateError, match="nie ma pola"):
        fill(pattern, {"uczestnik": record("uczestnicy", {"nazwisko": "Sowa"})})


def test_versions_of_a_changed_file() -> None:
    assert [version(FOLDER / "a.docx", n).name for n in (1, 2, 3)] == ["a.docx", "a (wersja 2).docx", "a (wersja 3).docx"]
