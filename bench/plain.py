"""What an office's own script would do: read the workbook with openpyxl, render each contract with docxtpl."""

import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment
from openpyxl import load_workbook

from dokumenty.model.arkusze import SHEETS
from dokumenty.model.fields import Layout, Sheet
from dokumenty.polish.filters import FILTERS, printed


def _rows(book: Any, sheet: Sheet) -> list[SimpleNamespace]:  # noqa: ANN401 - openpyxl's workbook
    if sheet.title not in book.sheetnames:
        return []
    names = {field.header: field.name for field in sheet.fields}
    lines = book[sheet.title].iter_rows(values_only=True)
    if sheet.layout is Layout.KEY_VALUE:
        return [SimpleNamespace(**{names[row[0]]: _plain(row[1]) for row in lines if row[0] in names})]
    headers = next(lines)
    return [
        SimpleNamespace(**{names[str(h)]: _plain(v) for h, v in zip(headers, row, strict=True)})
        for row in lines
        if any(row)
    ]


def _plain(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


OWN = {
    "kropki": lambda value, length=40: value or "." * length,
    "osoba": lambda person: f"{person.imie} {person.nazwisko}",
    "adres": lambda person: f"{person.ulica} {person.nr_domu}, {person.kod_pocztowy} {person.miejscowosc}",
    "myslnik": lambda value: value or "–",
    "pan": lambda person: "Pani" if person.plec == "Kobieta" else "Pan",
    "rodzaj": lambda person, masculine, feminine: feminine if person.plec == "Kobieta" else masculine,
}
"""Filters that in the program look inside a record."""


def main(workbook: str, template: str, results: str) -> None:
    """Make a document for each contract."""
    book = load_workbook(workbook, data_only=True)
    tables = {sheet.name: _rows(book, sheet) for sheet in SHEETS}
    people = {person.id: person for person in tables["uczestnicy"]}
    staff = {worker.id: worker for worker in tables["kadra"]}
    environment = Environment(autoescape=True, finalize=lambda value: "" if value is None else printed(value))
    environment.filters.update(FILTERS | OWN)
    Path(results).mkdir()
    for number, kontrakt in enumerate(tables["kontrakty"]):
        kontrakt.cele = [row for row in tables["cele"] if row.dokument_id == kontrakt.id]
        kontrakt.dzialania = [row for row in tables["dzialania"] if row.dokument_id == kontrakt.id]
        context = tables | {
            "projekt": tables["projekt"][0], "kontrakt": kontrakt, "uczestnik": people[kontrakt.uczestnik_id],
            "pracownik": staff[kontrakt.pracownik_id], "egzemplarz": 1, "egzemplarze": 1,
        }  # fmt: skip
        document = DocxTemplate(template)
        document.render(context, jinja_env=environment)
        document.save(Path(results) / f"{number}.docx")


if __name__ == "__main__":
    main(*sys.argv[1:])
