"""The proof of declension: every form that documents would print, doubtful ones first, as a sheet to correct."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from dokumenty.dane.find import companion_of
from dokumenty.dane.proof import proof_workbook
from dokumenty.model.alphabet import SortKey, sort_key
from dokumenty.model.forms import Form, Status
from dokumenty.model.issues import CellPlace
from dokumenty.model.jobs import Order
from dokumenty.model.records import Dataset
from dokumenty.model.templates import RenderError
from dokumenty.model.writing import Derived, decided_in
from dokumenty.pipeline.making import Author, author_of
from dokumenty.pipeline.workshop import Workshop
from dokumenty.polish.declension.cases import NAMES
from dokumenty.wyniki.plan import plan
from dokumenty.wyniki.writer import write_whole

_CASES = tuple(NAMES.values())
"""The cases as schools name them in order."""


def write_proof(dataset: Dataset, workbook: Path, workshop: Workshop, order: Order, today: date) -> list[Derived]:
    """Write the proof sheet of a workbook beside it; return its rows."""
    forms = _distinct([*_derived(author_of(dataset, workshop, today), order), *_decided(dataset)])
    rows = sorted(forms, key=_place_in_proof)
    write_whole(companion_of(workbook), proof_workbook(rows))
    return rows


def _derived(author: Author, order: Order) -> Iterator[Derived]:
    workshop = author.workshop
    for job in plan(author.dataset, workshop.kinds, order, author.today, workshop.holds).jobs:
        draft = author.begin(job)
        with suppress(RenderError):  # `generuj` tells why a document cannot be made
            author.write(draft)
            yield from draft.document.derived


def _decided(dataset: Dataset) -> Iterator[Derived]:
    """Go through what the office has decided already, so that a new proof sheet does not lose it."""
    for (text, case), form in decided_in(dataset).items():
        yield Derived(text, case, Form(form, Status.BY_HAND, (form,)), CellPlace(dataset.file, "Odmiana"))


def _distinct(forms: Iterable[Derived]) -> list[Derived]:
    first: dict[tuple[str, str], Derived] = {}
    for form in forms:
        first.setdefault((form.text, form.case), form)
    return list(first.values())


def _place_in_proof(derived: Derived) -> tuple[bool, SortKey, int]:
    return derived.form.certain, sort_key(derived.text), _CASES.index(derived.case)
