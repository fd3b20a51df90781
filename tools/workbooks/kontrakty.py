"""Contracts of the invented people: sheets Kontrakty, Cele and Działania."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from tools.workbooks.choice import between
from tools.workbooks.days import within, workday
from tools.workbooks.oceny import assess_actions, assessment_of_contract
from tools.workbooks.sample import COURSE_ENDS, Row, Sample
from tools.workbooks.sprawy import Sprawa, idle_months
from tools.workbooks.texts import months
from tools.workbooks.wsparcie import action_rows

_REFERRAL_DAYS = (5, 20)


def contract_rows(sample: Sample, files: Sequence[Sprawa]) -> dict[str, list[Row]]:
    """Return the rows of all contracts with their goals and actions."""
    contracts = [sprawa for sprawa in files if sprawa.kontrakt]
    return {
        "kontrakty": [_contract(sample, sprawa) for sprawa in contracts],
        "cele": [row for sprawa in contracts for row in _goals(sprawa)],
        "dzialania": [row for sprawa in contracts for row in _actions(sample, sprawa)],
    }


def _contract(sample: Sample, sprawa: Sprawa) -> Row:
    person, situation = sprawa.uczestnik, sprawa.sytuacja
    workers = sample.pracownicy("pracownik socjalny")
    return {
        "id": sprawa.kontrakt,
        "uczestnik_id": person.id,
        "typ": person.seat.typ,
        "data_zawarcia": person.data_umowy,
        "obowiazuje_do": person.seat.okres.koniec,
        "pracownik_id": workers[person.nr % len(workers)],
        "przyczyny": sprawa.say(situation.przyczyny),
        "mozliwosci": sprawa.say(f"{person.zawod.atut} {situation.zasoby}"),
        "ograniczenia": sprawa.say(situation.ograniczenia),
        **(_referral(sample, sprawa) if person.seat.typ == "B" else {}),
        **assessment_of_contract(sample, sprawa),
    }


def _referral(sample: Sample, sprawa: Sprawa) -> Row:
    person = sprawa.uczestnik
    earlier = between(_REFERRAL_DAYS, "skierowanie", person.pesel)
    day = workday(person.data_umowy - timedelta(days=earlier))
    return {
        "dotychczasowe_dzialania": sprawa.say(sprawa.sytuacja.dotychczasowe),
        "skierowanie_nr": f"S-{person.nr:03}/{day.year}",
        "skierowanie_data": day,
        "skierowanie_urzad": sample.urzad_pracy,
        "okres_bezrobocia": months(idle_months(person)),
    }


def _goals(sprawa: Sprawa) -> Iterator[Row]:
    yield _goal(sprawa, "główny", sprawa.sytuacja.cel, 1.0)
    goals = sprawa.sytuacja.cele
    for order, goal in enumerate(goals, start=1):
        yield _goal(sprawa, "szczegółowy", goal, COURSE_ENDS if "{kurs}" in goal else order / (len(goals) + 1))


def _goal(sprawa: Sprawa, kind: str, text: str, part: float) -> Row:
    return {
        "dokument_id": sprawa.kontrakt,
        "rodzaj": kind,
        "tresc": sprawa.say(text),
        "termin": within(sprawa.uczestnik.data_start, sprawa.uczestnik.seat.okres.koniec, part),
    }


def _actions(sample: Sample, sprawa: Sprawa) -> Iterator[Row]:
    kinds = sprawa.uczestnik.seat.wsparcie or sample.wsparcie_kontraktu
    rows = ({**row, "godziny": None} for row in action_rows(sprawa, sprawa.kontrakt, kinds))
    return assess_actions(sample, sprawa, rows)
