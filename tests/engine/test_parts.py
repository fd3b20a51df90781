"""Tags outside of the body: every part that can hold words."""

import io
from pathlib import Path

import docx
import pytest

from dokumenty.engine import Template
from tests.engine.building import body, member, refused, render, template, text, with_parts, with_related_part, words

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def test_headers_and_footers_of_every_kind_are_filled(tmp_path: Path) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    slots = ["header", "first_page_header", "even_page_header", "footer", "first_page_footer", "even_page_footer"]
    for slot in slots:
        getattr(section, slot).paragraphs[0].text = f"{slot} {{{{ nr }}}}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    result = docx.Document(io.BytesIO(render(path, nr="7 & 8"))).sections[0]
    assert [getattr(result, slot).paragraphs[0].text for slot in slots] == [f"{slot} 7 & 8" for slot in slots]


@pytest.mark.parametrize(
    ("kind", "root", "child", "title"),
    [("footnotes", "footnotes", "footnote", "przypisy dolne"), ("endnotes", "endnotes", "endnote", "przypisy końcowe"),
     ("comments", "comments", "comment", "komentarze")],
)  # fmt: skip
def test_notes_and_comments_are_filled(tmp_path: Path, kind: str, root: str, child: str, title: str) -> None:
    xml = f'<w:{root} DECLARED><w:{child} w:id="1" w:author="A"><w:p><w:r><w:t>{{{{ a.x }}}}</w:t></w:r></w:p></w:{child}></w:{root}>'
    path = with_related_part(template(tmp_path, "x"), f"{kind}.xml", kind, f"{_WORD}.{kind}+xml", xml)
    assert words(path, f"word/{kind}.xml") == "{{ a.x }}"
    assert words(render(path, a={"x": "tak"}), f"word/{kind}.xml") == "tak"
    (issue,) = refused(path, a={})
    assert f"{title}, akapit 1" in str(issue.place)


def test_both_branches_of_a_text_box_are_filled(tmp_path: Path) -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>{%p if a %}</w:t></w:r></w:p><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p></w:txbxContent>"
    path = body(
        tmp_path,
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="u">'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t> obok {{ x }}</w:t></w:r></w:p>",
    )
    assert words(render(path, a=1, x="W"), "word/document.xml") == "W|W| obok W"
    empty = member(render(path, a=0, x="W"), "word/document.xml")
    assert empty.count("<w:txbxContent><w:p/></w:txbxContent>") == 2
    (first, *_) = refused(path, a=1)
    assert "pole tekstowe" in str(first.place)


def test_content_controls_are_filled_and_no_longer_bound(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>{{ a }}{{r a }}</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    )
    result = render(path, a="tak")
    assert words(result, "word/document.xml") == "tak|tak|tak"
    assert "showingPlcHdr" not in member(result, "word/document.xml")
    assert "dataBinding" not in member(result, "word/document.xml")


def test_rows_in_content_controls_repeat(tmp_path: Path) -> None:
    def row(words: str) -> str:
        return f"<w:tr><w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:tr>"

    rows = "".join(map(row, ("{%tr for x in l %}", "{{ x }}", "{%tr endfor %}")))
    path = body(
        tmp_path,
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row('A')}<w:sdt><w:sdtContent>{rows}</w:sdtContent></w:sdt></w:tbl><w:p/>",
    )
    assert words(render(path, l=["1", "2"]), "word/document.xml") == "A|1|2"


def test_charts_are_filled(tmp_path: Path) -> None:
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" DECLARED><c:chart><c:title><c:tx><c:rich>'
        '<a:bodyPr/><a:p><a:r><a:rPr b="1"/><a:t>Rok {{ r</a:t></a:r><a:r><a:t>ok }}</a:t></a:r></a:p></c:rich></c:tx></c:title>'
        "<c:v>{{ seria }}</c:v></c:chart></c:chartSpace>"
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    path = with_related_part(template(tmp_path, "x"), "charts/chart1.xml", "chart", kind, chart)
    result = render(path, rok="2026\n& dalej", seria="<A>")
    assert words(result, "word/charts/chart1.xml") == "Rok 2026|& dalej|<A>"
    assert '</a:t></a:r><a:br/><a:r><a:rPr b="1"/><a:t>' in member(result, "word/charts/chart1.xml")


def test_document_properties_are_filled(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Umowa {{ nr }}"
    document.core_properties.keywords = "{{ nr }}, {% if a %}pilne{% endif %}"
    path = tmp_path / "a.docx"
    document.save(str(path))
    result = docx.Document(io.BytesIO(render(path, nr="7 & 8", a=1))).core_properties
    assert (result.title, result.keywords) == ("Umowa 7 & 8", "7 & 8, pilne")


def test_custom_properties_are_filled(tmp_path: Path) -> None:
    path = template(tmp_path, "x")
    types = member(path, "[Content_Types].xml").replace(
        "</Types>", '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
    )  # fmt: skip
    custom = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="Nr"><vt:lpwstr>{{ nr }}</vt:lpwstr></property></Properties>'
    with_parts(path, {"[Content_Types].xml": types, "docProps/custom.xml": custom})
    assert words(render(path, nr="7"), "docProps/custom.xml") == "7"


def test_field_codes_are_filled(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "{{ ur</w:instrText></w:r>'
        '<w:r><w:instrText>l }}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{{ opis }}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    )
    assert (
        words(render(path, url="https://a.pl/?a=1&b", opis="tu"), "word/document.xml")
        == ' HYPERLINK "https://a.pl/?a=1&b|" |tu'
    )


def test_deleted_words_of_tracked_changes_are_left_alone(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>{{ a }}</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>{{ b</w:delText></w:r></w:del></w:p>',
    )
    assert words(render(path, a="tak"), "word/document.xml") == "tak|{{ b"


WITH_TRACES = {
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/stylesWithEffects.xml",
}
"""Parts of python-docx's template that tell who made it; test_traces.py looks at them."""


def test_parts_without_tags_are_the_very_bytes_of_the_template(tmp_path: Path) -> None:
    import zipfile

    path = template(tmp_path, "{{ a }}")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(io.BytesIO(render(path, a=1))) as after:
        changed = [name for name in after.namelist() if before.read(name) != after.read(name)]
        assert sorted(before.namelist()) == sorted([*after.namelist(), "docProps/thumbnail.jpeg"])
        assert {info.date_time for info in after.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert sorted(set(changed) - WITH_TRACES) == ["word/document.xml"]


def test_the_same_values_give_the_same_bytes_and_others_do_not(tmp_path: Path) -> None:
    loaded = Template.load(template(tmp_path, "{{ a }}"))
    assert loaded.render({"a": 1}) == loaded.render({"a": 1})
    assert loaded.render({"a": 1}) != loaded.render({"a": 2})
    assert text(loaded.render({"a": 3})) == ["3"]


def test_a_word_template_file_becomes_a_document(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    types = member(path, "[Content_Types].xml").replace("document.main+xml", "template.main+xml")
    result = render(with_parts(path, {"[Content_Types].xml": types}), a=1)
    assert "document.main+xml" in member(result, "[Content_Types].xml")
