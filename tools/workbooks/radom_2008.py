"""MOPS Radom, „Aktywność szansą na lepsze jutro”, June to December 2008."""

from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import Staff, facts, men, staff_rows, women
from tools.workbooks.sample import BEZROBOTNY, KONTRAKT, NIEAKTYWNY, PAL, Okres, Sample, Seat
from tools.workbooks.texts import KOBIETA, MEZCZYZNA

_BEZROBOTNI = "osoby bezrobotne"
_NIEPELNOSPRAWNI = "osoby niepełnosprawne"
_BEZDOMNI = "osoby bezdomne"
_UZALEZNIENI = "osoba uzależniona od alkoholu"
_MLODZIEZ = "młodzież w wieku 15–25 lat"

_OKRES = Okres(umowy_od=date(2008, 6, 4), umowy_do=date(2008, 7, 31), start=date(2008, 6, 4), koniec=date(2008, 12, 31))
_DLUGO, _KROTKO = (14, 78), (3, 11)  # months in the register
_REHABILITACJA = ("doradca", "rehabilitacja", "kompetencje", "praca-socjalna")
_REHABILITACJA_I_KURS = ("doradca", "rehabilitacja", "kompetencje", "kurs", "praca-socjalna")
_NAUKA = ("doradca", "kompetencje", "nauka", "psycholog")
_DLA_RODZINY = ("rodzicielstwo", "psycholog", "doradca", "praca-socjalna")


def _bezrobotni(sciezka: str, bez_pracy: tuple[int, int]) -> Seat:
    return Seat(okres=_OKRES, sciezka=sciezka, kategoria=_BEZROBOTNI, bez_pracy=bez_pracy)


def _rodzina(sciezka: str, dzieci: int) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=_BEZROBOTNI,
        bez_pracy=(14, 60),
        sytuacja="rodzina",
        wiek=(31, 44),
        dzieci=dzieci,
        wsparcie=_DLA_RODZINY,
        wsparcie_planu=_DLA_RODZINY,
    )


def _niepelnosprawni(sciezka: str, *, aktywni: bool) -> Seat:
    wsparcie = _REHABILITACJA_I_KURS if aktywni else _REHABILITACJA
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=_NIEPELNOSPRAWNI,
        niepelnosprawny=True,
        bez_pracy=(14, 60),
        sytuacja="niepelnosprawnosc" if aktywni else "niepelnosprawnosc-bierni",
        status=BEZROBOTNY if aktywni else NIEAKTYWNY,
        wsparcie=wsparcie,
        wsparcie_planu=wsparcie,
    )


def _mlodziez(sciezka: str) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=_MLODZIEZ,
        status=NIEAKTYWNY,
        sytuacja="mlodziez",
        wiek=(16, 23),
        zawody="mlodziez",
        klient=(6, 36),
        wsparcie=_NAUKA,
        wsparcie_planu=_NAUKA,
    )


_BEZDOMNY = Seat(
    okres=_OKRES,
    sciezka=KONTRAKT,
    kategoria=_BEZDOMNI,
    sytuacja="bezdomnosc",
    bez_pracy=(24, 60),
    wiek=(35, 57),
    plec=MEZCZYZNA,
    wsparcie=("dokumenty", "psycholog", "doradca", "kurs", "praca-socjalna"),
)
_UZALEZNIONY = Seat(
    okres=_OKRES,
    sciezka=KONTRAKT,
    kategoria=_UZALEZNIENI,
    sytuacja="uzaleznienie",
    bez_pracy=(20, 60),
    wiek=(35, 55),
    plec=MEZCZYZNA,
    wsparcie=("psycholog", "doradca", "kompetencje", "kurs", "praca-socjalna"),
)

_SEATS = (
    *(126 * [_bezrobotni(KONTRAKT, _DLUGO)] + 85 * [_bezrobotni(PAL, _DLUGO)]),
    *(8 * [_bezrobotni(KONTRAKT, _KROTKO)] + 5 * [_bezrobotni(PAL, _KROTKO)]),
    *(_rodzina(sciezka, dzieci) for sciezka in 4 * [KONTRAKT] + 3 * [PAL] for dzieci in (2, 3)),
    *(10 * [_niepelnosprawni(KONTRAKT, aktywni=True)] + 7 * [_niepelnosprawni(PAL, aktywni=True)]),
    *(2 * [_niepelnosprawni(KONTRAKT, aktywni=False)] + [_niepelnosprawni(PAL, aktywni=False)]),
    *(8 * [_mlodziez(KONTRAKT)] + 4 * [_mlodziez(PAL)]),
    *(2 * [_BEZDOMNY] + [_UZALEZNIONY]),
)

_OSOBY = (
    *women("Anna Kowalska", "Maria Nowak", "Ewa Sowa", "Barbara Nowak-Kowalska", "Beatrycze Cichy"),
    *women("Oksana Szewczenko", "Olena Bondarenko", "Jadwiga Mazur", "Noemi Biała", "Krystyna Mazurowa"),
    *men("Jan Nowak", "Piotr Zięba", "Andrzej Gołąb", "Marek Kozioł", "Adam Moniuszko", "Jerzy Batory"),
    *men("Stanisław Wójcik", "Kacper Lis", "Hugo Karp", "Michał Dudek"),
)

RADOM_2008 = Sample(
    plik="radom-2008",
    numer=1,
    miejscowosc="Radom",
    kod_pocztowy="26-600",
    urzad_pracy="Powiatowy Urząd Pracy w Radomiu",
    fakty=facts("radom-2008"),
    kadra=staff_rows(
        (
            Staff("Helena", "Zaremba", KOBIETA, "dyrektor", "mgr"),
            Staff("Renata", "Wolska", KOBIETA, "pracownik socjalny"),
            Staff("Tomasz", "Kurek", MEZCZYZNA, "pracownik socjalny"),
            Staff("Iwona", "Stelmach", KOBIETA, "pracownik socjalny"),
            Staff("Grzegorz", "Rudnicki", MEZCZYZNA, "pracownik socjalny"),
            Staff("Dorota", "Leśniak", KOBIETA, "doradca zawodowy", "mgr"),
            Staff("Paweł", "Głowacki", MEZCZYZNA, "psycholog", "mgr"),
        ),
        "48",
    ),
    seats=shuffled(_SEATS, "radom-2008"),
    osoby=shuffled(_OSOBY, "radom-2008"),
    wsparcie_kontraktu=("doradca", "psycholog", "kompetencje", "kurs", "poszukiwanie", "praca-socjalna"),
    wsparcie_planu=("doradca", "kompetencje", "kurs", "poszukiwanie"),
    podstawa_planu="Program aktywności lokalnej",
)
