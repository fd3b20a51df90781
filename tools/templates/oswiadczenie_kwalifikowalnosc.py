"""Oświadczenie o spełnianiu warunków udziału: what makes somebody eligible, and nothing about health."""

from docx.document import Document

from tools.templates.blocks import block, paragraph
from tools.templates.oswiadczenie_czesci import (
    PROJECT,
    WHO,
    day_of,
    new_declaration,
    place_and_day,
    signed_by_person,
)
from tools.templates.styles import DECLARED, DECLARED_TOGETHER, ITEM
from tools.templates.tags import optional

_SIGNED = "uczestnik.data_kwalifikowalnosci"


def build() -> Document:
    """Return the template."""
    document = new_declaration("Oświadczenie o spełnianiu warunków udziału w projekcie")
    paragraph(document, "OŚWIADCZENIE O SPEŁNIANIU WARUNKÓW UDZIAŁU", "Title")
    paragraph(document, f"projekt {PROJECT}", "Subtitle")
    paragraph(
        document,
        f'{WHO}, {{{{ uczestnik|rodzaj("pouczony", "pouczona") }}}} o odpowiedzialności za składanie oświadczeń '
        "niezgodnych z prawdą, oświadczam, że w dniu przystąpienia do projektu:",
        DECLARED,
    )
    for given, condition in _CONDITIONS:
        with block(document, f"if {given}"):
            paragraph(document, condition, ITEM)
    for condition in _ALWAYS:
        paragraph(document, condition, ITEM)
    paragraph(document, "Na żądanie przedstawię dokumenty, które to potwierdzają.", DECLARED_TOGETHER)
    place_and_day(document, _SIGNED)
    signed_by_person(document, _SIGNED, "(data i podpis osoby przyjmującej oświadczenie)")
    return document


_AGE = f'{{{{ uczestnik|wiek({day_of(_SIGNED)})|liczba("rok", "lata", "lat") }}}}'
_CONDITIONS = (
    ("uczestnik.data_urodzenia", f"mam {_AGE};"),
    (
        "uczestnik.status",
        "mój status na rynku pracy to: {{ uczestnik.status|lower }}"
        + optional("uczestnik.w_tym", ", {{ uczestnik.w_tym }}")
        + ";",
    ),
    ("uczestnik.wyksztalcenie", "moje wykształcenie to: {{ uczestnik.wyksztalcenie|lower }};"),
)
_ALWAYS = (
    "mieszkam na obszarze realizacji projektu"
    + optional("projekt.obszar", " ({{ projekt.obszar }})")
    + ", w rozumieniu art. 25 Kodeksu cywilnego;",
    "korzystam ze świadczeń pomocy społecznej albo spełniam warunki, aby z nich korzystać;",
    "należę do grupy docelowej, opisanej we wniosku o dofinansowanie projektu;",
    "nie korzystam z takiego samego wsparcia w innym projekcie;",
    "biorę udział w projekcie dobrowolnie.",
)
