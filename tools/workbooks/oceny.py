"""How contracts and plans of a finished project turned out."""

from collections.abc import Iterable, Iterator

from tools.workbooks.choice import number, pick
from tools.workbooks.sample import ZATRUDNIONY, Row, Sample, Seat
from tools.workbooks.sprawy import Sprawa
from tools.workbooks.texts import load

_OCENY = load("teksty/oceny")
_PARTLY_ONE_IN = 9


def assess_actions(sample: Sample, sprawa: Sprawa, rows: Iterable[Row]) -> Iterator[Row]:
    """Add to each action how it was carried out, where the project has been assessed."""
    for order, row in enumerate(rows):
        yield row if sample.ocena is None else {**row, **_outcome(sample, sprawa, order)}


def _outcome(sample: Sample, sprawa: Sprawa, order: int) -> Row:
    words = ("ocena", sprawa.uczestnik.pesel, order)
    if number(_PARTLY_ONE_IN, *words):
        return {"ocena": "zrealizowano", "ocena_data": sample.ocena}
    return {
        "ocena": "zrealizowano częściowo",
        "ocena_przyczyny": pick(_OCENY["przyczyny"], *words),
        "ocena_data": sample.ocena,
    }


def assessment_of_contract(sample: Sample, sprawa: Sprawa) -> Row:
    """Return the final assessment of a contract; nothing where the project has not been assessed."""
    if sample.ocena is None:
        return {}
    return {
        "ocena_data": sample.ocena,
        "ocena_koncowa": _text(sprawa, "kontrakt"),
        "wnioski": _text(sprawa, "wnioski"),
    }


def assessment_of_plan(sample: Sample, sprawa: Sprawa) -> Row:
    """Return the final assessment of a plan; nothing where the project has not been assessed."""
    return {} if sample.ocena is None else {"ocena_koncowa": _text(sprawa, "plan")}


def _text(sprawa: Sprawa, kind: str) -> str:
    return sprawa.say(pick(_OCENY[_group(sprawa.uczestnik.seat)][kind], kind, sprawa.uczestnik.pesel))


def _group(seat: Seat) -> str:
    if seat.podjecie_pracy:
        return "praca"
    if seat.dzieci:
        return "rodzina"
    return "zatrudnieni" if seat.status == ZATRUDNIONY else "wiedza"
