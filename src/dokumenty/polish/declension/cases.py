"""The seven cases by letter, by name, and by the questions that schools teach."""

from enum import IntEnum
from functools import cache

from dokumenty.model.folding import fold


class Case(IntEnum):
    """A grammatical case; the number is its place among the forms of a word."""

    M = 0
    D = 1
    C = 2
    B = 3
    N = 4
    Ms = 5
    W = 6


NAMES = {
    Case.M: "mianownik",
    Case.D: "dopełniacz",
    Case.C: "celownik",
    Case.B: "biernik",
    Case.N: "narzędnik",
    Case.Ms: "miejscownik",
    Case.W: "wołacz",
}
"""The names of the cases."""
QUESTIONS = {
    Case.M: ("kto", "co"),
    Case.D: ("kogo", "czego"),
    Case.C: ("komu", "czemu"),
    Case.B: ("kogo widzę",),
    Case.N: ("kim", "czym", "z kim", "z czym"),
    Case.Ms: ("o kim", "o czym"),
    Case.W: ("o",),
}
"""The questions of the cases; „kogo” alone asks for the genitive."""


folded = cache(fold)
"""Folds the names of cases, kinds and sexes: few names, asked for with every form."""

_BY_NAME: dict[str, Case] = {
    **{folded(question): case for case, questions in QUESTIONS.items() for question in questions},
    **{folded("/".join(questions[:2])): case for case, questions in QUESTIONS.items()},
    **{folded(name): case for case, name in NAMES.items()},
    **{case.name.lower(): case for case in Case},
}


@cache
def case_named(name: str) -> Case:
    """Return the case of a letter, a name or a question; ValueError for anything else.

    >>> case_named("D") is case_named("dopełniacz") is case_named("kogo/czego") is Case.D
    True
    """
    if (case := _BY_NAME.get(folded(str(name)))) is None:
        message = f"Nie ma przypadka „{name}”. Dostępne: {', '.join(NAMES.values())}."
        raise ValueError(message)
    return case
