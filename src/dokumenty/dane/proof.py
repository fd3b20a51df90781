"""The proof sheet: every derived form as a workbook that can be corrected and read back."""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from dokumenty.model.arkusze.odmiana import ODMIANA
from dokumenty.model.forms import Status
from dokumenty.model.writing import Derived

_HEADERS = (*(field.header for field in ODMIANA.fields), "Propozycja programu", "Pewność", "Dlaczego", "Skąd")
_WIDTHS = (36, 14, 36, 36, 12, 60, 44)
_HEAD = (PatternFill("solid", fgColor="1F3864"), Font("Calibri", 11, bold=True, color="FFFFFF"))
_DOUBTFUL = PatternFill("solid", fgColor="FFF2CC")
_TO_FILL = PatternFill("solid", fgColor="E2EFDA")
_TO_FILL_COLUMN = 3
_TOP = Alignment(vertical="top", wrap_text=True)


def proof_workbook(derived: Iterable[Derived]) -> bytes:
    """Return the proof sheet; „Właściwa forma” is empty until a person decides."""
    workbook = Workbook()
    worksheet = workbook.worksheets[0]
    worksheet.title = ODMIANA.title
    worksheet.append(_HEADERS)
    for column, width in enumerate(_WIDTHS, start=1):
        worksheet.cell(1, column).fill, worksheet.cell(1, column).font = _HEAD
        worksheet.column_dimensions[get_column_letter(column)].width = width
    for row, form in enumerate(derived, start=2):
        for column, text in enumerate(_row(form), start=1):
            cell = worksheet.cell(row, column)
            cell.value, cell.data_type, cell.alignment = text, "s", _TOP
            if column == _TO_FILL_COLUMN or not form.form.certain:
                cell.fill = _TO_FILL if column == _TO_FILL_COLUMN else _DOUBTFUL
    worksheet.freeze_panes = "A2"
    worksheet.auto_filter.ref = worksheet.dimensions
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _row(derived: Derived) -> tuple[str, ...]:
    form = derived.form
    right = form.text if form.status is Status.BY_HAND else ""
    return (derived.text, derived.case, right, form.text, str(form.status), form.why, str(derived.place))
