"""Print files of the sample projects, page by page, as a real LibreOffice lays them out."""

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile
from tests.conftest import Result
from tests.engine.building import template
from tests.samples.conftest import ROOT

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]
Run = Callable[..., Result]
SOME = [option for number in range(1, 13) for option in ("--dla", f"UP-{number:03}")]
"""The first twelve participants."""


def pages(pdf: Path) -> list[str]:
    """Return the words of each page, on one line."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def printed(
    folder: Path, uruchom: Run, kind: str, workbook: str, *options: str, szablony: Path = ROOT / "szablony"
) -> list[str]:
    """Print a kind of documents of a sample project; return its pages."""
    dane = str(ROOT / "dane" / f"{workbook}.xlsx")
    assert uruchom("drukuj", kind, "--dane", dane, "--szablony", str(szablony), "--pdf", *options).code == 0
    (document,) = (folder / "wyniki" / workbook / "druk").glob("*.docx")
    assert OpenXmlValidator().validate(str(document)).errors == []
    return pages(document.with_suffix(".pdf"))


def names(folder: Path, workbook: str, kind: str) -> list[str]:
    """Return the surname and first name in the file name of each document, in order."""
    found = sorted(path.stem for path in (folder / "wyniki" / workbook / kind).glob("*.docx"))
    return [name.split(" – ")[0].partition(" ")[2] for name in found]


def holds_person(page: str, person: str) -> bool:
    """Tell whether a page names a person: the words of the name, in any order."""
    return all(word in page for word in person.split())


def test_letters_take_a_page_each(folder: Path, uruchom: Run) -> None:
    found = printed(folder, uruchom, "podziekowanie", "radom-2008", *SOME)
    people = names(folder, "radom-2008", "podziekowanie")
    assert len(found) == len(people) == 12
    assert [who for who, page in zip(people, found, strict=True) if not holds_person(page, who)] == []
    assert all("Strona 1 z 1" in page for page in found)


def test_plans_of_kis_begin_with_their_own_person(folder: Path, uruchom: Run) -> None:
    found = printed(folder, uruchom, "ipd", "radom-kis-2005", *SOME)
    firsts = [page for page in found if "Strona 1 z" in page]
    people = names(folder, "radom-kis-2005", "ipd")
    assert len(firsts) == len(people) == 12
    assert [who for who, page in zip(people, firsts, strict=True) if not holds_person(page, who)] == []


def test_contracts_of_lezajsk_count_their_own_pages_and_leave_the_back_empty(folder: Path, uruchom: Run) -> None:
    found = printed(folder, uruchom, "kontrakt", "lezajsk-2011", "--dupleks", *SOME)
    fronts = [number for number, page in enumerate(found) if "Strona 1 z" in page]
    people = names(folder, "lezajsk-2011", "kontrakt")
    assert len(fronts) == len(people) == 24
    assert [number for number in fronts if number % 2] == []
    for start, end, who in zip(fronts, [*fronts[1:], len(found)], people, strict=True):
        own = [page for page in found[start:end] if page]
        assert all(f"Strona {number} z {len(own)}" in page for number, page in enumerate(own, 1)), who
        assert any(holds_person(page, who) for page in own), who


def test_certificates_of_kis_bear_the_numbers_of_the_register_and_count_their_own_rows(
    folder: Path, uruchom: Run
) -> None:
    found = printed(folder, uruchom, "zaswiadczenie-kis", "radom-kis-2005", "--dupleks")
    assert len(found) == 2 * 60
    assert_numbered(found, issued(folder, "zaswiadczenie-kis"))
    assert all(re.findall(r" (\d+)\. ", back) == [str(row) for row in range(1, 14)] for back in found[1::2])


def test_people_of_lezajsk_get_a_certificate_for_each_of_three_courses(folder: Path, uruchom: Run) -> None:
    found = printed(folder, uruchom, "zaswiadczenie", "lezajsk-2011", "--dupleks")
    assert len(found) == 2 * 25 * 3
    assert_numbered(found, issued(folder, "zaswiadczenie"))


def test_all_people_of_radom_get_a_certificate(folder: Path, uruchom: Run) -> None:
    shutil.copytree(ROOT / "szablony", folder / "szablony")
    catalogue = '[zaswiadczenie-kis]\nszablon = "zaswiadczenie-kis.docx"\nnumer = "{nr:03}/2008"\nnazwa = "{uczestnik.id} {uczestnik.nazwisko} {uczestnik.imie} – zaświadczenie"\n'
    (folder / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")
    found = printed(folder, uruchom, "zaswiadczenie-kis", "radom-2008", szablony=folder / "szablony")
    assert len(found) == 2 * 273
    papers = issued(folder, "zaswiadczenie-kis")
    assert [number for number, _ in papers] == [f"{nr:03}/2008" for nr in range(1, 274)]
    assert_numbered(found, papers)


def issued(folder: Path, kind: str) -> list[tuple[str, str]]:
    """Return number and person of each certificate in the register, in the order of issuing."""
    database = sqlite3.connect(folder / "wyniki" / "rejestr.sqlite")
    rows = database.execute("SELECT numer, sciezka FROM dokumenty WHERE rodzaj = ? ORDER BY id", (kind,)).fetchall()
    database.close()
    return [(number, Path(path).stem.split(" – ")[0].partition(" ")[2]) for number, path in rows]


def assert_numbered(found: Sequence[str], papers: Sequence[tuple[str, str]]) -> None:
    """Hold front and back of each certificate against the register."""
    for front, back, (number, person) in zip(found[::2], found[1::2], papers, strict=True):
        assert f"ZAŚWIADCZENIE nr {number} " in front, number
        assert holds_person(front, person), number
        assert f"do zaświadczenia nr {number}; " in back, number
        assert holds_person(back, person), number


def test_lists_begin_with_one_on_paper(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "lista.docx"
    document = docx.Document()
    document.add_paragraph("Osoba: {{ imie }}")
    for word in ("pierwszy", "drugi"):
        document.add_paragraph(word, style="List Number")
    document.save(str(path))
    file, loaded = PrintFile(), Template.load(path)
    for name in ("Anna", "Jan", "Ewa"):
        file.add(loaded, {"imie": name})
    assert [page.split("Osoba")[1] for page in pages(_pdf(tmp_path, file.content()))] == [
        f": {name} 1. pierwszy 2. drugi" for name in ("Anna", "Jan", "Ewa")
    ]


def test_document_that_ends_with_a_table_brings_no_empty_page(tmp_path: Path) -> None:
    rows: list[Sequence[str]] = [["{%tr for n in range(60) %}"], ["{{ imie }} {{ n }}"], ["{%tr endfor %}"]]
    file, loaded = PrintFile(), Template.load(template(tmp_path, rows))
    for name in ("Anna", "Jan"):
        file.add(loaded, {"imie": name})
    found = pages(_pdf(tmp_path, file.content()))
    assert len(found) == 4
    assert all(found)


def _pdf(folder: Path, content: bytes) -> Path:
    document = folder / "druk.docx"
    document.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, document]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return document.with_suffix(".pdf")
