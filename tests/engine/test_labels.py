"""Sheets of labels: the template holds one, the catalogue says how large it is and how many stand on a page."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.shared import Length, Mm, Pt
from lxml import etree

from dokumenty.engine import Template
from dokumenty.engine.ooxml import w
from dokumenty.model.labels import Labels
from tests.engine.building import Block, template

LOOP = "{%tr for u in ludzie %}"
ONE = [LOOP], ["{{ u.imie }}"], ["{%tr endfor %}"]
PEOPLE = {"ludzie": [{"imie": f"O{number}"} for number in range(1, 26)]}
SHEET = Labels(width=70, height=37, columns=3, rows=8)
PRINTABLE = 5


def on_a4(folder: Path, *blocks: Block) -> Path:
    """Write a template on an A4 page."""
    path = template(folder, *blocks)
    made = docx.Document(str(path))
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    made.save(str(path))
    return path


def one_label(folder: Path) -> Path:
    """Write the template of a label of 70 × 37 mm."""
    path = on_a4(folder, list(ONE))
    made = docx.Document(str(path))
    made.tables[0].columns[0].width, made.tables[0].rows[1].height = Mm(70), Mm(37)
    made.save(str(path))
    return path


def laid_out(path: Path, labels: Labels, **values: Any) -> Document:
    return docx.Document(io.BytesIO(Template.load(path, labels=labels).render(values or PEOPLE)))


def millimetres(element: Any, attribute: str) -> float:
    return int(element.get(w(attribute))) / 1440 * 25.4


def edges(made: Document) -> list[tuple[float, float]]:
    """Return where the columns of the sheet begin and end, from the left edge of the paper."""
    start, found = mm(made.sections[0].left_margin), []
    for column in made.tables[0]._tbl.iter(w("gridCol")):
        found.append((start, start + millimetres(column, "w")))
        start = found[-1][1]
    return found


def heights(made: Document) -> list[float]:
    return [mm(row.height) for row in made.tables[0].rows]


def mm(length: Length | None) -> float:
    assert length is not None
    return float(length.mm)


USUAL = [
    (Labels(width=70, height=37, columns=3, rows=8), [(5, 70), (70, 140), (140, 205)]),
    (Labels(width=105, height=57, columns=2, rows=5), [(5, 105), (105, 205)]),
    (
        Labels(width=63.5, height=38.1, columns=3, rows=7, left=7.2, top=15.1, gap_across=2.5),
        [(7.2, 70.7), (70.7, 73.2), (73.2, 136.7), (136.7, 139.2), (139.2, 202.7)],
    ),
]


@pytest.mark.parametrize(("labels", "columns"), USUAL, ids=["70x37", "105x57", "63.5x38.1"])
def test_usual_sheets_have_their_labels_where_the_paper_has_them(
    tmp_path: Path, labels: Labels, columns: list[tuple[float, float]]
) -> None:
    made = laid_out(one_label(tmp_path), labels)
    assert [pytest.approx(edge, abs=0.05) for edge in edges(made)] == columns
    top = (297 - labels.rows * labels.height) / 2 if labels.top is None else labels.top
    lines = [max(top, PRINTABLE)]
    for height in heights(made)[: labels.rows]:
        lines.append(lines[-1] + height)
    borders = [top + row * labels.height for row in range(1, labels.rows)]
    assert mm(made.sections[0].top_margin) == pytest.approx(max(top, PRINTABLE), abs=0.05)
    assert lines[1:-1] == pytest.approx(borders, abs=0.2)


@pytest.mark.parametrize("labels", [labels for labels, _ in USUAL])
def test_a_page_has_room_for_its_rows_and_for_no_more(tmp_path: Path, labels: Labels) -> None:
    people = [{"imie": "x"}] * labels.columns * labels.rows
    made = laid_out(one_label(tmp_path), labels, ludzie=people)
    page = made.sections[0]
    left = mm(page.page_height) - mm(page.top_margin) - mm(page.bottom_margin) - sum(heights(made))
    assert len(heights(made)) == labels.rows
    assert 0.2 < left < min(heights(made))


def test_people_stand_in_rows_and_the_last_row_is_filled_with_nothing(tmp_path: Path) -> None:
    made = laid_out(one_label(tmp_path), Labels(width=60, height=30, columns=3, rows=2))
    rows = [[cell.text.strip() for cell in row.cells] for row in made.tables[0].rows]
    assert rows[:2] == [["O1", "O2", "O3"], ["O4", "O5", "O6"]]
    assert rows[-1] == ["O25", "", ""]


def test_gaps_between_rows_stand_inside_a_page_only(tmp_path: Path) -> None:
    made = laid_out(one_label(tmp_path), Labels(width=70, height=60, columns=2, rows=2, gap_down=10))
    texts = [row.cells[0].text.strip() for row in made.tables[0].rows]
    assert texts[:6] == ["O1", "", "O3", "O5", "", "O7"]
    assert heights(made)[:3] == [pytest.approx(height, abs=0.05) for height in (60, 10, 60)]


def test_a_page_may_have_one_label(tmp_path: Path) -> None:
    made = laid_out(one_label(tmp_path), Labels(width=200, height=280, columns=1, rows=1))
    assert len(made.tables[0].rows) == 25


def test_nothing_but_a_hairline_stands_below_the_sheet(tmp_path: Path) -> None:
    made = laid_out(one_label(tmp_path), SHEET)
    (last,) = made.paragraphs
    assert last.paragraph_format.line_spacing == Pt(1)


def test_a_smaller_label_has_smaller_words(tmp_path: Path) -> None:
    path = one_label(tmp_path)
    made = docx.Document(str(path))
    made.tables[0].cell(1, 0).paragraphs[0].runs[0].font.size = Pt(20)
    made.save(str(path))
    for labels, size in ((SHEET, 20), (Labels(width=35, height=20, columns=5, rows=10), 10)):
        (run, *_) = laid_out(path, labels).tables[0].cell(0, 0).paragraphs[0].runs
        assert run.font.size == Pt(size)
    (small,) = Template.load(path, labels=Labels(width=35, height=20, columns=5, rows=10)).issues
    assert (small.code, small.severity.value) == ("szablon-etykieta-mala", "uwaga")


def test_a_template_of_labels_is_a_plain_one_without_the_catalogue(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(Template.load(one_label(tmp_path)).render(PEOPLE)))
    assert [row.cells[0].text for row in made.tables[0].rows][:2] == ["O1", "O2"]


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (Labels(width=71, height=37, columns=3, rows=8), "zajmują 213 × 296 mm, a strona ma 210 × 297 mm"),
        (Labels(width=70, height=38, columns=3, rows=8), "Etykiety 70 × 38 mm (3 w rzędzie, rzędów 8)"),
        (Labels(width=63.5, height=38.1, columns=3, rows=7, left=22), "zajmują 212,5 × 266,7 mm"),
        (Labels(width=70, height=50, columns=2, rows=5, gap_down=15), "zajmują 140 × 310 mm"),
    ],
)
def test_labels_that_do_not_fit_are_told(tmp_path: Path, labels: Labels, sentence: str) -> None:
    (issue,) = Template.load(one_label(tmp_path), labels=labels).issues
    assert issue.code == "szablon-etykieta-poza-strona"
    assert sentence in issue.what


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        (["{{ imie }}"], "szablon-etykieta-bez-wzoru"),
        ([[[LOOP], ["a"], ["b"], ["{%tr endfor %}"]]], "szablon-etykieta-bez-wzoru"),
        ([[[LOOP, ""], ["a", "b"], ["{%tr endfor %}", ""]]], "szablon-etykieta-bez-wzoru"),
        (["Lista", list(ONE)], "szablon-etykieta-nie-sama"),
        ([[["{%tr for u in ludzie if u.imie %}"], ["x"], ["{%tr endfor %}"]]], "szablon-etykieta-z-warunkiem"),
        ([[[LOOP], ["{{ loop.index }}"], ["{%tr endfor %}"]]], "szablon-etykieta-z-licznikiem"),
    ],
)
def test_what_is_no_template_of_a_label_is_told(tmp_path: Path, blocks: Any, code: str) -> None:
    assert [issue.code for issue in Template.load(on_a4(tmp_path, *blocks), labels=SHEET).issues] == [code]


def test_tags_split_by_word_and_polish_quotes_are_understood(tmp_path: Path) -> None:
    path = on_a4(tmp_path, [["{%tr for u in ludzie|sort(attribute=„imie”) %}"], ["{{ u.imie }}"], ["{% endfor %}"]])
    made = docx.Document(str(path))
    cell = made.tables[0].cell(0, 0).paragraphs[0]
    text = cell.text
    cell.text = ""
    for piece in (text[:9], text[9:25], text[25:]):
        cell.add_run(piece)
    made.save(str(path))
    shown = laid_out(path, SHEET, ludzie=[{"imie": "B"}, {"imie": "A"}])
    assert [cell.text.strip() for cell in shown.tables[0].rows[0].cells] == ["A", "B", ""]


def test_the_sheet_keeps_to_the_schema(tmp_path: Path) -> None:
    made = laid_out(one_label(tmp_path), SHEET)
    names = [etree.QName(child).localname for child in made.tables[0]._tbl.tblPr]
    assert names == sorted(names, key=["tblStyle", "tblW", "tblInd", "tblLayout", "tblLook"].index)
