"""The sheet Słowniki: a column for each list, which the office may make longer; drop-downs read it."""

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook

from dokumenty.dane.look import put_header
from dokumenty.model.code_lists import TITLES, Edition, all_values

SLOWNIKI = "Słowniki"
_LAST = 200
_WIDTH = 44


def add_lists(workbook: Workbook, edition: Edition) -> None:
    """Write the lists of an edition, and name each so that drop-downs can use it; a list that it lacks as others have it."""
    worksheet = workbook.create_sheet(SLOWNIKI)
    lists = [(name, edition.lists.get(name) or all_values(name)) for name in TITLES]
    for column, (name, values) in enumerate(lists, start=1):
        letter = get_column_letter(column)
        put_header(worksheet.cell(1, column), TITLES[name], required=False)
        worksheet.column_dimensions[letter].width = _WIDTH
        for row, value in enumerate(values, start=2):
            worksheet.cell(row, column, value)
        workbook.defined_names[range_name(name)] = DefinedName(
            range_name(name), attr_text=filled_part(SLOWNIKI, letter, 2)
        )
    worksheet.freeze_panes = "A2"


def range_name(name: str) -> str:
    """Return the name by which formulas know a list."""
    return f"lista_{name}"


def filled_part(title: str, letter: str, first: int) -> str:
    """Return the cells of a column from a row down to its last value, so that the drop-down ends with no empty lines."""
    sheet = "'" + title.replace("'", "''") + "'"
    start = f"{sheet}!${letter}${first}"
    area = f"{start}:${letter}${first + _LAST - 2}"
    return f"{start}:INDEX({area},MAX(1,COUNTA({area})))"
