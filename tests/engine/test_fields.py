"""What a template says it needs."""

from pathlib import Path

import pytest

from dokumenty.engine import Template
from tests.engine.building import template


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        (["{{ a }} {{ a.b.c }}"], ["a", "a.b.c"]),
        (["{{ a['b'] }} {{ a[0].c }}"], ["a.b", "a[].c"]),
        (["{% for d in k.d %}{{ d.t }} {{ loop.index }}{% endfor %}"], ["k.d", "k.d[].t"]),
        (["{% for d in k.d|sort(attribute='data')|selectattr('wazne') %}{{ d.t }}{% endfor %}"],
         ["k.d", "k.d[].data", "k.d[].wazne", "k.d[].t"]),
        (["{% for d in k.d|wybierz('typ', t) %}{{ d.t }}{% endfor %}"], ["k.d", "t", "k.d[].t"]),
        (["{% for a in l %}{% for b in a.m %}{{ b.c }}{% endfor %}{% endfor %}"], ["l", "l[].m", "l[].m[].c"]),
        (["{% set u = uczestnik %}{{ u.imie }}"], ["uczestnik", "uczestnik.imie"]),
        (["{% set u = l|first %}{{ u.imie }}"], ["l", "l[].imie"]),
        (["{{ (l|first).imie }} {{ l|map(attribute='a')|join(', ') }}"], ["l", "l[].imie", "l[].a"]),
        (["{{ a.b|default(c) }} {{ a if b else d }}"], ["a.b", "c", "b", "a", "d"]),
        (["{% for k, v in a.items() %}{{ k }}{{ v.x }}{% endfor %}"], ["a", "a[].x"]),
        (["{{ a.imie.upper() }} {{ range(n)|list }}"], ["a.imie", "n"]),
        (["{% macro m(x) %}{{ x.y }}{{ z }}{% endmacro %}{{ m(a) }}"], ["z", "a"]),
        (["{% if a is defined and b == 1 %}{% endif %}"], ["a", "b"]),
        (["{% with q = a.b %}{{ q.c }}{% endwith %}"], ["a.b", "a.b.c"]),
        (["{% for r in l|batch(2) %}{% for x in r %}{{ x.a }}{% endfor %}{% endfor %}"], ["l", "l[]", "l[].a"]),
        (["{% for q in p|kwartaly %}{{ q.nazwa }}{% endfor %}"], ["p"]),
    ],
)  # fmt: skip
def test_paths_are_followed(tmp_path: Path, lines: list[str], paths: list[str]) -> None:
    filters = {"wybierz": lambda items, *_: items, "kwartaly": lambda item: item}
    loaded = Template.load(template(tmp_path, *lines), filters)
    assert not loaded.issues
    assert {use.path for use in loaded.fields()} == set(paths)


def test_every_use_has_its_place(tmp_path: Path) -> None:
    path = template(tmp_path, "Pani {{ u.imie }}", [["", "{{ u.imie }}"]])
    assert [(use.path, str(use.place)) for use in Template.load(path).fields()] == [
        ("u.imie", "szablon.docx, akapit 1, „Pani {{ u.imie }}”"),
        ("u.imie", "szablon.docx, tabela 1, wiersz 1, komórka 2, „{{ u.imie }}”"),
    ]


def test_row_loops_give_paths_of_their_items(tmp_path: Path) -> None:
    path = template(tmp_path, [["{%tr for d in kontrakt.dzialania %}"], ["{{ d.tresc }}"], ["{%tr endfor %}"]])
    assert [use.path for use in Template.load(path).fields()] == ["kontrakt.dzialania", "kontrakt.dzialania[].tresc"]
