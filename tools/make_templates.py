"""Write the shipped Word templates into szablony/."""

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path

from docx.document import Document

from tools.stable_zip import stable
from tools.templates import (
    certyfikat,
    deklaracja,
    dyplom,
    etykiety,
    identyfikatory,
    ipd,
    karta_kompletnosci,
    karta_wsparcia,
    kontrakt,
    lista,
    lista_uczestnikow,
    oswiadczenie_dane,
    oswiadczenie_kwalifikowalnosc,
    pismo_przewodnie,
    podziekowanie,
    skierowanie,
    spis_zalacznikow,
    streszczenie,
    zalacznik_1,
    zalacznik_2,
    zaswiadczenie,
    zaswiadczenie_kis,
)
from tools.templates.kontrakt_formy import A, B

SZABLONY = Path(__file__).parent.parent / "szablony"
TEMPLATES: dict[str, Callable[[], Document]] = {
    "kontrakt-a.docx": partial(kontrakt.build, A),
    "kontrakt-b.docx": partial(kontrakt.build, B),
    "ipd.docx": ipd.build,
    "podziekowanie.docx": podziekowanie.build,
    "streszczenie.docx": streszczenie.build,
    "zaswiadczenie.docx": zaswiadczenie.build,
    "zaswiadczenie-kis.docx": zaswiadczenie_kis.build,
    "certyfikat.docx": certyfikat.build,
    "dyplom.docx": dyplom.build,
    "lista-obecnosci.docx": lista.build_attendance,
    "lista-obecnosci-projekt.docx": lista.build_attendance_of_project,
    "lista-odbioru.docx": lista.build_receipt,
    "identyfikatory.docx": identyfikatory.build,
    "etykiety.docx": etykiety.build,
    "deklaracja.docx": deklaracja.build,
    "oswiadczenie-dane.docx": oswiadczenie_dane.build,
    "oswiadczenie-kwalifikowalnosc.docx": oswiadczenie_kwalifikowalnosc.build,
    "skierowanie.docx": skierowanie.build,
    "lista-uczestnikow.docx": partial(lista_uczestnikow.build, lista_uczestnikow.WHOLE_PROJECT),
    "lista-uczestnikow-wniosek.docx": partial(lista_uczestnikow.build, lista_uczestnikow.BY_APPLICATION),
    "karta-wsparcia.docx": karta_wsparcia.build,
    "zalacznik-1.docx": zalacznik_1.build,
    "zalacznik-2.docx": zalacznik_2.build,
    "pismo-przewodnie.docx": pismo_przewodnie.build,
    "spis-zalacznikow.docx": spis_zalacznikow.build,
    "karta-kompletnosci.docx": karta_kompletnosci.build,
}


def template_bytes(build: Callable[[], Document]) -> bytes:
    """Return the .docx of a template, the same bytes at every run."""
    package = io.BytesIO()
    build().save(package)
    return stable(package.getvalue())


def main() -> None:
    """Write every template."""
    for name, build in TEMPLATES.items():
        (SZABLONY / name).write_bytes(template_bytes(build))


if __name__ == "__main__":
    main()
