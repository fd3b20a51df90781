"""The findings as one page of HTML that needs nothing else: no scripts, no pictures, no network."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from dokumenty.model.grouping import Group, grouped
from dokumenty.model.issues import CellPlace, Issue, errors_of
from dokumenty.model.jobs import Batch

_STYLE = (
    "body{font:16px/1.5 Calibri,Carlito,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "h2{margin-top:2.5rem}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #8ea9db;padding:.35rem .6rem;text-align:left;vertical-align:top}"
    "th{background:#1f3864;color:#fff}.e td:first-child{background:#f8cbad}.w td:first-child{background:#ffe699}"
    "code{white-space:nowrap}@media print{details[open] summary{display:none}}"
)
_HEAD = "<tr><th>Waga</th><th>Gdzie</th><th>Co jest nie tak</th><th>Co zrobić</th><th>Oznaczenie</th></tr>"


def report_page(batches: Iterable[Batch]) -> str:
    """Return the page: a section for each workbook, a table for each of its sheets."""
    body = "\n".join(part for batch in batches for part in _workbook(batch))
    return (
        f'<!DOCTYPE html>\n<html lang="pl">\n<head>\n<meta charset="utf-8">\n<title>Ustalenia</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Ustalenia</h1>\n{body}\n</body>\n</html>\n"
    )


def _workbook(batch: Batch) -> Iterator[str]:
    yield f"<h2>{escape(batch.workbook.name)}</h2>"
    if batch.failure:
        yield f"<p>{escape(str(batch.failure))}</p>"
        return
    errors = len(errors_of(batch.issues))
    yield f"<p>Do poprawy: {errors}, uwagi: {len(batch.issues) - errors}.</p>"
    sheets: dict[str, list[Issue]] = {}
    for issue in batch.issues:
        sheet = issue.place.sheet if isinstance(issue.place, CellPlace) else "Szablony"
        sheets.setdefault(sheet or "Skoroszyt", []).append(issue)
    for sheet, issues in sheets.items():
        yield f"<h3>{escape(sheet)} ({len(issues)})</h3>\n<table>\n{_HEAD}"
        yield from map(_row, grouped(issues, one_by_one=0))
        yield "</table>"


def _row(group: Group) -> str:
    issue = group.first
    mark = "e" if errors_of([issue]) else "w"
    cells = (issue.severity, _where(group.issues), escape(group.what), escape(issue.todo), f"<code>{issue.code}</code>")
    return f'<tr class="{mark}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _where(issues: Sequence[Issue]) -> str:
    """Return the cells of a group, folded away where they are many."""
    refs = [
        escape(i.place.cell or "cały arkusz") if isinstance(i.place, CellPlace) else escape(str(i.place))
        for i in issues
    ]
    if len(refs) <= 6:  # noqa: PLR2004 - what fits into a line
        return ", ".join(refs)
    return f"<details><summary>{refs[0]} i {len(refs) - 1} innych</summary>{', '.join(refs)}</details>"
