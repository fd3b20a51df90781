"""PDF through a LibreOffice without a screen: the one door to it.

Files go in batches, since starting LibreOffice takes longer than a document; every batch has
a profile of its own, so that an open LibreOffice of the user does not swallow the call.
The result is PDF/A-2 and tagged, with the title and language of the document.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from dokumenty.errors import MissingProgramError, OutputError
from dokumenty.wyniki.writer import write_whole

BATCH = 40
"""Documents given to one LibreOffice."""
_SECONDS_TO_START, _SECONDS_A_FILE = 60, 5
_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_BLANK_PAGES = {"IsSkipEmptyPages": {"type": "boolean", "value": "false"}}
"""The pages that LibreOffice leaves empty to begin on the front of a sheet; without them sides would swap."""
_PLACES = {
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}


def find_office() -> Path:
    """Return the program of LibreOffice; MissingProgramError when it is not installed."""
    for name in ("soffice", "libreoffice", *_PLACES.get(sys.platform, ())):
        if found := shutil.which(name):
            return Path(found)
    message = (
        "Do PDF potrzebny jest LibreOffice, a nie ma go na tym komputerze. Zainstaluj go: https://pl.libreoffice.org"
    )
    raise MissingProgramError(message)


def pdf_of(document: Path) -> Path:
    """Return where the PDF of a document lies: beside it."""
    return document.with_suffix(".pdf")


def make_pdfs(documents: Sequence[Path]) -> set[Path]:
    """Make a PDF beside each document; return the documents for which it could not be done, tried twice."""
    how = _How(find_office())
    missing = list(documents)
    for _ in range(2):
        missing = _round(how, missing)
    return set(missing)


def make_print_pdf(print_file: Path, documents: int, *, duplex: bool) -> bool:
    """Make the PDF of a print file beside it; tell whether it could be done."""
    how = _How(find_office(), documents, _OPTIONS | _BLANK_PAGES if duplex else _OPTIONS)
    return bool(_convert(how, [print_file]))


@dataclass(frozen=True, slots=True)
class _How:
    """The program, the documents in each file, and what the PDF is to be like."""

    office: Path
    documents_a_file: int = 1
    options: Mapping[str, object] = field(default_factory=lambda: _OPTIONS)

    @property
    def filter(self) -> str:
        """The options as LibreOffice takes them."""
        return f"pdf:writer_pdf_Export:{json.dumps(self.options, separators=(',', ':'))}"

    def seconds_for(self, files: int) -> int:
        """Return how long a run may take."""
        return _SECONDS_TO_START + _SECONDS_A_FILE * files * self.documents_a_file


def _round(how: _How, documents: Sequence[Path]) -> list[Path]:
    workers = max(1, min(os.cpu_count() or 1, -(-len(documents) // BATCH)))
    size = max(1, min(BATCH, -(-len(documents) // workers)))
    with ThreadPoolExecutor(workers) as pool:
        runs = [pool.submit(_convert, how, some) for some in _pieces(documents, size)]
        try:
            done = {path for run in runs for path in run.result()}
        except BaseException:
            pool.shutdown(cancel_futures=True)  # Ctrl-C waits for what is under way, and for no more
            raise
    return [path for path in documents if path not in done]


def _convert(how: _How, documents: Sequence[Path]) -> list[Path]:
    """Turn some documents into PDF in one run of LibreOffice; return those for which it worked."""
    with TemporaryDirectory(prefix="dokumenty-pdf-") as name:
        folder = Path(name)
        # Numbered, since documents of one name may come from several folders.
        numbered = {folder / f"{number}.docx": path for number, path in enumerate(documents)}
        for copy, path in numbered.items():
            shutil.copyfile(path, copy)
        _run(how, folder, list(numbered))
        return [path for copy, path in numbered.items() if _fetched(copy.with_suffix(".pdf"), pdf_of(path))]


def _run(how: _How, folder: Path, files: Sequence[Path]) -> None:
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command: list[str | Path] = [
        how.office,
        "--headless",
        "--norestore",
        profile,
        "--convert-to",
        how.filter,
        "--outdir",
        folder,
        *files,
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=how.seconds_for(len(files)), check=False)
    except subprocess.TimeoutExpired:
        return  # what is there is fetched; the rest counts as not made


def _fetched(made: Path, target: Path) -> bool:
    if not made.is_file():
        return False
    try:
        write_whole(target, made.read_bytes())
    except OutputError:
        return False  # open in a reader of PDF, mostly
    return True


def _pieces(items: Sequence[Path], size: int) -> Iterator[Sequence[Path]]:
    """Cut a list into pieces of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
