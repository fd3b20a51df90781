"""What a run found and made, as plain values for programs."""

from typing import Any

from dokumenty.model.issues import Issue
from dokumenty.model.jobs import Batch, Outcome
from dokumenty.model.printing import Printed


def batch_as_json(batch: Batch) -> dict[str, Any]:
    """Return all that a run over one workbook found and made."""
    return {
        "skoroszyt": str(batch.workbook),
        "nieczytelny": str(batch.failure) if batch.failure else None,
        "ustalenia": [issue_as_json(issue) for issue in batch.issues],
        "dokumenty": [_outcome_as_json(outcome) for outcome in batch.outcomes],
    }


def issue_as_json(issue: Issue) -> dict[str, Any]:
    """Return a finding with its place."""
    place = {name: getattr(issue.place, name) for name in type(issue.place).__slots__}
    return {"kod": issue.code, "waga": issue.severity, "miejsce": place, "co": issue.what, "rada": issue.todo}


def _outcome_as_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "rodzaj": outcome.job.kind,
        "klucz": outcome.job.key,
        "egzemplarz": outcome.job.copy,
        "plik": str(outcome.made) if outcome.made else None,
        "pdf": str(outcome.pdf) if outcome.pdf else None,
        "poprzedni": str(outcome.former) if outcome.former else None,
        "bez_zmian": outcome.kept,
        "ustalenia": [issue_as_json(issue) for issue in outcome.issues],
    }


def printed_as_json(printed: Printed) -> dict[str, Any]:
    """Return what is in a print file."""
    pdf = str(printed.pdf) if printed.pdf else None
    return {"plik": str(printed.path), "dokumenty": printed.documents, "pdf": pdf}
