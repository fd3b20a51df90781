"""A file appears whole or not at all."""

from pathlib import Path

import pytest

from dokumenty.errors import OutputError
from dokumenty.wyniki.parts import Part, clear_abandoned
from dokumenty.wyniki.writer import digest, place_for, write_whole


def test_file_and_its_folder_appear(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.docx"
    write_whole(path, b"tekst")
    assert path.read_bytes() == b"tekst"
    assert [p.name for p in path.parent.iterdir()] == ["b.docx"]


def test_failed_writing_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "b.docx"
    path.mkdir()  # a folder where the file should go
    with pytest.raises(OutputError, match="nie można zapisać"):
        write_whole(path, b"tekst")
    assert [p.name for p in tmp_path.iterdir()] == ["b.docx"]


def test_place_is_the_first_that_may_be_written(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    ours: dict[Path, set[str]] = {}

    def place(content: bytes) -> str:
        return place_for(target, content, lambda path: ours.get(path, set())).name

    assert place(b"1") == "a.docx"
    target.write_bytes(b"1")
    assert place(b"1") == "a.docx", "the same bytes may be written again"
    assert place(b"2") == "a (wersja 2).docx", "not ours, so not touched"
    ours[target] = {digest(b"1")}
    assert place(b"2") == "a.docx", "ours and untouched"
    ours[target].add(digest(b"3"))
    assert place(b"2") == "a.docx", "an older version of ours: a killed run entered the newer one and did not name it"
    target.write_bytes(b"podpis")
    assert place(b"2") == "a (wersja 2).docx", "changed by a person"


def test_part_that_nobody_holds_is_cleared_and_a_held_one_stays(tmp_path: Path) -> None:
    left = tmp_path / "list" / ".a.1.part"
    left.parent.mkdir()
    left.write_bytes(b"z przerwanej pracy")
    with Part(tmp_path / "list" / "b.docx", b"tekst") as part:
        clear_abandoned(tmp_path)
        assert not left.exists()
        part.finish()
    assert {path.name: path.read_bytes() for path in left.parent.iterdir()} == {"b.docx": b"tekst"}


def test_part_that_was_not_named_is_gone(tmp_path: Path) -> None:
    with Part(tmp_path / "b.docx", b"tekst"):
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


def test_part_that_another_run_cleared_away_is_written_again(tmp_path: Path) -> None:
    with Part(tmp_path / "b.docx", b"tekst") as part:
        next(tmp_path.iterdir()).unlink()
        part.finish()
    assert (tmp_path / "b.docx").read_bytes() == b"tekst"
