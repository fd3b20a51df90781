"""300 PDFs against a loop of one LibreOffice call for each file: `python -m bench.pdf`; needs LibreOffice.

The loop is measured on a few files only, since each call costs the same.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.clones import ROOT
from dokumenty.wyniki.office import find_office
from dokumenty.wyniki.pdf import pdfs_of

DOCUMENTS, LOOPED = 300, 10


def letters(folder: Path) -> list[Path]:
    """Return some letters of a sample project, each under as many names as are needed."""
    workbook = ROOT / "dane" / "radom-2008.xlsx"
    command: list[str | Path] = [sys.executable, "-m", "dokumenty", "generuj", "podziekowanie", "--dane", workbook]
    subprocess.run([*command, "--wyniki", folder], check=True, capture_output=True, cwd=ROOT)
    made = sorted(folder.rglob("*.docx"))
    while len(made) < DOCUMENTS:
        made.append(made[len(made) % 100].with_name(f"{len(made)}.docx"))
        made[-1].write_bytes(made[0].read_bytes())
    return made[:DOCUMENTS]


def looped(documents: list[Path], folder: Path) -> float:
    """Return the seconds of one call for each file, all with one profile, as a script would do it."""
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command: list[str | Path] = [find_office(), "--headless", profile, "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, documents[0]], check=True, capture_output=True)  # the profile is made once
    start = time.perf_counter()
    for document in documents:
        subprocess.run([*command, document], check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print seconds and ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = letters(folder / "wyniki")
        loop = looped(documents[:LOOPED], folder / "pdf") * DOCUMENTS / LOOPED
        start = time.perf_counter()
        assert sum(len(made) for made in pdfs_of(documents)) == len(documents)
        ours = time.perf_counter() - start
    print(f"{DOCUMENTS} PDFs {ours:7.1f} s")
    print(f"a call for each file {loop:7.1f} s (measured on {LOOPED})   dokumenty is x{loop / ours:5.1f}")


if __name__ == "__main__":
    main()
