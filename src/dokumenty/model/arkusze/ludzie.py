"""Sheets of people: participants, their families, and the staff."""

from dokumenty.model.arkusze.monitoring import MONITORING, TECZKA
from dokumenty.model.code_lists import all_values
from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

PLEC = ("Kobieta", "Mężczyzna")
SCIEZKA = ("Kontrakt socjalny", "PAL", "KIS")
WYKSZTALCENIE = all_values("wyksztalcenie")
STATUS = all_values("status")
"""Of every system; a rule tells which were in force when the person came."""

NR_UCZESTNIKA = Field(
    header="Nr uczestnika",
    name="uczestnik_id",
    type=T.LABEL,
    required=True,
    refers_to=("uczestnicy",),
    help="Numer z arkusza Uczestnicy.",
    example="UP-001",
)
"""The column by which a child sheet says whose its rows are."""

_KTO = (
    Field(
        header="Nr uczestnika",
        name="id",
        type=T.LABEL,
        required=True,
        help="Własny numer, niepowtarzalny.",
        example="UP-001",
    ),
    Field(header="Imię", name="imie", required=True, example="Anna"),
    Field(header="Drugie imię", name="drugie_imie", example="Maria"),
    Field(header="Nazwisko", name="nazwisko", required=True, example="Kowalska"),
    Field(
        header="Płeć",
        name="plec",
        type=T.CHOICE,
        choices=PLEC,
        required=True,
        help="Od płci zależą formy w dokumentach.",
    ),
    Field(
        header="PESEL",
        name="pesel",
        type=T.PESEL,
        help="11 cyfr; puste, gdy osoba nie ma numeru.",
        example="44051401359",
        aliases=("Nr PESEL", "Numer PESEL"),
    ),
    Field(header="Data urodzenia", name="data_urodzenia", type=T.DATE, aliases=("Data ur.",)),
    Field(header="Ulica", name="ulica", example="ul. Polna"),
    Field(header="Nr domu", name="nr_domu", type=T.LABEL, example="12"),
    Field(header="Nr lokalu", name="nr_lokalu", type=T.LABEL, example="3"),
    Field(header="Kod pocztowy", name="kod_pocztowy", type=T.POSTAL_CODE, example="26-600"),
    Field(header="Miejscowość", name="miejscowosc", example="Radom"),
    Field(header="Telefon", name="telefon", type=T.PHONE, aliases=("Nr telefonu", "Telefon kontaktowy", "Tel.")),
    Field(header="E-mail", name="email", type=T.EMAIL, aliases=("Adres e-mail", "Mail", "Poczta elektroniczna")),
)

_SYTUACJA = (
    Field(
        header="Wykształcenie",
        name="wyksztalcenie",
        type=T.CHOICE,
        choices=WYKSZTALCENIE,
        code_list="wyksztalcenie",
        example="Podstawowe",
    ),
    Field(header="Zawód", name="zawod", help="Zawód wyuczony lub ostatnio wykonywany."),
    Field(
        header="Status na rynku pracy",
        name="status",
        type=T.CHOICE,
        choices=STATUS,
        code_list="status",
        help="W chwili przystąpienia do projektu.",
    ),
    Field(header="Długotrwale bezrobotny", name="dlugotrwale_bezrobotny", type=T.YES_NO),
    Field(header="Zarejestrowany w PUP od", name="pup_od", type=T.DATE),
    Field(header="Klient ośrodka od", name="klient_od", type=T.DATE),
    Field(header="Niepełnosprawność", name="niepelnosprawnosc", type=T.YES_NO),
    Field(header="Kategoria", name="kategoria", help="Grupa docelowa z wniosku, np. „osoby bezrobotne”."),
    Field(header="Grupa zajęciowa", name="grupa", type=T.LABEL, example="I"),
    Field(
        header="Ścieżka",
        name="sciezka",
        type=T.CHOICE,
        choices=SCIEZKA,
        required=True,
        help="Każda osoba ma dokładnie jedną.",
    ),
    Field(header="Data rozpoczęcia udziału", name="data_start", type=T.DATE),
    Field(header="Data zakończenia udziału", name="data_koniec", type=T.DATE),
    Field(header="Sytuacja po zakończeniu", name="sytuacja_po", example="podjęcie pracy"),
    Field(
        header="Uwagi kontroli",
        name="uwagi_kontroli",
        type=T.MULTILINE,
        help="Przyjęcie ustalenia z powodem, np. „zly-numer: taki numer jest w dowodzie”. Działa w każdym arkuszu.",
    ),
)

_FORMY = (
    Field(
        header="Imię w wołaczu",
        name="imie_wolacz",
        help="Zwrot w liście: „Szanowna Pani Anno”. Puste: odmieni program.",
        example="Anno",
    ),
    Field(
        header="Imię i nazwisko w dopełniaczu",
        name="osoba_dopelniacz",
        help="Kogo? „Anny Kowalskiej”. Puste: odmieni program.",
        example="Anny Kowalskiej",
    ),
    Field(
        header="Imię i nazwisko w celowniku",
        name="osoba_celownik",
        help="Komu? „Annie Kowalskiej”.",
        example="Annie Kowalskiej",
    ),
    Field(
        header="Imię i nazwisko w bierniku",
        name="osoba_biernik",
        help="Kogo (widzę)? „Annę Kowalską”.",
        example="Annę Kowalską",
    ),
    Field(
        header="Imię i nazwisko w narzędniku",
        name="osoba_narzednik",
        help="Z kim? „Anną Kowalską”.",
        example="Anną Kowalską",
    ),
    Field(
        header="Imię i nazwisko w miejscowniku",
        name="osoba_miejscownik",
        help="O kim? „Annie Kowalskiej”.",
        example="Annie Kowalskiej",
    ),
)

UCZESTNICY = Sheet(
    title="Uczestnicy",
    name="uczestnicy",
    one="uczestnik",
    key="id",
    required=True,
    help="Jedna osoba w wierszu.",
    fields=_KTO + _SYTUACJA + _FORMY + TECZKA + MONITORING,
)

RODZINA = Sheet(
    title="Rodzina",
    name="rodzina",
    one="czlonek_rodziny",
    help="Członkowie rodziny objęci kontraktem; jedna osoba w wierszu.",
    fields=(
        NR_UCZESTNIKA,
        Field(header="Imię", name="imie", required=True, example="Ola"),
        Field(header="Nazwisko", name="nazwisko", required=True, example="Kowalska"),
        Field(header="PESEL", name="pesel", type=T.PESEL),
        Field(header="Data urodzenia", name="data_urodzenia", type=T.DATE),
        Field(header="Pokrewieństwo", name="pokrewienstwo", example="córka"),
    ),
)

KADRA = Sheet(
    title="Kadra",
    name="kadra",
    one="pracownik",
    key="id",
    help="Osoby, które prowadzą zajęcia, zawierają kontrakty i podpisują pisma.",
    fields=(
        Field(header="Nr pracownika", name="id", type=T.LABEL, required=True, example="K-01"),
        Field(header="Imię", name="imie", required=True, example="Ewa"),
        Field(header="Nazwisko", name="nazwisko", required=True, example="Sowa"),
        Field(header="Tytuł przed nazwiskiem", name="tytul", example="mgr"),
        Field(header="Płeć", name="plec", type=T.CHOICE, choices=PLEC, required=True),
        Field(header="Stanowisko", name="stanowisko", required=True, example="pracownik socjalny"),
        Field(header="Telefon", name="telefon", type=T.PHONE),
        Field(header="E-mail", name="email", type=T.EMAIL),
        Field(
            header="Podpisuje pisma",
            name="podpisuje",
            type=T.YES_NO,
            help="„tak” u jednej osoby: jej nazwisko stoi pod listami.",
        ),
    ),
)
