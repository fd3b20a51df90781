"""What the rules find in rows given as literals."""

from collections.abc import Mapping, Sequence

from dokumenty.model.issues import CellPlace
from dokumenty.model.values import Value
from dokumenty.rules import check
from tests.support.records import dataset

PERSON: dict[str, Value] = {"id": "UP-1", "imie": "Anna", "nazwisko": "Sowa", "plec": "Kobieta", "sciezka": "PAL"}
PROJECT: dict[str, Value] = {"tytul": "T", "realizator": "R", "miejscowosc_pisma": "M"}
WORKER: dict[str, Value] = {
    "id": "K-1",
    "imie": "Ewa",
    "nazwisko": "Lis",
    "plec": "Kobieta",
    "stanowisko": "pracownik socjalny",
}
Rows = Mapping[str, Sequence[Mapping[str, Value]]]


def found(rows: Rows) -> list[tuple[str, str]]:
    """Return code and cell of every issue, in a workbook whose project is sound unless given."""
    issues = check(dataset({"projekt": [PROJECT], **rows}))
    assert all(isinstance(issue.place, CellPlace) and issue.what and issue.todo for issue in issues)
    return [(issue.code, issue.place.cell) for issue in issues if isinstance(issue.place, CellPlace)]
