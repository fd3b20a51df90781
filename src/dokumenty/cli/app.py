"""The program for typer: its name, the options that commands share, the exit code of a run.

Each command is a module beside this one.
"""

from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.polish import PolishGroup
from dokumenty.errors import TemplateError
from dokumenty.model.issues import TemplatePlace, errors_of
from dokumenty.model.jobs import Batch
from dokumenty.model.printing import PdfMaker

OPTIONS = "[OPCJE]"
FLAG = ""
"""A switch takes no value, so its help names none."""

app = typer.Typer(
    cls=PolishGroup,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    options_metavar=OPTIONS,
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
Json = Annotated[bool, typer.Option("--json", metavar=FLAG, help="Wypisz wynik jako JSON, dla programów.")]
Pseudonim = Annotated[
    bool,
    typer.Option(
        "--pseudonim",
        metavar=FLAG,
        help="Zmyślone osoby zamiast prawdziwych, za każdym razem te same; wyniki w folderze „pseudonim”.",
    ),
]
Dla = Annotated[
    list[str] | None,
    typer.Option(
        "--dla", metavar="NUMER|NAZWISKO|KURS", help="Tylko dla tych uczestników albo kursów (symbol); można powtarzać."
    ),
]
Rodzaje = Annotated[
    list[str] | None,
    typer.Argument(metavar="RODZAJ", help="Rodzaje dokumentów. Bez tego: wszystkie poza robionymi na życzenie."),
]

Pdf = Annotated[bool, typer.Option("--pdf", metavar=FLAG, help="Zrób też PDF (przez LibreOffice albo Worda).")]
PdfPrzez = Annotated[
    PdfMaker | None,
    typer.Option(
        "--pdf-przez", metavar="libreoffice|word", help="Czym zrobić PDF. Bez tego: LibreOffice. Word: tylko w Windows."
    ),
]

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
            "--wersja", metavar=FLAG, help="Pokaż wersję programu i zakończ.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Z arkusza Excela i szablonów Worda: gotowe dokumenty projektu.

    Przykład: [bold]dokumenty generuj kontrakt --dane dane/lezajsk-2011.xlsx[/]
    """


def exit_code(batches: list[Batch]) -> int:
    """Return the code of a finished run; the table stands in `dokumenty.errors`."""
    blocking = [issue for batch in batches for issue in errors_of(batch.issues)]
    failed = [outcome for batch in batches for outcome in batch.failed]
    if failures := [batch.failure for batch in batches if batch.failure]:
        return failures[0].exit_code
    if any(isinstance(issue.place, TemplatePlace) for issue in blocking):
        return TemplateError.exit_code
    return 1 if blocking or failed else 0
