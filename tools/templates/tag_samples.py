"""Every tag once, as it stands in a template for a contract; docs/znaczniki.md shows what comes of each."""

from collections.abc import Sequence
from dataclasses import dataclass

Block = str | Sequence[Sequence[str]]
"""A paragraph, bold between double stars, or the rows of a table."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A tag: the name of its picture and a piece of a template."""

    name: str
    blocks: tuple[Block, ...]


SAMPLES = (
    Sample("pole", ("Uczestnik: {{ uczestnik.imie }} **{{ uczestnik.nazwisko }}**",)),
    Sample(
        "filtr",
        (
            "Leżajsk, {{ projekt.data_pisma|data_slownie }}",
            "Wartość: {{ projekt.wartosc }} (słownie: {{ projekt.wartosc|slownie }})",
        ),
    ),
    Sample(
        "przypadek",
        (
            "Dziękujemy {{ uczestnik|pan(„celownik”) }} {{ uczestnik|komu }}.",
            "Umowa zawarta w {{ projekt|miejscownik(„miejscowosc_pisma”) }} z {{ uczestnik|kim }}.",
        ),
    ),
    Sample(
        "rodzaj",
        ("{{ uczestnik|pan }} {{ uczestnik|osoba }} {{ uczestnik|rodzaj(„ukończył”, „ukończyła”) }} kurs.",),
    ),
    Sample(
        "if",
        (
            "Telefon: {% if uczestnik.telefon %}{{ uczestnik.telefon }}{% else %}nie podano{% endif %}.",
            "Liczba celów: {{ kontrakt.cele|length }}{% if kontrakt.cele|length > 1 %} (więcej niż jeden){% endif %}",
        ),
    ),
    Sample(
        "p-if",
        (
            "Strony ustalają, co następuje.",
            "{%p if kontrakt.typ == „B” %}",
            "Osoba jest zarejestrowana w urzędzie pracy.",
            "{%p endif %}",
            "{%p if kontrakt.typ == „A” %}",
            "Kontrakt dotyczy całej rodziny.",
            "{%p endif %}",
            "Kontrakt sporządzono w dwóch egzemplarzach.",
        ),
    ),
    Sample(
        "p-for",
        ("Cele:", "{%p for cel in kontrakt.cele %}", "{{ loop.index }}. {{ cel.tresc }}", "{%p endfor %}"),
    ),
    Sample(
        "for",
        ("Kadra: {% for k in kadra %}{{ k|osoba }}{% if not loop.last %}, {% endif %}{% endfor %}.",),
    ),
    Sample(
        "tr",
        (
            (
                ("Lp.", "Działanie", "Termin"),
                ("{%tr for d in kontrakt.dzialania[:3] %}", "", ""),
                ("{{ loop.index }}", "{{ d.tresc }}", "{{ d.termin_do }}"),
                ("{%tr endfor %}", "", ""),
            ),
        ),
    ),
    Sample(
        "tc",
        (
            (
                ("Zadanie", "{%tc for k in projekt|kwartaly %}", "{{ k.nazwa }}", "{%tc endfor %}"),
                (
                    "{{ zadania[0].nazwa }}",
                    "{%tc for k in projekt|kwartaly %}",
                    "{% if zadania[0]|w_kwartale(k) %}×{% endif %}",
                    "{%tc endfor %}",
                ),
            ),
        ),
    ),
    Sample(
        "colspan",
        (
            (
                ("{% colspan projekt|kwartaly|length %}Kwartały",),
                ("{%tc for k in projekt|kwartaly %}", "{{ k.numer }}", "{%tc endfor %}"),
            ),
        ),
    ),
    Sample(
        "cellbg",
        (
            (
                ("{%tr for c in kontrakt.cele %}", ""),
                ("{% cellbg „DDEEDD” if loop.first else „FFFFFF” %}{{ loop.index }}", "{{ c.tresc }}"),
                ("{%tr endfor %}", ""),
            ),
        ),
    ),
    Sample(
        "vm",
        (
            (
                ("{%tr for k in kursy[:3] %}", ""),
                ("{% vm %}Kursy", "{{ k.nazwa }}"),
                ("{%tr endfor %}", ""),
            ),
        ),
    ),
    Sample(
        "hm",
        (
            (
                ("{%tc for k in kursy[:3] %}", "{% hm %}Kursy", "{%tc endfor %}"),
                ("{%tc for k in kursy[:3] %}", "{{ loop.index }}", "{%tc endfor %}"),
            ),
        ),
    ),
    Sample(
        "set",
        ("{% set kto = uczestnik|osoba %}Zawarty z: {{ kto }}. Podpis: {{ none|kropki(20) }} ({{ kto }})",),
    ),
    Sample(
        "macro",
        (
            "{%p macro podpis(kto) %}",
            "{{ none|kropki(30) }}",
            "{{ kto }}",
            "{%p endmacro %}",
            "{{p podpis(„pracownik socjalny”) }}",
            "{{p podpis(uczestnik|osoba) }}",
        ),
    ),
    Sample("komentarz", ("Kontrakt nr {{ kontrakt.id }}{# numer nadaje sekretariat #} zawarto.",)),
    Sample("literalnie", ("Wpisz nazwę pola w klamrach: {_{ uczestnik.imie }_}.",)),
    Sample("kratka", ("{{ (kontrakt.typ == „A”)|kratka }} część A   {{ (kontrakt.typ == „B”)|kratka }} część B",)),
    Sample("qr", ("Kod dokumentu: {{ kod|qr(18) }}",)),
    Sample("kropki", ("Telefon: {{ uczestnik.telefon|kropki(30) }}, faks: {{ none|kropki(30) }}",)),
)
