"""Whole documents as readable text; `pytest --update-golden` writes the files anew, git shows what changed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.docx_text import text_of

GOLDEN = Path(__file__).parents[1] / "golden"
CHOSEN = {
    "kontrakt-a": "lezajsk-2011/kontrakt/UP-007 Nowakowska Renata – kontrakt KS-7-2011, egz. 1.docx",
    "kontrakt-b": "lezajsk-2011/kontrakt/UP-002 Sowa Halina – kontrakt KS-2-2011, egz. 2.docx",
    "ipd": "lezajsk-2011/ipd/UP-002 Sowa Halina – IPD-2-2011.docx",
    "podziekowanie": "lezajsk-2011/podziekowanie/UP-002 Sowa Halina – podziękowanie.docx",
    "podziekowanie-pan": "radom-2008/podziekowanie/UP-003 Karp Hugo – podziękowanie.docx",
    "streszczenie": "lezajsk-2011/streszczenie/Streszczenie wniosku – Czas na aktywność w gminie miejskiej Leżajsk.docx",
    "zaswiadczenie": "lezajsk-2011/zaswiadczenie/UP-002 Sowa Halina – zaświadczenie KMG.docx",
    "zaswiadczenie-kis": "radom-kis-2005/zaswiadczenie-kis/UP-001 Dudek Irena – zaświadczenie KIS.docx",
    "lista-odbioru": "lezajsk-2011/lista-odbioru/Lista odbioru zaświadczeń – KMG Kucharz małej gastronomii.docx",
    "streszczenie-kis": "radom-kis-2005/streszczenie/Streszczenie wniosku – Klub Integracji Społecznej.docx",
}


@pytest.mark.parametrize("name", CHOSEN)
def test_document_reads_as_before(name: str, documents: Mapping[str, Path], request: pytest.FixtureRequest) -> None:
    text = text_of(documents[CHOSEN[name]]).replace("\u00a0", "~") + "\n"
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
