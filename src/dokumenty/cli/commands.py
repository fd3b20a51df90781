"""The commands: arguments to an order, and the order to the pipeline."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.polish import PolishCommand, PolishGroup
from dokumenty.errors import TemplateError
from dokumenty.model.issues import TemplatePlace, errors_of
from dokumenty.model.jobs import Batch, Order

_OPTIONS = "[OPCJE]"
_FLAG = ""
"""A switch takes no value, so its help names none."""

app = typer.Typer(
    cls=PolishGroup,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    options_metavar=_OPTIONS,
    subcommand_metavar="POLECENIE [ARGUMENTY]...",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h", "--pomoc"]},
)
"""The program; `dokumenty.cli.main` runs it."""

Dane = Annotated[
    Path | None,
    typer.Option(
        "--dane", metavar="PLIK|FOLDER", help="Skoroszyt albo folder ze skoroszytami. Bez tego: jedyny w „dane”."
    ),
]
Szablony = Annotated[Path, typer.Option("--szablony", metavar="FOLDER", help="Folder z szablonami.")]
Wyniki = Annotated[Path, typer.Option("--wyniki", metavar="FOLDER", help="Folder na gotowe dokumenty.")]
Json = Annotated[bool, typer.Option("--json", metavar=_FLAG, help="Wypisz wynik jako JSON, dla programów.")]
Dla = Annotated[
    list[str] | None,
    typer.Option("--dla", metavar="NUMER|NAZWISKO", help="Tylko dla tych uczestników; można powtarzać."),
]
Rodzaje = Annotated[list[str] | None, typer.Argument(metavar="RODZAJ", help="Rodzaje dokumentów. Bez tego: wszystkie.")]

SZABLONY = Path("szablony")
WYNIKI = Path("wyniki")


def _show_version(asked: bool) -> None:
    if asked:
        from dokumenty import __version__
        from dokumenty.cli.console import say

        say(f"dokumenty {__version__}")
        raise typer.Exit


@app.callback()
def dokumenty(
    wersja: Annotated[
        bool,
        typer.Option(
            "--wersja", metavar=_FLAG, help="Pokaż wersję programu i zakończ.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Z arkusza Excela i szablonów Worda: gotowe dokumenty projektu.

    Przykład: [bold]dokumenty generuj kontrakt --dane dane/lezajsk-2011.xlsx[/]
    """


@app.command(cls=PolishCommand, options_metavar=_OPTIONS)
def nowy(
    katalog: Annotated[Path, typer.Argument(metavar="KATALOG", help="Folder do założenia; nie może jeszcze istnieć.")],
) -> None:
    """Załóż folder pracy: pusty skoroszyt, szablony i miejsce na wyniki.

    Przykład: [bold]dokumenty nowy "Projekt 2026"[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import say

    workbook = pipeline.new_folder(katalog)
    say(f"Gotowe: {katalog}")
    say(f"1. Wypełnij skoroszyt {workbook}.")
    say("2. W tym folderze uruchom: dokumenty sprawdz, a potem: dokumenty generuj.")


@app.command(cls=PolishCommand, options_metavar=_OPTIONS)
def sprawdz(dane: Dane = None, szablony: Szablony = SZABLONY, json: Json = False) -> int:
    """Sprawdź skoroszyt i szablony; niczego nie twórz.

    Przykład: [bold]dokumenty sprawdz --dane dane/lezajsk-2011.xlsx[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console

    workbooks = pipeline.find_workbooks(dane)
    workshop = pipeline.open_workshop(szablony, ())
    batches = [pipeline.survey(workbook, workshop)[1] for workbook in workbooks]
    console.show_json(batches) if json else console.show_findings(batches)
    return exit_code(batches)


@app.command(cls=PolishCommand, options_metavar=_OPTIONS)
def generuj(
    rodzaje: Rodzaje = None,
    dane: Dane = None,
    dla: Dla = None,
    szablony: Szablony = SZABLONY,
    wyniki: Wyniki = WYNIKI,
    na_sucho: Annotated[
        bool, typer.Option("--na-sucho", metavar=_FLAG, help="Sprawdź i wypełnij szablony, ale niczego nie zapisuj.")
    ] = False,
    json: Json = False,
) -> int:
    """Zrób dokumenty: wszystkie albo wybranych rodzajów i osób.

    Przykład: [bold]dokumenty generuj kontrakt ipd --dla UP-001 --dla Kowalska[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console

    workbooks = pipeline.find_workbooks(dane)
    order = Order(workbooks, szablony, wyniki, tuple(rodzaje or ()), tuple(dla or ()), dry=na_sucho)
    workshop = pipeline.open_workshop(szablony, order.kinds)
    with console.progress(quiet=json) as watch:
        batches = list(pipeline.generate(order, workshop, datetime.now().astimezone(), watch))
    console.show_json(batches) if json else console.show_made(batches, order)
    return exit_code(batches)


def exit_code(batches: list[Batch]) -> int:
    """Return the code of a finished run; the table stands in `dokumenty.errors`."""
    blocking = [issue for batch in batches for issue in errors_of(batch.issues)]
    failed = [outcome for batch in batches for outcome in batch.failed]
    if failures := [batch.failure for batch in batches if batch.failure]:
        return failures[0].exit_code
    if any(isinstance(issue.place, TemplatePlace) for issue in blocking):
        return TemplateError.exit_code
    return 1 if blocking or failed else 0
