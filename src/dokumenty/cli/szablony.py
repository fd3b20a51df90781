"""`szablony`: which templates there are, whether they are sound, which fields they may use."""

from pathlib import Path
from typing import Annotated

import typer

from dokumenty.cli.app import FLAG, OPTIONS, SZABLONY, Json, Szablony, app, exit_code
from dokumenty.cli.polish import PolishCommand, PolishGroup
from dokumenty.model.alphabet import sort_key

group = typer.Typer(
    cls=PolishGroup, no_args_is_help=True, options_metavar=OPTIONS, subcommand_metavar="POLECENIE [ARGUMENTY]..."
)
app.add_typer(group, name="szablony")

Pliki = Annotated[
    list[Path] | None, typer.Argument(metavar="PLIK", help="Szablony .docx; bez nich wszystkie z folderu.")
]
Places = dict[tuple[str, str], list[str]]
Skoroszyt = Annotated[
    Path | None, typer.Option("--dane", metavar="PLIK", help="Skoroszyt, z którego kolumnami porównać szablon.")
]


@group.callback()
def szablony() -> None:
    """Pokaż szablony, sprawdź je i zobacz, jakich pól można w nich użyć.

    Przykład: [bold]dokumenty szablony sprawdz szablony/ipd.docx --dane dane/projekt.xlsx[/]
    """


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def lista(szablony: Szablony = SZABLONY, json: Json = False) -> None:
    """Wypisz rodzaje dokumentów z katalogu.

    Przykład: [bold]dokumenty szablony lista[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import show_rows

    headers = ("Rodzaj", "Tytuł", "Dla", "Szablon", "Egzemplarze", "Numer")
    rows = [
        (kind.name, kind.title, kind.per, variant.template.name, str(kind.copies), kind.number)
        for kind in pipeline.workshop_for(szablony, ()).kinds
        for variant in kind.variants
    ]
    show_rows(headers, rows, as_json=json)


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def sprawdz(
    pliki: Pliki = None,
    dane: Skoroszyt = None,
    komentarze: Annotated[
        bool,
        typer.Option("--komentarze", metavar=FLAG, help="Zapisz kopie szablonów z uwagami w komentarzach Worda."),
    ] = False,
    szablony: Szablony = SZABLONY,
    json: Json = False,
) -> int:
    """Sprawdź szablony: znaczniki, nazwy pól, a z --dane także nieużywane kolumny.

    Przykład: [bold]dokumenty szablony sprawdz szablony/ipd.docx --dane dane/projekt.xlsx[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli import console
    from dokumenty.pipeline.templates import comment_on, examine_templates

    workshop = pipeline.workshop_for(szablony, tuple(pliki or ()))
    batch = examine_templates(workshop, dane)
    console.show_json([batch]) if json else console.show_template_findings(batch, len(workshop.templates))
    for copy in comment_on(workshop.templates, batch.issues) if komentarze else ():
        console.complain(f"Uwagi w komentarzach: {copy}")
    return exit_code([batch])


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def importuj(
    plik: Annotated[Path, typer.Argument(metavar="PLIK", help="Szablon korespondencji seryjnej (.docx).")],
) -> None:
    """Zamień pola korespondencji seryjnej («Imię») na znaczniki; oryginał zostaje.

    Przykład: [bold]dokumenty szablony importuj stare/zaproszenie.docx[/]
    """
    from dokumenty.cli import console
    from dokumenty.pipeline.templates import import_template

    copy, issues = import_template(plik)
    console.show_issues(plik.name, issues)
    console.say(f"Zapisano: {copy}")


@group.command(cls=PolishCommand, options_metavar=OPTIONS)
def pola(
    pliki: Pliki = None,
    dla: Annotated[
        str, typer.Option("--dla", metavar="CZEGO", help="Pola dla dokumentu na: uczestnik, kontrakt, kurs…")
    ] = "",
    dane: Skoroszyt = None,
    szablony: Szablony = SZABLONY,
    json: Json = False,
) -> None:
    """Wypisz pola, których szablony używają (z miejscami), a z --dla wszystkie, jakie są.

    Przykład: [bold]dokumenty szablony pola --dla kontrakt[/]
    """
    from dokumenty import pipeline
    from dokumenty.cli.console import show_rows
    from dokumenty.pipeline.templates import known_fields

    if dla:
        known = known_fields(dla, dane)
        columns = [(path, field.header, str(field.type), field.help) for path, field in known]
        show_rows(("Pole", "Kolumna", "Rodzaj wartości", "Objaśnienie"), columns, as_json=json)
        return
    uses = pipeline.workshop_for(szablony, tuple(pliki or ())).fields_in_use()
    places: Places = {}
    for _, use in uses:
        places.setdefault((use.place.file, use.path), []).append(use.place.where)
    rows = [(file, path, "; ".join(dict.fromkeys(where))) for (file, path), where in _by_alphabet(places)]
    show_rows(("Szablon", "Pole", "Gdzie"), rows, as_json=json)


def _by_alphabet(places: Places) -> list[tuple[tuple[str, str], list[str]]]:
    return sorted(places.items(), key=lambda item: tuple(map(sort_key, item[0])))
