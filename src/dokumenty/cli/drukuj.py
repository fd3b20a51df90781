"""`drukuj`: all documents of a kind as one file for the printer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from dokumenty.cli.app import (
    FLAG,
    OPTIONS,
    SZABLONY,
    WYNIKI,
    Dane,
    Dla,
    Json,
    Pdf,
    PdfPrzez,
    Pseudonim,
    Szablony,
    Wyniki,
    app,
    exit_code,
)
from dokumenty.cli.polish import PolishCommand
from dokumenty.errors import OutputError
from dokumenty.model.jobs import Order
from dokumenty.model.printing import PdfMaker, Printed, Sets, Wishes


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def drukuj(
    rodzaj: Annotated[str, typer.Argument(metavar="RODZAJ", help="Rodzaj dokumentów.")],
    dane: Dane = None,
    dla: Dla = None,
    szablony: Szablony = SZABLONY,
    wyniki: Wyniki = WYNIKI,
    dupleks: Annotated[
        bool, typer.Option("--dupleks", metavar=FLAG, help="Druk dwustronny: każdy dokument od nowej kartki.")
    ] = False,
    zestawy: Annotated[
        Sets,
        typer.Option("--zestawy", metavar="AABB|ABAB", help="Egzemplarze: osobami (AABB) albo kompletami (ABAB)."),
    ] = Sets.BY_PERSON,
    pdf: Pdf = False,
    pdf_przez: PdfPrzez = None,
    drukarka: Annotated[
        str, typer.Option("--drukarka", metavar="NAZWA", help="Wyślij na tę drukarkę. Bez tego nic nie jest drukowane.")
    ] = "",
    pseudonim: Pseudonim = False,
    json: Json = False,
) -> int:
    """Zrób jeden plik do druku ze wszystkich dokumentów rodzaju, po kolei.

    Przykład: [bold]dokumenty drukuj kontrakt --dane dane/lezajsk-2011.xlsx --dupleks --pdf[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console
    from dokumenty.cli.progress import progress
    from dokumenty.pipeline import print_run

    wishes = Wishes(dupleks, zestawy, pdf or bool(pdf_przez), drukarka, pdf_przez or PdfMaker.LIBREOFFICE)
    if print_run.needs_pdf(wishes):
        pipeline.find_converter(wishes.maker)  # a missing one is told before anything is made
    order = Order(pipeline.find_workbooks(dane), szablony, wyniki, (rodzaj,), tuple(dla or ()))
    order = pipeline.under_pseudonym(order) if pseudonim else order
    workshop = pipeline.open_workshop(szablony, order.kinds)
    with progress(quiet=json) as watch:
        done = list(print_run.print_kind(order, workshop, datetime.now().astimezone(), watch, wishes))
    console.show_printed_json(done) if json else console.show_printed(done, order)
    code = exit_code([batch for batch, _ in done])
    _send([one for _, some in done for one in some], wishes, complete=not code)
    return code


def _send(printed: Sequence[Printed], wishes: Wishes, *, complete: bool) -> None:
    """Send to the printer, if one was named and all documents are there."""
    from dokumenty.pipeline import print_run

    if print_run.needs_pdf(wishes) and any(one.pdf is None for one in printed):
        message = "Z pliku do druku nie udało się zrobić PDF. Otwórz go w Wordzie; sprawdź też: dokumenty doktor."
        raise OutputError(message)
    if wishes.printer and printed and not complete:
        message = (
            "Nie wysłano niczego na drukarkę, bo brakuje dokumentów. Popraw dane albo wydrukuj gotowy plik z Worda."
        )
        raise OutputError(message)
    if wishes.printer:
        print_run.send_to_printer(printed, wishes.printer)
