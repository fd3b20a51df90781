"""Occupations of invented people: what they learned, where they worked, what they could do again.

`{pracował|pracowała}` stands for the form of a man and of a woman.
"""

from dataclasses import dataclass

from tools.workbooks.names import KOBIETA, MEZCZYZNA

PODSTAWOWE, GIMNAZJALNE, PONADGIMNAZJALNE = "Podstawowe", "Gimnazjalne", "Ponadgimnazjalne"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zawod:
    """One occupation with the sentences that documents say about it."""

    nazwa: str
    wyksztalcenie: str = PONADGIMNAZJALNE
    doswiadczenie: str
    kwalifikacje: str
    atut: str
    cel: str
    plec: str = ""


_DOROSLI = (
    Zawod(
        nazwa="{sprzedawca|sprzedawczyni}",
        doswiadczenie="Praca w sklepie spożywczym, potem na stoisku z odzieżą; ostatnio krótkie zastępstwa w czasie świąt.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie sprzedawcy; obsługa wagi i kasy starszego typu.",
        atut="Ma wykształcenie handlowe, lubi pracę z ludźmi i dobrze liczy.",
        cel="Podjęcie pracy w handlu, najlepiej w pobliżu miejsca zamieszkania.",
    ),
    Zawod(
        nazwa="{krawiec|krawcowa}",
        doswiadczenie="Praca przy szyciu odzieży w zakładzie, który już nie działa; później drobne przeróbki dla znajomych.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie krawca; obsługa maszyn szwalniczych.",
        atut="Zna rzemiosło krawieckie i nadal szyje na własne potrzeby.",
        cel="Podjęcie pracy w zakładzie krawieckim albo punkcie przeróbek odzieży.",
    ),
    Zawod(
        nazwa="{kucharz|kucharka}",
        doswiadczenie="Praca w stołówce szkolnej, a następnie pomoc w kuchni przy przyjęciach okolicznościowych.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie kucharza; znajomość zasad higieny w kuchni.",
        atut="Ma przygotowanie gastronomiczne i chętnie gotuje dla większej liczby osób.",
        cel="Podjęcie pracy w kuchni placówki oświatowej albo w małej gastronomii.",
    ),
    Zawod(
        nazwa="murarz",
        doswiadczenie="Praca na budowach w brygadzie remontowej, głównie w sezonie od wiosny do jesieni.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie murarza; praktyka przy tynkach i posadzkach.",
        atut="Zna roboty murarskie i wykończeniowe, umie pracować w zespole.",
        cel="Podjęcie całorocznej pracy w firmie budowlanej lub remontowej.",
        plec=MEZCZYZNA,
    ),
    Zawod(
        nazwa="ślusarz",
        doswiadczenie="Praca na wydziale obróbki metalu, po redukcji zatrudnienia prace dorywcze przy naprawach.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie ślusarza; czytanie prostych rysunków technicznych.",
        atut="Ma przygotowanie techniczne i dokładność wyniesioną z pracy przy metalu.",
        cel="Podjęcie pracy w warsztacie ślusarskim albo w dziale utrzymania ruchu.",
        plec=MEZCZYZNA,
    ),
    Zawod(
        nazwa="szwaczka",
        doswiadczenie="Praca na taśmie w zakładzie odzieżowym; po jego zamknięciu szycie na umowy o dzieło.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe; obsługa stębnówki i overlocka.",
        atut="Ma wprawę w szyciu i umie utrzymać równe tempo pracy.",
        cel="Podjęcie pracy w szwalni albo zdobycie nowego zawodu.",
        plec=KOBIETA,
    ),
    Zawod(
        nazwa="{ogrodnik|ogrodniczka}",
        doswiadczenie="Sezonowe prace w gospodarstwie ogrodniczym i przy utrzymaniu zieleni miejskiej.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie ogrodnika.",
        atut="Zna się na roślinach i dobrze czuje się w pracy na powietrzu.",
        cel="Podjęcie stałej pracy przy utrzymaniu zieleni albo w kwiaciarni.",
    ),
    Zawod(
        nazwa="{piekarz|pomoc piekarza}",
        doswiadczenie="Praca w piekarni na nocnej zmianie do czasu zamknięcia zakładu.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w branży spożywczej.",
        atut="Jest {przyzwyczajony|przyzwyczajona} do wczesnego wstawania i pracy w stałym rytmie.",
        cel="Podjęcie pracy w piekarni lub cukierni.",
    ),
    Zawod(
        nazwa="stolarz",
        doswiadczenie="Praca w warsztacie stolarskim, później samodzielne drobne naprawy mebli.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie stolarza.",
        atut="Ma zdolności manualne i własne podstawowe narzędzia.",
        cel="Podjęcie pracy w zakładzie stolarskim albo przy montażu mebli.",
        plec=MEZCZYZNA,
    ),
    Zawod(
        nazwa="{fryzjer|fryzjerka}",
        doswiadczenie="Nauka zawodu i kilka lat pracy w zakładzie fryzjerskim.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie fryzjera; brak znajomości nowych technik.",
        atut="Łatwo nawiązuje kontakt i ma wyczucie estetyki.",
        cel="Powrót do pracy w usługach po odświeżeniu umiejętności.",
    ),
    Zawod(
        nazwa="mechanik pojazdów samochodowych",
        doswiadczenie="Praca w warsztacie samochodowym, ostatnio pomoc przy wymianie opon w sezonie.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie mechanika; brak szkoleń z nowszych pojazdów.",
        atut="Rozumie urządzenia techniczne i szybko uczy się przez praktykę.",
        cel="Podjęcie pracy w warsztacie albo jako operator sprzętu.",
        plec=MEZCZYZNA,
    ),
    Zawod(
        nazwa="{kaletnik|kaletniczka}",
        doswiadczenie="Praca w spółdzielni przy wyrobach ze skóry, potem chałupnictwo.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe w zawodzie kaletnika.",
        atut="Pracuje starannie i potrafi długo skupić się na jednym zadaniu.",
        cel="Podjęcie pracy w rzemiośle albo w nowym zawodzie.",
    ),
    Zawod(
        nazwa="malarz-tapeciarz",
        doswiadczenie="Prace wykończeniowe w mieszkaniach, najczęściej na krótkie zlecenia.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe; wprawa w malowaniu i tapetowaniu.",
        atut="Umie samodzielnie zaplanować i wykonać remont pomieszczenia.",
        cel="Podjęcie pracy w firmie remontowej na umowę o pracę.",
        plec=MEZCZYZNA,
    ),
    Zawod(
        nazwa="{pracownik gospodarczy|pracownica gospodarcza}",
        wyksztalcenie=PODSTAWOWE,
        doswiadczenie="Prace porządkowe w szkole i w biurach, między innymi w ramach robót publicznych.",
        kwalifikacje="Wykształcenie podstawowe; praktyka w utrzymaniu czystości budynków.",
        atut="Jest {sumienny|sumienna} i zna organizację prac porządkowych.",
        cel="Podjęcie stałej pracy przy utrzymaniu czystości albo w obsłudze budynku.",
    ),
    Zawod(
        nazwa="{pracownik magazynu|pracownica magazynu}",
        wyksztalcenie=PODSTAWOWE,
        doswiadczenie="Praca przy pakowaniu i wydawaniu towaru, na umowy zawierane na kilka tygodni.",
        kwalifikacje="Wykształcenie podstawowe; umiejętność prowadzenia prostej ewidencji.",
        atut="Jest {punktualny|punktualna} i nie boi się pracy zmianowej.",
        cel="Podjęcie pracy w magazynie albo w zaopatrzeniu sklepu.",
    ),
    Zawod(
        nazwa="bez zawodu",
        wyksztalcenie=PODSTAWOWE,
        doswiadczenie="Prace dorywcze: zbiór owoców, pomoc przy remontach i porządkowanie posesji.",
        kwalifikacje="Wykształcenie podstawowe; bez świadectw i uprawnień zawodowych.",
        atut="Chętnie uczy się przez działanie i dotrzymuje umówionych terminów.",
        cel="Zdobycie pierwszych kwalifikacji i podjęcie pracy na umowę.",
    ),
    Zawod(
        nazwa="pomoc kuchenna",
        wyksztalcenie=PODSTAWOWE,
        doswiadczenie="Pomoc w kuchni baru i przy obsłudze uroczystości rodzinnych.",
        kwalifikacje="Wykształcenie podstawowe; praktyka w przygotowywaniu posiłków.",
        atut="Dobrze organizuje pracę w kuchni i dba o porządek.",
        cel="Podjęcie pracy w zakładzie gastronomicznym.",
        plec=KOBIETA,
    ),
)

_MLODZI = (
    Zawod(
        nazwa="bez zawodu",
        wyksztalcenie=GIMNAZJALNE,
        doswiadczenie="Prace wakacyjne przy zbiorach owoców i roznoszeniu ulotek.",
        kwalifikacje="Ukończone gimnazjum; podstawowa obsługa komputera.",
        atut="Swobodnie korzysta z komputera i szybko uczy się nowych rzeczy.",
        cel="Wybór zawodu i podjęcie nauki, która do niego przygotuje.",
    ),
    Zawod(
        nazwa="bez zawodu",
        wyksztalcenie=PODSTAWOWE,
        doswiadczenie="Bez doświadczenia zawodowego; pomoc w pracach domowych i w małym sklepie sąsiadów.",
        kwalifikacje="Ukończona szkoła podstawowa; zainteresowania rysunkiem i muzyką.",
        atut="Ma wyraźne zainteresowania i chce skończyć szkołę.",
        cel="Ukończenie szkoły i zdobycie pierwszego zawodu.",
    ),
    Zawod(
        nazwa="bez zawodu",
        wyksztalcenie=GIMNAZJALNE,
        doswiadczenie="Krótka praktyka w zakładzie usługowym, przerwana razem z nauką.",
        kwalifikacje="Ukończone gimnazjum; niepełny kurs szkoły zawodowej.",
        atut="Jest {otwarty|otwarta} na ludzi i umie pracować w grupie rówieśników.",
        cel="Dokończenie nauki zawodu i pierwsza praca.",
    ),
)

_ROLNICY = (
    Zawod(
        nazwa="{rolnik|rolniczka}",
        doswiadczenie="Prowadzenie z rodziną małego gospodarstwa rolnego; sezonowe prace przy zbiorach u sąsiadów.",
        kwalifikacje="Wykształcenie zasadnicze zawodowe rolnicze; prowadzenie ciągnika.",
        atut="Zna pracę w gospodarstwie, obsługuje maszyny rolnicze i umie planować prace w roku.",
        cel="Uzyskanie dodatkowego źródła dochodu poza gospodarstwem.",
    ),
)

ZAWODY = {"dorosli": _DOROSLI, "mlodziez": _MLODZI, "rolnicy": _ROLNICY}
