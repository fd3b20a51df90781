"""A sound workbook with every kind of sheet, and a way to damage one cell of it."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.builders import Row, save_workbook

PROJEKT: Row = {
    "Tytuł projektu": "Nowy początek",
    "Realizator": "Miejski Ośrodek Pomocy Społecznej w Przykładowie",
    "Miejscowość w pismach": "Przykładowo",
    "Znak sprawy": "MOPS.511.12.2012",
    "Okres realizacji od": date(2012, 1, 1),
    "Okres realizacji do": date(2012, 12, 31),
    "Liczba uczestników": 3,
    "Wiek uczestników od": 9,
    "Wartość projektu": 385365.31,
    "Dofinansowanie": 344901.95,
    "Dofinansowanie: udział podany": 0.895,
    "W tym na zatrudnienie pracownika socjalnego": 30400,
    "Wkład własny": 40463.36,
    "Wkład własny: udział podany": 0.105,
    "Koszty bezpośrednie": 300000,
    "Koszt na uczestnika": 128455.10,
    "NIP": "9271873207",
    "REGON": "080086485",
    "Rachunek bankowy": "61 1090 1014 0000 0712 1981 2874",
    "Kod pocztowy": "21-100",
    "KIS: liczba tygodni cyklu": 38,
    "KIS: spotkania w tygodniu": 3,
    "KIS: godziny jednego spotkania": 4,
}


def _person(number: int, name: str, pesel: str, born: date, path: str) -> Row:
    first, last = name.split()
    woman = first.endswith("a")
    return {
        "Nr uczestnika": f"UP-{number:03}",
        "Imię": first,
        "Nazwisko": last,
        "Płeć": "Kobieta" if woman else "Mężczyzna",
        "PESEL": pesel,
        "Data urodzenia": born,
        "Ulica": "ul. Próbna",
        "Kod pocztowy": "26-600",
        "Miejscowość": "Przykładowo",
        "Telefon": "48 362 00 00",
        "E-mail": "adres@example.pl",
        "Wykształcenie": "Podstawowe",
        "Status na rynku pracy": "Bezrobotny",
        "Ścieżka": path,
        "Data rozpoczęcia udziału": date(2012, 2, 1),
        "Data zakończenia udziału": date(2012, 11, 30),
        "Uwagi kontroli": None,
        "Patron": "Jan",
    }


SHEETS: dict[str, Row | list[Row]] = {
    "Projekt": PROJEKT,
    "Uczestnicy": [
        _person(1, "Anna Sowa", "80010100123", date(1980, 1, 1), "Kontrakt socjalny"),
        _person(2, "Jan Nowak", "80010100116", date(1980, 1, 1), "KIS"),
        _person(3, "Ewa Lis", "02271409867", date(2002, 7, 14), "PAL"),
    ],
    "Rodzina": [{"Nr uczestnika": "UP-001", "Imię": "Ola", "Nazwisko": "Sowa", "Pokrewieństwo": "córka"}],
    "Kadra": [
        {"Nr pracownika": "K-01", "Imię": "Iza", "Nazwisko": "Mazur", "Płeć": "Kobieta", "Stanowisko": "doradca"}
    ],
    "Kontrakty": [
        {
            "Nr kontraktu": f"KS/{number}/2012",
            "Nr uczestnika": f"UP-00{number}",
            "Typ kontraktu": kind,
            "Data zawarcia": date(2012, 2, 1),
            "Obowiązuje do": date(2012, 10, 1),
            "Nr pracownika socjalnego": "K-01",
            "Przyczyny trudnej sytuacji": "brak pracy",
            "Możliwości": "kwalifikacje",
            "Ograniczenia": "brak dojazdu",
            "Nr skierowania z PUP": "7/2012",
            "Data skierowania z PUP": date(2012, 1, 20),
        }
        for number, kind in ((1, "B"), (2, "A"))
    ],
    "Działania": [
        {"Nr dokumentu": "KS/1/2012", "Działanie": "kurs", "Termin od": date(2012, 2, 2), "Termin do": date(2012, 5, 2)}
    ],
    "Kursy": [
        {
            "Symbol kursu": "KMG",
            "Nazwa kursu": "Kucharz małej gastronomii",
            "Data od": date(2012, 3, 1),
            "Data do": date(2012, 5, 31),
            "Godziny teorii": 40,
            "Godziny praktyki": 60,
        }
    ],
    "ProgramKursu": [
        {"Symbol kursu": "KMG", "Temat": "Kuchnia", "Godziny teorii": 40, "Godziny praktyki": 60},
    ],
    "Udział": [
        {
            "Nr uczestnika": f"UP-00{number}",
            "Symbol kursu": "KMG",
            "Wynik": "ukończono",
            "Data ukończenia": date(2012, 5, 31),
            "Nr zaświadczenia": f"{number}/KMG/2012",
            "Data wydania zaświadczenia": date(2012, 6, 1),
        }
        for number in (1, 2, 3)
    ],
    "ProgramKIS": [{"Składnik programu": "Psychoedukacja", "Liczba godzin": 456}],
    "GrupaDocelowa": [
        {"Podział": "płeć", "Grupa": "wszyscy", "Jednostka": "osoby", "Kobiety": 2, "Mężczyźni": 1, "Razem": 3}
    ],
    "Zadania": [
        {"Nr zadania": 1, "Zadanie": "Aktywna integracja", "Koszt": 200000},
        {"Nr zadania": 2, "Zadanie": "Praca socjalna", "Koszt": 100000},
    ],
    "Wskaźniki": [
        {"Wskaźnik": "podjęli pracę", "Zakładana: kobiety": 1, "Zakładana: mężczyźni": 1, "Zakładana: razem": 2}
    ],
}

Damage = Callable[[Workbook], object]


def build(path: Path, damage: Damage | None = None) -> Path:
    """Write the sound workbook, damaged where asked for."""
    path.write_bytes(_sound())
    if damage:
        book = load_workbook(path)
        damage(book)
        book.save(path)
    return path


@cache
def _sound() -> bytes:
    with TemporaryDirectory() as folder:
        return save_workbook(Path(folder) / "zdrowy.xlsx", SHEETS).read_bytes()


def cell(book: Workbook, sheet: str, header: str, row: int = 2) -> Cell:
    """Return a cell by the header of its column; on the sheet Projekt, the value of a field."""
    tab: Worksheet = book[sheet]
    if sheet == "Projekt":
        found = next(one for one in tab["A"] if one.value == header)
        return tab.cell(found.row, 2)  # type: ignore[return-value]
    found = next(one for one in tab[1] if one.value == header)
    return tab.cell(row, found.column)  # type: ignore[return-value]


def put(sheet: str, header: str, value: object, row: int = 2) -> Damage:
    """Damage a workbook by writing a value."""

    def damage(book: Workbook) -> None:
        cell(book, sheet, header, row).value = value  # type: ignore[assignment]

    return damage
