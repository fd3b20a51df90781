"""Which code lists a workbook gets: those named, else those in force when its project began."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dokumenty.dane.records import read_dataset
from dokumenty.errors import UsageError
from dokumenty.model.code_lists import Edition, edition_for, editions
from dokumenty.model.fields import Sheet
from dokumenty.model.records import Dataset, filled


def edition_named(system: str) -> Edition:
    """Return the lists of a system by its key; UsageError when there are none."""
    known = {edition.key: edition for edition in editions()}
    if system not in known:
        message = f"--slowniki: nie ma list „{system}”. Dostępne: {', '.join(known)}."
        raise UsageError(message)
    return known[system]


def edition_of(path: Path, declared: Sequence[Sheet]) -> tuple[Edition, str]:
    """Return the lists that fit the dates of a workbook, and in Polish why these; the newest where it has no dates."""
    dataset, _ = read_dataset(path, declared)
    begun = _begun(dataset)
    if begun is None:
        return editions()[-1], "skoroszyt nie podaje okresu realizacji"
    return edition_for(begun), f"projekt zaczął się {begun:%d.%m.%Y}"


def _begun(dataset: Dataset) -> date | None:
    """Return the first day of the project; where it is not said, of the first participant or of the year."""
    projekt = dataset.projekt
    if filled(projekt, "okres_od"):
        begun: date = projekt.okres_od
        return begun
    coming = [person.data_start for person in dataset.of("uczestnicy") if filled(person, "data_start")]
    year = projekt.rok if filled(projekt, "rok") and date.min.year <= projekt.rok <= date.max.year else None
    return min(coming, default=None) or (date(year, 1, 1) if year else None)
