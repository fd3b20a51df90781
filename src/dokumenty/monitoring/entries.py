"""What must be true of each cell of a data file: filled where required, of its list, written as its system wants.

The shapes are those of the SM EFS import (PESEL, postal code, day, phone, e-mail); the other systems take them too.
"""

import re
from collections.abc import Callable, Iterator

from stdnum.pl import pesel

from dokumenty.model.issues import CellPlace, Issue, Place, error, place_of, warning
from dokumenty.model.records import cell_of, filled, has_column, sheet_of
from dokumenty.monitoring.layouts import Layout
from dokumenty.monitoring.rows import Entry

_POSTAL_CODE = re.compile(r"\d{2}-\d{3}")  # 26-600
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")  # 2026-01-31
_PHONE = re.compile(r"\d{7,15}")  # 483620000
_EMAIL = re.compile(r"[!-?A-~]+@[!-?A-~]+\.[A-Za-z]{2,}")  # ops@example.pl: no Polish letters, no spaces
_POWIAT = re.compile(r"[a-ząćęłńóśźż-]+(ski|cki|dzki)( [a-ząćęłńóśźż-]+)?")  # lubartowski
_NOT_GMINA = re.compile(r"(gm\.|gmina|wieś|m\.)\s.*", re.IGNORECASE)  # gmina Lubartów
_SEX = {"M": "Mężczyzna", "F": "Kobieta"}
_OLDEST = 120


def required_is_filled(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """A person without the required data may not be reported as a participant."""
    column = entry.column
    if not column.required or entry.text:
        return
    names = [name for name in column.fields or (entry.field,) if has_column(entry.record, _bare(name))]
    if not names:
        yield _no_column(entry, layout)
    elif column.rule != "wiek":  # the age has a rule of its own, which says what is missing for it
        what = f"{layout.title} wymaga danych „{column.header.strip()}”, a komórka jest pusta."
        yield error("plik-puste-pole", place(entry), what, "Uzupełnij ją: bez tego osoby nie można wykazać.")


def _no_column(entry: Entry, layout: Layout) -> Issue:
    sheet = sheet_of(entry.record)
    headers = " albo ".join(f"„{sheet.field(_bare(name)).header}”" for name in entry.column.fields)
    what = f"{layout.title} wymaga danych „{entry.column.header.strip()}”, a w arkuszu nie ma kolumny {headers}."
    todo = "Dopisz ją (zrobi to: dokumenty arkusz uzupelnij) i uzupełnij."
    return error("plik-brak-kolumny", CellPlace(cell_of(entry.record, "").file, sheet.title), what, todo)


def value_is_listed(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """A value is written just as its list has it; in the lists of SM EFS stands an en dash."""
    known = layout.values(entry.column.code_list) if entry.column.code_list else ()
    if not known or not entry.text or entry.text in known:
        return
    dashed = next((value for value in known if value.replace("–", "-") == entry.text), "")
    what = f"Tej wartości nie ma na liście „{entry.column.header.strip()}” systemu {layout.title}."
    hint = f"Na liście jest półpauza: „{dashed}”." if dashed else f"Dozwolone: {'; '.join(known)}."
    yield error("plik-spoza-listy", place(entry), what, hint)


def rule_is_kept(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """A value has the shape that its system asks for."""
    if entry.column.rule and (entry.text or entry.column.rule == "wiek"):
        yield from _RULES[entry.column.rule](entry, layout)


def place(entry: Entry) -> Place:
    """Return where the value of an entry stands in the workbook."""
    return place_of(cell_of(entry.record, entry.field))


def _bare(name: str) -> str:
    return name.rpartition(".")[2]


def _pesel(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """Hold a PESEL against its length, its check digit and the sex; another identifier is free."""
    if entry.field != "pesel":
        return
    if not pesel.is_valid(entry.text):
        what = f"{layout.title} nie przyjmie tego numeru PESEL: ma złą liczbę cyfr albo cyfrę kontrolną."
        todo = "Popraw numer; gdy osoba nie ma numeru, zostaw puste i wpisz „Inny identyfikator”."
        yield error("plik-pesel", place(entry), what, todo)
    elif filled(entry.record, "plec") and _SEX[pesel.get_gender(entry.text)] != entry.record.plec:
        what = f"Płeć w numerze PESEL nie zgadza się z kolumną „Płeć” ({cell_of(entry.record, 'plec').ref})."
        yield error("plik-pesel", place(entry), what, "Popraw jedno z nich według dokumentu tożsamości.")


def _age(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """The age is that of the day of coming, by the date in the PESEL."""
    if not isinstance(entry.value, int):
        what = f"{layout.title} wymaga wieku w dniu przystąpienia, a nie da się go policzyć."
        todo = "Uzupełnij datę rozpoczęcia udziału oraz PESEL albo datę urodzenia."
        yield error("plik-wiek", place(entry), what, todo)
    elif not 0 <= entry.value <= _OLDEST:
        what = f"Wiek w dniu przystąpienia wychodzi {entry.value} lat."
        yield error("plik-wiek", place(entry), what, "Popraw datę rozpoczęcia udziału, PESEL albo datę urodzenia.")


def _postal_code(entry: Entry, layout: Layout) -> Iterator[Issue]:
    if not _POSTAL_CODE.fullmatch(entry.text):
        what = f"{layout.title} nie przyjmie tego kodu pocztowego."
        yield error("plik-kod", place(entry), what, "Wpisz dwie cyfry, łącznik i trzy cyfry, na przykład 26-600.")


def _day(entry: Entry, layout: Layout) -> Iterator[Issue]:
    if not _DAY.fullmatch(entry.text):
        what = f"{layout.title} przyjmuje daty w postaci RRRR-MM-DD, a tu nie ma daty."
        yield error("plik-data", place(entry), what, "Wpisz datę jako dd.mm.rrrr; program zapisze ją jak trzeba.")


def _phone(entry: Entry, layout: Layout) -> Iterator[Issue]:
    if not _PHONE.fullmatch(entry.text):
        what = f"{layout.title} przyjmuje telefon z 7–15 cyfr."
        yield error("plik-telefon", place(entry), what, "Wpisz jeden numer, same cyfry; odstępy i plus mogą być.")


def _email(entry: Entry, layout: Layout) -> Iterator[Issue]:
    if not _EMAIL.fullmatch(entry.text):
        what = f"{layout.title} nie przyjmie tego adresu e-mail."
        yield error("plik-email", place(entry), what, "Wpisz jeden adres, bez polskich liter i odstępów.")


def _powiat(entry: Entry, layout: Layout) -> Iterator[Issue]:
    """A powiat is an adjective in small letters; a town that is its own powiat stands by its name."""
    town = str(entry.record.miejscowosc) if filled(entry.record, "miejscowosc") else ""
    if not _POWIAT.fullmatch(entry.text) and entry.text != town:
        what = f"{layout.title} przyjmuje powiat jako przymiotnik małą literą, na przykład „lubartowski”."
        yield error("plik-powiat", place(entry), what, "Popraw wpis; miasto na prawach powiatu wpisz jego nazwą.")


def _gmina(entry: Entry, layout: Layout) -> Iterator[Issue]:
    if _NOT_GMINA.fullmatch(entry.text) or entry.text[:1].islower():
        what = f"{layout.title} przyjmuje samą nazwę gminy z rejestru TERYT."
        yield error("plik-gmina", place(entry), what, "Wpisz nazwę wielką literą, bez „gmina” i bez nazwy wsi.")


_RULES: dict[str, Callable[[Entry, Layout], Iterator[Issue]]] = {
    "pesel": _pesel,
    "wiek": _age,
    "kod": _postal_code,
    "data": _day,
    "telefon": _phone,
    "email": _email,
    "powiat": _powiat,
    "gmina": _gmina,
}
"""How a column is checked, by the word `regula` in its layout."""


def renamed_values(entries: list[Entry], layout: Layout) -> Iterator[Issue]:
    """Say once for each value of an older list what is written in its place; nothing is changed in silence."""
    first: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.read:
            first.setdefault((entry.column.header, entry.read), []).append(entry)
    for (header, read), found in first.items():
        what = f"„{header.strip()}”: zamiast „{read}” w pliku stoi „{found[0].text}” (wierszy: {len(found)})."
        todo = f"Sprawdź, czy to ta sama wartość; w skoroszycie można wpisać od razu wartość z listy {layout.title}."
        yield warning("plik-zamieniono", place(found[0]), what, todo)
