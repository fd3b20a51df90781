"""Declined forms on the screen, and proof sheets on the disk."""

import json
import sys
from dataclasses import dataclass
from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dokumenty import pipeline
from dokumenty.cli.console import say, show_findings
from dokumenty.cli.polish import PolishUsageError
from dokumenty.dane.find import companion_of
from dokumenty.model.forms import Form
from dokumenty.model.issues import errors_of
from dokumenty.model.jobs import Batch, Order
from dokumenty.pipeline.proof import write_proof
from dokumenty.polish.declension import decline
from dokumenty.polish.declension.cases import NAMES, QUESTIONS

KINDS = ("osoba", "rodzina", "miejscowosc", "instytucja", "stanowisko")
GENDERS = (None, "k", "m")


@dataclass(frozen=True, slots=True)
class Asked:
    """What to decline."""

    text: str
    kind: str
    gender: str | None


def show_all_cases(asked: Asked, *, as_json: bool) -> None:
    """Print a text in the seven cases, with how sure each form is."""
    _refuse_unknown(asked)
    forms = {name: decline(asked.text, case.name, asked.kind, asked.gender) for case, name in NAMES.items()}
    if as_json:
        json.dump({name: _as_json(form) for name, form in forms.items()}, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return
    table = Table(title=escape(asked.text), title_justify="left")
    for header in ("Przypadek", "Pytanie", "Forma", "Pewność", "Uwagi"):
        table.add_column(header, overflow="fold")
    for (case, name), form in zip(NAMES.items(), forms.values(), strict=True):
        question = " ".join(f"{word}?" for word in QUESTIONS[case][:2])
        table.add_row(name, question, escape(form.text), str(form.status), escape(form.why))
    Console().print(table, highlight=False)


def _refuse_unknown(asked: Asked) -> None:
    if asked.kind not in KINDS:
        message = f"--co: nie ma rodzaju „{asked.kind}”. Dostępne: {', '.join(KINDS)}."
        raise PolishUsageError(message)
    if asked.gender not in GENDERS:
        message = f"--plec: „{asked.gender}” to ani k, ani m."
        raise PolishUsageError(message)


def _as_json(form: Form) -> dict[str, object]:
    return {
        "forma": form.text,
        "pewne": form.certain,
        "status": form.status,
        "warianty": form.variants,
        "uwagi": form.why,
    }


def write_proofs(order: Order, workshop: pipeline.Workshop, now: datetime) -> list[Batch]:
    """Write the proof sheet of every workbook that can be read; say what is in each."""
    batches = []
    for workbook in order.workbooks:
        dataset, batch = pipeline.survey(workbook, workshop)
        batches.append(batch)
        if dataset is None or errors_of(batch.issues):
            show_findings([batch])
            continue
        rows = write_proof(dataset, workbook, workshop, order, now.date())
        doubtful = sum(not row.form.certain for row in rows)
        say(f"{companion_of(workbook)}: form {len(rows)}, do sprawdzenia {doubtful}.")
        say("Właściwe formy wpisz w kolumnie „Właściwa forma” i zapisz plik: dokumenty będą ich używać.")
    return batches
