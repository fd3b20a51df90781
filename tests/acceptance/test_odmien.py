"""What a clerk does with `odmien`, and with the forms that come of it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Result
from tests.support.builders import PROJEKT, UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
GOLAB = UCZESTNICY[1] | {"Nazwisko": "Gołąb"}
LETTER = Path("wyniki", "projekt", "list", "UP-002 Gołąb Jan – list.docx")


def test_all_cases_of_a_name(uruchom: Run) -> None:
    result = uruchom("odmien", "Anna Kowalska", "--plec", "k")
    assert result.code == 0
    for form in ("Anny Kowalskiej", "Annie Kowalskiej", "Annę Kowalską", "Anną Kowalską", "Anno Kowalska"):
        assert form in result.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["Anna Kowalska", "--plec", "K"],
        ["Anna", "Kowalska", "--plec", "kobieta"],
        ["  Anna  Kowalska ", "--plec", "Kobieta", "--co", "Osoba"],
    ],
)
def test_people_type_it_their_own_way(uruchom: Run, arguments: list[str]) -> None:
    forms = json.loads(uruchom("odmien", *arguments, "--json").out)
    assert (forms["dopełniacz"]["forma"], forms["dopełniacz"]["pewne"]) == ("Anny Kowalskiej", True)


def test_town_in_small_letters_and_kind_with_polish_letters(uruchom: Run) -> None:
    forms = json.loads(uruchom("odmien", "radom", "--co", "miejscowość", "--json").out)
    assert [forms[case]["forma"] for case in ("mianownik", "miejscownik")] == ["Radom", "Radomiu"]


def test_doubt_is_told_with_its_reason(uruchom: Run) -> None:
    assert "nie podano płci" in uruchom("odmien", "Anna Kowalska").said


def test_town_for_a_program(uruchom: Run) -> None:
    forms = json.loads(uruchom("odmien", "Tychy", "--co", "miejscowosc", "--json").out)
    assert forms["miejscownik"]["forma"] == "Tychach"
    assert forms["miejscownik"]["pewne"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["odmien"], "Podaj tekst do odmiany albo skoroszyt (--dane), jedno z dwojga."),
        (["odmien", "Anna", "--dane", "dane"], "jedno z dwojga."),
        (["odmien", " "], "Nie ma czego odmieniać: tekst jest pusty."),
        (["odmien", "Jan Lis", "Anna Lis"], "Podaj jedną nazwę naraz, w cudzysłowie."),
        (["odmien", "Anna", "--plec", "x"], "--plec: „x” to ani k, ani m."),
        (["odmien", "Anna", "--co", "rzecz"], "--co: nie ma rodzaju „rzecz”. Dostępne: osoba, rodzina"),
    ],
)
def test_wrong_use_is_told_with_what_to_do(uruchom: Run, arguments: list[str], reason: str) -> None:
    result = uruchom(*arguments)
    assert result.code == 2
    assert reason in result.err


def test_proof_sheet_lists_every_form_with_the_doubtful_first(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0], GOLAB]})
    szablon("list", "{{ uczestnik|dopelniacz }}")
    result = uruchom("odmien", "--dane", "dane/projekt.xlsx")
    assert result.code == 0
    assert "form 2, do sprawdzenia 1" in result.said
    rows = proof_rows(folder)
    assert [row[0] for row in rows] == ["Jan Gołąb", "Anna Kowalska"]
    assert rows[0][1:5] == ("dopełniacz", None, "Jana Gołąba", "warianty")
    assert rows[1][1:5] == ("dopełniacz", None, "Anny Kowalskiej", "pewne")


def test_proof_for_a_program(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0], GOLAB]})
    szablon("list", "{{ uczestnik|dopelniacz }}")
    (proof,) = json.loads(uruchom("odmien", "--dane", "dane/projekt.xlsx", "--json").out)
    assert proof["arkusz"].endswith("projekt.odmiana.xlsx")
    assert [(row["tekst"], row["pewne"]) for row in proof["formy"]] == [("Jan Gołąb", False), ("Anna Kowalska", True)]


def test_corrected_proof_sheet_is_used_and_kept(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0], GOLAB]})
    szablon("list", "{{ uczestnik|dopelniacz }}")
    assert "Jana Gołąba / Jana Gołębia" in uruchom("generuj").said
    uruchom("odmien", "--dane", "dane/projekt.xlsx")
    path = folder / "dane" / "projekt.odmiana.xlsx"
    book = load_workbook(path)
    book.worksheets[0]["C2"] = "Jana Gołębia"
    book.save(path)
    result = uruchom("generuj")
    assert "Gołąba" not in result.said
    assert text_of(folder / LETTER) == "Jana Gołębia"
    uruchom("odmien", "--dane", "dane/projekt.xlsx")
    assert ("Jan Gołąb", "dopełniacz", "Jana Gołębia", "Jana Gołębia", "ręczne") in [
        row[:5] for row in proof_rows(folder)
    ]


def test_sheet_odmiana_in_the_workbook_wins(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    decided = {"Tekst w danych": "Jan Gołąb", "Przypadek": "dopełniacz", "Właściwa forma": "Jana Gołębia"}
    skoroszyt({"Uczestnicy": [GOLAB], "Odmiana": [decided]})
    szablon("list", "{{ uczestnik|kogo }}")
    result = uruchom("generuj")
    assert "nie jest pewny" not in result.said
    assert text_of(folder / LETTER) == "Jana Gołębia"


def test_doubtful_form_is_a_warning_and_the_document_is_made(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [GOLAB]})
    szablon("list", "{{ uczestnik|kogo }}")
    result = uruchom("generuj")
    assert result.code == 0
    assert "arkusz „Uczestnicy”, C2" in result.said
    assert text_of(folder / LETTER) == "Jana Gołąba"


def test_words_for_both_sexes_in_a_template_get_a_hint(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "Pan/i {{ uczestnik.imie }}, zamieszkały/a")
    result = uruchom("sprawdz")
    assert result.code == 0
    assert "„Pan/i”" in result.said
    assert "„zamieszkały/a”" in result.said


def test_such_words_are_found_in_every_paragraph_of_a_known_persons_document(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt()
    szablon("list", "Ja, niżej podpisany/a, oświadczam", "{{ projekt.tytul }}")
    szablon("druk", "Ja, niżej podpisany/a, oświadczam", "{{ projekt.tytul }}")
    (folder / "szablony" / "szablony.toml").write_text('[druk]\nszablon = "druk.docx"\ndla = "projekt"\n', "utf-8")
    result = uruchom("sprawdz")
    assert "list.docx, akapit 1, „Ja, niżej podpisany/a, oświadczam”" in result.said
    assert "druk.docx" not in result.said


def test_typography_can_be_switched_off_for_a_kind(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Zawód": "praca w domu"}]})
    szablon("list", "Zawód i plany: {{ uczestnik.zawod }}")
    uruchom("generuj")
    made = folder / "wyniki" / "projekt" / "list" / "UP-001 Kowalska Anna – list.docx"
    assert text_of(made) == "Zawód i\u00a0plany: praca w\u00a0domu"
    (folder / "szablony" / "szablony.toml").write_text('[list]\nszablon = "list.docx"\ntypografia = false\n', "utf-8")
    uruchom("generuj")
    assert text_of(made) == "Zawód i plany: praca w domu"


def test_grosze_in_words_as_the_project_sheet_asks(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Projekt": PROJEKT | {"Wartość projektu": 1000.31, "Grosze w kwotach słownie": "słownie"}})
    szablon("list", "{{ projekt.wartosc|slownie }}")
    uruchom("generuj", "--dla", "UP-001")
    made = folder / "wyniki" / "projekt" / "list" / "UP-001 Kowalska Anna – list.docx"
    assert text_of(made) == "jeden tysiąc złotych trzydzieści jeden groszy"


def proof_rows(folder: Path) -> list[tuple[object, ...]]:
    sheet = load_workbook(folder / "dane" / "projekt.odmiana.xlsx").worksheets[0]
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]


def test_choice_of_documents_beside_a_text_is_told(uruchom: Run) -> None:
    result = uruchom("odmien", "kierowniczka Ośrodka", "--rodzaj", "stanowisko")
    assert result.code == 2
    assert "--co" in result.err
