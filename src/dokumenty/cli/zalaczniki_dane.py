"""`zalaczniki dane`: participants as the data file of a monitoring system."""

from datetime import datetime
from typing import Annotated

import typer

from dokumenty.cli.app import OPTIONS, WYNIKI, Dane, Json, Pseudonim, Wyniki
from dokumenty.cli.polish import PolishCommand
from dokumenty.cli.zalaczniki import group


@group.command("dane", cls=PolishCommand, options_metavar=OPTIONS)
def zalaczniki_dane(
    system: Annotated[str, typer.Argument(metavar="SYSTEM", help="pefs-2007, sl2014 albo sm-efs.")],
    dane: Dane = None,
    wyniki: Wyniki = WYNIKI,
    pseudonim: Pseudonim = False,
    json: Json = False,
) -> int:
    """Zapisz dane uczestników w pliku dla systemu: PEFS 2007, SL2014 albo SM EFS. Najpierw wszystko sprawdź.

    Przykład: [bold]dokumenty zalaczniki dane sm-efs --dane dane/projekt.xlsx[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.data_files import show_data_files, show_data_files_json
    from dokumenty.pipeline.data_files import write_data_file

    today = datetime.now().astimezone().date()
    books = pipeline.find_workbooks(dane)
    made = [(book, write_data_file(system, book, wyniki, today, pseudonym=pseudonim)) for book in books]
    (show_data_files_json if json else show_data_files)(made)
    return 0 if all(file.path for _, file in made) else 1
