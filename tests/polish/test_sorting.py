"""The Polish alphabet against the order of code points and of pyuca, both of which are wrong here."""

from hypothesis import given
from hypothesis import strategies as st

from dokumenty.polish.sorting import sort_key

RIGHT = ["Cyran", "Ćwik", "Lis", "Łoś", "Oset", "Ósmy", "Zięba", "Źrebiec", "Żak"]


def test_polish_letters_follow_their_base_letters() -> None:
    assert sorted(reversed(RIGHT), key=sort_key) == RIGHT
    assert sorted(RIGHT) != RIGHT


def test_foreign_letters_sort_as_their_base_letters() -> None:
    assert sorted(["Mroz", "Müller", "Mucha", "Muł"], key=sort_key) == ["Mroz", "Mucha", "Müller", "Muł"]


def test_shorter_word_and_space_come_first() -> None:
    assert sorted(["Nowakowa", "Nowak-Lis", "Nowak Anna", "Nowak"], key=sort_key) == [
        "Nowak",
        "Nowak Anna",
        "Nowak-Lis",
        "Nowakowa",
    ]


@given(st.lists(st.text()))
def test_any_texts_have_one_order(texts: list[str]) -> None:
    assert sorted(texts, key=sort_key) == sorted(reversed(texts), key=sort_key)
