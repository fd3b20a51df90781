"""PDF through Word: what the program asks of PowerShell, and what it makes of the answers."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.wyniki.word import word_command
from tests.conftest import Result

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script stands for PowerShell")
Run = Callable[..., Result]
Build = Callable[..., Path]
STAND_IN = """#!{python}
import base64, re, sys
from pathlib import Path
script = base64.b64decode(sys.argv[-1]).decode("utf-16-le")
if "GetTypeFromProgID" in script:
    sys.exit({missing})
if "Win32_Printer" in script:
    sys.stdout.buffer.write("HP LaserJet – księgowość\\r\\nPDF\\r\\n".encode())
    sys.exit()
folder = re.search("-LiteralPath '(.*)' -Filter", script)[1].replace("''", "'")
for document in sorted(Path(folder).glob("*.docx"))[{skipped}:]:
    document.with_suffix(".pdf").write_bytes(b"PDF: " + document.read_bytes()[:2] + b" %%EOF")
"""


@pytest.fixture
def powershell(folder: Path, skoroszyt: Build, szablon: Build, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put a stand-in for PowerShell on the path, beside a workbook of two people and a letter."""

    def install(missing: int = 0, skipped: int = 0) -> None:
        program = folder / "bin" / "powershell"
        program.parent.mkdir()
        program.write_text(STAND_IN.format(python=sys.executable, missing=missing, skipped=skipped), "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        skoroszyt()
        szablon("list", "{{ uczestnik.imie }}")

    return install


def pdfs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*.pdf"))}


def test_word_makes_a_pdf_beside_each_document(powershell: Callable[..., None], folder: Path, uruchom: Run) -> None:
    powershell()
    assert uruchom("generuj", "--pdf-przez", "word").code == 0
    assert pdfs(folder) == {
        "UP-001 Kowalska Anna – list.pdf": b"PDF: PK %%EOF",
        "UP-002 Nowak Jan – list.pdf": b"PDF: PK %%EOF",
    }


def test_word_makes_a_pdf_of_the_print_file(powershell: Callable[..., None], folder: Path, uruchom: Run) -> None:
    powershell()
    assert uruchom("drukuj", "list", "--pdf-przez", "word", "--dupleks").code == 0
    assert len(pdfs(folder)) == 1


def test_document_that_word_refuses_is_told(powershell: Callable[..., None], folder: Path, uruchom: Run) -> None:
    powershell(skipped=1)
    result = uruchom("generuj", "--dla", "UP-001", "--pdf-przez", "word")
    assert (result.code, pdfs(folder)) == (5, {})
    assert "Z tego dokumentu nie udało się zrobić pliku PDF." in result.said


def test_missing_word_is_told_before_anything_is_made(
    powershell: Callable[..., None], folder: Path, uruchom: Run
) -> None:
    powershell(missing=1)
    result = uruchom("generuj", "--pdf-przez", "word")
    assert result.code == 6
    assert "na tym komputerze nie ma Worda" in result.said
    assert not (folder / "wyniki").exists()


def test_computer_without_powershell_has_no_word(
    folder: Path, uruchom: Run, skoroszyt: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    skoroszyt()
    monkeypatch.setenv("PATH", os.devnull)
    assert uruchom("drukuj", "list", "--pdf-przez", "word").code == 6
    assert not (folder / "wyniki").exists()


def test_unknown_maker_is_a_wrong_use(uruchom: Run) -> None:
    result = uruchom("generuj", "--pdf-przez", "acrobat")
    assert result.code == 2
    assert "libreoffice" in result.said


def test_doctor_tells_of_word_and_of_the_printers_of_windows(powershell: Callable[..., None], uruchom: Run) -> None:
    powershell()
    said = uruchom("doktor").said
    assert "Word do PDF" in said
    assert "HP LaserJet – księgowość, PDF" in said


def test_folder_with_an_apostrophe_is_one_word_for_powershell() -> None:
    from base64 import b64decode

    command = word_command(Path("powershell"), Path("C:/Users/O'Żak/tmp"))
    assert "-LiteralPath 'C:/Users/O''Żak/tmp' -Filter" in b64decode(str(command[-1])).decode("utf-16-le")
