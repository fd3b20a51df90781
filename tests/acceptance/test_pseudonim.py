"""What a clerk does with --pseudonim: sends a sample of the work to somebody who must not know the people."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.monitoring.test_data_files import PERSON, PROJEKT
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
PEOPLE = [
    {
        "Nr uczestnika": "UP-001",
        "Imię": "Anna",
        "Nazwisko": "Kowalska",
        "Płeć": "Kobieta",
        "Ścieżka": "PAL",
        "Imię i nazwisko opiekuna": "Zofia Zającowa",
        "Telefon matki": "600 700 800",
        "PESEL dziecka": "05210100130",
        "Data urodzenia dziecka": "01.01.2005",
        "Zamieszkanie poprzednie": "ul. Długa 5, Brzózka",
        "Notatka": "Anna mieszka z matką, Zofią Zającową.",
    },
    {"Nr uczestnika": "UP-002", "Imię": "Jan", "Nazwisko": "Nowak", "Płeć": "Mężczyzna", "Ścieżka": "PAL"},
]
VISITS = [{"Nr uczestnika": "UP-001", "Kiedy": "wtorek", "Opis wizyty": "Rozmowa z Janem Nowakiem"}]
LETTER = (
    "{{ numer }} {{ uczestnik|celownik }} {{ uczestnik.pesel_dziecka }} {{ uczestnik.telefon_matki }} "
    "{{ uczestnik.imie_i_nazwisko_opiekuna }} {{ uczestnik.notatka }} {{ uczestnik.zamieszkanie_poprzednie }}"
    "{% for w in uczestnik.wizyty %} {{ w.opis_wizyty }}{% endfor %}"
)


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Path:
    """Write a workbook with columns of the office's own, and a numbered letter."""
    skoroszyt({"Uczestnicy": PEOPLE, "Wizyty": VISITS})
    szablon("list", LETTER)
    (folder / "szablony" / "szablony.toml").write_text(
        '[list]\nszablon = "list.docx"\nnumer = "{nr}/2026"\nnazwa = "{uczestnik.nazwisko} {uczestnik.imie}"\n', "utf-8"
    )
    return folder


def letters(folder: Path) -> str:
    return "\n".join(f"{path.name} {text_of(path)}" for path in sorted(folder.rglob("*.docx")))


def test_nobody_is_in_what_is_made(project: Path, uruchom: Run) -> None:
    assert uruchom("generuj", "--pseudonim").code == 0
    made = letters(project / "wyniki" / "pseudonim" / "projekt" / "list")
    hidden = ("Kowalsk", "Ann", "Nowak", "Jan", "Zofi", "Zając", "600", "05210100130", "Długa", "Brzózk")
    assert [part for part in hidden if part in made] == []
    assert "Rozmowa z" in made


def test_real_numbers_are_left_alone(project: Path, uruchom: Run) -> None:
    uruchom("generuj", "--pseudonim")
    assert uruchom("rejestr", "lista").code == 2
    assert uruchom("generuj").code == 0
    rows = json.loads(uruchom("rejestr", "lista", "--json").out)
    assert [row["Numer"] for row in rows] == ["1/2026", "2/2026"]
    assert "Kowalska" in letters(project / "wyniki" / "projekt")
    invented = json.loads(uruchom("rejestr", "lista", "--json", "--wyniki", "wyniki/pseudonim").out)
    assert [row["Numer"] for row in invented] == ["1/2026", "2/2026"]


def test_same_people_every_time(project: Path, uruchom: Run) -> None:
    uruchom("generuj", "--pseudonim")
    before = letters(project / "wyniki" / "pseudonim")
    result = uruchom("generuj", "--pseudonim")
    assert "w tym bez zmian: 2" in result.said
    assert letters(project / "wyniki" / "pseudonim") == before


def test_key_of_the_draw_stays_beside_the_results(project: Path, uruchom: Run) -> None:
    uruchom("generuj", "--pseudonim")
    before = letters(project / "wyniki" / "pseudonim")
    (key,) = (project / "wyniki").glob("klucz*")
    assert len(key.read_text("ascii").strip()) == 64
    made = [path for path in (project / "wyniki" / "pseudonim").rglob("*") if path.is_file()]
    assert not [path for path in made if key.read_bytes().strip() in path.read_bytes()]
    key.unlink()
    uruchom("generuj", "--pseudonim")
    assert letters(project / "wyniki" / "pseudonim") != before


def test_dry_run_writes_no_key(project: Path, uruchom: Run) -> None:
    assert uruchom("generuj", "--pseudonim", "--na-sucho").code == 0
    assert not list(project.rglob("klucz*"))


def test_person_is_chosen_by_the_real_name(project: Path, uruchom: Run) -> None:
    assert uruchom("generuj", "--pseudonim", "--dla", "Nowak").code == 0
    assert len(list((project / "wyniki").rglob("*.docx"))) == 1
    assert uruchom("generuj", "--pseudonim", "--dla", "Wiśniewski").code == 2


def test_print_file_is_of_the_same_people(project: Path, uruchom: Run) -> None:
    assert uruchom("drukuj", "list", "--pseudonim").code == 0
    assert "Kowalsk" not in letters(project / "wyniki")
    assert len(list((project / "wyniki" / "pseudonim" / "projekt" / "druk").iterdir())) == 1


def test_data_file_is_whole_and_of_nobody(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Projekt": PROJEKT, "Uczestnicy": [PERSON]})
    assert uruchom("zalaczniki", "dane", "sm-efs", "--pseudonim").code == 0
    (path,) = Path("wyniki/pseudonim/projekt/dane").iterdir()
    header, row = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")
    told = dict(zip(header, row, strict=True))
    assert told["Płeć"] == "Kobieta"
    assert told["Data rozpoczęcia udziału w projekcie"] == "2024-01-10"
    assert not {"Anna", "Sowa", "80010100123", "810000001", "anna.sowa@example.pl"} & set(row)


def test_mistakes_are_told_of_the_real_cells(project: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [PEOPLE[0], PEOPLE[1] | {"PESEL": "80010100120"}], "Wizyty": VISITS})
    result = uruchom("generuj", "--pseudonim")
    assert result.code == 1
    assert "arkusz „Uczestnicy”, L3" in result.said
    assert list((project / "wyniki").rglob("*.docx")) == []


def test_pack_made_in_spite_of_errors_tells_them_of_invented_people(
    project: Path, skoroszyt: Build, uruchom: Run
) -> None:
    people = [row | {"Data deklaracji": None} for row in PEOPLE]
    people[0] |= {"Nr uczestnika": "KOWALSKA-1", "PESEL": "44051401450"}
    skoroszyt({"Uczestnicy": people, "Wizyty": VISITS}, "Kowalska 2026.xlsx")
    (project / "dane" / "projekt.xlsx").unlink()
    (project / "szablony" / "pakiety.toml").write_text(
        '[teczka]\ndla = "uczestnik"\nformat = "docx"\nzalaczniki = [{ rodzaj = "list" }]\n', "utf-8"
    )
    assert uruchom("zalaczniki", "teczka", "--pseudonim", "--mimo-bledow").code == 1
    (told, _) = (path.read_text("utf-8-sig") for path in sorted((project / "wyniki").rglob("Ustalenia*.txt")))
    assert "2026.xlsx, arkusz „Uczestnicy”" in told
    files = [path for path in (project / "wyniki" / "pseudonim").rglob("*") if path.suffix in {".txt", ".json"}]
    texts = "\n".join(f"{path} {path.read_text('utf-8-sig')}" for path in files)
    assert "kowalska" not in texts.lower().replace(str(project).lower(), "")
