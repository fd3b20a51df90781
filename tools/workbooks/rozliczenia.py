"""Payment applications of the samples with their expenses: invented, yet they make the budget where the text has one."""

from collections.abc import Mapping, Sequence
from typing import Any

from tools.workbooks.sample import Row
from tools.workbooks.texts import load

_COLUMNS = (
    "platnosc_id",
    "nr_dokumentu",
    "nr_ksiegowy",
    "data_wystawienia",
    "data_zaplaty",
    "nazwa",
    "zadanie_id",
    "kategoria",
    "kwota_brutto",
    "kwota",
    "vat",
)


def settlement_rows(plik: str) -> Mapping[str, Sequence[Row]]:
    """Return the rows of Wnioski o płatność and Wydatki of a sample."""
    said: dict[str, Any] = load(f"rozliczenia/{plik}")
    expenses = (dict(zip(_COLUMNS, row, strict=True)) for row in said["wiersze"])
    return {
        "platnosci": said["platnosci"],
        "wydatki": [row | {"cross_financing": False, "vat": row["vat"] or None} for row in expenses],
    }
