"""Packs of the sample projects, opened: what they count is what the public texts say."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.samples.conftest import PROJECTS, ROOT
from tests.support.docx_text import text_of

Run = Callable[..., Result]
FACTS = {
    "lezajsk-2011": {"people": 25, "contracts": 25, "plans": 25},
    "lubartow-2012": {"people": 26, "women": 16, "men": 10, "contracts": 21, "plans": 5},
    "radom-2008": {"people": 273, "contracts": 165, "plans": 108},
    "radom-kis-2005": {"people": 60},
    "tomaszow-2010": {"people": 30, "contracts": 18, "plans": 12},
}
"""Counts from the texts: Leżajsk took 25 people on contracts; Lubartów 26 people (16 women, 10 men), 21 contracts and
5 plans; Radom 273 people, of them 165 on contracts and 108 in local programmes; the club two groups of 30; Tomaszów 18
people on contracts and 12 families in a local programme."""
GROUPS = {"bezrobotn": 238, "niepełnosprawn": 20, "bezdomn": 2, "alkohol": 1, "młodzież": 12}
"""The groups of Radom's text."""
needs_office = [pytest.mark.office, pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")]


def pack_of(folder: Path, uruchom: Run, project: str, pack: str, *options: str, code: int = 0) -> list[Path]:
    """Make a pack of a sample project; return the folders."""
    where = ("--dane", str(ROOT / "dane" / f"{project}.xlsx"), "--szablony", str(folder / "szablony"))
    result = uruchom("zalaczniki", pack, *where, *options)
    assert result.code == code, result.said
    return sorted(path for path in (folder / "wyniki" / project / "zalaczniki").iterdir() if path.is_dir())


@pytest.fixture
def as_word(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the shipped packs be made of .docx only, on a computer without LibreOffice."""
    shutil.copytree(ROOT / "szablony", folder / "szablony")
    file = folder / "szablony" / "pakiety.toml"
    file.write_text(
        re.sub(r"^(tytul = .*)$", r'\1\nformat = "docx"', file.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
    )
    monkeypatch.setenv("PATH", os.devnull)
    return folder


def kinds_in(pack: Path) -> dict[str, int]:
    """Return how many documents of each kind a pack holds."""
    files = json.loads((pack / "manifest.json").read_text("utf-8"))["pliki"]
    return {kind: sum(file["rodzaj"] == kind for file in files) for kind in {file["rodzaj"] for file in files}}


def text_in(pack: Path, name: str) -> str:
    (path,) = pack.glob(f"*{name}*.docx")
    return text_of(path).replace("\u00a0", " ")


@pytest.mark.parametrize("project", PROJECTS)
def test_pack_of_a_payment_application_counts_what_the_text_says(as_word: Path, uruchom: Run, project: str) -> None:
    packs = pack_of(as_word, uruchom, project, "wniosek-o-platnosc")
    people = FACTS[project]["people"]
    for pack in packs:
        rows = re.findall(r"^\| \d+\. \| UP-\d+ \|", text_in(pack, "Lista uczestników"), re.MULTILINE)
        assert started_in(pack) == len(rows)
        titles = [line for line in text_in(pack, "Pismo przewodnie").splitlines() if re.match(r"\d+\.\t", line)]
        numbered = [name for name in sorted(pack.iterdir()) if name.name.startswith("Zał. ")]
        assert len(titles) == len(numbered)
        assert uruchom("zalaczniki", "sprawdz", f"{pack}.zip").code == 0
    assert started_in(packs[-1]) == people


def started_in(pack: Path) -> int:
    """Return how many people had come by the end of the period, as Załącznik nr 2 says."""
    row = r"^\| .*rozpocz.*\|.*\| (\d+) \|$"
    return int(re.findall(row, text_in(pack, "charakterystyka"), re.MULTILINE | re.IGNORECASE)[0])


def test_papers_of_lubartow_are_as_many_as_the_text_says(as_word: Path, uruchom: Run) -> None:
    (pack,) = pack_of(as_word, uruchom, "lubartow-2012", "kontrola")
    facts = FACTS["lubartow-2012"]
    counted = kinds_in(pack)
    assert (counted["deklaracja"], counted["kontrakt"], counted["ipd"]) == (
        facts["people"], facts["contracts"], facts["plans"],
    )  # fmt: skip
    people = text_in(pack, "Lista uczestników")
    assert f"{facts['people']} osób, w tym {facts['women']} kobiet i {facts['men']} mężczyzn" in people
    assert f"Kontrakty socjalne: {facts['contracts']}; indywidualne plany działania: {facts['plans']}" in people


@pytest.mark.parametrize("project", PROJECTS)
def test_final_pack_agrees_with_the_text(as_word: Path, uruchom: Run, project: str) -> None:
    (pack,) = pack_of(as_word, uruchom, project, "koniec-projektu")
    facts, people = FACTS[project], text_in(pack, "Lista uczestników")
    assert f"Razem: {facts['people']} os" in people
    if "contracts" in facts:
        assert f"Kontrakty socjalne: {facts['contracts']}" in people
        assert f"plany działania: {facts['plans']}" in people


def test_final_pack_of_radom_states_the_groups_of_the_text(as_word: Path, uruchom: Run) -> None:
    (pack,) = pack_of(as_word, uruchom, "radom-2008", "koniec-projektu")
    summary = text_in(pack, "Streszczenie").lower()
    for name, people in GROUPS.items():
        assert re.search(rf"\| [^|\n]*{name}[^|\n]*\|[^\n]*\| {people} \|", summary), name


def test_attendance_lists_and_lists_of_people_bear_no_pesel(as_word: Path, uruchom: Run) -> None:
    for pack in pack_of(as_word, uruchom, "lezajsk-2011", "wniosek-o-platnosc"):
        for path in pack.glob("*Lista*.docx"):
            assert not re.search(r"\b\d{11}\b|PESEL", text_of(path)), path.name


def test_file_of_a_person_holds_the_papers_of_that_person(as_word: Path, uruchom: Run) -> None:
    (pack,) = pack_of(as_word, uruchom, "lezajsk-2011", "teczka-uczestnika", "--dla", "UP-002")
    files = json.loads((pack / "manifest.json").read_text("utf-8"))["pliki"]
    assert [file["rodzaj"] for file in files[:7]] == [
        "spis-teczki", "karta-kompletnosci", "deklaracja", "oswiadczenie-dane", "oswiadczenie-kwalifikowalnosc", "kontrakt", "ipd",
    ]  # fmt: skip
    others = [
        file["klucz"] for file in files if file["klucz"].startswith("UP-") and not file["klucz"].startswith("UP-002")
    ]
    assert others == []


def test_invented_people_take_no_scans_along(as_word: Path, uruchom: Run) -> None:
    scans = as_word / "skany" / "UP-002"
    scans.mkdir(parents=True)
    (scans / "dowod.pdf").write_bytes(b"prawdziwy")
    options = ("--dane", str(ROOT / "dane" / "lezajsk-2011.xlsx"), "--szablony", str(as_word / "szablony"))
    assert uruchom("zalaczniki", "teczka-uczestnika", *options, "--dla", "UP-002", "--pseudonim").code == 0
    assert list((as_word / "wyniki" / "pseudonim").rglob("manifest.json"))
    assert not list((as_word / "wyniki").rglob("*dowod*"))


@pytest.mark.parametrize("project", [pytest.param("lubartow-2012", marks=needs_office)])
def test_pdf_pack_has_pages_in_its_list(folder: Path, uruchom: Run, project: str) -> None:
    shutil.copytree(ROOT / "szablony", folder / "szablony")
    (pack,) = pack_of(folder, uruchom, project, "wniosek-o-platnosc", "--dla", "WNP/2/2012")
    files = json.loads((pack / "manifest.json").read_text("utf-8"))["pliki"]
    assert [(file["numer"], file["strony"]) for file in files] == [(None, 1), (None, 1), (1, 1), (2, 2), (3, 1)]
    assert {path.suffix for path in pack.iterdir()} == {".pdf", ".json"}
    (listing,) = (folder / "wyniki" / project / "spis-zalacznikow").glob("*.docx")
    assert "| RAZEM | RAZEM | RAZEM | 4 | 3 |" in text_of(listing)
