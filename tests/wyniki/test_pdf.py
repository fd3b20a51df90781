"""What becomes of a batch when the program that makes PDF dies in it; a script stands for the program."""

import os
import subprocess
from pathlib import Path

import pytest

from dokumenty.wyniki.pdf import pdfs_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
STAND_IN = """#!/bin/sh
notes="$(dirname "$0")"
echo asked >> "$notes/asked"
for file; do case "$file" in *.docx)
  grep -q death "$file" && exit 81
  grep -q sleep "$file" && { sleep 600 & echo $! > "$notes/sleeping"; wait; }
  grep -q after "$file" && until [ -s "$notes/sleeping" ]; do :; done
  (cat "$file"; grep -q half "$file" || echo %%EOF) > "${file%.docx}.pdf"
esac; done
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(STAND_IN, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return program.parent


def documents_of(folder: Path, *contents: str) -> list[Path]:
    documents = [folder / f"{number}.docx" for number in range(len(contents))]
    for document, content in zip(documents, contents, strict=True):
        document.write_text(content, "utf-8")
    return documents


def made_of(documents: list[Path]) -> list[Path]:
    return sorted(document for made in pdfs_of(documents) for document in made)


@pytest.mark.parametrize("deadly", [0, 1, 4])
def test_document_that_the_program_dies_of_takes_no_other_along(office: Path, deadly: int) -> None:
    documents = documents_of(office, *("death" if number == deadly else "fine" for number in range(5)))
    assert made_of(documents) == documents[:deadly] + documents[deadly + 1 :]


def test_program_that_makes_nothing_is_not_asked_for_every_document(office: Path) -> None:
    documents = documents_of(office, *["death"] * 50)
    assert made_of(documents) == []
    assert len((office / "asked").read_text("utf-8").split()) < 10


def test_half_a_pdf_is_none(office: Path) -> None:
    whole, half = documents_of(office, "fine", "half")
    assert made_of([whole, half]) == [whole]


def test_work_that_is_given_up_leaves_no_program_behind(office: Path) -> None:
    documents = documents_of(office, "after", *["fine"] * 39, "sleep", *["fine"] * 5)
    next(iter(pdfs_of(documents)))
    sleeping = (office / "sleeping").read_text("utf-8").strip()
    state = subprocess.run(["ps", "-o", "stat=", "-p", sleeping], capture_output=True, text=True, check=False).stdout
    assert state.strip() in {"", "Z"}, "gone, or dead and not yet buried"
