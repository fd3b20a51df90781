"""Tags among words: one before and one after for each."""

from pathlib import Path
from typing import Any

import pytest

from tests.engine.building import body, member, refused, render, rendered, template, text

PEOPLE = [{"imie": "Anna"}, {"imie": "Jan"}]


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("Umowa {{ nr }}.", {"nr": "7/2026"}, "Umowa 7/2026."),
        ("{{ firma }}", {"firma": "Kowalski & Syn <sp. z o.o.> B"}, "Kowalski & Syn <sp. z o.o.> B"),
        ("{{ x }} koniec", {"x": "{{ 1 }} {% if %} {# #}"}, "{{ 1 }} {% if %} {# #} koniec"),
        ("{{ x }}", {"x": "]]> &amp; &#x41;"}, "]]> &amp; &#x41;"),
        ("{{ x }}", {"x": "żółć 😀 שלום"}, "żółć 😀 שלום"),
        ("{{ x }}!", {"x": None}, "!"),
        ("{{ x }}", {"x": "a\r\nb\rc\nd"}, "a\nb\nc\nd"),
        ("{{ x }}", {"x": "a\tb"}, "a\tb"),
        ("  {{ x }}  z  odstępami ", {"x": " 1 "}, "   1   z  odstępami "),
        ("{% if a %}tak{% else %}nie{% endif %}", {"a": 0}, "nie"),
        ("{% for o in osoby %}{{ o.imie }}, {% endfor %}", {"osoby": PEOPLE}, "Anna, Jan, "),
        ("{% set x = 5 %}{{ x * 2 }}", {}, "10"),
        ("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m('1 & 2') }}", {}, "<1 & 2>"),
        ("{% set b %}{{ x }} & y{% endset %}{{ b }}", {"x": "<i>"}, "<i> & y"),
        ("a{# uwaga: it's 100% #}b", {}, "ab"),
        ("{_{ x }_} {_% if %_}", {}, "{{ x }} {% if %}"),
        ("{% raw %}{{ x }}{% endraw %}", {}, "{{ x }}"),
        ("{{ a % 7 }} {% if a % 2 == 0 %}p{% endif %}", {"a": 10}, "3 p"),
        ("{{ '%}' }}{{ '}}' }}{% if '%}' %}!{% endif %}", {}, "%}}}!"),
        ("{{ {'a': {'b': 1}}['a']['b'] }}", {}, "1"),
        ("{{ x|e }}{{ x|safe }}{{ x|escape }}", {"x": "&<"}, "&<&<&<"),
        ("{{ x|default('brak') }}", {}, "brak"),
        ("{{ x is defined }}", {}, "False"),
        ("{{ 5 – 2 }}", {}, "3"),
        ("a {%- if 1 -%} b {%- endif -%} c", {}, "abc"),
        ("{{ o.imie }} {{ o['imie'] }} {{ l[0].imie }}", {"o": PEOPLE[0], "l": PEOPLE}, "Anna Anna Anna"),
        ("{{ imię }}", {"imię": "Ola"}, "Ola"),
        ("{{ ['a', 'b']|join(', ') }}", {}, "a, b"),
        ("{{ osoby|map(attribute='imie')|join('/') }}", {"osoby": PEOPLE}, "Anna/Jan"),
        ("{{ a|kratka }} {{ b|kratka }}", {"a": True, "b": False}, "☒ ☐"),
        ("{% for i in range(5) %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}", {}, "01"),
    ],
)
def test_a_line_comes_out_right(tmp_path: Path, before: str, values: dict[str, Any], after: str) -> None:
    path = template(tmp_path, before)
    assert text(path) == [before]
    assert rendered(path, **values) == [after]


@pytest.mark.parametrize("pair", ["„”", "„“", '„"', "“”", "““", '“"', "””", '"”', '""', "«»"])
def test_any_pair_of_double_quotes_makes_a_text(tmp_path: Path, pair: str) -> None:
    path = template(tmp_path, f"{{{{ x|default({pair[0]}brak{pair[1]}) }}}}")
    assert rendered(path) == ["brak"]


def test_single_typographic_quotes_make_a_text(tmp_path: Path) -> None:
    assert rendered(template(tmp_path, "{{ x|default(‘brak’) }}{{ x|default(‚nic’) }}")) == ["braknic"]


def test_quotes_inside_quotes_stay(tmp_path: Path) -> None:
    assert rendered(template(tmp_path, "{{ \"on „tak” rzekł\" }} {{ 'O’Neil' }}")) == ["on „tak” rzekł O’Neil"]


def test_a_tag_split_over_runs_takes_the_formatting_of_its_first_run(tmp_path: Path) -> None:
    xml = (
        "<w:p><w:r><w:t>Pan {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ im</w:t></w:r><w:proofErr w:type='spellStart'/>"
        "<w:r><w:t>ie }</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>} Nowak</w:t></w:r></w:p>"
    )
    path = body(tmp_path, xml)
    assert text(path) == ["Pan {{ imie }} Nowak"]
    result = render(path, imie="Jan")
    assert text(result) == ["Pan Jan Nowak"]
    assert '<w:i/></w:rPr><w:t xml:space="preserve"> Nowak</w:t>' in member(result, "word/document.xml")


def test_a_line_break_inside_a_tag_is_a_space(tmp_path: Path) -> None:
    xml = "<w:p><w:r><w:t>{% if a</w:t><w:br/><w:t>and b %}tak{%</w:t><w:tab/><w:t>endif %}</w:t></w:r></w:p>"
    assert rendered(body(tmp_path, xml), a=1, b=1) == ["tak"]


def test_an_unknown_name_is_named_with_its_place_and_a_near_name(tmp_path: Path) -> None:
    path = template(tmp_path, "Dzień dobry", "Pani {{ uczestnik.imei }} z {{ miasot }}")
    first, second = refused(path, uczestnik={"imie": "Anna"}, miasto="Rzeszów")
    assert str(first) == (
        "szablon.docx, akapit 2, „Pani {{ uczestnik.imei }} z {{ miasot }}”: Nie ma pola „imei”. Czy chodziło o „imie”?"
    )
    assert (second.code, second.todo) == ("szablon-nieznane-pole", "Czy chodziło o „miasto”?")


@pytest.mark.parametrize("line", ["{% if brak %}x{% endif %}", "{% for a in brak %}x{% endfor %}", "{{ brak.pole }}",
                                  "{{ brak|upper }}", "{{ brak + 1 }}", "{{ brak() }}", "{{ 'a' ~ brak }}"])  # fmt: skip
def test_an_unknown_name_is_an_error_wherever_it_is_used(tmp_path: Path, line: str) -> None:
    (issue,) = refused(template(tmp_path, line))
    assert issue.code == "szablon-nieznane-pole"
    assert "„brak”" in issue.what


def test_an_error_inside_a_macro_names_its_own_line(tmp_path: Path) -> None:
    path = template(tmp_path, "{% macro m(x) %}", "wiek {{ x + 'a' }}", "{% endmacro %}", "{{ m(1) }}")
    (issue,) = refused(path)
    assert issue.code == "szablon-blad-obliczenia"
    assert "akapit 2" in str(issue.place)


def test_values_are_made_text_by_the_finalizer_before_they_are_escaped(tmp_path: Path) -> None:
    from dokumenty.engine import Template

    loaded = Template.load(template(tmp_path, "{{ a }} {{ b }}"), finalize=lambda value: f"<{value}>")
    assert text(loaded.render({"a": 1, "b": True})) == ["<1> <True>"]


def test_filters_of_the_caller_work_and_may_take_polish_quotes(tmp_path: Path) -> None:
    from dokumenty.engine import Template

    loaded = Template.load(template(tmp_path, "{{ a|dopisz(„ zł”) }}"), {"dopisz": lambda value, end: f"{value}{end}"})
    assert text(loaded.render({"a": 5})) == ["5 zł"]
