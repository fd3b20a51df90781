"""`porzadki`: results past their date, listed and removed."""

import getpass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from dokumenty.cli.app import FLAG, OPTIONS, WYNIKI, Json, Wyniki, app
from dokumenty.cli.polish import PolishCommand

if TYPE_CHECKING:
    from dokumenty.pipeline.tidying import Expired

_COLUMNS = ("Plik", "Zrobiono", "Stan")


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def porzadki(
    starsze_niz: Annotated[
        str, typer.Option("--starsze-niz", metavar="WIEK|DATA", help="5l, 18m, 90d albo dzień: 31.12.2020.")
    ],
    usun: Annotated[
        bool, typer.Option("--usun", metavar=FLAG, help="Usuń je. Bez tego program tylko je wypisuje.")
    ] = False,
    wyniki: Wyniki = WYNIKI,
    json: Json = False,
) -> int:
    """Wypisz wyniki, których czas minął, i usuń je, gdy to potwierdzisz; usunięcie zostaje w rejestrze.

    Przykład: [bold]dokumenty porzadki --starsze-niz 5l --usun[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import complain, say, show_rows
    from dokumenty.pipeline import tidying

    now = datetime.now().astimezone()
    limit = tidying.limit_of(starsze_niz, now.date())
    with pipeline.open_register(wyniki, now) as register:
        found = tidying.look(register, wyniki, limit)
        done = list(tidying.tidy(found, register, wyniki, _who())) if usun else [(one, None) for one in found.expired]
    show_rows(_COLUMNS, [_row(one, removed=usun and not problem) for one, problem in done], as_json=json)
    problems = [problem for _, problem in done if problem]
    for problem in problems:
        complain(str(problem))
    if not json:
        say(_summary(len(done), len(problems), f"{limit:%d.%m.%Y}", removed=usun))
        if found.foreign:
            say(f"Pliki, których program nie zrobił (nie ruszono ich): {found.foreign}.")
        for copy in found.copies if usun else ():
            say(f"{copy}: kopia rejestru ze starszej wersji programu ma nadal nazwy plików. Usuń ją, gdy jest zbędna.")
    return problems[0].exit_code if problems else 0


def _row(expired: "Expired", *, removed: bool) -> tuple[str, ...]:
    state = "usunięto" if removed else "zmieniony po zrobieniu" if expired.changed else "bez zmian"
    return str(expired.path), f"{expired.made:%d.%m.%Y}", state


def _summary(files: int, kept: int, limit: str, *, removed: bool) -> str:
    if not files:
        return f"Nie ma wyników sprzed {limit}."
    if removed:
        return f"Usunięto plików sprzed {limit}: {files - kept}. Wpisy o tym są w rejestrze."
    return f"Pliki sprzed {limit}: {files}. Niczego nie usunięto; usunie je to samo polecenie z --usun."


def _who() -> str:
    """Return the name under which the person is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "nieznany"
