"""Which rows are data: not the empty ones, not the example, not those that only carry a number.

Hidden rows are data like the others, those hidden by a filter too: a filter that somebody
forgot must not lose a person. Whatever is left out or unusual is told, sheet by sheet.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from dokumenty.dane.columns import Column, Grid
from dokumenty.dane.raw import RawRow, RawSheet, is_empty
from dokumenty.model.fields import Sheet
from dokumenty.model.issues import Issue, place_of, warning

EXAMPLE = "PRZYKŁAD"
"""A row with a cell that begins so shows how to fill in the sheet and is no data."""
_EXAMPLE_WITHIN = 3
"""It begins in the first column, unless the office has put one or two of its own before."""
_ORDINALS = {"lp", "l_p", "k_lp", "nr_lp"}
_SUM = re.compile(r"\W*(razem|suma|og[oó][lł]em|[lł][aą]cznie)\W*", re.IGNORECASE)  # „Razem:”


def data_rows(raw: RawSheet, sheet: Sheet, grid: Grid) -> tuple[list[RawRow], list[Issue]]:
    """Return the rows that are records, and a notice for every kind of row left out."""
    filled = [(row, _filled(row, grid.columns)) for row in grid.rows]
    rows = [(row, columns) for row, columns in filled if columns and not _is_example(row)]
    repeated = [row for row, columns in rows if _is_header(row, columns)]
    sums = [row for row, columns in rows if _is_sum(row, columns)]
    rows = [(row, columns) for row, columns in rows if row not in repeated and row not in sums]
    notes = _notes_below(rows, sheet)
    rows = rows[: len(rows) - len(notes)]
    numbered = _only_numbered(rows, sheet)
    data = [row for row, _ in rows if row.number not in numbered]
    told = [*_notices(raw, data, numbered, repeated, sums), *(_note(raw, row) for row in notes[:1])]
    return data, [*told, *_merged_data(raw, data, grid.columns)]


def _filled(row: RawRow, columns: Iterable[Column]) -> list[Column]:
    """Return the first filled columns of a row: three tell a record from anything else."""
    width = len(row.values)
    filled = (column for column in columns if column.at < width and not is_empty(row.values[column.at]))
    return list(islice(filled, 3))


def _is_example(row: RawRow) -> bool:
    return any(isinstance(value, str) and value.startswith(EXAMPLE) for value in row.values[:_EXAMPLE_WITHIN])


def _is_header(row: RawRow, columns: Sequence[Column]) -> bool:
    return len(columns) > 1 and all(row.values[column.at] == column.header.value for column in columns)


def _is_sum(row: RawRow, columns: Sequence[Column]) -> bool:
    return len(columns) > 1 and bool(_SUM.fullmatch(str(row.values[columns[0].at])))


def _notes_below(rows: Sequence[tuple[RawRow, Sequence[Column]]], sheet: Sheet) -> list[RawRow]:
    """Return the rows below an empty one, at the very end, that hold one remark each: no record of a sheet that asks for more."""
    if sum(field.required for field in sheet.fields) < 2:  # noqa: PLR2004 - one cell may be a whole record
        return []
    records = [at for at, (row, columns) in enumerate(rows) if not _is_remark(row, columns, sheet)]
    first = records[-1] + 1 if records else len(rows)
    below = [row for row, _ in rows[first:]]
    return below if below and below[0].number > rows[first - 1][0].number + 1 else []


def _is_remark(row: RawRow, columns: Sequence[Column], sheet: Sheet) -> bool:
    """Tell whether a row has one cell, and that no number prepared for somebody."""
    name, text = columns[0].field.name, str(row.values[columns[0].at])
    return len(columns) == 1 and name not in _ORDINALS and (name != sheet.key or " " in text.strip())


def _note(raw: RawSheet, row: RawRow) -> Issue:
    what = f"Pod danymi, od wiersza {row.number}, są dopiski. Program je pomija."
    todo = "Mogą zostać; wiersz z danymi przenieś bezpośrednio pod ostatni."
    return warning("dopisek-pod-danymi", place_of(raw.place(row.number, 0)), what, todo)


def _only_numbered(rows: Sequence[tuple[RawRow, Sequence[Column]]], sheet: Sheet) -> set[int]:
    """Return the rows filled only with an ordinal number, or below all data only with a key."""
    numbered, below = set(), True
    for row, columns in reversed(rows):
        names = {column.field.name for column in columns}
        if names <= _ORDINALS or (below and names <= {*_ORDINALS, sheet.key}):
            numbered.add(row.number)
        else:
            below = False
    # With no data above, a lone key is a record that somebody has begun to fill in.
    return numbered if not below else {number for number in numbered if number not in _keyed(rows, sheet)}


def _keyed(rows: Sequence[tuple[RawRow, Sequence[Column]]], sheet: Sheet) -> set[int]:
    return {row.number for row, columns in rows if any(column.field.name == sheet.key for column in columns)}


def _notices(
    raw: RawSheet, data: Sequence[RawRow], numbered: set[int], repeated: Sequence[RawRow], sums: Sequence[RawRow]
) -> Iterator[Issue]:
    if empty := _empty_between(data, {*numbered, *(row.number for row in (*repeated, *sums))}):
        what = f"Pominięto puste wiersze: {listed(empty)}."
        yield warning("puste-wiersze", place_of(raw.place(empty[0], 0)), what, "Usuń je, jeśli są zbędne.")
    if numbered:
        what = f"Pominięto wiersze, w których jest tylko numer: {listed(sorted(numbered))}."
        yield warning("same-numery", place_of(raw.place(min(numbered), 0)), what, "Uzupełnij je albo usuń.")
    for row in repeated:
        what = "Nagłówki powtarzają się wśród danych. Program pominął ten wiersz."
        yield warning("naglowek-w-danych", place_of(raw.place(row.number, 0)), what, "Usuń powtórzony wiersz.")
    for row in sums:
        what = "To wiersz sumy. Program go pominął, żeby nie liczyć wszystkiego podwójnie."
        yield warning(
            "wiersz-sumy", place_of(raw.place(row.number, 0)), what, "Sumy policzy szablon; wiersz można usunąć."
        )
    if hidden := [row.number for row in data if row.hidden]:
        what = f"Ukryte lub odfiltrowane wiersze: {listed(hidden)}. Program czyta je jak wszystkie inne."
        todo = "Wyczyść filtr i odkryj wiersze. Dokumenty dla wybranych osób robi opcja --dla."
        yield warning("ukryte-wiersze", place_of(raw.place(hidden[0], 0)), what, todo)


def _empty_between(data: Sequence[RawRow], known: set[int]) -> list[int]:
    """Return the numbers of rows between the first and the last record that hold nothing."""
    present = known | {row.number for row in data}
    return [n for n in range(data[0].number, data[-1].number) if n not in present] if data else []


def _merged_data(raw: RawSheet, data: Sequence[RawRow], columns: Sequence[Column]) -> Iterator[Issue]:
    numbers, places = {row.number for row in data}, {column.at for column in columns}
    for area in raw.merged:
        if area.top in numbers and area.left in places:
            what = "Komórki są scalone, a wartość należy tylko do pierwszej z nich; pozostałe są puste."
            todo = "Cofnij scalenie i wpisz wartość w każdej komórce."
            yield warning("scalone-komorki", place_of(raw.place(area.top, area.left)), what, todo)


def listed(numbers: Sequence[int]) -> str:
    """Return numbers as a person writes them.

    >>> listed([3, 7, 8, 9])
    '3, 7–9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
