"""Individual meetings of the invented people: the sheet Wsparcie; nobody is in two places at once."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from tools.workbooks.days import within, workday
from tools.workbooks.sample import Row, Sample
from tools.workbooks.sprawy import Sprawa
from tools.workbooks.texts import load

_SPOTKANIA: dict[str, dict[str, Any]] = load("teksty/spotkania")
_HOURS = range(8, 15)
"""The hours at which a meeting begins; each lasts one."""
_Taken = set[tuple[str, date, int]]


def meeting_rows(sample: Sample, files: Sequence[Sprawa]) -> list[Row]:
    """Return the meetings of everybody whose contract or plan agrees on them, person by person."""
    taken: _Taken = set()
    return [
        row for sprawa in files for kind in _kinds(sample, sprawa) for row in _meetings(sample, sprawa, kind, taken)
    ]


def _kinds(sample: Sample, sprawa: Sprawa) -> list[str]:
    seat = sprawa.uczestnik.seat
    agreed = (seat.wsparcie or sample.wsparcie_kontraktu) if sprawa.kontrakt else ()
    planned = (seat.wsparcie_planu or sample.wsparcie_planu) if sprawa.plan else ()
    return [kind for kind in _SPOTKANIA if kind in {*agreed, *planned}]


def _meetings(sample: Sample, sprawa: Sprawa, kind: str, taken: _Taken) -> Iterator[Row]:
    meeting, person = _SPOTKANIA[kind], sprawa.uczestnik
    staff = sample.pracownicy(meeting["stanowisko"])
    who = staff[person.nr % len(staff)]
    begin, end = meeting["kiedy"]
    for order, topic in enumerate(meeting["tematy"]):
        part = begin + (end - begin) * order / len(meeting["tematy"])
        day, hour = _free({who, person.id}, within(person.data_start, person.seat.okres.koniec, part), taken)
        yield {
            "uczestnik_id": person.id,
            "data": day,
            "godzina_od": f"{hour}:00",
            "godzina_do": f"{hour + 1}:00",
            "godziny": 1,
            "forma": meeting["forma"],
            "temat": topic,
            "specjalista_id": who,
        }


def _free(who: set[str], day: date, taken: _Taken) -> tuple[date, int]:
    """Return the first hour from a day on at which all of them are free, and take it."""
    while True:
        for hour in _HOURS:
            slots = {(one, day, hour) for one in who}
            if not slots & taken:
                taken |= slots
                return day, hour
        day = workday(day + timedelta(days=1))
