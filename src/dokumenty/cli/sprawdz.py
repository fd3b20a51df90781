"""`sprawdz`: look at workbooks and templates, make nothing but the report that was asked for."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dokumenty.cli.app import FLAG, OPTIONS, SZABLONY, WYNIKI, Dane, Json, Szablony, app, exit_code
from dokumenty.cli.polish import PolishCommand
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.issues import errors_of
from dokumenty.model.jobs import Batch

if TYPE_CHECKING:
    from dokumenty.pipeline import Workshop

Raport = Annotated[
    Path | None,
    typer.Option(
        "--raport",
        metavar="PLIK",
        help="Zapisz ustalenia: .xlsx to kopia skoroszytu z zaznaczonymi komórkami, .html to jedna strona.",
    ),
]


Odmiana = Annotated[
    bool,
    typer.Option("--odmiana", metavar=FLAG, help="Pokaż też formy, których program nie jest pewny; trwa dłużej."),
]


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def sprawdz(
    dane: Dane = None,
    szablony: Szablony = SZABLONY,
    raport: Raport = None,
    odmiana: Odmiana = False,
    json: Json = False,
) -> int:
    """Sprawdź skoroszyt i szablony; niczego nie twórz poza raportem.

    Przykład: [bold]dokumenty sprawdz --dane dane/lezajsk-2011.xlsx --raport ustalenia.xlsx[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console
    from dokumenty.cli.report import refuse_bad_target, write_report

    workbooks = pipeline.find_workbooks(dane)
    if raport:
        refuse_bad_target(raport, workbooks)
    workshop = pipeline.open_workshop(szablony, ())
    batches = [_survey(workbook, workshop, odmiana=odmiana) for workbook in workbooks]
    console.show_json(batches) if json else console.show_findings(batches)
    if not json:
        _propose_maps(batches)
    if raport:
        told = write_report(raport, batches)
        if not json:
            console.say("\n".join(told))
    return exit_code(batches)


def _survey(workbook: Path, workshop: "Workshop", *, odmiana: bool) -> Batch:
    """Look at a workbook and, where asked, at what declension is not sure of in its documents."""
    from dokumenty import pipeline
    from dokumenty.model.jobs import Order
    from dokumenty.pipeline.proof import doubtful_forms

    dataset, batch = pipeline.survey(workbook, workshop)
    if odmiana and dataset and not errors_of(batch.issues):
        order = Order((workbook,), SZABLONY, WYNIKI, dry=True)
        batch.issues += doubtful_forms(dataset, workshop, order, datetime.now().astimezone().date())
    return batch


def _propose_maps(batches: list[Batch]) -> None:
    """Show a map for each workbook that lacks a sheet and seems to have it under another name."""
    from dokumenty.cli.console import say
    from dokumenty.pipeline import books

    for batch in batches:
        if any(issue.code == "brak-arkusza" for issue in batch.issues):
            text = books.propose_map(batch.workbook, SHEETS)
            if text:
                where = batch.workbook.with_name(f"{batch.workbook.stem}.mapa.toml")
                say(f"Lista osób ma inne nazwy? Popraw, czego trzeba, i zapisz jako {where}:")
                say(text)
