"""Help and usage errors are Polish to the last word."""

import re
from collections.abc import Callable

import pytest

from tests.conftest import Result

Run = Callable[..., Result]
SZABLONY = ("lista", "sprawdz", "pola", "importuj")
REJESTR = ("lista", "pokaz", "anuluj", "eksport", "zweryfikuj")
ENGLISH = re.compile(
    r"\b(usage|options?|arguments|commands?|help for|show this|error|missing|invalid|no such|try|default|required|text|path|bool|int|list\[)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        *((command,) for command in ("nowy", "sprawdz", "generuj", "szablony", "rejestr", "doktor")),
        *(("szablony", name) for name in SZABLONY),
        *(("rejestr", name) for name in REJESTR),
    ],
)
def test_help_is_polish_and_has_an_example(uruchom: Run, arguments: tuple[str, ...]) -> None:
    result = uruchom(*arguments, "--help")
    assert result.code == 0
    assert "Użycie: dokumenty" in result.out
    assert "Przykład: dokumenty" in result.out
    assert not ENGLISH.findall(result.out.replace("--help", ""))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Podaj polecenie."),
        (("genruj",), "Nie ma polecenia „genruj”. Czy chodziło o „generuj”?"),
        (("generuj", "--wynik", "x"), "Nie ma opcji „--wynik”. Czy chodziło o „--wyniki”?"),
        (("generuj", "--dla"), "Opcja „--dla” wymaga wartości."),
        (("generuj", "--json=tak"), "Opcja „--json” nie przyjmuje wartości."),
        (("nowy",), "Brakuje argumentu: KATALOG."),
        (("nowy", "a", "b"), "Zbędny argument: b."),
    ],
)
def test_usage_errors_are_polish(uruchom: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = uruchom(*arguments)
    assert result.code == 2
    assert sentence in " ".join(result.err.split())
    assert not ENGLISH.findall(result.err.replace("--help", ""))


def test_version(uruchom: Run) -> None:
    assert re.fullmatch(r"dokumenty \d+\.\d+\.\d+\n", uruchom("--wersja").out)
