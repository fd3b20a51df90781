"""Findings written into a copy of the template."""

import io
from pathlib import Path

import docx

from dokumenty.engine import Template
from dokumenty.engine.annotating import annotate
from tests.engine.building import member, template, text


def _comments(package: bytes) -> list[str]:
    return [comment.text for comment in docx.Document(io.BytesIO(package)).comments]


def test_every_finding_is_a_comment_at_its_paragraph(tmp_path: Path) -> None:
    path = template(tmp_path, "Umowa", "Pani {{ imie|uper }}", [["{{ a|lowre }}", "x"]])
    copy = annotate(path, Template.load(path).issues)
    assert text(copy) == text(path)
    assert _comments(copy) == [
        "Nie ma filtra „uper”. Czy chodziło o „upper”?",
        "Nie ma filtra „lowre”. Czy chodziło o „lower”?",
    ]
    xml = member(copy, "word/document.xml")
    assert xml.index("Umowa") < xml.index("commentRangeStart")


def test_a_second_round_adds_to_the_comments_that_are_there(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a|uper }}")
    issues = Template.load(path).issues
    again = tmp_path / "drugi.docx"
    again.write_bytes(annotate(path, issues))
    assert len(_comments(annotate(again, issues))) == 2


def test_what_is_found_in_a_header_is_said_with_its_place_at_the_first_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Umowa")
    document.sections[0].header.paragraphs[0].text = "{{ a|uper }}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    (comment,) = _comments(annotate(path, Template.load(path).issues))
    assert comment.startswith("a.docx, nagłówek (header1.xml), akapit 1")


def test_the_copy_can_still_be_loaded(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a|uper }}")
    copy = tmp_path / "kopia.docx"
    copy.write_bytes(annotate(path, Template.load(path).issues))
    assert [issue.code for issue in Template.load(copy).issues] == ["szablon-nieznany-filtr"]
