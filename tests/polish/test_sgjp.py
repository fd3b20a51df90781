"""The shipped dictionary: small, quick to load, loaded only when asked, and with its licence beside it."""

import csv
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from dokumenty.polish.declension import Case, decline, decline_parts
from dokumenty.polish.declension.towns import localities

FOLDER = files("dokumenty.polish") / "sgjp"
CASES = {"dopelniacz": Case.D, "celownik": Case.C, "biernik": Case.B, "narzednik": Case.N, "miejscownik": Case.Ms}
MEGABYTE = 1024 * 1024


def test_it_takes_less_than_two_megabytes() -> None:
    assert sum(len(file.read_bytes()) for file in FOLDER.iterdir()) < 2 * MEGABYTE


def test_the_licence_and_the_sources_are_shipped_with_it() -> None:
    assert "Redistribution and use in source and binary forms" in (FOLDER / "LICENCJA.txt").read_text("utf-8")
    assert "GeoNames" in (FOLDER / "ZRODLA.txt").read_text("utf-8")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_nothing_is_loaded_before_something_is_declined() -> None:
    loaded = "sum(read.cache_info().currsize for read in (lexicon._names, lexicon._nouns, lexicon._adjectives))"
    code = f"import dokumenty.polish.filters; from dokumenty.polish.declension import lexicon; print({loaded})"
    assert run(code) == "0"


def test_names_that_the_dictionary_lacks_are_declined_as_a_person_has_written_them() -> None:
    table = Path(__file__).parents[2] / "tools" / "sgjp" / "nazwy-dodatkowe.csv"
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines(), delimiter=";"))
    assert len(rows) > 250
    for row in rows:
        names = (row["nazwa"], "") if row["rola"] == "imię" else ("", row["nazwa"])
        for name, case in CASES.items():
            assert {*decline_parts("", *names, case, row["plec"]).variants} == {*row[name].split("|")}, row["nazwa"]


def test_table_of_localities_agrees_with_the_program() -> None:
    assert len(localities()) > 1000
    wrong = [
        town.nazwa
        for town in localities().values()
        if (decline(town.nazwa, "D", "miejscowosc").text, decline(town.nazwa, "Ms", "miejscowosc").text)
        != (town.dopelniacz, town.miejscownik)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("town", "genitive", "locative"),
    [
        ("Marki", "Marek", "Markach"),
        ("Ząbki", "Ząbek", "Ząbkach"),
        ("Zakopane", "Zakopanego", "Zakopanem"),
        ("Białystok", "Białegostoku", "Białymstoku"),
        ("Ostrów Mazowiecka", "Ostrowi Mazowieckiej", "Ostrowi Mazowieckiej"),
        ("Ostrów Wielkopolski", "Ostrowa Wielkopolskiego", "Ostrowie Wielkopolskim"),
        ("Wysokie Mazowieckie", "Wysokiego Mazowieckiego", "Wysokiem Mazowieckiem"),
        ("Busko-Zdrój", "Buska-Zdroju", "Busku-Zdroju"),
        ("Łódź", "Łodzi", "Łodzi"),
        ("Hel", "Helu", "Helu"),
        ("Turek", "Turku", "Turku"),
    ],
)
def test_town_that_libraries_get_wrong(town: str, genitive: str, locative: str) -> None:
    assert decline(town, "D", "miejscowosc").text == genitive
    assert decline(town, "Ms", "miejscowosc").text == locative
