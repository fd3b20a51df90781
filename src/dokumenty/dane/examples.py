"""The example row of each sheet: it shows how to fill in the sheet, and the reader leaves it out."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from openpyxl.workbook.workbook import Workbook

from dokumenty.dane.look import EXAMPLE_FONT, CellValue, put_value
from dokumenty.dane.rows import EXAMPLE
from dokumenty.model.fields import Field, FieldType, Layout, Sheet

_BY_TYPE: dict[FieldType, CellValue] = {
    FieldType.DATE: date(2026, 1, 15),
    FieldType.INTEGER: 10,
    FieldType.AMOUNT: Decimal("1234.50"),
    FieldType.PERCENT: Decimal("0.895"),
    FieldType.YES_NO: True,
    FieldType.PHONE: "48 000 00 00",
    FieldType.EMAIL: "adres@example.pl",
}


def add_examples(workbook: Workbook, sheets: Iterable[Sheet]) -> None:
    """Write an example into the first row of every sheet laid out in rows."""
    for sheet in sheets:
        if sheet.layout is Layout.ROWS:
            for column, field in enumerate(sheet.fields, start=1):
                value = _example(field)
                text = f"{EXAMPLE}: {value}" if value else EXAMPLE
                cell = workbook[sheet.title].cell(2, column)
                if column == 1 or value is not None:
                    put_value(cell, text if column == 1 or value is None else value, field)
                    cell.font = EXAMPLE_FONT


def _example(field: Field) -> CellValue | None:
    if field.choices:
        return field.example or field.choices[0]
    if field.type is FieldType.INTEGER and field.example:
        return int(field.example)
    if field.type is FieldType.YES_NO and field.example:
        return field.example
    return _BY_TYPE.get(field.type) or field.example or None
