"""Hard spaces (~ here), quotes and dashes, and what must stay untouched."""

import pytest

from dokumenty.model.writing import Writing, writing
from dokumenty.polish.filters import printed
from dokumenty.polish.numbers import NBSP
from dokumenty.polish.typography import set_in_type


@pytest.mark.parametrize(
    ("plain", "set_text"),
    [
        ("w domu i w szkole", "w~domu i~w~szkole"),
        ("(w tym kobiety)", "(w~tym kobiety)"),
        ("12 grudnia 2011 r.", "12~grudnia 2011~r."),
        ("5 zł, nr 7, art. 18 ust. 4", "5~zł, nr~7, art.~18 ust.~4"),
        ("J. R. Kowalski", "J.~R.~Kowalski"),
        ('Projekt "A i B"', "Projekt „A~i~B”"),
        ("w latach 2008-2010", "w~latach 2008–2010"),
        ("01.01.2012 - 31.12.2012", "01.01.2012–31.12.2012"),
        ("opieka - pomoc", "opieka~– pomoc"),
        ("ul. Polna 5", "ul.~Polna 5"),
        ("25 osób, 38 godzin, 2008 rok", "25~osób, 38~godzin, 2008~rok"),
    ],
)
def test_text_is_set_in_type(plain: str, set_text: str) -> None:
    assert set_in_type(plain).replace(NBSP, "~") == set_text
    assert set_in_type(set_in_type(plain)) == set_in_type(plain)


@pytest.mark.parametrize(
    "text",
    [
        "44051401359",
        "26-600",
        "22-33-44",
        "MOPS.511.12.2011",
        "WND-POKL.07.01.01-14-001/08",
        "UDA-POKL.07.01.01-14-2008-2010/08-00",
        "12 3456 7890 0000 1111 2222 3333",
        "a.nowak@example.pl",
        "https://example.pl/w-domu-2008-2010",
        "www.example.pl/a-b",
        "bip.mops.pl/2008-2010",
        "ZP/2008-2010/5",
        "WND-2008-2010",
        "opiekuńczo-wychowawczy",
        '5" ekran',
    ],
)
def test_identifiers_and_addresses_stay(text: str) -> None:
    assert set_in_type(text) == text


def test_kind_of_document_can_do_without() -> None:
    with writing(Writing(typography=False)):
        assert printed("w domu") == "w domu"
    assert printed("w domu") == "w\u00a0domu"


def test_the_space_before_an_identifier_is_hard_and_the_identifier_whole() -> None:
    text = set_in_type("Umowa nr UDA-POKL.07.01/08-00 i strona www.mops.pl/a w 2011 r.")
    assert text.replace(NBSP, "~") == "Umowa nr~UDA-POKL.07.01/08-00 i~strona www.mops.pl/a w~2011~r."
