"""A pack held against its manifest, and the manifest against the register of the office."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from dokumenty.wyniki.packs.manifest import FILE
from dokumenty.wyniki.packs.proof import Proof, prove
from dokumenty.wyniki.register import FILE as REGISTER
from dokumenty.wyniki.register import Register, open_register

__all__ = ["Judged", "Proof", "judge"]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a pack's manifest says of it, and what the register says of the manifest.

    `issued` is the moment when this office made it: empty when the register does not know it, None without a register.
    """

    proof: Proof
    issued: str | None


def judge(pack: Path, ask_password: Callable[[], str], results: Path, now: datetime) -> Judged:
    """Prove a pack; a manifest that was changed where it lies counts as a changed file. Raises as `prove` does."""
    proof = prove(pack, ask_password)
    if not (results / REGISTER).is_file():
        return Judged(proof, None)
    with open_register(results, now) as register:
        entries = register.with_content(proof.manifest)
        if not entries and _is_known(pack / FILE, results, register):
            proof = replace(proof, changed=(*proof.changed, FILE))
    return Judged(proof, entries[-1].made if entries else "")


def _is_known(manifest: Path, results: Path, register: Register) -> bool:
    """Tell whether the program has made a manifest of this path."""
    place, home = manifest.resolve(), results.resolve()
    return place.is_relative_to(home) and bool(register.hashes_of(results / place.relative_to(home)))
