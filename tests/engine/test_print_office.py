"""The copy of a print file for LibreOffice: what it would show otherwise than Word is put right."""

import re
from pathlib import Path

from dokumenty.engine.printing import for_office
from tests.engine.building import body, member
from tests.engine.printing import paragraph, people, printed, with_part

LINES = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>'
NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{{{{ imie }}}}</w:t></w:r></w:p></w:footnote>'
MARK = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>{}</w:sectPr>'


def with_notes(folder: Path, properties: str = "") -> Path:
    """Write a template with two notes, of Word 2007, whose lines above the notes have the numbers 0 and 1."""
    path = body(folder, paragraph("A", MARK.format(2)) + paragraph("B", MARK.format(3)) + PAGE.format(properties))
    with_part(path, "footnotes.xml", "footnotes", "footnotes", LINES + NOTE.format(2) + NOTE.format(3))
    return path


def marks(xml: str) -> list[tuple[str, str]]:
    """Return the written-out marks of notes: the number of the note and the figure."""
    return re.findall(r'<w:footnoteReference w:customMarkFollows="1" w:id="(\d+)"/><w:t>(\d+)</w:t>', xml)


def test_notes_never_take_the_numbers_of_the_lines_above_them(tmp_path: Path) -> None:
    content = printed(*people(with_notes(tmp_path), "Anna", "Jan"))
    ids = re.findall(r'<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"', member(content, "word/footnotes.xml"))
    assert ids == ["0", "1", "2", "3", "4", "5"]


def test_notes_of_every_document_are_counted_from_one(tmp_path: Path) -> None:
    copy = for_office(printed(*people(with_notes(tmp_path), "Anna", "Jan")))
    assert marks(member(copy, "word/document.xml")) == [("2", "1"), ("3", "2"), ("4", "1"), ("5", "2")]
    assert "footnoteRef/" not in member(copy, "word/footnotes.xml")


def test_notes_with_other_figures_stay_as_they_are(tmp_path: Path) -> None:
    roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'
    path = body(tmp_path, paragraph("A", MARK.format(2)) + f"<w:sectPr>{roman}</w:sectPr>")
    with_part(path, "footnotes.xml", "footnotes", "footnotes", LINES + NOTE.format(2))
    content = printed(*people(path, "Anna", "Jan"))
    assert for_office(content) == content


def test_first_page_of_its_own_and_odd_page_do_not_meet(tmp_path: Path) -> None:
    path = body(tmp_path, paragraph("{{ imie }}") + PAGE.format("<w:titlePg/>"))
    content = printed(*people(path, "Anna", "Jan"), duplex=True)
    assert member(content, "word/document.xml").count('w:val="oddPage"') == 2, "Word needs it"
    assert "oddPage" not in member(for_office(content), "word/document.xml")


def test_file_without_either_is_not_touched(tmp_path: Path) -> None:
    content = printed(*people(body(tmp_path, paragraph("{{ imie }}") + PAGE.format("")), "Anna", "Jan"), duplex=True)
    assert for_office(content) is content
