"""One word in all its cases, and words put together into a form."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, product, takewhile

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.cases import Case

_MOST_VARIANTS = 8
_ENDINGS = ("owi", "em", "ie", "a", "ą", "e", "ę", "i", "u", "y")
"""The endings of a noun in the singular, the longer before the shorter."""
_ORDER = {status: place for place, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Word:
    """A word: for each case its right forms, the best first; how sure they are and why."""

    forms: tuple[tuple[str, ...], ...]
    status: Status = Status.SURE
    why: str = ""

    def status_in(self, case: Case) -> Status:
        """Return how sure the form of one case is."""
        if self.status is Status.UNSURE:
            return Status.UNSURE
        return Status.VARIANTS if len(self.forms[case]) > 1 else self.status

    def doubted(self, why: str) -> "Word":
        """Return the same word, not sure for this reason."""
        return replace(self, status=Status.UNSURE, why=why)

    def mapped(self, change: Callable[[str], str]) -> "Word":
        """Return the word with every form changed in the same way."""
        return replace(self, forms=tuple(tuple(map(change, row)) for row in self.forms))


def frozen(text: str, status: Status = Status.SURE, why: str = "") -> Word:
    """Return a word that is the same in every case."""
    return Word(((text,),) * len(Case), status, why)


def inflected(word: str, way: str, status: Status = Status.SURE) -> Word:
    """Decline a word in a way of the dictionary: letters to drop, then the endings of six cases.

    >>> [row[0] for row in inflected("Marek", "2;ka;kowi;ka;kiem;ku;ku").forms]
    ['Marek', 'Marka', 'Markowi', 'Marka', 'Markiem', 'Marku', 'Marku']
    """
    drop, endings = _steps(way)
    stem = word[: len(word) - drop]
    return Word(((word,), *(tuple([stem + end for end in row]) for row in endings)), status)


def letters_dropped(way: str) -> int:
    """Return how many letters a way drops: a word must have more."""
    return _steps(way)[0]


@cache
def _steps(way: str) -> tuple[int, tuple[tuple[str, ...], ...]]:
    drop, *endings = way.split(";")
    return int(drop), tuple(tuple(row.split("|")) for row in endings)


def of_one_stem(rows: Sequence[tuple[str, ...]], status: Status = Status.SURE) -> Word:
    """Return a word whose best forms share one stem: Karpa and Karpowi, not Karpa and Karpiowi; but (Panie) Hugo.

    Where the genitive is declined the other cases are: Marca, Markiem, not Marca, Marco.
    """
    nominative, genitive = rows[Case.M][0], rows[Case.D][0]
    stem = _stem(genitive)

    def likeness(form: str) -> tuple[bool, int]:
        return form == nominative != genitive, _distance(_stem(form), stem)

    ordered = [rows[Case.M], *(tuple(sorted(row, key=likeness)) for row in rows[Case.D : Case.W])]
    return Word((*ordered, rows[Case.W]), status)


def _stem(form: str) -> str:
    return next((form.removesuffix(end) for end in _ENDINGS if form.endswith(end)), form)


def _distance(one: str, other: str) -> int:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return len(one) + len(other) - 2 * shared


def phrase(words: Sequence[Word], joints: Sequence[str], case: Case) -> Form:
    """Put words together in a case; `joints` are what stands between them."""
    rows = [word.forms[case] for word in words]
    if all(len(row) == 1 for row in rows):
        variants: tuple[str, ...] = (_joined([row[0] for row in rows], joints),)
        statuses = {word.status for word in words}
    else:
        variants = tuple(_joined(choice, joints) for choice in islice(product(*rows), _MOST_VARIANTS))
        statuses = {word.status_in(case) for word in words}
    status = max(statuses, key=_ORDER.__getitem__, default=Status.SURE)
    return Form(variants[0], status, variants, _reason(words, status, variants))


def _reason(words: Sequence[Word], status: Status, variants: tuple[str, ...]) -> str:
    if status is Status.VARIANTS:
        return f"kilka form poprawnych: {' / '.join(variants)}"
    reasons = (word.why for word in words if word.why) if status is Status.UNSURE else ()
    return "; ".join(dict.fromkeys(reasons))


def _joined(parts: Sequence[str], joints: Sequence[str]) -> str:
    if all(joint == " " for joint in joints):
        return " ".join(parts)
    return "".join(part for pair in zip(parts, (*joints, ""), strict=True) for part in pair)


def compound(words: Iterable[Word], joint: str) -> Word:
    """Put the parts of one word (Kowalska-Nowak) together, each in its case."""
    parts = list(words)
    rows = tuple(
        tuple(joint.join(choice) for choice in islice(product(*(part.forms[case] for part in parts)), _MOST_VARIANTS))
        for case in Case
    )
    worst = max(parts, key=lambda part: _ORDER[part.status])
    return Word(rows, worst.status, worst.why)
