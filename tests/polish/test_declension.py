"""Declension: rules of the language, faults of other libraries, and what must be doubted."""

import unicodedata

import pytest

from dokumenty.polish import Status, decline
from dokumenty.polish.declension.cases import Case, case_named
from dokumenty.polish.declension.towns import where

CASES = ("M", "D", "C", "B", "N", "Ms", "W")


def forms(text: str, kind: str = "osoba", gender: str | None = None) -> list[str]:
    return [decline(text, case, kind, gender).text.replace("’", "'") for case in ("D", "C", "B", "N", "Ms", "W")]


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("D", Case.D),
        ("dopełniacz", Case.D),
        ("kogo", Case.D),
        ("kogo/czego", Case.D),
        ("Czego?", Case.D),
        ("komu", Case.C),
        ("biernik", Case.B),
        ("z kim", Case.N),
        ("o czym", Case.Ms),
        ("Ms", Case.Ms),
        ("W", Case.W),
    ],
)
def test_case_goes_by_letter_name_and_question(name: str, case: Case) -> None:
    assert case_named(name) is case


def test_unknown_case_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="dopełniacz"):
        decline("Anna", "ablativus")


# Faults of morfeusz2 used alone and of polish-inflection, one a row.
@pytest.mark.parametrize(
    ("fault", "text", "kind", "gender", "case", "right"),
    [
        ("woman declined as a man", "Anna Nowak", "osoba", "k", "D", "Anny Nowak"),
        ("masculine accusative of an inanimate homograph", "Jan Mazur", "osoba", "m", "B", "Jana Mazura"),
        ("softened without need", "Stanisław Lis", "osoba", "m", "C", "Stanisławowi Lisowi"),
        ("town taken for a surname", "Radom", "miejscowosc", None, "D", "Radomia"),
        ("town taken for a surname", "Bytom", "miejscowosc", None, "Ms", "Bytomiu"),
        ("town taken for a surname", "Jarosław", "miejscowosc", None, "D", "Jarosławia"),
        ("town taken for a surname", "Sopot", "miejscowosc", None, "D", "Sopotu"),
        ("plural town unchanged", "Katowice", "miejscowosc", None, "Ms", "Katowicach"),
        ("plural town unchanged", "Tychy", "miejscowosc", None, "D", "Tychów"),
        ("genitive without rank", "Marki", "miejscowosc", None, "D", "Marek"),
        ("genitive without rank", "Ząbki", "miejscowosc", None, "D", "Ząbek"),
        ("plural compound", "Czechowice-Dziedzice", "miejscowosc", None, "D", "Czechowic-Dziedzic"),
        ("plural compound", "Piekary Śląskie", "miejscowosc", None, "Ms", "Piekarach Śląskich"),
        ("compound", "Golub-Dobrzyń", "miejscowosc", None, "D", "Golubia-Dobrzynia"),
        ("head in -a", "Bank Gospodarstwa Krajowego", "instytucja", None, "D", "Banku Gospodarstwa Krajowego"),
        ("head in -a", "Związek Harcerstwa Polskiego", "instytucja", None, "D", "Związku Harcerstwa Polskiego"),
        ("head in -a", "Klub Integracji Społecznej", "instytucja", None, "D", "Klubu Integracji Społecznej"),
        ("feminine in a consonant", "Straż Pożarna", "instytucja", None, "D", "Straży Pożarnej"),
        ("number declined", "Przedszkole nr 5", "instytucja", None, "D", "Przedszkola nr 5"),
        ("two words refused", "Anna Maria Nowak", "osoba", "k", "D", "Anny Marii Nowak"),
        ("hyphen unknown", "Anna Nowak-Kowalska", "osoba", "k", "D", "Anny Nowak-Kowalskiej"),
        ("rare variant first", "Jan Stępień", "osoba", "m", "D", "Jana Stępnia"),
        ("colloquial form first", "Hugo Lis", "osoba", "m", "D", "Hugona Lisa"),
        ("vocative „domie”", "Dom Kultury", "instytucja", None, "W", "Domu Kultury"),
        ("vocative „księgowo”", "główna księgowa", "stanowisko", "k", "W", "główna księgowa"),
        ("adjectival family", "Państwo Konieczni", "rodzina", None, "D", "Państwa Koniecznych"),
    ],
)
def test_fault_of_a_library_is_not_ours(  # noqa: PLR0913, PLR0917 - a table of one fault a row
    fault: str, text: str, kind: str, gender: str | None, case: str, right: str
) -> None:
    form = decline(text, case, kind, gender)
    assert (form.text, form.certain) == (right, True), fault


@pytest.mark.parametrize(
    ("text", "gender", "expected"),
    [
        ("Ewa Moniuszko", "k", "Ewy Moniuszko, Ewie Moniuszko, Ewę Moniuszko, Ewą Moniuszko, Ewie Moniuszko, Ewo Moniuszko"),
        ("Ewa Sowa", "k", "Ewy Sowy, Ewie Sowie, Ewę Sowę, Ewą Sową, Ewie Sowie, Ewo Sowa"),
        ("Jan Batory", "m", "Jana Batorego, Janowi Batoremu, Jana Batorego, Janem Batorym, Janie Batorym, Janie Batory"),
        ("Yuliia Moroz", "k", "Yulii Moroz, Yulii Moroz, Yuliię Moroz, Yuliią Moroz, Yulii Moroz, Yuliio Moroz"),
        ("Petro Bondar", "m", "Petra Bondara, Petrowi Bondarowi, Petra Bondara, Petrem Bondarem, Petrze Bondarze, Petro Bondar"),
        ("Jan Maria Lis", "m", "Jana Marii Lisa, Janowi Marii Lisowi, Jana Marię Lisa, Janem Marią Lisem, Janie Marii Lisie, Janie Mario Lis"),
    ],
)  # fmt: skip
def test_all_cases_of_a_person(text: str, gender: str, expected: str) -> None:
    assert ", ".join(forms(text, gender=gender)) == expected


def test_woman_keeps_a_masculine_title_and_a_man_declines_it() -> None:
    assert forms("dyrektor", "stanowisko", "k") == ["dyrektor"] * 6
    assert forms("dyrektor", "stanowisko", "m")[0] == "dyrektora"
    assert not decline("dyrektor", "D", "stanowisko").certain
    assert decline("kierowniczka Klubu", "C", "stanowisko").text == "kierowniczce Klubu"


def test_surname_first_is_recognised() -> None:
    assert decline("Kowalska Anna", "C", gender="k").text == "Kowalskiej Annie"


def test_bearers_choice_between_two_right_forms_is_offered() -> None:
    form = decline("Jan Gołąb", "D", gender="m")
    assert form.status is Status.VARIANTS
    assert set(form.variants) == {"Jana Gołąba", "Jana Gołębia"}
    assert not form.certain


def test_womans_surname_that_may_be_a_noun_or_an_adjective_is_hers_to_say() -> None:
    assert set(decline("Anna Laska", "D", gender="k").variants) == {"Anny Laski", "Anny Laskiej"}


@pytest.mark.parametrize(
    ("text", "gender", "why"),
    [
        ("", "k", "nic"),
        ("   ", "k", "nic"),
        ("Kowalska", "k", "jedno słowo"),
        ("J. Kowalski", "m", "inicjał"),
        ("J Kowalski", "m", "inicjał"),
        ("Anna Nowak (z domu Lis)", "k", "nawias"),
        ("Анна Коваль", "k", "cyrylic"),
        ("Аnna Kowalska", "k", "cyrylic"),  # the first letter is Cyrillic
        ("Anna Kowalska 2", "k", "cyfra"),
        ("Jan Kowalski i Anna Nowak", None, "dwie osoby"),
        ("Anna Kowalska, Jan Nowak", "k", "znak"),
        ("anna kowalska", "k", "małą literą"),
        ("JAN XYZQEK", "m", "wielkimi literami"),
        ("JAN NOWAK", "m", "wielkimi literami"),
        ("Jan Kowalski", "k", "płeć"),
        ("Pani Anna Kowalska", "m", "płeć"),
        ("Anna Kowalska", None, "płci"),
        ("Janusz Korwin-Mikke", "m", "Korwin"),
        ("Jan Kmiec", "m", "słowniku"),
        ("Sarah Lis", "k", "słowniku"),
        ("!!!", "m", "znak"),
        ("Pan", "m", "nie ma"),
        ("i", None, "jedno słowo"),
        ("-", "m", "jedno słowo"),
        ("dr", "k", "nie ma"),
        ("Anna Kowalska.", "k", "kropka"),
        ("Jan Nowak...", "m", "kropka"),
        ("Anna Kowalska-", "k", "łącznik"),
        ("ANNA Nowak-KOWALSKA", "k", "wielkimi literami"),
        ("Anna🙂 Kowalska", "k", "znak"),
        ("Jan Kowalski Anna Nowak", "m", "dwie osoby"),
        ("Jan Kowalski\nAnna Nowak", "m", "dwie osoby"),
        ("Pan i Pani Nowak", None, "liczbie mnogiej"),
    ],
)
def test_doubt_has_a_reason_and_is_never_an_exception(text: str, gender: str | None, why: str) -> None:
    for case in CASES[1:]:
        form = decline(text, case, gender=gender)
        assert not form.certain
        assert form.why
        assert why in form.why


def test_fault_of_a_library_that_returns_capitals_unchanged_is_not_ours() -> None:
    assert decline("JAN NOWAK", "D", gender="m").text == "JANA NOWAKA"
    assert decline("Jan NOWAK", "D", gender="m").certain


@pytest.mark.parametrize(
    ("typed", "genitive"),
    [
        ("Anna\u00a0Kowalska", "Anny Kowalskiej"),
        ("\ufeffAnna Kowa\u00adlska", "Anny Kowalskiej"),
        ("Anna Nowak – Kowalska", "Anny Nowak-Kowalskiej"),
        ("Joanna d'Arc", "Joanny d’Arc"),
        ("Anna Nowak vel Kowalska", "Anny Nowak vel Kowalskiej"),
        ("Łucja Źdźbło", "Łucji Źdźbło"),
    ],
)
def test_what_only_looks_odd_is_no_doubt(typed: str, genitive: str) -> None:
    for text in (typed, unicodedata.normalize("NFD", typed)):
        form = decline(text, "D", gender="k")
        assert (form.text, form.certain) == (genitive, True)


@pytest.mark.parametrize("cell", [None, float("nan"), 12, True])
def test_what_is_no_text_is_a_doubt(cell: object) -> None:
    assert not decline(cell, "D", gender="k").certain


@pytest.mark.parametrize("kind", ["osoba", "rodzina", "miejscowosc", "instytucja", "stanowisko"])
@pytest.mark.parametrize(
    "text", ["", " ", "-", "—", "i", "a i b", ",", "(", "x" * 300, "Państwo", "\u00a0", "1", "🙂", "nad"]
)
def test_nothing_that_people_type_is_an_exception(kind: str, text: str) -> None:
    assert [decline(text, case, kind) for case in CASES]


def test_unknown_town_is_doubted() -> None:
    for town in ("Xyzów", "Przykładowo Dolne", "Nowe Xyzowo"):
        assert not decline(town, "Ms", "miejscowosc").certain


@pytest.mark.parametrize("town", ["Busko Zdrój", "busko-zdrój"])
def test_town_is_found_however_it_is_written(town: str) -> None:
    assert [decline(town, case, "miejscowosc").text for case in ("D", "C", "Ms")] == [
        "Buska-Zdroju",
        "Busku-Zdrojowi",
        "Busku-Zdroju",
    ]


@pytest.mark.parametrize(
    ("town", "place"),
    [("Radom", "w Radomiu"), ("Wrocław", "we Wrocławiu"), ("Włodawa", "we Włodawie"), ("Lwówek Śląski", "we Lwówku Śląskim")],
)  # fmt: skip
def test_town_with_its_preposition(town: str, place: str) -> None:
    assert where(town).text.replace("\u00a0", " ") == place


@pytest.mark.parametrize(
    ("family", "genitive"),
    [
        ("Państwo Kowalscy", "Państwa Kowalskich"),
        ("Kowalscy", "Kowalskich"),
        ("Państwo Biali", "Państwa Białych"),
        ("Nowakowie", "Nowaków"),
        ("Anna i Jan Nowakowie", "Anny i Jana Nowaków"),
        ("Anna Nowak oraz Jan Lis", "Anny Nowak oraz Jana Lisa"),
        ("Państwo Anna i Jan Kowalscy", "Państwa Anny i Jana Kowalskich"),
        ("Jan i Maria Kowalscy", "Jana i Marii Kowalskich"),
    ],
)
def test_families_and_couples(family: str, genitive: str) -> None:
    form = decline(family, "D", "rodzina")
    assert (form.text, form.certain) == (genitive, True)


@pytest.mark.parametrize("family", ["Państwo Nowak", "Anna i Jan Kowalski", "Państwo Xyz"])
def test_family_that_is_no_plural_is_doubted(family: str) -> None:
    assert not decline(family, "D", "rodzina").certain


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Miejski Ośrodek Pomocy Społecznej w Radomiu", "Miejskiego Ośrodka Pomocy Społecznej w Radomiu"),
        ("Warsztaty Terapii Zajęciowej „Promyk”", "Warsztatów Terapii Zajęciowej „Promyk”"),
        ("Samodzielny Publiczny Zakład Opieki Zdrowotnej", "Samodzielnego Publicznego Zakładu Opieki Zdrowotnej"),
        ("Powiatowy Urząd Pracy w Lubartowie", "Powiatowego Urzędu Pracy w Lubartowie"),
        ("Gmina Miejska Leżajsk", "Gminy Miejskiej Leżajsk"),
        ("Fundacja „Nadzieja”", "Fundacji „Nadzieja”"),
        ("MOPS w Radomiu", "MOPS w Radomiu"),
        ("Program Operacyjny Kapitał Ludzki", "Programu Operacyjnego Kapitał Ludzki"),
        ("Burmistrz Miasta Lubartów", "Burmistrza Miasta Lubartów"),
        ("Miasto i Gmina Pilawa", "Miasta i Gminy Pilawa"),
        ("Katedra i Klinika Chorób Wewnętrznych", "Katedry i Kliniki Chorób Wewnętrznych"),
        ("Fundacja Wielka Orkiestra", "Fundacji Wielka Orkiestra"),
        ("Caritas Diecezji Radomskiej", "Caritas Diecezji Radomskiej"),
        ("III Liceum Ogólnokształcące", "III Liceum Ogólnokształcącego"),
    ],
)
def test_institutions(name: str, genitive: str) -> None:
    assert decline(name, "D", "instytucja").text == genitive


@pytest.mark.parametrize(
    ("position", "instrumental"),
    [
        ("starszy specjalista pracy socjalnej", "starszym specjalistą pracy socjalnej"),
        ("pracownik socjalny", "pracownikiem socjalnym"),
        ("kierownik Klubu", "kierownikiem Klubu"),
        ("przewodniczący rady", "przewodniczącym rady"),
        ("p.o. dyrektora", "p.o. dyrektora"),
        ("pełniący obowiązki dyrektora", "pełniącym obowiązki dyrektora"),
        ("ksiądz proboszcz", "księdzem proboszczem"),
    ],
)
def test_positions(position: str, instrumental: str) -> None:
    assert decline(position, "N", "stanowisko", "m").text == instrumental
