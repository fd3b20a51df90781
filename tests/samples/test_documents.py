"""What the documents of the sample projects say, and that every office program will open them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from tests.samples.conftest import COURSES, OF_PAYMENTS, OF_PEOPLE, ON_REQUEST, PEOPLE, PROJECTS, ROOT
from tests.support.docx_text import text_of
from tools.audit import findings

HARD = str.maketrans("\u00a0", " ")


def summary(documents: Mapping[str, Path], project: str) -> str:
    (path,) = (path for name, path in documents.items() if name.startswith(f"{project}/streszczenie/"))
    return text_of(path).translate(HARD)


def test_every_kind_is_there_for_every_project(documents: Mapping[str, Path]) -> None:
    made = {tuple(name.split("/")[:2]) for name in documents}
    everywhere = {
        (project, kind)
        for project in PROJECTS
        for kind in ("kontrakt", "ipd", "podziekowanie", "streszczenie", *OF_PEOPLE, *OF_PAYMENTS)
    }
    of_courses = {
        (project, kind) for project in COURSES for kind in ("zaswiadczenie", "certyfikat", "skierowanie", *ON_REQUEST)
    }
    assert made == everywhere | of_courses | {("radom-kis-2005", "zaswiadczenie-kis"), ("tomaszow-2010", "skierowanie")}


def test_everybody_of_lezajsk_is_on_the_list_of_the_project_in_polish_order(documents: Mapping[str, Path]) -> None:
    (path,) = (path for name, path in documents.items() if name.startswith("lezajsk-2011/lista-obecnosci-projekt/"))
    rows = [line.split(" | ") for line in text_of(path).splitlines() if re.match(r"\| \d", line)]
    surnames = [row[1].partition(" ")[2] for row in rows]
    assert len(surnames) == 25
    assert surnames[-3:] == ["Wójcik", "Wróbel", "Zając"]


def test_a_certificate_bears_the_number_of_its_course_and_year(documents: Mapping[str, Path]) -> None:
    numbers = [
        re.findall(r"^nr (\S+)$", text_of(path).translate(HARD), re.MULTILINE)
        for name, path in documents.items()
        if name.startswith("lezajsk-2011/zaswiadczenie/")
    ]
    assert len(numbers) == 3 * len(PEOPLE)
    assert all(re.fullmatch(r"\d+/(KMG|OOS|OKL|PJC|POF|PSK)/2011", number) for (number,) in numbers)
    assert len({number for (number,) in numbers}) == len(numbers)


def test_documents_are_valid_and_have_no_tag_left(documents: Mapping[str, Path]) -> None:
    """One of each kind and project; `make audit` holds all."""
    one_of_each = {tuple(name.split("/")[:2]): path for name, path in documents.items()}
    assert [(kind, found) for kind, path in one_of_each.items() if (found := findings(path, template=False))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "szablony").glob("*.docx")), ids=lambda path: path.stem)
def test_template_is_valid(path: Path) -> None:
    assert findings(path, template=True) == []


def test_summary_of_lezajsk_states_the_budget(documents: Mapping[str, Path]) -> None:
    text = summary(documents, "lezajsk-2011")
    for fact in ("385 365,31 zł", "344 901,95 zł", "40 463,36 zł", "89,5%", "10,5%", "15 414,61 zł"):
        assert fact in text
    assert "trzysta osiemdziesiąt pięć tysięcy trzysta sześćdziesiąt pięć złotych 31/100" in text


def test_summary_of_radom_states_the_groups(documents: Mapping[str, Path]) -> None:
    lines = summary(documents, "radom-2008").splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line.startswith("|")]
    counts = {row[0]: row[3] for row in rows if len(row) == 5}
    assert "273" in summary(documents, "radom-2008")
    assert [count for name, count in counts.items() if "kontrakt" in name] == ["165"]
    assert [count for name, count in counts.items() if "aktywności lokalnej" in name] == ["108"]


def test_summary_of_the_club_states_its_hours(documents: Mapping[str, Path]) -> None:
    text = summary(documents, "radom-kis-2005")
    assert "439" in text
    assert "psychoedukacja" in text.lower()


def test_project_without_a_budget_has_no_budget_section(documents: Mapping[str, Path]) -> None:
    assert "Budżet projektu" in summary(documents, "lezajsk-2011")
    assert "Budżet projektu" not in summary(documents, "lubartow-2012")


def test_letter_never_tells_why_somebody_got_help(documents: Mapping[str, Path]) -> None:
    letters = [
        text_of(path).lower().replace("\u00a0", " ") for name, path in documents.items() if "/podziekowanie/" in name
    ]
    letters = [text.replace("opiekun osób starszych i niepełnosprawnych", "") for text in letters]  # a course
    assert letters
    for secret in ("bezroboc", "bezrobotn", "niepełnospr", "uzależn", "bezdomn", "kontrakt", "pesel", "zasił"):
        assert not [text for text in letters if secret in text]


def test_contract_is_made_in_two_copies(documents: Mapping[str, Path]) -> None:
    copies = [name for name in documents if name.startswith("lezajsk-2011/kontrakt/UP-001")]
    assert [name[-len("egz. 1.docx") :] for name in copies] == ["egz. 1.docx", "egz. 2.docx"]
    assert "Egzemplarz nr 2 z 2" in text_of(documents[copies[1]]).translate(HARD)


def test_both_forms_of_the_contract_are_chosen_by_the_record(documents: Mapping[str, Path]) -> None:
    contracts = [text_of(path).translate(HARD) for name, path in documents.items() if "/kontrakt/" in name]
    forms = {("CZĘŚĆ I A" in text, "CZĘŚĆ I B" in text) for text in contracts}
    assert forms == {(True, False), (False, True)}


def test_the_expenses_of_lezajsk_make_the_budget_of_the_text(documents: Mapping[str, Path]) -> None:
    texts = [text_of(path) for name, path in documents.items() if name.startswith("lezajsk-2011/zalacznik-1/")]
    amounts = [re.findall(r"RAZEM \| ([\d\u00a0]+,\d\d)\u00a0zł \|$", text, re.MULTILINE) for text in texts]
    totals = [Decimal(amount.replace("\u00a0", "").replace(",", ".")) for (amount,) in amounts]
    assert (len(totals), sum(totals)) == (3, Decimal("385365.31"))


def test_lists_and_tables_agree_on_the_people_of_each_project(documents: Mapping[str, Path]) -> None:
    for project, people in {"lezajsk-2011": 25, "lubartow-2012": 26, "radom-2008": 273, "tomaszow-2010": 30}.items():
        lists = [text_of(path) for name, path in documents.items() if name.startswith(f"{project}/lista-uczestnikow/")]
        tables = [text_of(path) for name, path in documents.items() if name.startswith(f"{project}/zalacznik-2/")]
        assert f"\n| {people}. | UP-" in lists[0]
        assert f"\n| {people + 1}. | " not in lists[0]
        assert f"Razem: {people}\u00a0" in lists[0]
        assert all(re.search(rf"^\| Ogółem \|.*\| {people} \|$", text, re.MULTILINE) for text in tables), project


def test_no_paper_of_the_file_tells_of_health(documents: Mapping[str, Path]) -> None:
    kinds = {*OF_PEOPLE, "skierowanie", "lista-uczestnikow", "pismo-przewodnie"}
    texts = [text_of(path).lower() for name, path in documents.items() if name.split("/")[1] in kinds]
    texts = [text.replace("\u00a0", " ").replace("opiekun osób starszych i niepełnosprawnych", "") for text in texts]
    for secret in ("niepełnospr", "uzależn", "bezdomn", "choro"):
        assert not [text for text in texts if secret in text]
