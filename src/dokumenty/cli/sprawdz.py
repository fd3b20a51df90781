"""`sprawdz`: look at workbooks and templates, make nothing but the report that was asked for."""

from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.app import OPTIONS, SZABLONY, Dane, Json, Szablony, app, exit_code
from dokumenty.cli.polish import PolishCommand
from dokumenty.model.arkusze import SHEETS
from dokumenty.model.jobs import Batch

Raport = Annotated[
    Path | None,
    typer.Option(
        "--raport",
        metavar="PLIK",
        help="Zapisz ustalenia: .xlsx to kopia skoroszytu z zaznaczonymi komórkami, .html to jedna strona.",
    ),
]


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def sprawdz(dane: Dane = None, szablony: Szablony = SZABLONY, raport: Raport = None, json: Json = False) -> int:
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
    batches = [pipeline.survey(workbook, workshop)[1] for workbook in workbooks]
    console.show_json(batches) if json else console.show_findings(batches)
    if not json:
        _propose_maps(batches)
    if raport:
        told = write_report(raport, batches)
        if not json:
            console.say("\n".join(told))
    return exit_code(batches)


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
