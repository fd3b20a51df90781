"""The print file: lists begin anew in every document."""

from pathlib import Path

from tests.engine.building import body, member, with_parts
from tests.engine.printing import find, page, paragraph, people, printed

DECIMAL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
BULLET = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>'


def _definition(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'


def _list(number: int, definition: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'


def _in_list(number: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph("{{ imie }}", properties=properties)


def _template(folder: Path, numbering: str, *blocks: str, name: str = "szablon.docx") -> Path:
    path = body(folder, "".join(blocks) + page(), name)
    old = member(path, "word/numbering.xml")
    head = old[: old.index(">", old.index("<w:numbering")) + 1]
    return with_parts(path, {"word/numbering.xml": f"{head}{numbering}</w:numbering>"})


NUMBERED = _definition(1, DECIMAL.format(0, 1), DECIMAL.format(1, 3)) + _list(1, 1)


def _numbers(package: bytes) -> list[str]:
    return [str(number) for number in find(package, "//w:body//w:numId/@w:val")]


def _starts(package: bytes, number: str) -> list[tuple[str, str]]:
    overrides = find(package, f"//w:num[@w:numId='{number}']/w:lvlOverride", "word/numbering.xml")
    return [(node.xpath("string(@*)"), node.xpath("string(*[local-name()='startOverride']/@*)")) for node in overrides]


def test_counted_list_starts_anew_in_every_document(tmp_path: Path) -> None:
    result = printed(*people(_template(tmp_path, NUMBERED, _in_list(1), _in_list(1, 1)), "Anna", "Jan"))
    first, again, second, _ = _numbers(result)
    assert first == again != second
    assert _starts(result, first) == _starts(result, second) == [("0", "1"), ("1", "3")]
    assert find(result, "//w:num/w:abstractNumId/@w:val", "word/numbering.xml") == ["1", "1", "1"]


def test_bullets_are_shared(tmp_path: Path) -> None:
    path = _template(tmp_path, _definition(1, BULLET) + _list(1, 1), _in_list(1))
    assert _numbers(printed(*people(path, "Anna", "Jan"))) == ["1", "1"]


def test_two_lists_that_count_one_another_go_on_doing_so(tmp_path: Path) -> None:
    path = _template(tmp_path, NUMBERED + _list(2, 1), _in_list(1), _in_list(2))
    result = printed(*people(path, "Anna", "Jan"))
    for first, second in (_numbers(result)[:2], _numbers(result)[2:]):
        assert _starts(result, first)
        assert _starts(result, second) == []


def test_start_that_the_template_sets_stays(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    path = _template(tmp_path, _definition(1, DECIMAL.format(0, 1)) + _list(1, 1, override), _in_list(1))
    result = printed(*people(path, "Anna", "Jan"))
    assert [_starts(result, number) for number in _numbers(result)] == [[("0", "7")], [("0", "7")]]


def test_list_of_a_style_starts_anew_and_keeps_the_indent_of_the_style(tmp_path: Path) -> None:
    path = _template(
        tmp_path, NUMBERED, paragraph("{{ imie }}", properties='<w:pStyle w:val="Punkt"/><w:jc w:val="both"/>')
    )
    style = (
        '<w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="Lista"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Punkt">'
        '<w:name w:val="Punkt"/><w:basedOn w:val="Lista"/><w:pPr><w:ind w:left="99"/></w:pPr></w:style></w:styles>'
    )
    with_parts(path, {"word/styles.xml": member(path, "word/styles.xml").replace("</w:styles>", style)})
    result = printed(*people(path, "Anna", "Jan"))
    assert len(set(_numbers(result))) == 2
    assert find(result, "//w:numPr/w:ilvl/@w:val") == ["1", "1"]
    assert find(result, "//w:pPr/w:ind/@w:left") == ["99", "99"]
    tags = [node.tag.partition("}")[2] for node in find(result, "//w:body/w:p[1]/w:pPr")[0]]
    assert tags == ["pStyle", "numPr", "ind", "jc", "sectPr"]


def test_lists_of_another_template_keep_their_look(tmp_path: Path) -> None:
    letters = DECIMAL.format(0, 1).replace("decimal", "lowerLetter")
    first = _template(tmp_path, NUMBERED, _in_list(1), name="a.docx")
    second = _template(tmp_path, _definition(1, letters) + _list(1, 1), _in_list(1), name="b.docx")
    result = printed(*people(first, "Anna"), *people(second, "Jan"), *people(first, "Ewa"))
    formats = []
    for number in _numbers(result):
        (definition,) = find(result, f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "word/numbering.xml")
        look = f"//w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[1]/w:numFmt/@w:val"
        formats += find(result, look, "word/numbering.xml")
    assert formats == ["decimal", "lowerLetter", "decimal"]
    tags = [node.tag.partition("}")[2] for node in find(result, "/w:numbering/*", "word/numbering.xml")]
    assert tags == sorted(tags)
