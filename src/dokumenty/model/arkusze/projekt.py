"""Sheet Projekt: the facts of the project, one below the other."""

from dokumenty.model.fields import Field, Layout, Sheet
from dokumenty.model.fields import FieldType as T

_O_PROJEKCIE = (
    Field(
        header="Tytuł projektu",
        name="tytul",
        required=True,
        help="Pełny tytuł, bez cudzysłowu: szablony dodają go same.",
        example="Nowy początek",
    ),
    Field(header="Numer wniosku", name="nr_wniosku", type=T.LABEL, example="WND-POKL.07.01.01-14-001/08"),
    Field(header="Numer umowy", name="nr_umowy", type=T.LABEL, example="UDA-POKL.07.01.01-14-001/08-00"),
    Field(
        header="Znak sprawy",
        name="znak_sprawy",
        type=T.CASE_SIGN,
        help="Komórka, symbol z wykazu akt, numer sprawy, rok.",
        example="MOPS.511.12.2011",
    ),
    Field(
        header="Program",
        name="program",
        help="Nazwa programu w mianowniku.",
        example="Program Operacyjny Kapitał Ludzki",
    ),
    Field(header="Priorytet: numer", name="priorytet_nr", type=T.LABEL, example="VII"),
    Field(header="Priorytet: nazwa", name="priorytet_nazwa", example="Promocja integracji społecznej"),
    Field(header="Działanie: numer", name="dzialanie_nr", type=T.LABEL, example="7.1"),
    Field(header="Działanie: nazwa", name="dzialanie_nazwa", example="Rozwój i upowszechnianie aktywnej integracji"),
    Field(header="Poddziałanie: numer", name="poddzialanie_nr", type=T.LABEL, example="7.1.1"),
    Field(
        header="Poddziałanie: nazwa",
        name="poddzialanie_nazwa",
        example="Rozwój i upowszechnianie aktywnej integracji przez ośrodki pomocy społecznej",
    ),
    Field(
        header="Okres realizacji (słownie)",
        name="okres_opis",
        help="Tak, jak ma stać w piśmie. Puste: dokumenty użyją dat od–do.",
        example="czerwiec–grudzień 2008 r.",
    ),
    Field(header="Okres realizacji od", name="okres_od", type=T.DATE, example="2012-01-01"),
    Field(header="Okres realizacji do", name="okres_do", type=T.DATE, example="2012-12-31"),
    Field(header="Rok", name="rok", type=T.INTEGER, help="Rok, którego dotyczą dokumenty.", example="2012"),
    Field(header="Obszar realizacji", name="obszar", example="miasto Radom"),
)

_KTO = (
    Field(header="Beneficjent", name="beneficjent", example="Gmina Miasto Lubartów"),
    Field(
        header="Realizator",
        name="realizator",
        required=True,
        help="Nazwa ośrodka w mianowniku.",
        example="Miejski Ośrodek Pomocy Społecznej w Lubartowie",
    ),
    Field(
        header="Realizator w dopełniaczu",
        name="realizator_dopelniacz",
        help="Kogo, czego? Np. „Miejskiego Ośrodka Pomocy Społecznej w Lubartowie”.",
        example="Miejskiego Ośrodka Pomocy Społecznej w Lubartowie",
    ),
    Field(header="Skrót nazwy realizatora", name="realizator_skrot", example="MOPS"),
    Field(header="Ulica i numer", name="adres_ulica", example="ul. Przykładowa 1"),
    Field(header="Kod pocztowy", name="adres_kod", type=T.POSTAL_CODE, example="21-100"),
    Field(header="Miejscowość", name="adres_miejscowosc", example="Lubartów"),
    Field(header="Telefon", name="telefon", type=T.PHONE, example="81 000 00 00"),
    Field(header="E-mail", name="email", type=T.EMAIL, example="sekretariat@example.pl"),
    Field(header="Strona internetowa", name="www", type=T.LABEL, example="www.example.pl"),
    Field(header="NIP", name="nip", type=T.NIP, example="9271873207"),
    Field(header="REGON", name="regon", type=T.REGON, example="080086485"),
    Field(header="Instytucja pośrednicząca", name="ip_nazwa", example="Wojewódzki Urząd Pracy w Lublinie"),
    Field(
        header="Instytucja pośrednicząca: adres",
        name="ip_adres",
        type=T.MULTILINE,
        help="Stoi pod nazwą w piśmie przewodnim; wiersze rozdziela Alt+Enter.",
        example="ul. Przykładowa 2\n20-001 Lublin",
    ),
    Field(
        header="Miejscowość w pismach",
        name="miejscowosc_pisma",
        required=True,
        help="Stoi przed datą pisma: „Lubartów, 12 grudnia 2012 r.”",
        example="Lubartów",
    ),
    Field(
        header="Data pism",
        name="data_pisma",
        type=T.DATE,
        help="Data na listach z podziękowaniem i streszczeniu.",
        example="2012-12-12",
    ),
)

_LUDZIE = (
    Field(header="Cel główny", name="cel_glowny", type=T.MULTILINE),
    Field(header="Adresaci projektu (opis)", name="adresaci", type=T.MULTILINE),
    Field(header="Rekrutacja (opis)", name="rekrutacja", type=T.MULTILINE),
    Field(header="Liczba osób planowana", name="liczba_planowana", type=T.INTEGER, example="16"),
    Field(header="Liczba osób zakwalifikowanych", name="liczba_zakwalifikowanych", type=T.INTEGER, example="29"),
    Field(
        header="Liczba uczestników",
        name="liczba_uczestnikow",
        type=T.INTEGER,
        help="Osoby; rodzin się do nich nie dodaje.",
        example="25",
    ),
    Field(header="Liczba rodzin", name="liczba_rodzin", type=T.INTEGER, example="12"),
    Field(
        header="Wiek uczestników od",
        name="wiek_od",
        type=T.INTEGER,
        help="Najmniej lat w dniu przystąpienia. Puste: 15, dolna granica wieku aktywności zawodowej.",
    ),
    Field(header="Wiek uczestników do", name="wiek_do", type=T.INTEGER, help="Najwięcej lat. Puste: bez granicy."),
    Field(header="Rezultaty (opis)", name="rezultaty", type=T.MULTILINE),
    Field(header="Kadra projektu (opis)", name="kadra_opis", type=T.MULTILINE),
)

_PIENIADZE = (
    Field(header="Wartość projektu", name="wartosc", type=T.AMOUNT, example="385365.31"),
    Field(header="Dofinansowanie", name="dofinansowanie", type=T.AMOUNT, example="344901.95"),
    Field(header="Źródło dofinansowania", name="dofinansowanie_zrodlo", example="Europejski Fundusz Społeczny"),
    Field(
        header="Dofinansowanie: udział podany",
        name="dofinansowanie_udzial",
        type=T.PERCENT,
        help="Udział z umowy; program sprawdza go z kwotami.",
        example="0.895",
    ),
    Field(
        header="W tym na zatrudnienie pracownika socjalnego",
        name="dofinansowanie_pracownik",
        type=T.AMOUNT,
        example="30400",
    ),
    Field(header="Wkład własny", name="wklad_wlasny", type=T.AMOUNT, example="40463.36"),
    Field(
        header="Forma wkładu własnego",
        name="wklad_forma",
        example="świadczenia z pomocy społecznej dla uczestników projektu",
    ),
    Field(
        header="Grosze w kwotach słownie",
        name="grosze_slownie",
        type=T.CHOICE,
        choices=("31/100", "słownie"),
        help="„złotych 31/100” albo „złotych trzydzieści jeden groszy”. Puste: 31/100.",
    ),
    Field(
        header="Tysiąc w kwotach słownie",
        name="tysiac_slownie",
        type=T.CHOICE,
        choices=("jeden tysiąc", "tysiąc"),
        help="„jeden tysiąc” nie zostawia miejsca na dopisanie cyfry. Puste: jeden tysiąc.",
    ),
    Field(header="Wkład własny: udział podany", name="wklad_udzial", type=T.PERCENT, example="0.105"),
    Field(
        header="Koszty bezpośrednie",
        name="koszty_bezposrednie",
        type=T.AMOUNT,
        help="Suma kosztów zadań; program sprawdza ją z arkuszem Zadania.",
    ),
    Field(
        header="Koszt na uczestnika",
        name="koszt_na_uczestnika",
        type=T.AMOUNT,
        help="Jeśli podano go we wniosku: wartość projektu przez liczbę uczestników.",
    ),
    Field(header="Rachunek bankowy", name="rachunek", type=T.ACCOUNT, help="26 cyfr, odstępy dowolne."),
)

_KIS_I_PISMA = (
    Field(header="KIS: liczba tygodni cyklu", name="kis_tygodnie", type=T.INTEGER, example="38"),
    Field(header="KIS: spotkania w tygodniu", name="kis_spotkania", type=T.INTEGER, example="3"),
    Field(header="KIS: godziny jednego spotkania", name="kis_godziny_spotkania", type=T.INTEGER, example="4"),
    Field(header="KIS: liczba osób w grupie", name="kis_osoby_w_grupie", type=T.INTEGER, example="30"),
    Field(
        header="Klauzula o finansowaniu (stopka)",
        name="stopka",
        type=T.MULTILINE,
        help="Zdanie w stopce każdego pisma, dokładnie takie, jakiego wymaga program.",
        example="Projekt współfinansowany ze środków Unii Europejskiej w ramach Europejskiego Funduszu Społecznego",
    ),
    Field(
        header="Znak po lewej (tekst)",
        name="znak_lewy",
        type=T.MULTILINE,
        help="Napis w nagłówku w miejscu znaku programu; znak graficzny można wkleić w szablonie.",
        example="KAPITAŁ LUDZKI\nNARODOWA STRATEGIA SPÓJNOŚCI",
    ),
    Field(
        header="Znak po prawej (tekst)",
        name="znak_prawy",
        type=T.MULTILINE,
        example="UNIA EUROPEJSKA\nEUROPEJSKI FUNDUSZ SPOŁECZNY",
    ),
)

PROJEKT = Sheet(
    title="Projekt",
    name="projekt",
    one="projekt",
    help="Dane projektu: w kolumnie A nazwa pola, w kolumnie B wartość.",
    layout=Layout.KEY_VALUE,
    required=True,
    fields=_O_PROJEKCIE + _KTO + _LUDZIE + _PIENIADZE + _KIS_I_PISMA,
)
