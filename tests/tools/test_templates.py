"""The shipped templates: sound files of one look, built the same at every run."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from dokumenty.dane.records import read_dataset
from dokumenty.engine import Template
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.context import context_of
from dokumenty.polish.filters import FILTERS, printed
from dokumenty.szablony.catalog import read_catalog
from dokumenty.szablony.check import check_kind
from tests.support.builders import PROJEKT, UCZESTNICY, projekt, save_workbook
from tests.support.docx_text import text_of
from tools.make_templates import SZABLONY, TEMPLATES, template_bytes

NAMES = sorted(TEMPLATES)
KONTRAKTY = ("kontrakt-a.docx", "kontrakt-b.docx")
ARKUSZE = ("dyplom.docx", "identyfikatory.docx", "etykiety.docx")
DO_POKAZANIA = ("zaswiadczenie.docx", "zaswiadczenie-kis.docx", "certyfikat.docx")
POZIOME = ("certyfikat.docx", "zalacznik-1.docx")
DO_AKT = [name for name in NAMES if name not in {*ARKUSZE, *DO_POKAZANIA}]
Z_PROJEKTU = [name for name in NAMES if name not in {*KONTRAKTY, "identyfikatory.docx", "etykiety.docx"}]
NUMBERED_PAGES = ["PAGE", "NUMPAGES"]
every_template = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def built() -> Mapping[str, bytes]:
    return {name: template_bytes(build) for name, build in TEMPLATES.items()}


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(package: bytes) -> Document:
    return docx.Document(io.BytesIO(package))


def content_parts(package: bytes) -> Iterator[etree._Element]:
    for name, content in members(package).items():
        if name.startswith(("word/document", "word/header", "word/footer")):
            yield etree.fromstring(content)


def plain_text(package: bytes) -> str:
    """Return the text with hard spaces as plain ones."""
    return text_of(package).replace("\u00a0", " ")


def faults(path: Path) -> list[str]:
    return [str(fault) for fault in OpenXmlValidator().validate(str(path)).errors]


def summary(folder: Path, facts: Mapping[str, object]) -> str:
    """Pour the facts of a project into the shipped summary; return its text."""
    book = save_workbook(folder / "projekt.xlsx", {"Projekt": facts, "Uczestnicy": UCZESTNICY})
    dataset, issues = read_dataset(book, SHEETS)
    assert issues == []
    template = Template.load(SZABLONY / "streszczenie.docx", FILTERS, printed)
    return plain_text(template.render(context_of(dataset, dataset.projekt, date(2012, 5, 4))))


@every_template
def test_a_second_build_gives_the_same_bytes(name: str, built: Mapping[str, bytes]) -> None:
    assert template_bytes(TEMPLATES[name]) == built[name]


@every_template
def test_the_shipped_file_is_what_the_script_writes(name: str, built: Mapping[str, bytes]) -> None:
    assert members((SZABLONY / name).read_bytes()) == members(built[name])


@every_template
def test_the_file_keeps_to_the_schema_of_word(name: str) -> None:
    assert faults(SZABLONY / name) == []


@every_template
def test_every_field_that_a_template_uses_exists(name: str) -> None:
    kinds = {variant.template.name: kind for kind in read_catalog(SZABLONY) for variant in kind.variants}
    uses = Template.load(SZABLONY / name, FILTERS, printed).fields()
    assert list(check_kind(kinds[name], uses, (), {sheet.name: sheet for sheet in SHEETS})) == []


@every_template
def test_the_page_is_a4(name: str, built: Mapping[str, bytes]) -> None:
    page = opened(built[name]).sections[0]
    sizes = [round(size.cm, 1) for size in (page.page_width, page.page_height) if size is not None]
    assert sizes == ([29.7, 21] if name in POZIOME else [21, 29.7])


@pytest.mark.parametrize("name", DO_AKT)
def test_what_goes_to_the_files_has_a_margin_for_the_binder(name: str, built: Mapping[str, bytes]) -> None:
    page = opened(built[name]).sections[0]
    assert [round(size.cm, 1) for size in (page.left_margin, page.right_margin) if size is not None] == [2.5, 2]


@every_template
def test_the_language_is_polish(name: str, built: Mapping[str, bytes]) -> None:
    languages = opened(built[name]).styles.element.iter(qn("w:lang"))
    assert {language.get(qn("w:val")) for language in languages} == {"pl-PL"}


@every_template
def test_the_properties_name_the_document_and_nobody(name: str, built: Mapping[str, bytes]) -> None:
    properties = opened(built[name]).core_properties
    assert properties.title
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.revision == 1


@every_template
def test_runs_have_no_formatting_of_their_own(name: str, built: Mapping[str, bytes]) -> None:
    formats = {
        child.tag
        for part in content_parts(built[name])
        for run in part.iter(qn("w:rPr"))
        for child in run.iterchildren()
    }
    assert formats <= {qn("w:rStyle")}


@every_template
def test_paragraphs_have_a_style_and_at_most_stay_with_the_next(name: str, built: Mapping[str, bytes]) -> None:
    formats = {
        child.tag
        for part in content_parts(built[name])
        for own in part.iter(qn("w:pPr"))
        for child in own.iterchildren()
    }
    assert formats <= {qn("w:pStyle"), qn("w:keepNext")}


@every_template
def test_rows_are_never_broken_between_pages(name: str, built: Mapping[str, bytes]) -> None:
    rows = [row for part in content_parts(built[name]) for row in part.iter(qn("w:tr"))]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


@every_template
def test_tables_with_a_header_repeat_it_on_every_page(name: str, built: Mapping[str, bytes]) -> None:
    for table in (table for part in content_parts(built[name]) for table in part.iter(qn("w:tbl"))):
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        assert look is not None
        first = table.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}")
        assert (first is not None) == (look.get(qn("w:firstRow")) == "1")


@pytest.mark.parametrize("style", ["Miejsce i data", "Tekst przed podpisem", "Linia podpisu", "Pozdrowienie"])
def test_what_stands_above_a_signature_stays_with_it(style: str, built: Mapping[str, bytes]) -> None:
    assert opened(built["ipd.docx"]).styles[style].paragraph_format.keep_with_next


@pytest.mark.parametrize("name", DO_AKT)
def test_the_footer_numbers_the_pages(name: str, built: Mapping[str, bytes]) -> None:
    footer = opened(built[name]).sections[0].footer
    fields = [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))]
    assert fields == NUMBERED_PAGES
    assert footer.paragraphs[-1].text.startswith("Strona ")


@pytest.mark.parametrize("name", KONTRAKTY)
def test_a_statutory_form_carries_no_signs_of_the_programme(name: str, built: Mapping[str, bytes]) -> None:
    used = {use.path for use in Template.load(SZABLONY / name, FILTERS, printed).fields()}
    assert used.isdisjoint({"projekt.znak_lewy", "projekt.znak_prawy", "projekt.stopka"})
    assert "Egzemplarz nr {{ egzemplarz }} z {{ egzemplarze }}" in plain_text(built[name])


@pytest.mark.parametrize("name", Z_PROJEKTU)
def test_a_letter_carries_the_signs_and_the_clause_of_its_programme(name: str) -> None:
    used = {use.path for use in Template.load(SZABLONY / name, FILTERS, printed).fields()}
    assert used >= {"projekt.znak_lewy", "projekt.znak_prawy", "projekt.stopka"}


@pytest.mark.parametrize("name", [*DO_POKAZANIA, *ARKUSZE, *(name for name in NAMES if name.startswith("lista"))])
def test_what_others_will_see_tells_neither_pesel_nor_circumstances(name: str) -> None:
    used = {use.path.rpartition(".")[2] for use in Template.load(SZABLONY / name, FILTERS, printed).fields()}
    assert used.isdisjoint(
        {"pesel", "status", "kategoria", "niepelnosprawnosc", "dlugotrwale_bezrobotny", "sytuacja_po"}
    )
    assert name == "etykiety.docx" or used.isdisjoint({"ulica", "kod_pocztowy", "miejscowosc", "telefon"})


def test_a_thank_you_letter_cannot_tell_why_somebody_was_helped() -> None:
    uses = Template.load(SZABLONY / "podziekowanie.docx", FILTERS, printed).fields()
    about_the_person = {use.path for use in uses if use.path.startswith("uczestnik")}
    assert about_the_person == {
        "uczestnik",
        "uczestnik.udzial",
        "uczestnik.udzial[].kurs.nazwa",
    }


def test_a_thank_you_letter_speaks_to_a_man_as_to_a_man(tmp_path: Path) -> None:
    book = save_workbook(tmp_path / "projekt.xlsx", {"Projekt": PROJEKT, "Uczestnicy": UCZESTNICY[1:]})
    dataset, _ = read_dataset(book, SHEETS)
    template = Template.load(SZABLONY / "podziekowanie.docx", FILTERS, printed)
    letter = plain_text(template.render(context_of(dataset, dataset.of("uczestnicy")[0], date(2012, 5, 4))))
    assert "Pan\nJan Nowak\nSzanowny Panie Janie,\n" in letter
    assert "Życzę Panu, aby" in letter
    assert "Pani " not in letter


def test_a_summary_of_a_bare_project_has_no_empty_sections(tmp_path: Path) -> None:
    text = summary(tmp_path, PROJEKT)
    assert [line for line in text.splitlines() if line.strip()] == [
        "STRESZCZENIE WNIOSKU O DOFINANSOWANIE",
        "projektu pt. „Nowy początek”",
        "| Realizator | Miejski Ośrodek Pomocy Społecznej w Przykładowie |",
        "Przykładowo, 4 maja 2012 r.",
        "……………………………………",
        "(podpis)",
        "[stopka] Strona  z ",
    ]


def test_a_summary_states_shares_cost_a_head_and_the_amount_in_words(tmp_path: Path) -> None:
    facts = projekt(Wartość_projektu=385365.31, Dofinansowanie=344901.95, Liczba_uczestników=25)
    text = summary(tmp_path, facts)
    assert "| Wartość projektu | 385 365,31 zł | 100% |" in text
    assert "| Dofinansowanie | 344 901,95 zł | 89,5% |" in text
    assert "| Koszt na jednego uczestnika | 15 414,61 zł | – |" in text
    assert "trzysta osiemdziesiąt pięć tysięcy trzysta sześćdziesiąt pięć złotych 31/100" in text
