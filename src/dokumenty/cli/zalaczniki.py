"""`zalaczniki`: packs of attachments made, listed and proved."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from dokumenty.cli.app import FLAG, OPTIONS, SZABLONY, WYNIKI, Dane, Json, Pseudonim, Szablony, Wyniki, app, exit_code
from dokumenty.cli.polish import PolishCommand, PolishGroup
from dokumenty.model.jobs import Order

MAKE = "spakuj"
_HELP = ("--help", "-h", "--pomoc")


class _PackGroup(PolishGroup):
    """A group in which the name of a pack stands for the command that makes it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer keeps the class to itself
        """Put the left-out command in."""
        if args and args[0] not in self.commands and args[0] not in _HELP:
            args = [MAKE, *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest


group = typer.Typer(
    cls=_PackGroup, no_args_is_help=True, options_metavar=OPTIONS, subcommand_metavar="PAKIET|POLECENIE [ARGUMENTY]..."
)
app.add_typer(group, name="zalaczniki")

Haslo = Annotated[
    bool,
    typer.Option("--haslo", metavar=FLAG, help="Zaszyfruj ZIP (AES-256); program zapyta o hasło dwa razy."),
]


@group.callback()
def zalaczniki() -> None:
    """Zrób pakiet załączników: ponumerowane pliki, spis, pismo przewodnie i ZIP; sprawdź pakiet, który przyszedł.

    Przykład: [bold]dokumenty zalaczniki wniosek-o-platnosc --haslo[/]
    """


@group.command(MAKE, cls=PolishCommand, options_metavar=OPTIONS)
def spakuj(
    pakiet: Annotated[str, typer.Argument(metavar="PAKIET", help="Pakiet z pliku pakiety.toml.")],
    dane: Dane = None,
    dla: Annotated[
        list[str] | None,
        typer.Option("--dla", metavar="NUMER|NAZWISKO", help="Tylko dla tych wierszy: osób, wniosków o płatność…"),
    ] = None,
    haslo: Haslo = False,
    mimo_bledow: Annotated[
        bool,
        typer.Option(
            "--mimo-bledow", metavar=FLAG, help="Zrób pakiet, choć są ustalenia do poprawy; pakiet o nich powie."
        ),
    ] = False,
    szablony: Szablony = SZABLONY,
    wyniki: Wyniki = WYNIKI,
    pseudonim: Pseudonim = False,
    json: Json = False,
) -> int:
    """Zrób pakiet. Słowo „spakuj” można pominąć.

    Przykład: [bold]dokumenty zalaczniki wniosek-o-platnosc --dla WNP/1/2012[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.packs import show_packed, show_packed_json
    from dokumenty.cli.passwords import ask_new
    from dokumenty.cli.progress import progress
    from dokumenty.pipeline import packing

    pack, workshop = packing.open_pack(szablony, pakiet)
    order = Order(pipeline.find_workbooks(dane), szablony, wyniki, pack.kinds, tuple(dla or ()))
    order = pipeline.under_pseudonym(order) if pseudonim else order
    wish = packing.Wish(pack, mimo_bledow, ask_new() if haslo else "")
    with progress(quiet=json) as watch:
        done = list(packing.pack_all(order, workshop, datetime.now().astimezone(), watch, wish))
    show_packed_json(done) if json else show_packed(done, order)
    return exit_code([batch for batch, _ in done])


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def lista(szablony: Szablony = SZABLONY, json: Json = False) -> None:
    """Wypisz pakiety, które można zrobić, i co w nich jest.

    Przykład: [bold]dokumenty zalaczniki lista[/]
    """
    from dokumenty.cli.console import show_rows
    from dokumenty.cli.packs import PACK_COLUMNS, pack_row
    from dokumenty.pipeline import packing

    show_rows(PACK_COLUMNS, [pack_row(pack) for pack in packing.read_packs(szablony)], as_json=json)


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def sprawdz(
    pakiet: Annotated[Path, typer.Argument(metavar="FOLDER|ZIP", help="Folder pakietu albo jego ZIP.")],
    wyniki: Wyniki = WYNIKI,
    json: Json = False,
) -> int:
    """Sprawdź, czy pakiet jest cały i niezmieniony: każdy plik z wykazem w manifest.json.

    Przykład: [bold]dokumenty zalaczniki sprawdz "2012-07-10 Wniosek o płatność.zip"[/]
    """
    from dokumenty.cli.packs import show_proof
    from dokumenty.cli.passwords import ask_known
    from dokumenty.pipeline.proving import judge

    judged = judge(pakiet, ask_known, wyniki, datetime.now().astimezone())
    show_proof(pakiet, judged, as_json=json)
    return 0 if judged.proof.holds else 1
