"""MOPS Lubartów, „OD AKTYWIZACJI DO ROZWOJU”, the year 2012."""

from dataclasses import replace
from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import Staff, facts, men, staff_rows, women
from tools.workbooks.sample import BEZROBOTNY, KONTRAKT, NIEAKTYWNY, PAL, ZATRUDNIONY, Okres, Sample, Seat
from tools.workbooks.texts import KOBIETA, MEZCZYZNA

_OKRES = Okres(umowy_od=date(2012, 2, 1), umowy_do=date(2012, 3, 30), start=date(2012, 2, 1), koniec=date(2012, 12, 31))
_PLAN_MATKI = ("rodzicielstwo", "psycholog", "doradca", "kurs")
_SZKOLA = ("doradca", "psycholog", "szkola", "praca-socjalna")
_KATEGORIE = {
    BEZROBOTNY: "osoby bezrobotne",
    NIEAKTYWNY: "osoby nieaktywne zawodowo",
    ZATRUDNIONY: "osoby zatrudnione",
}


def _seat(plec: str, status: str, sytuacja: str) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=KONTRAKT,
        kategoria=_KATEGORIE[status],
        status=status,
        sytuacja=sytuacja,
        wiek=(28, 57),
        plec=plec,
    )


def _matka(dzieci: int) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=PAL,
        kategoria="matki samotnie wychowujące co najmniej jedno dziecko",
        status=NIEAKTYWNY,
        sytuacja="samotny-rodzic",
        wiek=(28, 42),
        plec=KOBIETA,
        dzieci=dzieci,
        wsparcie_planu=_PLAN_MATKI,
    )


_SEATS = (
    *(7 * [_seat(KOBIETA, BEZROBOTNY, "bezrobocie")]),
    *(3 * [_seat(KOBIETA, NIEAKTYWNY, "nieaktywni")]),
    _seat(KOBIETA, ZATRUDNIONY, "zatrudnieni"),
    *map(_matka, (2, 2, 2, 3, 3)),
    *(7 * [_seat(MEZCZYZNA, BEZROBOTNY, "bezrobocie")]),
    _seat(MEZCZYZNA, NIEAKTYWNY, "nieaktywni"),
    _seat(MEZCZYZNA, ZATRUDNIONY, "zatrudnieni"),
    replace(_seat(MEZCZYZNA, BEZROBOTNY, "szkola-srednia"), wiek=(27, 36), wsparcie=_SZKOLA),
)

LUBARTOW_2012 = Sample(
    plik="lubartow-2012",
    numer=3,
    miejscowosc="Lubartów",
    kod_pocztowy="21-100",
    urzad_pracy="Powiatowy Urząd Pracy w Lubartowie",
    fakty=facts("lubartow-2012"),
    kadra=staff_rows(
        (
            Staff("Marek", "Wrona", MEZCZYZNA, "dyrektor", "mgr"),
            Staff("Justyna", "Kot", KOBIETA, "pracownik socjalny"),
            Staff("Sylwia", "Mazurkiewicz", KOBIETA, "pracownik socjalny"),
            Staff("Anna", "Szczygieł", KOBIETA, "doradca zawodowy", "mgr"),
            Staff("Robert", "Domański", MEZCZYZNA, "psycholog", "mgr"),
        ),
        "81",
    ),
    seats=shuffled(_SEATS, "lubartow-2012"),
    osoby=(
        *women("Stanisława Moniuszko", "Iryna Tkaczenko", "Zofia Gołąb", "Marta Lis-Zielińska"),
        *men("Jerzy Konieczny", "Edward Kocioł", "Wołodymyr Bojko"),
    ),
    wsparcie_kontraktu=("doradca", "psycholog", "kompetencje", "kurs", "praca-socjalna"),
    wsparcie_planu=_PLAN_MATKI,
    podstawa_planu="Program Aktywności Lokalnej – „NOWY HORYZONT” dla Gminy Miasto Lubartów na rok 2012",
)
