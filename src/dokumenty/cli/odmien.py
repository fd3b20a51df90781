"""`odmien`: a name in all cases, or the proof sheet of a workbook."""

from datetime import datetime
from typing import Annotated

import typer

from dokumenty.cli.app import OPTIONS, SZABLONY, WYNIKI, Dane, Dla, Json, Szablony, app, exit_code
from dokumenty.cli.polish import PolishCommand, PolishUsageError

Rodzaje = Annotated[
    list[str] | None,
    typer.Option("--rodzaj", metavar="RODZAJ", help="Z --dane: tylko dla tych dokumentów; można powtarzać."),
]


@app.command(cls=PolishCommand, options_metavar=OPTIONS)
def odmien(
    tekst: Annotated[list[str] | None, typer.Argument(metavar="TEKST", help="Co odmienić, w mianowniku.")] = None,
    plec: Annotated[str | None, typer.Option("--plec", metavar="K|M", help="Płeć osoby: k albo m.")] = None,
    co: Annotated[
        str,
        typer.Option("--co", metavar="CO", help="osoba, rodzina, miejscowosc, instytucja albo stanowisko."),
    ] = "osoba",
    dane: Dane = None,
    rodzaj: Rodzaje = None,
    dla: Dla = None,
    szablony: Szablony = SZABLONY,
    json: Json = False,
) -> int:
    """Odmień nazwę przez przypadki albo przygotuj arkusz korektorski skoroszytu.

    Przykład: [bold]dokumenty odmien "Anna Kowalska" --plec k[/]

    Arkusz korektorski: [bold]dokumenty odmien --dane dane/projekt.xlsx[/]
    """
    from dokumenty.cli import forms

    if bool(tekst) == bool(dane):
        message = "Podaj tekst do odmiany albo skoroszyt (--dane), jedno z dwojga."
        raise PolishUsageError(message)
    if tekst and (rodzaj or dla):
        message = "--rodzaj i --dla wybierają dokumenty skoroszytu (--dane). Czym jest odmieniany tekst, mówi --co."
        raise PolishUsageError(message)
    if tekst:
        forms.show_all_cases(forms.asked(tekst, co, plec), as_json=json)
        return 0
    from dokumenty import pipeline
    from dokumenty.model.jobs import Order

    workbooks = pipeline.find_workbooks(dane)
    order = Order(workbooks, szablony, WYNIKI, tuple(rodzaj or ()), tuple(dla or ()), dry=True)
    workshop = pipeline.open_workshop(szablony, order.kinds)
    return exit_code(forms.write_proofs(order, workshop, datetime.now().astimezone(), as_json=json))
