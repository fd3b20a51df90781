"""Write the five sample project workbooks, and three small ones for the monitoring systems."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from dokumenty.dane.blank import CellValue, new_workbook, put_row, put_values
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.code_lists import edition_for
from dokumenty.model.fields import Layout
from tools.stable_zip import EPOCH, stable
from tools.workbooks.book import rows_of
from tools.workbooks.lezajsk_2011 import LEZAJSK_2011
from tools.workbooks.lubartow_2012 import LUBARTOW_2012
from tools.workbooks.monitorowanie import Example, examples
from tools.workbooks.radom_2008 import RADOM_2008
from tools.workbooks.radom_kis_2005 import RADOM_KIS_2005
from tools.workbooks.sample import Row, Rows, Sample
from tools.workbooks.tomaszow_2010 import TOMASZOW_2010

FOLDER = Path(__file__).parents[1] / "dane"
_DAY = date(2012, 1, 1)
"""The samples are of the years of PEFS 2007."""
SAMPLES = (RADOM_2008, LEZAJSK_2011, LUBARTOW_2012, TOMASZOW_2010, RADOM_KIS_2005)


def build(sample: Sample) -> bytes:
    """Return one sample workbook, the same bytes at every run."""
    return _workbook(rows_of(sample), _DAY)


def build_example(example: Example) -> bytes:
    """Return one workbook for a monitoring system, the same bytes at every run."""
    return _workbook(example.rows, example.day)


def _workbook(rows: Rows, day: date) -> bytes:
    workbook = new_workbook(SHEETS, edition_for(day))
    workbook.properties.created = datetime(*EPOCH)  # noqa: DTZ001 - openpyxl takes naive UTC
    for sheet in SHEETS:
        for number, row in enumerate(rows.get(sheet.name, ()), start=2):
            if sheet.layout is Layout.KEY_VALUE:
                put_values(workbook[sheet.title], sheet, _filled(row))
            else:
                put_row(workbook[sheet.title], sheet, number, _filled(row))
    package = io.BytesIO()
    workbook.save(package)
    return stable(package.getvalue())


def _filled(row: Row) -> Mapping[str, CellValue]:
    """Leave out what is empty: such a cell stays untouched."""
    return {name: value for name, value in row.items() if value is not None and value != ""}


def main() -> None:
    """Write all samples to the folder dane/."""
    made = {sample.plik: build(sample) for sample in SAMPLES}
    made |= {example.plik: build_example(example) for example in examples()}
    for name, content in made.items():
        path = FOLDER / f"{name}.xlsx"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        print(path)


if __name__ == "__main__":
    main()
