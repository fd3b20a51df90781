"""Declension: a name, a town, an institution or a position in any case, with how sure the form is."""

from functools import lru_cache

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension.cases import Case, case_named, folded
from dokumenty.polish.declension.families import decline_family, is_several
from dokumenty.polish.declension.names import MAN, WOMAN
from dokumenty.polish.declension.persons import decline_person, form_of, person_of_parts
from dokumenty.polish.declension.phrases import decline_institution, decline_position
from dokumenty.polish.declension.towns import decline_town, where

__all__ = ["Case", "Form", "Status", "case_named", "decline", "decline_parts", "where"]

_GENDERS = {"k": WOMAN, "kobieta": WOMAN, "f": WOMAN, "m": MAN, "mezczyzna": MAN}
_REMEMBERED = 50_000


def decline(text: object, case: str, kind: str = "osoba", gender: str | None = None) -> Form:
    """Return a text in a grammatical case, with how sure the form is and why.

    `case` is M, D, C, B, N, Ms or W, or a Polish name or question of a case; `kind` is osoba, rodzina,
    miejscowosc, instytucja or stanowisko; `gender` is k or m, None when it is not known. What is no text (None,
    a number from a cell) comes back as text with a doubt, never as an exception.
    """
    return _decline(
        "" if text is None else str(text), case_named(case), folded(kind), _GENDERS.get(folded(gender or ""))
    )


@lru_cache(_REMEMBERED)
def _decline(text: str, case: Case, kind: str, gender: str | None) -> Form:
    if not text.strip():
        return Form(text, Status.UNSURE, (text,), "nic tu nie wpisano")
    if kind == "miejscowosc":
        return decline_town(text, case)
    if kind == "instytucja":
        return decline_institution(text, case)
    if kind == "stanowisko":
        return decline_position(text, case, gender)
    if kind == "rodzina" or (kind == "osoba" and is_several(text)):
        return decline_family(text, case, expected=kind == "rodzina")
    return decline_person(text, case, gender)


@lru_cache(_REMEMBERED)
def decline_parts(title: str, given: str, family_name: str, case: Case, gender: str) -> Form:
    """Decline a person whose title, given names and surname stand in columns of their own; gender is k or m."""
    return form_of(person_of_parts(title, given, family_name, _GENDERS[gender]), case)
