"""The file of each participant: the situation, the numbers of the documents, the words for their texts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tools.workbooks.days import full_months, workday
from tools.workbooks.sample import KIS, KONTRAKT, PAL, Sample, Uczestnik
from tools.workbooks.sytuacje import Sytuacja, fitting
from tools.workbooks.texts import CHILDREN, say

_TO_PLAN = timedelta(days=14)
_NO_COURSE = "szkolenia zawodowego uzgodnionego z doradcą"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprawa:
    """One participant's file; an empty number means no such document."""

    uczestnik: Uczestnik
    sytuacja: Sytuacja
    kontrakt: str
    plan: str
    data_planu: date
    slowa: Mapping[str, object]

    def say(self, text: str) -> str:
        """Return a sentence as it stands in this person's documents."""
        return say(text, self.uczestnik.plec, self.slowa)


def open_files(sample: Sample, people: Sequence[Uczestnik]) -> Iterator[Sprawa]:
    """Open a file for every participant and number the documents, year by year, in order of date."""
    numbers: Counter[tuple[str, int]] = Counter()
    told: Counter[Sytuacja] = Counter()
    for person in people:
        plan_day = day_of_plan(person)
        yield Sprawa(
            uczestnik=person,
            sytuacja=_situation(person, told),
            kontrakt=_next(numbers, "KS", person.data_umowy) if person.seat.sciezka in {KONTRAKT, KIS} else "",
            plan=_next(numbers, "IPD", plan_day) if person.seat.sciezka in sample.plany_dla else "",
            data_planu=plan_day,
            slowa=_words(sample, person),
        )


def day_of_plan(person: Uczestnik) -> date:
    """Return the day of the IPD: at once in a PAL, two weeks into support where a contract came first."""
    return person.data_start if person.seat.sciezka == PAL else workday(person.data_start + _TO_PLAN)


def _next(numbers: Counter[tuple[str, int]], symbol: str, day: date) -> str:
    numbers[symbol, day.year] += 1
    return f"{symbol}/{numbers[symbol, day.year]}/{day.year}"


def idle_months(person: Uczestnik) -> int:
    """Count the months in the register on the day of signing."""
    return full_months(person.pup_od, person.data_umowy) if person.pup_od else 0


def _situation(person: Uczestnik, told: Counter[Sytuacja]) -> Sytuacja:
    """Choose, of the situations that fit the person, the one told least often so far."""
    age = full_months(person.data_urodzenia, person.data_umowy) // 12
    situation = min(fitting(person.seat.sytuacja, age, idle_months(person)), key=told.__getitem__)
    told[situation] += 1
    return situation


def _words(sample: Sample, person: Uczestnik) -> dict[str, object]:
    return {
        "imie": person.imie,
        "okres": f"{idle_months(person)} miesięcy",
        "kurs": _course(sample, person),
        "dzieci": CHILDREN[len(person.dzieci)],
    }


def _course(sample: Sample, person: Uczestnik) -> str:
    """Name the person's course as it stands after "ukończenie"."""
    if not person.kursy:
        return _NO_COURSE
    return sample.kurs_po_ukonczeniu or f"kursu „{person.kursy[0]['nazwa']}”"
