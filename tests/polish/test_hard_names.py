"""Names, towns, institutions and positions that people get wrong: their forms, read by a person, and those to doubt."""

import csv
from pathlib import Path

import pytest

from dokumenty.polish import decline

CASES = {"dopelniacz": "D", "celownik": "C", "biernik": "B", "narzednik": "N", "miejscownik": "Ms"}
HARD = list(
    csv.DictReader((Path(__file__).parents[1] / "gold" / "trudne.csv").read_text("utf-8").splitlines(), delimiter=";")
)


@pytest.mark.parametrize("row", HARD, ids=lambda row: f"{row['tekst']} {row['plec']}".strip())
def test_every_form_is_right_and_nobody_is_asked_without_need(row: dict[str, str]) -> None:
    forms = {name: decline(row["tekst"], case, row["rodzaj"], row["plec"] or None) for name, case in CASES.items()}
    assert {name: form.text for name, form in forms.items()} == {name: row[name] for name in CASES}
    doubts = [form.why for form in forms.values() if not form.certain]
    if row["tekst"].isupper():  # right, yet somebody should look: capitals hide which letters are small
        assert all("wielkimi literami" in why for why in doubts)
        assert len(doubts) == len(forms)
    else:
        assert doubts == []


@pytest.mark.parametrize(
    ("text", "gender", "one", "other"),
    [
        ("Jan Kocioł", "m", "Jana Kocioła", "Jana Kotła"),
        ("Jan Kozioł", "m", "Jana Kozioła", "Jana Kozła"),
        ("Jan Dąb", "m", "Jana Dąba", "Jana Dęba"),
        ("Jan Gwóźdź", "m", "Jana Gwóździa", "Jana Gwoździa"),
        ("Jan Dzień", "m", "Jana Dzienia", "Jana Dnia"),
        ("Jan Mech", "m", "Jana Mecha", "Jana Mcha"),
        ("Jan Karp", "m", "Jana Karpa", "Jana Karpia"),
        ("Jan Nikiel", "m", "Jana Nikiela", "Jana Nikla"),
        ("Jan Pies", "m", "Jana Psa", "Jana Piesa"),
        ("Jan Sędzia", "m", "Jana Sędzi", "Jana Sędziego"),
        ("Anna Maska", "k", "Anny Maski", "Anny Maskiej"),
        ("Anna Syta", "k", "Anny Sytej", "Anny Syty"),
        ("Anna Gruba", "k", "Anny Grubej", "Anny Gruby"),
        ("Państwo Batorowie", None, "Państwa Batorów", "Państwa Batorych"),
        ("Państwo Lindowie", None, "Państwa Lindów", "Państwa Lindych"),
    ],
)
def test_two_right_forms_are_both_offered(text: str, gender: str | None, one: str, other: str) -> None:
    form = decline(text, "D", gender=gender)
    assert set(form.variants) == {one, other}
    assert not form.certain


@pytest.mark.parametrize(
    ("text", "kind", "gender"),
    [
        ("Steve Jobs", "osoba", "m"),
        ("Ralph Lis", "osoba", "m"),
        ("Theo Lis", "osoba", "m"),
        ("Jan Kowalska", "osoba", "m"),
        ("Jan Cherniavska", "osoba", "m"),
        ("Anna Kowalski", "osoba", "k"),
        ("Brian Avery", "osoba", "m"),
        ("Jet Li", "osoba", "m"),
        ("Anna Ha", "osoba", "k"),
        ("Anna Valencia", "osoba", "k"),
        ("Moniuszko Tetsuo", "osoba", "m"),
        ("Wielki Stół", "miejscowosc", None),
        ("Warszawa Mokotów", "miejscowosc", None),
        ("MIEJSKI OŚRODEK KULTURY", "instytucja", None),
        ("KIEROWNIK", "stanowisko", "m"),
        ("kucharz/kucharka", "stanowisko", "m"),
        ("Gmina Lubartów/Miejski Ośrodek Kultury", "instytucja", None),
        ("Wojewódzki Urząd Pracy Filia w Radomiu", "instytucja", None),
        ("pracownik socjalny (starszy)", "stanowisko", "m"),
        ("Jacques Dubois", "osoba", "m"),
        ("Sarah Lis", "osoba", "k"),
        ("Anna Piska", "osoba", "k"),
        ("Jan Zamrózk", "osoba", "m"),
        ("pełniący obowiązki kierownika", "stanowisko", "k"),
        ("kierownik", "stanowisko", None),
        ("Iwano-Frankiwsk", "miejscowosc", None),
    ],
)
def test_what_nobody_can_know_is_doubted(text: str, kind: str, gender: str | None) -> None:
    assert not all(decline(text, case, kind, gender).certain for case in CASES.values())


@pytest.mark.parametrize("case", CASES.values())
def test_the_forms_of_one_name_share_a_stem(case: str) -> None:
    assert decline("Jan Karp", case, gender="m").text.split()[1].rstrip("aeiomuw") == "Karp"
