"""MOPS Leżajsk, „Czas na aktywność w gminie miejskiej Leżajsk”, the year 2011."""

from datetime import date

from tools.workbooks.choice import shuffled
from tools.workbooks.common import KLAUZULE, PO_KL, PROMOCJA_INTEGRACJI, Staff, group, men, staff_rows, tools, women
from tools.workbooks.names import KOBIETA, MEZCZYZNA
from tools.workbooks.sample import KONTRAKT, NIEAKTYWNY, ZATRUDNIONY, Kurs, Okres, Row, Sample, Seat

_PROJEKT: Row = {
    **PO_KL,
    "tytul": "Czas na aktywność w gminie miejskiej Leżajsk",
    "priorytet_nazwa": PROMOCJA_INTEGRACJI,
    "okres_opis": "rok 2011 (czwarty rok realizacji z rzędu)",
    "rok": 2011,
    "obszar": "miasto Leżajsk",
    "realizator": "Miejski Ośrodek Pomocy Społecznej w Leżajsku",
    "realizator_dopelniacz": "Miejskiego Ośrodka Pomocy Społecznej w Leżajsku",
    "realizator_skrot": "MOPS",
    "miejscowosc_pisma": "Leżajsk",
    "data_pisma": date(2011, 12, 12),
    "cel_glowny": (
        "Przeciwdziałanie marginalizacji i wykluczeniu społecznemu beneficjentów, w tym zwłaszcza kobiet, "
        "poprzez wspieranie zdolności do podjęcia zatrudnienia"
    ),
    "adresaci": (
        "Projekt w roku 2011 skierowany był do osób zamieszkujących na terenie miasta Leżajska. Mogły to być osoby "
        "bezrobotne, niepracujące, a także zatrudnione (w tym rolnicy), pozostające w wieku aktywności zawodowej, "
        "zagrożone wykluczeniem społecznym, z problemami opiekuńczo-wychowawczymi oraz korzystające ze świadczeń "
        "pomocy społecznej."
    ),
    "rekrutacja": (
        "Rekrutacja do projektu (uwzględniając zasadę równych szans) odbywała się od stycznia do kwietnia 2011 r. "
        "Na podstawie regulaminu rekrutacji, wywiadu środowiskowego, ankiety rekrutacyjnej oraz diagnozy potrzeb "
        "zawartej w wywiadach wyłoniono grupę 29 osób, które wyraziły zainteresowanie uczestnictwem w projekcie. "
        "Ostatecznie po procesie rekrutacji kontraktami socjalnymi objęto 25 osób, w tym 2 rodziny skorzystały "
        "z usług asystenta rodziny. Objęcie wsparciem większej liczby klientów MOPS w Leżajsku było możliwe dzięki "
        "wystąpieniu do instytucji pośredniczącej o zwiększenie alokacji środków na zadanie – aktywna integracja "
        "(wstępnie liczba beneficjentów wynosiła 16 osób)."
    ),
    "liczba_planowana": 16,
    "liczba_zakwalifikowanych": 29,
    "liczba_uczestnikow": 25,
    "liczba_rodzin": 2,
    "rezultaty": (
        "Podjęcie pracy przez 3 uczestników projektu, jeszcze w trakcie jego trwania. Pozostali poprzez udział "
        "w projekcie systemowym zostali wyposażeni w wiedzę i umiejętności przydatne do powrotu na otwarty "
        "rynek pracy."
    ),
    "kadra_opis": (
        "W ramach zadania praca socjalna zatrudniono na ½ etatu kolejnego pracownika socjalnego; kontynuowano "
        "zatrudnienie trzech pracowników socjalnych przyjętych do pracy w 2008, 2009 i 2010 roku. Tym samym MOPS "
        "w Leżajsku osiągnął standardy zatrudnienia, o których mowa w ustawie o pomocy społecznej, "
        "tj. 1 pracownik socjalny na 2 tys. mieszkańców."
    ),
    "wartosc": 385365.31,
    "dofinansowanie": 344901.95,
    "dofinansowanie_zrodlo": "Europejski Fundusz Społeczny",
    "wklad_wlasny": 40463.36,
    "wklad_forma": "świadczenia z pomocy społecznej dla uczestników projektu",
    "stopka": (
        "Projekt systemowy współfinansowany z Europejskiego Funduszu Społecznego "
        "w ramach Programu Operacyjnego Kapitał Ludzki"
    ),
}

_FAKTY = {
    "projekt": (_PROJEKT,),
    "grupy_docelowe": (
        group("narzędzie", "kontrakt socjalny", 25),
        group("narzędzie", "rodziny, które skorzystały z usług asystenta rodziny", 2, jednostka="rodziny", w_tym=True),
    ),
    "narzedzia": tools(
        (
            "kontrakt socjalny",
            "W ramach kontraktów socjalnych uczestnicy mogli skorzystać ze wsparcia w postaci aktywizacji zawodowej, "
            "edukacyjnej i społecznej, a także pomocy materialnej i pracy socjalnej.",
        ),
        ("Indywidualny plan działania", "Tworzony razem z doradcą zawodowym przed wyborem szkoleń i kursów."),
        (
            "asystent rodziny",
            "Wraz ze swoimi podopiecznymi tworzy indywidualny plan pomocy w celu wyjścia rodziny z kryzysu. Motywuje "
            "do większej aktywności społecznej, uzupełniania kwalifikacji, podejmowania pracy zarobkowej, radzenia "
            "sobie z codziennymi problemami, w tym zwłaszcza związanymi z wychowywaniem dzieci.",
        ),
        (
            "aktywizacja zawodowa",
            "Praca z doradcą zawodowym, który zdiagnozował predyspozycje zawodowe beneficjentów, oraz z psychologiem, "
            "tak indywidualnie, jak i grupowo.",
        ),
        ("aktywizacja edukacyjna", "Szkolenia i kursy zawodowe, które uczestnicy sami mogli wybrać."),
        (
            "aktywizacja społeczna",
            "Trening kompetencji i umiejętności społecznych (m.in. rozmowa kwalifikacyjna, CV, list motywacyjny, "
            "autoprezentacja, aktywne poszukiwanie pracy) oraz trening adaptacyjny (m.in. gospodarowanie własnym "
            "budżetem, dbałość o wygląd, jak nie dać się oszukać na pozornych promocjach).",
        ),
        ("pomoc materialna", ""),
        (
            "praca socjalna",
            "Pomoc osobom i rodzinom we wzmacnianiu lub odzyskiwaniu zdolności do funkcjonowania w społeczeństwie "
            "poprzez pełnienie odpowiednich ról społecznych.",
        ),
    ),
    "zadania": (
        {
            "nr": 1,
            "nazwa": "Rekrutacja",
            "opis": "Regulamin rekrutacji, wywiad środowiskowy, ankieta rekrutacyjna, diagnoza potrzeb.",
            "data_od": date(2011, 1, 1),
            "data_do": date(2011, 4, 30),
        },
        {"nr": 2, "nazwa": "Aktywizacja zawodowa", "opis": "Doradca zawodowy i psycholog, indywidualnie i grupowo."},
        {"nr": 3, "nazwa": "Aktywizacja edukacyjna", "opis": "Szkolenia i kursy zawodowe."},
        {
            "nr": 4,
            "nazwa": "Aktywizacja społeczna",
            "opis": "Trening kompetencji i umiejętności społecznych; trening adaptacyjny.",
        },
        {
            "nr": 5,
            "nazwa": "Praca socjalna",
            "opis": "Zatrudnienie na ½ etatu kolejnego pracownika socjalnego i trzech przyjętych wcześniej.",
        },
        {
            "nr": 6,
            "nazwa": "Konferencja podsumowująca",
            "opis": "Uroczyste podsumowanie projektu; uczestnicy otrzymali pisemne podziękowania.",
            "data_od": date(2011, 12, 12),
            "data_do": date(2011, 12, 12),
        },
    ),
    "wskazniki": (
        {
            "nazwa": "liczba osób wyłonionych w rekrutacji, zainteresowanych uczestnictwem",
            "jednostka": "osoba",
            "osiagnieta": 29,
        },
        {
            "nazwa": "liczba osób objętych kontraktami socjalnymi",
            "jednostka": "osoba",
            "zakladana": 16,
            "osiagnieta": 25,
        },
        {
            "nazwa": "liczba rodzin, które skorzystały z usług asystenta rodziny",
            "jednostka": "rodzina",
            "osiagnieta": 2,
        },
        {
            "nazwa": "liczba osób, które podjęły pracę w trakcie trwania projektu",
            "jednostka": "osoba",
            "osiagnieta": 3,
        },
    ),
    "klauzule": KLAUZULE,
}

_KURSY = (
    Kurs(symbol="KMG", nazwa="Kucharz małej gastronomii"),
    Kurs(symbol="OOS", nazwa="Opiekun osób starszych i niepełnosprawnych", plec=KOBIETA),
    Kurs(symbol="OKŁ", nazwa="Operator koparko-ładowarki", plec=MEZCZYZNA),
    Kurs(symbol="PJC", nazwa="Prawo jazdy kat. C", plec=MEZCZYZNA),
    Kurs(symbol="POF", nazwa="Pracownik ochrony I stopnia"),
    Kurs(symbol="PSK", nazwa="Profesjonalny sprzedawca z obsługą komputera i kasy fiskalnej", plec=KOBIETA),
)

_OKRES = Okres(
    umowy_od=date(2011, 5, 4), umowy_do=date(2011, 5, 31), start=date(2011, 5, 4), koniec=date(2011, 12, 12)
)
_DLA_RODZINY = ("asystent", "asystent-wychowanie", "doradca", "kurs", "adaptacja", "praca-socjalna")


def _seat(status: str, sytuacja: str, zawody: str = "dorosli", *, praca: bool = False) -> Seat:
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
