"""Rows in the usual form are taken apart by a pattern; whatever it takes, the XML parser would read the same."""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumenty.dane.package import DamagedError
from dokumenty.dane.plain_rows import plain_row
from dokumenty.dane.raw import UNCOMPUTED, RawRow, letters
from dokumenty.dane.sheet_xml import Book, SheetReader

BOOK = Book(texts=["Imię", " odstęp ", "Sowa & syn"], date_styles=[False, True, False])
COMMENT = "<!-- from here on everything goes through the parser -->"


def rows_of(rows: str, *, before: str = "", prolog: str = "", encoding: str = "utf-8") -> list[RawRow]:
    sheet = f"{prolog}<worksheet>{before}<sheetData>{rows}</sheetData><mergeCells/></worksheet>"
    return list(SheetReader(BOOK).rows(io.BytesIO(sheet.encode(encoding))))


def values_of(rows: str, **how: str) -> list[list[object]]:
    return [row.values for row in rows_of(rows, **how)]


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]) | st.sampled_from("\n\t<&ł "), max_size=9
)
WRITTEN = TEXTS.map(escape) | TEXTS.map(lambda text: escape(text).encode("ascii", "xmlcharrefreplace").decode())
NUMBERS = (st.integers(-9, 60_000) | st.floats(-1e6, 1e6)).map(str)
CONTENTS = st.one_of(
    st.just('s="2"/>'),
    st.just('s="1"></c>'),
    NUMBERS.map(lambda number: f's="1"><v>{number}</v></c>'),
    NUMBERS.map(lambda number: f't="n"><f>A1&lt;B1</f><v>{number}</v></c>'),
    st.integers(0, 2).map(lambda number: f's="2" t="s"><v>{number}</v></c>'),
    st.sampled_from(["0", "1"]).map(lambda digit: f't="b"><v>{digit}</v></c>'),
    WRITTEN.map(lambda text: f't="inlineStr"><is><t>{text}</t></is></c>'),
    WRITTEN.map(lambda text: f't="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'),
    WRITTEN.map(lambda text: f't="str"><f t="shared" si="0"/><v>{text}</v></c>'),
    st.just('t="e"><v>#N/A</v></c>'),
    st.just("><f>A1</f></c>"),
    st.just("><f/><v/></c>"),
)
CELLS = st.lists(st.tuples(st.integers(0, 30), CONTENTS), max_size=6, unique_by=lambda cell: cell[0]).map(sorted)
HEADS = st.sampled_from(["", ' spans="1:9" ht="15"', ' hidden="1"', ' hidden="false"'])
ROWS = st.lists(st.tuples(HEADS, CELLS), max_size=6)


def xml_of(rows: list[tuple[str, list[tuple[int, str]]]]) -> Iterator[str]:
    for number, (head, cells) in enumerate(rows, start=1):
        yield f'<row r="{number}"{head}>'
        yield from (f'<c r="{letters(column)}{number}" {content}' for column, content in cells)
        yield "</row>"


@given(ROWS)
def test_the_pattern_reads_what_the_parser_reads(rows: list[tuple[str, list[tuple[int, str]]]]) -> None:
    xml = "".join(xml_of(rows)).replace('" >', '">')
    assert rows_of(xml) == rows_of(xml, before=COMMENT)


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A7"><v>1</v></c>',
        '<c r="A7" s="2" t="s"><v>0</v></c><c r="C7"/>',
        '<c r="A7"><f>A1&amp;"x"</f><v>1</v></c>',
        '<c r="A7" t="n"><f aca="false">1+1</f><v>2</v></c>',
        '<c r="A7" t="inlineStr"><is><t xml:space="preserve">Łucja</t></is></c>',
    ],
    ids=["number", "shared text", "formula of Excel", "formula of LibreOffice", "text of openpyxl"],
)
def test_rows_of_the_usual_programs_are_plain(cells: str) -> None:
    assert plain_row(f'<row r="7" spans="1:3" x14ac:dyDescent="0.25">{cells}') is not None


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A7"><v>1</c>',
        '<c r="A7"><v>1</v></c>x',
        "<c><v>1</v></c>",
        '<c r="A7" t="str"><v>a&amp;b</v></c>',
        '<c r="A7"><f>1+1</f></c>',
        '<c r="A7"><v>1</v><extLst/></c>',
    ],
)
def test_anything_else_is_left_to_the_parser(cells: str) -> None:
    assert plain_row(f'<row r="7">{cells}') is None


def test_a_formula_never_computed_and_an_empty_text_are_known() -> None:
    rows = '<row r="1"><c r="A1"><f>A2</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="D1"><v>4</v></c></row>'
    assert values_of(rows) == [[UNCOMPUTED, "", None, 4]]


def test_what_looks_like_a_row_in_a_comment_is_none() -> None:
    row = '<row r="{0}"><c r="A{0}"><v>{0}</v></c></row>'
    assert values_of(row.format(1) + "<!--" + row.format(2) + "-->" + row.format(3)) == [[1], [3]]


def test_letters_of_another_encoding_are_read() -> None:
    rows = '<row r="1"><c r="A1" t="str"><v>Łódź</v></c></row>'
    prolog = '<?xml version="1.0" encoding="ISO-8859-2"?>'
    assert values_of(rows, prolog=prolog, encoding="iso-8859-2") == [["Łódź"]]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1e999</v></c></row>',
    ],
    ids=["order", "row 0", "beyond XFD", "infinite"],
)
def test_cells_that_no_sheet_has_are_refused(rows: str) -> None:
    with pytest.raises(DamagedError):
        rows_of(rows)
