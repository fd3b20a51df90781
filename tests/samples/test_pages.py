"""A real LibreOffice opens what we make, and the pages look as planned."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]


@pytest.fixture(scope="module")
def pdfs(documents: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Turn all documents into PDF in one run of LibreOffice; numbered, since names repeat across folders."""
    folder = tmp_path_factory.mktemp("pdf")
    numbered = {f"{number:03}": name for number, name in enumerate(documents)}
    for number, name in numbered.items():
        shutil.copy(documents[name], folder / f"{number}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        *folder.glob("*.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: folder / f"{number}.pdf" for number, name in numbered.items()}


def pages(pdf: Path) -> list[str]:
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    return text.split("\f")[:-1]


def test_every_document_opens(pdfs: Mapping[str, Path]) -> None:
    assert [name for name, pdf in pdfs.items() if not pdf.is_file()] == []


def test_letter_takes_one_page(pdfs: Mapping[str, Path]) -> None:
    counts = {name: len(pages(pdf)) for name, pdf in pdfs.items() if "/podziekowanie/" in name}
    assert set(counts.values()) == {1}


def test_summary_of_lezajsk_takes_two_pages(pdfs: Mapping[str, Path]) -> None:
    (pdf,) = (pdf for name, pdf in pdfs.items() if name.startswith("lezajsk-2011/streszczenie/"))
    assert len(pages(pdf)) == 2


def test_every_page_says_which_it_is(pdfs: Mapping[str, Path]) -> None:
    for name, pdf in pdfs.items():
        texts = [" ".join(page.split()) for page in pages(pdf)]
        assert all(f"Strona {number} z {len(texts)}" in text for number, text in enumerate(texts, 1)), name
