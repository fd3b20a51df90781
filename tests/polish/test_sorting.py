"""The Polish alphabet against the order of code points and of pyuca, both of which are wrong here."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumenty.dane.find import find_workbooks
from dokumenty.model.alphabet import path_key, sort_key
from dokumenty.polish.filters import FILTERS
from dokumenty.szablony.catalog import read_catalog
from dokumenty.wyniki.packs.scans import files_in
from tests.support.records import record

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


def test_sort_of_a_template_knows_the_alphabet() -> None:
    people = [record("uczestnicy", {"nazwisko": name, "imie": "Jan"}) for name in RIGHT[::-1]]
    empty = record("uczestnicy", {"imie": "Jan"})
    ordered = FILTERS["sort"]([empty, *people], attribute="imie,nazwisko")
    assert [str(one.nazwisko) for one in ordered[:-1]] == RIGHT
    assert ordered[-1] is empty
    assert FILTERS["sort"](["Łoś", "Lis"], reverse=True) == ["Łoś", "Lis"]
    assert FILTERS["sort"]([{"a": 2}, {"a": 1}], attribute="a") == [{"a": 1}, {"a": 2}]
    with pytest.raises(AttributeError):
        FILTERS["sort"](people, attribute="_values")


@given(st.text(), st.text())
def test_only_equal_texts_share_a_place(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_files_that_a_person_sees_listed_are_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    for name in RIGHT[::-1]:
        (tmp_path / f"{name}.docx").touch()
        (tmp_path / f"{name}.xlsx").touch()
    assert [kind.title for kind in read_catalog(tmp_path)] == RIGHT
    assert [path.stem for path in find_workbooks(tmp_path)] == RIGHT
    assert [path.stem for path in files_in(tmp_path, "*.docx")] == RIGHT
    assert sorted(tmp_path.glob("*.docx"), key=path_key) != sorted(tmp_path.glob("*.docx"))
