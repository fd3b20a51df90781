"""Templates that try to reach the program, or to be endless: stopped, and told where."""

from pathlib import Path

import pytest

from tests.engine.building import refused, rendered, template

_REACHING = ["szablon-niedozwolone-dzialanie"]
_TOO_MUCH = ["szablon-przekroczony-rozmiar"]


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ x.__class__ }}",
        "{{ [x]|map(attribute='__class__')|list }}",
        "{{ x['__class__'] }}",
        "{{ joiner.__init__ }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ l.append(1) }}",
        "{{ namespace.__init__ }}",
        "{{ 'a'.translate({97: 'b' }) }}",
        "{{ x.to_bytes(10000000000, 'big') }}",
        "{{ 'a'.encode().ljust(10000000000) }}",
    ],
)
def test_the_program_cannot_be_reached(tmp_path: Path, line: str) -> None:
    issues = refused(template(tmp_path, line), x=1, l=[])
    assert [issue.code for issue in issues] == _REACHING
    assert "akapit 1" in str(issues[0].place)


@pytest.mark.parametrize(
    "line",
    [
        "{% for i in range(1000000000) %}{% endfor %}",
        "{{ range(99999999)|list }}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% for k in range(9999) %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for i in range(99) recursive %}{{ loop(range(99)) }}{% endfor %}",
        "{% macro m(x) %}{{ m(x) }}{% endmacro %}{{ m(1) }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{{ 'a' * 10000000000 }}",
        "{{ 10000000000 * 'a' }}",
        "{{ [0] * 10000000000 }}",
        "{{ 9 ** 9999999 }}",
        "{{ ('a' * 10000000)|replace('a', 'b' * 10000000) }}",
        "{{ ('a' * 10000000).replace('a', 'b' * 10000000) }}",
        "{{ 'a'|center(10000000000) }}",
        "{{ 'a'.ljust(10000000000) }}",
        "{{ '%10000000000d'|format(1) }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ '{:10000000000}'.format(1) }}",
        "{{ '{:{w}}'.format(1, w=10000000000) }}",
        "{{ '%*d' % (10000000000, 1) }}",
        "{{ '%(a)10000000000d' % {'a': 1} }}",
        "{{ '%.10000000000f' % 1 }}",
        "{{ 'a\nb'|indent(10000000000) }}",
        "{{ ('a' * 1000000, ) * 1000000 }}",
        "{{ (['a' * 1000000] * 1000)|join }}",
        "{% set ns = namespace(s='aaaaaaaaaa') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
        "{% set ns = namespace(s='aaaaaaaaaa') %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
        "{% set ns = namespace(n=99) %}{% for i in range(60) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
        "{{ [1]|slice(1000000000)|list }}",
        "{{ [1]|batch(1000000000, 'x')|list }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l ~ 1 }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l|upper }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ '%s' % [ns.l] }}",
        "{{ range(90000)|map('center', 100000)|list|length }}",
    ],
)  # fmt: skip
def test_nothing_is_endless(tmp_path: Path, line: str) -> None:
    assert [issue.code for issue in refused(template(tmp_path, line))] == _TOO_MUCH


def test_megabytes_repeated_are_stopped(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p for i in range(90000) %}", "długi tekst " * 200, "{%p endfor %}")
    assert [issue.code for issue in refused(path)] == _TOO_MUCH


def test_an_expression_nested_without_end_is_an_issue_and_no_crash(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}")
    assert refused(path)


@pytest.mark.parametrize(
    "line",
    [
        "{{ x" + "|upper" * 2000 + " }}",
        "{{ x" + ".a" * 3000 + " }}",
        "{{ 1" + "+1" * 5000 + " }}",
        "{% for i in l %}" * 25 + "{% endfor %}" * 25,
    ],
    ids=["filters", "attributes", "sums", "loops"],
)
def test_what_is_too_deep_for_python_is_an_issue_and_no_crash(tmp_path: Path, line: str) -> None:
    assert [issue.code for issue in refused(template(tmp_path, line), x=1, l=[])] == ["szablon-zbyt-zagniezdzony"]


def test_honest_work_is_not_stopped(tmp_path: Path) -> None:
    path = template(
        tmp_path, "{{ '%.2f' % 2 }} {{ '{:>5}'.format('a') }} {{ ('-' * 3).join(['a', 'b']) }} {{ 2 ** 10 }}"
    )
    assert rendered(path) == ["2.00     a a---b 1024"]
