"""`doktor`: whether this computer has what the program needs."""

from dokumenty.cli.app import OPTIONS, WYNIKI, Json, Wyniki, app
from dokumenty.cli.polish import PolishCommand
from dokumenty.errors import MissingProgramError

HEADERS = ("Co", "Stan", "Znaleziono", "Co zrobić")


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def doktor(wyniki: Wyniki = WYNIKI, json: Json = False) -> int:
    """Sprawdź komputer: LibreOffice, czcionki, drukarki, miejsce na wyniki.

    Przykład: [bold]dokumenty doktor[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import show_rows

    findings = pipeline.examine(wyniki)
    rows = [(f.what, _state(well=f.well, needed=f.needed), f.found, "" if f.well else f.todo) for f in findings]
    show_rows(HEADERS, rows, as_json=json)
    return 0 if all(finding.well for finding in findings if finding.needed) else MissingProgramError.exit_code


def _state(*, well: bool, needed: bool) -> str:
    if well:
        return "jest"
    return "brak" if needed else "brak (nieobowiązkowe)"
