"""Individual support: hours that are hours, and nobody at two meetings at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")  # 9:00, 09.30
_LESSON, _HOUR = 45, 60


class _Time(NamedTuple):
    """When a meeting begins and ends, in minutes of the day."""

    begin: int
    end: int
    row: Record


def hours_of_meetings_agree(dataset: Dataset) -> Iterator[Issue]:
    """A meeting ends after it begins and lasts as many hours, of 45 to 60 minutes, as it counts."""
    for meeting in dataset.of("wsparcie"):
        for name in ("godzina_od", "godzina_do"):
            if filled(meeting, name) and _minutes(meeting, name) is None:
                what = "To nie jest godzina."
                yield error("zla-godzina", place_of(cell_of(meeting, name)), what, "Wpisz na przykład 9:00 albo 14:30.")
        time = _time_of(meeting)
        if time and time.end <= time.begin:
            what = f"Spotkanie kończy się, zanim się zaczęło ({cell_of(meeting, 'godzina_od').ref})."
            yield error("godziny-odwrotnie", place_of(cell_of(meeting, "godzina_do")), what, "Popraw jedną z godzin.")
        elif time and filled(meeting, "godziny") and not _fits(time, meeting.godziny):
            what = f"Od–do to {time.end - time.begin} minut, a wpisano godzin: {meeting.godziny}."
            yield warning("godziny-spotkania", place_of(cell_of(meeting, "godziny")), what, "Sprawdź liczbę godzin.")


def nobody_is_at_two_meetings(dataset: Dataset) -> Iterator[Issue]:
    """Neither a participant nor a member of staff has two meetings at the same time."""
    for name, who in (("uczestnik", "Uczestnik"), ("specjalista", "Specjalista")):
        for times in _days_of(dataset, name):
            for earlier, later in pairwise(sorted(times, key=lambda time: time.begin)):
                if later.begin < earlier.end:
                    place = place_of(cell_of(later.row, "godzina_od"))
                    where = cell_of(earlier.row, "godzina_od").ref
                    what = f"{who} {key_of(getattr(later.row, name))} ma w tym czasie inne spotkanie ({where})."
                    yield warning("spotkania-naraz", place, what, "Sprawdź daty i godziny obu spotkań.")


def _days_of(dataset: Dataset, name: str) -> Iterable[list[_Time]]:
    """Return the meetings of each day of each person."""
    by_day: dict[tuple[int, date], list[_Time]] = defaultdict(list)
    for meeting in dataset.of("wsparcie"):
        person, time = getattr(meeting, name), _time_of(meeting)
        if person is not None and time and filled(meeting, "data"):
            by_day[id(person), meeting.data].append(time)
    return by_day.values()


def _time_of(meeting: Record) -> _Time | None:
    begin, end = _minutes(meeting, "godzina_od"), _minutes(meeting, "godzina_do")
    return None if begin is None or end is None else _Time(begin, end, meeting)


def _minutes(meeting: Record, name: str) -> int | None:
    found = _CLOCK.fullmatch(str(getattr(meeting, name))) if filled(meeting, name) else None
    return int(found[1]) * 60 + int(found[2]) if found else None


def _fits(time: _Time, hours: int) -> bool:
    return hours * _LESSON <= time.end - time.begin <= hours * _HOUR
