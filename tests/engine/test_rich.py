"""Pictures, links, sub-documents: values that bring more than text."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText, RichTextParagraph

from bench.contract import png
from dokumenty.engine import Template
from dokumenty.model.issues import Issue
from tests.engine.building import body, member, refused, render, template, text
from tests.support import namespaces


def _names(package: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.namelist()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png(100))
    return path


@pytest.fixture
def docxcompose() -> Iterator[None]:
    """Allow sub-documents, whose library wants its own namespaces in python-docx."""
    if not namespaces.HAS_DOCXCOMPOSE:
        pytest.skip("docxcompose is not installed")
    namespaces.use(namespaces.WITH_DOCXCOMPOSE)
    yield
    namespaces.use(namespaces.SOUND)


def test_inline_image_of_docxtpl_is_shown_in_its_size(tmp_path: Path, picture: Path) -> None:
    path = template(tmp_path, "Logo {{ logo }}!")
    image = InlineImage(DocxTemplate(str(path)), str(picture), width=Mm(20), anchor="https://example.org/?a=1&b=2")
    result = render(path, logo=image)
    shape = docx.Document(io.BytesIO(result)).inline_shapes[0]
    assert (round(shape.width.mm), round(shape.height.mm)) == (20, 20)
    assert text(result) == ["Logo !"]
    assert 'Target="https://example.org/?a=1&amp;b=2"' in member(result, "word/_rels/document.xml.rels")
    assert 'Extension="png"' in member(result, "[Content_Types].xml")


def test_the_same_picture_is_stored_once_even_in_a_loop(tmp_path: Path, picture: Path) -> None:
    path = template(tmp_path, [["{%tr for x in l %}"], ["{{ p|obraz(szerokosc=10) }}"], ["{%tr endfor %}"]])
    result = render(path, p=str(picture), l=range(3))
    assert len([name for name in _names(result) if name.startswith("word/media/")]) == 1
    ids = [shape._inline.docPr.get("id") for shape in docx.Document(io.BytesIO(result)).inline_shapes]
    assert len(ids) == 3
    assert len(set(ids)) == 3


def test_a_picture_fits_into_its_box_and_keeps_its_proportions(tmp_path: Path, picture: Path) -> None:
    path = template(tmp_path, "{{ p|obraz(szerokosc=40, wysokosc=10, opis='Herb & godło') }}")
    result = render(path, p=picture)
    shape = docx.Document(io.BytesIO(result)).inline_shapes[0]
    assert (round(shape.width.mm), round(shape.height.mm)) == (10, 10)
    assert 'descr="Herb &amp; godło"' in member(result, "word/document.xml")


def test_pictures_stand_in_headers_too(tmp_path: Path, picture: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ p|obraz(10) }}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    result = render(path, p=picture)
    assert "../media/" in member(result, "word/_rels/header1.xml.rels") or "/word/media/" in member(
        result, "word/_rels/header1.xml.rels"
    )
    assert "<w:drawing>" in member(result, "word/header1.xml")


@pytest.mark.parametrize("content", [None, b"to nie obraz"])
def test_a_picture_that_is_none_is_an_error_with_its_place(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.png"
    if content:
        path.write_bytes(content)
    (issue,) = refused(template(tmp_path, "{{ p|obraz }}"), p=str(path))
    assert issue.code == "szablon-zly-obraz"
    assert "akapit 1" in str(issue.place)


def test_an_empty_picture_prints_nothing(tmp_path: Path) -> None:
    assert text(render(template(tmp_path, "a{{ p|obraz }}b"), p=None)) == ["ab"]


def test_a_qr_code_is_a_picture(tmp_path: Path) -> None:
    pytest.importorskip("segno")
    result = render(template(tmp_path, "{{ nr|qr(30) }}"), nr="UMOWA 7/2026")
    shape = docx.Document(io.BytesIO(result)).inline_shapes[0]
    assert (round(shape.width.mm), round(shape.height.mm)) == (30, 30)


def test_a_link_in_rich_text_gets_its_relation(tmp_path: Path) -> None:
    rich = RichText("tu", url_id="https://example.org/a")
    result = render(template(tmp_path, "{{r x }}"), x=rich)
    assert 'Target="https://example.org/a" TargetMode="External"' in member(result, "word/_rels/document.xml.rels")
    assert text(result) == ["tu"]


def test_a_link_to_nowhere_keeps_its_words_and_is_told(tmp_path: Path) -> None:
    notes: list[Issue] = []
    path = template(tmp_path, "{{r x }}")
    result = Template.load(path).render({"x": RichText("tu", url_id="rId999")}, notes)
    assert text(result) == ["tu"]
    assert [note.code for note in notes] == ["szablon-odsylacz-bez-celu"]


def test_a_link_that_docxtpl_has_numbered_keeps_its_address(tmp_path: Path, picture: Path) -> None:
    path = template(tmp_path, "{{ logo }}", "{{r x }}")
    theirs = DocxTemplate(str(path))
    rich = RichText("tu", url_id=theirs.build_url_id("https://example.org/?a=1&b=2"))
    notes: list[Issue] = []
    result = Template.load(path).render({"logo": InlineImage(theirs, str(picture)), "x": rich}, notes)
    link = str(docx.Document(io.BytesIO(result)).paragraphs[1].hyperlinks[0].address)
    assert (link, text(result), notes) == ("https://example.org/?a=1&b=2", ["", "tu"], [])


def test_a_rich_text_in_a_link_or_before_the_end_of_a_section_ends_no_paragraph(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:p><w:hyperlink w:anchor="z"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink></w:p>'
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{ x }}{{ y }}</w:t></w:r></w:p>",
    )
    assert text(render(path, x=RichText("jeden\adwa"), y="\atrzy")) == ["jeden\ndwa", "jeden\ndwa\ntrzy"]


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
def test_rich_paragraphs_may_stand_in_any_tag_of_a_paragraph(tmp_path: Path, tag: str) -> None:
    paragraphs = RichTextParagraph()
    paragraphs.add("jeden\adwa", parastyle="Heading1")
    shown = [line for line in text(render(template(tmp_path, f"a {tag} b"), x=paragraphs)) if line]
    assert shown == ["a ", "jeden", "dwa", " b"]


def test_pictures_in_a_property_of_the_document_are_refused(tmp_path: Path, picture: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "{{ logo }}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    (issue,) = refused(path, logo=InlineImage(DocxTemplate(str(path)), str(picture)))
    assert issue.code == "szablon-zla-wartosc"


def test_rich_paragraphs_stand_in_for_the_paragraph_of_their_tag(tmp_path: Path) -> None:
    path = body(
        tmp_path, '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{p x }}</w:t></w:r></w:p>'
    )
    paragraphs = RichTextParagraph()
    paragraphs.add("jeden")
    paragraphs.add("dwa", parastyle="Heading1")
    xml = member(render(path, x=paragraphs), "word/document.xml")
    assert xml.count('<w:pPr><w:jc w:val="center"/></w:pPr>') == 1
    assert xml.count('<w:pStyle w:val="Heading1"/>') == 1
    assert xml.count("<w:rPr><w:b/></w:rPr>") == 2


@pytest.mark.usefixtures("docxcompose")
def test_a_subdocument_brings_its_picture(tmp_path: Path, picture: Path) -> None:
    path = template(tmp_path, "przed", "{{p sub }}", "po")
    sub = DocxTemplate(str(path)).new_subdoc()
    sub.add_paragraph("środek & <x>")
    sub.add_picture(str(picture), width=Mm(10))
    result = render(path, sub=sub)
    assert text(result) == ["przed", "środek & <x>", "", "po"]
    assert len(docx.Document(io.BytesIO(result)).inline_shapes) == 1
    assert docx.Document(io.BytesIO(result)).inline_shapes[0].width == Mm(10)


@pytest.mark.usefixtures("docxcompose")
def test_subdocuments_of_different_templates_keep_their_own_pictures(tmp_path: Path) -> None:
    path = template(tmp_path, "{{p a }}", "{{p b }}")
    subs = [DocxTemplate(str(path)).new_subdoc() for _ in range(2)]
    for side, sub in enumerate(subs, 20):
        sub.add_picture(io.BytesIO(png(side)))
    with zipfile.ZipFile(io.BytesIO(render(path, a=subs[0], b=subs[1]))) as archive:
        assert {archive.read(name) for name in archive.namelist() if "/media/" in name} == {png(20), png(21)}


@pytest.mark.usefixtures("docxcompose")
def test_a_document_as_subdocument_brings_its_styles_and_lists(tmp_path: Path) -> None:
    other = docx.Document()
    other.styles.add_style("Klauzula", 1)
    other.add_paragraph("klauzula", style="Klauzula")
    other.add_paragraph("punkt", style="List Number")
    other.save(str(tmp_path / "inny.docx"))
    path = template(tmp_path, "{{p sub }}")
    result = render(path, sub=DocxTemplate(str(path)).new_subdoc(str(tmp_path / "inny.docx")))
    assert text(result) == ["klauzula", "punkt"]
    assert 'w:styleId="Klauzula"' in member(result, "word/styles.xml")


def test_words_that_xml_forbids_are_removed_and_told(tmp_path: Path) -> None:
    notes: list[Issue] = []
    result = Template.load(template(tmp_path, "{{ x }}")).render({"x": "a\x00b\x0b\ud800c\uffff"}, notes)
    assert text(result) == ["abc"]
    assert [note.code for note in notes] == ["szablon-znak-niedozwolony"]
    assert "U+0000, U+000B, U+D800, U+FFFF" in notes[0].what


def test_documents_with_pictures_of_their_own_leave_nothing_in_memory(tmp_path: Path) -> None:
    loaded = Template.load(template(tmp_path, "{{ nr|qr }}"))
    for number in range(3):
        loaded.render({"nr": f"UMOWA {number}"})
    assert len(loaded._loaded._frozen) == 1
