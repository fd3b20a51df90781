"""Agreed actions of contracts and plans, from the pool of support that each project gave."""

from collections.abc import Iterator, Mapping
from typing import Any

from tools.workbooks.choice import pick
from tools.workbooks.days import within
from tools.workbooks.sample import Row
from tools.workbooks.sprawy import Sprawa
from tools.workbooks.texts import load

_WSPARCIE: dict[str, list[dict[str, Any]]] = load("teksty/wsparcie")


def action_rows(sprawa: Sprawa, document: str, kinds: tuple[str, ...]) -> Iterator[Row]:
    """Yield the actions of one document, one row for each kind of support."""
    for kind in kinds:
        yield _action(sprawa, document, pick(_WSPARCIE[kind], "działanie", kind, sprawa.uczestnik.pesel))


def _action(sprawa: Sprawa, document: str, support: Mapping[str, Any]) -> Row:
    first, last = sprawa.uczestnik.data_start, sprawa.uczestnik.seat.okres.koniec
    return {
        "dokument_id": document,
        "tresc": sprawa.say(support["tresc"]),
        "wykonawca": sprawa.say(support["wykonawca"]),
        "forma": support["forma"],
        "instrument": support["instrument"],
        "godziny": support.get("godziny"),
        "termin_od": within(first, last, support["kiedy"][0]),
        "termin_do": within(first, last, support["kiedy"][1]),
        "rezultat": support["rezultat"],
    }
