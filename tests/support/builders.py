"""Real .xlsx and .docx files from a few literals."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from docx import Document
from openpyxl import Workbook

Row = Mapping[str, object]

PROJEKT: dict[str, object] = {
    "Tytuł projektu": "Nowy początek",
    "Realizator": "Miejski Ośrodek Pomocy Społecznej w Przykładowie",
    "Miejscowość w pismach": "Przykładowo",
}
UCZESTNICY: list[dict[str, object]] = [
    {"Nr uczestnika": "UP-001", "Imię": "Anna", "Nazwisko": "Kowalska", "Płeć": "Kobieta", "Ścieżka": "PAL"},
    {"Nr uczestnika": "UP-002", "Imię": "Jan", "Nazwisko": "Nowak", "Płeć": "Mężczyzna", "Ścieżka": "PAL"},
]


def projekt(**changes: object) -> Row:
    """Return the facts of a project; a change is named as in PROJEKT, with spaces as underscores."""
    return PROJEKT | {name.replace("_", " "): value for name, value in changes.items()}


def save_workbook(path: Path, sheets: Mapping[str, Sequence[Row] | Row]) -> Path:
    """Write a workbook; a sheet given as one mapping is written as names and values below each other."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, content in sheets.items():
        sheet = book.create_sheet(title)
        rows = _key_value(content) if isinstance(content, Mapping) else _table(content)
        for row in rows:
            sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def _key_value(content: Row) -> list[list[object]]:
    lines: list[tuple[object, object]] = [("Pole", "Wartość"), *content.items()]
    return [list(line) for line in lines]


def _table(rows: Sequence[Row]) -> list[list[object]]:
    headers: list[object] = list(dict.fromkeys(name for row in rows for name in row))
    return [headers] + [[row.get(str(name)) for name in headers] for row in rows]


def save_template(path: Path, *paragraphs: str, table: Sequence[Sequence[str]] = ()) -> Path:
    """Write a template of these paragraphs, and of a table where rows are given."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, texts in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path
