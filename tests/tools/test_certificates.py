"""Certificates, lists, badges and labels: what stands on them for a person, and what leaves no trace when unknown."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from dokumenty.dane.records import read_dataset
from dokumenty.engine import Template
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.polish.filters import FILTERS, printed
from tests.support.builders import Row, projekt, save_workbook
from tests.support.docx_text import text_of
from tools.make_templates import SZABLONY
from tools.templates import dyplom
from tools.templates.styles import LONG_NAME, LONG_NAME_LANDSCAPE, LONGEST_NAME_LANDSCAPE

ANNA: Row = {
    "Nr uczestnika": "UP-001",
    "Imię": "Anna",
    "Nazwisko": "Żak",
    "Płeć": "Kobieta",
    "Ścieżka": "KIS",
    "Data urodzenia": date(1975, 5, 12),
    "Data zakończenia udziału": date(2012, 11, 30),
    "Ulica": "ul. Próbna",
    "Nr domu": "7",
    "Kod pocztowy": "26-600",
    "Miejscowość": "Radom",
}
JAN: Row = {"Nr uczestnika": "UP-002", "Imię": "Jan", "Nazwisko": "Lis", "Płeć": "Mężczyzna", "Ścieżka": "KIS"}
KURS: Row = {"Symbol kursu": "KEL", "Nazwa kursu": "Kelner"}
TEMATY: Sequence[Row] = (
    {"Symbol kursu": "KEL", "Temat": "Nakrywanie stołu", "Godziny teorii": 6, "Godziny praktyki": 14},
    {"Symbol kursu": "KEL", "Temat": "Rozmowa z gościem", "Godziny teorii": 2},
)
Sheets = Mapping[str, Sequence[Row] | Row]


def part(person: str, result: str = "ukończono", more: Row | None = None) -> Row:
    known = {"Nr uczestnika": person, "Symbol kursu": "KEL", "Wynik": result, "Data ukończenia": date(2012, 6, 1)}
    return known | dict(more or {})


@pytest.fixture
def poured(tmp_path: Path) -> "Pour":
    return Pour(tmp_path)


class Pour:
    """Pours a small workbook into a shipped template; what is not named is as small as can be."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def document(self, name: str, sheet: str, sheets: Sheets, **known: str) -> bytes:
        sound: dict[str, Sequence[Row] | Row] = {
            "Projekt": projekt(Realizator="MOPS w Przykładowie", Data_pism=date(2012, 12, 12)),
            "Uczestnicy": [ANNA, JAN],
            "Kursy": [KURS],
            "Udział": [part("UP-001")],
        }
        dataset, issues = read_dataset(save_workbook(self._folder / "p.xlsx", sound | dict(sheets)), SHEETS)
        assert issues == []
        context = context_of(dataset, dataset.of(sheet)[0], date(2012, 12, 31))
        return Template.load(SZABLONY / f"{name}.docx", FILTERS, printed).render(context | known)

    def text(self, name: str, sheet: str, sheets: Sheets, **known: str) -> str:
        return text_of(self.document(name, sheet, sheets, **known)).replace("\u00a0", " ")


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


# Certificates


def test_a_certificate_of_which_little_is_known_says_just_that(poured: Pour) -> None:
    assert lines(poured.text("zaswiadczenie", "udzial", {}, numer="1/KEL/2012")) == [
        "| (pieczęć ośrodka) |  |",
        "ZAŚWIADCZENIE",
        "nr 1/KEL/2012",
        "Pani",
        "Anna Żak",
        "urodzona 12 maja 1975 r.",
        "ukończyła kurs",
        "„Kelner”",
        "zrealizowany w ramach projektu pt. „Nowy początek”, realizowanego przez MOPS w Przykładowie.",
        "Przykładowo, 1 czerwca 2012 r.",
        "|  |  | ……………………………………",
        "(podpis i pieczęć osoby upoważnionej) |",
        "PROGRAM KURSU",
        "„Kelner”",
        "do zaświadczenia nr 1/KEL/2012; Anna Żak",
        "Szczegółowy program kursu znajduje się w dokumentacji projektu.",
    ]


def test_a_certificate_of_a_man_speaks_of_a_man(poured: Pour) -> None:
    text = poured.text("zaswiadczenie", "udzial", {"Udział": [part("UP-002")]})
    assert "Pan\nJan Lis\nukończył kurs\n" in text
    assert "urodzon" not in text


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"Godziny teorii": 30}, "w wymiarze 30 godzin, zrealizowany"),
        ({"Godziny teorii": 1}, "w wymiarze 1 godziny, zrealizowany"),
        (
            {"Godziny teorii": 22, "Godziny praktyki": 100},
            "w wymiarze 122 godzin (w tym 22 godz. zajęć teoretycznych i 100 godz. zajęć praktycznych), zrealizowany",
        ),
        (
            {"Data od": date(2012, 3, 1), "Data do": date(2012, 6, 1)},
            "w okresie od 1 marca 2012 r. do 1 czerwca 2012 r., zrealizowany",
        ),
        ({"Organizator": "Zakład Doskonalenia"}, "Organizator kursu: Zakład Doskonalenia"),
    ],
)
def test_a_certificate_states_what_is_known_of_the_course(poured: Pour, known: Row, sentence: str) -> None:
    assert sentence in poured.text("zaswiadczenie", "udzial", {"Kursy": [{**KURS, **known}]})


def test_the_back_has_the_programme_with_its_sums(poured: Pour) -> None:
    text = poured.text("zaswiadczenie", "udzial", {"ProgramKursu": TEMATY})
    assert "w wymiarze 22 godzin, zrealizowany" in text
    assert lines(text)[-6:] == [
        "do zaświadczenia; Anna Żak",
        "| Lp. | Temat | Liczba godzin zajęć teoretycznych | Liczba godzin zajęć praktycznych |",
        "| 1. | Nakrywanie stołu | 6 | 14 |",
        "| 2. | Rozmowa z gościem | 2 | – |",
        "| RAZEM | RAZEM | 8 | 14 |",
        "Łącznie: 22 godziny.",
    ]


def test_the_day_of_issue_goes_before_the_day_of_completion(poured: Pour) -> None:
    issued = part("UP-001", more={"Data wydania zaświadczenia": date(2012, 6, 8)})
    assert "Przykładowo, 8 czerwca 2012 r." in poured.text("zaswiadczenie", "udzial", {"Udział": [issued]})


@pytest.mark.parametrize(("kod", "pictures"), [("", 0), ("1/KEL/2012 3f9a", 1)])
@pytest.mark.parametrize("name", ["zaswiadczenie", "certyfikat"])
def test_a_document_with_a_code_shows_it_as_a_picture(poured: Pour, name: str, kod: str, pictures: int) -> None:
    made = docx.Document(io.BytesIO(poured.document(name, "udzial", {}, kod=kod)))
    assert len(made.inline_shapes) == pictures
    assert [round(shape.width.mm) for shape in made.inline_shapes] == [25] * pictures


@pytest.mark.parametrize(
    ("name", "longest"), [("zaswiadczenie", LONG_NAME), ("certyfikat", LONG_NAME_LANDSCAPE), ("dyplom", LONG_NAME)]
)
def test_a_long_name_is_set_smaller_than_a_short_one(poured: Pour, name: str, longest: str) -> None:
    long = {**ANNA, "Imię": "Aleksandra", "Drugie imię": "Małgorzata", "Nazwisko": "Wielkopolska-Konstantynowicz"}
    styles = {}
    for person in (ANNA, long):
        full = " ".join(str(person[part]) for part in ("Imię", "Drugie imię", "Nazwisko") if part in person)
        sheet = "projekt" if name == "dyplom" else "udzial"
        made = docx.Document(io.BytesIO(poured.document(name, sheet, {"Uczestnicy": [person]})))
        (found,) = (p for p in made.element.body.iter(qn("w:p")) if "".join(p.itertext(qn("w:t"))) == full)
        styles[full] = made.styles[made.styles.element.get_by_id(found.style).name_val]
    short_style, long_style = styles.values()
    assert long_style.name == longest
    assert short_style.font.size > long_style.font.size


@pytest.mark.parametrize(
    ("surname", "style"),
    [
        ("Wielkopolska-Konstantynowicz-Dąbrowska-Kołodziejczyk", LONG_NAME_LANDSCAPE),
        ("Wielkopolska-Konstantynowicz-Dąbrowska-Kołodziejczyk".upper(), LONGEST_NAME_LANDSCAPE),
        ("Wielkopolska-Konstantynowicz-Dąbrowska-Kołodziejczykowska-Zielińska", LONGEST_NAME_LANDSCAPE),
    ],
)
def test_capital_letters_count_as_the_wider_ones_that_they_are(poured: Pour, surname: str, style: str) -> None:
    first = "ANNA" if surname.isupper() else "Anna"
    person = {**ANNA, "Imię": first, "Nazwisko": surname}
    made = docx.Document(io.BytesIO(poured.document("certyfikat", "udzial", {"Uczestnicy": [person]})))
    assert [line.style.name for line in made.paragraphs if line.style and line.text == f"{first} {surname}"] == [style]


def test_a_certificate_of_the_club_lists_its_hours(poured: Pour) -> None:
    parts: list[Row] = [
        {"Składnik programu": "Psychoedukacja", "Liczba godzin": 48},
        {"Składnik programu": "Kurs komputerowy", "Liczba godzin": 34},
        {"Składnik programu": "Język angielski"},
    ]
    text = poured.text("zaswiadczenie-kis", "uczestnicy", {"ProgramKIS": parts}, numer="7/KIS/2012")
    assert "Pani\nAnna Żak\nurodzona 12 maja 1975 r.\nuczestniczyła w zajęciach\nKlubu Integracji Społecznej\n" in text
    assert "Program zajęć, podany na odwrocie, obejmował 82 godziny." in text
    assert "Przykładowo, 30 listopada 2012 r." in text
    assert lines(text)[-5:] == [
        "| 1. | Psychoedukacja | 48 |",
        "| 2. | Kurs komputerowy | 34 |",
        "| 3. | Język angielski | – |",
        "| RAZEM | RAZEM | 82 |",
        "„–” oznacza zajęcia, których godzin nie wliczono do sumy.",
    ]


# Lists


def test_an_attendance_list_names_all_but_those_who_left_in_order(poured: Pour) -> None:
    people = [ANNA, JAN, {**JAN, "Nr uczestnika": "UP-003", "Nazwisko": "Łoś"}, {**JAN, "Nr uczestnika": "UP-004"}]
    parts = [part("UP-001"), part("UP-002", "w toku"), part("UP-003"), part("UP-004", "przerwano")]
    text = poured.text("lista-obecnosci", "kursy", {"Uczestnicy": people, "Udział": parts})
    assert [line for line in lines(text) if line.startswith(("| 1", "| 2", "| 3", "| 4"))] == [
        "| 1. | Jan Lis |  |",
        "| 2. | Jan Łoś |  |",
        "| 3. | Anna Żak |  |",
    ]


def test_a_list_of_receipt_has_those_who_finished_and_the_number_if_known(poured: Pour) -> None:
    parts = [part("UP-001", more={"Nr zaświadczenia": "7/KEL/2012"}), part("UP-002", "w toku")]
    text = poured.text("lista-odbioru", "kursy", {"Udział": parts})
    assert "| 1. | Anna Żak | 7/KEL/2012 |  |  |" in text
    assert "Jan Lis" not in text


@pytest.mark.parametrize("name", ["lista-obecnosci", "lista-odbioru"])
def test_rows_of_a_list_leave_room_to_sign(poured: Pour, name: str) -> None:
    made = docx.Document(io.BytesIO(poured.document(name, "kursy", {"Udział": [part("UP-001"), part("UP-002")]})))
    heights = [row.height.mm for table in made.tables for row in table.rows if row.cells[0].text in {"1.", "2."}]
    assert heights
    assert min(heights) >= 8


# Cards, badges and labels


def test_two_cards_are_cut_in_the_middle_of_the_page(poured: Pour) -> None:
    made = docx.Document(io.BytesIO(poured.document("dyplom", "projekt", {})))
    card, gap, other = (row.height.cm for row in made.tables[0].rows)
    assert card == other
    assert dyplom.MARGIN + card + gap / 2 == pytest.approx(29.7 / 2, abs=0.2)


def test_an_odd_person_gets_the_last_card_alone(poured: Pour) -> None:
    text = poured.text("dyplom", "projekt", {"Uczestnicy": [ANNA]})
    assert text.count("DYPLOM") == 1


def test_a_label_is_made_for_those_whose_address_is_known(poured: Pour) -> None:
    text = poured.text("etykiety", "projekt", {})
    assert lines(text) == ["| Pani Anna Żak", "ul. Próbna 7", "26-600 Radom |"]
