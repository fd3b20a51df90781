"""The print file: each document in sections of its own, with its own pages, headers and footers."""

from pathlib import Path

import pytest

from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile
from dokumenty.model.templates import RenderError
from tests.engine.building import body, member, template, text, with_parts
from tests.engine.printing import find, headings, page, paragraph, people, printed, with_heading

LETTER = paragraph("Dzień dobry, {{ imie }}!")
FIELD = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def _sign(kind: str) -> str:
    return _run(f'<w:fldChar w:fldCharType="{kind}"/>')


def _words(text: str) -> str:
    return _run(f'<w:instrText xml:space="preserve">{text}</w:instrText>')


def test_documents_stand_in_their_order_each_in_its_section(tmp_path: Path) -> None:
    result = printed(*people(body(tmp_path, LETTER + page()), "Anna", "Jan", "Ewa"))
    assert text(result) == ["Dzień dobry, Anna!", "Dzień dobry, Jan!", "Dzień dobry, Ewa!"]
    assert find(result, "//w:sectPr/w:type/@w:val") == ["nextPage"] * 3
    assert find(result, "//w:sectPr/w:pgNumType/@w:start") == ["1"] * 3
    assert len(find(result, "/w:document/w:body/w:sectPr")) == 1


def test_documents_of_several_templates_stand_in_one_file(tmp_path: Path) -> None:
    first = body(tmp_path, LETTER + page(), "list.docx")
    second = body(tmp_path, paragraph("Żegnaj, {{ imie }}!") + page(), "odpowiedz.docx")
    result = printed(*people(first, "Anna"), *people(second, "Anna"), *people(first, "Jan"))
    assert text(result) == ["Dzień dobry, Anna!", "Żegnaj, Anna!", "Dzień dobry, Jan!"]


def test_duplex_starts_every_document_on_the_front_of_a_sheet(tmp_path: Path) -> None:
    result = printed(*people(body(tmp_path, LETTER + page()), "Anna", "Jan"), duplex=True)
    assert find(result, "//w:sectPr/w:type/@w:val") == ["oddPage"] * 2


def test_section_ends_in_the_last_paragraph_so_no_empty_page_follows(tmp_path: Path) -> None:
    result = printed(*people(body(tmp_path, paragraph("A", properties='<w:jc w:val="right"/>') + page()), "x", "y"))
    assert [child.tag.partition("}")[2] for child in find(result, "//w:body")[0]] == ["p", "p", "sectPr"]
    assert [child.tag.partition("}")[2] for child in find(result, "//w:p[1]/w:pPr")[0]] == ["jc", "sectPr"]


def test_document_that_ends_with_a_table_gets_a_paragraph_without_height(tmp_path: Path) -> None:
    path = template(tmp_path, [["{{ imie }}"]])
    result = printed(*people(path, "Anna", "Jan"))
    assert text(result) == [[["Anna"]], "", [["Jan"]], ""]
    assert find(result, "/w:document/w:body/w:p/w:pPr/w:spacing/@w:line") == ["20", "20"]


def test_first_section_of_a_longer_document_starts_it_and_the_others_go_on(tmp_path: Path) -> None:
    inner = paragraph("A", properties=page())
    result = printed(*people(body(tmp_path, inner + paragraph("B") + page()), "x", "y"))
    starts = [section.find("{*}pgNumType") is not None for section in find(result, "//w:sectPr")]
    assert starts == [True, False, True, False]


def test_every_document_has_its_own_header_and_footer(tmp_path: Path) -> None:
    path = with_heading(
        tmp_path, LETTER, header=paragraph("Nagłówek: {{ imie }}"), footer=paragraph("{{ imie }}, stopka")
    )
    result = printed(*people(path, "Anna", "Jan"))
    assert headings(result, "header") == ["Nagłówek: Anna", "Nagłówek: Jan"]
    assert headings(result, "footer") == ["Anna, stopka", "Jan, stopka"]


def test_equal_headers_are_stored_once(tmp_path: Path) -> None:
    path = with_heading(tmp_path, LETTER, header=paragraph("Gmina {{ gmina }}"))
    values = [(path, {"imie": name, "gmina": gmina}) for name, gmina in (("A", "X"), ("B", "X"), ("C", "Y"))]
    result = printed(*values)
    assert headings(result, "header") == ["Gmina X", "Gmina X", "Gmina Y"]
    assert len(set(find(result, "//w:headerReference/@r:id"))) == 2


def test_document_without_header_does_not_show_that_of_the_one_before(tmp_path: Path) -> None:
    with_header = with_heading(tmp_path, LETTER, header=paragraph("Nagłówek"), name="a.docx")
    result = printed(*people(with_header, "Anna"), *people(body(tmp_path, LETTER + page(), "b.docx"), "Jan"))
    assert headings(result, "header") == ["Nagłówek", ""]


def test_count_of_pages_is_that_of_the_document(tmp_path: Path) -> None:
    path = with_heading(tmp_path, LETTER, footer=paragraph("z ", FIELD))
    result = printed(*people(path, "Anna", "Jan"))
    ends = find(result, "//w:bookmarkStart/@w:name")
    assert len(set(ends)) == 2
    for footer, end in zip(("word/footer1.xml", "word/footer2.xml"), ends, strict=True):
        instructions = [str(found).split() for found in find(result, "//w:fldSimple/@w:instr", footer)]
        assert instructions == [["SECTIONPAGES"], ["PAGEREF", end]]


@pytest.mark.parametrize("words", [_words(" NUMPAGES "), _words(" NUM") + _words("PAGES ")])
def test_count_written_as_a_long_field_is_that_of_the_document(tmp_path: Path, words: str) -> None:
    field = _sign("begin") + words + _sign("separate") + _run("<w:t>9</w:t>") + _sign("end")
    result = printed(*people(with_heading(tmp_path, LETTER, footer=paragraph("z ", field)), "Anna", "Jan"))
    instruction = "".join(find(result, "//w:instrText/text()", "word/footer2.xml")).split()
    assert instruction[:2] == ["SECTIONPAGES", "PAGEREF"]
    signs = find(result, "//w:fldChar/@w:fldCharType", "word/footer2.xml")
    assert signs == ["begin", "separate", "begin", "separate", "end", "end"]


def test_count_in_a_document_of_two_sections_asks_for_the_page_of_its_end(tmp_path: Path) -> None:
    document = paragraph("A", properties=page()) + paragraph("z ", FIELD) + page()
    result = printed(*people(body(tmp_path, document), "x", "y"))
    assert [str(found).split()[0] for found in find(result, "//w:fldSimple/@w:instr")] == ["PAGEREF"] * 2
    assert find(result, "//w:fldSimple/@w:dirty") == ["true"] * 2


def test_words_that_look_like_a_field_stay(tmp_path: Path) -> None:
    assert text(printed((body(tmp_path, LETTER + page()), {"imie": "NUMPAGES <w:sectPr/>"}))) == [
        "Dzień dobry, NUMPAGES <w:sectPr/>!"
    ]


def test_template_without_a_section_gets_one(tmp_path: Path) -> None:
    result = printed(*people(body(tmp_path, LETTER), "Anna", "Jan"))
    assert len(find(result, "//w:sectPr")) == 2


def test_prefixes_of_another_template_are_declared_where_they_are_used(tmp_path: Path) -> None:
    first = body(tmp_path, LETTER + page(), "a.docx")
    second = body(tmp_path, LETTER + page(), "b.docx")
    odd = (
        member(second, "word/document.xml")
        .replace("xmlns:w=", "xmlns:x=")
        .replace("<w:", "<x:")
        .replace("</w:", "</x:")
    )
    with_parts(second, {"word/document.xml": odd.replace(" w:", " x:")})
    assert text(printed(*people(first, "Anna"), *people(second, "Jan"))) == ["Dzień dobry, Anna!", "Dzień dobry, Jan!"]


def test_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    path = with_heading(tmp_path, LETTER, header=paragraph("{{ imie }}"), footer=paragraph("z ", FIELD))
    assert printed(*people(path, "Anna", "Jan")) == printed(*people(path, "Anna", "Jan"))


def test_document_that_cannot_be_right_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = with_heading(tmp_path, LETTER, header=paragraph("{{ imie }}"))
    file, loaded = PrintFile(), Template.load(path)
    file.add(loaded, {"imie": "Anna"})
    with pytest.raises(RenderError):
        file.add(loaded, {})
    file.add(loaded, {"imie": "Jan"})
    assert file.documents == 2
    assert file.content() == printed(*people(path, "Anna", "Jan"))
