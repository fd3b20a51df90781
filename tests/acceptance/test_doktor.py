"""`doktor` names what is missing and what to do."""

import json
import os
from collections.abc import Callable

import pytest

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
