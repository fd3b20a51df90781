"""A real LibreOffice opens what we make, and the pages look as planned."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]

_AT_ONCE = 100
"""More in one run, and LibreOffice leaves some out."""
TITLES = {"lezajsk-2011": "Czas na aktywność", "radom-kis-2005": "Klub Integracji Społecznej"}


@pytest.fixture(scope="module")
def pdfs(documents: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Turn all documents into PDF, a hundred at a time; numbered, since names repeat across folders."""
    folder = tmp_path_factory.mktemp("pdf")
    numbered = {f"{number:03}": name for number, name in enumerate(documents)}
    for number, name in numbered.items():
        shutil.copy(documents[name], folder / f"{number}.docx")
    copies = sorted(folder.glob("*.docx"))
    for first in range(0, len(copies), _AT_ONCE):
        _convert(folder, copies[first : first + _AT_ONCE])
    return {name: folder / f"{number}.pdf" for number, name in numbered.items()}


def _convert(folder: Path, documents: Sequence[Path]) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        *documents,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


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


def of_kind(pdfs: Mapping[str, Path], *kinds: str) -> dict[str, list[str]]:
    """Return the pages of all documents of these kinds."""
    found = {name: pages(pdf) for name, pdf in pdfs.items() if name.split("/")[1] in kinds}
    assert found
    return found


def test_a_certificate_takes_two_pages_with_the_programme_on_the_back(pdfs: Mapping[str, Path]) -> None:
    for name, (front, back) in of_kind(pdfs, "zaswiadczenie", "zaswiadczenie-kis").items():
        number = re.findall(r"nr (\S+)", front)[0]
        assert "ZAŚWIADCZENIE" in front, name
        assert "PROGRAM" in back, name
        assert f"do zaświadczenia nr {number}; " in back, name


def test_a_certificate_to_hang_on_a_wall_takes_one_page(pdfs: Mapping[str, Path]) -> None:
    assert {len(found) for found in of_kind(pdfs, "certyfikat").values()} == {1}


@pytest.mark.parametrize(("kind", "on_a_page"), [("dyplom", 2), ("identyfikatory", 8), ("etykiety", 24)])
@pytest.mark.parametrize(("project", "people"), [("lezajsk-2011", 25), ("radom-kis-2005", 60)])
def test_cards_badges_and_labels_stand_so_many_to_a_page(
    pdfs: Mapping[str, Path], kind: str, on_a_page: int, project: str, people: int
) -> None:
    (found,) = (text for name, text in of_kind(pdfs, kind).items() if name.startswith(project))
    mark = {"dyplom": r"DYPLOM", "identyfikatory": TITLES[project], "etykiety": r"\d\d-\d{3} \w"}[kind]
    counts = [len(re.findall(mark, page)) for page in found]
    assert counts == [on_a_page] * (people // on_a_page) + [people % on_a_page] * bool(people % on_a_page)


def test_the_signatures_below_a_list_do_not_stand_alone(pdfs: Mapping[str, Path]) -> None:
    for name, found in of_kind(pdfs, "lista-obecnosci", "lista-obecnosci-projekt", "lista-odbioru").items():
        assert "Imię i nazwisko" in found[-1], name
        assert re.search(r"^\s*\d+\.\s", found[-1], re.MULTILINE), name
        assert "(data i podpis" in found[-1] or "(podpis osoby" in found[-1], name


def test_declarations_and_letters_take_one_page(pdfs: Mapping[str, Path]) -> None:
    kinds = ("deklaracja", "oswiadczenie-dane", "oswiadczenie-kwalifikowalnosc", "skierowanie", "pismo-przewodnie")
    assert {len(found) for found in of_kind(pdfs, *kinds).values()} == {1}


def test_the_end_of_the_list_of_participants_stays_with_its_last_row(pdfs: Mapping[str, Path]) -> None:
    for name, found in of_kind(pdfs, "lista-uczestnikow").items():
        assert re.search(r"^\s*\d+\.\s+UP-", found[-1], re.MULTILINE), name
        assert "Razem:" in found[-1], name


def test_no_table_of_an_attachment_is_torn_from_its_title(pdfs: Mapping[str, Path]) -> None:
    for name, found in of_kind(pdfs, "zalacznik-1", "zalacznik-2").items():
        for page in found:
            body = [line.strip() for line in page.splitlines() if line.strip()]
            last = [line for line in body if not line.startswith(("Projekt", "Strona"))][-1]
            assert not last.startswith(("Tabela", "Wydatki według", "Wyszczególnienie")), name


def test_every_page_for_the_files_says_which_it_is(pdfs: Mapping[str, Path]) -> None:
    to_show = {"zaswiadczenie", "zaswiadczenie-kis", "certyfikat", "dyplom", "identyfikatory", "etykiety"}
    for name, pdf in ((name, pdf) for name, pdf in pdfs.items() if name.split("/")[1] not in to_show):
        texts = [" ".join(page.split()) for page in pages(pdf)]
        assert all(f"Strona {number} z {len(texts)}" in text for number, text in enumerate(texts, 1)), name
