"""A file appears whole or not at all."""

from pathlib import Path

import pytest

from dokumenty.errors import OutputError
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
    ours: dict[Path, str] = {}
    assert place_for(target, b"1", ours.get) == target
    target.write_bytes(b"1")
    assert place_for(target, b"1", ours.get) == target, "the same bytes may be written again"
    assert place_for(target, b"2", ours.get).name == "a (wersja 2).docx", "not ours, so not touched"
    ours[target] = digest(b"1")
    assert place_for(target, b"2", ours.get) == target, "ours and untouched"
    target.write_bytes(b"podpis")
    assert place_for(target, b"2", ours.get).name == "a (wersja 2).docx", "changed by a person"
