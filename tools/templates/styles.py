"""The look of the templates: every paragraph, character and table style, declared once.

Text carries no formatting of its own, so whoever keeps the templates changes the look in
Word by changing a style. The words are the standard's (`w:spacing`, `w:ind`); lengths are
in points, because Word shows them so.
"""

from dataclasses import dataclass

FONT = "Calibri"
TEXT_WIDTH = 16.5
"""Width of the text on the page, in centimetres."""
_RIGHT_EDGE = TEXT_WIDTH / 2.54 * 72
GREY = "595959"
LINE = "7F7F7F"
SHADE = "F2F2F2"
FRAME = "44546A"
CUT = "BFBFBF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style; what is left out comes from `base`."""

    name: str
    base: str = "Normal"
    size: float | None = None
    bold: bool = False
    grey: bool = False
    align: str = ""
    before: float | None = None
    after: float | None = None
    line: float | None = None
    exact_line: float | None = None
    indent: float | None = None
    hanging: float | None = None
    tabs: tuple[str, ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    page_break: bool = False
    bullet: bool = False
    line_above: bool = False
    next: str = ""


CELL = "Komórka tabeli"
SMALL = "Komórka drobna"
SMALL_CENTER = "Komórka drobna środkowa"
LABEL = "Komórka etykiety"
NUMBER = "Komórka liczby"
CENTER = "Komórka środkowa"
COLUMN = "Nagłówek kolumny"
TEXT = "Tekst pisma"
LETTER = "Tekst listu"
SUMMARY = "Tekst streszczenia"
SUMMARY_TITLE = "Tekst streszczenia z następnym"
POINT = "Punkt wykazu"
FILL_IN = "Linia do wpisania"
FILL_IN_TOGETHER = "Linia przed podpisem"
TOGETHER = "Tekst przed podpisem"
PLACE = "Miejsce i data"
SIGN_LINE = "Linia podpisu"
SIGNATURE = "Podpis"
STAMP = "Miejsce na pieczęć"
GAP = "Odstęp"
TAG = "Znacznik"
PART_NEW_PAGE = "Część na nowej stronie"
FORM = "Tabela formularza"
PLAIN = "Tabela bez linii"
SIGNS = "Tabela znaków programu"
CARDS = "Tabela kart"
BADGES = "Tabela identyfikatorów"
LABELS = "Tabela etykiet"
NUMBER_LINE = "Numer zaświadczenia"
CERTIFIED = "Tekst zaświadczenia"
COURSE = "Nazwa kursu"
DAY = "Miejsce i data wydania"
QR = "Kod do sprawdzenia"
BACK = "Tytuł na odwrocie"
AFTER_TABLE = "Tekst pod programem"
CERTIFICATE_TITLE = "Tytuł zaświadczenia"
CERTIFICATE_SIGN_LINE = "Linia podpisu na zaświadczeniu"
CERTIFICATE_SIGNATURE = "Podpis na zaświadczeniu"
LANDSCAPE_TITLE = "Tytuł certyfikatu"
LANDSCAPE_NUMBER = "Numer certyfikatu"
LANDSCAPE_DAY = "Miejsce i data na certyfikacie"
CARD_TITLE = "Tytuł karty"
CARD_TEXT = "Tekst karty"
CARD_DAY = "Data na karcie"
CARD_SIGNATURE = "Podpis na karcie"
CARD_CLAUSE = "Klauzula na karcie"
LIST_TITLE = "Tytuł listy"
BEFORE_SIGNATURES = "Tekst przed podpisami"
BETWEEN_TABLES = "Odstęp między tabelami"
LONG_NAME = "Nazwisko długie"
NAMES = ((32, "Nazwisko duże"), (42, "Nazwisko średnie"), (62, LONG_NAME))
"""A name takes the first style whose number of characters it keeps to; see `by_length`."""
LONG_NAME_LANDSCAPE = "Nazwisko na certyfikacie długie"
NAMES_LANDSCAPE = (
    (32, "Nazwisko na certyfikacie duże"),
    (44, "Nazwisko na certyfikacie średnie"),
    (66, LONG_NAME_LANDSCAPE),
)
GIVEN_NAME = "Imię na identyfikatorze"
SURNAMES = ((13, "Nazwisko na identyfikatorze duże"), (19, "Nazwisko na identyfikatorze średnie"))
LONG_SURNAME = "Nazwisko na identyfikatorze długie"
LONGEST_NAME, LONGEST_NAME_LANDSCAPE = LONG_SURNAME, LONG_NAME
"""A name that is too long for its own styles borrows a smaller one."""
BADGE_PROJECT = "Projekt na identyfikatorze"
ITEM = "Punkt oświadczenia"
CLAUSE_POINT = "Punkt klauzuli"
DECLARED = "Tekst oświadczenia"
DECLARED_TOGETHER = "Tekst oświadczenia z następnym"
SENDER = "Nadawca"
SENT_ON = "Data pisma"
SMALL_COLUMN = "Nagłówek kolumny drobny"
RECEIVER = "Odbiorca pisma"
RECEIVER_FIRST = "Odbiorca pisma pierwszy wiersz"
SUBJECT = "Sprawa"
ATTACHMENTS = "Nagłówek załączników"
ATTACHMENT = "Załącznik"
HASH = "Komórka skrótu"
WITHIN = "Komórka w tym"
TABLE_TITLE = "Tytuł tabeli"
LABEL_NAME = "Adresat na etykiecie"
LABEL_ADDRESS = "Adres na etykiecie"

STYLES: tuple[Style, ...] = (
    Style(name="Title", size=17, bold=True, align="center", before=4, after=3, keep_next=True, next=TEXT),
    Style(name="Subtitle", size=12, align="center", after=6, keep_next=True, keep_lines=True, next=TEXT),
    Style(
        name="heading 1",
        size=13,
        bold=True,
        align="center",
        before=14,
        after=6,
        keep_next=True,
        keep_lines=True,
        next=TEXT,
    ),
    Style(name="heading 2", size=11.5, bold=True, before=6, after=2.5, keep_next=True, keep_lines=True, next=TEXT),
    Style(name="heading 3", size=11, bold=True, before=6, after=2, keep_next=True, keep_lines=True, next=TEXT),
    Style(name=PART_NEW_PAGE, base="heading 1", before=0, page_break=True, next=TEXT),
    Style(name="header", size=9, grey=True, tabs=(f"right:{_RIGHT_EDGE}",)),
    Style(name="footer", size=9, grey=True, align="center"),
    Style(name="Klauzula w stopce", base="footer", line_above=True, before=6, after=2),
    Style(name="Znak lewy", base="header", size=10, bold=True),
    Style(name="Znak prawy", base="Znak lewy", align="right"),
    Style(name=TEXT, after=5),
    Style(name=SUMMARY, size=9.5, after=1.5),
    Style(name=SUMMARY_TITLE, base=SUMMARY, keep_next=True),
    Style(name=POINT, base=SUMMARY, after=1, bullet=True),
    Style(name="Cel szczegółowy", base=SUMMARY, after=1.5, indent=18, hanging=18),
    Style(name="Opis tytułu", base=TEXT, after=2, indent=18, hanging=18, keep_next=True),
    Style(name=TOGETHER, base=TEXT, keep_next=True, keep_lines=True),
    Style(name=PLACE, base=TEXT, align="right", before=7, after=6, keep_next=True),
    Style(name="Tytuł listu", base="Title", before=48, after=42),
    Style(name="Data zawarcia", base=TEXT, align="right", before=48),
    Style(name="Oświadczenie", base=TOGETHER, before=6),
    Style(name=LETTER, base=TEXT, size=12, after=12, line=1.12),
    Style(name="Adresat", base=LETTER, align="left", after=0, line=1, keep_next=True),
    Style(name="Zwrot do adresata", base=LETTER, align="left", before=30, keep_next=True),
    Style(name="Pozdrowienie", base=LETTER, align="center", before=14, after=0, indent=220, keep_next=True),
    Style(name="Stanowisko", base="Pozdrowienie", before=6, after=36),
    Style(name="Podpisujący", base="Pozdrowienie", before=0),
    Style(name="Podpis bez nazwiska", base="Pozdrowienie", before=40),
    Style(name="Podpis pod pismem", base="Podpisujący", size=9),
    Style(name=CELL, size=10, before=1, after=1),
    Style(name=SMALL, base=CELL, size=9),
    Style(name=SMALL_CENTER, base=SMALL, align="center"),
    Style(name=LABEL, base=CELL, bold=True),
    Style(name="Wiersz podziału", base=LABEL, keep_next=True),
    Style(name=COLUMN, base=LABEL, align="center", keep_next=True),
    Style(name=CENTER, base=CELL, align="center"),
    Style(name=NUMBER, base=CELL, align="right"),
    Style(name="Tekst pod tabelą", base=SUMMARY, before=3),
    Style(name="Objaśnienie", base="Tekst pod tabelą", keep_next=True),
    Style(name="Ocena końcowa", base=TOGETHER, before=4),
    Style(name=FILL_IN, base=TEXT, before=6, after=0, tabs=(f"right:{_RIGHT_EDGE}:dot",), keep_lines=True),
    Style(name=FILL_IN_TOGETHER, base=FILL_IN, keep_next=True),
    Style(name=SIGN_LINE, align="center", before=34, keep_next=True),
    Style(name=SIGNATURE, size=9, align="center", keep_lines=True),
    Style(name=STAMP, size=9, grey=True, align="center", before=48),
    Style(name=TAG, size=8, grey=True),
    Style(name=CERTIFIED, size=13, align="center", after=7, line=1.05),
    Style(name=CERTIFICATE_TITLE, base="Title", size=30, before=40, after=4),
    Style(name=LANDSCAPE_TITLE, base="Title", size=42, before=10, after=2),
    Style(name=NUMBER_LINE, base=CERTIFIED, after=44),
    Style(name=LANDSCAPE_NUMBER, base=CERTIFIED, after=10),
    Style(name=COURSE, base=CERTIFIED, size=18, bold=True, before=8, after=14, line=1),
    Style(name=DAY, size=12, before=44, keep_next=True),
    Style(name=LANDSCAPE_DAY, base=DAY, align="center", before=16),
    Style(name=QR, size=8, grey=True, align="center"),
    Style(name=CERTIFICATE_SIGN_LINE, base=SIGN_LINE, before=56),
    Style(name=CERTIFICATE_SIGNATURE, base=SIGNATURE, size=10.5),
    Style(name=LONG_NAME, base=CERTIFIED, size=15, bold=True, before=2, after=8),
    Style(name="Nazwisko średnie", base=LONG_NAME, size=19),
    Style(name="Nazwisko duże", base=LONG_NAME, size=24),
    Style(name=LONG_NAME_LANDSCAPE, base=LONG_NAME, size=20, before=8),
    Style(name="Nazwisko na certyfikacie średnie", base=LONG_NAME, size=28, before=4),
    Style(name="Nazwisko na certyfikacie duże", base=LONG_NAME, size=36),
    Style(name=BACK, base=PART_NEW_PAGE, size=15, before=6, after=4),
    Style(name=AFTER_TABLE, base=TEXT, size=10, before=6),
    # Nothing on a card stays with the next: LibreOffice would hold whole cards together.
    Style(name=CARD_TITLE, size=28, bold=True, align="center", before=14, after=8),
    Style(name=CARD_TEXT, base=CERTIFIED, size=12, after=4, line=1),
    Style(name=CARD_DAY, size=11, before=14),
    Style(name=CARD_SIGNATURE, align="center", before=32),
    Style(name=CARD_CLAUSE, base="footer", size=8, before=10),
    Style(name=LIST_TITLE, base="Title", before=0),
    Style(name=BEFORE_SIGNATURES, base=TOGETHER, before=8),
    Style(name=BETWEEN_TABLES, size=6, keep_next=True),
    Style(name=GIVEN_NAME, size=20, align="center"),
    Style(name=LONG_SURNAME, size=12, bold=True, align="center", after=10),
    Style(name="Nazwisko na identyfikatorze średnie", base=LONG_SURNAME, size=17),
    Style(name="Nazwisko na identyfikatorze duże", base=LONG_SURNAME, size=24),
    Style(name=BADGE_PROJECT, size=8, grey=True, align="center"),
    Style(name=LABEL_NAME, size=11, bold=True, after=2),
    Style(name=LABEL_ADDRESS, size=11),
    Style(name=DECLARED, base=LETTER, after=8, line=1.1),
    Style(name=DECLARED_TOGETHER, base=DECLARED, keep_next=True, keep_lines=True),
    Style(name=ITEM, base=DECLARED, after=4, bullet=True),
    Style(name=CLAUSE_POINT, base=DECLARED, after=4, indent=18, hanging=18),
    Style(name=SENDER, size=10, after=1),
    Style(name=SENT_ON, base=SENDER, align="right"),
    Style(name=RECEIVER, base=LETTER, after=0, line=1, indent=240),
    Style(name=RECEIVER_FIRST, base=RECEIVER, before=34),
    Style(name=SUBJECT, base=LETTER, bold=True, align="left", before=30, after=14),
    Style(name=SMALL_COLUMN, base=COLUMN, size=9),
    Style(name=ATTACHMENTS, base=TEXT, size=10, before=14, after=2, keep_next=True),
    Style(name=ATTACHMENT, base=TEXT, size=10, after=1, indent=18, hanging=18),
    Style(name=HASH, size=6.5, grey=True),
    Style(name=WITHIN, base=CELL, indent=12),
    Style(name=TABLE_TITLE, base="heading 3", before=10, after=3),
    Style(name=GAP, size=1, exact_line=1),  # Word wants a paragraph after a table; this one never turns a page
)
