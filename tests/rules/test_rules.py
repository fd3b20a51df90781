"""Each rule: rows that break it, and the places and codes that are found; sound rows give nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest
from stdnum.exceptions import InvalidFormat
from stdnum.pl import nip, pesel, regon

from dokumenty.model.values import Amount, Percent, Value
from dokumenty.rules import RULES, check
from tests.support.findings import PERSON, PROJECT, WORKER, Rows, found
from tests.support.records import dataset

BUDGET: dict[str, Value] = {
    "wartosc": Amount("385365.31"),
    "dofinansowanie": Amount("344901.95"),
    "wklad_wlasny": Amount("40463.36"),
    "dofinansowanie_udzial": Percent("0.895"),
    "wklad_udzial": Percent("0.105"),
}
KIS: dict[str, Value] = {"kis_tygodnie": 38, "kis_spotkania": 3, "kis_godziny_spotkania": 4}
CONTRACT: dict[str, Value] = {
    "id": "KS/1", "uczestnik_id": "UP-1", "typ": "B", "data_zawarcia": date(2012, 1, 2), "pracownik_id": "K-1",
    "przyczyny": "p", "mozliwosci": "m", "ograniczenia": "o", "skierowanie_nr": "1", "skierowanie_data": date(2012, 1, 1),
}  # fmt: skip
UNBORN = "12521500004"


def test_sound_workbook_has_no_issue() -> None:
    rows: Rows = {
        "projekt": [PROJECT | BUDGET | {"liczba_uczestnikow": 1}],
        "uczestnicy": [
            PERSON
            | {"pesel": "44051401458", "data_urodzenia": date(1944, 5, 14), "plec": "Mężczyzna"}
            | {"sciezka": "Kontrakt socjalny"}
        ],
        "kontrakty": [CONTRACT],
        "kadra": [WORKER],
        "grupy_docelowe": [
            {"podzial": "p", "nazwa": "n", "jednostka": "osoby", "kobiety": 0, "mezczyzni": 1, "razem": 1}
        ],
    }
    assert found(rows) == []


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ({"uczestnicy": [PERSON | {"id": "UP-1"}, PERSON]}, "klucz-powtorzony", "id3"),
        ({"uczestnicy": [PERSON | {"pesel": "02271409861"}]}, "zly-numer", "pesel2"),
        ({"uczestnicy": [PERSON | {"pesel": "4405140145"}]}, "zly-numer", "pesel2"),
        ({"projekt": [PROJECT | {"nip": "9271873208"}]}, "zly-numer", "nip2"),
        ({"projekt": [PROJECT | {"regon": "080086486"}]}, "zly-numer", "regon2"),
        ({"uczestnicy": [PERSON | {"pesel": "44051401458"}]}, "pesel-niezgodny", "plec2"),
        (
            {
                "uczestnicy": [
                    PERSON | {"pesel": "44051401458", "plec": "Mężczyzna", "data_urodzenia": date(1944, 5, 15)}
                ]
            },
            "pesel-niezgodny",
            "data_urodzenia2",
        ),
        (
            {"uczestnicy": [PERSON | {"data_start": date(2012, 2, 1), "data_koniec": date(2012, 1, 1)}]},
            "daty-odwrotnie",
            "data_koniec2",
        ),
        (
            {
                "uczestnicy": [PERSON],
                "kursy": [{"id": "KMG", "nazwa": "Kucharz"}],
                "udzial": [
                    {
                        "uczestnik_id": "UP-1",
                        "kurs_id": "KMG",
                        "wynik": "ukończono",
                        "data_ukonczenia": date(2012, 2, 2),
                        "data_wydania": date(2012, 2, 1),
                    }
                ],
            },
            "daty-odwrotnie",
            "data_wydania2",
        ),
        ({"uczestnicy": [PERSON | {"sciezka": "KIS"}]}, "kis-bez-kontraktu", "sciezka2"),
        ({"projekt": [PROJECT | BUDGET | {"wklad_wlasny": Amount("40463.35")}]}, "budzet-niezgodny", "wartosc2"),
        ({"projekt": [PROJECT | BUDGET | {"wklad_udzial": Percent("0.15")}]}, "udzial-niezgodny", "wklad_udzial2"),
        (
            {
                "grupy_docelowe": [
                    {"podzial": "p", "nazwa": "n", "jednostka": "osoby", "kobiety": 16, "mezczyzni": 9, "razem": 26}
                ]
            },
            "plec-niezgodna",
            "razem2",
        ),
        (
            {
                "projekt": [PROJECT | {"liczba_uczestnikow": 273}],
                "uczestnicy": [PERSON | {"id": f"UP-{n}"} for n in range(273)],
                "grupy_docelowe": [
                    {"podzial": "narzędzie", "nazwa": "kontrakt", "jednostka": "osoby", "razem": 165},
                    {"podzial": "narzędzie", "nazwa": "PAL", "jednostka": "osoby", "razem": 109},
                ],
            },
            "grupy-niezgodne",
            "razem2",
        ),
        (
            {"projekt": [PROJECT | {"liczba_uczestnikow": 2}], "uczestnicy": [PERSON]},
            "lista-niezgodna",
            "liczba_uczestnikow2",
        ),
        (
            {"projekt": [PROJECT | KIS], "program_kis": [{"nazwa": "n", "godziny": 439}]},
            "godziny-niezgodne",
            "kis_tygodnie2",
        ),
        (
            {
                "uczestnicy": [PERSON | {"sciezka": "Kontrakt socjalny"}],
                "kadra": [WORKER],
                "kontrakty": [{k: v for k, v in CONTRACT.items() if k != "skierowanie_nr"}],
            },
            "brak-skierowania",
            "skierowanie_nr2",
        ),
        ({"uczestnicy": [{k: v for k, v in PERSON.items() if k != "imie"}]}, "puste-pole", "imie2"),
    ],
)
def test_rule_finds_its_cell_and_no_other(rows: Rows, code: str, cell: str) -> None:
    assert found(rows) == [(code, cell)]


# Faults of python-stdnum that ours must not have.
@pytest.mark.parametrize(
    ("validate", "number", "rows", "cell"),
    [
        (nip.is_valid, "0000000000", {"projekt": [PROJECT | {"nip": "0000000000"}]}, "nip2"),
        (nip.is_valid, "000-000-00-00", {"projekt": [PROJECT | {"nip": "000-000-00-00"}]}, "nip2"),
        (regon.is_valid, "000000000", {"projekt": [PROJECT | {"regon": "000000000"}]}, "regon2"),
        (pesel.is_valid, UNBORN, {"uczestnicy": [PERSON | {"pesel": UNBORN}]}, "pesel2"),
    ],
    ids=["NIP of zeros", "NIP of zeros with hyphens", "REGON of zeros", "PESEL of the year 2112"],
)
def test_number_that_passes_its_check_digit_and_is_nobodys(
    validate: Callable[[str], bool], number: str, rows: Rows, cell: str
) -> None:
    assert validate(number)
    assert found(rows) == [("zly-numer", cell)]


def test_pesel_of_somebody_born_after_joining_is_an_error() -> None:
    child = PERSON | {"pesel": "12321500008", "data_start": date(2012, 12, 1)}
    assert pesel.get_birth_date("12321500008") == date(2012, 12, 15)
    assert ("pesel-niezgodny", "data_start2") in found({"uczestnicy": [child]})


def test_whole_number_of_excel_is_no_number_for_the_library() -> None:
    with pytest.raises(InvalidFormat):
        pesel.validate(44051401458)  # type: ignore[arg-type]
    man = PERSON | {"pesel": "44051401458", "plec": "Mężczyzna"}
    assert found({"uczestnicy": [man]}) == []


def test_two_participants_with_one_pesel_name_both_rows() -> None:
    twice = PERSON | {"pesel": "44051401458", "plec": "Mężczyzna"}
    (issue,) = check(dataset({"projekt": [PROJECT], "uczestnicy": [twice, twice | {"id": "UP-2"}]}))
    assert (issue.code, str(issue.place)) == ("osoba-powtorzona", "projekt.xlsx, arkusz „Uczestnicy”, pesel3")
    assert "pesel2" in issue.what
    assert "44051401458" not in str(issue)


def test_part_of_a_group_and_families_are_not_added() -> None:
    groups: list[Mapping[str, Value]] = [
        {"podzial": "status", "nazwa": "bezrobotni", "jednostka": "osoby", "razem": 1},
        {"podzial": "status", "nazwa": "w tym długotrwale", "jednostka": "osoby", "razem": 1, "w_tym": True},
        {"podzial": "status", "nazwa": "rodziny", "jednostka": "rodziny", "razem": 12},
    ]
    rows: Rows = {"projekt": [PROJECT | {"liczba_uczestnikow": 1}], "uczestnicy": [PERSON], "grupy_docelowe": groups}
    assert found(rows) == []


def test_shares_are_compared_after_rounding() -> None:
    share = Decimal("344901.95") / Decimal("385365.31")
    assert share != Decimal("0.895")
    assert found({"projekt": [PROJECT | BUDGET]}) == []


def test_every_rule_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in RULES)
