"""The whole job, start included: 500 contracts from a workbook, against a plain script of openpyxl and docxtpl.

Both are started as programs of their own, and make the same documents from the same template.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from openpyxl import load_workbook

from bench.clones import ROOT, by_key, rewrite, table

CONTRACTS = 500
CATALOGUE = """[kontrakt]
szablon = "kontrakt-b.docx"
dla = "kontrakt"
nazwa = "{kontrakt.id}"
"""
KEYS = {"Uczestnicy": "Nr uczestnika", "Kontrakty": "Nr kontraktu", "Cele": "Nr dokumentu", "Działania": "Nr dokumentu"}


def write_workbook(path: Path, contracts: int) -> None:
    """Write a workbook with so many contracts of form B, cloned from those of a sample project."""
    book = load_workbook(ROOT / "dane" / "radom-2008.xlsx")
    people, papers = table(book["Uczestnicy"]), table(book["Kontrakty"])
    chosen = list(islice(cycle([row for row in papers if row["Typ kontraktu"] == "B"]), contracts))
    by_number = {row["Nr uczestnika"]: row for row in people}
    of_paper = {title: by_key(table(book[title]), "Nr dokumentu") for title in ("Cele", "Działania")}
    rows: dict[str, list[dict[str, object]]] = {title: [] for title in KEYS}
    for number, paper in enumerate(chosen, 1):
        person = by_number[paper["Nr uczestnika"]]
        rows["Uczestnicy"].append(person | {"Nr uczestnika": f"UP-{number:05}", "PESEL": None})
        rows["Kontrakty"].append(paper | {"Nr uczestnika": f"UP-{number:05}", "Nr kontraktu": f"KS/{number}"})
        for title, children in of_paper.items():
            rows[title] += [child | {"Nr dokumentu": f"KS/{number}"} for child in children[paper["Nr kontraktu"]]]
    for title in set(book.sheetnames) - {"Projekt", "Kadra", *KEYS}:
        del book[title]
    for title, content in rows.items():
        rewrite(book[title], content)
    (count,) = (line[1] for line in book["Projekt"].iter_rows() if line[0].value == "Liczba uczestników")
    count.value = contracts
    book.save(path)


def commands(folder: Path) -> Iterator[tuple[str, list[str | Path]]]:
    """Yield the two programs."""
    python, workbook, templates = sys.executable, folder / "projekt.xlsx", folder / "szablony"
    ours: list[str | Path] = [
        python,
        "-m",
        "dokumenty",
        "generuj",
        "--dane",
        workbook,
        "--szablony",
        templates,
        "--wyniki",
    ]
    yield "dokumenty", [*ours, folder / "nasze"]
    yield (
        "openpyxl + docxtpl",
        [python, "-m", "bench.plain", workbook, templates / "kontrakt-b.docx", folder / "zwykle"],
    )


def main() -> None:
    """Print seconds and ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "szablony").mkdir()
        (folder / "szablony" / "szablony.toml").write_text(CATALOGUE, "utf-8")
        (folder / "szablony" / "kontrakt-b.docx").write_bytes((ROOT / "szablony" / "kontrakt-b.docx").read_bytes())
        write_workbook(folder / "projekt.xlsx", CONTRACTS)
        taken = {}
        for label, command in commands(folder):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
            taken[label] = time.perf_counter() - start
        for label, made in (("dokumenty", "nasze"), ("openpyxl + docxtpl", "zwykle")):
            documents = len(list((folder / made).rglob("*.docx")))
            print(f"{label:20} {documents} documents {taken[label]:7.2f} s   x{taken[label] / taken['dokumenty']:6.1f}")


if __name__ == "__main__":
    main()
