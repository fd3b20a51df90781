"""Numbers of a pack, read back from the finished documents: they agree, or the pack does not go out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.acceptance.test_zalaczniki import CATALOGUE, describe, packs, without_office
from tests.conftest import Result
from tests.monitoring.test_data_files import PEFS, PERSON
from tests.monitoring.test_data_files import PROJEKT as COMPLETE
from tests.support.builders import PROJEKT
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
__all__ = ["without_office"]
SUM = "Razem: {{ uczestnicy|length }} osób."
HEADER = ["Lp.", "Osoba"]
ROWS = [
    HEADER, ["{%tr for u in uczestnicy %}", ""], ["{{ loop.index }}.", "{{ u.nazwisko }}"], ["{%tr endfor %}", ""]
]  # fmt: skip
PACK = """
[wniosek]
format = "docx"
zalaczniki = [
    { rodzaj = "wykaz", odczyt = { uczestnicy = ["Razem: # os*", "wiersze: #. | *"] } },
    { rodzaj = "deklaracja", liczby = { uczestnicy = "1" }, odczyt = { godziny = "*# godzin*" } },
]
[wniosek.liczby]
uczestnicy = "uczestnicy|length"
godziny = "60"
"""


@pytest.fixture
def project(folder: Path, skoroszyt: Build, szablon: Build) -> Path:
    skoroszyt({"Projekt": PROJEKT})
    szablon("wykaz", SUM, table=ROWS)
    szablon("deklaracja", "Wezmę udział w zajęciach: 30\u00a0godzin.")
    szablon("pismo", "Pismo")
    szablon("spis", "Spis")
    (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")
    describe(folder, PACK)
    return folder


def test_numbers_in_the_text_that_agree_let_the_pack_out(project: Path, uruchom: Run) -> None:
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 0, result.said
    assert len(packs(project)) == 1
    assert "nie porównano" not in result.said


@pytest.mark.parametrize(
    ("wykaz", "said"),
    [
        (("Razem: 25 osób.", ROWS), "Lista uczestników, „Razem: 25 osób.”: 25"),
        (("Razem: 1 026 osób.", ROWS), "Lista uczestników, „Razem: 1 026 osób.”: 1026"),
        (("Razem: 2 osoby.", [HEADER, ["1.", "Nowak"]]), "Lista uczestników, liczba wierszy: 1"),
        (("Razem: 25 osób.", ()), "skoroszyt: 2, Lista uczestników, tekst: 25, Deklaracja uczestnictwa: 2"),
    ],
    ids=["another sum", "thousands", "a row too few", "only a sum"],
)
def test_number_in_the_text_that_differs_stops_the_pack(
    project: Path, szablon: Build, uruchom: Run, wykaz: tuple[str, list[list[str]]], said: str
) -> None:
    szablon("wykaz", wykaz[0], table=wykaz[1])
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "Załączniki podają różne liczby (uczestnicy)" in result.said
    assert said in result.said
    assert "nie porównano" not in result.said
    assert packs(project) == []


def test_numbers_of_several_documents_add_up(project: Path, szablon: Build, uruchom: Run) -> None:
    szablon("deklaracja", "Wezmę udział w zajęciach: {{ 30 if uczestnik.imie == 'Anna' else 20 }} godzin.")
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "różne liczby (godziny) – skoroszyt: 60, Deklaracja uczestnictwa, tekst: 50" in result.said
    assert packs(project) == []


def test_document_that_failed_is_missed_although_the_pack_could_go_without(
    project: Path, szablon: Build, uruchom: Run
) -> None:
    describe(project, PACK.replace('"deklaracja", l', '"deklaracja", wymagany = false, l').replace('"60"', '"30"'))
    szablon("deklaracja", "Zajęcia: {{ 30 if uczestnik.imie == 'Anna' else 1 / 0 }} godzin.")
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "Lista uczestników, tekst: 2, Deklaracja uczestnictwa: 1" in result.said or (
        "Deklaracja uczestnictwa: 1, Lista uczestników, tekst: 2" in result.said
    )
    assert packs(project) == []


@pytest.mark.usefixtures("project")
def test_number_that_nobody_finds_is_told_and_does_not_stop(szablon: Build, uruchom: Run) -> None:
    szablon("deklaracja", "Wezmę udział.")
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 0
    assert "W załączniku „Deklaracja uczestnictwa” nie ma wiersza „*# godzin*”" in result.said
    assert "pakiety.toml, wpis [wniosek], załącznik 2" in result.said


def test_name_of_a_number_may_hold_a_field(project: Path, uruchom: Run) -> None:
    named = PACK.replace("odczyt = { godziny =", 'odczyt = { "godziny {uczestnik.id}" =').replace('godziny = "60"', "")
    describe(project, named + '"godziny UP-002" = "31"\n')
    result = uruchom("zalaczniki", "wniosek")
    assert "różne liczby (godziny UP-002) – skoroszyt: 31, Deklaracja uczestnictwa, tekst: 30" in result.said


# A data file that is not sent again

PEOPLE = [
    PERSON | PEFS | {"Nr uczestnika": "UP-1"},
    PERSON | PEFS | {"Nr uczestnika": "UP-2", "PESEL": "81010100120", "Data rozpoczęcia udziału": date(2024, 4, 10)},
]
QUARTERS = """
[wniosek]
dla = "platnosc"
format = "docx"
pismo = "list"
zalaczniki = [
    { dane = "pefs-2007", kto = "uczestnik.data_start <= platnosc.okres_do", bez_zmian = "platnosc.pefs_bez_zmian", liczby = { osoby = "osoby" } },
]
[wniosek.liczby]
osoby = "uczestnicy|do_dnia('data_start', platnosc.okres_do)|length"
"""
LETTER = """
[list]
szablon = "list.docx"
dla = "platnosc"
nazwa = "List {platnosc.id}"
"""


@pytest.fixture
def quarters(folder: Path, skoroszyt: Build, szablon: Build) -> Callable[..., None]:
    """Write a workbook of two applications; the second says whether data changed, people may be others."""
    szablon("list", "Bez zmian: {{ platnosc.pefs_bez_zmian }}")
    (folder / "szablony" / "szablony.toml").write_text(LETTER, "utf-8")
    describe(folder, QUARTERS)

    def write(said: str, people: list[dict[str, object]]) -> None:
        applications = [
            {"Nr wniosku": f"W/{n}", "Okres od": date(2024, 3 * n - 2, 1), "Okres do": date(2024, 3 * n, 30)}
            | {"Dane PEFS bez zmian": said if n == 2 else "nie"}
            for n in (1, 2)
        ]
        skoroszyt({"Projekt": COMPLETE, "Wnioski o płatność": applications, "Uczestnicy": people})

    return write


def data_in(folder: Path) -> list[str]:
    return [pack.name[11:] for pack in packs(folder) if list(pack.glob("*PEFS*"))]


def test_data_file_holds_whom_the_period_knows(folder: Path, quarters: Callable[..., None], uruchom: Run) -> None:
    quarters("nie", PEOPLE)
    assert uruchom("zalaczniki", "wniosek").code == 0
    first, second = (next(pack.glob("*PEFS*")).stat().st_size for pack in packs(folder))
    assert first < second


def test_unchanged_data_is_left_out_and_nothing_is_found(
    folder: Path, quarters: Callable[..., None], uruchom: Run
) -> None:
    quarters("tak", PEOPLE[:1])
    assert uruchom("zalaczniki", "wniosek", "--dla", "W/1").code == 0
    assert uruchom("zalaczniki", "wniosek", "--dla", "W/2").code == 0
    assert data_in(folder) == ["wniosek W-1"]
    assert "Bez zmian: tak" in text_of(next((folder / "wyniki" / "projekt" / "list").glob("*W-2*.docx"))).replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    "people",
    [[PEOPLE[0] | {"Ulica": "ul. Inna"}], PEOPLE, [PEOPLE[0] | {"Wykształcenie": "Podstawowe"}]],
    ids=["an address", "somebody came", "education"],
)
def test_data_that_is_said_unchanged_and_changed_stops_the_pack(
    folder: Path, quarters: Callable[..., None], uruchom: Run, people: list[dict[str, object]]
) -> None:
    quarters("tak", PEOPLE[:1])
    assert uruchom("zalaczniki", "wniosek", "--dla", "W/1").code == 0
    quarters("tak", people)
    result = uruchom("zalaczniki", "wniosek", "--dla", "W/2")
    assert result.code == 1
    assert "wpisano, że dane się nie zmieniły, a są inne niż w pakiecie W/1" in result.said
    assert "arkusz „Wnioski o płatność”, A3" in result.said
    assert len(packs(folder)) == 1


def test_packs_of_one_run_are_held_against_each_other(
    folder: Path, quarters: Callable[..., None], uruchom: Run
) -> None:
    quarters("tak", PEOPLE)
    result = uruchom("zalaczniki", "wniosek")
    assert result.code == 1
    assert "są inne niż w pakiecie W/1" in result.said
    assert not (folder / "wyniki" / "projekt" / "zalaczniki").exists()


def test_same_data_that_would_be_sent_again_is_told(folder: Path, quarters: Callable[..., None], uruchom: Run) -> None:
    quarters("nie", PEOPLE[:1])
    uruchom("zalaczniki", "wniosek", "--dla", "W/1")
    result = uruchom("zalaczniki", "wniosek", "--dla", "W/2")
    assert result.code == 0
    assert "dane są takie same jak w pakiecie W/1" in result.said
    assert data_in(folder) == ["wniosek W-1", "wniosek W-2"]


def test_without_an_earlier_pack_nobody_can_tell(quarters: Callable[..., None], uruchom: Run) -> None:
    quarters("tak", PEOPLE[:1])
    result = uruchom("zalaczniki", "wniosek", "--dla", "W/2")
    assert (result.code, "dane" in result.said.lower()) == (0, False)
