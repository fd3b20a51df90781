"""Further columns of Uczestnicy: the participant's file, and what the monitoring systems ask for.

Field lists: PEFS 2007 (fields 4 to 26), the export of SL2014 and the import of SM EFS. All are optional: a project
fills in what its system wants.
"""

from dokumenty.model.code_lists import all_values
from dokumenty.model.fields import Field
from dokumenty.model.fields import FieldType as T

TECZKA = (
    Field(
        header="Data deklaracji uczestnictwa",
        name="data_deklaracji",
        type=T.DATE,
        help="Dzień podpisania. Puste: deklaracji nie ma w teczce.",
    ),
    Field(
        header="Data oświadczenia o danych",
        name="data_oswiadczenia",
        type=T.DATE,
        help="Oświadczenie o przetwarzaniu danych osobowych: dzień podpisania.",
    ),
    Field(
        header="Data oświadczenia kwalifikowalności",
        name="data_kwalifikowalnosci",
        type=T.DATE,
        help="Oświadczenie o spełnianiu warunków udziału: dzień podpisania.",
    ),
    Field(
        header="Data dokumentu o statusie",
        name="data_dokumentu_statusu",
        type=T.DATE,
        help="Zaświadczenie z urzędu pracy albo inny dokument, który potwierdza status w chwili przystąpienia.",
    ),
)
"""The papers of the participant's file that no other sheet knows; a date means that the paper is there."""

TYPY_INSTYTUCJI = (
    "mikroprzedsiębiorstwo",
    "małe przedsiębiorstwo",
    "średnie przedsiębiorstwo",
    "duże przedsiębiorstwo",
    "administracja publiczna",
    "organizacja pozarządowa",
    "inna instytucja",
)


def _of_list(header: str, name: str, code_list: str, told: str = "") -> Field:
    choices = all_values(code_list)
    return Field(header=header, name=name, type=T.CHOICE, choices=choices, code_list=code_list, help=told)


_KIM_JEST = (
    Field(
        header="Inny identyfikator",
        name="inny_identyfikator",
        type=T.LABEL,
        help="Gdy osoba nie ma numeru PESEL: numer paszportu, karty pobytu albo nadany przez ośrodek.",
    ),
    _of_list("Obywatelstwo", "obywatelstwo", "obywatelstwo"),
    _of_list("Rodzaj uczestnika", "rodzaj_uczestnika", "rodzaj_uczestnika"),
    Field(header="Nazwa instytucji", name="nazwa_instytucji", help="Gdy uczestnik jest pracownikiem instytucji."),
    Field(header="Typ instytucji", name="typ_instytucji", type=T.CHOICE, choices=TYPY_INSTYTUCJI),
    Field(header="Telefon komórkowy", name="telefon_komorkowy", type=T.PHONE, example="500 000 000"),
)
_GDZIE_MIESZKA = (
    Field(header="Kraj", name="kraj", example="Polska"),
    _of_list("Województwo", "wojewodztwo", "wojewodztwo"),
    Field(header="Powiat", name="powiat", help="Przymiotnik małą literą albo nazwa miasta.", example="lubartowski"),
    Field(header="Gmina", name="gmina", help="Nazwa gminy z rejestru TERYT, nie wsi.", example="Lubartów"),
    _of_list("Obszar", "obszar", "obszar", "PEFS 2007: wiejski to obszar poza granicami miast."),
    _of_list("DEGURBA", "degurba", "degurba", "Stopień urbanizacji gminy."),
)
_CO_ROBI = (
    _of_list("W tym (status)", "w_tym", "w_tym", "Uszczegółowienie statusu na rynku pracy."),
    Field(header="Zatrudniony w", name="zatrudniony_w", help="Rodzaj albo nazwa zakładu pracy."),
    Field(header="Planowana data zakończenia edukacji", name="koniec_edukacji", type=T.DATE),
    Field(
        header="Opieka nad dziećmi do lat 7 lub osobą zależną",
        name="opieka",
        type=T.YES_NO,
    ),
)
_WSPARCIE = (
    Field(header="Zakres wsparcia", name="zakres_wsparcia"),
    Field(
        header="Rodzaj przyznanego wsparcia",
        name="rodzaj_wsparcia",
        help="Kilka rodzajów oddziela średnik.",
        example="doradztwo zawodowe; szkolenie",
    ),
    Field(header="W tym (wsparcie)", name="wsparcie_w_tym"),
    Field(header="Data rozpoczęcia udziału we wsparciu", name="wsparcie_od", type=T.DATE),
    Field(header="Data zakończenia udziału we wsparciu", name="wsparcie_do", type=T.DATE),
    Field(header="E-learning", name="elearning", type=T.YES_NO, help="Czy część wsparcia odbywała się zdalnie."),
)
_PO_ZAKONCZENIU = (
    Field(header="Zakończenie zgodne ze ścieżką", name="zakonczenie_zgodne", type=T.YES_NO),
    _of_list("Powód wycofania się", "powod_wycofania", "powod_wycofania"),
    Field(header="Data założenia działalności gospodarczej", name="dzialalnosc_data", type=T.DATE),
    Field(header="Kwota na założenie działalności", name="dzialalnosc_kwota", type=T.AMOUNT),
    Field(header="PKD założonej działalności", name="dzialalnosc_pkd", type=T.LABEL, example="96.02.Z"),
)
_SZCZEGOLNE = (
    _of_list("Osoba obcego pochodzenia", "obce_pochodzenie", "odpowiedz"),
    _of_list("Obywatel państwa trzeciego", "panstwo_trzecie", "odpowiedz"),
    _of_list("Mniejszość narodowa lub etniczna", "mniejszosc", "odpowiedz", "Podanie jest dobrowolne."),
    _of_list("Bezdomność", "bezdomnosc", "odpowiedz", "Osoba bezdomna lub dotknięta wykluczeniem z mieszkań."),
    _of_list(
        "Niepełnosprawność (odpowiedź)", "niepelnosprawnosc_odpowiedz", "odpowiedz", "Gdy osoba odmówiła podania."
    ),
    _of_list("Inna niekorzystna sytuacja", "niekorzystna_sytuacja", "odpowiedz", "Podanie jest dobrowolne."),
)

MONITORING = (
    *_KIM_JEST,
    *_GDZIE_MIESZKA,
    *_CO_ROBI,
    *_WSPARCIE,
    *_PO_ZAKONCZENIU,
    *_SZCZEGOLNE,
    Field(header="Uwagi do monitoringu", name="uwagi_monitoringu"),
)
"""What PEFS 2007, SL2014 and SM EFS ask for beside the columns that documents need."""
