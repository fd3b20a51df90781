"""What the projects have in common: the programme, the ministry's clause, how staff is listed."""

from collections.abc import Iterable
from typing import NamedTuple

from tools.workbooks.names import KOBIETA, MEZCZYZNA, Name
from tools.workbooks.sample import Row

PO_KL: Row = {
    "program": "Program Operacyjny Kapitał Ludzki",
    "priorytet_nr": "VII",
    "dzialanie_nr": "7.1",
    "dzialanie_nazwa": "Rozwój i upowszechnianie aktywnej integracji",
    "poddzialanie_nr": "7.1.1",
    "poddzialanie_nazwa": "Rozwój i upowszechnianie aktywnej integracji przez ośrodki pomocy społecznej",
    "znak_lewy": "KAPITAŁ LUDZKI\nNARODOWA STRATEGIA SPÓJNOŚCI",
    "znak_prawy": "UNIA EUROPEJSKA\nEUROPEJSKI FUNDUSZ SPOŁECZNY",
}
PROMOCJA_INTEGRACJI = "Promocja integracji społecznej"

KLAUZULE: tuple[Row, ...] = (
    {
        "id": "KONTRAKT",
        "tresc": (
            "Pouczenie: zgodnie z art. 11 ust. 2 ustawy z dnia 12 marca 2004 r. o pomocy społecznej nieuzasadniona "
            "odmowa zawarcia kontraktu socjalnego lub niedotrzymywanie jego postanowień może stanowić podstawę do "
            "odmowy przyznania świadczenia, uchylenia decyzji o przyznaniu świadczenia lub wstrzymania świadczeń "
            "pieniężnych z pomocy społecznej."
        ),
    },
)


class Staff(NamedTuple):
    """An invented member of staff."""

    imie: str
    nazwisko: str
    plec: str
    stanowisko: str
    tytul: str = ""


def staff_rows(staff: Iterable[Staff], phone: str = "") -> tuple[Row, ...]:
    """Number the staff; social workers get phones that cannot be anybody's (48 000 00 02)."""
    return tuple(
        {
            "id": f"K-{nr:02}",
            **one._asdict(),
            "telefon": f"{phone} 000 00 {nr:02}" if one.stanowisko == "pracownik socjalny" else "",
            "podpisuje": one.stanowisko == "dyrektor",
        }
        for nr, one in enumerate(staff, start=1)
    )


def women(*names: str) -> tuple[Name, ...]:
    """Return full names as names of women."""
    return tuple(Name(*name.split(" ", 1), KOBIETA) for name in names)


def men(*names: str) -> tuple[Name, ...]:
    """Return full names as names of men."""
    return tuple(Name(*name.split(" ", 1), MEZCZYZNA) for name in names)


def goals(*texts: str) -> tuple[Row, ...]:
    """Return rows of the sheet CeleProjektu."""
    return tuple({"tresc": text} for text in texts)


def tools(*pairs: tuple[str, str]) -> tuple[Row, ...]:
    """Return rows of the sheet Narzędzia."""
    return tuple({"nazwa": name, "opis": text} for name, text in pairs)


def group(podzial: str, nazwa: str, razem: int, *, jednostka: str = "osoby", w_tym: bool = False) -> Row:
    """Return a row of the sheet GrupaDocelowa."""
    return {"podzial": podzial, "nazwa": nazwa, "jednostka": jednostka, "razem": razem, "w_tym": w_tym}
