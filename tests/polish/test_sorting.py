"""The Polish alphabet against the order of code points and of pyuca, both of which are wrong here."""

from hypothesis import given
from hypothesis import strategies as st

from dokumenty.polish.sorting import sort_key

RIGHT = ["Cyran", "Ćwik", "Lis", "Łoś", "Oset", "Ósmy", "Zięba", "Źrebiec", "Żak"]


def test_polish_letters_follow_their_base_letters() -> None:
    mixed = RIGHT[::-1]
    assert sorted(mixed, key=sort_key) == RIGHT
    assert sorted(mixed) != RIGHT


def test_foreign_letters_sort_as_their_base_letters() -> None:
    assert sorted(["Mroz", "Müller", "Mucha", "Muł"], key=sort_key) == ["Mroz", "Mucha", "Müller", "Muł"]


def test_shorter_word_and_space_come_first() -> None:
    assert sorted(["Nowakowa", "Nowak-Lis", "Nowak Anna", "Nowak"], key=sort_key) == [
        "Nowak",
        "Nowak Anna",
        "Nowak-Lis",
        "Nowakowa",
    ]


@given(st.text(), st.text())
def test_only_equal_texts_share_a_place(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
