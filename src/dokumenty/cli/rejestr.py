"""`rejestr`: what was issued, under which numbers, and whether a file is what was issued."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dokumenty.cli.app import OPTIONS, SZABLONY, WYNIKI, Dane, Json, Szablony, Wyniki, app
from dokumenty.cli.polish import PolishCommand, PolishGroup
from dokumenty.errors import UsageError

if TYPE_CHECKING:
    from dokumenty.pipeline import Entry, Register

group = typer.Typer(
    cls=PolishGroup, no_args_is_help=True, options_metavar=OPTIONS, subcommand_metavar="POLECENIE [ARGUMENTY]..."
)
app.add_typer(group, name="rejestr")

Rodzaj = Annotated[str, typer.Option("--rodzaj", metavar="RODZAJ", help="Tylko dokumenty tego rodzaju.")]
Numer = Annotated[str, typer.Argument(metavar="NUMER", help="Numer dokumentu, na przykład 12/KMG/2011.")]

SENTENCES = {
    "wydany": "To jest to, co wydano; dokument jest ważny.",
    "zastąpiony": "Ten dokument wydano, ale zastąpiła go późniejsza wersja.",
    "anulowany": "Ten dokument wydano, a potem anulowano.",
    "zmieniony": "Dokument o tej nazwie wydano, ale plik ma inną treść: ktoś go zmienił.",
    "nieznany": "Rejestr nie zna tego dokumentu. Wydruk i skan sprawdza się kodem, który stoi pod kwadratem QR.",
}
MOST_SHOWN = 20
"""Documents of a print file that are shown; the rest is counted."""


@group.callback()
def rejestr() -> None:
    """Pokaż, co wydano i pod jakimi numerami; sprawdź, czy plik jest tym, co wydano.

    Przykład: [bold]dokumenty rejestr lista --rodzaj zaswiadczenie[/]
    """


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def lista(rodzaj: Rodzaj = "", wyniki: Wyniki = WYNIKI, json: Json = False) -> None:
    """Wypisz wydane dokumenty.

    Przykład: [bold]dokumenty rejestr lista --rodzaj zaswiadczenie[/]
    """
    from dokumenty.cli.console import say

    with _register(wyniki) as register:
        entries = [entry for entry in register.entries() if not rodzaj or entry.kind == rodzaj]
    if entries or json:
        _show(entries, json)
    else:
        say("W rejestrze nie ma takich dokumentów.")


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def pokaz(numer: Numer, wyniki: Wyniki = WYNIKI, json: Json = False) -> None:
    """Pokaż wszystkie wersje dokumentu o tym numerze.

    Przykład: [bold]dokumenty rejestr pokaz 12/KMG/2011[/]
    """
    with _register(wyniki) as register:
        entries = list(register.entries(numer))
    if not entries:
        message = f"W rejestrze nie ma numeru „{numer}”. Numery pokaże: dokumenty rejestr lista."
        raise UsageError(message)
    _show(entries, json)


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def anuluj(
    numer: Numer,
    powod: Annotated[str, typer.Option("--powod", metavar="TEKST", help="Powód; zostaje w rejestrze.")],
    wyniki: Wyniki = WYNIKI,
) -> None:
    """Wycofaj numer z użycia. Zostaje zajęty, a następny dokument tej osoby dostanie nowy.

    Przykład: [bold]dokumenty rejestr anuluj 12/KMG/2011 --powod "pomyłka w nazwisku"[/]
    """
    from dokumenty.cli.console import say

    if not powod.strip():
        message = "--powod: podaj powód anulowania."
        raise UsageError(message)
    with _register(wyniki) as register:
        if not register.annul(numer, powod.strip()):
            message = f"Numer „{numer}” nie jest w użyciu: nie ma go w rejestrze albo już go anulowano."
            raise UsageError(message)
    say(f"Anulowano numer {numer}.")


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def eksport(
    plik: Annotated[Path, typer.Argument(metavar="PLIK.xlsx", help="Nowy skoroszyt; nie może jeszcze istnieć.")],
    rodzaj: Rodzaj = "",
    dane: Dane = None,
    szablony: Szablony = SZABLONY,
    wyniki: Wyniki = WYNIKI,
) -> None:
    """Zapisz „Rejestr zaświadczeń” jako skoroszyt Excela: numery z nazwiskami i miejscem na podpis odbioru.

    Nazwiska pochodzą ze skoroszytów (--dane, bez tego: wszystkie z folderu „dane”), bo rejestr ich nie przechowuje.

    Przykład: [bold]dokumenty rejestr eksport rejestr-2011.xlsx --rodzaj zaswiadczenie[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import say
    from dokumenty.pipeline import books

    with _register(wyniki) as register:
        workbooks = pipeline.find_workbooks(dane or pipeline.FOLDER)
        rows = books.export_register(plik, register, szablony, workbooks, rodzaj)
    say(f"Zapisano numerów: {rows}, w pliku {plik}")


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def zweryfikuj(
    co: Annotated[list[str], typer.Argument(metavar="PLIK|KOD", help="Plik (Word, PDF, plik do druku) albo kod.")],
    wyniki: Wyniki = WYNIKI,
) -> int:
    """Powiedz, czy plik (albo kod z wydruku) jest tym, co wydano.

    Kod to numer i osiem znaków pod kwadratem QR; można go przepisać albo wkleić z telefonu. Internet nie jest potrzebny.

    Przykład: [bold]dokumenty rejestr zweryfikuj 12/KMG/2011 1a2b3c4d[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import say

    with _register(wyniki) as register:
        verdict = pipeline.verdict_on(" ".join(co), register)
    say(f"{verdict.word}: {SENTENCES[verdict.word]}")
    if verdict.entries:
        _show(verdict.entries[:MOST_SHOWN], False)
    if len(verdict.entries) > MOST_SHOWN:
        say(f"… i jeszcze {len(verdict.entries) - MOST_SHOWN}")
    return 0 if verdict.word == "wydany" else 1


COLUMNS = ("Numer", "Rodzaj", "Dokument", "Egz.", "Wersja", "Wydano", "Stan", "Plik")
_COLUMNS_FOR_PEOPLE = ("Numer", "Dokument", "Wydano", "Stan")


def _as_row(entry: "Entry") -> tuple[str, ...]:
    annulled = f"anulowano {_moment(entry.annulled)}: {entry.reason}" if entry.annulled else ""
    removed = f"plik usunięto {_moment(entry.removed)} ({entry.removed_by})" if entry.removed else ""
    earlier = f"zamiast wersji {entry.version - 1}" if entry.replaces else ""
    state = "; ".join(filter(None, (earlier, annulled, removed)))
    return (
        entry.number, entry.kind, entry.key, str(entry.copy), str(entry.version), _moment(entry.made), state, entry.path.name,
    )  # fmt: skip


def _moment(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d.%m.%Y %H:%M}"


def _for_people(entry: "Entry") -> tuple[str, ...]:
    """Write an entry so that it fits on a narrow screen: the file stands below its document."""
    number, kind, key, copy, version, made, state, file = _as_row(entry)
    which = f"egz. {copy}, wersja {version}"
    return number, f"{kind} {key}, {which}\n{file}", made, state


def _show(entries: "Iterable[Entry]", json: bool) -> None:
    from dokumenty.cli.console import show_rows, show_table

    if json:
        show_rows(COLUMNS, [_as_row(entry) for entry in entries], as_json=True)
    else:
        show_table(_COLUMNS_FOR_PEOPLE, list(map(_for_people, entries)), whole=("Numer", "Wydano"))


def _register(results: Path) -> "Register":
    from dokumenty import pipeline

    return pipeline.open_register(results, datetime.now().astimezone())
