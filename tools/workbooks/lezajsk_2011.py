"""MOPS Leżajsk, „Czas na aktywność w gminie miejskiej Leżajsk”, the year 2011."""

from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import Staff, facts, men, staff_rows, women
from tools.workbooks.sample import BEZROBOTNY, KONTRAKT, NIEAKTYWNY, ZATRUDNIONY, Okres, Sample, Seat
from tools.workbooks.texts import KOBIETA, MEZCZYZNA

_OKRES = Okres(umowy_od=date(2011, 5, 4), umowy_do=date(2011, 5, 31), start=date(2011, 5, 4), koniec=date(2011, 12, 12))
_KATEGORIE = {
    BEZROBOTNY: "osoby bezrobotne",
    NIEAKTYWNY: "osoby niepracujące",
    ZATRUDNIONY: "osoby zatrudnione (w tym rolnicy)",
}
_DLA_RODZINY = ("asystent", "asystent-wychowanie", "doradca", "kurs", "praca-socjalna")


def _seat(status: str, sytuacja: str, *, zawody: str = "dorosli", praca: bool = False) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=KONTRAKT,
        kategoria=_KATEGORIE[status],
        status=status,
        sytuacja=sytuacja,
        zawody=zawody,
        wiek=(28, 56),
        podjecie_pracy=praca,
    )


def _rodzina(status: str, dzieci: int) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=KONTRAKT,
        kategoria=_KATEGORIE[status],
        status=status,
        sytuacja="rodzina",
        wiek=(31, 42),
        dzieci=dzieci,
        wsparcie=_DLA_RODZINY,
    )


_SEATS = (
    *(12 * [_seat(BEZROBOTNY, "bezrobocie")]),
    *(3 * [_seat(BEZROBOTNY, "bezrobocie", praca=True)]),
    *(5 * [_seat(NIEAKTYWNY, "nieaktywni")]),
    *(2 * [_seat(ZATRUDNIONY, "zatrudnieni")]),
    _seat(ZATRUDNIONY, "rolnicy", zawody="rolnicy"),
    _rodzina(BEZROBOTNY, 3),
    _rodzina(NIEAKTYWNY, 2),
)

LEZAJSK_2011 = Sample(
    plik="lezajsk-2011",
    numer=2,
    miejscowosc="Leżajsk",
    kod_pocztowy="37-300",
    urzad_pracy="Powiatowy Urząd Pracy w Leżajsku",
    fakty=facts("lezajsk-2011"),
    kadra=staff_rows(
        (
            Staff("Barbara", "Jarosz", KOBIETA, "dyrektor", "mgr"),
            Staff("Małgorzata", "Kuras", KOBIETA, "pracownik socjalny"),
            Staff("Łukasz", "Sroka", MEZCZYZNA, "pracownik socjalny"),
            Staff("Ewelina", "Dec", KOBIETA, "pracownik socjalny"),
            Staff("Janusz", "Wójtowicz", MEZCZYZNA, "doradca zawodowy", "mgr"),
            Staff("Agata", "Zięba", KOBIETA, "psycholog", "mgr"),
            Staff("Urszula", "Cichoń", KOBIETA, "asystent rodziny"),
        ),
        "17",
    ),
    seats=shuffled(_SEATS, "lezajsk-2011"),
    osoby=(
        *women("Wiesława Cichy", "Halina Sowa", "Hałyna Kowalenko", "Lucyna Baran-Wolska", "Genowefa Kozioł"),
        *men("Ireneusz Gołąb", "Tadeusz Moniuszko", "Kazimierz Zając"),
    ),
    kursy_dla={"OOS": KOBIETA, "OKL": MEZCZYZNA, "PJC": MEZCZYZNA, "PSK": KOBIETA},
    kursow_na_osobe=3,
    kurs_daje_zawod=True,
    wsparcie_kontraktu=("doradca", "psycholog", "kompetencje", "adaptacja", "kurs", "praca-socjalna"),
    wsparcie_planu=("doradca", "kurs", "poszukiwanie"),
    podstawa_planu="kontrakt socjalny nr {kontrakt}",
    plany_dla=(KONTRAKT,),
    ocena=date(2011, 12, 9),
)
