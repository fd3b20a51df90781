"""`doktor` names what is missing and what to do."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.wyniki.doctor import fonts_in
from tests.conftest import Result

Run = Callable[..., Result]


def test_missing_office_is_exit_code_6(uruchom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    result = uruchom("doktor", "--json")
    rows = {row["Co"]: row for row in json.loads(result.out)}
    assert result.code == 6
    assert (rows["LibreOffice"]["Stan"], rows["Drukarki"]["Stan"]) == ("brak", "brak (nieobowiązkowe)")
    assert "Zainstaluj go" in rows["LibreOffice"]["Co zrobić"]
    assert rows["Zapis wyników"]["Stan"] == rows["Wolne miejsce"]["Stan"] == "jest"


def test_fonts_of_windows_are_known_by_their_files(tmp_path: Path) -> None:
    for name in ("times.ttf", "calibri.ttf", "Carlito-Regular.ttf"):
        (tmp_path / name).touch()
    assert sorted(fonts_in([tmp_path, tmp_path / "brak"])) == ["Carlito-Regular", "Times New Roman", "calibri"]


def test_place_where_nothing_can_be_written_is_told(folder: Path, uruchom: Run) -> None:
    (folder / "wyniki").write_text("plik zamiast folderu", "utf-8")
    rows = {row["Co"]: row for row in json.loads(uruchom("doktor", "--json").out)}
    assert rows["Zapis wyników"]["Stan"] == "brak"
    assert "Wybierz inny" in rows["Zapis wyników"]["Co zrobić"]
    assert list(folder.iterdir()) == [folder / "wyniki"]
