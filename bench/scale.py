"""How the engine grows: rows of a template, turns of a loop, ten thousand documents, two processes.

`python -m bench.scale` prints ratios; a figure near 1.00 per unit is linear.
"""

import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from pathlib import Path

import docx

from bench.contract import values, write_template
from dokumenty.engine.template import Template

DOCUMENTS = 10_000


def table_of_tags(path: Path, rows: int) -> None:
    """Write a template whose table has five tags in every row."""
    document = docx.Document()
    first = document.add_table(1, 5).rows[0]
    for number, cell in enumerate(first.cells):
        cell.text = f"{{{{ pole_{number}_0 }}}}"
    for _ in range(rows - 1):
        first._tr.addnext(deepcopy(first._tr))  # noqa: SLF001 - python-docx adds rows one by one, and slowly
    document.save(str(path))


def row_loop(path: Path) -> None:
    """Write a template with one row that repeats."""
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for d in dzialania %}", "{%tr endfor %}"
    for column, name in enumerate(("lp", "nazwa", "termin")):
        table.cell(1, column).text = f"{{{{ d.{name} }}}}"
    document.save(str(path))


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Return the shortest of several runs."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def growth(name: str, small: Callable[[], object], large: Callable[[], object], factor: int) -> None:
    """Print how much longer the larger work took, per unit of work."""
    first, second = seconds(small), seconds(large)
    print(f"{name:44} {first:7.3f} s {second:7.3f} s   x{second / first / factor:5.2f} per row")


def make(path: str, first: int, count: int) -> int:
    """Render some documents; a process of its own does this."""
    template = Template.load(path)
    return sum(len(template.render(values(number))) for number in range(first, first + count))


def two_processes(path: Path, count: int) -> None:
    """Print how much two processes make of one."""
    alone = seconds(lambda: make(str(path), 0, count), 1)
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(len, ["warm", "up"]))
        start = time.perf_counter()
        list(pool.map(make, [str(path)] * 2, [0, count // 2], [count // 2] * 2))
        together = time.perf_counter() - start
    print(f"{'two processes for one':44} {alone:7.3f} s {together:7.3f} s   x{alone / together:5.2f}")


def main() -> None:
    """Print one line per question."""
    with tempfile.TemporaryDirectory() as folder:
        small, large, loop, contract = (Path(folder) / f"{name}.docx" for name in ("s", "l", "p", "k"))
        table_of_tags(small, 200)
        table_of_tags(large, 1600)
        growth("loading 200 and 1,600 rows of five tags", lambda: Template.load(small), lambda: Template.load(large), 8)
        few, many = Template.load(small), Template.load(large)
        growth("rendering them", lambda: few.render(values(1)), lambda: many.render(values(1)), 8)
        row_loop(loop)
        turning = Template.load(loop)
        thousand, ten = ({"dzialania": values(1)["dzialania"] * (turns // 8)} for turns in (1000, 10_000))
        growth("loops of 1,000 and 10,000 rows", lambda: turning.render(thousand), lambda: turning.render(ten), 10)
        write_template(contract)
        two_processes(contract, 4000)
        make(str(contract), 0, 200)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        make(str(contract), 0, DOCUMENTS)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(
            f"{DOCUMENTS} documents: {after // 1024} MB at the highest, {(after - before) // 1024} MB more than for 200"
        )


if __name__ == "__main__":
    main()
