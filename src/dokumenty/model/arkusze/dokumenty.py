"""Sheets behind the two personal documents: kontrakt socjalny and IPD.

Field lists: kontrakt after parts I A, II A, I B and II B of the annex to the regulation of
8 November 2010 (Dz.U. 2010 nr 218 poz. 1439), reconstructed from descriptions and to be
compared with the annex before anyone says "zgodny ze wzorem"; IPD after art. 34a ust. 2 of
the act of 20 April 2004 on promotion of employment, with what EFS projects add.
"""

from dokumenty.model.arkusze.ludzie import NR_UCZESTNIKA
from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

_DOKUMENT_ID = Field(
    header="Nr dokumentu",
    name="dokument_id",
    type=T.LABEL,
    required=True,
    refers_to=("kontrakty", "plany"),
    help="Numer kontraktu albo IPD, do którego należy ten wiersz.",
    example="KS/1/2012",
)
_OCENY = ("zrealizowano", "zrealizowano częściowo", "nie zrealizowano")

_KONTRAKT = (
    Field(header="Nr kontraktu", name="id", type=T.LABEL, required=True, example="KS/1/2012"),
    NR_UCZESTNIKA,
    Field(
        header="Typ kontraktu",
        name="typ",
        type=T.CHOICE,
        choices=("A", "B"),
        required=True,
        help="A: osoba lub rodzina w trudnej sytuacji życiowej. B: osoba bezrobotna, ze skierowaniem z urzędu pracy.",
    ),
    Field(header="Data zawarcia", name="data_zawarcia", type=T.DATE, required=True),
    Field(header="Obowiązuje do", name="obowiazuje_do", type=T.DATE),
    Field(
        header="Nr pracownika socjalnego",
        name="pracownik_id",
        type=T.LABEL,
        required=True,
        refers_to=("kadra",),
        example="K-01",
    ),
    Field(
        header="Przyczyny trudnej sytuacji",
        name="przyczyny",
        type=T.MULTILINE,
        required=True,
        help="B: przyczyny braku zatrudnienia.",
    ),
    Field(
        header="Możliwości",
        name="mozliwosci",
        type=T.MULTILINE,
        required=True,
        help="Mocne strony, zasoby, kwalifikacje, umiejętności.",
    ),
    Field(
        header="Ograniczenia",
        name="ograniczenia",
        type=T.MULTILINE,
        required=True,
        help="Ograniczenia osoby lub rodziny i bariery w środowisku.",
    ),
    Field(
        header="Dotychczasowe działania",
        name="dotychczasowe_dzialania",
        type=T.MULTILINE,
        help="B: co zrobiono, by znaleźć pracę, i czemu się nie udało.",
    ),
    Field(header="Nr skierowania z PUP", name="skierowanie_nr", type=T.LABEL, help="Wymagane w kontrakcie B."),
    Field(header="Data skierowania z PUP", name="skierowanie_data", type=T.DATE, help="Wymagana w kontrakcie B."),
    Field(header="Urząd pracy", name="skierowanie_urzad", example="Powiatowy Urząd Pracy w Radomiu"),
    Field(header="Okres bezrobocia", name="okres_bezrobocia", help="B: np. „36 miesięcy”."),
    Field(header="Data oceny końcowej", name="ocena_data", type=T.DATE),
    Field(header="Ocena realizacji celów", name="ocena_koncowa", type=T.MULTILINE),
    Field(header="Wnioski", name="wnioski", type=T.MULTILINE, help="Przedłużenie, zmiana albo zakończenie kontraktu."),
)

KONTRAKTY = Sheet(
    title="Kontrakty",
    name="kontrakty",
    one="kontrakt",
    key="id",
    help="Jeden kontrakt socjalny w wierszu; jedna osoba może mieć ich kilka.",
    fields=_KONTRAKT,
)

_IPD = (
    Field(header="Nr IPD", name="id", type=T.LABEL, required=True, example="IPD/1/2012"),
    NR_UCZESTNIKA,
    Field(header="Data sporządzenia", name="data_sporzadzenia", type=T.DATE, required=True),
    Field(header="Okres realizacji od", name="okres_od", type=T.DATE),
    Field(header="Okres realizacji do", name="okres_do", type=T.DATE),
    Field(header="Podstawa", name="podstawa", help="Program lub kontrakt, w ramach którego powstaje IPD."),
    Field(
        header="Nr doradcy zawodowego",
        name="doradca_id",
        type=T.LABEL,
        required=True,
        refers_to=("kadra",),
        example="K-02",
    ),
    Field(header="Nr psychologa", name="psycholog_id", type=T.LABEL, refers_to=("kadra",), example="K-03"),
    Field(header="Nr pracownika socjalnego", name="pracownik_id", type=T.LABEL, refers_to=("kadra",), example="K-01"),
    Field(header="Doświadczenie zawodowe", name="doswiadczenie", type=T.MULTILINE),
    Field(header="Kwalifikacje i uprawnienia", name="kwalifikacje", type=T.MULTILINE),
    Field(header="Sytuacja zdrowotna i rodzinna", name="sytuacja", type=T.MULTILINE),
    Field(header="Przyczyny pozostawania bez pracy", name="przyczyny", type=T.MULTILINE),
    Field(header="Mocne strony", name="mocne_strony", type=T.MULTILINE),
    Field(header="Słabe strony", name="slabe_strony", type=T.MULTILINE),
    Field(header="Szanse", name="szanse", type=T.MULTILINE),
    Field(header="Bariery", name="bariery", type=T.MULTILINE),
    Field(header="Cel zawodowy", name="cel_zawodowy", type=T.MULTILINE, required=True),
    Field(header="Cel edukacyjny", name="cel_edukacyjny", type=T.MULTILINE),
    Field(header="Cel społeczny", name="cel_spoleczny", type=T.MULTILINE),
    Field(header="Warunki zakończenia", name="warunki_zakonczenia", type=T.MULTILINE),
    Field(header="Ocena końcowa", name="ocena_koncowa", type=T.MULTILINE),
)

IPD = Sheet(
    title="IPD",
    name="plany",
    one="ipd",
    key="id",
    help="Jeden indywidualny plan działania w wierszu.",
    fields=_IPD,
)

CELE = Sheet(
    title="Cele",
    name="cele",
    one="cel",
    help="Cele kontraktów: jeden główny i kilka szczegółowych.",
    fields=(
        _DOKUMENT_ID,
        Field(header="Rodzaj celu", name="rodzaj", type=T.CHOICE, choices=("główny", "szczegółowy"), required=True),
        Field(header="Treść celu", name="tresc", type=T.MULTILINE, required=True),
        Field(header="Termin", name="termin", type=T.DATE),
    ),
)

DZIALANIA = Sheet(
    title="Działania",
    name="dzialania",
    one="dzialanie",
    help="Ustalone działania kontraktów i IPD, z miejscem na ocenę wykonania.",
    fields=(
        _DOKUMENT_ID,
        Field(header="Działanie", name="tresc", type=T.MULTILINE, required=True),
        Field(header="Kto wykonuje", name="wykonawca", help="Osoba, rodzina, pracownik socjalny, doradca…"),
        Field(header="Forma wsparcia", name="forma"),
        Field(header="Instrument aktywizacji", name="instrument", example="zawodowy"),
        Field(header="Wymiar godzin", name="godziny", type=T.INTEGER),
        Field(header="Termin od", name="termin_od", type=T.DATE),
        Field(header="Termin do", name="termin_do", type=T.DATE),
        Field(header="Oczekiwany rezultat", name="rezultat", type=T.MULTILINE),
        Field(header="Ocena", name="ocena", type=T.CHOICE, choices=_OCENY),
        Field(header="Przyczyny niezrealizowania", name="ocena_przyczyny", type=T.MULTILINE),
        Field(header="Data oceny", name="ocena_data", type=T.DATE),
    ),
)

KONTAKTY = Sheet(
    title="Kontakty",
    name="kontakty",
    one="kontakt",
    help="Formy, liczba i terminy kontaktów ustalone w IPD (art. 34a ust. 2 pkt 4).",
    fields=(
        _DOKUMENT_ID,
        Field(header="Z kim", name="z_kim", required=True, example="doradca zawodowy"),
        Field(header="Forma kontaktu", name="forma", example="spotkanie indywidualne"),
        Field(header="Liczba kontaktów", name="liczba", type=T.INTEGER),
        Field(header="Terminy", name="terminy", example="raz w miesiącu"),
    ),
)
