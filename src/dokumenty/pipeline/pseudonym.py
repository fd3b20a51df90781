"""A run with invented people: the twin of a workbook, and where its results go."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from dokumenty.model.jobs import Order
from dokumenty.model.records import Dataset, filled, key_of
from dokumenty.polish.declension import Case, decline_parts
from dokumenty.polish.declension.lexicon import given_forms, is_adjective, nouns
from dokumenty.pseudonim.names import GIVEN
from dokumenty.pseudonim.twin import Language, pseudonymous, teller
from dokumenty.wyniki.secret import secret_in

FOLDER = "pseudonim"
"""Where below the results lies what was made with invented people; it has a register of its own."""


def under_pseudonym(order: Order) -> Order:
    """Return the order for invented people: nothing of it comes near the real results and their numbers."""
    return replace(order, results=order.results / FOLDER, pseudonym=True)


def twin_of(dataset: Dataset, secret: bytes) -> Dataset:
    """Return a workbook's values with invented people in the place of its own, the same each time."""
    return pseudonymous(dataset, _language(), secret)


def retold(dataset: Dataset, twin: Dataset, order: Order) -> Callable[[str], str]:
    """Return how sentences about the real workbook are told in files that go out with the twin of it."""
    if not order.pseudonym:
        return str
    tell = teller(dataset, _language(), secret_in(order.results.parent, dry=order.dry))
    pairs = [pair for name in dataset.records for pair in zip(dataset.of(name), twin.of(name), strict=False)]
    keys = {key_of(real): key_of(double) for real, double in pairs if key_of(real) != key_of(double)}

    def told(sentence: str) -> str:
        for real, double in keys.items():
            sentence = sentence.replace(real, double)
        return tell(sentence)

    return told


def cast(dataset: Dataset, order: Order) -> tuple[Dataset, Order]:
    """Return what a run works on: as it is, or invented people; who was chosen by a real name is chosen still."""
    if not order.pseudonym:
        return dataset, order
    twin = twin_of(dataset, secret_in(order.results.parent, dry=order.dry))
    keys: dict[str, list[str]] = {}
    for person, double in zip(dataset.of("uczestnicy"), twin.of("uczestnicy"), strict=True):
        names = [key_of(person)]
        if filled(person, "nazwisko"):
            names += [str(person.nazwisko), f"{person.imie} {person.nazwisko}"]
        for name in names:
            keys.setdefault(name.casefold(), []).append(key_of(double))
    return twin, replace(order, only=tuple(key for name in order.only for key in keys.get(name.casefold(), [name])))


def _language() -> Language:
    return Language(_forms, given_forms(), _is_common)


@cache
def _forms(role: str, word: str, gender: str) -> tuple[tuple[str, ...], ...]:
    given, surname = (word, "") if role == GIVEN else ("", word)
    forms = [decline_parts("", given, surname, case, gender) for case in Case]
    return tuple(tuple(form.variants or (form.text,)) for form in forms)


def _is_common(word: str) -> bool:
    return bool(nouns(word)) or is_adjective(word)
