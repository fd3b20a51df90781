"""The print file: notes, names, pictures and parts that a file holds once."""

from pathlib import Path

import pytest

from bench.contract import png
from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile
from dokumenty.model.templates import RenderError
from tests.engine.building import body, member, template, text, with_parts
from tests.engine.printing import find, names, page, paragraph, people, printed, with_heading, with_part

LINES = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
MARK = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def _with_notes(folder: Path, *words: str) -> Path:
    marks = "".join(MARK.format(number) for number, _ in enumerate(words, 1))
    path = body(folder, paragraph("A", marks) + page())
    notes = "".join(NOTE.format(number, word) for number, word in enumerate(words, 1))
    with_part(path, "footnotes.xml", "footnotes", "footnotes", LINES + notes)
    return path


def test_footnotes_of_every_document_keep_their_words(tmp_path: Path) -> None:
    result = printed(*people(_with_notes(tmp_path, "Dla: {{ imie }}", "Druga"), "Anna", "Jan"))
    referred = find(result, "//w:footnoteReference/@w:id")
    noted = {
        node.get(node.keys()[0]): "".join(node.itertext())
        for node in find(result, "//w:footnote[not(@w:type)]", "word/footnotes.xml")
    }
    assert [noted[number] for number in referred] == ["Dla: Anna", "Druga", "Dla: Jan", "Druga"]
    assert len(find(result, "//w:footnote[@w:type]", "word/footnotes.xml")) == 1
    assert find(result, "//w:sectPr/w:footnotePr/w:numRestart/@w:val") == ["eachSect"] * 2


def test_endnotes_end_their_document_and_not_the_file(tmp_path: Path) -> None:
    path = body(tmp_path, paragraph("A", '<w:r><w:endnoteReference w:id="1"/></w:r>') + page())
    inner = (LINES + NOTE.format(1, "{{ imie }}")).replace("footnote", "endnote")
    with_part(path, "endnotes.xml", "endnotes", "endnotes", inner)
    result = printed(*people(path, "Anna", "Jan"))
    assert find(result, "/w:settings/w:endnotePr/w:pos/@w:val", "word/settings.xml") == ["sectEnd"]
    assert find(result, "//w:endnoteReference/@w:id") == ["1", "2"]


def test_bookmarks_get_names_of_their_own_and_links_follow(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="0" w:name="cel"/><w:bookmarkEnd w:id="0"/>'
    link = '<w:hyperlink w:anchor="cel"><w:r><w:t>dalej</w:t></w:r></w:hyperlink>'
    field = '<w:fldSimple w:instr=" PAGEREF cel \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    result = printed(*people(body(tmp_path, paragraph(mark, "{{ imie }}") + paragraph(link, field) + page()), "A", "B"))
    marked = find(result, "//w:bookmarkStart/@w:name")
    assert len(set(marked)) == 2
    assert find(result, "//w:hyperlink/@w:anchor") == marked
    assert [str(found).split()[1] for found in find(result, "//w:fldSimple/@w:instr")] == marked
    starts, ends = find(result, "//w:bookmarkStart/@w:id"), find(result, "//w:bookmarkEnd/@w:id")
    assert starts == ends
    assert len(set(starts)) == 2


def test_picture_is_stored_once_and_drawings_have_their_own_numbers(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(png())
    path = template(tmp_path, "{{ p|obraz(szerokosc=10) }}{{ p|obraz(szerokosc=20) }}")
    result = printed((path, {"p": str(picture)}), (path, {"p": str(picture)}))
    assert len([name for name in names(result) if name.startswith("word/media/")]) == 1
    assert len(set(find(result, "//wp:docPr/@id"))) == 4


def test_every_document_shows_its_own_picture(tmp_path: Path) -> None:
    pictures = [tmp_path / f"{side}.png" for side in (10, 20)]
    for side, picture in zip((10, 20), pictures, strict=True):
        picture.write_bytes(png(side))
    path = template(tmp_path, "{{ p|obraz }}")
    result = printed(*((path, {"p": str(picture)}) for picture in pictures))
    assert len([name for name in names(result) if name.startswith("word/media/")]) == 2
    assert len(set(find(result, "//@r:embed"))) == 2


def test_same_link_of_all_documents_is_one_relation(tmp_path: Path) -> None:
    path = body(tmp_path, paragraph('<w:hyperlink r:id="HERE"><w:r><w:t>{{ imie }}</w:t></w:r></w:hyperlink>') + page())
    rels = member(path, "word/_rels/document.xml.rels")
    link = (
        '<Relationship Id="rId77" TargetMode="External" Target="https://example.org/" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>'
    )
    document = member(path, "word/document.xml").replace("HERE", "rId77")
    parts = {"word/_rels/document.xml.rels": rels.replace("</Relationships>", link), "word/document.xml": document}
    result = printed(*people(with_parts(path, parts), "Anna", "Jan"))
    assert len(find(result, "//w:hyperlink/@r:id")) == 2
    assert member(result, "word/_rels/document.xml.rels").count("https://example.org/") == 1


def test_picture_in_a_shared_header_is_stored_once(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(png())
    path = with_heading(tmp_path, paragraph("{{ imie }}"), header=paragraph("{{ p|obraz }}"))
    result = printed(*((path, {"imie": name, "p": str(picture)}) for name in ("Anna", "Jan")))
    kept = [name for name in names(result) if name.startswith(("word/media/", "word/header"))]
    assert len(kept) == 2


def test_control_bound_to_data_of_the_whole_file_keeps_its_own_words(tmp_path: Path) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a" w:storeItemID="{X}"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>{{ imie }}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    result = printed(*people(body(tmp_path, paragraph(control) + page()), "Anna", "Jan"))
    assert find(result, "//w:sdtContent//w:t/text()") == ["Anna", "Jan"]
    assert find(result, "//w:sdtPr/*") == []


def test_ids_of_paragraphs_are_not_doubled(tmp_path: Path) -> None:
    document = '<w:p w14:paraId="0A0B0C0D"><w:r><w:t>{{ imie }}</w:t></w:r></w:p>' + page()
    assert "paraId" not in member(printed(*people(body(tmp_path, document), "Anna", "Jan")), "word/document.xml")


def test_properties_that_name_one_person_are_left_out(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ imie }}")
    core = member(path, "docProps/core.xml").replace("</cp:coreProperties>", "")
    title = '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">{{ imie }}</dc:title></cp:coreProperties>'
    cleared = core[: core.index(">", core.index("<cp:coreProperties")) + 1]
    result = printed(*people(with_parts(path, {"docProps/core.xml": cleared + title}), "Anna", "Jan"))
    assert "docProps/core.xml" not in names(result)
    assert "docProps/app.xml" in names(result)
    assert "core.xml" not in member(result, "_rels/.rels")


def test_template_that_looks_otherwise_is_refused(tmp_path: Path) -> None:
    first, second = template(tmp_path, "{{ imie }}", name="a.docx"), template(tmp_path, "{{ imie }}", name="b.docx")
    styles = member(second, "word/styles.xml").replace(
        '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:hidden/>'
    )
    file = PrintFile()
    file.add(Template.load(first), {"imie": "Anna"})
    other = Template.load(with_parts(second, {"word/styles.xml": styles}))
    assert not file.takes(other)
    with pytest.raises(RenderError) as caught:
        file.add(other, {"imie": "Jan"})
    assert [issue.code for issue in caught.value.issues] == ["druk-inny-wyglad"]


def test_what_word_notes_for_itself_makes_no_other_look(tmp_path: Path) -> None:
    first, second = template(tmp_path, "{{ imie }}", name="a.docx"), template(tmp_path, "{{ imie }}", name="b.docx")
    styles = member(second, "word/styles.xml").replace('<w:uiPriority w:val="99"/>', '<w:uiPriority w:val="1"/>')
    with_parts(second, {"word/styles.xml": styles.replace("</w:styles>", _STYLE)})
    result = printed(*people(first, "Anna"), *people(second, "Jan"))
    assert text(result) == ["Anna", "Jan"]
    assert 'w:styleId="Nowy"' in member(result, "word/styles.xml")


_STYLE = '<w:style w:type="paragraph" w:styleId="Nowy"><w:name w:val="Nowy"/></w:style></w:styles>'
