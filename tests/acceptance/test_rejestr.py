"""What an office asks of its register."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
FILE = Path("wyniki/projekt/list/UP-001 Kowalska Anna.docx")


@pytest.fixture(autouse=True)
def issued(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    """Two numbered letters have been made."""
    skoroszyt()
    szablon("list", "{{ numer }} {{ uczestnik.imie }} [{{ kod }}]")
    (folder / "szablony" / "szablony.toml").write_text(
        '[list]\nszablon = "list.docx"\nnumer = "{nr}/2026"\n'
        'nazwa = "{uczestnik.id} {uczestnik.nazwisko} {uczestnik.imie}"\n',
        "utf-8",
    )
    assert uruchom("generuj").code == 0


def test_list_of_what_was_issued(uruchom: Run) -> None:
    rows = json.loads(uruchom("rejestr", "lista", "--json").out)
    assert [(row["Numer"], row["Dokument"], row["Wersja"]) for row in rows] == [
        ("1/2026", "UP-001", "1"),
        ("2/2026", "UP-002", "1"),
    ]
    assert json.loads(uruchom("rejestr", "lista", "--rodzaj", "inny", "--json").out) == []


def test_issued_file_is_recognised(uruchom: Run) -> None:
    result = uruchom("rejestr", "zweryfikuj", str(FILE))
    assert (result.code, result.out.split(":")[0]) == (0, "wydany")


def test_edited_file_is_told(uruchom: Run) -> None:
    FILE.write_bytes(FILE.read_bytes() + b"podpis")
    result = uruchom("rejestr", "zweryfikuj", str(FILE))
    assert (result.code, result.out.split(":")[0]) == (1, "zmieniony")


def test_certificate_edited_in_word_is_not_overwritten_and_told(uruchom: Run) -> None:
    from docx import Document

    edited = Document(str(FILE))
    edited.add_paragraph("z wyróżnieniem")
    edited.save(str(FILE))
    before = FILE.read_bytes()
    for _ in range(2):
        assert uruchom("generuj", "--od-nowa").code == 0
        assert FILE.read_bytes() == before
        assert uruchom("rejestr", "zweryfikuj", str(FILE)).out.startswith("zmieniony")
    fresh = FILE.with_stem(f"{FILE.stem} (wersja 2)")
    assert text_of(fresh).startswith("1/2026 Anna")
    assert uruchom("rejestr", "zweryfikuj", str(fresh)).out.startswith("wydany")
    assert len(list(FILE.parent.iterdir())) == 3, "no version more with each run"


def test_foreign_file_is_unknown(folder: Path, uruchom: Run) -> None:
    (folder / "obcy.docx").write_bytes(b"?")
    result = uruchom("rejestr", "zweryfikuj", "obcy.docx")
    assert (result.code, result.out.split(":")[0]) == (1, "nieznany")


def test_code_on_the_document_is_enough(uruchom: Run) -> None:
    code = text_of(FILE).partition("[")[2].rstrip("]")
    assert code.startswith("1/2026 ")
    assert uruchom("rejestr", "zweryfikuj", code).code == 0
    assert uruchom("rejestr", "zweryfikuj", "1/2026 00000000").out.startswith("nieznany")


def test_neither_file_nor_code(uruchom: Run) -> None:
    result = uruchom("rejestr", "zweryfikuj", "brak.docx")
    assert result.code == 2
    assert "nie ma takiego pliku" in result.said


def test_replaced_version_is_told(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    old = folder / "stary.docx"
    old.write_bytes(FILE.read_bytes())
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Imię": "Hanna"}, UCZESTNICY[1]]})
    uruchom("generuj")
    assert uruchom("rejestr", "zweryfikuj", "stary.docx").out.startswith("zastąpiony")
    rows = json.loads(uruchom("rejestr", "pokaz", "1/2026", "--json").out)
    assert [row["Wersja"] for row in rows] == ["1", "2"]


def test_annulled_number_stays_taken(uruchom: Run) -> None:
    assert uruchom("rejestr", "anuluj", "1/2026", "--powod", "pomyłka w nazwisku").code == 0
    assert uruchom("rejestr", "zweryfikuj", str(FILE)).out.startswith("anulowany")
    uruchom("generuj")
    assert text_of(FILE).startswith("3/2026 Anna")
    (row,) = json.loads(uruchom("rejestr", "pokaz", "1/2026", "--json").out)
    assert row["Stan"].endswith("pomyłka w nazwisku")


def test_corrected_name_makes_a_version_that_names_the_old_one(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nazwisko": "Kowal"}, UCZESTNICY[1]]})
    result = uruchom("generuj")
    assert f"{FILE.name}: poprzednia wersja została w folderze. Nowa: UP-001 Kowal Anna.docx" in result.said
    first, second = json.loads(uruchom("rejestr", "pokaz", "1/2026", "--json").out)
    assert (first["Stan"], second["Stan"]) == ("", "zamiast wersji 1")
    assert "poprzednia wersja" not in uruchom("generuj").said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("anuluj", "9/2026", "--powod", "x"), "nie jest w użyciu"),
        (("anuluj", "1/2026"), "Brakuje opcji „--powod”."),
        (("anuluj", "1/2026", "--powod", " "), "podaj powód anulowania"),
        (("pokaz", "9/2026"), "nie ma numeru „9/2026”"),
        (("lista", "--wyniki", "gdzie-indziej"), "nie ma rejestru"),
        ((), "Podaj polecenie."),
    ],
)
def test_wrong_use_is_told(uruchom: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = uruchom("rejestr", *arguments)
    assert result.code == 2
    assert sentence in result.said


def sheet(path: Path) -> list[tuple[object, ...]]:
    return list(load_workbook(path)["Rejestr zaświadczeń"].iter_rows(values_only=True))


def test_register_as_a_workbook_has_names_and_a_place_to_sign(folder: Path, uruchom: Run) -> None:
    uruchom("rejestr", "anuluj", "2/2026", "--powod", "pomyłka")
    uruchom("generuj")
    assert uruchom("rejestr", "eksport", "rejestr.xlsx").code == 0
    today = json.loads(uruchom("rejestr", "lista", "--json").out)[0]["Wydano"][:10]
    assert sheet(folder / "rejestr.xlsx") == [
        ("Numer", "Imię i nazwisko", "Data wydania", "Kurs", "Uwagi", "Podpis odbioru"),
        ("1/2026", "Anna Kowalska", today, "list", None, None),
        ("2/2026", "Jan Nowak", today, "list", f"anulowano {today}: pomyłka", None),
        ("3/2026", "Jan Nowak", today, "list", None, None),
    ]
    assert uruchom("rejestr", "eksport", "rejestr.xlsx").code == 2, "nothing is overwritten"


def test_number_whose_row_has_gone_stays_in_the_register(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": UCZESTNICY[:1]})
    assert uruchom("rejestr", "eksport", "rejestr.xlsx", "--rodzaj", "list").code == 0
    assert sheet(folder / "rejestr.xlsx")[2][1::3] == (None, "UP-002: nie ma tego wiersza w skoroszycie „projekt”")


def test_register_of_courses_names_the_course_and_the_day_on_the_certificate(
    folder: Path, skoroszyt: Build, uruchom: Run
) -> None:
    udzial = {
        "Nr uczestnika": "UP-002",
        "Symbol kursu": "KEL",
        "Wynik": "ukończono",
        "Data ukończenia": date(2012, 6, 1),
    }
    skoroszyt({"Kursy": [{"Symbol kursu": "KEL", "Nazwa kursu": "Kelner"}], "Udział": [udzial]})
    with (folder / "szablony" / "szablony.toml").open("a", encoding="utf-8") as catalogue:
        catalogue.write(
            '[kursowe]\nszablon = "list.docx"\ndla = "udzial"\nnumer = "{nr}/{kurs.id}"\nnazwa = "{kurs.id}"\n'
        )
    assert uruchom("generuj", "kursowe").code == 0
    assert uruchom("rejestr", "eksport", "kursy.xlsx", "--rodzaj", "kursowe").code == 0
    assert sheet(folder / "kursy.xlsx")[1:] == [("1/KEL", "Jan Nowak", "01.06.2012", "Kelner", None, None)]


# PDF and print files

OFFICE = """#!/bin/sh
for file; do case "$file" in *.docx) (echo $$; cat "$file"; echo %%EOF) > "${file%.docx}.pdf"; esac; done
"""
PDF = FILE.with_suffix(".pdf")


@pytest.fixture
def office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell script that stands for LibreOffice; like it, it never makes the same bytes twice."""
    program = folder / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(OFFICE, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


needs_shell = pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")


def word(result: Result) -> tuple[int, str]:
    return result.code, result.out.split(":")[0]


@needs_shell
@pytest.mark.usefixtures("office")
def test_pdf_is_recognised_changed_and_replaced(folder: Path, szablon: Build, uruchom: Run) -> None:
    assert uruchom("generuj", "--pdf").code == 0
    assert word(uruchom("rejestr", "zweryfikuj", str(PDF))) == (0, "wydany")
    sent = folder / "wysłany.pdf"
    sent.write_bytes(PDF.read_bytes())
    szablon("list", "Nowy tekst, {{ numer }} {{ uczestnik.imie }}")
    assert uruchom("generuj", "--pdf").code == 0
    assert word(uruchom("rejestr", "zweryfikuj", "wysłany.pdf")) == (1, "zastąpiony")
    assert word(uruchom("rejestr", "zweryfikuj", str(PDF))) == (0, "wydany")
    PDF.write_bytes(PDF.read_bytes() + b"podpis")
    assert word(uruchom("rejestr", "zweryfikuj", str(PDF))) == (1, "zmieniony")


@needs_shell
@pytest.mark.usefixtures("office")
def test_pdf_that_a_person_signed_is_not_overwritten(szablon: Build, uruchom: Run) -> None:
    uruchom("generuj", "--pdf")
    PDF.write_bytes(PDF.read_bytes() + b"podpis elektroniczny")
    signed = PDF.read_bytes()
    uruchom("generuj", "--pdf")
    assert [path.stem for path in PDF.parent.glob("UP-001*.pdf")] == [PDF.stem], "there is one, so none is made"
    szablon("list", "Nowy tekst, {{ numer }} {{ uczestnik.imie }}")
    for _ in range(2):
        assert uruchom("generuj", "--pdf").code == 0
        assert PDF.read_bytes() == signed
        assert [path.stem for path in sorted(PDF.parent.glob("UP-001*.pdf"))] == [f"{PDF.stem} (wersja 2)", PDF.stem]
    assert word(uruchom("rejestr", "zweryfikuj", str(PDF.with_stem(f"{PDF.stem} (wersja 2)")))) == (0, "wydany")


@needs_shell
@pytest.mark.usefixtures("office")
def test_print_file_is_recognised_until_one_of_its_documents_is_annulled(uruchom: Run) -> None:
    assert uruchom("drukuj", "list", "--pdf").code == 0
    printed = sorted(Path("wyniki/projekt/druk").iterdir())
    assert [path.suffix for path in printed] == [".docx", ".pdf"]
    for path in printed:
        result = uruchom("rejestr", "zweryfikuj", str(path))
        assert word(result) == (0, "wydany")
        assert "1/2026" in result.out
        assert "2/2026" in result.out
    uruchom("rejestr", "anuluj", "2/2026", "--powod", "pomyłka")
    result = uruchom("rejestr", "zweryfikuj", str(printed[1]))
    assert word(result) == (1, "anulowany")
    assert "1/2026" not in result.out
    assert "2/2026" in result.out


# Codes as people type them


@pytest.mark.parametrize(
    "typed", [str.upper, lambda code: f" {code} ", lambda code: code.replace("0", "O").replace("1", "l")]
)
def test_code_may_be_typed_carelessly(uruchom: Run, typed: Callable[[str], str]) -> None:
    number, code = text_of(FILE).partition("[")[2].rstrip("]").split()
    assert uruchom("rejestr", "zweryfikuj", number, typed(code)).code == 0


def test_number_alone_is_no_code(uruchom: Run) -> None:
    result = uruchom("rejestr", "zweryfikuj", "1/2026")
    assert result.code == 2
    assert "Dopisz po odstępie osiem znaków" in result.said
