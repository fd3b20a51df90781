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
    "deklaracja": "lubartow-2012/deklaracja/UP-002 Konieczny Jerzy – deklaracja.docx",
    "oswiadczenie-dane": "lubartow-2012/oswiadczenie-dane/UP-001 Moniuszko Stanisława – oświadczenie o danych.docx",
    "oswiadczenie-kwalifikowalnosc": (
        "lezajsk-2011/oswiadczenie-kwalifikowalnosc/UP-002 Sowa Halina – oświadczenie kwalifikowalności.docx"
    ),
    "skierowanie": "lezajsk-2011/skierowanie/UP-001 Cichy Wiesława – skierowanie OOS.docx",
    "lista-uczestnikow": (
        "lubartow-2012/lista-uczestnikow/Lista uczestników – OD AKTYWIZACJI DO ROZWOJU. Integracja społeczna i zawodowa "
        "klientów pomocy społecznej w Lubartowie.docx"
    ),
    "karta-wsparcia": "lubartow-2012/karta-wsparcia/UP-002 Konieczny Jerzy – karta wsparcia.docx",
    "karta-kompletnosci": "lezajsk-2011/karta-kompletnosci/UP-002 Sowa Halina – karta kompletności.docx",
    "zalacznik-1": "lezajsk-2011/zalacznik-1/Załącznik nr 1 – wydatki WNP-3-2011.docx",
    "zalacznik-2": "radom-2008/zalacznik-2/Załącznik nr 2 – charakterystyka wsparcia WNP-1-2008.docx",
    "zalacznik-2-lubartow": "lubartow-2012/zalacznik-2/Załącznik nr 2 – charakterystyka wsparcia WNP-1-2012.docx",
    "pismo-przewodnie": "lubartow-2012/pismo-przewodnie/Pismo przewodnie WNP-2-2012.docx",
}


@pytest.mark.parametrize("name", CHOSEN)
def test_document_reads_as_before(name: str, documents: Mapping[str, Path], request: pytest.FixtureRequest) -> None:
    text = text_of(documents[CHOSEN[name]]).replace("\u00a0", "~") + "\n"
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
