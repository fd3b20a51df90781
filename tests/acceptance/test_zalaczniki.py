"""What a clerk does with `zalaczniki`, and what lies in the pack."""

import json
import os
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.monitoring.test_data_files import PERSON
from tests.monitoring.test_data_files import PROJEKT as COMPLETE
from tests.support.builders import PROJEKT, UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
CATALOGUE = """
[wykaz]
tytul = "Lista uczestników"
szablon = "wykaz.docx"
dla = "projekt"
nazwa = "Lista – {projekt.tytul}"
[deklaracja]
tytul = "Deklaracja uczestnictwa"
szablon = "deklaracja.docx"
nazwa = "{uczestnik.id} – deklaracja"
[pismo]
tytul = "Pismo przewodnie"
szablon = "pismo.docx"
dla = "projekt"
nazwa = "Pismo"
[spis]
tytul = "Spis załączników"
szablon = "spis.docx"
dla = "projekt"
nazwa = "Spis"
"""
PACKS = """
[wniosek]
tytul = "Wniosek o płatność"
format = "docx"
pismo = "pismo"
spis = "spis"
liczby = { uczestnicy = "projekt.liczba_uczestnikow" }
zalaczniki = [
    { rodzaj = "wykaz", liczby = { uczestnicy = "uczestnicy|length" } },
    { rodzaj = "deklaracja", liczby = { uczestnicy = "1" } },
    { folder = "skany", wzor = "*.pdf", wymagany = false, tytul = "Skan" },
]

[teczka]
tytul = "Teczka"
dla = "uczestnik"
format = "docx"
zalaczniki = [ { rodzaj = "deklaracja" }, { folder = "skany/{uczestnik.id}", wymagany = false } ]
"""
SPIS = (
    "{%p for z in pakiet.zalaczniki %}",
    "{{ z.numer }}. {{ z.nazwa }} | {{ z.plik }} | str. {{ z.strony or '–' }} | {{ z.sha256[:8] }}",
    "{%p endfor %}",
)


@pytest.fixture(autouse=True)
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no LibreOffice be found: what it adds is tested with the sample projects."""
    monkeypatch.setenv("PATH", os.devnull)


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Path:
    """Write a workbook of two people, the templates of a pack, and its description."""
    skoroszyt({"Projekt": PROJEKT | {"Liczba uczestników": 2}})
    szablon("wykaz", "{% for u in uczestnicy %}{{ u.nazwisko }};{% endfor %}")
    szablon("deklaracja", "Deklaruję udział: {{ uczestnik.imie }} {{ uczestnik.nazwisko }}")
    szablon(
        "pismo",
        "W załączeniu „{{ pakiet.tytul }}”, dokumentów {{ pakiet.zalaczniki|length }}.",
        "{%p for zdanie in pakiet.mimo_bledow %}",
        "Uwaga: {{ zdanie }}",
        "{%p endfor %}",
    )
    szablon("spis", *SPIS)
    (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")
    (folder / "szablony" / "pakiety.toml").write_text(PACKS, "utf-8")
    return folder


def packs(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "wyniki" / "projekt" / "zalaczniki").glob("*") if path.is_dir())


def describe(folder: Path, text: str) -> None:
    (folder / "szablony" / "pakiety.toml").write_text(text, "utf-8")


def test_pack_has_numbered_files_list_letter_manifest_and_zip(project: Path, uruchom: Run) -> None:
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 0
    (pack,) = packs(project)
    assert pack.name.endswith(" Wniosek o płatność")
    names = [
        "Pismo przewodnie.docx",
        "Spis załączników.docx",
        "Zał. 01 – Lista uczestników.docx",
        "Zał. 02 – Deklaracja uczestnictwa – UP-001.docx",
        "Zał. 03 – Deklaracja uczestnictwa – UP-002.docx",
        "manifest.json",
    ]
    assert sorted(path.name for path in pack.iterdir()) == names
    assert text_of(pack / names[2]) == "Kowalska;Nowak;"
    assert text_of(pack / names[4]) == "Deklaruję udział: Jan Nowak"
    assert text_of(pack / names[0]).replace("\u00a0", " ") == "W załączeniu „Wniosek o płatność”, dokumentów 3."
    assert zipfile.ZipFile(f"{pack}.zip").namelist() == [f"{pack.name}/{name}" for name in names]
    assert f"Pakiet, załączników 3: {pack.relative_to(project)}" in result.said


def test_manifest_lists_every_file_but_itself(project: Path, uruchom: Run) -> None:
    uruchom("zalaczniki", "wniosek")
    (pack,) = packs(project)
    manifest = json.loads((pack / "manifest.json").read_text("utf-8"))
    assert (manifest["format"], manifest["wersja"]) == ("dokumenty-pakiet", 1)
    assert [(file["numer"], file["rodzaj"], file["klucz"], file["plik"]) for file in manifest["pliki"]] == [
        (None, "spis", "", "Spis załączników.docx"),
        (None, "pismo", "", "Pismo przewodnie.docx"),
        (1, "wykaz", "", "Zał. 01 – Lista uczestników.docx"),
        (2, "deklaracja", "UP-001", "Zał. 02 – Deklaracja uczestnictwa – UP-001.docx"),
        (3, "deklaracja", "UP-002", "Zał. 03 – Deklaracja uczestnictwa – UP-002.docx"),
    ]
    assert all(file["bajty"] == (pack / file["plik"]).stat().st_size for file in manifest["pliki"])


def test_list_names_each_attachment_with_its_hash(project: Path, uruchom: Run) -> None:
    result = uruchom("zalaczniki", "wniosek")
    (pack,) = packs(project)
    lines = text_of(pack / "Spis załączników.docx").replace("\u00a0", " ").splitlines()
    hashes = {
        one["numer"]: one["sha256"][:8] for one in json.loads((pack / "manifest.json").read_text("utf-8"))["pliki"]
    }
    assert lines[1] == (
        "2. Deklaracja uczestnictwa – UP-001 | Zał. 02 – Deklaracja uczestnictwa – UP-001.docx | str. – | " + hashes[2]
    )
    assert "Stron nie policzono, bo na tym komputerze nie ma LibreOffice" in result.said


def test_documents_of_the_pack_are_in_the_register(project: Path, uruchom: Run) -> None:
    uruchom("zalaczniki", "wniosek")
    kinds = [row["Rodzaj"] for row in json.loads(uruchom("rejestr", "lista", "--json").out)]
    assert kinds == ["wykaz", "deklaracja", "deklaracja", "spis", "pismo", "pakiet-wniosek", "pakiet-wniosek"]
    (pack,) = packs(project)
    assert uruchom("rejestr", "zweryfikuj", str(pack / "manifest.json")).code == 0
    assert uruchom("rejestr", "zweryfikuj", f"{pack}.zip").code == 0


def test_pack_made_again_takes_the_place_of_the_untouched_one(project: Path, uruchom: Run) -> None:
    uruchom("zalaczniki", "wniosek")
    assert uruchom("zalaczniki", "wniosek").code == 0
    (pack,) = packs(project)
    assert [path.name for path in pack.parent.iterdir() if path.name.startswith(".")] == []
    assert uruchom("zalaczniki", "sprawdz", str(pack)).code == 0


def _add_a_note(pack: Path) -> None:
    (pack / "notatka.txt").write_text("zadzwonić", "utf-8")


def _sign_the_letter(pack: Path) -> None:
    (pack / "Pismo przewodnie.docx").write_bytes(b"podpisane")


def _change_the_manifest(pack: Path) -> None:
    manifest = pack / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8") + " ", "utf-8")


def _change_the_zip(pack: Path) -> None:
    Path(f"{pack}.zip").write_bytes(b"inny")


@pytest.mark.parametrize("change", [_add_a_note, _sign_the_letter, _change_the_manifest, _change_the_zip])
def test_pack_that_a_person_changed_is_never_overwritten(
    project: Path, uruchom: Run, change: Callable[[Path], None]
) -> None:
    uruchom("zalaczniki", "wniosek")
    (pack,) = packs(project)
    change(pack)
    before = {path: path.read_bytes() for path in (*pack.iterdir(), Path(f"{pack}.zip"))}
    assert uruchom("zalaczniki", "wniosek").code == 0
    assert [path.name for path in packs(project)] == [pack.name, f"{pack.name} (wersja 2)"]
    assert {path: path.read_bytes() for path in before} == before


def test_scans_go_along_in_the_order_of_their_names(project: Path, uruchom: Run) -> None:
    scans = project / "skany"
    scans.mkdir()
    for name in ("b umowa.PDF", "a faktura.pdf", "Thumbs.db", "~$otwarty.pdf"):
        (scans / name).write_bytes(b"%PDF-1.4 zepsuty")
    describe(project, PACKS.replace('wzor = "*.pdf"', 'wzor = "*"'))
    assert uruchom("zalaczniki", "wniosek").code == 0
    (pack,) = packs(project)
    assert [path.name for path in sorted(pack.glob("Zał. 0[45]*"))] == [
        "Zał. 04 – Skan – a faktura.pdf",
        "Zał. 05 – Skan – b umowa.pdf",
    ]


def test_pack_of_a_person_holds_only_what_is_theirs(project: Path, uruchom: Run) -> None:
    (project / "skany" / "UP-002").mkdir(parents=True)
    (project / "skany" / "UP-002" / "umowa.pdf").write_bytes(b"skan")
    assert uruchom("zalaczniki", "teczka").code == 0
    anna, jan = packs(project)
    assert anna.name.endswith(" Teczka UP-001")
    assert sorted(path.name for path in anna.iterdir()) == ["Zał. 01 – Deklaracja uczestnictwa.docx", "manifest.json"]
    assert text_of(anna / "Zał. 01 – Deklaracja uczestnictwa.docx") == "Deklaruję udział: Anna Kowalska"
    assert "Teczka UP-002" in (jan / "manifest.json").read_text("utf-8")
    assert (jan / "Zał. 02 – umowa.pdf").read_bytes() == b"skan"


def test_only_the_named_person(project: Path, uruchom: Run) -> None:
    assert uruchom("zalaczniki", "teczka", "--dla", "Nowak").code == 0
    assert [pack.name[11:] for pack in packs(project)] == ["Teczka UP-002"]


def test_options_may_stand_before_the_name_of_the_pack(project: Path, uruchom: Run) -> None:
    assert uruchom("zalaczniki", "--dla", "UP-001", "teczka").code == 0
    assert len(packs(project)) == 1


def test_missing_attachment_stops_the_pack_before_anything_is_made(project: Path, uruchom: Run) -> None:
    describe(project, PACKS.replace(', wymagany = false, tytul = "Skan"', ""))
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "W folderze „skany” nie ma plików „*.pdf”, a pakiet ich wymaga" in result.said
    assert "załącznik 3" in result.said
    assert "pakiet nie powstał, bo są ustalenia do poprawy" in result.said
    assert not list((project / "wyniki").rglob("*.docx"))


def test_numbers_that_differ_stop_the_pack(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": PROJEKT | {"Liczba uczestników": 3}})
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert (
        "Załączniki podają różne liczby (uczestnicy) – skoroszyt: 3, Lista uczestników: 2, Deklaracja uczestnictwa: 2"
        in result.said
    )
    assert "projekt.xlsx, arkusz „Uczestnicy”" in result.said
    assert packs(project) == []


def test_document_that_cannot_be_made_stops_the_pack(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [row | {"Telefon": t} for row, t in zip(UCZESTNICY, ("600", None), strict=True)]})
    (project / "szablony" / "szablony.toml").write_text(
        CATALOGUE.replace('nazwa = "{uczestnik.id} –', 'wymaga = ["uczestnik.telefon"]\nnazwa = "{uczestnik.id} –'),
        "utf-8",
    )
    result = uruchom("zalaczniki", "teczka")
    assert result.code == 1
    assert "projekt.xlsx, arkusz „Uczestnicy”, F3" in result.said
    assert packs(project) == []


def test_mistake_in_the_workbook_stops_the_pack(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"PESEL": "44051401358"}]})
    assert uruchom("zalaczniki", "teczka").code == 1
    assert packs(project) == []


def test_who_has_not_declared_stops_what_goes_out_and_not_a_file_of_somebody_else(
    project: Path, skoroszyt: Build, uruchom: Run
) -> None:
    dates = ("2012-01-02", None)
    people = [
        row | {"Data deklaracji": date and datetime.fromisoformat(date)}
        for row, date in zip(UCZESTNICY, dates, strict=True)
    ]
    skoroszyt({"Projekt": PROJEKT | {"Liczba uczestników": 2}, "Uczestnicy": people})
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "Uczestnik UP-002 jest na liście, a nie ma deklaracji uczestnictwa." in result.said
    assert packs(project) == []
    assert uruchom("zalaczniki", "teczka", "--dla", "UP-001").code == 0


def test_pack_made_in_spite_of_errors_says_so(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": PROJEKT | {"Liczba uczestników": 3}})
    result = uruchom("zalaczniki", "wniosek", "--mimo-bledow")
    assert result.code == 1
    assert "Pakiet powstał mimo ustaleń do poprawy" in result.said
    (pack,) = packs(project)
    sentence = "Załączniki podają różne liczby (uczestnicy)"
    assert "Uwaga: projekt.xlsx, arkusz „Uczestnicy”: " in text_of(pack / "Pismo przewodnie.docx").replace(
        "\u00a0", " "
    )
    assert sentence in (pack / "Ustalenia do poprawy.txt").read_text("utf-8-sig")
    assert any(sentence in one for one in json.loads((pack / "manifest.json").read_text("utf-8"))["mimo_bledow"])


def test_wrong_template_stops_the_pack_in_any_case(project: Path, szablon: Build, uruchom: Run) -> None:
    szablon("spis", "{{ pakiet.zalocznik }}")
    result = uruchom("zalaczniki", "wniosek", "--mimo-bledow")
    assert result.code == 4
    assert "Nie ma pola „pakiet.zalocznik”." in result.said
    assert "Czy chodziło o „zalaczniki”?" in result.said
    assert "popraw najpierw szablony" in result.said
    assert packs(project) == []


def test_papers_of_others_do_not_get_into_the_pack_of_a_person(project: Path, szablon: Build, uruchom: Run) -> None:
    szablon("lista", "{{ kurs.nazwa }}")
    catalogue = (
        CATALOGUE + '[lista]\ntytul = "Lista obecności"\nszablon = "lista.docx"\ndla = "kurs"\nnazwa = "{kurs.id}"\n'
    )
    (project / "szablony" / "szablony.toml").write_text(catalogue, "utf-8")
    describe(project, '[teczka]\ndla = "uczestnik"\nformat = "docx"\nzalaczniki = [{ rodzaj = "lista" }]\n')
    result = uruchom("zalaczniki", "teczka")
    assert result.code == 1
    assert "Załącznik „Lista obecności” mówi o wszystkich, a pakiet jest dla jednej osoby." in result.said


@pytest.fixture
def office(skoroszyt: Build, szablon: Build) -> tuple[Build, Build]:
    """Return what writes workbooks and what writes templates."""
    return skoroszyt, szablon


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (("wykaz", "{% for u in uczestnicy %}{{ u.pesel }}{% endfor %}"), "PESEL wielu osób"),
        (("wykaz", "{% for u in uczestnicy %}{{ u.niepelnosprawnosc }}{% endfor %}"), "mówi o zdrowiu"),
        (("deklaracja", "{{ uczestnik.kategoria }}"), "mówi o zdrowiu"),
        (("deklaracja", "{{ uczestnik.stan_zdrowia }}"), "mówi o zdrowiu"),
    ],
)
def test_field_that_the_receiver_does_not_need_stops_what_goes_out(
    project: Path, office: tuple[Build, Build], uruchom: Run, template: tuple[str, str], code: str
) -> None:
    more = {"PESEL": "80010100123", "Kategoria": "x", "Niepełnosprawność": "tak", "Stan zdrowia": "dobry"}
    skoroszyt, szablon = office
    skoroszyt({"Projekt": PROJEKT | {"Liczba uczestników": 1}, "Uczestnicy": [UCZESTNICY[0] | more]})
    szablon(*template)
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 4
    assert code in result.said
    assert packs(project) == []
    catalogue = project / "szablony" / "szablony.toml"
    catalogue.write_text(CATALOGUE.replace(f"[{template[0]}]", f"[{template[0]}]\ndane_wrazliwe = true"), "utf-8")
    assert uruchom("zalaczniki", "wniosek").code == 0


DATA = '[dane]\nformat = "docx"\nzalaczniki = [{ rodzaj = "wykaz" }, { dane = "pefs-2007"%s }]\n'


def test_data_file_that_need_not_be_there_stays_out_with_a_remark(project: Path, uruchom: Run) -> None:
    describe(project, DATA % ", wymagany = false")
    result = uruchom("zalaczniki", "spakuj", "dane")
    assert result.code == 0
    assert "uwaga" in result.said
    (pack,) = packs(project)
    assert [path.name for path in pack.glob("Zał.*")] == ["Zał. 01 – Lista uczestników.docx"]


def test_data_file_that_must_be_there_stops_the_pack(project: Path, uruchom: Run) -> None:
    describe(project, DATA % "")
    assert uruchom("zalaczniki", "spakuj", "dane").code == 1
    assert packs(project) == []


def test_data_file_of_a_complete_workbook_goes_along(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": COMPLETE, "Uczestnicy": [PERSON]})
    line = DATA.replace("pefs-2007", "sm-efs") % ', liczby = { osoby = "osoby" }'
    describe(project, line + '[dane.liczby]\nosoby = "uczestnicy|length"\n')
    assert uruchom("zalaczniki", "spakuj", "dane").code == 0
    (pack,) = packs(project)
    assert b"Anna;Sowa;" in (pack / "Zał. 02 – Dane uczestników- SM EFS.csv").read_bytes()
    describe(project, line + '[dane.liczby]\nosoby = "uczestnicy|length + 1"\n')
    result = uruchom("zalaczniki", "spakuj", "dane")
    assert result.code == 1
    assert "Załączniki podają różne liczby (osoby) – skoroszyt: 2, Dane uczestników: SM EFS: 1" in result.said


def test_letter_and_list_work_outside_of_a_pack(project: Path, uruchom: Run) -> None:
    assert uruchom("generuj", "pismo", "spis").code == 0
    (letter,) = (project / "wyniki" / "projekt" / "pismo").glob("*.docx")
    assert text_of(letter) == "W\xa0załączeniu „”, dokumentów 0."


def test_pdf_pack_needs_an_office(project: Path, uruchom: Run) -> None:
    describe(project, PACKS.replace('format = "docx"', 'format = "pdf"'))
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 6
    assert "Do PDF potrzebny jest LibreOffice" in result.said
    assert not (project / "wyniki").exists()


@pytest.mark.usefixtures("project")
def test_list_of_packs(uruchom: Run) -> None:
    rows = json.loads(uruchom("zalaczniki", "lista", "--json").out)
    assert [(row["Pakiet"], row["Dla"]) for row in rows] == [("wniosek", "projekt"), ("teczka", "uczestnik")]
    assert rows[0]["Załączniki"] == "wykaz; deklaracja; skany/*.pdf (jeśli jest)"


def test_json_tells_where_the_pack_lies(project: Path, uruchom: Run) -> None:
    (batch,) = json.loads(uruchom("zalaczniki", "wniosek", "--json").out)
    (pack,) = packs(project)
    assert batch["pakiety"] == [
        {
            "folder": str(pack.relative_to(project)),
            "zip": f"{pack.relative_to(project)}.zip",
            "zaszyfrowany": False,
            "zalaczniki": 3,
            "mimo_bledow": [],
        }
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("zalaczniki",), 2, "Podaj polecenie."),
        (("zalaczniki", "wniosk"), 2, "Nie ma pakietu „wniosk”. Czy chodziło o „wniosek”?"),
        (("zalaczniki", "wniosek", "teczka"), 2, "Zbędny argument: teczka."),
        (("zalaczniki", "wniosek", "--dla", "UP-001"), 2, "Pakiet „wniosek” jest jeden na projekt"),
        (("zalaczniki", "teczka", "--dla", "Kowalsky"), 2, "Czy chodziło o „Kowalska”?"),
        (("zalaczniki", "teczka", "--haslo=x"), 2, "Opcja „--haslo” nie przyjmuje wartości."),
        (("zalaczniki", "wniosek", "--szablony", "nie-ma"), 4, "pakiety.toml: nie ma pliku z opisem pakietów"),
        (("zalaczniki", "sprawdz", "nie-ma"), 2, "Nie ma folderu ani pliku „nie-ma”."),
        (("zalaczniki", "sprawdz", "dane"), 2, "dane: to nie jest pakiet załączników"),
        (("zalaczniki", "sprawdz"), 2, "Brakuje argumentu: FOLDER|ZIP."),
    ],
)
def test_wrong_use_is_told(project: Path, uruchom: Run, arguments: tuple[str, ...], code: int, sentence: str) -> None:
    result = uruchom(*arguments)
    assert result.code == code
    assert sentence in result.said
    assert not list(project.rglob("*.zip"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[a]\ntytul = x\n", "pakiety.toml, wiersz 2, znak 9: pliku nie da się odczytać"),
        ("", "nie ma tu żadnego pakietu"),
        ("a = 1", "wpis [a]: zapisz go jako sekcję"),
        ("[a]\ntytul = 'x'", "wpis [a]: podaj, z czego jest pakiet"),
        ("[a]\nrodzaje = ['x']", "wpis [a]: nieznane pole „rodzaje”"),
        ("[a]\nformat = 'odt'\nzalaczniki = [{ rodzaj = 'wykaz' }]", "wpis [a]: w polu „format” wpisz"),
        ("[a]\nzalaczniki = ['wykaz']", "załącznik 1: zapisz go w klamrach"),
        ("[a]\nzalaczniki = [{ tytul = 'x' }]", "załącznik 1: podaj jedno z trzech"),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', wymagany = 'nie' }]",
            "załącznik 1: w polu „wymagany” wpisz true albo false",
        ),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', liczby = { u = 1 } }]",
            "w polu „liczby” podaj wyrażenie w cudzysłowie",
        ),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', odczyt = { u = 5 } }]",
            "załącznik 1: w polu „odczyt” podaj wiersz dokumentu w cudzysłowie",
        ),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', odczyt = { u = [] } }]",
            "załącznik 1: w polu „odczyt” podaj wiersz dokumentu w cudzysłowie",
        ),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', odczyt = { u = 'Razem: *' } }]",
            "załącznik 1: w polu „odczyt”, u: w wierszu ma być jedna liczba (#)",
        ),
        (
            "[a]\nzalaczniki = [{ dane = 'sm-efs', odczyt = { u = '#' } }]",
            "załącznik 1: pole „odczyt” należy do załącznika z polem „rodzaj”",
        ),
        (
            "[a]\nzalaczniki = [{ rodzaj = 'wykaz', kto = 'true' }]",
            "załącznik 1: pole „kto” należy do załącznika z polem „dane”",
        ),
        (
            "[a]\nformat = 'docx'\nzalaczniki = [{ rodzaj = 'wykaz', odczyt = { 'u {kurs.id}' = '#' } }]",
            "nie ma pola „kurs.id”",
        ),
        (
            "[a]\nformat = 'docx'\nzalaczniki = [{ dane = 'sm-efs', kto = 'uczestnik.wiek >' }]",
            "Wyrażenie „uczestnik.wiek >” jest zapisane niepoprawnie",
        ),
        ("[a]\nformat = 'docx'\nzalaczniki = [{ rodzaj = 'wykas' }]", "Czy chodziło o „wykaz”?"),
        (
            "[a]\nformat = 'docx'\ndla = 'osoba'\nzalaczniki = [{ rodzaj = 'wykaz' }]",
            "nie ma niczego, co nazywa się „osoba”",
        ),
        (
            "[a]\nformat = 'docx'\nzalaczniki = [{ rodzaj = 'wykaz', gdy = 'projekt.tytul ==' }]",
            "Wyrażenie „projekt.tytul ==” jest zapisane niepoprawnie",
        ),
        (
            "[a]\nformat = 'docx'\nzalaczniki = [{ rodzaj = 'wykaz', liczby = { u = 'uczestnicy|lenght' } }]",
            "Popraw je w pliku pakiety.toml",
        ),
        ("[a]\nformat = 'docx'\nzalaczniki = [{ dane = 'pefs-2008' }]", "załącznik 1: "),
        ("[a]\nformat = 'docx'\nzalaczniki = [{ folder = 'skany/{projekt.numer}' }]", "nie ma pola „projekt.numer”"),
        (
            "[a]\nformat = 'docx'\npismo = 'deklaracja'\nzalaczniki = [{ rodzaj = 'wykaz' }]",
            "rodzaj „deklaracja” (pismo albo spis) musi być dla tego samego, co pakiet",
        ),
    ],
)
def test_wrong_description_is_told_by_place(project: Path, uruchom: Run, text: str, sentence: str) -> None:
    describe(project, text)
    result = uruchom("zalaczniki", "a")
    assert result.code == 4
    assert sentence in result.said


def test_place_that_cannot_be_written_is_told(project: Path, uruchom: Run) -> None:
    (project / "wyniki" / "projekt").mkdir(parents=True)
    (project / "wyniki" / "projekt" / "zalaczniki").write_text("tu miał być folder", "utf-8")
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 5
    assert "nie można zapisać pakietu" in result.said


def test_long_names_are_cut(project: Path, uruchom: Run) -> None:
    describe(project, PACKS.replace('"Wniosek o płatność"', f'"{"bardzo długi tytuł " * 30}"'))
    scans = project / "skany"
    scans.mkdir()
    (scans / f"{'x' * 200}.pdf").write_bytes(b"skan")
    assert uruchom("zalaczniki", "wniosek").code == 0
    (pack,) = packs(project)
    assert len(pack.name) <= 60
    assert max(len(path.name) for path in pack.iterdir()) <= 125


def test_register_tells_whether_the_manifest_is_the_one_issued(project: Path, uruchom: Run) -> None:
    uruchom("zalaczniki", "wniosek")
    (pack,) = packs(project)
    for received in (str(pack), f"{pack}.zip"):
        assert "Wykaz jest tym, który wydano " in uruchom("zalaczniki", "sprawdz", received).said
    elsewhere = project / "odebrany"
    pack.rename(elsewhere)
    _change_the_manifest(elsewhere)
    result = uruchom("zalaczniki", "sprawdz", "odebrany")
    assert result.code == 0
    assert "Tego wykazu nie ma w rejestrze" in result.said
    elsewhere.rename(pack)
    result = uruchom("zalaczniki", "sprawdz", str(pack))
    assert result.code == 1
    assert "zmienione: manifest.json" in result.said
    assert "rejestr" not in uruchom("zalaczniki", "sprawdz", str(pack), "--wyniki", "inne").said


def test_file_that_is_no_zip_is_no_pack(project: Path, uruchom: Run) -> None:
    result = uruchom("zalaczniki", "sprawdz", str(project / "szablony" / "pakiety.toml"))
    assert result.code == 2
    assert "to nie jest pakiet załączników" in result.said
