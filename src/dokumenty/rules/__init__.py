"""What must be true of the data, as small functions that yield issues."""

from collections.abc import Callable, Iterator

from dokumenty.model.issues import Issue
from dokumenty.model.records import Dataset
from dokumenty.rules.accepted import accept
from dokumenty.rules.courses import certificates_are_numbered, course_hours_add_up
from dokumenty.rules.groups import (
    groups_add_up,
    indicators_add_up,
    kis_hours_agree,
    listed_women_and_men_agree,
    participants_are_all_listed,
    women_and_men_add_up,
)
from dokumenty.rules.identifiers import (
    case_signs_are_usual,
    check_digits_agree,
    pesel_agrees_with_person,
    phones_are_usual,
    shapes_are_right,
)
from dokumenty.rules.meetings import hours_of_meetings_agree, nobody_is_at_two_meetings
from dokumenty.rules.membership import ages_fit, listed_groups_agree, nobody_is_on_two_paths
from dokumenty.rules.papers import clauses_do_not_overlap, everybody_has_a_data_clause, everybody_has_declared
from dokumenty.rules.people import (
    contract_b_has_referral,
    contract_path_has_contract,
    family_is_told_apart,
    keys_are_unique,
    kis_needs_contract,
    person_stands_once,
    same_name_stands_once,
    status_is_in_force,
)
from dokumenty.rules.periods import (
    certificate_follows_course,
    contract_precedes_support,
    dates_follow,
    dates_lie_in_project,
)
from dokumenty.rules.project import (
    budget_adds_up,
    cost_of_participant_agrees,
    part_is_not_more_than_whole,
    shares_agree,
    shares_make_a_whole,
    tasks_add_up,
)
from dokumenty.rules.required import required_cells_are_filled
from dokumenty.rules.settlement import (
    applications_follow,
    everybody_can_be_counted,
    expense_stands_once,
    expenses_are_paid_in_period,
    expenses_keep_to_budget,
    parts_of_expenses_fit,
    pefs_is_said_unchanged_when_it_is,
)

Rule = Callable[[Dataset], Iterator[Issue]]

RULES: tuple[Rule, ...] = (
    required_cells_are_filled,
    keys_are_unique,
    check_digits_agree,
    shapes_are_right,
    phones_are_usual,
    case_signs_are_usual,
    pesel_agrees_with_person,
    person_stands_once,
    family_is_told_apart,
    same_name_stands_once,
    ages_fit,
    status_is_in_force,
    dates_follow,
    dates_lie_in_project,
    contract_b_has_referral,
    contract_precedes_support,
    contract_path_has_contract,
    kis_needs_contract,
    nobody_is_on_two_paths,
    course_hours_add_up,
    certificate_follows_course,
    certificates_are_numbered,
    budget_adds_up,
    shares_agree,
    shares_make_a_whole,
    part_is_not_more_than_whole,
    tasks_add_up,
    cost_of_participant_agrees,
    women_and_men_add_up,
    indicators_add_up,
    groups_add_up,
    participants_are_all_listed,
    listed_women_and_men_agree,
    listed_groups_agree,
    kis_hours_agree,
    everybody_has_declared,
    clauses_do_not_overlap,
    everybody_has_a_data_clause,
    hours_of_meetings_agree,
    nobody_is_at_two_meetings,
    applications_follow,
    expenses_are_paid_in_period,
    parts_of_expenses_fit,
    expense_stands_once,
    expenses_keep_to_budget,
    pefs_is_said_unchanged_when_it_is,
    everybody_can_be_counted,
)


def check(dataset: Dataset) -> list[Issue]:
    """Ask every rule of the whole workbook; return all that they find, what was accepted as remarks."""
    return accept(dataset, [issue for rule in RULES for issue in rule(dataset)])
