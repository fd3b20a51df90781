"""`nowy`: a new working folder."""

from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.app import OPTIONS, app
from dokumenty.cli.polish import PolishCommand


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def nowy(
    katalog: Annotated[Path, typer.Argument(metavar="KATALOG", help="Folder do założenia; nie może jeszcze istnieć.")],
) -> None:
    """Załóż folder pracy: pusty skoroszyt, szablony i miejsce na wyniki.

    Przykład: [bold]dokumenty nowy "Projekt 2026"[/]
    """
    from dokumenty.cli.console import say
    from dokumenty.pipeline import books

    workbook = books.new_folder(katalog)
    say(f"Gotowe: {katalog}")
    say(f"1. Wypełnij skoroszyt {workbook}.")
    say("2. W tym folderze uruchom: dokumenty sprawdz, a potem: dokumenty generuj.")
