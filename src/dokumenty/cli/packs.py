"""What is told of packs: those that can be made, those made, and those proved."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dokumenty.cli.app import exit_code
from dokumenty.cli.as_json import batch_as_json
from dokumenty.cli.console import dump, say, show_made
from dokumenty.errors import TemplateError
from dokumenty.model.issues import errors_of
from dokumenty.model.jobs import Batch, Order
from dokumenty.model.packs import Item, Pack

if TYPE_CHECKING:
    from dokumenty.pipeline.packing import Packed
    from dokumenty.pipeline.proving import Judged

Done = Sequence[tuple[Batch, Sequence["Packed"]]]

PACK_COLUMNS = ("Pakiet", "Tytuł", "Dla", "Format", "Załączniki")


def pack_row(pack: Pack) -> tuple[str, ...]:
    """Return what `lista` says of a pack."""
    lines = "; ".join(map(_line, (*pack.items,)))
    return pack.name, pack.title, pack.per, "+".join(pack.formats), lines


def _line(item: Item) -> str:
    name = item.kind or item.data or f"{item.folder}/{item.pattern}"
    return name if item.required else f"{name} (jeśli jest)"


def show_packed(done: Done, order: Order) -> None:
    """Print what was found and made, and where the packs lie."""
    show_made([batch for batch, _ in done], order)
    for batch, packed in done:
        for one in packed:
            _show_one(one)
        if not packed and not batch.failure:
            say(_why_none(batch))


def _show_one(packed: "Packed") -> None:
    files = packed.manifest.pliki
    numbers = {file.numer for file in files if file.numer}
    locked = " (zaszyfrowany)" if packed.encrypted else ""
    say(f"Pakiet, załączników {len(numbers)}: {packed.folder}")
    say(f"ZIP{locked}: {packed.archive}")
    if any(file.strony is None and file.plik.endswith(".docx") for file in files):
        say("Stron nie policzono, bo na tym komputerze nie ma LibreOffice; w spisie to miejsce jest puste.")
    if packed.manifest.mimo_bledow:
        say(f"Pakiet powstał mimo ustaleń do poprawy: {len(packed.manifest.mimo_bledow)}. Są w nim wymienione.")


def _why_none(batch: Batch) -> str:
    if exit_code([batch]) == TemplateError.exit_code:
        return f"{batch.workbook.name}: pakiet nie powstał; popraw najpierw szablony (wyżej)."
    if errors_of(batch.issues) or batch.failed:
        return (
            f"{batch.workbook.name}: pakiet nie powstał, bo są ustalenia do poprawy (wyżej)."
            " Popraw je; jeśli pakiet musi wyjść z nimi: --mimo-bledow."
        )
    return f"{batch.workbook.name}: nie ma dla kogo zrobić pakietu."


def show_packed_json(done: Done) -> None:
    """Print the same for a program."""
    dump([batch_as_json(batch) | {"pakiety": [_packed_as_json(one) for one in packed]} for batch, packed in done])


def _packed_as_json(packed: "Packed") -> dict[str, Any]:
    return {
        "folder": str(packed.folder),
        "zip": str(packed.archive),
        "zaszyfrowany": packed.encrypted,
        "zalaczniki": len({file.numer for file in packed.manifest.pliki if file.numer}),
        "mimo_bledow": list(packed.manifest.mimo_bledow),
    }


def show_proof(pack: Path, judged: "Judged", *, as_json: bool) -> None:
    """Print what became of a pack since it was made."""
    proof = judged.proof
    found = {"brakuje": proof.missing, "nie z wykazu": proof.extra, "zmienione": proof.changed}
    if as_json:
        dump([{"pakiet": str(pack), "zgodny": proof.holds, "plikow": proof.files, "wydano": judged.issued, **found}])
        return
    for word, names in found.items():
        for name in names:
            say(f"{word}: {name}")
    if proof.holds:
        say(f"Pakiet jest cały i niezmieniony. Pliki zgodne z wykazem: {proof.files}.")
    else:
        say("Pakiet nie zgadza się z wykazem. Jeśli przyszedł z zewnątrz, poproś o niego jeszcze raz.")
    if judged.issued is not None:
        say(_of_manifest(judged.issued))


def _of_manifest(issued: str) -> str:
    if not issued:
        return "Tego wykazu nie ma w rejestrze: pakiet zrobiono gdzie indziej albo wykaz zmieniono po wydaniu."
    return f"Wykaz jest tym, który wydano {datetime.fromisoformat(issued):%d.%m.%Y} (rejestr)."
