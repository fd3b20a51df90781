"""The shipped dictionary: small, quick to load, loaded only when asked, and with its licence beside it."""

import subprocess
import sys
from importlib.resources import files

import pytest

from dokumenty.polish.declension import decline
from dokumenty.polish.declension.towns import localities

FOLDER = files("dokumenty.polish") / "sgjp"
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
