"""The peers that run in node, on the same contract in their own tags: docs/s and peak memory of each."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx

from bench.contract import CARBONE, CURLY, PLUSES, ROWS, write_template

MODULES = Path(__file__).parents[1] / "build" / "bench-js"
"""Where `make bench` installs them."""
ENGINES = {"docxtemplater": CURLY, "easy-template-x": CURLY, "docx-templates": PLUSES, "carbone": CARBONE}
_SCRIPT = Path(__file__).with_name("peers.cjs")


@dataclass(frozen=True)
class Measured:
    """What one engine reached."""

    engine: str
    rate: float
    megabytes: float


def javascript(folder: Path, seconds: float = 3) -> Iterator[Measured]:
    """Run every engine that is there, in a process of its own; its document must hold the words that it was given."""
    node = shutil.which("node")
    if node is None or not MODULES.is_dir():
        return
    for engine, dialect in ENGINES.items():
        template, result = folder / f"{engine}.docx", folder / f"{engine}-made.docx"
        write_template(template, dialect)
        command = [node, _SCRIPT, MODULES, engine, template, str(seconds), result]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        last = docx.Document(str(result)).tables[0].rows[-1]
        assert [cell.text for cell in last.cells] == [str(ROWS), f"Działanie {ROWS - 1}", f"{ROWS}.03.2026"]
        yield Measured(engine, told["rate"], told["memory"])
