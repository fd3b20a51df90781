"""What becomes of a batch when the program that makes PDF dies in it; a script stands for the program."""

import os
from pathlib import Path

import pytest

from dokumenty.wyniki.pdf import has_pdf, make_pdfs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
DYING = """#!/bin/sh
for file; do case "$file" in *.docx)
  grep -q death "$file" && exit 81
  cp "$file" "${file%.docx}.pdf"
esac; done
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(DYING, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_document_that_the_program_dies_of_takes_no_other_along(office: Path) -> None:
    documents = [office / f"{number}.docx" for number in range(5)]
    for document in documents:
        document.write_text("death" if document.stem == "1" else "fine", "utf-8")
    seen: list[tuple[int, int]] = []
    assert make_pdfs(documents, seen=lambda done, total: seen.append((done, total))) == {documents[1]}
    assert sorted(path.stem for path in office.glob("*.pdf")) == ["0", "2", "3", "4"]
    assert (seen[0], seen[-1]) == ((0, 5), (4, 5))


def test_pdf_that_cannot_be_replaced_counts_as_not_made(office: Path) -> None:
    document = office / "list.docx"
    document.write_text("fine", "utf-8")
    (office / "list.pdf").mkdir()
    assert make_pdfs([document]) == {document}


def test_pdf_older_than_its_document_is_outdated(tmp_path: Path) -> None:
    document, pdf = tmp_path / "list.docx", tmp_path / "list.pdf"
    document.touch()
    assert not has_pdf(document)
    pdf.touch()
    os.utime(document, ns=(0, 10**9))
    for moment, fresh in ((10**9 - 1, False), (10**9, True)):
        os.utime(pdf, ns=(0, moment))
        assert has_pdf(document) == fresh
