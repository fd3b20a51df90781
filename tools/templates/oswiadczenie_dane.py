"""Oświadczenie o przetwarzaniu danych osobowych: the text comes from the sheet Klauzule, by the day of signing."""

from docx.document import Document

from tools.templates.blocks import block, fact, lines_to_fill, otherwise, paragraph, table
from tools.templates.oswiadczenie_czesci import (
    PROJECT,
    WHO,
    day_of,
    new_declaration,
    place_and_day,
    signed_by_person,
)
from tools.templates.styles import BETWEEN_TABLES, CLAUSE_POINT, DECLARED, DECLARED_TOGETHER, FILL_IN_TOGETHER

SYMBOL = "DANE"
_SIGNED = "uczestnik.data_oswiadczenia"
_CLAUSES = f'klauzule|wybierz("id", "{SYMBOL}")|w_mocy({day_of(_SIGNED)})'
_ADDRESS = (
    '[projekt.adres_ulica, (projekt.adres_kod ~ "\u00a0" ~ projekt.adres_miejscowosc)|trim, '
    '"tel.\u00a0" ~ projekt.telefon if projekt.telefon else "", projekt.email]|select'
)


def build() -> Document:
    """Return the template."""
    document = new_declaration("Oświadczenie o przetwarzaniu danych osobowych")
    with block(document, f"for klauzula in {_CLAUSES}"):
        paragraph(document, _TITLE, "Title")
        _add_head(document)
        _add_clause(document)
        otherwise(document)
        paragraph(document, _DEFAULT_TITLE, "Title")
        _add_head(document)
        lines_to_fill(document, 10, FILL_IN_TOGETHER)
    paragraph(document, "", BETWEEN_TABLES)
    place_and_day(document, _SIGNED)
    signed_by_person(document, _SIGNED)
    return document


_DEFAULT_TITLE = "OŚWIADCZENIE O PRZETWARZANIU DANYCH OSOBOWYCH"
_TITLE = f"{{% if klauzula.tytul %}}{{{{ klauzula.tytul|upper }}}}{{% else %}}{_DEFAULT_TITLE}{{% endif %}}"


def _add_head(document: Document) -> None:
    paragraph(document, f"projekt {PROJECT}", "Subtitle")
    office = table(document, (3.5, 13))
    fact(office, "Realizator projektu", "{{ projekt.realizator }}")
    fact(office, "Adres i kontakt", f'{{{{ {_ADDRESS}|join(", ") }}}}', given=f"{_ADDRESS}|list")
    fact(office, "NIP", "{{ projekt.nip }}", given="projekt.nip")
    fact(office, "REGON", "{{ projekt.regon }}", given="projekt.regon")
    paragraph(document, "", BETWEEN_TABLES)
    paragraph(
        document,
        f'{WHO}, {{{{ uczestnik|rodzaj("uczestnik", "uczestniczka") }}}} projektu, oświadczam, co następuje.',
        DECLARED,
    )


def _add_clause(document: Document) -> None:
    """Add each line of the clause as a paragraph; one that starts with a number hangs on it."""
    lines, numbered = 'for wiersz in klauzula.tresc.split("\\n")', 'if wiersz[:1] in "123456789"'
    with block(document, lines), block(document, numbered):
        paragraph(document, '{{ wiersz.replace(". ", ".\\t", 1) }}', CLAUSE_POINT)
        otherwise(document)
        paragraph(document, "{{ wiersz }}", DECLARED_TOGETHER)
