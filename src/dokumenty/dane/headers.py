"""Where the headers stand and what they say: one row or two, merged cells, look-alike letters."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dokumenty.dane.cells import broken
from dokumenty.dane.oddities import has_look_alikes
from dokumenty.dane.raw import Area, RawCell, RawRow, RawSheet, is_empty
from dokumenty.model.folding import fold
from dokumenty.model.issues import Issue, error, place_of, warning

_SEARCHED = 12
"""So many rows from the top may stand above the headers."""


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a sheet by the position of their columns, and where the data begin."""

    cells: dict[int, RawCell]
    first_data: int
    """The position, among the rows of the sheet, of the first row below the headers."""


def find_headers(raw: RawSheet, known: Collection[str]) -> tuple[Headers, list[Issue]]:
    """Find the row of headers: the one that says most of the known names, else the first with two cells."""
    at = _header_row(raw, known)
    if at is None:
        return Headers({}, 0), []
    top = raw.rows[at]
    below = raw.rows[at + 1] if at + 1 < len(raw.rows) else None
    if below and _is_second_row(raw, top, below):
        headers = Headers(_texts(raw, top) | _texts(raw, below), at + 2)
        issues = [_two_rows(raw, top)]
    else:
        headers = Headers(_texts(raw, top), at + 1)
        issues = [*_merged_headers(raw, top)]
    return headers, [*_texts_above(raw, at), *issues, *_disguised(headers), *_broken(headers)]


def _header_row(raw: RawSheet, known: Collection[str]) -> int | None:
    rows = [(at, _texts(raw, row)) for at, row in enumerate(raw.rows[:_SEARCHED])]
    scores = [(sum(fold(str(cell.value)) in known for cell in texts.values()), -at) for at, texts in rows]
    if scores and max(scores)[0] > 0:
        return -max(scores)[1]
    wide = [at for at, texts in rows if len(texts) > 1]
    filled = [at for at, texts in rows if texts]
    return next(iter(wide or filled), None)


def _texts(raw: RawSheet, row: RawRow) -> dict[int, RawCell]:
    return {column: raw.cell(row, column) for column, value in enumerate(row.values) if not is_empty(value)}


def _across(raw: RawSheet, row: RawRow) -> Iterator[Area]:
    """Go through the merged cells of a row that cover several columns."""
    for area in raw.merged:
        if area.top <= row.number <= area.bottom and area.right > area.left:
            yield area


def _is_second_row(raw: RawSheet, top: RawRow, below: RawRow) -> bool:
    """Tell whether the next row holds headers too: it is filled only under merged cells of the first."""
    if below.number != top.number + 1:
        return False
    covered = [area for area in _across(raw, top) if area.bottom == top.number]
    filled = _texts(raw, below)
    under = [column for column in filled if any(area.left <= column <= area.right for area in covered)]
    return bool(under) and len(under) == len(filled)


def _two_rows(raw: RawSheet, top: RawRow) -> Issue:
    place = place_of(raw.place(top.number, 0))
    what = "Nagłówki zajmują dwa wiersze. Nazwą kolumny jest dolny napis, a gdzie go nie ma, górny."
    todo = "Zostaw jeden wiersz nagłówków, bez scalonych komórek."
    return warning("naglowek-dwuwierszowy", place, what, todo)


def _merged_headers(raw: RawSheet, row: RawRow) -> Iterator[Issue]:
    for area in _across(raw, row):
        what = f"Nagłówek jest scalony nad kilkoma kolumnami ({area.right - area.left + 1}), więc nie wiadomo, jak nazywają się pozostałe."
        todo = "Cofnij scalenie i wpisz nagłówek nad każdą kolumną."
        yield error("naglowek-scalony", place_of(raw.place(area.top, area.left)), what, todo)


def _texts_above(raw: RawSheet, at: int) -> Iterator[Issue]:
    if at:
        place = place_of(raw.place(raw.rows[0].number, next(iter(_texts(raw, raw.rows[0])), 0)))
        what = f"Nad nagłówkami (wiersz {raw.rows[at].number}) są napisy. Program je pomija."
        yield warning("tekst-nad-naglowkiem", place, what, "Jeśli to tytuł, może zostać; dane przenieś pod nagłówki.")


def _disguised(headers: Headers) -> Iterator[Issue]:
    for cell in headers.cells.values():
        if has_look_alikes(str(cell.value)):
            what = "W nagłówku są litery dwóch alfabetów, na przykład cyrylickie „а”. Program odczytał je jak polskie."
            yield warning("podobna-litera", place_of(cell.cell), what, "Wpisz nagłówek ponownie z klawiatury.")


def _broken(headers: Headers) -> Iterator[Issue]:
    for cell in headers.cells.values():
        if problem := broken(cell, "w nagłówku"):
            yield error(problem.code, place_of(cell.cell), problem.what, problem.todo)
