"""MOPS Tomaszów Lubelski, „Aktywność, współpraca, integracja…”, the year 2010.

Twelve families and eighteen persons are never added: each family is one row, of the
parent who represents it.
"""

from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import Staff, facts, men, staff_rows, women
from tools.workbooks.sample import KONTRAKT, NIEAKTYWNY, PAL, Okres, Sample, Seat
from tools.workbooks.texts import KOBIETA, MEZCZYZNA

_OKRES = Okres(umowy_od=date(2010, 3, 1), umowy_do=date(2010, 3, 31), start=date(2010, 3, 1), koniec=date(2010, 12, 31))
_BEZROBOTNY = Seat(okres=_OKRES, sciezka=KONTRAKT, kategoria="osoby bezrobotne")


def _rodzina(dzieci: int, sytuacja: str) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=PAL,
        kategoria="rodziny niepełne oraz z problemami opiekuńczo-wychowawczymi",
        status=NIEAKTYWNY,
        sytuacja=sytuacja,
        wiek=(29, 43),
        dzieci=dzieci,
        na_kurs=False,
    )


_SEATS = (
    *(18 * [_BEZROBOTNY]),
    *(_rodzina(dzieci, "samotny-rodzic") for dzieci in (2, 2, 2, 2, 3, 3)),
    *(_rodzina(dzieci, "rodzina") for dzieci in (2, 2, 2, 3, 3, 4)),
)

TOMASZOW_2010 = Sample(
    plik="tomaszow-2010",
    numer=4,
    miejscowosc="Tomaszów Lubelski",
    kod_pocztowy="22-600",
    urzad_pracy="Powiatowy Urząd Pracy w Tomaszowie Lubelskim",
    fakty=facts("tomaszow-2010"),
    kadra=staff_rows(
        (
            Staff("Jolanta", "Nowosad", KOBIETA, "dyrektor", "mgr"),
            Staff("Beata", "Kawka", KOBIETA, "pracownik socjalny"),
            Staff("Michał", "Sobczuk", MEZCZYZNA, "pracownik socjalny"),
            Staff("Katarzyna", "Lis", KOBIETA, "pracownik socjalny"),
            Staff("Henryk", "Malec", MEZCZYZNA, "doradca zawodowy", "mgr"),
            Staff("Monika", "Głaz", KOBIETA, "psycholog", "mgr"),
        ),
        "84",
    ),
    seats=shuffled(_SEATS, "tomaszow-2010"),
    osoby=(
        *women("Wanda Zięba", "Natalia Melnyk", "Teresa Kozioł-Nowak", "Danuta Wolna"),
        *men("Roman Lange", "Zdzisław Sikora", "Marian Karp"),
    ),
    kursy_dla={"ODS": KOBIETA, "KOS": KOBIETA, "FLO": KOBIETA},
    wynik_kursu="w toku",
    wsparcie_kontraktu=("doradca", "psycholog", "kurs", "poszukiwanie", "praca-socjalna"),
    wsparcie_planu=("grupa-wsparcia", "swietlica", "rodzicielstwo", "praca-socjalna"),
    podstawa_planu="Program Aktywności Lokalnej „Aktywizacja rodzin niepełnych i z problemami opiekuńczo-wychowawczymi”",
)
