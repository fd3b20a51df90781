"""`generuj`: make documents."""

from datetime import datetime
from functools import partial
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
    Rodzaje,
    Szablony,
    Wyniki,
    app,
    exit_code,
)
from dokumenty.cli.polish import PolishCommand
from dokumenty.errors import OutputError
from dokumenty.model.jobs import Order
from dokumenty.model.printing import PdfMaker


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def generuj(
    rodzaje: Rodzaje = None,
    dane: Dane = None,
    dla: Dla = None,
    szablony: Szablony = SZABLONY,
    wyniki: Wyniki = WYNIKI,
    na_sucho: Annotated[
        bool, typer.Option("--na-sucho", metavar=FLAG, help="Sprawdź i wypełnij szablony, ale niczego nie zapisuj.")
    ] = False,
    od_nowa: Annotated[
        bool, typer.Option("--od-nowa", metavar=FLAG, help="Zrób też dokumenty, w których nic się nie zmieniło.")
    ] = False,
    pdf: Pdf = False,
    pdf_przez: PdfPrzez = None,
    pseudonim: Pseudonim = False,
    json: Json = False,
) -> int:
    """Zrób dokumenty: wszystkie albo wybranych rodzajów i osób.

    Przykład: [bold]dokumenty generuj kontrakt ipd --dla UP-001 --dla Kowalska[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console
    from dokumenty.cli.progress import progress

    maker = pdf_przez or PdfMaker.LIBREOFFICE
    if pdf := pdf or bool(pdf_przez):
        pipeline.find_converter(maker)  # a missing one is told before anything is made
    workbooks = pipeline.find_workbooks(dane)
    order = Order(workbooks, szablony, wyniki, tuple(rodzaje or ()), tuple(dla or ()), dry=na_sucho, afresh=od_nowa)
    order = pipeline.under_pseudonym(order) if pseudonim else order
    workshop = pipeline.open_workshop(szablony, order.kinds)
    now = datetime.now().astimezone()
    with progress(quiet=json) as watch:
        batches = list(pipeline.generate(order, workshop, now, watch))
        if pdf := pdf and not na_sucho:
            pipeline.make_pdfs(order, batches, now, maker, partial(watch.count, "PDF"))
    console.show_json(batches) if json else console.show_made(batches, order)
    missing = pdf and any(outcome.pdf is None for batch in batches for outcome in batch.made)
    return exit_code(batches) or (OutputError.exit_code if missing else 0)
