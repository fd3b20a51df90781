"""What a marked copy lacks, told from the parts of the two packages."""

import io
import zipfile
from pathlib import Path

import pytest

from dokumenty.dane.losses import losses

DRAWING = """<xdr:wsDr><mc:AlternateContent><mc:Choice><xdr:graphicFrame/></mc:Choice>
<mc:Fallback><xdr:sp macro=""/></mc:Fallback></mc:AlternateContent>{shape}</xdr:wsDr>"""


def packed(parts: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "source", "copy", "lost"),
    [
        ("a.xlsx", ["xl/media/image1.png"], ["xl/media/image1.png"], []),
        ("a.xlsx", ["xl/media/image1.png", "xl/media/image2.emf"], ["xl/media/image1.png"], ["obrazki (1 z 2)"]),
        ("a.xlsx", ["xl/media/image1.png"], [], ["obrazki"]),
        ("a.xlsx", ["xl/charts/chart1.xml", "xl/charts/style1.xml"], ["xl/charts/chart1.xml"], []),
        ("a.xlsx", ["xl/diagrams/data1.xml", "xl/diagrams/layout1.xml"], [], ["schematy SmartArt"]),
        ("a.xlsx", ["xl/threadedComments/threadedComment1.xml"], [], ["odpowiedzi w komentarzach"]),
        ("a.xlsm", ["xl/vbaProject.bin", "xl/embeddings/o.bin"], [], ["osadzone pliki i obiekty", "makra"]),
        (
            "a.xlsx",
            ["xl/timelines/timeline1.xml", "xl/pivotTables/pivotTable1.xml"],
            [],
            ["tabele przestawne", "osie czasu"],
        ),
        ("a.ods", ["Pictures/1.png"], [], ["wygląd komórek i formuły", "obrazki"]),
    ],
)
def test_the_copy_lacks_what_its_parts_lack(
    tmp_path: Path, name: str, source: list[str], copy: list[str], lost: list[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(packed(dict.fromkeys(source, "x")))
    assert losses(path, packed(dict.fromkeys(copy, "x"))) == lost


@pytest.mark.parametrize(
    ("shape", "lost"), [('<xdr:sp macro=""/>', ["kształty i pola tekstowe"]), ("<xdr:spPr/>", []), ("", [])]
)
def test_a_shape_is_no_picture_of_a_slicer_for_an_older_excel(tmp_path: Path, shape: str, lost: list[str]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed({"xl/drawings/drawing1.xml": DRAWING.format(shape=shape)}))
    assert losses(path, packed({})) == lost


def test_a_csv_has_nothing_to_lose(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Imię;Nazwisko", "utf-8")
    assert losses(path, packed({})) == []
