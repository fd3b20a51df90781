"""A usual Polish list: hardly anybody on it is doubted, and everybody whose forms are two is."""

from pathlib import Path

from dokumenty.polish import Status, decline

MEN, WOMEN, COMMONEST, OTHERS = (
    line.split(" ") for line in (Path(__file__).parents[1] / "gold" / "czeste.txt").read_text("utf-8").splitlines()
)
CASES = ("D", "Ms")


def doubts(given: str, surname: str, gender: str) -> set[Status]:
    forms = (decline(f"{given} {surname}", case, gender=gender) for case in CASES)
    return {form.status for form in forms if not form.certain}


def is_in_ski(surname: str) -> bool:
    return surname.endswith(("ski", "cki", "dzki"))


def of_wife(surname: str) -> str:
    return f"{surname[:-1]}a" if is_in_ski(surname) else surname


def doubted(surnames: list[str]) -> list[set[Status]]:
    men = (doubts("Jan", surname, "m") for surname in surnames)
    women = (doubts("Anna", of_wife(surname), "k") for surname in surnames)
    return [found for found in (*men, *women) if found]


def test_nobody_is_doubted_for_a_common_given_name() -> None:
    assert [name for name in MEN if doubts(name, "Nowak", "m")] == []
    assert [name for name in WOMEN if doubts(name, "Nowak", "k")] == []


def test_of_the_200_commonest_surnames_only_the_one_with_two_right_forms_is_doubted() -> None:
    assert doubted(COMMONEST) == [{Status.VARIANTS}]  # Jan Kozioł: Kozioła, Kozła


def test_at_most_one_in_a_hundred_is_doubted_though_rare_names_count_as_much_as_common_ones() -> None:
    in_ski = sum(map(is_in_ski, COMMONEST)) / len(COMMONEST)
    assert not any(map(is_in_ski, OTHERS)), "those in -ski, of whom nobody is doubted, were left out of the source"
    people = 2 * (len(COMMONEST) + len(OTHERS) / (1 - in_ski))
    found = doubted([*COMMONEST, *OTHERS])
    assert len(found) <= 0.01 * people
    assert all(statuses == {Status.VARIANTS} for statuses in found), "each of them is in the dictionary, with two forms"
