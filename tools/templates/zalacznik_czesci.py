"""What the attachments of a payment application have in common: their head."""

from docx.document import Document

from tools.templates.blocks import fact, paragraph, table
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.paper import Page
from tools.templates.styles import BETWEEN_TABLES, LIST_TITLE
from tools.templates.tags import optional

PERIOD = "{{ platnosc.okres_od|zakres(platnosc.okres_do) }}"
SINCE = "od {{ platnosc.okres_od|data_slownie }} do\u00a0{{ platnosc.okres_do|data_slownie }}"
DAY = "{{ (platnosc.data_pisma or dzis)|data_slownie }}"


def new_attachment(number: int, title: str, page: Page) -> Document:
    """Return a document with the head of attachment `number`: which application, which project, which period."""
    document = new_document(f"Załącznik nr {number}: {title[0].lower()}{title[1:]}", page)
    programme_header(document, page.text_width)
    programme_footer(document)
    paragraph(document, f"ZAŁĄCZNIK NR {number}", LIST_TITLE)
    paragraph(document, title, "Subtitle")
    head = table(document, (4, page.text_width - 4), labels=True)
    fact(
        head,
        "Wniosek o płatność",
        "nr {{ platnosc.id }}" + optional("platnosc.rodzaj", ", płatność {{ platnosc.rodzaj }}"),
    )
    fact(head, "Okres", PERIOD)
    fact(head, "Projekt", "„{{ projekt.tytul }}”" + optional("projekt.nr_umowy", ", nr {{ projekt.nr_umowy }}"))
    fact(head, "Realizator", "{{ projekt.realizator }}")
    paragraph(document, "", BETWEEN_TABLES)
    return document
