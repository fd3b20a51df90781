"""What a clerk does with `generuj`, and what comes of it."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Result
from tests.support.builders import UCZESTNICY
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]


def documents(folder: Path, kind: str) -> dict[str, str]:
    paths = sorted((folder / "wyniki" / "projekt" / kind).glob("*.docx"))
    return {path.stem: text_of(path) for path in paths}


def test_every_participant_gets_a_document(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "Dzień dobry, {{ uczestnik.imie }} {{ uczestnik.nazwisko }}!")
    result = uruchom("generuj")
    assert result.code == 0
    assert documents(folder, "list") == {
        "UP-001 Kowalska Anna – list": "Dzień dobry, Anna Kowalska!",
        "UP-002 Nowak Jan – list": "Dzień dobry, Jan Nowak!",
    }
    assert "Razem gotowe: 2, nie powstały: 0." in result.out


def test_participant_added_in_excel_appears(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    ewa = {"Nr uczestnika": "UP-003", "Imię": "Ewa", "Nazwisko": "Sowa", "Płeć": "Kobieta", "Ścieżka": "PAL"}
    skoroszyt({"Uczestnicy": [*UCZESTNICY, ewa]})
    szablon("list", "{{ uczestnik.imie }}")
    assert uruchom("generuj").code == 0
    assert documents(folder, "list")["UP-003 Sowa Ewa – list"] == "Ewa"


def test_new_column_is_used_without_touching_code(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    rows = [row | {"Imię dziecka (pierwszego)": name} for row, name in zip(UCZESTNICY, ("Ola", "Staś"), strict=True)]
    skoroszyt({"Uczestnicy": rows})
    szablon("list", "Dziecko: {{ uczestnik.imie_dziecka_pierwszego }}")
    assert uruchom("generuj").code == 0
    assert list(documents(folder, "list").values()) == ["Dziecko: Ola", "Dziecko: Staś"]


def test_own_sheet_hangs_on_the_participant(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Wizyty": [{"Nr uczestnika": "UP-001", "Cel": "rozmowa"}, {"Nr uczestnika": "UP-001", "Cel": "wywiad"}]})
    szablon("list", "{% for w in uczestnik.wizyty %}{{ w.cel }};{% endfor %} razem {{ wizyty|length }}")
    assert uruchom("generuj").code == 0
    assert list(documents(folder, "list").values()) == ["rozmowa;wywiad; razem 2", " razem 2"]


def test_reserved_characters_survive(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nazwisko": "Kowalski & Syn <sp. z o.o.>"}]})
    szablon("list", "{{ uczestnik.nazwisko }} i co dalej")
    assert uruchom("generuj").code == 0
    assert list(documents(folder, "list").values()) == ["Kowalski & Syn <sp. z\xa0o.o.> i\xa0co dalej"]


def test_unknown_field_stops_the_run_before_anything_is_made(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt()
    szablon("list", "Dzień dobry", "{{ uczestnik.nazwizko }}")
    result = uruchom("generuj")
    assert result.code == 4
    assert "list.docx, akapit 2, „{{ uczestnik.nazwizko }}”" in result.said
    assert "Czy chodziło o „nazwisko”?" in result.said
    assert documents(folder, "list") == {}


def test_unfilled_required_cell_stops_the_run(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nazwisko": None}]})
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("generuj")
    assert result.code == 1
    assert "projekt.xlsx, arkusz „Uczestnicy”, C2" in result.said
    assert "Puste pole „Nazwisko” (UP-001), a jest wymagane." in result.said
    assert documents(folder, "list") == {}


def test_printed_empty_cell_is_told(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [row | {"Telefon": phone} for row, phone in zip(UCZESTNICY, ("600", None), strict=True)]})
    szablon("list", "tel. {{ uczestnik.telefon }}")
    result = uruchom("generuj")
    assert result.code == 0
    assert "Pole „Telefon” (Uczestnicy, F3) jest puste, a szablon je drukuje." in result.said


def test_only_chosen_participants(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    assert uruchom("generuj", "--dla", "nowak").code == 0
    assert list(documents(folder, "list")) == ["UP-002 Nowak Jan – list"]


def test_unknown_participant_is_told_with_the_nearest(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("generuj", "--dla", "Kowalsky")
    assert result.code == 2
    assert "Czy chodziło o „Kowalska”?" in result.said


def test_only_chosen_kinds(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    szablon("karta", "{{ uczestnik.imie }}")
    assert uruchom("generuj", "karta").code == 0
    assert len(documents(folder, "karta")) == 2
    assert documents(folder, "list") == {}


def test_dry_run_writes_nothing(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("generuj", "--na-sucho")
    assert result.code == 0
    assert "Razem gotowe: 2" in result.out
    assert not (folder / "wyniki").exists()


def test_second_run_gives_the_same_bytes(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    uruchom("generuj")
    path = folder / "wyniki" / "projekt" / "list" / "UP-001 Kowalska Anna – list.docx"
    before = path.read_bytes()
    uruchom("generuj")
    assert path.read_bytes() == before
    assert len(documents(folder, "list")) == 2


def test_file_changed_by_a_person_is_kept(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": UCZESTNICY[:1]})
    szablon("list", "{{ uczestnik.imie }}")
    uruchom("generuj")
    path = folder / "wyniki" / "projekt" / "list" / "UP-001 Kowalska Anna – list.docx"
    path.write_bytes(b"podpisane")
    result = uruchom("generuj")
    assert path.read_bytes() == b"podpisane"
    assert text_of(path.with_stem(f"{path.stem} (wersja 2)")) == "Anna"
    assert "plik ktoś zmienił" in result.said
    assert uruchom("generuj").code == 0
    assert len(list(path.parent.iterdir())) == 2


def test_file_untouched_since_is_replaced_when_data_change(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    szablon("list", "{{ uczestnik.telefon }}")
    for phone in ("600", "700"):
        skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Telefon": phone}]})
        assert uruchom("generuj").code == 0
    assert documents(folder, "list") == {"UP-001 Kowalska Anna – list": "700"}


def test_failing_document_does_not_stop_the_others(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    rows = [row | {"Dzieci": children} for row, children in zip(UCZESTNICY, (2, 0), strict=True)]
    skoroszyt({"Uczestnicy": rows})
    szablon("list", "na dziecko {{ 100 / uczestnik.dzieci }}")
    result = uruchom("generuj")
    assert result.code == 1
    assert documents(folder, "list") == {"UP-001 Kowalska Anna – list": "na dziecko 50"}
    assert "Nie udało się obliczyć wartości" in result.said


def test_json_tells_what_was_made(skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("generuj", "--json")
    (batch,) = json.loads(result.out)
    assert [document["klucz"] for document in batch["dokumenty"]] == ["UP-001", "UP-002"]
    assert batch["ustalenia"] == []


def test_catalogue_gives_names_copies_and_conditions(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt()
    szablon("dla-pan", "Pani {{ uczestnik.nazwisko }}, egz. {{ egzemplarz }} z {{ egzemplarze }}")
    (folder / "szablony" / "szablony.toml").write_text(
        """[pismo]
tytul = "Pismo"
szablon = "dla-pan.docx"
gdy = "uczestnik.plec == 'Kobieta'"
nazwa = "{uczestnik.nazwisko}: pismo, egz. {egzemplarz}"
egzemplarze = 2
""",
        "utf-8",
    )
    assert uruchom("generuj").code == 0
    assert documents(folder, "pismo") == {
        "Kowalska- pismo, egz. 1": "Pani Kowalska, egz. 1 z\xa02",
        "Kowalska- pismo, egz. 2": "Pani Kowalska, egz. 2 z\xa02",
    }


def test_kind_that_is_not_made_by_default_is_made_when_named(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    szablon("etykiety", "{{ projekt.tytul }}")
    (folder / "szablony" / "szablony.toml").write_text(
        '[etykiety]\nszablon = "etykiety.docx"\ndla = "projekt"\nnazwa = "Etykiety"\ndomyslnie = false\n', "utf-8"
    )
    assert uruchom("generuj").code == 0
    assert (len(documents(folder, "list")), documents(folder, "etykiety")) == (2, {})
    assert uruchom("generuj", "etykiety").code == 0
    assert documents(folder, "etykiety") == {"Etykiety": "Nowy początek"}


def test_field_required_by_the_kind_is_told_by_cell(
    folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run
) -> None:
    skoroszyt({"Uczestnicy": [row | {"Telefon": t} for row, t in zip(UCZESTNICY, ("600", None), strict=True)]})
    szablon("pismo", "{{ uczestnik.telefon }}")
    (folder / "szablony" / "szablony.toml").write_text(
        '[pismo]\nszablon = "pismo.docx"\nwymaga = ["uczestnik.telefon"]\n', "utf-8"
    )
    result = uruchom("generuj")
    assert result.code == 1
    assert len(documents(folder, "pismo")) == 1
    assert "projekt.xlsx, arkusz „Uczestnicy”, F3" in result.said


def test_participant_of_one_of_several_workbooks(folder: Path, skoroszyt: Build, szablon: Build, uruchom: Run) -> None:
    skoroszyt()
    skoroszyt({"Uczestnicy": [UCZESTNICY[0]]}, name="drugi.xlsx")
    szablon("list", "{{ uczestnik.imie }}")
    result = uruchom("generuj", "--dane", "dane", "--dla", "Nowak")
    assert result.code == 0
    assert list(documents(folder, "list")) == ["UP-002 Nowak Jan – list"]
    assert "W arkuszu „Uczestnicy” ani „Kursy” nie ma „Nowak” (--dla)." in result.said
