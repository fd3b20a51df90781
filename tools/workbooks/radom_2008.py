"""MOPS Radom, „Aktywność szansą na lepsze jutro”, June to December 2008."""

from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import KLAUZULE, PO_KL, Staff, goals, group, men, staff_rows, tools, women
from tools.workbooks.names import KOBIETA, MEZCZYZNA
from tools.workbooks.sample import KONTRAKT, NIEAKTYWNY, PAL, Okres, Row, Sample, Seat

_PROJEKT: Row = {
    **PO_KL,
    "tytul": "Aktywność szansą na lepsze jutro",
    "dzialanie_nazwa": "Rozwój i upowszechnienie aktywnej integracji",
    "okres_opis": "czerwiec–grudzień 2008 r.",
    "okres_od": date(2008, 6, 1),
    "okres_do": date(2008, 12, 31),
    "rok": 2008,
    "realizator": "Miejski Ośrodek Pomocy Społecznej w Radomiu",
    "realizator_dopelniacz": "Miejskiego Ośrodka Pomocy Społecznej w Radomiu",
    "realizator_skrot": "MOPS",
    "www": "www.mops.radom.pl",
    "miejscowosc_pisma": "Radom",
    "data_pisma": date(2008, 12, 31),
    "cel_glowny": (
        "Zwiększenie aktywności społecznej i zawodowej klientów Miejskiego Ośrodka Pomocy Społecznej, "
        "w wieku aktywności zawodowej, pozostających poza rynkiem pracy"
    ),
    "adresaci": (
        "W ramach projektu działaniami z zakresu aktywnej integracji zostaną objęci klienci MOPS w wieku aktywności "
        "zawodowej, niepozostający w zatrudnieniu. Łącznie – 273 osoby."
    ),
    "liczba_uczestnikow": 273,
    "wartosc": 1539637,
    "dofinansowanie": 1377975,
    "dofinansowanie_zrodlo": "dotacja rozwojowa",
    "dofinansowanie_udzial": 0.895,
    "dofinansowanie_pracownik": 30400,
    "wklad_wlasny": 161662,
    "wklad_forma": "wkład własny jednostki samorządu terytorialnego",
    "wklad_udzial": 0.105,
    "stopka": (
        "Projekt systemowy realizowany w ramach Priorytetu VII Programu Operacyjnego Kapitał Ludzki, "
        "dofinansowany ze środków dotacji rozwojowej"
    ),
}

BEZROBOTNI = "osoby bezrobotne"
NIEPELNOSPRAWNI = "osoby niepełnosprawne"
BEZDOMNI = "osoby bezdomne"
UZALEZNIENI = "osoba uzależniona od alkoholu"
MLODZIEZ = "młodzież w wieku 15–25 lat"

_FAKTY = {
    "projekt": (_PROJEKT,),
    "cele_projektu": goals(
        "Wzmocnienie psychiczne",
        "Zwiększenie samooceny i poczucia własnej wartości",
        "Wyposażenie w podstawowe umiejętności i kompetencje społeczne, w tym zwiększenie umiejętności z zakresu "
        "komunikacji interpersonalnej",
        "Polepszenie stanu zdrowia i usprawnienie psychoruchowe",
        "Zwiększenie umiejętności w zakresie rozwiązywania codziennych trudności",
        "Kontynuowanie procesu edukacji",
        "Określenie predyspozycji zawodowych i zwiększenie umiejętności w zakresie poruszania się po rynku pracy",
        "Wyposażenie w kompetencje i kwalifikacje zawodowe",
        "Zmniejszenie obszarów wykluczenia społecznego",
    ),
    "grupy_docelowe": (
        group("narzędzie", "kontrakt socjalny", 165),
        group("narzędzie", "program aktywności lokalnej", 108),
        group("kategoria", BEZROBOTNI, 238),
        group("kategoria", NIEPELNOSPRAWNI, 20),
        group("kategoria", BEZDOMNI, 2),
        group("kategoria", UZALEZNIENI, 1),
        group("kategoria", MLODZIEZ, 12),
        group("status", "osoby bezrobotne", 258),
        group("status", "osoby długotrwale bezrobotne", 245, w_tym=True),
        group("status", "osoby nieaktywne zawodowo", 15),
        group("status", "osoby z umiarkowanym stopniem niepełnosprawności", 3, w_tym=True),
    ),
    "narzedzia": tools(
        ("kontrakt socjalny", "Kontrakt socjalny podpisany zostanie ze 165 osobami."),
        ("program aktywności lokalnej", "W programach aktywności lokalnej weźmie udział 108 osób."),
        ("indywidualna, grupowa i rodzinna terapia psychologiczna", ""),
        ("warsztaty oraz treningi kompetencji i umiejętności społecznych", ""),
        ("indywidualne i grupowe doradztwo zawodowe", ""),
        ("warsztaty poszukiwania pracy", ""),
        ("rehabilitacja zdrowotna i turnusy rehabilitacyjne", ""),
        ("szkolenia w zakresie kompetencji zawodowych", ""),
        ("kursy zawodowe", ""),
    ),
    "zadania": (
        {
            "nr": 1,
            "nazwa": "Aktywna integracja",
            "opis": (
                "Terapia psychologiczna, warsztaty i treningi kompetencji i umiejętności społecznych, doradztwo "
                "zawodowe, warsztaty poszukiwania pracy, rehabilitacja zdrowotna i turnusy rehabilitacyjne, szkolenia "
                "w zakresie kompetencji zawodowych, kursy zawodowe."
            ),
        },
        {
            "nr": 2,
            "nazwa": "Programy aktywności lokalnej",
            "opis": "W ramach nieformalnej współpracy pracownicy Ośrodka będą wspierani przez lokalnych partnerów.",
        },
    ),
    "wskazniki": (
        {
            "nazwa": "liczba osób objętych działaniami z zakresu aktywnej integracji",
            "jednostka": "osoba",
            "zakladana": 273,
        },
        {
            "nazwa": "liczba osób, z którymi podpisany zostanie kontrakt socjalny",
            "jednostka": "osoba",
            "zakladana": 165,
        },
        {
            "nazwa": "liczba osób, które wezmą udział w programach aktywności lokalnej",
            "jednostka": "osoba",
            "zakladana": 108,
        },
    ),
    "partnerzy": (
        {
            "nazwa": "Powiatowy Urząd Pracy",
            "podstawa": "porozumienie",
            "zakres": "wymiana informacji i udzielanie ustawowej pomocy uczestnikom projektu",
        },
        {
            "nazwa": "lokalni partnerzy",
            "podstawa": "nieformalna współpraca",
            "zakres": (
                "użyczanie pomieszczeń i sprzętu, wsparcie wolontariuszy podczas realizacji programów "
                "aktywności lokalnej"
            ),
        },
    ),
    "klauzule": KLAUZULE,
}

_OKRES = Okres(
    umowy_od=date(2008, 6, 4), umowy_do=date(2008, 7, 31), start=date(2008, 6, 4), koniec=date(2008, 12, 31)
)
_REHABILITACJA = ("doradca", "rehabilitacja", "kompetencje", "praca-socjalna")
_NAUKA = ("doradca", "kompetencje", "nauka", "psycholog")
_DLA_RODZINY = ("rodzicielstwo", "psycholog", "doradca", "praca-socjalna")


def _bezrobotni(sciezka: str) -> Seat:
    return Seat(okres=_OKRES, sciezka=sciezka, kategoria=BEZROBOTNI, bez_pracy=(14, 78))


def _krotko(sciezka: str) -> Seat:
    return Seat(okres=_OKRES, sciezka=sciezka, kategoria=BEZROBOTNI, bez_pracy=(3, 11))


def _rodzina(sciezka: str, dzieci: int) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=BEZROBOTNI,
        bez_pracy=(14, 60),
        sytuacja="rodzina",
        wiek=(31, 44),
        dzieci=dzieci,
        wsparcie=_DLA_RODZINY,
        wsparcie_planu=_DLA_RODZINY,
    )


def _niepelnosprawni(sciezka: str, *, aktywni: bool) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=NIEPELNOSPRAWNI,
        niepelnosprawny=True,
        bez_pracy=(14, 60),
        sytuacja="niepelnosprawnosc" if aktywni else "niepelnosprawnosc-bierni",
        status="Bezrobotny" if aktywni else NIEAKTYWNY,
        wsparcie=_REHABILITACJA,
        wsparcie_planu=_REHABILITACJA,
    )


def _mlodziez(sciezka: str) -> Seat:
    return Seat(
        okres=_OKRES,
        sciezka=sciezka,
        kategoria=MLODZIEZ,
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
    kategoria=BEZDOMNI,
    sytuacja="bezdomnosc",
    bez_pracy=(24, 60),
    wiek=(35, 57),
    plec=MEZCZYZNA,
    wsparcie=("dokumenty", "psycholog", "doradca", "kurs", "praca-socjalna"),
)
_UZALEZNIONY = Seat(
    okres=_OKRES,
    sciezka=KONTRAKT,
    kategoria=UZALEZNIENI,
    sytuacja="uzaleznienie",
    bez_pracy=(20, 60),
    wiek=(35, 55),
    plec=MEZCZYZNA,
    wsparcie=("psycholog", "doradca", "kompetencje", "praca-socjalna"),
)

_SEATS = (
    *(126 * [_bezrobotni(KONTRAKT)] + 85 * [_bezrobotni(PAL)]),
    *(8 * [_krotko(KONTRAKT)] + 5 * [_krotko(PAL)]),
    *(_rodzina(sciezka, dzieci) for sciezka in 4 * [KONTRAKT] + 3 * [PAL] for dzieci in (1, 2)),
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
    fakty=_FAKTY,
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
