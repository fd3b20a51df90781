"""Individual plans of the invented people: sheet IPD, and their rows of Działania and Kontakty."""

from collections.abc import Iterator, Sequence
from typing import Any

from tools.workbooks.choice import pick, several
from tools.workbooks.days import full_months
from tools.workbooks.oceny import assess_actions, assessment_of_plan
from tools.workbooks.sample import Row, Sample
from tools.workbooks.sprawy import Sprawa
from tools.workbooks.texts import load
from tools.workbooks.wsparcie import action_rows

_PLANY: dict[str, list[Any]] = load("teksty/plany")
_SYTUACJE = {
    "mlodziez": "sytuacja_mlodziez",
    "niepelnosprawnosc": "sytuacja_zdrowie",
    "niepelnosprawnosc-bierni": "sytuacja_zdrowie",
}
"""What is said of health and family, where the common sentences do not fit."""

_CEL_PO_KURSIE = "Podjęcie pracy zgodnej z kwalifikacjami zdobytymi po ukończeniu {kurs}."


def plan_rows(sample: Sample, files: Sequence[Sprawa]) -> dict[str, list[Row]]:
    """Return the rows of all plans with their actions and contacts."""
    plans = [sprawa for sprawa in files if sprawa.plan]
    return {
        "plany": [_plan(sample, sprawa) for sprawa in plans],
        "dzialania": [row for sprawa in plans for row in _actions(sample, sprawa)],
        "kontakty": [row for sprawa in plans for row in _contacts(sprawa)],
    }


def _plan(sample: Sample, sprawa: Sprawa) -> Row:
    person = sprawa.uczestnik
    workers = sample.pracownicy("pracownik socjalny")
    return {
        "id": sprawa.plan,
        "uczestnik_id": person.id,
        "data_sporzadzenia": sprawa.data_planu,
        "okres_od": sprawa.data_planu,
        "okres_do": person.seat.okres.koniec,
        "podstawa": sample.podstawa_planu.format(kontrakt=sprawa.kontrakt),
        "doradca_id": sample.pracownicy("doradca zawodowy")[0],
        "psycholog_id": sample.pracownicy("psycholog")[0],
        "pracownik_id": workers[person.nr % len(workers)],
        **_diagnosis(sprawa),
        **_aims(sample, sprawa),
        "warunki_zakonczenia": _one(sprawa, "warunki_zakonczenia"),
        **assessment_of_plan(sample, sprawa),
    }


def _diagnosis(sprawa: Sprawa) -> Row:
    person = sprawa.uczestnik
    family = "sytuacja_rodzic" if person.dzieci else _SYTUACJE.get(person.seat.sytuacja, "sytuacja")
    return {
        "doswiadczenie": sprawa.say(person.zawod.doswiadczenie),
        "kwalifikacje": sprawa.say(person.zawod.kwalifikacje),
        "sytuacja": _one(sprawa, family),
        "przyczyny": sprawa.say(sprawa.sytuacja.przyczyny),
        "mocne_strony": _several(sprawa, "mocne_strony", 3),
        "slabe_strony": _several(sprawa, "slabe_strony", 2),
        "szanse": _several(sprawa, "szanse", 2),
        "bariery": _several(sprawa, "bariery", 2),
    }


def _aims(sample: Sample, sprawa: Sprawa) -> Row:
    return {
        "cel_zawodowy": sprawa.say(_CEL_PO_KURSIE if sample.kurs_daje_zawod else sprawa.uczestnik.zawod.cel),
        "cel_edukacyjny": sprawa.say(sprawa.sytuacja.edukacyjny or "Ukończenie {kurs}."),
        "cel_spoleczny": sprawa.say(sprawa.sytuacja.spoleczny),
    }


def _one(sprawa: Sprawa, name: str) -> str:
    return sprawa.say(pick(_PLANY[name], name, sprawa.uczestnik.pesel))


def _several(sprawa: Sprawa, name: str, count: int) -> str:
    """Return some sentences of a pool, each on its own line."""
    return "\n".join(several(_PLANY[name], count, name, sprawa.uczestnik.pesel))


def _actions(sample: Sample, sprawa: Sprawa) -> Iterator[Row]:
    kinds = sprawa.uczestnik.seat.wsparcie_planu or sample.wsparcie_planu
    return assess_actions(sample, sprawa, action_rows(sprawa, sprawa.plan, kinds))


def _contacts(sprawa: Sprawa) -> Iterator[Row]:
    count = max(1, full_months(sprawa.data_planu, sprawa.uczestnik.seat.okres.koniec))
    for contact in _PLANY["kontakty"]:
        yield {
            "dokument_id": sprawa.plan,
            "z_kim": contact["z_kim"],
            "forma": contact["forma"],
            "liczba": count * contact["na_miesiac"],
            "terminy": contact["terminy"],
        }
