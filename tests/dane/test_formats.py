"""A number as Excel shows it in Poland, and own columns that print so."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from dokumenty.dane.formats import is_date, shown
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.values import Amount, Percent

NOON = datetime(2011, 12, 9, 13, 5, 7)  # noqa: DTZ001 - a cell has no zone
A_DAY_AND_MORE = datetime(1900, 1, 1, 3, 30)  # noqa: DTZ001 - 27 hours and a half, as read


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
        (NOON, "dd.mm.yyyy", "09.12.2011"),
        (NOON, "d mmmm yyyy", "9 grudnia 2011"),
        (NOON, "[$-415]mmmm yyyy", "grudzień 2011"),
        (NOON, "dddd", "piątek"),
        (NOON, "yyyy-mm-dd hh:mm:ss", "2011-12-09 13:05:07"),
        (NOON, "h:mm AM/PM", "1:05 PM"),
        (time(8, 30), "hh:mm", "08:30"),
        (date(2011, 12, 9), "General", "09.12.2011"),
        (7, '"007"', "007"),
        (12, "0.0%", "1200,0%"),
        (0.1234, "0.00%", "12,34%"),
        (0.5, '0"%"', "1%"),
        (5, '0.00" %"', "5,00 %"),
        (-1234.5, "#,##0.00;(#,##0.00)", "(1\u00a0234,50)"),
        (-1234.5, '#,##0.00\\ "zł";[Red]\\-#,##0.00\\ "zł"', "-1\u00a0234,50 zł"),
        (1234.5, '_-* #,##0.00\\ "zł"_-;\\-* #,##0.00\\ "zł"_-;_-* "-"??\\ "zł"_-;_-@_-', "1\u00a0234,50 zł"),
        (0, '_-* #,##0.00\\ "zł"_-;\\-* #,##0.00\\ "zł"_-;_-* "-"??\\ "zł"_-;_-@_-', "- zł"),
        (0, "#,##0;-#,##0;-", "-"),
        (-5, '"nr "0', "-nr 5"),
        (-0.001, "0.00", "0,00"),
        (5, ";;;", ""),
        (-5, ";;;", ""),
        (0, "0;-0;;@", ""),
        (5, '"a;b "0', "a;b 5"),
        (5, '"do zapłaty: "0" zł"', "do zapłaty: 5 zł"),
        (3, 'General" szt."', "3 szt."),
        (12345, "00-000", "12-345"),
        (1234567890, "000-000-00-00", "123-456-78-90"),
        (1234567, "[<=9999999]###-##-##;(###) ###-##-##", "123-45-67"),
        (600100200, "[<=9999999]###-##-##;(###) ###-##-##", "(60) 010-02-00"),
        (600100200, "### ### ###", "600 100 200"),
        (150, '[>=100]"dużo";0', "dużo"),
        (12500, "0.0,", "12,5"),
        (1234567, '0.0,," mln"', "1,2 mln"),
        (5, "0,000", "0\u00a0005"),
        (1.005, "0.00", "1,01"),
        (0.5, ".00", ",50"),
        (2, "0.##", "2,"),
        (0, "#", ""),
        (44051401359, "General", "44051401359"),
        (123456789012, "General", "1,23457E+11"),
        (0.00001, "General", "1E-05"),
        (1 / 3, "General", "0,333333333"),
        (date(2011, 12, 9), "mmmm yyyy", "grudzień 2011"),
        (date(2011, 12, 9), "d mmm", "9 gru"),
        (date(2011, 12, 9), "[$-415]d mmmm yyyy;@", "9 grudnia 2011"),
        (date(2011, 12, 9), '[$-415]d mmmm yyyy" r."', "9 grudnia 2011 r."),
        (date(2011, 12, 9), "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "9 grudnia 2011"),
        (time(1, 5), "[h]:mm", "1:05"),
        (A_DAY_AND_MORE, "[h]:mm", "27:30"),
        (A_DAY_AND_MORE, "[mm]", "1650"),
        (A_DAY_AND_MORE, '[hh] "godz."', "27 godz."),
        (-0.5, "[h]:mm", "-0,5"),
    ],
)
def test_value_is_shown_as_excel_shows_it(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.5, "# ?/?", "1/2"),
        (-0.5, "# ?/?", "-1/2"),
        (1, "# ?/?", "1"),
        (0, "# ?/?", "0"),
        (0.02, "# ?/?", "0"),
        (1.99, "# ?/?", "2"),
        (-1.2, "# ?/?", "-1 1/5"),
        (12.3, "# ?/?", "12 1/3"),
        (123.45, "# ?/?", "123 4/9"),
        (-123.456, "# ?/?", "-123 1/2"),
        (12345.6789, "# ?/?", "12345 2/3"),
        (0.3, "# ?/?", "2/7"),
        (1.3, "# ?/?", "1 1/3"),
        (2.3, "# ?/?", "2 2/7"),
        (0.5, "0 ?/?", "0 1/2"),
        (2, "?/?", "2/1"),
        (3.14159, "?/?", "22/7"),
        (12.3, "# ??/??", "12 3/10"),
        (-12.34, "# ??/??", "-12 17/50"),
        (-123.456, "# ??/??", "-123 26/57"),
        (-1234.5678, "# ??/??", "-1234 46/81"),
        (-12345.67891, "# ???/???", "-12345 573/844"),
        (12.3, "# ?/2", "12 1/2"),
        (-1.2, "# ?/2", "-1"),
        (123.45, "# ?/4", "123 2/4"),
        (-1.2, "# ?/8", "-1 2/8"),
        (0.99, "# ?/8", "1"),
        (0.01, "# ?/8", "0"),
        (12345.6789, "# ??/16", "12345 11/16"),
        (-123.456, "# ??/100", "-123 46/100"),
        (0.25, '# ?/?" etatu"', "1/4 etatu"),
    ],
)
def test_fraction_is_the_one_that_excel_shows(value: float, code: str, text: str) -> None:
    """Cases as recorded from Excel, without the spaces that only line numbers up in a column."""
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1234567, "0.00E+00", "1,23E+06"),
        (0.00012, "0.00E+00", "1,20E-04"),
        (-1234.5, "0.00E+00", "-1,23E+03"),
        (0, "0.00E+00", "0,00E+00"),
        (9.999, "0.00E+00", "1,00E+01"),
        (1234.5, "0.0E-0", "1,2E3"),
        (1234567, "##0.0E+0", "1,2E+6"),
        (12345, "##0.0E+0", "12,3E+3"),
        (999960, "##0.0E+0", "1,0E+6"),
        (12345, '0E+0" szt."', "1E+4 szt."),
    ],
)
def test_power_is_shown_as_excel_shows_it(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


@given(
    value=st.floats(allow_nan=False, width=64),
    code=st.text('0#?.,/%E+-;[]"\\ @_*()zł', max_size=12)
    | st.sampled_from(["# ??/??", "##0.0E+0", "#,##0.00", "00-000"]),
)
@example(value=1.7976931348623151e308, code="0/0")
def test_any_number_in_any_format_has_a_text(value: float, code: str) -> None:
    assert isinstance(shown(value, code), str)


@given(cents=st.integers(-(10**12), 10**12))
def test_digits_survive_the_places(cents: int) -> None:
    text = shown(cents / 100, '#,##0.00" zł"').removesuffix(" zł").replace("\u00a0", "").replace(",", "")
    assert int(text) == cents


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
        (0.5, "# ?/?", "1/2"),
        (1234567, "0.00E+00", "1,23E+06"),
        (timedelta(hours=27, minutes=30), "[h]:mm", "27:30"),
        (12345, "00-000", "12-345"),
        (7, ";;;", ""),
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
