"""One cell to one value: what is accepted, and what is asked about instead of guessed."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from dokumenty.dane.cells import CellError, value_of
from dokumenty.dane.guess import guess_type
from dokumenty.dane.raw import RawCell
from dokumenty.model.fields import Field
from dokumenty.model.fields import FieldType as T
from dokumenty.model.values import Blank, Cell

PLACE = Cell("projekt.xlsx", "Arkusz", "C7")


def raw(value: object, number_format: str = "General", *, uncomputed: bool = False) -> RawCell:
    return RawCell(PLACE, value, number_format, uncomputed)


def field(kind: T) -> Field:
    choices = ("Bezrobotny", "Zatrudniony") if kind is T.CHOICE else ()
    return Field(header="Pole", name="pole", type=kind, choices=choices)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (T.TEXT, "  Anna\u00a0Maria ", "Anna Maria"),
        (T.MULTILINE, "a \r\n b", "a\nb"),
        (T.LABEL, 12, "12"),
        (T.LABEL, 12.0, "12"),
        (T.LABEL, "12/14", "12/14"),
        (T.POSTAL_CODE, 37300, "37300"),
        (T.PESEL, 2271409862, "02271409862"),
        (T.PESEL, "440514 01359", "44051401359"),
        (T.DATE, datetime(2011, 12, 12, 0, 0), date(2011, 12, 12)),  # noqa: DTZ001 - Excel's dates have no zone
        (T.DATE, "12.12.2011", date(2011, 12, 12)),
        (T.DATE, "2011-12-12", date(2011, 12, 12)),
        (T.INTEGER, 25.0, 25),
        (T.INTEGER, "25", 25),
        (T.AMOUNT, 385365.31, Decimal("385365.31")),
        (T.AMOUNT, 1539637, Decimal("1539637.00")),
        (T.AMOUNT, 12.345, Decimal("12.35")),  # as Excel shows it
        (T.AMOUNT, "385 365,31", Decimal("385365.31")),
        (T.AMOUNT, "385\u00a0365,31 zł", Decimal("385365.31")),
        (T.AMOUNT, "385365,31", Decimal("385365.31")),
        (T.AMOUNT, "1 539 637", Decimal(1539637)),
        (T.PERCENT, 0.895, Decimal("0.895")),
        (T.PERCENT, "89,5%", Decimal("0.895")),
        (T.YES_NO, "Tak", True),
        (T.YES_NO, False, False),
        (T.YES_NO, "nie", False),
        (T.CHOICE, "bezrobotny ", "Bezrobotny"),
    ],
)
def test_cell_is_read_as_it_was_meant(kind: T, cell: object, value: object) -> None:
    assert value_of(raw(cell), field(kind)) == value


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (T.TEXT, 7, "nie-tekst"),
        (T.TEXT, datetime(2011, 12, 12), "nie-tekst"),  # noqa: DTZ001
        (T.LABEL, datetime(2011, 5, 12), "zamiana-excela"),  # noqa: DTZ001
        (T.DATE, "12 grudnia br.", "nie-data"),
        (T.DATE, "31.02.2011", "nie-data"),
        (T.INTEGER, 2.5, "nie-liczba"),
        (T.INTEGER, "dwa", "nie-liczba"),
        (T.INTEGER, True, "nie-liczba"),
        (T.AMOUNT, "161,662", "kwota-niejasna"),
        (T.AMOUNT, "1.539.637", "kwota-niejasna"),
        (T.AMOUNT, "30.400 zł.", "kwota-niejasna"),
        (T.AMOUNT, "ok. 15 tys.", "kwota-niejasna"),
        (T.PERCENT, "dużo", "nie-procent"),
        (T.YES_NO, "może", "nie-tak-nie"),
        (T.CHOICE, "Bezrobotna", "spoza-listy"),
        (T.TEXT, "#N/A", "formula-z-bledem"),
        (T.AMOUNT, "#DIV/0!", "formula-z-bledem"),
    ],
)
def test_cell_that_cannot_be_meant_is_named(kind: T, cell: object, code: str) -> None:
    with pytest.raises(CellError) as caught:
        value_of(raw(cell), field(kind))
    assert caught.value.code == code
    assert caught.value.what.endswith(".")
    assert caught.value.todo.endswith(".")


def test_formula_never_computed_is_named() -> None:
    with pytest.raises(CellError) as caught:
        value_of(raw(None, uncomputed=True), field(T.AMOUNT))
    assert caught.value.code == "formula-bez-wyniku"


@pytest.mark.parametrize("cell", [None, "", "  ", "\u00a0"])
def test_empty_cell_is_blank_with_its_place(cell: object) -> None:
    value = value_of(raw(cell), field(T.TEXT))
    assert value == Blank("Pole", PLACE)
    assert not value


@pytest.mark.parametrize("text", ["44051401359", "Anna Kowalska", "ul. Polna 12"])
@pytest.mark.parametrize("kind", [T.DATE, T.INTEGER, T.AMOUNT, T.PERCENT, T.YES_NO, T.CHOICE])
def test_message_never_quotes_a_person(text: str, kind: T) -> None:
    with pytest.raises(CellError) as caught:
        value_of(raw(f"{text} (?)"), field(kind))
    assert text not in caught.value.what + caught.value.todo


def test_ambiguous_amount_is_quoted() -> None:
    with pytest.raises(CellError, match="161,662"):
        value_of(raw("161,662"), field(T.AMOUNT))


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([raw("Ola"), raw(None)], T.MULTILINE),
        ([raw(datetime(2011, 1, 1))], T.DATE),  # noqa: DTZ001
        ([raw(3), raw(4)], T.INTEGER),
        ([raw(0.5, "0%")], T.PERCENT),
        ([raw(12.5, '#,##0.00 "zł"')], T.AMOUNT),
        ([raw(value=True)], T.YES_NO),
        ([raw("a"), raw(3)], T.LABEL),
        ([], T.LABEL),
    ],
)
def test_type_of_an_own_column_follows_its_cells(cells: list[RawCell], kind: T) -> None:
    assert guess_type((cell.value, cell.number_format) for cell in cells) is kind
