"""`sprawdz`: look at workbooks and templates, make nothing."""

from dokumenty.cli.app import OPTIONS, SZABLONY, Dane, Json, Szablony, app, exit_code
from dokumenty.cli.polish import PolishCommand


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
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
