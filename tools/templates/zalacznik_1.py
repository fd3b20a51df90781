"""Załącznik nr 1: the documents that prove the expenses of a payment application; a landscape table."""

from docx.document import Document

from tools.templates.blocks import Cell, block, paragraph, row, row_for_each, rows, signed_by_director, table
from tools.templates.paper import LANDSCAPE
from tools.templates.styles import BEFORE_SIGNATURES, CENTER, LABEL, NUMBER, PLACE, SMALL, SMALL_COLUMN, TABLE_TITLE
from tools.templates.tags import optional
from tools.templates.zalacznik_czesci import DAY, new_attachment

_COLUMNS = (
    (0.9, "Lp."),
    (2.6, "Nr dokumentu"),
    (2.1, "Nr księgowy"),
    (2.2, "Data wystawienia"),
    (2.0, "Data zapłaty"),
    (5.3, "Nazwa towaru lub usługi"),
    (1.3, "Nr zad."),
    (2.5, "Kwota dokumentu brutto"),
    (2.6, "Kwota kwalifikowalna"),
    (1.9, "w tym VAT"),
    (1.8, "Cross-financing"),
)
_EXPENSES = "platnosc.wydatki"


def build() -> Document:
    """Return the template."""
    title = "Zestawienie dokumentów potwierdzających poniesione wydatki objęte wnioskiem o płatność"
    document = new_attachment(1, title, LANDSCAPE)
    _add_expenses(document)
    with block(document, f'if {_EXPENSES}|selectattr("zadanie")|list'):
        _add_tasks(document)
    paragraph(
        document, f'Wydatki kwalifikowalne słownie: {{{{ {_EXPENSES}|suma("kwota")|slownie }}}}.', BEFORE_SIGNATURES
    )
    paragraph(document, f"{{{{ projekt.miejscowosc_pisma }}}}, {DAY}", PLACE)
    signed_by_director(document)
    return document


def _add_expenses(document: Document) -> None:
    widths, titles = zip(*_COLUMNS, strict=True)
    expenses = table(document, widths, header=[Cell(title, SMALL_COLUMN) for title in titles])
    cells = (
        Cell("{{ loop.index }}.", CENTER),
        Cell("{{ wydatek.nr_dokumentu }}", SMALL),
        Cell(optional("wydatek.nr_ksiegowy"), SMALL),
        Cell("{{ wydatek.data_wystawienia|myslnik }}", CENTER),
        Cell("{{ wydatek.data_zaplaty|myslnik }}", CENTER),
        Cell("{{ wydatek.nazwa }}" + optional("wydatek.kategoria", " – {{ wydatek.kategoria }}"), SMALL),
        Cell("{{ wydatek.zadanie_id|myslnik }}", CENTER),
        Cell("{{ wydatek.kwota_brutto|myslnik }}", NUMBER),
        Cell("{{ wydatek.kwota }}", NUMBER),
        Cell("{{ wydatek.vat|myslnik }}", NUMBER),
        Cell("{% if wydatek.cross_financing %}tak{% else %}nie{% endif %}", CENTER),
    )
    row_for_each(expenses, f"for wydatek in {_EXPENSES}", cells)
    row(
        expenses,
        Cell("RAZEM", LABEL, span=8),
        Cell(f'**{{{{ {_EXPENSES}|suma("kwota")|kwota }}}}**', NUMBER),
        Cell(f'**{{{{ {_EXPENSES}|suma("vat")|kwota }}}}**', NUMBER),
        "",
    )


def _add_tasks(document: Document) -> None:
    paragraph(document, "Wydatki według zadań", TABLE_TITLE)
    tasks = table(document, (1.5, 14, 4), header=("Nr", "Zadanie", "Kwota"))
    with rows(tasks, "for zadanie in zadania"):
        own = f'{_EXPENSES}|wybierz("zadanie", zadanie)'
        with rows(tasks, f"if {own}"):
            row(
                tasks,
                Cell("{{ zadanie.nr }}.", CENTER),
                "{{ zadanie.nazwa }}",
                Cell(f'{{{{ {own}|suma("kwota")|kwota }}}}', NUMBER),
                with_next=True,
            )
    without = f'{_EXPENSES}|rejectattr("zadanie")|list'
    with rows(tasks, f"if {without}"):
        amount = f'{{{{ ({without})|suma("kwota")|kwota }}}}'
        row(tasks, Cell("–", CENTER), "wydatki nieprzypisane do zadania", Cell(amount, NUMBER), with_next=True)
    total = f'**{{{{ {_EXPENSES}|suma("kwota")|kwota }}}}**'
    row(tasks, Cell("RAZEM", LABEL, span=2), Cell(total, NUMBER), with_next=True)
