"""Declined forms on the screen, and proof sheets on the disk."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dokumenty import pipeline
from dokumenty.cli.as_json import batch_as_json
from dokumenty.cli.console import say, show_findings
from dokumenty.cli.polish import PolishUsageError
from dokumenty.dane.find import companion_of
from dokumenty.model.forms import Form
from dokumenty.model.issues import errors_of
from dokumenty.model.jobs import Batch, Order
from dokumenty.model.writing import Derived
from dokumenty.pipeline.proof import write_proof
from dokumenty.polish.declension import decline
from dokumenty.polish.declension.cases import NAMES, QUESTIONS, folded

KINDS = ("osoba", "rodzina", "miejscowosc", "instytucja", "stanowisko")
GENDERS = {"": None, "k": "k", "kobieta": "k", "m": "m", "mezczyzna": "m"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What to decline."""

    text: str
    kind: str
    gender: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of a workbook: what was found in it, and the rows of its proof sheet, None where there is no sheet."""

    batch: Batch
    rows: list[Derived] | None


def asked(words: Sequence[str], kind: str, gender: str | None) -> Asked:
    """Understand what was asked: one text, though its words stand without quotes; PolishUsageError for anything else."""
    text = " ".join(" ".join(words).split())
    if not text:
        message = "Nie ma czego odmieniać: tekst jest pusty."
        raise PolishUsageError(message)
    if len(words) > 1 and any(" " in word.strip() for word in words):
        message = "Podaj jedną nazwę naraz, w cudzysłowie."
        raise PolishUsageError(message)
    if folded(kind) not in KINDS:
        message = f"--co: nie ma rodzaju „{kind}”. Dostępne: {', '.join(KINDS)}."
        raise PolishUsageError(message)
    if folded(gender or "") not in GENDERS:
        message = f"--plec: „{gender}” to ani k, ani m."
        raise PolishUsageError(message)
    return Asked(text, folded(kind), GENDERS[folded(gender or "")])


def show_all_cases(asked: Asked, *, as_json: bool) -> None:
    """Print a text in the seven cases, with how sure each form is."""
    forms = {name: decline(asked.text, case.name, asked.kind, asked.gender) for case, name in NAMES.items()}
    if as_json:
        _dump({name: _as_json(form) for name, form in forms.items()})
        return
    table = Table(title=escape(asked.text), title_justify="left")
    for header in ("Przypadek", "Pytanie", "Forma", "Pewność", "Uwagi"):
        table.add_column(header, overflow="fold")
    for (case, name), form in zip(NAMES.items(), forms.values(), strict=True):
        question = " ".join(f"{word}?" for word in QUESTIONS[case][:2])
        table.add_row(name, question, escape(form.text), str(form.status), escape(form.why))
    Console().print(table, highlight=False)


def _as_json(form: Form) -> dict[str, object]:
    return {
        "forma": form.text,
        "pewne": form.certain,
        "status": form.status,
        "warianty": form.variants,
        "uwagi": form.why,
    }


def _dump(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def write_proofs(order: Order, workshop: pipeline.Workshop, now: datetime, *, as_json: bool) -> list[Batch]:
    """Write the proof sheet of every workbook that can be read; say what is in each."""
    proofs = [_write_proof(workbook, order, workshop, now) for workbook in order.workbooks]
    if as_json:
        _dump([_proof_as_json(proof) for proof in proofs])
    else:
        _show_proofs(proofs)
    return [proof.batch for proof in proofs]


def _write_proof(workbook: Path, order: Order, workshop: pipeline.Workshop, now: datetime) -> Proof:
    dataset, batch = pipeline.survey(workbook, workshop)
    if dataset is None or errors_of(batch.issues):
        return Proof(batch, None)
    return Proof(batch, write_proof(dataset, workbook, workshop, order, now.date()))


def _show_proofs(proofs: Sequence[Proof]) -> None:
    for proof in proofs:
        if proof.rows is None:
            show_findings([proof.batch])
            continue
        doubtful = sum(not row.form.certain for row in proof.rows)
        say(f"{companion_of(proof.batch.workbook)}: form {len(proof.rows)}, do sprawdzenia {doubtful}.")
        say("Właściwe formy wpisz w kolumnie „Właściwa forma” i zapisz plik: dokumenty będą ich używać.")


def _proof_as_json(proof: Proof) -> dict[str, object]:
    rows = [{"tekst": row.text, "przypadek": row.case} | _as_json(row.form) for row in proof.rows or ()]
    sheet = None if proof.rows is None else str(companion_of(proof.batch.workbook))
    return batch_as_json(proof.batch) | {"arkusz": sheet, "formy": rows}
