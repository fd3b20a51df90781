"""What a template author asks of the program."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.conftest import Result
from tests.support.builders import UCZESTNICY

Run = Callable[..., Result]
Build = Callable[..., Path]


def rows(result: Result) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(result.out)
    return found


def test_list_of_kinds(szablon: Build, uruchom: Run) -> None:
    szablon("list", "{{ uczestnik.imie }}")
    (row,) = rows(uruchom("szablony", "lista", "--json"))
    assert (row["Rodzaj"], row["Dla"], row["Szablon"]) == ("list", "uczestnik", "list.docx")


def test_sound_template(szablon: Build, uruchom: Run) -> None:
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("szablony", "sprawdz")
    assert (result.code, result.out) == (0, "Sprawdzone szablony: 1; wszystko w porządku.\n")


def test_all_mistakes_are_told_at_once_with_their_places(szablon: Build, uruchom: Run) -> None:
    szablon(
        "list", "Wstęp", "{% if uczestnik.imie %}", "{{ uczestnik.nazwizko }}", table=[["{{ uczestnik.imie|kwtoa }}"]]
    )
    result = uruchom("szablony", "sprawdz", "szablony/list.docx", "--json")
    (batch,) = json.loads(result.out)
    found = {(issue["kod"], issue["miejsce"]["where"]) for issue in batch["ustalenia"]}
    assert result.code == 4
    assert ("szablon-niezamkniety-blok", "akapit 2") in found
    assert ("szablon-nieznany-filtr", "tabela 1, wiersz 1, komórka 1") in found


def test_unknown_field_is_told_with_the_workbook(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Imię matki": "Ewa"}]})
    szablon("dobry", "{{ uczestnik.imie_matki }}")
    assert uruchom("szablony", "sprawdz", "--dane", "dane/projekt.xlsx").code == 0
    result = uruchom("szablony", "sprawdz")
    assert result.code == 4
    assert "Nie ma pola „uczestnik.imie_matki”." in result.said


def test_column_that_nobody_reads_is_told(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Imię matki": "Ewa", "Hobby": "szachy"}]})
    szablon("list", "{{ uczestnik|osoba }} {{ uczestnik.imie_matki }} {{ projekt.tytul }}")
    result = uruchom("szablony", "sprawdz", "--dane", "dane/projekt.xlsx")
    assert result.code == 0
    assert "Żaden szablon nie używa kolumn: Hobby." in result.said


def test_template_outside_the_catalogue_is_for_participants(folder: Path, szablon: Build, uruchom: Run) -> None:
    szablon("list", "{{ uczestnik.imie }}")
    other = szablon("inny", "{{ uczestnik.nazwisko }}").rename(folder / "inny.docx")
    assert uruchom("szablony", "sprawdz", str(other)).code == 0


def test_fields_that_a_template_uses_with_their_places(szablon: Build, uruchom: Run) -> None:
    szablon("list", "{{ uczestnik.imie }}", "{% for u in uczestnicy %}{{ u.imie }}, {{ uczestnik.imie }}{% endfor %}")
    found = {row["Pole"]: row["Gdzie"] for row in rows(uruchom("szablony", "pola", "--json"))}
    assert found == {"uczestnik.imie": "akapit 1; akapit 2", "uczestnicy": "akapit 2", "uczestnicy[].imie": "akapit 2"}


def test_all_fields_that_there_are(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Hobby": "szachy"}]})
    szablon("list", "x")
    found = {row["Pole"]: row for row in rows(uruchom("szablony", "pola", "--dla", "kontrakt", "--json"))}
    assert found["kontrakt.typ"]["Kolumna"] == "Typ kontraktu"
    assert found["uczestnik.imie"]["Rodzaj wartości"] == "tekst"
    assert "kontrakt.cele[].tresc" not in found, "paths of one step below the roots"
    assert "cele[].tresc" in found
    own = rows(uruchom("szablony", "pola", "--dla", "uczestnik", "--dane", "dane/projekt.xlsx", "--json"))
    assert "uczestnik.hobby" in {row["Pole"] for row in own}


def test_fields_for_something_unknown(szablon: Build, uruchom: Run) -> None:
    szablon("list", "x")
    result = uruchom("szablony", "pola", "--dla", "uczestnicy")
    assert result.code == 2
    assert "nie ma niczego, co nazywa się „uczestnicy”" in result.said


def test_findings_become_comments_in_a_copy(folder: Path, szablon: Build, uruchom: Run) -> None:
    original = szablon("list", "Dzień dobry", "{{ uczestnik.nazwizko }}")
    before = original.read_bytes()
    result = uruchom("szablony", "sprawdz", "szablony/list.docx", "--komentarze")
    assert result.code == 4
    (comment,) = docx.Document(str(folder / "szablony" / "list – uwagi.docx")).comments
    assert "Nie ma pola „uczestnik.nazwizko”. Czy chodziło o „nazwisko”?" in comment.text
    assert original.read_bytes() == before


def test_a_copy_with_comments_is_no_template_and_a_changed_one_is_kept(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt()
    szablon("list", "Wstęp", "Zamieszkały/a: {{ uczestnik.imie }}")
    copy = folder / "szablony" / "list – uwagi.docx"
    for _ in range(2):
        assert uruchom("szablony", "sprawdz", "szablony/list.docx", "--komentarze").code == 0
    assert [path.name for path in copy.parent.glob("*uwagi*")] == [copy.name], "the same copy is written once"
    copy.write_bytes(b"changed by a person")
    assert uruchom("szablony", "sprawdz", "szablony/list.docx", "--komentarze").code == 0
    assert copy.read_bytes() == b"changed by a person"
    assert [row["Rodzaj"] for row in rows(uruchom("szablony", "lista", "--json"))] == ["list"]


def test_mail_merge_template_renders_and_gets_tags(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    old = szablon("stary", "Sz. P. ")
    document = docx.Document(str(old))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " MERGEFIELD Imię ")
    document.paragraphs[0]._p.append(field)
    document.save(str(old))
    skoroszyt()
    assert uruchom("generuj", "stary").code == 0, "renders as it is"
    made = sorted((folder / "wyniki").rglob("*.docx"))
    assert [docx.Document(str(path)).paragraphs[0].text for path in made] == ["Sz. P. Anna", "Sz. P. Jan"]
    assert uruchom("szablony", "importuj", str(old)).code == 0
    assert docx.Document(str(folder / "szablony" / "stary – znaczniki.docx")).paragraphs[0].text == "Sz. P. {{ imie }}"


def test_a_broken_block_hides_no_unknown_field(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon(
        "list",
        "{% for osoba in uczestnicy %}{{ osoba.imie }}{% if osoba.plec %}{% endfor %}",
        "{% set kto = uczestnik.imie %}{{ kto }} {{ uczestnik.naziwsko }} {{ projekt.tytul|duzymi }}",
    )
    result = uruchom("szablony", "sprawdz", "--json")
    found = {(issue["kod"], issue["co"]) for batch in json.loads(result.out) for issue in batch["ustalenia"]}
    assert {code for code, _ in found} == {"szablon-niezamkniety-blok", "nieznane-pole", "szablon-nieznany-filtr"}
    assert ("nieznane-pole", "Nie ma pola „uczestnik.naziwsko”.") in found
