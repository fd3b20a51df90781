"""The five sample workbooks: built the same at every run, true to the texts, people invented and credible."""

import doctest
import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import ModuleType

import pytest
from stdnum.pl import pesel as pesel_rules

from dokumenty.dane.records import read_dataset
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.records import Dataset, Record, filled, key_of, values_of
from dokumenty.rules import RULES
from tools.make_workbooks import FOLDER, SAMPLES, build, build_example
from tools.workbooks import names, texts
from tools.workbooks.monitorowanie import examples
from tools.workbooks.sample import Sample

NAMES = [sample.plik for sample in SAMPLES]
every_workbook = pytest.mark.parametrize("plik", NAMES)
Datasets = Mapping[str, Dataset]

HARD_NAMES = """
Anna Kowalska, Jan Nowak, Maria Nowak, Ewa Sowa, Piotr Zięba, Barbara Nowak-Kowalska, Andrzej Gołąb, Marek Kozioł,
Adam Moniuszko, Jerzy Batory, Beatrycze Cichy, Oksana Szewczenko, Olena Bondarenko, Stanisław Wójcik, Kacper Lis,
Jadwiga Mazur, Hugo Karp, Noemi Biała, Michał Dudek, Krystyna Mazurowa
"""
"""At least one name for every class of inflection."""

OTHER_SEX = {
    "Kobieta": re.compile(r"\bPan\b|\b[Uu]czestnik\b|\bPani \w+ \w+ł\b"),
    "Mężczyzna": re.compile(r"\bPani\b|\b[Uu]czestniczka\b|\bPan \w+ \w+ła\b"),
}


@pytest.fixture(scope="module")
def built() -> Mapping[str, bytes]:
    return {sample.plik: build(sample) for sample in SAMPLES}


@pytest.fixture(scope="module")
def datasets() -> Datasets:
    return {plik: read(plik) for plik in NAMES}


def read(plik: str) -> Dataset:
    dataset, issues = read_dataset(FOLDER / f"{plik}.xlsx", SHEETS)
    assert issues == []
    return dataset


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def people(dataset: Dataset) -> list[Record]:
    return dataset.of("uczestnicy")


def counted(dataset: Dataset, field: str) -> Counter[object]:
    return Counter(values_of(person)[field] for person in people(dataset))


def age(person: Record, day: date) -> int:
    born = person.data_urodzenia
    return int(day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


def sentences_about(person: Record) -> str:
    """Return all that the contracts and plans of a person say."""
    documents = [*person.kontrakty, *person.plany]
    rows = [*documents, *(row for one in documents for row in (*one.cele, *one.dzialania))]
    return "\n".join(str(value) for row in rows for value in values_of(row).values())


@pytest.mark.parametrize("module", [names, texts], ids=lambda module: module.__name__)
def test_the_examples_of_forms_are_true(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)


# The files


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_a_second_build_gives_the_same_bytes(sample: Sample, built: Mapping[str, bytes]) -> None:
    assert build(sample) == built[sample.plik]


@every_workbook
def test_the_shipped_file_is_what_the_script_writes(plik: str, built: Mapping[str, bytes]) -> None:
    # Members, not bytes: another zlib may pack the same content otherwise.
    assert members((FOLDER / f"{plik}.xlsx").read_bytes()) == members(built[plik])


def test_the_shipped_examples_of_monitoring_are_what_the_script_writes() -> None:
    for example in examples():
        assert members((FOLDER / f"{example.plik}.xlsx").read_bytes()) == members(build_example(example)), example.plik


@every_workbook
def test_the_checks_find_no_more_than_the_texts_themselves_hold(plik: str, datasets: Datasets) -> None:
    codes = {issue.code for rule in RULES for issue in rule(datasets[plik])}
    assert codes == ({"godziny-niezgodne"} if plik == "radom-kis-2005" else set())


# The facts


@pytest.mark.parametrize(
    ("plik", "parts", "total"),
    [
        ("radom-2008", ("1377975", "161662"), "1539637"),
        ("lezajsk-2011", ("344901.95", "40463.36"), "385365.31"),
    ],
)
def test_the_budget_is_that_of_the_text_and_adds_up(
    plik: str, parts: tuple[str, str], total: str, datasets: Datasets
) -> None:
    projekt = datasets[plik].projekt
    assert [projekt.dofinansowanie, projekt.wklad_wlasny] == [Decimal(part) for part in parts]
    assert projekt.dofinansowanie + projekt.wklad_wlasny == projekt.wartosc == Decimal(total)


@pytest.mark.parametrize("plik", ["lubartow-2012", "tomaszow-2010", "radom-kis-2005"])
def test_a_value_that_the_text_does_not_give_stays_empty(plik: str, datasets: Datasets) -> None:
    projekt = datasets[plik].projekt
    unknown = ("wartosc", "wklad_wlasny", "beneficjent", "ip_nazwa", "nip", "adres_ulica", "nr_umowy")
    assert [name for name in unknown if filled(projekt, name)] == []


def test_hours_of_the_club_add_up_to_439(datasets: Datasets) -> None:
    parts = datasets["radom-kis-2005"].of("program_kis")
    with_hours = [part for part in parts if filled(part, "godziny")]
    assert (len(parts), len(with_hours), sum(part.godziny for part in with_hours)) == (13, 11, 439)


@pytest.mark.parametrize(
    ("plik", "courses"),
    [("radom-2008", 0), ("lezajsk-2011", 6), ("lubartow-2012", 0), ("tomaszow-2010", 7), ("radom-kis-2005", 2)],
)
def test_courses_are_those_that_the_text_names(plik: str, courses: int, datasets: Datasets) -> None:
    assert len(datasets[plik].of("kursy")) == courses


# How many people, and on which path


@pytest.mark.parametrize(
    ("plik", "paths"),
    [
        ("radom-2008", {"Kontrakt socjalny": 165, "PAL": 108}),
        ("lezajsk-2011", {"Kontrakt socjalny": 25}),
        ("lubartow-2012", {"Kontrakt socjalny": 21, "PAL": 5}),
        ("tomaszow-2010", {"Kontrakt socjalny": 18, "PAL": 12}),
        ("radom-kis-2005", {"KIS": 60}),
    ],
)
def test_there_are_as_many_people_as_the_project_had(plik: str, paths: dict[str, int], datasets: Datasets) -> None:
    assert counted(datasets[plik], "sciezka") == paths


@pytest.mark.parametrize(
    ("plik", "contracts", "plans"),
    [
        ("radom-2008", 165, 108),
        ("lezajsk-2011", 25, 25),
        ("lubartow-2012", 21, 5),
        ("tomaszow-2010", 18, 12),
        ("radom-kis-2005", 60, 60),
    ],
)
def test_every_path_has_its_documents(plik: str, contracts: int, plans: int, datasets: Datasets) -> None:
    dataset = datasets[plik]
    assert (len(dataset.of("kontrakty")), len(dataset.of("plany"))) == (contracts, plans)


def test_categories_of_radom_are_those_of_the_text(datasets: Datasets) -> None:
    groups = [group for group in datasets["radom-2008"].of("grupy_docelowe") if group.podzial == "kategoria"]
    assert [group.razem for group in groups] == [238, 20, 2, 1, 12]
    assert counted(datasets["radom-2008"], "kategoria") == {group.nazwa: group.razem for group in groups}


def test_unemployed_and_inactive_of_radom_are_those_of_the_text(datasets: Datasets) -> None:
    radom = datasets["radom-2008"]
    assert counted(radom, "status") == {"Bezrobotny": 258, "Nieaktywny zawodowo": 15}
    assert counted(radom, "dlugotrwale_bezrobotny")[True] == 245


def test_women_and_men_of_lubartow_are_those_of_the_text(datasets: Datasets) -> None:
    assert counted(datasets["lubartow-2012"], "plec") == {"Kobieta": 16, "Mężczyzna": 10}


def test_three_people_of_lezajsk_took_up_work(datasets: Datasets) -> None:
    assert counted(datasets["lezajsk-2011"], "sytuacja_po")["podjęcie pracy"] == 3


def test_everybody_in_lezajsk_finished_three_different_courses(datasets: Datasets) -> None:
    for person in people(datasets["lezajsk-2011"]):
        finished = {part.kurs_id for part in person.udzial if part.wynik == "ukończono"}
        assert (len(finished), len(person.udzial)) == (3, 3)
        assert all(person.data_start <= part.data_ukonczenia <= person.data_koniec for part in person.udzial)


def test_two_families_of_lezajsk_have_an_assistant(datasets: Datasets) -> None:
    families = [person for person in people(datasets["lezajsk-2011"]) if person.rodzina]
    assert len(families) == 2
    assert all("asystent rodziny" in sentences_about(person) for person in families)


def test_the_club_has_two_groups_of_thirty_who_belong_to_its_target(datasets: Datasets) -> None:
    dataset = datasets["radom-kis-2005"]
    assert counted(dataset, "grupa") == {"I": 30, "II": 30}
    for person in people(dataset):
        day = person.data_start
        assert age(person, day) > 35
        assert (day - person.pup_od).days > 2 * 365
        assert (day - person.klient_od).days > 365
        assert person.wyksztalcenie in {"Podstawowe", "Ponadgimnazjalne"}


def test_young_people_of_radom_are_15_to_25_and_the_others_of_working_age(datasets: Datasets) -> None:
    for person in people(datasets["radom-2008"]):
        low, high = (15, 25) if person.kategoria.startswith("młodzież") else (18, 59)
        assert low <= age(person, date(2008, 6, 1)) <= high


# The people


@every_workbook
def test_every_pesel_is_valid_and_agrees_with_birth_and_sex(plik: str, datasets: Datasets) -> None:
    for person in [*people(datasets[plik]), *datasets[plik].of("rodzina")]:
        assert pesel_rules.is_valid(person.pesel)
        assert pesel_rules.get_birth_date(person.pesel) == person.data_urodzenia
    for person in people(datasets[plik]):
        assert {"F": "Kobieta", "M": "Mężczyzna"}[pesel_rules.get_gender(person.pesel)] == person.plec


def test_no_pesel_and_in_one_workbook_no_name_stands_twice(datasets: Datasets) -> None:
    everyone = [one for dataset in datasets.values() for one in (*people(dataset), *dataset.of("rodzina"))]
    assert max(Counter(one.pesel for one in everyone).values()) == 1
    for dataset in datasets.values():
        assert max(Counter(f"{one.imie} {one.nazwisko}" for one in people(dataset)).values()) == 1


def test_radom_has_a_name_of_every_class_of_inflection(datasets: Datasets) -> None:
    names = {f"{person.imie} {person.nazwisko}" for person in people(datasets["radom-2008"])}
    assert set(re.split(r",\s+", HARD_NAMES.strip())) <= names


@every_workbook
def test_a_contract_is_signed_before_support_and_within_the_project(plik: str, datasets: Datasets) -> None:
    projekt = datasets[plik].projekt
    for contract in datasets[plik].of("kontrakty"):
        assert contract.data_zawarcia <= contract.uczestnik.data_start
        assert all(contract.data_zawarcia <= action.termin_od <= action.termin_do for action in contract.dzialania)
        if filled(projekt, "okres_od"):
            assert projekt.okres_od <= contract.data_zawarcia <= contract.obowiazuje_do <= projekt.okres_do


@every_workbook
def test_an_unemployed_person_alone_signs_form_b_with_a_referral(plik: str, datasets: Datasets) -> None:
    for contract in datasets[plik].of("kontrakty"):
        alone = contract.uczestnik.status == "Bezrobotny" and not contract.uczestnik.rodzina
        assert contract.typ == ("B" if alone else "A")
        assert filled(contract, "skierowanie_nr") == filled(contract, "okres_bezrobocia") == alone


@every_workbook
def test_a_contract_has_one_main_goal_a_few_others_and_several_actions(plik: str, datasets: Datasets) -> None:
    for contract in datasets[plik].of("kontrakty"):
        kinds = Counter(goal.rodzaj for goal in contract.cele)
        assert (kinds["główny"], kinds["szczegółowy"] in range(2, 5)) == (1, True)
        assert len(contract.dzialania) in range(3, 7)


@every_workbook
def test_a_plan_has_several_actions_and_contacts(plik: str, datasets: Datasets) -> None:
    for plan in datasets[plik].of("plany"):
        assert len(plan.dzialania) in range(3, 6)
        assert len(plan.kontakty) in range(2, 4)


@every_workbook
def test_sentences_speak_of_a_man_as_of_a_man_and_of_a_woman_as_of_a_woman(plik: str, datasets: Datasets) -> None:
    wrong = [key_of(one) for one in people(datasets[plik]) if OTHER_SEX[one.plec].search(sentences_about(one))]
    assert wrong == []


@every_workbook
def test_no_placeholder_is_left(plik: str, datasets: Datasets) -> None:
    texts = [value for record in datasets[plik].all_records() for value in values_of(record).values()]
    assert [text for text in texts if isinstance(text, str) and re.search(r"[{}|]|\s{2}|^\s|\s$", text)] == []
