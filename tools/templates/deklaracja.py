"""Deklaracja uczestnictwa w projekcie: whoever comes declares it; no word of why support is needed."""

from docx.document import Document

from tools.templates.blocks import paragraph
from tools.templates.oswiadczenie_czesci import PROJECT, WHO, new_declaration, place_and_day, signed_by_person
from tools.templates.styles import DECLARED, DECLARED_TOGETHER, ITEM
from tools.templates.tags import optional

_SIGNED = "uczestnik.data_deklaracji"


def build() -> Document:
    """Return the template."""
    document = new_declaration("Deklaracja uczestnictwa w projekcie")
    paragraph(document, "DEKLARACJA UCZESTNICTWA", "Title")
    paragraph(document, f"w projekcie {PROJECT}", "Subtitle")
    paragraph(document, _DECLARES, DECLARED)
    paragraph(document, "Oświadczam, że:", DECLARED_TOGETHER)
    for said in _SAYS:
        paragraph(document, said, ITEM)
    paragraph(document, "Zobowiązuję się do:", DECLARED_TOGETHER)
    for promised in _PROMISES:
        paragraph(document, promised, ITEM)
    paragraph(document, _WARNED, DECLARED_TOGETHER)
    place_and_day(document, _SIGNED)
    signed_by_person(document, _SIGNED, "(data i podpis osoby przyjmującej deklarację)")
    return document


_DECLARES = (
    f"{WHO}, deklaruję udział w projekcie pt. „{{{{ projekt.tytul }}}}”, realizowanym przez "
    '{{ projekt|biernik("realizator") }}' + optional("projekt.program", ", program: {{ projekt.program }}") + "."
)
_SAYS = (
    "biorę udział w projekcie dobrowolnie;",
    '{{ uczestnik|rodzaj("zapoznałem", "zapoznałam") }} się z zasadami uczestnictwa w projekcie i je akceptuję;',
    (
        'spełniam warunki udziału w projekcie, co {{ uczestnik|rodzaj("potwierdziłem", "potwierdziłam") }} '
        "w osobnym oświadczeniu;"
    ),
    '{{ uczestnik|rodzaj("zostałem poinformowany", "zostałam poinformowana") }} o źródle finansowania projektu'
    + optional("projekt.dofinansowanie_zrodlo", " ({{ projekt.dofinansowanie_zrodlo }})")
    + ".",
)
_PROMISES = (
    "regularnego udziału w uzgodnionych zajęciach i spotkaniach oraz potwierdzania obecności podpisem;",
    "udziału w ankietach i badaniach dotyczących projektu, także po jego zakończeniu;",
    "przekazania po zakończeniu udziału informacji o swojej sytuacji na rynku pracy;",
    "niezwłocznego informowania o zmianie danych i o rezygnacji z udziału, z podaniem przyczyny.",
)
_WARNED = (
    '{{ uczestnik|rodzaj("Zostałem pouczony", "Zostałam pouczona") }} o odpowiedzialności za składanie oświadczeń '
    "niezgodnych z prawdą."
)
