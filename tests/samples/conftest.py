"""The five sample projects, poured into the shipped templates once for all tests here."""

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from dokumenty.cli import main

ROOT = Path(__file__).parents[2]
PROJECTS = ("lezajsk-2011", "lubartow-2012", "radom-2008", "radom-kis-2005", "tomaszow-2010")
COURSES = ("lezajsk-2011", "radom-kis-2005")
"""The projects whose participants finished courses."""
PEOPLE = ("UP-001", "UP-002", "UP-003", "UP-007", "UP-024")
"""A few participants of each project; the whole list goes through `make audit`."""
ON_REQUEST = ("dyplom", "lista-obecnosci", "lista-obecnosci-projekt", "lista-odbioru", "identyfikatory", "etykiety")
"""Kinds that are made only when named."""
OF_PEOPLE = ("deklaracja", "oswiadczenie-dane", "oswiadczenie-kwalifikowalnosc", "karta-wsparcia", "karta-kompletnosci")
"""Papers of a participant's file, made for a few of each project."""
OF_PAYMENTS = (
    "lista-uczestnikow",
    "lista-uczestnikow-wniosek",
    "zalacznik-1",
    "zalacznik-2",
    "pismo-przewodnie",
    "spis-zalacznikow",
)
"""What goes with a payment application."""


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all summaries, all papers of a few people, and what two projects make on request."""
    folder = tmp_path_factory.mktemp("wyniki")
    templates = ["--szablony", str(ROOT / "szablony"), "--wyniki", str(folder)]
    common = ["--dane", str(ROOT / "dane"), *templates]
    chosen = [option for person in PEOPLE for option in ("--dla", person)]
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["generuj", "streszczenie", "--json", *common]) == 0
        assert main(["generuj", "--json", *common, *chosen]) == 0
        assert main(["generuj", "certyfikat", "skierowanie", "--json", *common, "--dla", PEOPLE[0]]) == 0
        assert main(["generuj", *OF_PEOPLE, "--json", *common, *chosen]) == 0
        assert main(["generuj", *OF_PAYMENTS, "--json", *common]) == 0
        for project in COURSES:
            workbook = str(ROOT / "dane" / f"{project}.xlsx")
            assert main(["generuj", *ON_REQUEST, "--json", "--dane", workbook, *templates]) == 0
    return folder


@pytest.fixture(scope="session")
def documents(results: Path) -> Mapping[str, Path]:
    """Return the made documents by their path below the result folder."""
    return {path.relative_to(results).as_posix(): path for path in sorted(results.rglob("*.docx"))}
