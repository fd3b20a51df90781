"""Klub Integracji Społecznej of MOPS Radom, May 2005 to September 2006: two groups of thirty."""

from datetime import date

from tools.workbooks.common import Staff, facts, men, staff_rows, women
from tools.workbooks.sample import KIS, Okres, Sample, Seat
from tools.workbooks.texts import KOBIETA, MEZCZYZNA

_GRUPY = {
    "I": Okres(umowy_od=date(2005, 5, 4), umowy_do=date(2005, 5, 24), start=date(2005, 6, 1), koniec=date(2006, 2, 28)),
    "II": Okres(
        umowy_od=date(2005, 12, 1), umowy_do=date(2005, 12, 21), start=date(2006, 1, 2), koniec=date(2006, 9, 30)
    ),
}
_W_GRUPIE = 30


def _seat(grupa: str) -> Seat:
    return Seat(
        okres=_GRUPY[grupa],
        sciezka=KIS,
        kategoria="osoby długotrwale bezrobotne",
        bez_pracy=(27, 96),
        klient=(15, 110),
        wiek=(36, 58),
        grupa=grupa,
    )


RADOM_KIS_2005 = Sample(
    plik="radom-kis-2005",
    numer=5,
    miejscowosc="Radom",
    kod_pocztowy="26-600",
    urzad_pracy="Powiatowy Urząd Pracy w Radomiu",
    fakty=facts("radom-kis-2005"),
    kadra=staff_rows(
        (
            Staff("Wojciech", "Bielak", MEZCZYZNA, "dyrektor", "mgr"),
            Staff("Elżbieta", "Socha", KOBIETA, "kierownik projektu", "mgr"),
            Staff("Krzysztof", "Ptak", MEZCZYZNA, "pracownik socjalny"),
            Staff("Alicja", "Grabiec", KOBIETA, "pracownik socjalny"),
            Staff("Bożena", "Kula", KOBIETA, "doradca zawodowy", "mgr"),
            Staff("Jacek", "Rybak", MEZCZYZNA, "psycholog", "mgr"),
            Staff("Dariusz", "Młynarczyk", MEZCZYZNA, "informatyk"),
        ),
        "48",
    ),
    seats=tuple(_seat(grupa) for grupa in _GRUPY for _ in range(_W_GRUPIE)),
    osoby=(
        *women("Irena Dudek", "Janina Cichy", "Natalia Hnatiuk", "Kazimiera Sowa", "Alina Kozioł-Mazur"),
        *men("Bogdan Wrona", "Józef Fredro", "Leszek Batory", "Edmund Gołąb"),
    ),
    kurs_po_ukonczeniu="podstawowego kursu z zakresu obsługi komputera i Internetu",
    wszystkie_kursy=True,
    wsparcie_kontraktu=("psychoedukacja", "wspierajace", "preferencje", "srodowisko", "urzad"),
    wsparcie_planu=("preferencje", "komputer", "dzialalnosc", "proaktywnosc"),
    podstawa_planu="kontrakt socjalny nr {kontrakt}; program Klubu Integracji Społecznej",
    plany_dla=(KIS,),
)
