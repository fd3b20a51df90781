"""The numbers that a pack states: those that its documents should state by the data, and those that they do state.

What is there is read back from the finished documents, line by line (docs/zalaczniki.md, „odczyt”).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

from dokumenty.engine import lines_of
from dokumenty.model.jobs import Job, Outcome
from dokumenty.model.packs import ROWS, Counts, Draft, Paper, Part, Stated

WORKBOOK = "skoroszyt"
"""Who states the numbers of a whole pack."""
_NUMBER = r"(?<![\d,.])(\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?!\d)"  # 26, 1 026, 344 901,95
_ANY = {"*": ".*?", "#": _NUMBER}


def planned(draft: Draft) -> Iterator[Stated]:
    """Go through the numbers that a pack will state by the data of the workbook."""
    yield from _of_workbook(draft)
    for part in draft.parts:
        yield from _sums(part.title, [*(paper.counts for paper in part.papers), part.counts])


def made(draft: Draft, outcomes: Mapping[Job, Outcome]) -> Iterator[Stated]:
    """Go through the numbers of a pack whose documents are there: how many there are, and what stands in them."""
    yield from _of_workbook(draft)
    for part in draft.parts:
        there = [(paper, path) for paper in part.papers if (path := _made(paper, outcomes))]
        yield from _sums(part.title, [*(paper.counts for paper, _ in there), part.counts])
        yield from _read(part, there)


def unread(draft: Draft, stated: Sequence[Stated]) -> Iterator[tuple[Part, str]]:
    """Go through the numbers that the workbook knows and that nobody found where pakiety.toml looks for them."""
    known = {name for name, value in draft.counts.items() if value}
    for part in draft.parts:
        found = {one.name for one in stated if one.where.startswith(f"{part.title}, ")}
        sought = {name for paper in part.papers for name in paper.read}
        yield from ((part, name) for name in sorted(sought & known - found))


def _of_workbook(draft: Draft) -> Iterator[Stated]:
    yield from (Stated(name, WORKBOOK, value) for name, value in draft.counts.items())


def _made(paper: Paper, outcomes: Mapping[Job, Outcome]) -> Path | None:
    outcome = outcomes.get(paper.planned) if isinstance(paper.planned, Job) else None
    return outcome.made if outcome else None


def _sums(where: str, counts: Sequence[Counts]) -> Iterator[Stated]:
    for name in dict.fromkeys(name for some in counts for name in some):
        yield Stated(name, where, sum(some[name] for some in counts if name in some))


def _reader(part: Part) -> str:
    return f"{part.title}, tekst"


def _read(part: Part, there: Sequence[tuple[Paper, Path]]) -> Iterator[Stated]:
    """Add up what the documents of a part say; one that says two things is told by both of them."""
    whole: list[Counts] = []
    for paper, path in there:
        said = {name: _numbers_in(path, patterns) for name, patterns in paper.read.items()}
        whole.append({name: next(iter(values)) for name, values in said.items() if len(values) == 1})
        for name, values in said.items():
            if len(values) > 1:
                yield from (Stated(name, f"{part.title}, {where}", value) for value, where in values.items())
    yield from _sums(_reader(part), whole)


def _numbers_in(path: Path, patterns: Sequence[str]) -> dict[int | Decimal, str]:
    """Return the different numbers that stand where the patterns say, each with the line or what else says it."""
    lines = lines_of(path)
    found: dict[int | Decimal, str] = {}
    for pattern in patterns:
        regex = _regex(pattern.removeprefix(ROWS))
        matched = [(line, match) for line in lines if (match := regex.fullmatch(line))]
        if not pattern.startswith(ROWS):
            found |= {_number(match[1]): f"„{line}”" for line, match in matched}
        elif matched:
            found.setdefault(len(matched), "liczba wierszy")
    return found


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    """Compile a line with `#` for a number and `*` for anything."""
    return re.compile("".join(_ANY.get(piece) or re.escape(piece) for piece in re.split(r"([*#])", pattern)))


def _number(text: str) -> int | Decimal:
    plain = text.replace(" ", "").replace(",", ".")
    return Decimal(plain) if "." in plain else int(plain)
