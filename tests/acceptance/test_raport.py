"""`sprawdz --raport`: a marked copy that leaves the original alone, a page that needs nothing else, a table one can read."""

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from tests.conftest import Result
from tests.support.builders import UCZESTNICY

Run = Callable[..., Result]
Build = Callable[..., Path]
BAD = [UCZESTNICY[0] | {"PESEL": "44051401359", "Telefon": "600"}, UCZESTNICY[1] | {"Imię": None}]


@pytest.fixture(autouse=True)
def template(szablon: Build) -> Path:
    return szablon("list", "{{ uczestnik.nazwisko }}")


@pytest.fixture
def workbook(skoroszyt: Build) -> Path:
    path = skoroszyt({"Uczestnicy": BAD})
    book = load_workbook(path)
    book["Uczestnicy"]["B3"].comment = Comment("Zapytać w środę", "Ewa")
    book.save(path)
    return path


def test_the_copy_marks_each_bad_cell_and_the_original_keeps_its_bytes(
    folder: Path, workbook: Path, uruchom: Run
) -> None:
    before = hashlib.sha256(workbook.read_bytes()).digest(), workbook.stat().st_mtime_ns
    result = uruchom("sprawdz", "--raport", "ustalenia.xlsx")
    assert result.code == 1
    assert (hashlib.sha256(workbook.read_bytes()).digest(), workbook.stat().st_mtime_ns) == before
    people = load_workbook(folder / "ustalenia.xlsx")["Uczestnicy"]
    assert (
        people["B3"].comment.text
        == "Zapytać w środę\n\nPuste pole „Imię” (UP-002), a jest wymagane. Uzupełnij komórkę."
    )
    assert people["D2"].fill.fgColor.rgb == "00F8CBAD"
    assert people["G2"].fill.fgColor.rgb == "00FFE699"
    assert people["A2"].comment is None
    assert people["A2"].fill.fill_type is None


def test_a_finding_in_a_merged_cell_is_marked_where_it_shows(folder: Path, workbook: Path, uruchom: Run) -> None:
    book = load_workbook(workbook)
    book["Uczestnicy"].merge_cells("B2:B3")
    book["Uczestnicy"]["C2"] = '=CONCATENATE("So","wa")'
    book.save(workbook)
    assert uruchom("sprawdz", "--raport", "ustalenia.xlsx").code == 1
    people = load_workbook(folder / "ustalenia.xlsx")["Uczestnicy"]
    assert "Puste pole „Imię” (UP-002)" in people["B2"].comment.text
    assert (people["C2"].value, people["C2"].fill.fgColor.rgb) == ('=CONCATENATE("So","wa")', "00F8CBAD")


def test_the_sheet_of_findings_links_to_the_cells(folder: Path, workbook: Path, uruchom: Run) -> None:
    uruchom("sprawdz", "--dane", str(workbook), "--raport", "ustalenia.xlsx")
    tab = load_workbook(folder / "ustalenia.xlsx")["Ustalenia"]
    rows = {row[5].value: (row[0].value, row[1].value, row[2]) for row in tab.iter_rows(min_row=2)}
    weight, sheet, cell = rows["puste-pole"]
    assert (weight, sheet, cell.value) == ("do poprawy", "Uczestnicy", "B3")
    assert cell.hyperlink is not None
    assert cell.hyperlink.location == "'Uczestnicy'!B3"
    assert set(rows) == {"puste-pole", "pesel-niezgodny", "telefon-nietypowy"}


def test_the_page_stands_alone(folder: Path, workbook: Path, uruchom: Run) -> None:
    assert workbook.exists()
    uruchom("sprawdz", "--raport", "ustalenia.html")
    page = (folder / "ustalenia.html").read_text("utf-8")
    assert not [tag for tag in ("<script", "<img", "<link", "<iframe") if tag in page]
    assert "://" not in page
    assert "<code>puste-pole</code>" in page
    assert "Puste pole „Imię” (UP-002), a jest wymagane." in page


DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<xdr:twoCellAnchor><xdr:sp macro=""><xdr:txBody/></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>'
)


def add_parts(workbook: Path, **parts: str) -> None:
    with zipfile.ZipFile(workbook, "a") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def add_chart(workbook: Path) -> None:
    book = load_workbook(workbook)
    tab, chart = book.worksheets[0], BarChart()
    chart.add_data(Reference(tab, min_col=1, min_row=1, max_row=3))
    tab.add_chart(chart, "M2")
    book.save(workbook)


def test_what_the_copy_lacks_is_told(folder: Path, workbook: Path, uruchom: Run) -> None:
    add_chart(workbook)
    controls = {"xl/slicers/slicer1.xml": "<s/>", "xl/ctrlProps/ctrlProp1.xml": "<c/>", "xl/vbaProject.bin": "x"}
    add_parts(workbook, **controls, **{"xl/drawings/drawing7.xml": DRAWING, "xl/charts/chartEx1.xml": "<c/>"})
    result = uruchom("sprawdz", "--raport", "ustalenia.xlsx")
    assert (
        "Do kopii nie weszły: wykresy (1 z 2), fragmentatory, formanty, makra, kształty i pola tekstowe;" in result.said
    )
    names = zipfile.ZipFile(folder / "ustalenia.xlsx").namelist()
    assert [name for name in names if name.startswith(("xl/slicers", "xl/ctrlProps", "xl/vba"))] == []
    assert "xl/charts/chart1.xml" in names


def test_a_copy_that_has_all_says_nothing_of_losses(workbook: Path, uruchom: Run) -> None:
    add_chart(workbook)
    assert "Do kopii nie weszły" not in uruchom("sprawdz", "--raport", "ustalenia.xlsx").said


def test_the_page_copies_nothing_and_so_loses_nothing(workbook: Path, uruchom: Run) -> None:
    add_parts(workbook, **{"xl/vbaProject.bin": "x"})
    assert "Do kopii nie weszły" not in uruchom("sprawdz", "--raport", "ustalenia.html").said


@pytest.mark.parametrize("name", ["ustalenia.xlsx", "ustalenia.html"])
def test_a_report_never_replaces_a_file(folder: Path, workbook: Path, uruchom: Run, name: str) -> None:
    assert workbook.exists()
    (folder / name).write_text("moje", "utf-8")
    result = uruchom("sprawdz", "--raport", name)
    assert result.code == 2
    assert "już istnieje" in result.said
    assert (folder / name).read_text("utf-8") == "moje"


def test_a_copy_is_of_one_workbook(skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt(name="a.xlsx")
    skoroszyt(name="b.xlsx")
    result = uruchom("sprawdz", "--dane", "dane", "--raport", "u.xlsx")
    assert (result.code, "z jednego skoroszytu" in result.said) == (2, True)


def test_a_report_of_another_kind_is_refused(workbook: Path, uruchom: Run) -> None:
    assert workbook.exists()
    result = uruchom("sprawdz", "--raport", "ustalenia.pdf")
    assert (result.code, ".xlsx albo .html" in result.said) == (2, True)


def test_a_csv_is_marked_as_a_workbook(folder: Path, uruchom: Run) -> None:
    (folder / "uczestnicy.csv").write_text("Nr uczestnika;Imię;PESEL\n007;;123\n", "utf-8")
    uruchom("sprawdz", "--dane", "uczestnicy.csv", "--raport", "ustalenia.xlsx")
    tab = load_workbook(folder / "ustalenia.xlsx")["uczestnicy"]
    assert (tab["A2"].value, tab["C2"].comment is None) == ("007", False)


def test_a_csv_from_the_net_is_marked_whatever_its_name_and_signs(folder: Path, uruchom: Run) -> None:
    (folder / "lista[1].csv").write_text("Nr uczestnika;Nr uczestnika\n=1+1\x01;7\n", "utf-8")
    assert uruchom("sprawdz", "--dane", "lista[1].csv", "--raport", "ustalenia.xlsx").code == 1
    book = load_workbook(folder / "ustalenia.xlsx")
    assert book["lista_1_"]["A2"].value == "=1+1"
    links = [cell.hyperlink.location for cell in book["Ustalenia"]["C"] if cell.hyperlink]
    assert "'lista_1_'!B1" in links


def test_many_findings_are_counted_on_a_sheet_of_their_own(folder: Path, skoroszyt: Build, uruchom: Run) -> None:
    skoroszyt({"Uczestnicy": [UCZESTNICY[0] | {"Nr uczestnika": f"UP-{n}", "Telefon": "6"} for n in range(45)]})
    uruchom("sprawdz", "--raport", "ustalenia.xlsx")
    book = load_workbook(folder / "ustalenia.xlsx")
    assert book.sheetnames[:2] == ["Ustalenia razem", "Ustalenia"]
    row = [cell.value for cell in book["Ustalenia razem"][2]]
    assert (row[2], row[5], row[6]) == ("F2", "telefon-nietypowy", 45)
    assert book["Ustalenia"].max_row == 46
    assert uruchom("sprawdz", "--dane", "ustalenia.xlsx").code == 0


def test_25_000_findings_stay_readable(skoroszyt: Build, uruchom: Run) -> None:
    people = [
        UCZESTNICY[0] | {"Nr uczestnika": f"UP-{n}", "Telefon": "6", "Kod pocztowy": "x", "Imię": None}
        for n in range(8400)
    ]
    skoroszyt({"Uczestnicy": people})
    result = uruchom("sprawdz")
    assert result.code == 1
    assert "do poprawy: 16800, uwagi: 8400." in result.said
    assert "G2, G3, G4, G5, G6, G7 i 8394 innych" in result.said
    assert "(razy 8400)" in result.said
    assert len(result.out.splitlines()) < 30
