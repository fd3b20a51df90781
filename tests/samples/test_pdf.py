"""PDF from a real LibreOffice: tagged PDF/A-2, one beside each document, made again only when needed."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.wyniki.pdf import pdfs_of
from tests.conftest import Result
from tests.samples.conftest import ROOT

Run = Callable[..., Result]
DANE = ("--dane", str(ROOT / "dane" / "lezajsk-2011.xlsx"), "--szablony", str(ROOT / "szablony"))
needs_office = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdfinfo")), reason="no LibreOffice or poppler"),
]


@pytest.mark.parametrize("option", [pytest.param("--pdf", marks=needs_office)])
def test_pdf_is_tagged_archival_and_polish(folder: Path, uruchom: Run, option: str) -> None:
    assert uruchom("generuj", "podziekowanie", option, *DANE, "--dla", "UP-002").code == 0
    (pdf,) = (folder / "wyniki").rglob("*.pdf")
    assert pdf.with_suffix(".docx").is_file()
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    metadata = subprocess.run(["pdfinfo", "-meta", pdf], capture_output=True, text=True, check=True).stdout
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in info
    assert "Title:           List z podziękowaniem" in info
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert b"/Lang(pl-PL)" in pdf.read_bytes()
    assert {line.split()[-5] for line in fonts.splitlines()[2:]} == {"yes"}, "all fonts are embedded"


@pytest.mark.parametrize("option", [pytest.param("--pdf", marks=needs_office)])
def test_pdf_of_an_unchanged_document_is_kept(folder: Path, uruchom: Run, option: str) -> None:
    arguments = ("generuj", "podziekowanie", option, *DANE, "--dla", "UP-002")
    uruchom(*arguments)
    (pdf,) = (folder / "wyniki").rglob("*.pdf")
    made = pdf.stat().st_mtime_ns
    uruchom(*arguments)
    assert pdf.stat().st_mtime_ns == made


def test_missing_office_is_told_before_anything_is_made(
    folder: Path, uruchom: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    result = uruchom("generuj", "podziekowanie", "--pdf", *DANE)
    assert result.code == 6
    assert "potrzebny jest LibreOffice" in result.said
    assert not (folder / "wyniki").exists()


@pytest.mark.parametrize("content", [pytest.param(b"to nie jest dokument", marks=needs_office)])
def test_document_that_cannot_be_converted_is_named(tmp_path: Path, content: bytes) -> None:
    good, bad = tmp_path / "dobry.docx", tmp_path / "zly.docx"
    shutil.copy(next((ROOT / "szablony").glob("podziekowanie.docx")), good)
    bad.write_bytes(b"PK\x03\x04" + content)
    assert [list(made) for made in pdfs_of([good, bad]) if made] == [[good]]
