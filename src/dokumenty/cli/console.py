"""The only place that prints results: findings, summaries; Polish for people, JSON for programs."""

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dokumenty.cli.as_json import batch_as_json, printed_as_json
from dokumenty.model.grouping import count, grouped
from dokumenty.model.issues import Issue, Severity, errors_of
from dokumenty.model.jobs import Batch, Order, Outcome
from dokumenty.model.printing import Printed

ONE_BY_ONE = 40
"""More findings than this are grouped by kind and column."""
MOST_ROWS = 100
"""Groups shown for one workbook; the rest is counted and can be had with --raport or --json."""
MOST_FILES = 20
"""Files that are told one by one."""
_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def say(text: str) -> None:
    """Print a line of result."""
    Console().print(escape(text), highlight=False)


def complain(text: str) -> None:
    """Print on the error stream why the run ended."""
    Console(stderr=True).print(f"[red]{escape(text)}[/]", highlight=False)


def show_findings(batches: Iterable[Batch]) -> None:
    """Print what `sprawdz` found, workbook by workbook."""
    for batch in batches:
        _show_issues(batch)
        if not batch.failure:  # which has been told
            say(f"{batch.workbook.name}: {_verdict(batch)}")


def show_made(batches: Sequence[Batch], order: Order) -> None:
    """Print what `generuj` made, what it did not, and why."""
    for batch in batches:
        _show_issues(batch)
        show_issues("Nie powstały", [issue for o in batch.failed for issue in o.issues])
        show_issues("Uwagi do gotowych dokumentów", [issue for o in batch.made for issue in o.issues])
        _show_versions(batch)
    _show_summary(batches, order)


def show_table(headers: Sequence[str], rows: Sequence[Sequence[str]], whole: Collection[str] = ()) -> None:
    """Print rows under headers; what stands in the columns named `whole` is not broken between lines."""
    table = Table()
    for header in headers:
        table.add_column(header, overflow="fold", no_wrap=header in whole)
    for row in rows:
        table.add_row(*map(escape, row))
    Console().print(table, highlight=False)


def show_rows(headers: Sequence[str], rows: Sequence[Sequence[str]], *, as_json: bool) -> None:
    """Print rows as a table for people or as JSON for programs."""
    (_show_table_json if as_json else show_table)(headers, rows)


def show_template_findings(batch: Batch, templates: int) -> None:
    """Print what is wrong with templates."""
    show_issues("Szablony", batch.issues)
    say(f"Sprawdzone szablony: {templates}; {_verdict(batch)}")


def _show_table_json(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows as objects with the headers as names, for a program."""
    dump([dict(zip(headers, row, strict=True)) for row in rows])


def show_json(batches: Iterable[Batch]) -> None:
    """Print all of it for a program."""
    dump([batch_as_json(batch) for batch in batches])


def show_printed(done: Sequence[tuple[Batch, Sequence[Printed]]], order: Order) -> None:
    """Print what `generuj` would, where the print files lie, and what is missing in them."""
    show_made([batch for batch, _ in done], order)
    for batch, printed in done:
        for one in printed:
            pdf = f" i {one.pdf.name}" if one.pdf else ""
            say(f"Do druku, dokumentów {one.documents}: {one.path}{pdf}")
        if printed and batch.failed:
            say(f"W pliku do druku brakuje dokumentów, które nie powstały: {len(batch.failed)} (lista wyżej).")
        if len(printed) > 1:
            say("Plików jest kilka, bo szablony mają różne style, a w jednym pliku style muszą być te same.")


def show_printed_json(done: Iterable[tuple[Batch, Sequence[Printed]]]) -> None:
    """Print the same for a program."""
    dump([batch_as_json(batch) | {"druk": [printed_as_json(one) for one in printed]} for batch, printed in done])


def dump(rows: Sequence[dict[str, Any]]) -> None:
    """Print values as JSON."""
    sys.stdout.write(f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n")  # far quicker than piece by piece


def _verdict(batch: Batch) -> str:
    if batch.failure:
        return str(batch.failure)
    errors = len(errors_of(batch.issues))
    warnings = len(batch.issues) - errors
    if not batch.issues:
        return "wszystko w porządku."
    return f"do poprawy: {errors}, uwagi: {warnings}." + ("" if errors else " Dokumenty można robić.")


def _show_issues(batch: Batch) -> None:
    if batch.failure:
        complain(str(batch.failure))
    show_issues(batch.workbook.name, batch.issues)


def show_issues(title: str, issues: Sequence[Issue]) -> None:
    """Print findings as a table; nothing when there are none."""
    if not issues:
        return
    table = Table(title=escape(title), title_justify="left", expand=False)
    for header in ("", "Gdzie", "Co jest nie tak", "Co zrobić"):
        table.add_column(header, overflow="fold")
    groups = grouped(issues, ONE_BY_ONE)
    for group in groups[:MOST_ROWS]:
        weight = f"[{_STYLES[group.first.severity]}]{group.first.severity}[/]"
        table.add_row(weight, escape(group.where), escape(group.what), escape(group.first.todo))
    Console().print(table, highlight=False)
    if len(groups) > MOST_ROWS:
        say(f"… i jeszcze {count(groups[MOST_ROWS:])}; pełna lista: --raport PLIK albo --json")


def _show_versions(batch: Batch) -> None:
    """Tell which files are not what their names let expect."""
    lines = [line for outcome in batch.made for line in _about_files(outcome)]
    for line in lines[:MOST_FILES]:
        say(line)
    if len(lines) > MOST_FILES:
        say(f"… i jeszcze {len(lines) - MOST_FILES} takich plików; pokaże je --json")


def _about_files(outcome: Outcome) -> Iterator[str]:
    if outcome.made != outcome.job.target:
        yield f"{outcome.job.target.name}: plik ktoś zmienił, więc go nie ruszono. Nowy dokument: {outcome.made}"
    if outcome.made and outcome.former:
        yield f"{outcome.former.name}: poprzednia wersja została w folderze. Nowa: {outcome.made.name}"


def _show_summary(batches: Sequence[Batch], order: Order) -> None:
    table = Table(title="Na sucho: powstałyby" if order.dry else "Dokumenty", title_justify="left")
    for header in ("Skoroszyt", "Rodzaj"):
        table.add_column(header)
    for header in ("Nowe", "Bez zmian", "Nie powstały"):
        table.add_column(header, justify="right")
    for batch in batches:
        for row in _summary_rows(batch):
            table.add_row(*row)
    Console().print(table, highlight=False)
    made = sum(len(batch.made) for batch in batches)
    kept = sum(outcome.kept for batch in batches for outcome in batch.made)
    failed = sum(len(batch.failed) for batch in batches)
    where = "" if order.dry or not made else f" Folder: {order.results}"
    unchanged = f" (w tym bez zmian: {kept})" if kept else ""
    say(f"Razem gotowe: {made}{unchanged}, nie powstały: {failed}.{where}")


def _summary_rows(batch: Batch) -> Iterator[tuple[str, ...]]:
    if not batch.outcomes:
        reason = "nie odczytano skoroszytu" if batch.failure else "nic do zrobienia"
        yield batch.workbook.name, "najpierw popraw dane" if errors_of(batch.issues) else reason, "0", "0", "0"
    counted = Counter((outcome.job.kind, _state(outcome)) for outcome in batch.outcomes)
    for kind in dict.fromkeys(outcome.job.kind for outcome in batch.outcomes):
        yield batch.workbook.name, kind, *(str(counted[kind, state]) for state in ("new", "kept", "failed"))


def _state(outcome: Outcome) -> str:
    if not outcome.made:
        return "failed"
    return "kept" if outcome.kept else "new"
