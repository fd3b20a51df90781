"""A number as Excel shows it in Poland, and own columns that print so."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dokumenty.dane.formats import is_date, shown
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.values import Amount, Percent

NOON = datetime(2011, 12, 9, 13, 5, 7)  # noqa: DTZ001 - a cell has no zone


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (7, "000", "007"),
        (1234567.891, "#,##0.00", "1\u00a0234\u00a0567,89"),
        (1234.5, '#,##0.00 "zł"', "1\u00a0234,50 zł"),
        (1234.5, "#,##0.00\\ [$zł-415]", "1\u00a0234,50 zł"),
        (-5, "0;(0)", "(5)"),
        (0, '0;-0;"brak"', "brak"),
        (-2.5, "0.0", "-2,5"),
        (0.125, "0%", "13%"),
        (0.125, "0.0%", "12,5%"),
        (12.5, "General", "12,5"),
        (1.50, "0.##", "1,5"),
        (3, '0" szt."', "3 szt."),
        (0.5, "# ?/?", "0,5"),
        (1234567, "0.00E+00", "1234567"),
        (NOON, "dd.mm.yyyy", "09.12.2011"),
        (NOON, "d mmmm yyyy", "9 grudnia 2011"),
        (NOON, "[$-415]mmmm yyyy", "grudzień 2011"),
        (NOON, "dddd", "piątek"),
        (NOON, "yyyy-mm-dd hh:mm:ss", "2011-12-09 13:05:07"),
        (NOON, "h:mm AM/PM", "1:05 PM"),
        (time(8, 30), "hh:mm", "08:30"),
        (date(2011, 12, 9), "General", "09.12.2011"),
        (7, '"007"', "007"),
    ],
)
def test_value_is_shown_as_excel_shows_it(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("code", "answer"),
    [("d/m/yy", True), ("mm:ss", True), ("0.00", False), ('"dni: "0', False), ("[Red]0.0", False), ("[h]:mm", True)],
)
def test_format_of_a_date_is_known(code: str, answer: bool) -> None:  # noqa: FBT001
    assert is_date(code) is answer


@pytest.mark.parametrize(
    ("value", "code", "read"),
    [
        (7, "000", "007"),
        (7, "General", 7),
        (2.5, "General", "2,5"),
        (2.5, "0.00", "2,50"),
        (12.5, '#,##0.00 "zł"', Amount("12.50")),
        (0.895, "0.0%", Percent("0.895")),
        (0.895, "0%", "90%"),
        (NOON, "dd.mm.yyyy", date(2011, 12, 9)),
        (NOON, "mmmm yyyy", "grudzień 2011"),
        (time(8, 30), "hh:mm", "08:30"),
    ],
)
def test_own_column_prints_as_excel_shows_it(
    skoroszyt: Callable[..., Path], value: object, code: str, read: object
) -> None:
    path = skoroszyt({"Wizyty": [{"Gdzie": "dom", "Ile": value}]})
    book = load_workbook(path)
    book["Wizyty"]["B2"].number_format = code
    book.save(path)
    dataset, issues = read_dataset(path, SHEETS)
    assert issues == []
    assert dataset.of("wizyty")[0].ile == read
