"""`arkusz`: a new empty workbook, or an existing one completed."""

from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.app import OPTIONS, app
from dokumenty.cli.polish import PolishCommand, PolishGroup

group = typer.Typer(
    cls=PolishGroup, no_args_is_help=True, options_metavar=OPTIONS, subcommand_metavar="POLECENIE [ARGUMENTY]..."
)
app.add_typer(group, name="arkusz")

Plik = Annotated[Path, typer.Argument(metavar="PLIK", help="Skoroszyt .xlsx.")]


@group.callback()
def arkusz() -> None:
    """Załóż pusty skoroszyt albo dopisz do swojego brakujące arkusze i kolumny.

    Przykład: [bold]dokumenty arkusz uzupelnij dane/projekt.xlsx[/]
    """


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def nowy(
    plik: Plik,
    slowniki: Annotated[
        str,
        typer.Option("--slowniki", metavar="SYSTEM", help="Listy wyboru: sm-efs, sl2014 albo pefs-2007."),
    ] = "sm-efs",
) -> None:
    """Załóż pusty skoroszyt: nagłówki, podpowiedzi, listy wyboru i wiersze z przykładem.

    Przykład: [bold]dokumenty arkusz nowy dane/projekt.xlsx --slowniki pefs-2007[/]
    """
    from dokumenty.cli.console import say
    from dokumenty.pipeline import books

    books.new_file(plik, slowniki)
    say(f"Gotowe: {plik}. Zacznij od arkusza „Instrukcja”.")


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def uzupelnij(
    plik: Plik,
    slowniki: Annotated[
        str | None,
        typer.Option(
            "--slowniki",
            metavar="SYSTEM",
            help="Skąd wziąć brakujące listy wyboru: sm-efs, sl2014 albo pefs-2007. Domyślnie według daty projektu.",
        ),
    ] = None,
) -> None:
    """Dopisz do skoroszytu arkusze i kolumny, których brakuje; reszty nie ruszaj.

    Poprzednia wersja zostaje obok, z końcówką .bak.

    Przykład: [bold]dokumenty arkusz uzupelnij dane/projekt.xlsx[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import say
    from dokumenty.model.arkusze import SHEETS
    from dokumenty.pipeline import books

    edition, why = (books.edition_named(slowniki), "tak wybrano") if slowniki else books.edition_of(plik, SHEETS)
    done = books.extended(plik, SHEETS, edition)
    if not done.added:
        say(f"{plik}: niczego nie brakuje.")
        return
    pipeline.write_whole(plik.with_name(f"{plik.name}.bak"), plik.read_bytes())
    pipeline.write_whole(plik, done.content)
    for line in done.added:
        say(f"Dopisano – {line}.")
    if done.lists:
        say(f"Dopisane listy wyboru są z systemu {edition.name} ({why}). Inne: --slowniki.")
    for title in done.locked:
        say(f"Arkusz „{title}” jest chroniony: zdejmij ochronę w Excelu, zanim wypełnisz w nim nowe kolumny.")
    say(f"Gotowe: {plik}. Poprzednia wersja: {plik.name}.bak")
