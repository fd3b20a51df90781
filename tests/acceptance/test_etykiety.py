"""Labels and badges: their size and their number on a page stand in the catalogue."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.engine.building import Row, template
from tests.support.docx_text import text_of

Run = Callable[..., Result]
Build = Callable[..., Path]
LABEL = "szerokosc_mm = 90, wysokosc_mm = 50, w_rzedzie = 2"


def label_catalog(folder: Path, label: str) -> None:
    """Write a catalogue with a kind of labels."""
    entry = 'szablon = "etykieta.docx"\ndla = "projekt"\nnazwa = "{rodzaj}"'
    (folder / "szablony" / "szablony.toml").write_text(f"[etykieta]\n{entry}\netykieta = {label}\n", "utf-8")


def shown(folder: Path) -> str:
    return text_of(folder / "wyniki" / "projekt" / "etykieta" / "etykieta.docx").strip()


@pytest.fixture
def etykieta(folder: Path, skoroszyt: Build) -> None:
    """A workbook, and the template of a label."""
    skoroszyt()
    (folder / "szablony").mkdir()
    rows: list[Row] = [["{%tr for u in uczestnicy %}"], ["{{ u.imie }}"], ["{%tr endfor %}"]]
    template(folder / "szablony", rows, name="etykieta.docx")


@pytest.mark.usefixtures("etykieta")
def test_catalogue_says_how_many_labels_stand_in_a_row(folder: Path, uruchom: Run) -> None:
    label_catalog(folder, f"{{ {LABEL}, na_stronie = 10 }}")
    assert uruchom("generuj").code == 0
    assert shown(folder) == "| Anna | Jan |"
    assert "bez zmian: 1" in uruchom("generuj").out
    label_catalog(folder, "{ szerokosc_mm = 180, wysokosc_mm = 50, w_rzedzie = 1, na_stronie = 5 }")
    assert "bez zmian" not in uruchom("generuj").out
    assert shown(folder) == "| Anna |\n| Jan |"


@pytest.mark.usefixtures("etykieta")
@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("70", "zapisz rozmiar etykiety tak: etykieta = { szerokosc_mm = 70"),
        (f"{{ {LABEL} }}", "brakuje pola „na_stronie”"),
        (f"{{ {LABEL}, na_stronie = 9 }}", "na_stronie = 9 nie dzieli się przez w_rzedzie = 2"),
        (f"{{ {LABEL}, na_stronie = '10' }}", "„na_stronie” wpisz liczbę od 1 do 500"),
        (f"{{ {LABEL}, na_stronie = 10, margines_lewy = 5 }}", "Czy chodziło o „margines_lewy_mm”?"),
        (f"{{ {LABEL}, na_stronie = 10, margines_lewy_mm = -5 }}", "„margines_lewy_mm” wpisz liczbę milimetrów"),
        ('{ szerokosc_mm = "63,5", wysokosc_mm = 5, w_rzedzie = 3, na_stronie = 3 }', "z kropką: 63.5"),
    ],
)
def test_size_of_a_label_that_makes_no_sense_is_told(folder: Path, uruchom: Run, label: str, sentence: str) -> None:
    label_catalog(folder, label)
    result = uruchom("generuj")
    assert result.code == 4
    assert sentence in result.said
    assert "wpis [etykieta]" in result.said


@pytest.mark.usefixtures("etykieta")
def test_labels_that_do_not_fit_on_the_page_stop_the_work(folder: Path, uruchom: Run) -> None:
    label_catalog(folder, f"{{ {LABEL}, na_stronie = 20 }}")
    result = uruchom("generuj")
    assert result.code == 4
    assert "zajmują 180 × 500 mm" in result.said
