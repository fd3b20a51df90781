"""Old mail-merge templates: rendered as they are, and rewritten into tags."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from dokumenty.engine import Template
from dokumenty.engine.mailmerge import import_merge_template
from dokumenty.engine.mergecodes import tag_of
from tests.engine.building import body, codes, member, render, template, text, with_parts


def _field(code: str, shown: str = "«x»") -> str:
    half = len(code) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code[:half]}</w:instrText></w:r><w:r><w:instrText>{code[half:]}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:rPr><w:b/></w:rPr><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        (" MERGEFIELD Imię ", "{{ imie }}"),
        ('MERGEFIELD "Nr domu / lokalu" \\* MERGEFORMAT', "{{ nr_domu_lokalu }}"),
        ("MERGEFIELD nazwisko \\* Upper", "{{ nazwisko|upper }}"),
        ("mergefield nazwisko \\* FirstCap", "{{ nazwisko|wielka_litera }}"),
        ('MERGEFIELD kwota \\# "# ##0,00 zł"', '{{ kwota|format_liczby("# ##0,00 zł") }}'),
        ('MERGEFIELD Tytuł \\b "Pan " \\f ", "', '{{ tytul|otocz("Pan ", ", ") }}'),
        ("PAGE", ""),
        ("MERGEFIELD", ""),
    ],
)
def test_a_merge_field_is_a_tag(code: str, tag: str) -> None:
    assert tag_of(code) == tag


def test_complex_and_simple_fields_are_filled_with_their_formatting(tmp_path: Path) -> None:
    simple = (
        '<w:fldSimple w:instr=" MERGEFIELD Miasto "><w:r><w:rPr><w:i/></w:rPr><w:t>«Miasto»</w:t></w:r></w:fldSimple>'
    )
    when = _field('MERGEFIELD "Data urodzenia" \\@ "d MMMM yyyy"')
    path = body(
        tmp_path,
        f"<w:p><w:r><w:t>Pan </w:t></w:r>{_field('MERGEFIELD Imię')}<w:r><w:t> z </w:t></w:r>{simple}{when}</w:p>",
    )
    assert text(path) == ["Pan «x» z «x»"]  # python-docx reads no simple fields
    assert [use.path for use in Template.load(path).fields()] == ["imie", "miasto", "data_urodzenia"]
    result = render(path, imie="Jan & Syn", miasto="Łódź", data_urodzenia=date(2025, 1, 31))
    assert text(result) == ["Pan Jan & Syn z Łódź31 stycznia 2025"]
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Jan &amp; Syn</w:t>' in member(result, "word/document.xml")
    assert '<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Łódź</w:t>' in member(result, "word/document.xml")


def test_other_fields_stay(tmp_path: Path) -> None:
    path = body(tmp_path, f"<w:p>{_field(' PAGE ', '1')}{_field('MERGEFIELD a')}</w:p>")
    result = render(path, a="x")
    assert text(result) == ["1x"]
    assert member(result, "word/document.xml").count("instrText") == 4


def test_a_merge_field_within_another_field_is_told(tmp_path: Path) -> None:
    path = body(tmp_path, f"<w:p>{_around('IF', 'MERGEFIELD plec', '= &quot;K*&quot; &quot;Pani&quot;')}</w:p>")
    assert codes(path) == ["szablon-pole-w-polu"]
    assert text(render(path, plec="K")) == ["«x»stare"]


def _around(before: str, inner: str, after: str) -> str:
    """Return a field with a merge field in its code, as Word nests them."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {before} </w:instrText></w:r>{_field(inner)}'
        f'<w:r><w:instrText xml:space="preserve"> {after} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:rPr><w:b/></w:rPr><w:t>stare</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("after", "values", "shown"),
    [
        ('= "K" "Pani" "Pan"', {"x": "K"}, "Pani"),
        ('= "K" "Pani" "Pan"', {"x": "M"}, "Pan"),
        ('= „K” „Pani”', {"x": "M"}, ""),
        ('<> "" "jest"', {"x": None}, ""),
        ('= 7 "siedem" "nie"', {"x": 7}, "siedem"),
        ('>= 1000,50 "dużo" "mało" \\* MERGEFORMAT', {"x": 2000}, "dużo"),
    ],
)  # fmt: skip
def test_an_if_around_a_merge_field_chooses(tmp_path: Path, after: str, values: dict[str, object], shown: str) -> None:
    path = body(tmp_path, f"<w:p>{_around('IF', 'MERGEFIELD x', escape(after))}</w:p>")
    assert codes(path) == []
    assert text(render(path, values)) == [shown]


@pytest.mark.parametrize(
    ("code", "expected", "shown"),
    [
        ("NEXT", "szablon-pole-worda", "jan"),
        ("ADDRESSBLOCK \\f x", "szablon-pole-worda", "«x»jan"),
        ("MERGEFIELD kwota \\* CardText", "szablon-przelacznik", "7jan"),
    ],
)
def test_what_only_word_can_merge_is_told(tmp_path: Path, code: str, expected: str, shown: str) -> None:
    path = body(tmp_path, f"<w:p/><w:p>{_field(code)}{_field('MERGEFIELD imie')}</w:p>")
    (issue,) = Template.load(path).issues
    assert (issue.code, "akapit 2" in str(issue.place)) == (expected, True)
    assert text(render(path, imie="jan", kwota=7)) == ["", shown]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('\\# "#.##0,00;(#.##0,00);brak"', ["1\xa0234,50", "(7,25)", "brak"]),
        ('\\# "0,00"', ["1234,50", "-7,25", "0,00"]),
    ],
)
def test_a_picture_of_a_number_has_up_to_three_parts(tmp_path: Path, code: str, shown: list[str]) -> None:
    path = body(tmp_path, f"<w:p>{_field(f'MERGEFIELD x {code}')}</w:p>")
    assert [text(render(path, x=number))[0] for number in (Decimal("1234.5"), Decimal("-7.25"), 0)] == shown


def test_a_picture_of_a_date_reads_capitals_and_noon(tmp_path: Path) -> None:
    field = _field("MERGEFIELD x \\@ „D MMMM YYYY, h:mm am/pm”")
    path = body(tmp_path, f"<w:p>{field}</w:p>")
    assert text(render(path, x=datetime(2011, 12, 5, 13, 3))) == ["5 grudnia 2011, 1:03 PM"]  # noqa: DTZ001 - a cell


def test_the_link_to_the_old_data_is_forgotten(tmp_path: Path) -> None:
    path = body(tmp_path, f"<w:p>{_field('MERGEFIELD a')}</w:p>")
    settings = member(path, "word/settings.xml")
    at = settings.index("<w:zoom") if "<w:zoom" in settings else settings.index(">", settings.index("<w:settings")) + 1
    merge = '<w:mailMerge><w:dataSource r:id="rId1"/></w:mailMerge>'
    declared = settings[:at] + merge + settings[at:]
    assert "xmlns:r=" in declared
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource" '
        'Target="file:///C:/Users/jkowalska/lista.xlsx" TargetMode="External"/></Relationships>'
    )
    with_parts(path, {"word/settings.xml": declared, "word/_rels/settings.xml.rels": rels})
    with zipfile.ZipFile(io.BytesIO(render(path, a=1))) as archive:
        contents = b"".join(archive.read(name) for name in archive.namelist())
    assert b"mailMerge" not in contents
    assert b"jkowalska" not in contents


def test_import_rewrites_the_fields_into_tags(tmp_path: Path) -> None:
    upper = _field("MERGEFIELD b \\* Upper")
    path = body(tmp_path, f"<w:p>{_field('MERGEFIELD Imię')}<w:r><w:t> i </w:t></w:r>{upper}</w:p>")
    content, issues = import_merge_template(path)
    assert text(content) == ["{{ imie }} i {{ b|upper }}"]
    assert issues == []
    again = tmp_path / "nowy.docx"
    again.write_bytes(content)
    assert text(render(again, imie="Jan", b="x")) == ["Jan i X"]


def test_a_template_without_merge_fields_is_imported_unchanged(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }} i tekst")
    assert text(import_merge_template(path)[0]) == ["{{ a }} i tekst"]
