"""List z podziękowaniem: one page, and not a word of why somebody was helped."""

from docx.document import Document

from tools.templates.blocks import block, paragraph, signed_by_director
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import LETTER, PLACE
from tools.templates.tags import optional

_COURSES = 'uczestnik.udzial|wybierz("wynik", "ukończono")'

_CONGRATULATIONS = (
    'Gratuluję {{ uczestnik|pan("celownik") }} ukończenia '
    f"{{% if {_COURSES}|length == 1 %}}kursu{{% else %}}kursów:{{% endif %}} "
    f"{{% for udzial in {_COURSES} %}}"
    "{% if loop.last and not loop.first %} i {% elif not loop.first %}, {% endif %}"
    '„{{ udzial.kurs.nazwa }}”{% endfor %}. To zasługa {{ uczestnik|pan("dopelniacz") }} pracy i cierpliwości.'
)


def build() -> Document:
    """Return the template."""
    document = new_document("List z podziękowaniem")
    programme_header(document)
    programme_footer(document)
    _add_head(document)
    _add_body(document)
    _add_signature(document)
    return document


def _add_head(document: Document) -> None:
    paragraph(document, "{{ projekt.miejscowosc_pisma }}, {{ (projekt.data_pisma or dzis)|data_slownie }}", PLACE)
    paragraph(document, "PODZIĘKOWANIE", "Tytuł listu")
    paragraph(document, "{{ uczestnik|pan }}", "Adresat")
    paragraph(document, "**{{ uczestnik|osoba }}**", "Adresat")
    paragraph(document, "{{ uczestnik|zwrot }},", "Zwrot do adresata")


def _add_body(document: Document) -> None:
    paragraph(
        document,
        "serdecznie dziękuję za udział w projekcie pt. „{{ projekt.tytul }}”, realizowanym "
        + optional("projekt.rok", "w {{ projekt.rok }} roku ")
        + 'przez {{ projekt.realizator|biernik("instytucja") }}. '
        '{{ uczestnik|pan("dopelniacz") }} zaangażowanie, wytrwałość i otwartość były ważną częścią naszej wspólnej '
        "pracy.",
        LETTER,
    )
    with block(document, f"if {_COURSES}"):
        paragraph(document, _CONGRATULATIONS, LETTER)
    paragraph(
        document,
        'Życzę {{ uczestnik|pan("celownik") }}, aby zdobyte umiejętności i doświadczenia dobrze służyły na co dzień, '
        "a nawiązane znajomości były źródłem wsparcia i radości. Niech każdy kolejny plan kończy się powodzeniem.",
        LETTER,
    )


def _add_signature(document: Document) -> None:
    paragraph(document, "Z wyrazami szacunku", "Pozdrowienie")
    signed_by_director(document)
