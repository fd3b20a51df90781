"""Reading a large workbook: this program against openpyxl's read-only mode, and how it grows.

`python -m bench.arkusz` prints seconds of processor time and peak memory, each the best of three
runs in a process of its own, and ratios; only ratios of one run mean anything.
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from dokumenty.dane.records import read_dataset
from dokumenty.dane.workbook import open_workbook
from dokumenty.model.arkusze import SHEETS

COLUMNS = 40
GROWTH = (12_500, 25_000, 50_000, 100_000)
RUNS = 3
_DATE, _MONEY, _TEXT, _LABEL = range(4)


def write_workbook(path: Path, rows: int) -> None:
    """Write a sheet as Excel does: shared texts, dates and amounts as numbers with a style."""
    plain = Workbook()
    tab = plain.worksheets[0]
    tab.title = "Uczestnicy"
    for column, code in enumerate(("dd.mm.yyyy", '#,##0.00 "zł"', "@"), start=1):
        tab.cell(1, column, 1).number_format = code  # styles 1, 2 and 3
    package = io.BytesIO()
    plain.save(package)
    texts = [f"Kolumna {number}" for number in range(COLUMNS)] + [f"ul. Próbna {number}" for number in range(5000)]
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}:
                target.writestr(name, _with_shared_texts(name, source.read(name).decode()))
        with target.open("xl/worksheets/sheet1.xml", "w") as part:
            for piece in _sheet(rows):
                part.write(piece.encode())
        items = "".join(f"<si><t>{text}</t></si>" for text in texts)
        target.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_NAMESPACE}">{items}</sst>')


_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_SHARED = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


_LINK = f'<Relationship Id="rId99" Type="{_LINKS}" Target="sharedStrings.xml"/></Relationships>'
_TYPE = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHARED}"/></Types>'


def _with_shared_texts(name: str, content: str) -> str:
    """Tell the package of the part with shared texts, which openpyxl does not write."""
    if name == "xl/_rels/workbook.xml.rels":
        return content.replace("</Relationships>", _LINK)
    return content.replace("</Types>", _TYPE) if name == "[Content_Types].xml" else content


def _sheet(rows: int) -> Iterator[str]:
    names = [_name(column) for column in range(COLUMNS)]
    yield f'<worksheet xmlns="{_NAMESPACE}"><sheetData><row r="1">'
    yield "".join(f'<c r="{name}1" t="s"><v>{column}</v></c>' for column, name in enumerate(names))
    for row in range(2, rows + 2):
        yield f'</row><row r="{row}">'
        yield "".join(_cell(f"{name}{row}", row, column) for column, name in enumerate(names))
    yield "</row></sheetData></worksheet>"


def _cell(ref: str, row: int, column: int) -> str:
    kind = column % 4
    if kind == _DATE:
        return f'<c r="{ref}" s="1"><v>{40000 + row % 3000}</v></c>'
    if kind == _MONEY:
        return f'<c r="{ref}" s="2"><v>{row * (column + 1) / 100}</v></c>'
    text = COLUMNS + (row * 7 + column) % 5000
    return f'<c r="{ref}" t="s" s="{3 if kind == _LABEL else 0}"><v>{text}</v></c>'


def _name(column: int) -> str:
    return chr(65 + column) if column < 26 else f"A{chr(65 + column - 26)}"


def with_openpyxl(path: Path) -> int:
    """Read every value in openpyxl's fastest mode; return how many there were."""
    book = load_workbook(path, read_only=True, data_only=True)
    return sum(len(row) for tab in book.worksheets for row in tab.iter_rows(values_only=True))


def with_own_reader(path: Path) -> int:
    """Read every value, kept in memory with number formats, merged cells and hidden rows."""
    return sum(len(row.values) for raw in open_workbook(path) for row in raw.rows)


def as_dataset(path: Path) -> int:
    """Read into typed records that know their cells."""
    dataset, _ = read_dataset(path, SHEETS)
    return len(dataset.of("uczestnicy")) * COLUMNS


READERS: dict[str, Callable[[Path], int]] = {
    "openpyxl": with_openpyxl,
    "czytnik": with_own_reader,
    "rekordy": as_dataset,
}


def measure(reader: str, path: Path) -> dict[str, float]:
    """Run a reader in a process of its own; return its seconds and megabytes, the best of some runs."""
    command = [sys.executable, "-m", "bench.arkusz", reader, str(path)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    return {name: min(run[name] for run in runs) for name in ("sekundy", "megabajty")}


def _run_one(reader: str, path: Path) -> None:
    start = time.process_time()
    cells = READERS[reader](path)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"komorki": cells, "sekundy": seconds, "megabajty": memory}))


def main() -> None:
    """Print the comparison and the growth."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "duzy.xlsx"
        write_workbook(path, 20_000)
        found = {reader: measure(reader, path) for reader in READERS}
        print(f"20 000 wierszy x {COLUMNS} kolumn, {date.today():%Y-%m-%d}")  # noqa: DTZ011, TID251 - when it was measured
        for reader, figures in found.items():
            ratio = found["openpyxl"]["sekundy"] / figures["sekundy"]
            print(f"{reader:10} {figures['sekundy']:7.2f} s {figures['megabajty']:7.0f} MB   x{ratio:.1f}")
        print("wzrost czytnika (mikrosekundy na komórkę)")
        for rows in GROWTH:
            write_workbook(path, rows)
            figures = measure("czytnik", path)
            each = figures["sekundy"] / rows / COLUMNS * 1e6
            print(f"{rows:8} wierszy {figures['sekundy']:7.2f} s {figures['megabajty']:7.0f} MB   {each:.2f}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _run_one(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
