"""Whatever stands in the cells, reading and checking end with findings: no exception, no endless count."""

from datetime import date, time
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.rules import check
from tests.support.museum import build

VALUES = [
    0, -1, 0.5, 161.662, 10**14, 1e300, True, date(1901, 1, 1), date(9999, 12, 31), time(1, 2), "999999999/KMG/2012",
    "9" * 400, "1e999999999", "NaN", "31.12.9999", "00000000000", "#N/A", "=1", "UP-001", "Razem", "PRZYKŁAD", '"\n<&>',
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_a_value_that_nobody_expects_ends_in_findings(tmp_path: Path, value: object) -> None:
    def everywhere(book: Workbook) -> None:
        for tab in book.worksheets:
            cells = tab["B"][1:] if tab.title == "Projekt" else tab[2]
            for cell in cells:
                cell.value = value

    dataset, issues = read_dataset(build(tmp_path / "skoroszyt.xlsx", everywhere), SHEETS)
    issues += check(dataset)
    assert issues
    assert all(issue.what.endswith(".") and issue.todo for issue in issues)
