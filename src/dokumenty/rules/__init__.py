"""What must be true of the data, as small functions that yield issues."""

from collections.abc import Callable, Iterator

from dokumenty.model.issues import Issue
from dokumenty.model.records import Dataset
from dokumenty.rules.identifiers import check_digits_agree, pesel_agrees_with_person
from dokumenty.rules.people import (
    contract_b_has_referral,
    dates_follow,
    keys_are_unique,
    kis_needs_contract,
    person_stands_once,
)
from dokumenty.rules.project import (
    budget_adds_up,
    groups_add_up,
    kis_hours_agree,
    participants_are_all_listed,
    shares_agree,
    women_and_men_add_up,
)
from dokumenty.rules.required import required_cells_are_filled

Rule = Callable[[Dataset], Iterator[Issue]]

RULES: tuple[Rule, ...] = (
    required_cells_are_filled,
    keys_are_unique,
    check_digits_agree,
    pesel_agrees_with_person,
    person_stands_once,
    dates_follow,
    contract_b_has_referral,
    kis_needs_contract,
    budget_adds_up,
    shares_agree,
    women_and_men_add_up,
    groups_add_up,
    participants_are_all_listed,
    kis_hours_agree,
)


def check(dataset: Dataset) -> list[Issue]:
    """Ask every rule of the whole workbook; return all that they find."""
    return [issue for rule in RULES for issue in rule(dataset)]
