"""Every shipped workbook reads back equal after LibreOffice has opened and saved it; two of them as .ods too."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from dokumenty.dane.blank import save_new
from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.records import cell_of, values_of
from dokumenty.model.values import Blank
from dokumenty.rules import check

SAMPLES = sorted((Path(__file__).parents[2] / "dane").glob("*.xlsx"))
SAVED = {"xlsx": [path.stem for path in SAMPLES] + ["pusty"], "ods": ["lubartow-2012", "pusty"]}
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    empty = tmp_path_factory.mktemp("pusty") / "pusty.xlsx"
    save_new(empty, SHEETS)
    return {path.stem: path for path in (*SAMPLES, empty)}


@pytest.fixture(scope="module")
def saved(originals: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zapisane")
    for ending, names in SAVED.items():
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            ending,
        ]
        command += ["--outdir", str(folder), *(str(originals[name]) for name in names)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def content(path: Path) -> tuple[dict[str, list[dict[str, object]]], list[tuple[str, str]]]:
    dataset, issues = read_dataset(path, SHEETS)
    rows: dict[str, list[dict[str, object]]] = {
        name: [
            {
                field: "" if isinstance(value, Blank) else (value, cell_of(record, field).ref)
                for field, value in values_of(record).items()
            }
            for record in records
        ]
        for name, records in dataset.records.items()
    }
    return rows, [(issue.code, str(issue.place).partition(", ")[2]) for issue in (*issues, *check(dataset))]


@pytest.mark.parametrize(("name", "ending"), [(name, ending) for ending, names in SAVED.items() for name in names])
def test_a_workbook_reads_back_equal(originals: Mapping[str, Path], saved: Path, name: str, ending: str) -> None:
    assert content(saved / f"{name}.{ending}") == content(originals[name])
