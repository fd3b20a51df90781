"""Whole results: sound for the validator, opened by LibreOffice, equal byte for byte."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docxtpl import Listing, RichText, RichTextParagraph
from openxml_audit import OpenXmlValidator

from bench.contract import png, values, write_template
from dokumenty.engine import Template
from dokumenty.model.issues import Issue
from dokumenty.model.values import Blank, Cell
from tests.engine.building import member, template, text, with_parts


def _everything(folder: Path) -> Path:
    """Write a template that uses nearly every tag there is."""
    path = template(
        folder,
        "{% set tytul = 'Kontrakt' %}",
        "{{ tytul }} nr {{ nr }} {{r gruby }} {{ gruby }}",
        "{%p for x in l %}",
        "{{ loop.index }}. {{ x.a }}",
        "{%p if x.logo %}",
        "{{ x.logo|obraz(szerokosc=20) }}",
        "{%p endif %}",
        "{%p endfor %}",
        "{{p akapity }}",
        "{{ lista }}",
        [
            ["{% colspan 2 %}{% cellbg 'DDDDDD' %}Lp", "Opis", "Kwota"],
            ["{%tr for x in l %}", "", ""],
            ["{% vm %}wspólne", "{{ x.a }}", "{{ x.b }}"],
            ["{%tr endfor %}", "", ""],
        ],
        [
            ["", "{%tc for x in l %}", "{% hm %}Razem", "{%tc endfor %}"],
            ["A", "{%tc for x in l %}", "{{ x.b }}", "{%tc endfor %}"],
        ],
        [["{%tr for x in nic %}"], ["{{ x }}"], ["{%tr endfor %}"]],
        "Zgoda: {{ zgoda|kratka }}",
    )
    document = docx.Document(str(path))
    header = document.sections[0].header.paragraphs[0]
    header.text = "{{ logo|obraz(wysokosc=10) }} {{ nr }}"
    cell = document.tables[0].cell(0, 2)
    cell.text = "{%p if nic %}"
    cell.add_paragraph("x")
    cell.add_paragraph("{%p endif %}")
    document.save(str(path))
    return path


def _values(folder: Path) -> dict[str, Any]:
    logo = folder / "logo.png"
    logo.write_bytes(png())
    rich = RichText("gruby", bold=True, color="FF0000", highlight="FFFF00", size=30, font="Arial", underline=True)
    rich.add(" i odsyłacz", url_id="https://example.org/")
    paragraphs = RichTextParagraph()
    paragraphs.add(rich, parastyle="Heading1")
    items = [{"a": "pierwszy & <ważny>", "b": "1", "logo": logo}, {"a": "drugi", "b": "2", "logo": logo}]
    return {"nr": "7/2026", "gruby": rich, "akapity": paragraphs, "lista": Listing("a\nb\ac\fd\te"), "l": items, "nic": [],
            "zgoda": True, "logo": str(logo)}  # fmt: skip


def _problems(path: Path) -> set[str]:
    return {str(problem) for problem in OpenXmlValidator().validate(path).errors}


def test_a_document_of_everything_has_no_problem_that_its_template_has_not(tmp_path: Path) -> None:
    source, path = _everything(tmp_path), tmp_path / "wynik.docx"
    path.write_bytes(Template.load(source).render(_values(tmp_path)))
    assert _problems(path) - _problems(source) == set()
    assert zipfile.ZipFile(path).testzip() is None


def test_the_same_values_give_the_same_bytes_even_with_pictures(tmp_path: Path) -> None:
    path = _everything(tmp_path)
    first, second = (Template.load(path).render(_values(tmp_path)) for _ in range(2))
    assert first == second


def test_one_rendering_leaves_nothing_behind_for_the_next(tmp_path: Path) -> None:
    loaded = Template.load(_everything(tmp_path))
    with_picture, plain = _values(tmp_path), {**_values(tmp_path), "logo": None, "l": []}
    before = loaded.render(plain)
    loaded.render(with_picture)
    assert loaded.render(plain) == before
    assert not [name for name in zipfile.ZipFile(io.BytesIO(before)).namelist() if "media" in name]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_result(tmp_path: Path) -> None:
    path = tmp_path / "wynik.docx"
    path.write_bytes(Template.load(_everything(tmp_path)).render(_values(tmp_path)))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    words = (tmp_path / "wynik.txt").read_text("utf-8-sig")
    assert "Kontrakt nr 7/2026 gruby i odsyłacz" in words
    assert "pierwszy & <ważny>" in words


def test_the_contract_of_the_bench_is_rendered_right(tmp_path: Path) -> None:
    path = tmp_path / "kontrakt.docx"
    write_template(path)
    result = text(Template.load(path).render(values(3)))
    assert result[1].startswith("§ 1. Strony")
    assert "wartość 3/0 1 & Syn" in result[1]
    assert result[-1][0] == ["lp", "nazwa", "termin"]
    assert result[-1][8] == ["8", "Działanie 7", "8.03.2026"]


def test_a_printed_empty_cell_is_told_with_its_cell(tmp_path: Path) -> None:
    notes: list[Issue] = []
    blank = Blank("Telefon", Cell("p.xlsx", "Uczestnicy", "F3"))
    path = template(
        tmp_path, "tel. {{ u.telefon }}{% if u.telefon %}!{% endif %} {{ u.telefon|default('–') }}{{ u.telefon|upper }}"
    )
    result = Template.load(path).render({"u": {"telefon": blank}}, notes)
    assert text(result) == ["tel.  –"]
    assert [note.what for note in notes] == ["Pole „Telefon” (Uczestnicy, F3) jest puste, a szablon je drukuje."] * 2


def test_stored_members_and_strange_names_are_copied(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("customXml/żółw.xml", "<a/>")
    result = Template.load(path).render({"a": 1})
    assert member(result, "customXml/żółw.xml") == "<a/>"


def test_a_content_type_that_is_missing_is_told(tmp_path: Path) -> None:
    path = with_parts(template(tmp_path, "{{ a }}"), {"word/media/obraz.zzz": b"x"})
    assert [issue.code for issue in Template.load(path).issues] == ["szablon-brak-typu"]
