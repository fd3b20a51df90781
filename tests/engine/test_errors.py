"""Everything that is wrong with a template, in one run, each with its place."""

from pathlib import Path

import pytest

from dokumenty.engine import Template
from dokumenty.engine.findings import FINDINGS
from dokumenty.errors import TemplateError
from dokumenty.model.templates import RenderError
from tests.engine.building import codes, member, refused, template, with_parts


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["{{ a"], ["szablon-niezamkniety-znacznik"]),
        (["{{ imie i {{ nazwisko }}"], ["szablon-niezamkniety-znacznik"]),
        (["{% if a"], ["szablon-niezamkniety-znacznik"]),
        (["{# a"], ["szablon-niezamkniety-znacznik"]),
        (["a }} b"], ["szablon-niezaczety-znacznik"]),
        (["{% if a }} b {% endif %}"], ["szablon-rozne-klamry", "szablon-niezaczety-blok"]),
        (["{{ a %}", "{% a }}"], ["szablon-rozne-klamry"] * 2),
        (["{ {a} } i { % if a % }", "{{ a } }"], ["szablon-rozdzielone-klamry", "szablon-rozdzielone-klamry", "szablon-niezamkniety-znacznik"]),
        (["{{ }}"], ["szablon-pusty-znacznik"]),
        (["{{ x|default(„brak) }}"], ["szablon-niezamkniety-cudzyslow"]),
        (["{% if a %}"], ["szablon-niezamkniety-blok"]),
        (["{% endif %}"], ["szablon-niezaczety-blok"]),
        (["{% else %}"], ["szablon-niezaczety-blok"]),
        (["{% if a %}{% for x in y %}{% endif %}{% endfor %}"], ["szablon-skrzyzowane-bloki"]),
        (["{% if a %}{% for x in y %}{% endif %}"], ["szablon-niezamkniety-blok"]),
        (["{% fro x in y %}"], ["szablon-nieznany-znacznik"]),
        (["{%trfor x in y %}"], ["szablon-sklejony-znacznik"]),
        (["{% include 'a' %}"], ["szablon-niedostepny-znacznik"]),
        (["{%tr if a %}{%tr endif %}"], ["szablon-znacznik-wiersza-poza-tabela"]),
        (["{{tc a }}"], ["szablon-znacznik-wiersza-poza-tabela"]),
        (["{% cellbg 'FFFFFF' %}"], ["szablon-znacznik-wiersza-poza-tabela"]),
        (["{{ imię i nazwisko }}"], ["szablon-blad-wyrazenia"]),
        (["{{ a b }}", "{{ c. }}", "{% for x y %}{% endfor %}"], ["szablon-blad-wyrazenia"] * 3),
        (["{{ (a }}"], ["szablon-blad-wyrazenia"]),
        (["{{ a|uper }}", "{% if a is defned %}{% endif %}"], ["szablon-nieznany-filtr", "szablon-nieznany-warunek"]),
        (["{{ a|replace('x') }}", "{{ a|upper(1, 2) }}", "{{ a|default(wartosc=1) }}"], ["szablon-zle-argumenty"] * 2),
        (["{{ a|replace('x', 'y') }}{{ a|default }}{{ a|default('b', boolean=true) }}{{ [a]|map('upper')|join }}"], []),
        (["{{ a b }}", "{% if %}", "{{ x"], ["szablon-blad-wyrazenia", "szablon-blad-wyrazenia", "szablon-niezamkniety-blok", "szablon-niezamkniety-znacznik"]),
    ],
)  # fmt: skip
def test_every_mistake_is_found(tmp_path: Path, lines: list[str], expected: list[str]) -> None:
    assert sorted(codes(template(tmp_path, *lines))) == sorted(expected)


def test_an_issue_names_place_cause_and_cure(tmp_path: Path) -> None:
    path = template(tmp_path, "Umowa", [["", "Pani {{ imie|uper }} z Łańcuta"]])
    (issue,) = Template.load(path).issues
    assert str(issue) == (
        "szablon.docx, tabela 1, wiersz 1, komórka 2, „Pani {{ imie|uper }} z Łańcuta”: "
        "Nie ma filtra „uper”. Czy chodziło o „upper”?"
    )


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("{% jeśli a %}", "Czy chodziło o „if”?"),
        ("{% elseif a %}", "Czy chodziło o „elif”?"),
        ("{% end for %}", "Czy chodziło o „endfor”?"),
        ("{% if a %}{% else if b %}{% endif %}", "zamiast „else if” napisz „elif”"),
        ("{% if a = 'b' %}{% endif %}", "=="),
        ("{% if a => 1 %}{% endif %}", "<= albo >="),
        ("{% for a of b %}{% endfor %}", "for nazwa in lista"),
        ("{{ a || b }}", "„or”"),
        ("{{ a|default: „b” }}", "w nawiasie"),
        ("{{ data urodzenia }}", "odstępów"),
    ],
)
def test_a_usual_slip_gets_its_own_advice(tmp_path: Path, line: str, advice: str) -> None:
    assert any(advice in str(issue) for issue in Template.load(template(tmp_path, line)).issues)


def test_findings_stand_in_the_order_of_reading(tmp_path: Path) -> None:
    path = template(tmp_path, "{% if a %}", "{{ a|uper }}", "{{ b", [["{% vm %}", "{{ c. }}"]])
    places = [str(issue.place).split("„")[0] for issue in Template.load(path).issues]
    assert [place.split("docx, ")[1].rstrip(", ") for place in places] == [
        "akapit 1", "akapit 2", "akapit 3", "tabela 1, wiersz 1, komórka 1", "tabela 1, wiersz 1, komórka 2",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["{{ a.upper }}", "{{ l|map('upper') }}", "{{ l|reverse }}"])
def test_what_cannot_be_read_as_text_is_refused(tmp_path: Path, line: str) -> None:
    (issue,) = refused(template(tmp_path, line), a="x", l=["y"])
    assert issue.code == "szablon-zla-wartosc"


def test_a_block_between_table_and_text_names_both_places(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p if a %}", [["{%p endif %}"]])
    (issue,) = Template.load(path).issues
    assert issue.code == "szablon-blok-w-roznych-miejscach"
    assert "tabela 1" in str(issue.place)
    assert "akapit 1" in issue.what


def test_a_glued_prefix_is_written_out_in_the_cure(tmp_path: Path) -> None:
    first = Template.load(template(tmp_path, "{%pif a %}")).issues[0]
    assert first.todo == "Napisz {%p if zamiast {%pif."


def test_a_template_with_errors_is_not_rendered(tmp_path: Path) -> None:
    assert [issue.code for issue in refused(template(tmp_path, "{% if a %}"), a=1)] == ["szablon-niezamkniety-blok"]


@pytest.mark.parametrize("content", [b"", b"zwykly tekst", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_document_is_refused_in_polish(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "umowa.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError, match=r"umowa\.docx: to nie jest dokument \.docx\."):
        Template.load(path)


def test_a_file_that_is_not_there_is_refused_in_polish(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"Nie można odczytać szablonu brak\.docx\."):
        Template.load(tmp_path / "brak.docx")


def test_a_broken_part_is_named(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    broken = member(path, "word/document.xml").replace("</w:body>", "")
    assert codes(with_parts(path, {"word/document.xml": broken})) == ["szablon-uszkodzona-czesc"]


def test_a_relation_to_nothing_is_named(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    name = "word/_rels/document.xml.rels"
    rels = member(path, name).replace("styles.xml", "style.xml")
    assert codes(with_parts(path, {name: rels})) == ["szablon-brak-czesci"]


def test_an_error_in_an_expression_is_told_without_quoting_values(tmp_path: Path) -> None:
    (issue,) = refused(template(tmp_path, "{{ a + b }}"), a="Kowalski", b=1)
    assert issue.code == "szablon-blad-obliczenia"
    assert "Kowalski" not in str(issue)


def test_division_by_zero_is_told(tmp_path: Path) -> None:
    (issue,) = refused(template(tmp_path, "{{ a / b }}"), a=1, b=0)
    assert "dzielenie przez zero" in issue.what


class _Everything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "Zdanie."


@pytest.mark.parametrize("code", FINDINGS)
def test_every_finding_ends_its_cause_and_its_cure_like_sentences(code: str) -> None:
    finding = FINDINGS[code]
    assert finding.cause.format_map(_Everything()).endswith(".")
    assert finding.cure.format_map(_Everything()).endswith(".")


def test_a_strict_document_is_refused_with_advice(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a }}")
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = member(path, "word/document.xml").replace(main, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert codes(with_parts(path, {"word/document.xml": strict})) == ["szablon-odmiana-strict"]


def test_the_message_of_a_foreign_error_is_not_shown_for_it_may_quote_a_value(tmp_path: Path) -> None:
    loaded = Template.load(template(tmp_path, "{{ a|liczba }}"), {"liczba": int})
    with pytest.raises(RenderError) as caught:
        loaded.render({"a": "Kowalski"})
    assert caught.value.issues[0].code == "szablon-blad-obliczenia"
    assert "Kowalski" not in str(caught.value)
