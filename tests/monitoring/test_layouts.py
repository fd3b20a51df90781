"""The columns of each system one by one, and one failing example for every list and every required field of SM EFS."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.linking import link_all
from dokumenty.model.records import Dataset, Record, cell_of, values_of, with_values
from dokumenty.model.values import Blank, Value
from dokumenty.monitoring.checking import check_file
from dokumenty.monitoring.layouts import Column, layout_named
from dokumenty.pipeline.data_files import data_file

EXAMPLES = Path(__file__).parents[2] / "dane" / "monitorowanie"
TODAY = date(2025, 3, 1)
SM_EFS = layout_named("sm-efs")
HEADERS = {
    "sm-efs": """
        Numer projektu|Obywatelstwo|Rodzaj uczestnika|Nazwa instytucji|Imię|Nazwisko|PESEL/Inny identyfikator|brak PESEL
        Techniczny identyfikator|Płeć|Wiek|Wykształcenie|Kraj|Województwo|Powiat|Gmina|Miejscowość|Kod pocztowy|DEGURBA
        Telefon kontaktowy|Adres e-mail|Data rozpoczęcia udziału w projekcie|Data zakończenia udziału w projekcie
        Status osoby na rynku pracy|w tym|Planowana data zakończenia edukacji|Sytuacja po zakończeniu
        Zakończenie zgodne ze ścieżką|Zakres wsparcia|Rodzaj przyznanego wsparcia|w tym |Data rozpoczęcia udziału we wsparciu
        Data założenia DG|Osoba obcego pochodzenia|Obywatel państwa trzeciego|Mniejszość|Bezdomność|Niepełnosprawność
        Data dodania|Użytkownik dodający|Data modyfikacji|Użytkownik modyfikujący|Uwagi
    """,
    "sl2014": """
        Numer umowy/decyzji/aneksu|Nazwa beneficjenta|Tytuł projektu|Okres realizacji projektu od
        Okres realizacji projektu do|Wniosek za okres
        Kraj|Nazwa instytucji|NIP|Brak NIP|Typ instytucji|w tym|Województwo|Powiat|Gmina|Miejscowość|Ulica|Nr budynku|Nr lokalu
        Kod pocztowy|Obszar wg stopnia urbanizacji (DEGURBA)|Telefon kontaktowy|Adres e-mail
        Data rozpoczęcia udziału w projekcie|Data zakończenia udziału w projekcie
        Czy wsparciem zostali objęci pracownicy instytucji|Rodzaj przyznanego wsparcia|W tym
        Data rozpoczęcia udziału we wsparciu|Data zakończenia udziału we wsparciu
        Kraj|Rodzaj uczestnika|Nazwa instytucji|Imię|Nazwisko|PESEL|Brak PESEL|Płeć|Wiek w chwili przystąpienia do projektu
        Wykształcenie|Województwo|Powiat|Gmina|Miejscowość|Ulica|Nr budynku|Nr lokalu|Kod pocztowy
        Obszar wg stopnia urbanizacji (DEGURBA)|Telefon kontaktowy|Adres e-mail|Data rozpoczęcia udziału w projekcie
        Data zakończenia udziału w projekcie|Status osoby na rynku pracy w chwili przystąpienia do projektu|W tym
        Wykonywany zawód|Zatrudniony w:|Sytuacja (1) osoby w momencie zakończenia udziału w projekcie
        Sytuacja (2) osoby w momencie zakończenia udziału w projekcie|Inne rezultaty dotyczące osób młodych (dotyczy IZM)
        Zakończenie udziału zgodnie z zaplanowaną ścieżką|Rodzaj przyznanego wsparcia|W tym
        Data rozpoczęcia udziału we wsparciu|Data zakończenia udziału we wsparciu|Data założenia działalności gospodarczej
        Kwota środków przyznanych na założenie działalności gospodarczej|PKD założonej działalności
        Osoba należąca do mniejszości narodowej lub etnicznej, migrant, osoba obcego pochodzenia
        Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań|Osoba z niepełnosprawnościami
        Osoba w innej niekorzystnej sytuacji społecznej|Planowana data zakończenia edukacji
    """,
    "pefs-2007": """
        Imię (imiona)|Nazwisko|Płeć|Wiek w chwili przystępowania do projektu|PESEL|Wykształcenie
        Opieka nad dziećmi do lat 7 lub opieka nad osobą zależną|Ulica|Nr domu|Nr lokalu|Miejscowość|Obszar|Kod pocztowy
        Województwo|Powiat|Telefon stacjonarny|Telefon komórkowy|Adres poczty elektronicznej
        Status osoby na rynku pracy w chwili przystąpienia do projektu|w tym|Rodzaj przyznanego wsparcia
        Data rozpoczęcia udziału w projekcie|Data zakończenia udziału w projekcie
        Zakończenie udziału zgodnie z zaplanowaną ścieżką uczestnictwa|Powód wycofania się
        Data rozpoczęcia działalności gospodarczej|Podjęcie zatrudnienia|Przynależność do grupy docelowej
        Wykorzystanie technik e-learning / blended learning
    """,
}
FILES = {"sm-efs": "sm-efs-2024", "sl2014": "sl2014-2018", "pefs-2007": "pefs-2011"}


@pytest.mark.parametrize("system", HEADERS)
def test_columns_stand_in_the_order_of_the_system(system: str) -> None:
    lines = (line.lstrip() for line in HEADERS[system].strip("\n").splitlines() if line.strip())
    assert [column.header for column in layout_named(system).columns] == [
        header for line in lines for header in line.split("|")
    ]


def test_sm_efs_has_43_columns() -> None:
    assert len(SM_EFS.columns) == 43


def example(system: str) -> Dataset:
    people, issues = read_dataset(EXAMPLES / f"{FILES[system]}.xlsx", SHEETS)
    assert issues == []
    return people


@pytest.mark.parametrize("system", FILES)
def test_sample_fills_what_its_system_wants(system: str) -> None:
    made = data_file(system, example(system), TODAY)
    assert [issue for issue in made.issues if issue.code != "plik-zamieniono"] == []
    assert made.people == 8


@pytest.fixture(scope="module")
def sound() -> Dataset:
    return example("sm-efs")


def with_rows(sound: Dataset, sheet: str, rows: list[Record]) -> Dataset:
    changed = replace(sound, records={**sound.records, sheet: rows})
    link_all(changed)
    return changed


def saying(row: Record, name: str, value: Value) -> Record:
    """Return the row with another value; an empty text is an empty cell."""
    return with_values(row, {**values_of(row), name: value if value != "" else Blank(name, cell_of(row, name))})


def found_with(sound: Dataset, field: str, value: Value) -> list[tuple[str, str]]:
    """Return code and header of what is found when the first person, or the project, has another value."""
    sheet = "projekt" if field.startswith("projekt.") else "uczestnicy"
    name = field.removeprefix("projekt.")
    rows = list(sound.of(sheet))
    rows[0] = saying(rows[0], name, value)
    changed = with_rows(sound, sheet, rows)
    header = sound.sheets[sheet].field(name).header
    return [(issue.code, header) for issue in check_file(SM_EFS, changed, TODAY) if issue.code != "plik-zamieniono"]


LISTED = [
    (column, field) for column in SM_EFS.columns if column.code_list for field in column.fields if field != "pesel"
]


@pytest.mark.parametrize(("column", "field"), LISTED, ids=lambda value: value if isinstance(value, str) else "")
def test_value_of_no_list_is_refused(sound: Dataset, column: Column, field: str) -> None:
    assert "plik-spoza-listy" in {code for code, _ in found_with(sound, field, f"spoza listy {column.header}")}


REQUIRED = [column.fields[0] for column in SM_EFS.columns if column.required and not column.fixed]


@pytest.mark.parametrize("field", REQUIRED)
def test_required_field_that_is_empty_is_refused(sound: Dataset, field: str) -> None:
    found = found_with(sound, field, "")
    if field == "niepelnosprawnosc_odpowiedz":  # the plain answer yes or no does as well
        assert found == []
        found = found_with(sound, "niepelnosprawnosc", "")
    assert {"plik-puste-pole", "plik-wiek"} & {code for code, _ in found}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("pesel", "9311080081", "plik-pesel"),
        ("pesel", "93110800812", "plik-pesel"),
        ("plec", "Kobieta", "plik-pesel"),
        ("wyksztalcenie", "Wyższe (ISCED 5-8)", "plik-spoza-listy"),
        ("kod_pocztowy", "00001", "plik-kod"),
        ("kod_pocztowy", "00-0001", "plik-kod"),
        ("data_koniec", "30.11.2024", "plik-data"),
        ("wsparcie_od", "6/2/2024", "plik-data"),
        ("telefon", "22 000", "plik-telefon"),
        ("telefon", "1234567890123456", "plik-telefon"),
        ("telefon", "22 000 00 01 wew. 3", "plik-telefon"),
        ("email", "józef@example.pl", "plik-email"),
        ("email", "ops.example.pl", "plik-email"),
        ("powiat", "Przykładowski", "plik-powiat"),
        ("powiat", "powiat przykładowski", "plik-powiat"),
        ("gmina", "gm. Przykładowo", "plik-gmina"),
        ("gmina", "przykładowo", "plik-gmina"),
        ("data_start", "", "plik-wiek"),
        ("data_start", date(1980, 1, 1), "plik-wiek"),
        ("w_tym", "osoba pracująca w MMŚP", "plik-w-tym"),
        ("dlugotrwale_bezrobotny", False, "plik-status"),
        ("status", "Osoba pracująca", "plik-status"),
        ("sytuacja_po", "", "plik-sytuacja"),
    ],
)
def test_every_rule_of_sm_efs_has_a_failing_example(sound: Dataset, field: str, value: Value, code: str) -> None:
    assert code in {found for found, _ in found_with(sound, field, value)}


def test_situation_may_wait_four_weeks(sound: Dataset) -> None:
    for day, late in ((date(2024, 12, 28), False), (date(2024, 12, 29), True)):
        rows = [saying(row, "sytuacja_po", "") for row in sound.of("uczestnicy")]
        changed = with_rows(sound, "uczestnicy", rows)
        assert ("plik-sytuacja" in {issue.code for issue in check_file(SM_EFS, changed, day)}) == late
