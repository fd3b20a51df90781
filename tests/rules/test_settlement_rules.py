"""Payment applications, papers of participants and meetings: each rule finds its cell, and is silent where all is well."""

from collections.abc import Mapping
from datetime import date

import pytest

from dokumenty.model.values import Amount, Value
from tests.support.findings import PERSON, PROJECT, WORKER, Rows, found

APPLICATION: dict[str, Value] = {"id": "WNP/1", "okres_od": date(2012, 1, 1), "okres_do": date(2012, 3, 31)}
NEXT: dict[str, Value] = {"id": "WNP/2", "okres_od": date(2012, 4, 1), "okres_do": date(2012, 6, 30)}
TASK: dict[str, Value] = {"nr": 1, "nazwa": "Aktywna integracja", "koszt": Amount("1000")}
EXPENSE: dict[str, Value] = {
    "platnosc_id": "WNP/1",
    "nr_dokumentu": "FV 1/2012",
    "data_zaplaty": date(2012, 2, 1),
    "nazwa": "szkolenie",
    "zadanie_id": "1",
    "kwota_brutto": Amount("1000"),
    "kwota": Amount("1000"),
    "vat": Amount("187"),
}
MEETING: dict[str, Value] = {
    "uczestnik_id": "UP-1",
    "data": date(2012, 2, 1),
    "godzina_od": "9:00",
    "godzina_do": "11:00",
    "godziny": 2,
    "forma": "doradztwo zawodowe",
    "specjalista_id": "K-1",
}
CLAUSE: dict[str, Value] = {"id": "DANE", "tresc": "t", "data_od": date(2007, 1, 1), "data_do": date(2018, 5, 24)}
HERE = PERSON | {"data_start": date(2012, 1, 10), "data_deklaracji": date(2012, 1, 10)}


def settled(**changes: list[dict[str, Value]]) -> Rows:
    """Return a workbook in which all is well, with other rows in some sheets."""
    sound: dict[str, list[dict[str, Value]]] = {
        "projekt": [PROJECT | {"wartosc": Amount("1000")}],
        "uczestnicy": [HERE],
        "kadra": [WORKER],
        "zadania": [TASK],
        "platnosci": [APPLICATION, NEXT],
        "wydatki": [EXPENSE],
        "wsparcie": [MEETING],
        "klauzule": [CLAUSE],
    }
    return sound | changes


def test_a_settled_workbook_has_no_issue() -> None:
    assert found(settled()) == []


def test_a_workbook_without_the_new_sheets_has_no_issue() -> None:
    assert found({"projekt": [PROJECT], "uczestnicy": [PERSON]}) == []


SECOND = HERE | {"id": "UP-2", "imie": "Olga"}


@pytest.mark.parametrize(
    ("changes", "code", "cell"),
    [
        ({"platnosci": [APPLICATION, NEXT | {"okres_od": date(2012, 3, 31)}]}, "okresy-nachodza", "okres_od3"),
        ({"platnosci": [APPLICATION, NEXT | {"okres_od": date(2012, 4, 3)}]}, "okresy-z-luka", "okres_od3"),
        ({"wydatki": [EXPENSE | {"data_zaplaty": date(2012, 4, 1)}]}, "wydatek-po-okresie", "data_zaplaty2"),
        ({"wydatki": [EXPENSE | {"data_zaplaty": date(2011, 12, 31)}]}, "wydatek-przed-okresem", "data_zaplaty2"),
        ({"wydatki": [EXPENSE | {"kwota_brutto": Amount("999.99")}]}, "wydatek-za-duzy", "kwota2"),
        ({"wydatki": [EXPENSE | {"vat": Amount("1000.01")}]}, "wydatek-za-duzy", "vat2"),
        (
            {"wydatki": [EXPENSE | {"kwota": Amount("500")}, EXPENSE | {"kwota": Amount("500")}]},
            "wydatek-powtorzony",
            "nr_dokumentu3",
        ),
        (
            {"projekt": [PROJECT | {"wartosc": Amount("999.99")}], "zadania": [TASK | {"koszt": None}]},
            "wydatki-ponad-budzet",
            "kwota2",
        ),
        ({"zadania": [TASK | {"koszt": Amount("999.99")}]}, "wydatki-ponad-zadanie", "kwota2"),
        ({"platnosci": [APPLICATION | {"pefs_bez_zmian": True}, NEXT]}, "pefs-zmienione", "pefs_bez_zmian2"),
        (
            {"uczestnicy": [HERE, {k: v for k, v in SECOND.items() if k != "data_start"}]},
            "uczestnik-bez-daty",
            "data_start3",
        ),
        (
            {"uczestnicy": [HERE, {k: v for k, v in SECOND.items() if k != "data_deklaracji"}]},
            "brak-deklaracji",
            "data_deklaracji3",
        ),
        (
            {"uczestnicy": [HERE | {"data_deklaracji": date(2012, 1, 11)}]},
            "deklaracja-po-starcie",
            "data_deklaracji2",
        ),
        ({"klauzule": [CLAUSE, CLAUSE | {"data_od": date(2018, 5, 24)}]}, "klauzule-nachodza", "data_od3"),
        ({"klauzule": [CLAUSE | {"data_do": date(2012, 1, 9)}]}, "brak-klauzuli", "data_oswiadczenia2"),
        ({"wsparcie": [MEETING | {"godzina_od": "rano"}]}, "zla-godzina", "godzina_od2"),
        ({"wsparcie": [MEETING | {"godzina_do": "9:00"}]}, "godziny-odwrotnie", "godzina_do2"),
        ({"wsparcie": [MEETING | {"godziny": 3}]}, "godziny-spotkania", "godziny2"),
        (
            {
                "uczestnicy": [HERE, SECOND],
                "wsparcie": [MEETING, MEETING | {"uczestnik_id": "UP-2", "godzina_od": "10:59", "godzina_do": "12:59"}],
            },
            "spotkania-naraz",
            "godzina_od3",
        ),
    ],
)
def test_rule_finds_its_cell_and_no_other(changes: Mapping[str, list[dict[str, Value]]], code: str, cell: str) -> None:
    assert found(settled(**changes)) == [(code, cell)]


@pytest.mark.parametrize(
    "changes",
    [
        {"wydatki": [EXPENSE | {"data_zaplaty": date(2012, 3, 31)}]},
        {"wydatki": [EXPENSE | {"kwota": Amount("500")}, EXPENSE | {"kwota": Amount("500"), "nazwa": "podręczniki"}]},
        {"platnosci": [APPLICATION, NEXT | {"pefs_bez_zmian": True}]},
        {"uczestnicy": [{k: v for k, v in HERE.items() if k != "data_deklaracji"}]},
        {"klauzule": [CLAUSE, CLAUSE | {"data_od": date(2018, 5, 25), "data_do": date(2030, 1, 1)}]},
        {"klauzule": [CLAUSE | {"id": "KONTRAKT", "data_do": date(2008, 1, 1)}]},
        {"wsparcie": [MEETING | {"godzina_do": "10:30"}]},
        {"wsparcie": [MEETING, MEETING | {"godzina_od": "11:00", "godzina_do": "13:00"}]},
        {"wsparcie": [MEETING, MEETING | {"data": date(2012, 2, 2)}]},
    ],
    ids=[
        "paid on the last day",
        "two things on one invoice",
        "nobody came in the second period",
        "declarations are not kept here",
        "clauses follow each other",
        "another clause has ended",
        "two lessons of 45 minutes",
        "one meeting after another",
        "the same hour of the next day",
    ],
)
def test_rule_is_silent_where_all_is_well(changes: Mapping[str, list[dict[str, Value]]]) -> None:
    assert found(settled(**changes)) == []


@pytest.mark.parametrize(
    ("women", "expected"), [(1, []), (0, [("plec-na-liscie", "kobiety2"), ("plec-na-liscie", "mezczyzni2")])]
)
def test_women_and_men_of_everybody_are_those_of_the_list(women: int, expected: list[tuple[str, str]]) -> None:
    group: dict[str, Value] = {
        "podzial": "płeć", "nazwa": "uczestnicy", "jednostka": "osoby",
        "kobiety": women, "mezczyzni": 1 - women, "razem": 1,
    }  # fmt: skip
    assert found(settled(grupy_docelowe=[group])) == expected
