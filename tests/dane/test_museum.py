"""A museum of damaged workbooks: one defect each, found in its cell, and nothing else found.

The sound workbook that they start from has every kind of sheet and no finding.
"""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook as Book

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.issues import CellPlace
from dokumenty.rules import check
from tests.support.museum import Damage, build, cell, put

U, P = "Uczestnicy", "Projekt"


def found(path: Path) -> list[tuple[str, str, str]]:
    dataset, issues = read_dataset(path, SHEETS)
    issues += check(dataset)
    places = [issue.place for issue in issues]
    return [
        (issue.code, place.sheet, place.cell)
        for issue, place in zip(issues, places, strict=True)
        if isinstance(place, CellPlace)
    ]


def on(sheet: str, change: Callable[..., object]) -> Damage:
    return lambda book: change(book[sheet])


def both(*damages: Damage) -> Damage:
    return lambda book: [damage(book) for damage in damages]


def extra_sheet(title: str, *rows: list[object]) -> Damage:
    def damage(book: Book) -> None:
        tab = book.create_sheet(title)
        for row in rows:
            tab.append(row)

    return damage


def hide_row(number: int) -> Damage:
    return on(U, lambda tab: setattr(tab.row_dimensions[number], "hidden", True))


def rename(sheet: str, header: str, text: str) -> Damage:
    return put(sheet, header, text, row=1)


def add_row(sheet: str, *values: object) -> Damage:
    return on(sheet, lambda tab: tab.append(list(values)))


def two_rows_of_headers(book: Book) -> None:
    tab = book["Rodzina"]
    tab.insert_rows(1)
    tab["A1"], tab["B1"], tab["D1"] = "Nr uczestnika", "Osoba", "Pokrewieństwo"
    tab["A2"].value = tab["D2"].value = None
    tab.merge_cells("B1:C1")
    tab.merge_cells("A1:A2")


def repeat_headers(book: Book) -> None:
    tab = book["Kursy"]
    tab.insert_rows(2)
    for number, header in enumerate(tab[1], start=1):
        tab.cell(2, number, header.value)


def insert_row(sheet: str, at: int, **values: str) -> Damage:
    def damage(book: Book) -> None:
        book[sheet].insert_rows(at)
        for letter, value in values.items():
            book[sheet][f"{letter}{at}"] = value

    return damage


def number_for_a_date(book: Book) -> None:
    end = cell(book, U, "Data zakończenia udziału")
    end.value, end.number_format = 41243, "General"


def women_and_men(women: int, men: int) -> Damage:
    """Count the groups as the list now does, so that the defect stands alone."""
    return both(put("GrupaDocelowa", "Kobiety", women), put("GrupaDocelowa", "Mężczyźni", men))


def limits_of_the_group(youngest: int, oldest: int) -> Damage:
    """Give the persons on the path PAL limits of their own."""
    headers = on("GrupaDocelowa", lambda tab: [tab.cell(1, 7 + at, text) for at, text in enumerate(_LIMITS)])
    return both(headers, add_row("GrupaDocelowa", "wiek", "PAL", "osoby", None, None, 1, "tak", youngest, oldest))


def family_number(pesel: str) -> Damage:
    return on("Rodzina", lambda tab: [tab.__setitem__("E1", "PESEL"), tab.__setitem__("E2", pesel)])


_LIMITS = ("W tym", "Wiek od", "Wiek do")
LONG_ACCOUNT = 61109010140000071219812874

# name of the exhibit: how it is damaged, the code that must be found, the sheet, and the header and row or the cell
EXHIBITS: dict[str, tuple[Damage, str, str, str | tuple[str, int]]] = {
    "required sheet gone": (both(lambda b: b.remove(b["Projekt"]), put(U, "Data urodzenia", None, 4)), "brak-arkusza", "", ""),
    "sheet with a slip in its title": (on("ProgramKIS", lambda t: setattr(t, "title", "ProgamKIS")), "arkusz-podobny", "ProgamKIS", ""),
    "two sheets of one title": (extra_sheet("UCZESTNICY ", ["Imię"], ["Ola"]), "arkusz-powtorzony", "UCZESTNICY ", ""),
    "hidden sheet with data": (on("Wskaźniki", lambda t: setattr(t, "sheet_state", "hidden")), "ukryty-arkusz", "Wskaźniki", ""),
    "empty sheet": (extra_sheet("Notatki"), "pusty-arkusz", "Notatki", ""),
    "required header gone": (rename("Wskaźniki", "Wskaźnik", "Miara"), "brak-kolumny", "Wskaźniki", "A1"),
    "required header with a slip": (rename(U, "Nazwisko", "Nazwsko"), "brak-kolumny", U, "C1"),
    "optional header with a slip": (rename(U, "Miejscowość", "Mejscowość"), "naglowek-podobny", U, "I1"),
    "header twice": (rename(U, "Patron", "Telefon"), "naglowek-powtorzony", U, "R1"),
    "header with a Cyrillic letter": (rename(U, "Telefon", "Tеlefon"), "podobna-litera", U, "J1"),
    "header over two columns": (on(U, lambda t: t.merge_cells("R1:S1")), "naglowek-scalony", U, "R1"),
    "headers in two rows": (two_rows_of_headers, "naglowek-dwuwierszowy", "Rodzina", "A1"),
    "title above the headers": (both(on("Kursy", lambda t: t.insert_rows(1)), on("Kursy", lambda t: t.__setitem__("A1", "Kursy 2012"))), "tekst-nad-naglowkiem", "Kursy", "A1"),
    "values without a header": (on(U, lambda t: t.__setitem__("T3", "x")), "kolumna-bez-naglowka", U, "T3"),
    "field of the project twice": (on(P, lambda t: t.append(["NIP", "9271873207"])), "naglowek-powtorzony", P, "A25"),
    "_Pola with an unknown type": (extra_sheet("_Pola", ["Arkusz", "Kolumna", "Typ"], [U, "Patron", "tekścik"]), "pola-typ", "_Pola", "C2"),
    "_Pola without a column": (extra_sheet("_Pola", ["Arkusz", "Kolumna", "Typ"], [U, None, "data"]), "pola-niepelne", "_Pola", "B2"),
    "empty row between": (insert_row(U, 3), "puste-wiersze", U, "A3"),
    "rows numbered beforehand": (add_row(U, "UP-004"), "same-numery", U, "A5"),
    "headers among the data": (repeat_headers, "naglowek-w-danych", "Kursy", "A2"),
    "row of sums": (add_row("Zadania", "Razem", None, 300000), "wiersz-sumy", "Zadania", "A4"),
    "hidden row": (hide_row(3), "ukryte-wiersze", U, "A3"),
    "merged data": (on(U, lambda t: t.merge_cells("R2:R3")), "scalone-komorki", U, "R2"),
    "formula without result": (put(U, "Miejscowość", '="Rad"&"om"'), "formula-bez-wyniku", U, ("Miejscowość", 2)),
    "formula with an error": (put(U, "Ulica", "#N/A"), "formula-z-bledem", U, ("Ulica", 2)),
    "division by zero": (put("Zadania", "Koszt", "#DZIEL/0!"), "formula-z-bledem", "Zadania", ("Koszt", 2)),
    "number for a name": (put(U, "Imię", 7), "nie-tekst", U, ("Imię", 2)),
    "date instead of a label": (put("Udział", "Nr zaświadczenia", date(2012, 5, 1), 3), "zamiana-excela", "Udział", ("Nr zaświadczenia", 3)),
    "hour instead of a label": (put("Kontrakty", "Nr skierowania z PUP", time(7, 12), 3), "zamiana-excela", "Kontrakty", ("Nr skierowania z PUP", 3)),
    "account as a number": (put(P, "Rachunek bankowy", LONG_ACCOUNT), "zamiana-excela", P, ("Rachunek bankowy", 2)),
    "words for a date": (put(U, "Data zakończenia udziału", "koniec roku"), "nie-data", U, ("Data zakończenia udziału", 2)),
    "day that does not exist": (put(U, "Data zakończenia udziału", "31.02.2012"), "nie-data", U, ("Data zakończenia udziału", 2)),
    "date without its format": (number_for_a_date, "nie-data", U, ("Data zakończenia udziału", 2)),
    "date as text": (put(U, "Data zakończenia udziału", "30.11.2012"), "data-jako-tekst", U, ("Data zakończenia udziału", 2)),
    "half an hour": (put("ProgramKIS", "Liczba godzin", 45.5), "nie-liczba", "ProgramKIS", ("Liczba godzin", 2)),
    "number as text": (put("ProgramKIS", "Liczba godzin", "456"), "liczba-jako-tekst", "ProgramKIS", ("Liczba godzin", 2)),
    "amount as text": (put(P, "Wkład własny", "40 463,36 zł"), "liczba-jako-tekst", P, ("Wkład własny", 2)),
    "comma as a thousand": (put(P, "W tym na zatrudnienie pracownika socjalnego", "161,662"), "kwota-niejasna", P, ("W tym na zatrudnienie pracownika socjalnego", 2)),
    "dots as thousands": (put(P, "W tym na zatrudnienie pracownika socjalnego", "1.539.637 zł"), "kwota-niejasna", P, ("W tym na zatrudnienie pracownika socjalnego", 2)),
    "words for a percent": (put(P, "Wkład własny: udział podany", "dużo"), "nie-procent", P, ("Wkład własny: udział podany", 2)),
    "value off the list": (put(U, "Wykształcenie", "Średnie"), "spoza-listy", U, ("Wykształcenie", 2)),
    "hyphen in ISCED": (put(U, "Wykształcenie", "Wyższe (ISCED 5-8)"), "spoza-listy", U, ("Wykształcenie", 2)),
    "Cyrillic letter in a name": (put(U, "Nazwisko", "Sоwa"), "podobna-litera", U, ("Nazwisko", 2)),
    "space behind a name": (put(U, "Nazwisko", "Sowa "), "zbedny-odstep", U, ("Nazwisko", 2)),
    "two spaces in a street": (put(U, "Ulica", "ul.  Próbna"), "zbedny-odstep", U, ("Ulica", 2)),
    "hard space in a town": (put(U, "Miejscowość", "Nowe\u00a0Miasto"), "twarda-spacja", U, ("Miejscowość", 2)),
    "sign of no width": (put(U, "Ulica", "ul. Pró\u200bbna"), "niewidoczny-znak", U, ("Ulica", 2)),
    "PESEL as a number": (put(U, "PESEL", 2271409867, 4), "zero-przywrocone", U, ("PESEL", 4)),
    "child of nobody": (put("Rodzina", "Nr uczestnika", "UP-009"), "nieznany-klucz", "Rodzina", "A2"),
    "required cell empty": (put(U, "Imię", None), "puste-pole", U, ("Imię", 2)),
    "key twice": (add_row("Kadra", "K-01", "Iza", "Lis", "Kobieta", "psycholog"), "klucz-powtorzony", "Kadra", "A3"),
    "PESEL twice": (both(put(U, "PESEL", "80010100123", 3), put(U, "Płeć", "Kobieta", 3), women_and_men(3, 0)), "osoba-powtorzona", U, ("PESEL", 3)),
    "groups that do not add up": (add_row("GrupaDocelowa", "status", "bezrobotni", "osoby", None, None, 2), "grupy-niezgodne", "GrupaDocelowa", "F3"),
    "PESEL with a wrong digit": (put(U, "PESEL", "80010100108"), "zly-numer", U, ("PESEL", 2)),
    "PESEL without a digit": (put(U, "PESEL", "8001010010"), "zly-numer", U, ("PESEL", 2)),
    "NIP with a wrong digit": (put(P, "NIP", "9271873208"), "zly-numer", P, ("NIP", 2)),
    "REGON with a wrong digit": (put(P, "REGON", "080086486"), "zly-numer", P, ("REGON", 2)),
    "account with a wrong digit": (put(P, "Rachunek bankowy", "62 1090 1014 0000 0712 1981 2874"), "zly-numer", P, ("Rachunek bankowy", 2)),
    "postal code without a hyphen": (put(U, "Kod pocztowy", "26600"), "zly-zapis", U, ("Kod pocztowy", 2)),
    "e-mail with a Polish letter": (put(U, "E-mail", "józef@example.pl"), "zly-zapis", U, ("E-mail", 2)),
    "two phones in a cell": (put(U, "Telefon", "48 362 00 00, 600 000 000"), "telefon-nietypowy", U, ("Telefon", 2)),
    "znak sprawy that is none": (put(P, "Znak sprawy", "brak"), "znak-sprawy", P, ("Znak sprawy", 2)),
    "PESEL of another sex": (both(put(U, "Płeć", "Mężczyzna"), women_and_men(1, 2)), "pesel-niezgodny", U, ("Płeć", 2)),
    "PESEL of another day": (put(U, "Data urodzenia", date(1980, 1, 2)), "pesel-niezgodny", U, ("Data urodzenia", 2)),
    "one person twice": (both(put(U, "PESEL", None, 3), put(U, "Imię", "Anna", 3), put(U, "Nazwisko", "SOWA", 3), put(U, "Płeć", "Kobieta", 3), women_and_men(3, 0)), "osoba-podobna", U, ("Nazwisko", 3)),
    "too young for the project": (put(P, "Wiek uczestników od", 12), "wiek-poza-grupa", U, ("Data urodzenia", 4)),
    "status of another system": (put(U, "Status na rynku pracy", "Osoba bezrobotna"), "slownik-nieaktualny", U, ("Status na rynku pracy", 2)),
    "contract B without referral": (put("Kontrakty", "Nr skierowania z PUP", None), "brak-skierowania", "Kontrakty", ("Nr skierowania z PUP", 2)),
    "KIS without a contract": (put("Kontrakty", "Nr uczestnika", "UP-001", 3), "kis-bez-kontraktu", U, ("Ścieżka", 3)),
    "path of a contract without one": (put(U, "Ścieżka", "Kontrakt socjalny", 4), "sciezka-bez-kontraktu", U, ("Ścieżka", 4)),
    "accepted without need": (put(U, "Uwagi kontroli", "zly-numer: sprawdzono"), "uwaga-zbedna", U, ("Uwagi kontroli", 2)),
    "end before start": (put("Kontrakty", "Obowiązuje do", date(2012, 1, 1)), "daty-odwrotnie", "Kontrakty", ("Obowiązuje do", 2)),
    "support before the project": (put(U, "Data rozpoczęcia udziału", date(2011, 12, 31)), "poza-projektem", U, ("Data rozpoczęcia udziału", 2)),
    "contract after the first support": (put("Kontrakty", "Data zawarcia", date(2012, 3, 1)), "kontrakt-po-wsparciu", "Kontrakty", ("Data zawarcia", 2)),
    "certificate before the end": (both(put("Udział", "Data ukończenia", date(2012, 5, 20)), put("Udział", "Data wydania zaświadczenia", date(2012, 5, 30))), "zaswiadczenie-za-wczesnie", "Udział", ("Data wydania zaświadczenia", 2)),
    "course ended before its start": (put("Udział", "Data ukończenia", date(2012, 2, 1)), "zaswiadczenie-za-wczesnie", "Udział", ("Data ukończenia", 2)),
    "certificate number twice": (put("Udział", "Nr zaświadczenia", "2/KMG/2012", 4), "zaswiadczenie-powtorzone", "Udział", ("Nr zaświadczenia", 4)),
    "gap in certificate numbers": (put("Udział", "Nr zaświadczenia", "4/KMG/2012", 4), "numery-z-luka", "Udział", ("Nr zaświadczenia", 3)),
    "programme shorter than the course": (put("ProgramKursu", "Godziny teorii", 39), "program-niezgodny", "Kursy", ("Godziny teorii", 2)),
    "budget off by a grosz": (put(P, "Wkład własny", 40463.35), "budzet-niezgodny", P, ("Wartość projektu", 2)),
    "share that is not computed": (put(P, "Wkład własny: udział podany", 0.11), "udzial-niezgodny", P, ("Wkład własny: udział podany", 2)),
    "part above the whole": (put(P, "W tym na zatrudnienie pracownika socjalnego", 344902), "czesc-wieksza", P, ("W tym na zatrudnienie pracownika socjalnego", 2)),
    "tasks above the costs": (put("Zadania", "Koszt", 200001), "zadania-niezgodne", P, ("Koszty bezpośrednie", 2)),
    "cost of a participant": (put(P, "Koszt na uczestnika", 128455), "koszt-niezgodny", P, ("Koszt na uczestnika", 2)),
    "women and men": (add_row("GrupaDocelowa", "wiek", "dorośli", "rodziny", 2, 2, 3), "plec-niezgodna", "GrupaDocelowa", "F3"),
    "indicator": (put("Wskaźniki", "Zakładana: razem", 3), "wskaznik-niezgodny", "Wskaźniki", ("Zakładana: razem", 2)),
    "hours of KIS": (put("ProgramKIS", "Liczba godzin", 439), "godziny-niezgodne", P, ("KIS: liczba tygodni cyklu", 2)),
    "list of people called otherwise": (on(U, lambda t: setattr(t, "title", "Lista osób")), "brak-arkusza", "", ""),
    "list of people without a row": (on(U, lambda t: t.delete_rows(2, 3)), "pusty-arkusz", U, ""),
    "list of people without anything": (on(U, lambda t: t.delete_rows(1, 4)), "pusty-arkusz", U, ""),
    "list of people without numbers": (on(U, lambda t: t.delete_cols(1)), "brak-kolumny", U, "A1"),
    "project without anything": (on(P, lambda t: t.delete_rows(1, 30)), "pusty-arkusz", P, ""),
    "number of a person with an error": (put(U, "Nr uczestnika", "#N/A"), "formula-z-bledem", U, "A2"),
    "number of a person twice": (put(U, "Nr uczestnika", "UP-001", 3), "klucz-powtorzony", U, "A3"),
    "header with an error": (rename(U, "Patron", "#REF!"), "formula-z-bledem", U, "R1"),
    "header never computed": (rename(U, "Patron", "=A1"), "formula-bez-wyniku", U, "R1"),
    "signature below the list": (on(U, lambda t: t.__setitem__("C7", "Sporządziła: Iza Mazur")), "dopisek-pod-danymi", U, "A7"),
    "hours below zero": (put("ProgramKIS", "Liczba godzin", -456), "liczba-ujemna", "ProgramKIS", ("Liczba godzin", 2)),
    "amount below zero": (put(P, "Wkład własny", "-40 463,36 zł"), "liczba-ujemna", P, ("Wkład własny", 2)),
    "number beyond reason": (put(P, "Liczba uczestników", "1e999999999"), "nie-liczba", P, ("Liczba uczestników", 2)),
    "thousands typed as a fraction": (put(P, "W tym na zatrudnienie pracownika socjalnego", 161.662), "kwota-zaokraglona", P, ("W tym na zatrudnienie pracownika socjalnego", 2)),
    "amount with a full stop": (put(P, "Wkład własny", "40 463,36 zł."), "liczba-jako-tekst", P, ("Wkład własny", 2)),
    "amount with a hard space": (put(P, "Wkład własny", "40\u00a0463,36"), "liczba-jako-tekst", P, ("Wkład własny", 2)),
    "month in words": (put(U, "Data zakończenia udziału", "30 listopada 2012 r."), "data-jako-tekst", U, ("Data zakończenia udziału", 2)),
    "day or month first": (put(U, "Data zakończenia udziału", "05/06/2012"), "nie-data", U, ("Data zakończenia udziału", 2)),
    "age in a column of dates": (put(U, "Data zakończenia udziału", date(1900, 2, 10)), "nie-data", U, ("Data zakończenia udziału", 2)),
    "end long before the project": (put(U, "Data zakończenia udziału", date(2010, 1, 1)), "daty-odwrotnie", U, ("Data zakończenia udziału", 2)),
    "born after coming": (both(put(U, "PESEL", None), put(U, "Data urodzenia", date(2013, 1, 1))), "daty-odwrotnie", U, ("Data urodzenia", 2)),
    "too young for the group": (limits_of_the_group(15, 25), "wiek-poza-grupa", U, ("Data urodzenia", 4)),
    "too young by the PESEL": (both(put(P, "Wiek uczestników od", 12), put(U, "Data urodzenia", None, 4)), "wiek-poza-grupa", U, ("PESEL", 4)),
    "two paths at once": (put(U, "Ścieżka", "PAL"), "dwie-sciezki", U, ("Ścieżka", 2)),
    "path with fewer persons": (both(add_row("GrupaDocelowa", "ścieżka", "kontrakty socjalne", "osoby", None, None, 1), add_row("GrupaDocelowa", "ścieżka", "Program Aktywności Lokalnej", "osoby", None, None, 2)), "grupa-na-liscie", "GrupaDocelowa", "F4"),
    "child with the number of another": (family_number("80010100116"), "osoba-powtorzona", "Rodzina", "E2"),
    "contract after the course began": (put("Kontrakty", "Data zawarcia", date(2012, 4, 1), 3), "kontrakt-po-wsparciu", "Kontrakty", ("Data zawarcia", 3)),
    "status off the list": (put(U, "Status na rynku pracy", "na zasiłku"), "spoza-listy", U, ("Status na rynku pracy", 2)),
    "sex as a letter": (put(U, "Płeć", "K"), "spoza-listy", U, ("Płeć", 2)),
    "value of the project off by a grosz": (put(P, "Wartość projektu", 385365.32), "budzet-niezgodny", P, ("Wartość projektu", 2)),
    "one participant too many": (put(P, "Liczba uczestników", 4), "lista-niezgodna", P, ("Liczba uczestników", 2)),
    "no participants": (put(P, "Liczba uczestników", 0), "lista-niezgodna", P, ("Liczba uczestników", 2)),
}  # fmt: skip


def test_the_sound_workbook_has_no_finding(tmp_path: Path) -> None:
    assert found(build(tmp_path / "zdrowy.xlsx")) == []


@pytest.mark.parametrize(("damage", "code", "sheet", "where"), EXHIBITS.values(), ids=EXHIBITS)
def test_the_defect_is_found_in_its_cell_and_nothing_else(
    tmp_path: Path, damage: Damage, code: str, sheet: str, where: str | tuple[str, int]
) -> None:
    path = build(tmp_path / "skoroszyt.xlsx", damage)
    ref = where if isinstance(where, str) else cell(load_workbook(path), sheet, *where).coordinate
    assert found(path) == [(code, sheet, ref)]


def test_the_museum_is_large() -> None:
    assert len(EXHIBITS) >= 60
