"""Courses: the hours of the programme make the hours of the course; certificates are numbered without gaps."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, unread

_NUMBER = re.compile(r"(\d{1,9})/(.+)")  # 17/KMG/2012: number, then the series


def course_hours_add_up(dataset: Dataset) -> Iterator[Issue]:
    """Hours of the topics make the hours of the course, theory and practice apart."""
    for kurs in dataset.of("kursy"):
        for name, kind in (("godziny_teoria", "teorii"), ("godziny_praktyka", "praktyki")):
            topics = [topic for topic in kurs.program_kursu if filled(topic, name)]
            total = sum(getattr(topic, name) for topic in topics)
            whole = topics and not any(unread(topic, name) for topic in kurs.program_kursu)
            if whole and filled(kurs, name) and total != getattr(kurs, name):
                what = f"Program kursu {key_of(kurs)} daje razem {total} h {kind}, a kurs ma ich {getattr(kurs, name)}."
                yield error(
                    "program-niezgodny", place_of(cell_of(kurs, name)), what, "Popraw program albo godziny kursu."
                )


def certificates_are_numbered(dataset: Dataset) -> Iterator[Issue]:
    """Each number of a certificate stands once, and a series has no gap."""
    first: dict[str, Record] = {}
    series: dict[str, dict[int, Record]] = defaultdict(dict)
    for record in dataset.of("udzial"):
        if not filled(record, "nr_zaswiadczenia"):
            continue
        earlier = first.setdefault(str(record.nr_zaswiadczenia), record)
        if earlier is not record:
            where = cell_of(earlier, "nr_zaswiadczenia").ref
            what = f"Ten numer zaświadczenia stoi już w komórce {where}."
            place = place_of(cell_of(record, "nr_zaswiadczenia"))
            yield error("zaswiadczenie-powtorzone", place, what, "Nadaj jednemu inny numer.")
        if found := _NUMBER.fullmatch(str(record.nr_zaswiadczenia)):
            series[found[2]][int(found[1])] = record
    if not any(unread(record, "nr_zaswiadczenia") for record in dataset.of("udzial")):
        yield from _gaps(series)


def _gaps(series: dict[str, dict[int, Record]]) -> Iterator[Issue]:
    for name, numbers in series.items():
        for earlier, later in pairwise(sorted(numbers)):
            if later - earlier > 1:
                missing = f"{earlier + 1}" if later - earlier == 2 else f"{earlier + 1}–{later - 1}"  # noqa: PLR2004
                what = f"W numerach zaświadczeń serii „{name}” brakuje: {missing}."
                place = place_of(cell_of(numbers[earlier], "nr_zaswiadczenia"))
                yield warning("numery-z-luka", place, what, "Sprawdź, czy żadne zaświadczenie nie zginęło.")
