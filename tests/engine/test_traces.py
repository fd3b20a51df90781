"""What Word wrote into a template about the people who made it does not reach any document."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from dokumenty.engine.printing import PrintFile
from dokumenty.engine.template import Template
from tests.engine.building import body, member, render, template, with_parts, with_related_part

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SETTINGS = (
    f'<w:settings {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="708"/>'
    '<w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>'
    '<w15:docId w15:val="{6F3E7C0A-0000-4000-8000-000000000001}"/></w:settings>'
)
ATTACHED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="file:///C:/Users/jkowalska/szablon.dotx" TargetMode="External"/></Relationships>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Template>C:\\Users\\jkowalska\\szablon.dotx</Template><TotalTime>480</TotalTime><Pages>1</Pages>"
    "<Manager>Ewa Sowa</Manager><Company>Dawna Firma</Company></Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property pid="2" name="MSIP_Label_1_Owner" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}">'
    "<vt:lpwstr>jkowalska@example.pl</vt:lpwstr></property>"
    '<property pid="3" name="Znak" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}">'
    "<vt:lpwstr>{{ znak }}</vt:lpwstr></property></Properties>"
)
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
LIBRARY = (
    '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement>'
    "<SharedWithUsers><UserInfo><DisplayName>Ewa Sowa</DisplayName></UserInfo></SharedWithUsers>"
    "</documentManagement></p:properties>"
)


@pytest.fixture
def made_by_people(tmp_path: Path) -> Path:
    """A template with all that Word keeps of its authors."""
    paragraph = (
        '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:r w:rsidRPr="00AB12CD"><w:t>{{ imie }} </w:t></w:r>'
        '<w:ins w:id="7" w:author="Ewa Sowa" w:date="2024-01-02T10:00:00Z" '
        'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" w16du:dateUtc="2024-01-02T09:00:00Z"><w:r><w:t>dopisek</w:t></w:r></w:ins></w:p>'
    )
    path = body(tmp_path, paragraph)
    parts = {"word/settings.xml": SETTINGS, "word/_rels/settings.xml.rels": ATTACHED, "docProps/app.xml": APP}
    with_related_part(with_parts(path, parts), "custom.xml", "custom-properties", CUSTOM_TYPE, CUSTOM)
    with_related_part(path, "item1.xml", "customXml", "application/xml", LIBRARY)
    document = docx.Document(str(path))
    document.core_properties.author = document.core_properties.last_modified_by = "Jadwiga Kowalska"
    document.core_properties.revision, document.core_properties.title = 44, "Umowa {{ imie }}"
    document.save(str(path))
    return path


TRACES = (b"jkowalska", b"Kowalska", b"Sowa", b"Dawna Firma", b"rsid", b"00AB12CD", b"6F3E7C0A", b"2024-01-02")


def everything(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return b"".join(archive.read(name) + name.encode() for name in archive.namelist())


def test_template_has_the_traces_that_are_looked_for(made_by_people: Path) -> None:
    content = everything(made_by_people.read_bytes())
    assert [trace for trace in TRACES if trace not in content] == []


def test_document_has_none_of_them(made_by_people: Path) -> None:
    content = everything(render(made_by_people, imie="Olga", znak="MOPS.1"))
    assert [trace for trace in TRACES if trace in content] == []


def test_print_file_has_none_of_them(made_by_people: Path) -> None:
    file = PrintFile()
    file.add(Template.load(made_by_people), {"imie": "Olga", "znak": "MOPS.1"})
    content = everything(file.content())
    assert [trace for trace in TRACES if trace in content] == []


def test_what_the_author_of_the_template_wants_said_stays(made_by_people: Path) -> None:
    document = render(made_by_people, imie="Olga", znak="MOPS.1")
    assert docx.Document(io.BytesIO(document)).core_properties.title == "Umowa Olga"
    assert "MOPS.1" in member(document, "word/custom.xml")
    assert "defaultTabStop" in member(document, "word/settings.xml")
    assert "dopisek" in member(document, "word/document.xml")


def test_author_given_by_a_tag_stays(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    document = docx.Document(str(path))
    document.core_properties.author = "{{ osrodek }}"
    document.save(str(path))
    assert docx.Document(io.BytesIO(render(path, a=1, osrodek="MOPS"))).core_properties.author == "MOPS"


def test_picture_of_the_first_page_is_left_out(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    with zipfile.ZipFile(path) as archive:
        assert "docProps/thumbnail.jpeg" in archive.namelist()
    content = render(path, a=1)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
    assert "thumbnail" not in member(content, "_rels/.rels")


def test_label_of_the_office_is_left_out(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    label = '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
    types = (
        '<Override PartName="/docMetadata/LabelInfo.xml" '
        'ContentType="application/vnd.ms-office.classificationlabels+xml"/></Types>'
    )
    relation = (
        '<Relationship Id="rIdL" Target="docMetadata/LabelInfo.xml" '
        'Type="http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"/></Relationships>'
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in ("[Content_Types].xml", "_rels/.rels")}
    with_parts(
        path,
        {
            "docMetadata/LabelInfo.xml": label,
            "[Content_Types].xml": parts["[Content_Types].xml"].replace("</Types>", types),
            "_rels/.rels": parts["_rels/.rels"].replace("</Relationships>", relation),
        },
    )
    content = everything(render(path, a=1))
    assert b"LabelInfo" not in content
    assert b"classificationlabels" not in content
