"""Which names a template of a kind may use."""

import pytest

from dokumenty.model.arkusze import SHEETS
from dokumenty.model.vocabulary import Vocabulary

BY_NAME = {sheet.name: sheet for sheet in SHEETS}
KONTRAKT = Vocabulary(BY_NAME, BY_NAME["kontrakty"])


@pytest.mark.parametrize(
    "path",
    [
        "kontrakt.id",
        "kontrakt.uczestnik.imie",
        "uczestnik.imie",
        "pracownik.telefon",
        "uczestnik.rodzina[].imie",
        "kontrakt.dzialania[].tresc",
        "kontrakt.cele[].dokument.id",
        "kursy[].udzial[].uczestnik.nazwisko",
        "kontrakt.data_zawarcia.year",
        "projekt.tytul",
        "uczestnicy",
        "egzemplarz",
        "dzis",
        "pakiet.data.year",
        "pakiet.zalaczniki[].sha256",
        "pakiet.mimo_bledow[]",
    ],
)
def test_known_path(path: str) -> None:
    assert KONTRAKT.unknown_in(path) is None


@pytest.mark.parametrize(
    ("path", "name", "known"),
    [
        ("uczestnik.imja", "imja", "imie"),
        ("uczetnik.imie", "uczetnik", "uczestnik"),
        ("kontrakt.uczestnik.nazwa", "nazwa", "nazwisko"),
        ("kontrakt.dzialania[].tekst", "tekst", "tresc"),
        ("kontrakt.dzialania.tresc", "tresc", None),
        ("uczestnik.imie.length", "length", None),
        ("ipd.id", "ipd", None),
        ("pakiet.zalaczniki[].stron", "stron", "strony"),
        ("pakiet.zalaczniki.plik", "plik", None),
    ],
)
def test_unknown_path_names_the_first_wrong_step(path: str, name: str, known: str | None) -> None:
    unknown = KONTRAKT.unknown_in(path)
    assert unknown is not None
    assert unknown.name == name
    assert known is None or known in unknown.known
