"""Kontrakt socjalny: the two forms in one annex, A (person or family) and B (labour market).

After the annex to the regulation of 8 November 2010 (Dz.U. 2010 nr 218 poz. 1439). Only the
head of the annex could be read word for word; the numbered fields are a reconstruction from
descriptions, to be compared with the annex before anyone says "zgodny ze wzorem".
"""

from docx.document import Document

from tools.templates.blocks import Cell, paragraph, row, signatures, table
from tools.templates.kontrakt_czesc_i import add_part_one
from tools.templates.kontrakt_czesc_ii import add_part_two
from tools.templates.kontrakt_formy import Form
from tools.templates.page import form_header, new_document, page_footer
from tools.templates.styles import PLAIN, STAMP


def build(form: Form) -> Document:
    """Return the template of one form, parts I and II."""
    document = new_document(f"Kontrakt socjalny, część I {form.letter} i II {form.letter}")
    form_header(
        document, "Kontrakt socjalny nr {{ kontrakt.id }}", "Egzemplarz nr {{ egzemplarz }} z {{ egzemplarze }}"
    )
    page_footer(document)
    _add_head(document)
    add_part_one(document, form)
    _add_signatures(document)
    add_part_two(document, form)
    _add_signatures(document)
    return document


def _add_head(document: Document) -> None:
    head = table(document, (7.5, 9), style=PLAIN)
    row(
        head,
        Cell("(pieczęć ośrodka pomocy społecznej)", STAMP),
        Cell("Data zawarcia kontraktu socjalnego: **{{ kontrakt.data_zawarcia|data_slownie }}**", "Data zawarcia"),
    )
    paragraph(document, "KONTRAKT SOCJALNY", "Title")
    paragraph(document, "określający sposób współdziałania między:", "Subtitle")
    paragraph(
        document,
        "1)\tosobą/rodziną a pracownikiem socjalnym w zakresie rozwiązywania trudnej sytuacji życiowej "
        "(część\u00a0I\u00a0A i\u00a0II\u00a0A);",
        "Opis tytułu",
    )
    paragraph(
        document,
        "2)\tosobą a pracownikiem socjalnym w celu wzmocnienia aktywności i samodzielności życiowej, "
        "zawodowej lub przeciwdziałania wykluczeniu społecznemu (część\u00a0I\u00a0B i\u00a0II\u00a0B).",
        "Opis tytułu",
    )


def _add_signatures(document: Document) -> None:
    signatures(
        document,
        "{{ uczestnik|osoba }}\n(podpis osoby zawierającej kontrakt)",
        "{{ pracownik|osoba }}\n(podpis pracownika socjalnego)",
    )
