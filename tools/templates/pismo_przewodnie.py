"""Pismo przewodnie: the letter with which a payment application goes out, and the list of what goes with it."""

from docx.document import Document

from tools.templates.blocks import DOTS, Cell, block, otherwise, paragraph, row, signed_by_director, stack, table
from tools.templates.oswiadczenie_czesci import PROJECT
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import (
    ATTACHMENT,
    ATTACHMENTS,
    DECLARED_TOGETHER,
    ITEM,
    LETTER,
    PLAIN,
    RECEIVER,
    RECEIVER_FIRST,
    SENDER,
    SENT_ON,
    SUBJECT,
)
from tools.templates.zalacznik_czesci import DAY, SINCE


def build() -> Document:
    """Return the template."""
    document = new_document("Pismo przewodnie do wniosku o płatność")
    programme_header(document)
    programme_footer(document)
    _add_head(document)
    _add_body(document)
    paragraph(document, "Z wyrazami szacunku", "Pozdrowienie")
    signed_by_director(document)
    _add_attachments(document)
    return document


def _add_head(document: Document) -> None:
    head = table(document, (9, 7.5), style=PLAIN)
    sender, day = row(head, "", "").cells
    stack(sender, Cell("**{{ projekt.realizator }}**", SENDER))
    for value, text in _SENDER:
        with block(sender, f"if {value}"):
            paragraph(sender, text, SENDER)
    stack(day, Cell(f"{{{{ projekt.miejscowosc_pisma }}}}, {DAY}", SENT_ON))
    with block(document, "if projekt.ip_nazwa"):
        paragraph(document, "**{{ projekt.ip_nazwa }}**", RECEIVER_FIRST)
        with block(document, 'for wiersz in projekt.ip_adres.split("\\n") if projekt.ip_adres'):
            paragraph(document, "{{ wiersz }}", RECEIVER)
        otherwise(document)
        paragraph(document, DOTS, RECEIVER_FIRST)
        paragraph(document, "(instytucja pośrednicząca)", RECEIVER)
    paragraph(document, f"Dotyczy: projekt {PROJECT}", SUBJECT)


_SENDER = (
    ("projekt.adres_ulica", "{{ projekt.adres_ulica }}"),
    ("projekt.adres_miejscowosc", "{{ projekt.adres_kod }} {{ projekt.adres_miejscowosc }}"),
    ("projekt.telefon", "tel. {{ projekt.telefon }}"),
    ("platnosc.znak_sprawy", "Znak sprawy: {{ platnosc.znak_sprawy }}"),
)


def _add_body(document: Document) -> None:
    kind = "{% if platnosc.rodzaj == 'końcowa' %}końcowy wniosek{% else %}wniosek{% endif %}"
    paragraph(
        document,
        f"W załączeniu przekazuję {kind} o płatność nr {{{{ platnosc.id }}}} za okres {SINCE} wraz z załącznikami.",
        LETTER,
    )
    with block(document, "if platnosc.pefs_bez_zmian"):
        paragraph(document, _UNCHANGED, LETTER)
    with block(document, f"if platnosc.pefs_bez_zmian == false and {_WITH_FORM}"):
        paragraph(document, "Formularz PEFS 2007 przekazuję w wersji elektronicznej.", LETTER)
    with block(document, "if pakiet.mimo_bledow"):
        paragraph(document, "Załączniki przekazuję mimo nieusuniętych rozbieżności:", DECLARED_TOGETHER)
        with block(document, "for uwaga in pakiet.mimo_bledow"):
            paragraph(document, "{{ uwaga }}", ITEM)
    with block(document, "if platnosc.uwagi"):
        paragraph(document, "{{ platnosc.uwagi }}", LETTER)


_WITH_FORM = '(not pakiet.tytul or pakiet.zalaczniki|selectattr("rodzaj", "equalto", "dane pefs-2007")|list)'
"""The form goes along: it is in the pack, or the letter is written outside of one."""
_UNCHANGED = (
    "Dane w formularzu PEFS 2007 nie uległy zmianie w stosunku do poprzedniego okresu rozliczeniowego, "
    "dlatego formularza nie przekazuję ponownie."
)


def _add_attachments(document: Document) -> None:
    with block(document, "if pakiet.zalaczniki"):
        paragraph(
            document, "{% if pakiet.zalaczniki|length == 1 %}Załącznik:{% else %}Załączniki:{% endif %}", ATTACHMENTS
        )
        with block(document, "for zalacznik in pakiet.zalaczniki"):
            paragraph(document, "{{ zalacznik.numer }}.\t{{ zalacznik.nazwa }}" + _SIZE, ATTACHMENT)
        otherwise(document)
        paragraph(document, "Załączniki: według spisu.", ATTACHMENTS)
    paragraph(document, "Do wiadomości: a/a.", ATTACHMENT)


_SIZE = (
    '{% if zalacznik.arkusze %} – {{ zalacznik.arkusze|liczba("arkusz", "arkusze", "arkuszy") }}'
    "{% elif not zalacznik.plik.endswith('.docx') %} – plik elektroniczny{% endif %}"
)
"""Sheets of paper; a document whose pages nobody could count says nothing of them."""
