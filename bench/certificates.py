"""`generuj` for 1,000 and 10,000 numbered certificates with the register, start included: `python -m bench.certificates`.

The ratio says how much more a certificate of the large lot takes; the seconds are of this machine.
"""

import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from openpyxl import load_workbook

from bench.clones import ROOT, rewrite, table

COURSE = "KOMP"
KEPT = {"Projekt", "Uczestnicy", "Kadra", "Kursy", "ProgramKursu", "Udział"}
SMALL, LARGE = 1_000, 10_000


def write_workbook(path: Path, people: int) -> None:
    """Write a workbook in which so many people have finished a course, cloned from a sample project."""
    book = load_workbook(ROOT / "dane" / "radom-kis-2005.xlsx")
    by_number = {row["Nr uczestnika"]: row for row in table(book["Uczestnicy"])}
    finished = [row for row in table(book["Udział"]) if row["Symbol kursu"] == COURSE]
    parts = list(enumerate(islice(cycle(finished), people), 1))
    clones = [by_number[part["Nr uczestnika"]] | {"Nr uczestnika": f"UP-{n:05}", "PESEL": None} for n, part in parts]
    rewrite(book["Uczestnicy"], clones)
    rewrite(book["Udział"], [part | {"Nr uczestnika": f"UP-{n:05}"} for n, part in parts])
    for title in set(book.sheetnames) - KEPT:
        del book[title]
    (count,) = (line[1] for line in book["Projekt"].iter_rows() if line[0].value == "Liczba uczestników")
    count.value = people
    book.save(path)


def seconds(workbook: Path, results: Path) -> float:
    """Return how long the program takes for the certificates of a workbook."""
    command: list[str | Path] = [sys.executable, "-m", "dokumenty", "generuj", "zaswiadczenie", "--dane", workbook]
    start = time.perf_counter()
    subprocess.run([*command, "--wyniki", results], check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - start


def without_gaps(results: Path, people: int) -> bool:
    """Tell whether the register has so many numbers, and none left out in any series."""
    database = sqlite3.connect(results / "rejestr.sqlite")
    series = database.execute("SELECT count(*), min(nr), max(nr) FROM numery GROUP BY seria").fetchall()
    database.close()
    return sum(count for count, _, _ in series) == people and all((low, high) == (1, n) for n, low, high in series)


def main() -> None:
    """Print the time of a thousand certificates in a small and in a large lot, made and left as they are."""
    made, kept = {}, {}
    for people in (SMALL, LARGE):
        with tempfile.TemporaryDirectory() as name:
            workbook, results = Path(name) / "projekt.xlsx", Path(name) / "wyniki"
            write_workbook(workbook, people)
            made[people], kept[people] = seconds(workbook, results), seconds(workbook, results)
            assert without_gaps(results, people)
    for name, taken in (("made", made), ("unchanged", kept)):
        for people, time_ in taken.items():
            print(f"{people:6} certificates {name:9} {time_:7.2f} s   {time_ / people * 1000:6.2f} s for 1,000")
        print(f"{name}: a certificate of the large lot takes x{taken[LARGE] / LARGE / (taken[SMALL] / SMALL):5.2f}")


if __name__ == "__main__":
    main()
