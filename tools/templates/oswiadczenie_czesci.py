"""What declarations have in common: who declares, on which day, and who signs."""

from docx.document import Document

from tools.templates.blocks import Story, block, otherwise, paragraph, signatures
from tools.templates.page import new_document, programme_footer, programme_header
from tools.templates.styles import PLACE
from tools.templates.tags import optional

WHO = (
    'Ja, {{ uczestnik|rodzaj("niżej podpisany", "niżej podpisana") }} **{{ uczestnik|osoba }}**'
    + optional("uczestnik.pesel", ", PESEL {{ uczestnik.pesel }}")
    + optional("uczestnik.miejscowosc", ", adres zamieszkania lub pobytu: {{ uczestnik|adres }}")
)
PROJECT = "pt. „{{ projekt.tytul }}”" + optional("projekt.nr_umowy", " (nr {{ projekt.nr_umowy }})")
DOTTED_DAY = "……………………………… r."
_ADULT = 18


def new_declaration(title: str) -> Document:
    """Return an empty declaration with the signs and the clause of the programme."""
    document = new_document(title)
    programme_header(document)
    programme_footer(document)
    return document


def day_of(signed: str) -> str:
    """Return the day on which a declaration counts: when it was signed, else when its person came, else today."""
    return f"({signed} or uczestnik.data_start or dzis)"


def place_and_day(story: Story, signed: str) -> None:
    """Add place and day; a day that is not known yet is left to be written by pen."""
    day = f"{{% if {signed} %}}{{{{ {signed}|data_slownie }}}}{{% else %}}{DOTTED_DAY}{{% endif %}}"
    paragraph(story, f"{{{{ projekt.miejscowosc_pisma }}}}, {day}", PLACE)


def signed_by_person(story: Story, signed: str, *others: str) -> None:
    """Add the place where the person signs, and beside a minor the parent or guardian."""
    caption = '(czytelny podpis {{ uczestnik|rodzaj("uczestnika", "uczestniczki") }} projektu)'
    with block(story, f"if uczestnik.data_urodzenia and uczestnik|wiek({day_of(signed)}) < {_ADULT}"):
        signatures(story, caption, "(podpis rodzica albo opiekuna prawnego)", *others)
        otherwise(story)
        signatures(story, caption, *others)
