"""Everything a clerk can get wrong: a Polish sentence with the place, the right exit code, nothing half-made."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.support.builders import PROJEKT, UCZESTNICY, projekt, save_template, save_workbook

Run = Callable[..., Result]
Build = Callable[..., Path]
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
OLD_XLS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le")


@pytest.fixture(autouse=True)
def template(szablon: Build) -> Path:
    return szablon("list", "{{ uczestnik.imie }}")


def nothing_made(folder: Path) -> bool:
    return not list((folder / "wyniki").rglob("*.docx"))


def test_no_workbook(folder: Path, uruchom: Run) -> None:
    (folder / "dane").mkdir()
    result = uruchom("generuj")
    assert result.code == 2
    assert "W folderze „dane” nie ma żadnego skoroszytu .xlsx." in result.said


def test_no_folder(uruchom: Run) -> None:
    result = uruchom("generuj")
    assert result.code == 2
    assert "dokumenty nowy KATALOG" in result.said


def test_two_workbooks_and_none_named(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt(name="a.xlsx")
    skoroszyt(name="b.xlsx")
    result = uruchom("generuj")
    assert result.code == 2
    assert "a.xlsx, b.xlsx" in result.said
    assert nothing_made(folder)


def test_folder_named_means_all_its_workbooks(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt(name="a.xlsx")
    skoroszyt(name="b.xlsx")
    assert uruchom("generuj", "--dane", "dane").code == 0
    assert len(list((folder / "wyniki").rglob("*.docx"))) == 4


def test_workbook_named_that_is_not_there(uruchom: Run) -> None:
    result = uruchom("generuj", "--dane", "brak.xlsx")
    assert result.code == 2
    assert "nie ma pliku ani folderu „brak.xlsx”" in result.said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Nr;Imie\n1;Anna\n", "plik nie jest skoroszytem Excela albo jest uszkodzony"),
        (b"", "plik jest pusty (0 bajtów)"),
        (ENCRYPTED, "skoroszyt jest chroniony hasłem"),
        (OLD_XLS, "plik jest w starym formacie .xls"),
    ],
)
def test_file_that_is_no_workbook(folder: Path, uruchom: Run, content: bytes, sentence: str) -> None:
    path = folder / "dane" / "projekt.xlsx"
    path.parent.mkdir()
    path.write_bytes(content)
    result = uruchom("generuj")
    assert result.code == 3
    assert sentence in result.said
    assert nothing_made(folder)


def test_word_document_under_another_name_is_told_once(folder: Path, uruchom: Run) -> None:
    path = save_template(folder / "dane" / "lista.docx", "Tekst").rename(folder / "dane" / "lista.xlsx")
    result = uruchom("sprawdz", "--dane", str(path))
    assert result.code == 3
    assert result.said.count("to dokument Worda") == 1


def test_other_kind_of_file(folder: Path, uruchom: Run) -> None:
    (folder / "lista.pdf").write_bytes(b"%PDF")
    result = uruchom("generuj", "--dane", "lista.pdf")
    assert result.code == 3
    assert "to nie jest skoroszyt .xlsx" in result.said


def test_zip_that_is_no_workbook(folder: Path, uruchom: Run) -> None:
    with zipfile.ZipFile(folder / "x.xlsx", "w") as package:
        package.writestr("readme.txt", "nic")
    result = uruchom("sprawdz", "--dane", "x.xlsx")
    assert result.code == 3
    assert "pliku nie da się odczytać" in result.said


def test_workbook_cut_in_half(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    path = skoroszyt()
    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    shutil.copy(path, folder / "cale.xlsx")
    with zipfile.ZipFile(folder / "cale.xlsx") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, sheet[: len(sheet) // 2] if name.endswith("sheet1.xml") else source.read(name))
    result = uruchom("generuj")
    assert result.code == 3
    assert "pliku nie da się odczytać, jest uszkodzony" in result.said


def test_workbook_open_in_excel(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    (folder / "dane" / "~$projekt.xlsx").write_bytes(b"Anna")
    result = uruchom("generuj")
    assert result.code == 3
    assert "skoroszyt jest otwarty w Excelu" in result.said
    assert nothing_made(folder)


def test_unreadable_workbook_does_not_stop_the_others(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt(name="b.xlsx")
    (folder / "dane" / "a.xlsx").write_bytes(b"?")
    result = uruchom("generuj", "--dane", "dane")
    assert result.code == 3
    assert len(list((folder / "wyniki" / "b").rglob("*.docx"))) == 2


def test_missing_sheet(folder: Path, uruchom: Run) -> None:
    save_workbook(folder / "dane" / "projekt.xlsx", {"Projekt": PROJEKT})
    result = uruchom("generuj")
    assert result.code == 1
    assert "projekt.xlsx W skoroszycie nie ma arkusza „Uczestnicy”." in result.said.replace("│ ", "").replace("  ", " ")


def test_missing_column(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [{k: v for k, v in row.items() if k != "Płeć"} for row in UCZESTNICY]})
    result = uruchom("generuj")
    assert result.code == 1
    assert "arkusz „Uczestnicy”, A1" in result.said
    assert "Brakuje wymaganej kolumny „Płeć”." in result.said


def test_empty_sheet(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [dict.fromkeys(UCZESTNICY[0])]})
    result = uruchom("generuj")
    assert result.code == 1
    assert "W arkuszu „Uczestnicy” nie ma ani jednego wiersza z danymi." in result.said


def test_unknown_key_in_a_child_sheet(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Rodzina": [{"Nr uczestnika": "UP-009", "Imię": "Ola", "Nazwisko": "Kowalska"}]})
    result = uruchom("generuj")
    assert result.code == 1
    assert "arkusz „Rodzina”, A2" in result.said
    assert "takiego numeru nie ma" in result.said


def test_number_where_text_belongs(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Imię": 7}]})
    result = uruchom("generuj")
    assert result.code == 1
    assert "arkusz „Uczestnicy”, B2" in result.said
    assert "W polu „Imię” jest liczba, a powinien być tekst." in result.said


def test_missing_required_cell_of_the_project(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": projekt(Realizator=None)})
    result = uruchom("generuj")
    assert result.code == 1
    assert "arkusz „Projekt”, B3" in result.said
    assert "Puste pole „Realizator”, a jest wymagane." in result.said


def test_no_templates(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    shutil.rmtree(folder / "szablony")
    result = uruchom("generuj")
    assert result.code == 4
    assert "nie ma folderu z szablonami" in result.said


def test_template_that_is_no_document(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    (folder / "szablony" / "list.docx").write_text("to nie jest dokument", "utf-8")
    result = uruchom("generuj")
    assert result.code == 4
    assert "to nie jest dokument .docx" in result.said


def test_unclosed_block_in_a_template(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "Wstęp", "{% if uczestnik.imie %}", "{{ uczestnik.imie }}")
    result = uruchom("generuj")
    assert result.code == 4
    assert "list.docx" in result.said
    assert nothing_made(folder)


@pytest.mark.parametrize(
    ("catalogue", "sentence"),
    [
        ("[list\n", "pliku nie da się odczytać"),
        ('[list]\nszablon = "brak.docx"\n', "nie ma pliku „brak.docx”"),
        ('[list]\nszablon = "list.docx"\ndlaa = "projekt"\n', "nieznane pole „dlaa”"),
        ('[list]\ntytul = "List"\n', "podaj „szablon”"),
        ('[list]\nszablon = "list.docx"\ndomyslnie = "nie"\n', "wpisz true albo false"),
        ('list = "list.docx"\n', "zapisz go jako sekcję"),
        ('[list]\nszablon = "list.docx"\ngdy = "uczestnik.imie =="\n', "jest zapisane niepoprawnie"),
        ('[list]\nszablon = "list.docx"\ngdy = "uczestnik.imja == 1"\n', "Nie ma pola „uczestnik.imja”."),
        ('[list]\nszablon = "list.docx"\ndla = "uczestnicy"\n', "Czy chodziło o „uczestnik”?"),
        ('[list]\nszablon = "list.docx"\nnazwa = "{uczestnik.nr}"\n', "nie ma pola „uczestnik.nr”"),
    ],
)
def test_catalogue_that_is_wrong(folder: Path, skoroszyt: Build, uruchom: Run, catalogue: str, sentence: str) -> None:
    skoroszyt()
    (folder / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")
    result = uruchom("generuj")
    assert result.code == 4
    assert sentence in result.said
    assert nothing_made(folder)


def test_results_cannot_be_written(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    (folder / "wyniki").write_text("plik zamiast folderu", "utf-8")
    result = uruchom("generuj")
    assert result.code == 5
    assert "wyniki/rejestr.sqlite: nie można zapisać pliku: w miejscu folderu leży plik" in result.said


def test_unknown_kind(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt()
    result = uruchom("generuj", "lis")
    assert result.code == 2
    assert "Nie ma rodzaju dokumentu „lis”. Czy chodziło o „list”? Dostępne: list." in result.said
