"""One document issued: numbered, rendered, written and entered in the register, or none of it."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from dokumenty.model.jobs import Job, Outcome
from dokumenty.wyniki.entries import Entry, Made, Recipe
from dokumenty.wyniki.names import is_version
from dokumenty.wyniki.parts import Part
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import digest, place_for, untouched

CODE_DIGITS = 8
Render = Callable[[str], bytes]
"""Makes the bytes of a document of its number."""


def standing(entry: Entry | None, recipe: Recipe, target: Path) -> Path | None:
    """Return the file of a document that need not be made: it would be the same under the same name, and nobody has touched it."""
    same = entry and entry.recipe == recipe and not entry.annulled and is_version(entry.path, target)
    return entry.path if entry and same and untouched(entry.path, entry.sha256) else None


def issue(job: Job, recipe: Recipe, series: str, register: Register, render: Render) -> Outcome:
    """Make a document in one transaction with its number; OutputError when it cannot be written.

    The register is written before the file gets its
    name: a run killed in between leaves a number whose file the next run makes, never a file
    whose number is given again.
    """
    with ExitStack() as until_named:
        with register.transaction(durable=bool(series)):
            number = register.number(job, series) if series else ""
            content = render(number)
            place = place_for(job.target, content, register.hashes_of)
            earlier = register.newest(job)
            part = None if register.dry else until_named.enter_context(Part(place, content))
            register.enter(job, Made(place, digest(content), recipe, number))
        if part:
            part.finish()
    return Outcome(job, place, number=number, former=_former(earlier, job))


def _former(earlier: Entry | None, job: Job) -> Path | None:
    """Return the earlier version of a document where a person may take it for the newest: under another name."""
    renamed = earlier and not is_version(earlier.path, job.target) and earlier.path.is_file()
    return earlier.path if earlier and renamed else None


def code_of(number: str, recipe: Recipe) -> str:
    """Return what a certificate's QR code holds: its number and the beginning of the hash of its values."""
    return f"{number} {recipe.values[:CODE_DIGITS]}" if number else ""
