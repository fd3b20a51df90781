"""The sheet „Rejestr zaświadczeń”: what the register and the workbooks know of each number together.

The register keeps no names, only keys; the names are looked up in the workbooks as they are now.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from dokumenty.dane.export import export_table
from dokumenty.dane.records import read_dataset
from dokumenty.errors import UsageError
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.jobs import Kind
from dokumenty.model.records import Dataset, Record, filled, key_of
from dokumenty.polish.dates import short_date
from dokumenty.szablony.catalog import read_catalog
from dokumenty.wyniki.entries import Given
from dokumenty.wyniki.plan import records_for
from dokumenty.wyniki.register import Register

TITLE = "Rejestr zaświadczeń"
HEADERS = ("Numer", "Imię i nazwisko", "Data wydania", "Kurs", "Uwagi", "Podpis odbioru")
_DAYS = ("data_wydania", "data_ukonczenia", "data_koniec")
"""The columns that hold the day which stands on a certificate, the first filled one of which counts."""


def export_register(path: Path, register: Register, templates: Path, workbooks: Sequence[Path], only: str = "") -> int:
    """Write the numbers, in order, into a new workbook; return how many. `only` is the name of a kind.

    UsageError where no number was given.
    """
    given = [one for one in register.given() if only in {"", one.kind}]
    if not given:
        message = f"W rejestrze nie ma numerów{f' rodzaju „{only}”' if only else ''}. Co jest, pokaże: dokumenty rejestr lista."
        raise UsageError(message)
    wanted = {one.workbook for one in given}
    datasets = [read_dataset(workbook, SHEETS)[0] for workbook in workbooks if workbook.stem in wanted]
    papers = _Papers({kind.name: kind for kind in read_catalog(templates)}, {data.name: data for data in datasets})
    export_table(path, TITLE, HEADERS, [papers.row(one) for one in given])
    return len(given)


@dataclass(slots=True)
class _Papers:
    """The records that numbered papers were made for."""

    kinds: dict[str, Kind]
    datasets: dict[str, Dataset]
    _found: dict[tuple[str, str], dict[str, Record]] = field(default_factory=dict)

    def row(self, given: Given) -> tuple[str, ...]:
        """Return what the sheet says of a number; the place for the signature is empty."""
        record = self._records(given).get(given.key)
        remarks = [] if record else [f"{given.key}: nie ma tego wiersza w skoroszycie „{given.workbook}”"]
        if given.annulled:
            remarks.append(f"anulowano {_day(given.annulled)}: {given.reason}")
        course = _course(record) or self._title(given)
        return given.number, _person(record), _issued(record, given), course, "; ".join(remarks)

    def _title(self, given: Given) -> str:
        return self.kinds[given.kind].title if given.kind in self.kinds else given.kind

    def _records(self, given: Given) -> dict[str, Record]:
        kind, dataset = self.kinds.get(given.kind), self.datasets.get(given.workbook)
        if kind is None or dataset is None:
            return {}
        place = given.workbook, given.kind
        if place not in self._found:
            self._found[place] = {key_of(record): record for record in records_for(kind, dataset)}
        return self._found[place]


def _chain(record: Record | None, name: str) -> Iterator[Record]:
    """Yield a record and the one that it names."""
    if record:
        yield record
        linked = getattr(record, name, None)
        if isinstance(linked, Record):
            yield linked


def _person(record: Record | None) -> str:
    people = (one for one in _chain(record, "uczestnik") if hasattr(one, "imie") and hasattr(one, "nazwisko"))
    return next((f"{one.imie} {one.nazwisko}" for one in people), "")


def _course(record: Record | None) -> str:
    return next((str(one.nazwa) for one in _chain(record, "kurs") if hasattr(one, "nazwa")), "")


def _issued(record: Record | None, given: Given) -> str:
    """Return the day that stands on the paper, or that of its making."""
    days = (getattr(record, name) for name in _DAYS if record and filled(record, name))
    return next((short_date(day) for day in days if isinstance(day, date)), _day(given.made))


def _day(moment: str) -> str:
    return short_date(datetime.fromisoformat(moment))
