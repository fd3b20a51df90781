"""Files of other makers: .ods, .csv, .xlsm, shared texts, and workbooks whose names a map explains."""

import tomllib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dokumenty.dane.proposal import propose_map
from dokumenty.dane.records import read_dataset
from dokumenty.dane.workbook import open_workbook
from dokumenty.errors import WorkbookError
from dokumenty.model.arkusze import SHEETS
from dokumenty.rules import check
from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of
from tests.support.museum import build

Build = Callable[..., Path]
MAP = """
[arkusze."Lista osób"]
arkusz = "Uczestnicy"
[arkusze."Lista osób".kolumny]
"Lp w projekcie" = "Nr uczestnika"
"Imię uczestnika" = "Imię"
"Nazwisko rodowe" = "Nazwisko"
"K/M" = "Płeć"
"Program" = "Ścieżka"
[projekt]
"Tytuł projektu" = "Nowy początek"
"Realizator" = "Ośrodek"
"Miejscowość w pismach" = "Przykładowo"
"""


def foreign(path: Path) -> Path:
    book = Workbook()
    tab = book.worksheets[0]
    tab.title = "Lista osób"
    tab.append(
        ["Lp w projekcie", "Imię uczestnika", "Nazwisko rodowe", "K/M", "Program", "Ewidencja", "Kontakt", "Ur."]
    )
    tab.append(["1", "Anna", "Sowa", "Kobieta", "PAL", "80010100123", "anna@example.pl", date(1980, 1, 1)])
    book.save(path)
    return path


def test_macros_are_never_a_hindrance(tmp_path: Path) -> None:
    path = build(tmp_path / "skoroszyt.xlsm")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    dataset, issues = read_dataset(path, SHEETS)
    assert (issues, len(dataset.of("uczestnicy"))) == ([], 3)


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1250", ";"), ("iso8859-2", ";"), ("utf-16", "\t"), ("utf-8", "\t")],
)
def test_csv_is_a_sheet_named_as_the_file(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "uczestnicy.csv"
    lines = [
        "Nr uczestnika|Imię|Nazwisko|Płeć|Ścieżka|Data urodzenia",
        'UP-1|Łucja|"Gęś"|Kobieta|PAL|01.02.1980',
        "||||",
    ]
    path.write_bytes("\r\n".join(lines).replace("|", separator).encode(encoding))
    dataset, issues = read_dataset(path, SHEETS)
    (person,) = dataset.of("uczestnicy")
    assert (person.imie, person.nazwisko, person.data_urodzenia) == ("Łucja", "Gęś", date(1980, 2, 1))
    assert [issue.code for issue in issues] == ["brak-arkusza"]


def test_a_map_says_what_foreign_names_are(tmp_path: Path) -> None:
    path = foreign(tmp_path / "lista.xlsx")
    (tmp_path / "lista.mapa.toml").write_text(MAP, "utf-8")
    dataset, issues = read_dataset(path, SHEETS)
    (person,) = dataset.of("uczestnicy")
    assert (person.id, person.imie, person.nazwisko, person.plec, person.sciezka) == (
        "1",
        "Anna",
        "Sowa",
        "Kobieta",
        "PAL",
    )
    assert (dataset.projekt.tytul, person.ewidencja) == ("Nowy początek", "80010100123")
    assert [*issues, *check(dataset)] == []


@pytest.mark.parametrize("text", ["[arkusze", "[arkusz]\nx = 1", 'projekt = "x"', "[arkusze]\nLista = 1"])
def test_a_map_that_is_wrong_says_so(tmp_path: Path, text: str) -> None:
    path = foreign(tmp_path / "lista.xlsx")
    (tmp_path / "lista.mapa.toml").write_text(text, "utf-8")
    with pytest.raises(WorkbookError, match=r"lista\.mapa\.toml"):
        read_dataset(path, SHEETS)


def test_the_proposed_map_is_a_map(tmp_path: Path) -> None:
    path = foreign(tmp_path / "lista.xlsx")
    said = tomllib.loads(propose_map(path, SHEETS))["arkusze"]["Lista osób"]
    assert said["arkusz"] == "Uczestnicy"
    assert said["kolumny"]["Imię uczestnika"] == "Imię"
    assert said["kolumny"]["Ewidencja"] == "PESEL"
    assert said["kolumny"]["Kontakt"] == "E-mail"
    assert said["kolumny"]["Ur."] == "Data urodzenia"


def test_sprawdz_proposes_a_map(folder: Path, szablon: Build, uruchom: Callable[..., Result]) -> None:
    szablon("list", "Pismo")
    foreign(folder / "lista.xlsx")
    result = uruchom("sprawdz", "--dane", "lista.xlsx")
    assert "zapisz jako lista.mapa.toml" in result.said
    assert '"Ewidencja" = "PESEL"' in result.out


def test_pola_gives_own_columns_types_names_and_lists(skoroszyt: Build) -> None:
    path = skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Rozmiar ubrania": "m", "Wpłata": 12}]})
    book = load_workbook(path)
    pola = book.create_sheet("_Pola")
    for row in (
        ["Arkusz", "Kolumna", "Nazwa", "Typ", "Lista", "Wymagane"],
        ["Uczestnicy", "Rozmiar ubrania", "rozmiar", "wybór z listy", "Rozmiary", "tak"],
        ["Uczestnicy", "Wpłata", None, "kwota", None, None],
    ):
        pola.append(row)
    lists = book.create_sheet("Słowniki")
    for row in (["Rozmiary"], ["S"], ["M"]):
        lists.append(row)
    book.save(path)
    dataset, issues = read_dataset(path, SHEETS)
    (person,) = dataset.of("uczestnicy")
    assert issues == []
    assert (person.rozmiar, str(person.wplata), type(person.wplata).__name__) == ("M", "12.00", "Amount")


def test_pola_says_that_a_foreign_column_is_a_field_of_ours(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Callable[..., Result]
) -> None:
    """Ewidencja is the office's own column until `_Pola` names it: then it is checked and printed as our PESEL."""
    szablon("list", "PESEL: {{ uczestnik.pesel }}")
    path = skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Ewidencja": 2070803629}]})
    assert "PESEL" not in uruchom("sprawdz").said
    book = load_workbook(path)
    pola = book.create_sheet("_Pola")
    for row in (["Arkusz", "Kolumna", "Nazwa"], ["Uczestnicy", "Ewidencja", "PESEL"]):
        pola.append(row)
    book.save(path)
    assert "F2 │ PESEL ma niewłaściwą liczbę cyfr albo błędną cyfrę kontrolną" in uruchom("sprawdz").said
    book["Uczestnicy"]["F2"] = 2070803628
    book.save(path)
    assert uruchom("generuj").code == 0
    (document,) = folder.rglob("wyniki/**/*.docx")
    assert text_of(document) == "PESEL: 02070803628"


def test_the_office_makes_a_list_longer(skoroszyt: Build) -> None:
    path = skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Wykształcenie": "Szkoła życia"}]})
    assert [issue.code for issue in read_dataset(path, SHEETS)[1]] == ["spoza-listy"]
    book = load_workbook(path)
    for row in (["Wykształcenie"], ["Szkoła życia"]):
        book["Słowniki"].append(row) if "Słowniki" in book.sheetnames else book.create_sheet("Słowniki").append(row)
    book.save(path)
    dataset, issues = read_dataset(path, SHEETS)
    assert (issues, dataset.of("uczestnicy")[0].wyksztalcenie) == ([], "Szkoła życia")


def test_shared_texts_prefixes_and_rich_text(tmp_path: Path) -> None:
    """What openpyxl never writes: texts in a part of their own, a prefix before each name, text in two types."""
    path = tmp_path / "obcy.xlsx"
    main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "_rels/.rels": f'<Relationships xmlns="r"><Relationship Id="a" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<x:workbook {main} xmlns:r="{links}"><x:sheets><x:sheet name="A" sheetId="1" r:id="b"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="r"><Relationship Id="b" Target="worksheets/s.xml"/>'
        '<Relationship Id="c" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<x:sst {main}><x:si><x:t>Imię</x:t></x:si><x:si><x:r><x:t>Łu</x:t></x:r>"
        "<x:r><x:t>cja</x:t></x:r><x:rPh><x:t>?</x:t></x:rPh></x:si></x:sst>",
        "xl/worksheets/s.xml": f'<x:worksheet {main}><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>\n'
        '<x:row r="2"><x:c r="A2" t="s">\n<x:v>1</x:v>\n</x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    (raw,) = open_workbook(path)
    assert [(row.number, row.values) for row in raw.rows] == [(1, ["Imię"]), (2, ["Łucja", True])]
