"""PDF of documents, through LibreOffice or Word.

Files go in batches, since starting such a program takes longer than a document.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dokumenty.errors import OutputError
from dokumenty.model.printing import PdfMaker
from dokumenty.wyniki.office import find_office, office_command
from dokumenty.wyniki.word import find_word, word_command
from dokumenty.wyniki.writer import write_whole

BATCH = 40
"""Documents given to one run of a program."""
_SECONDS_TO_START, _SECONDS_A_FILE = 60, 5
Command = Callable[[Path, Sequence[Path]], list[str | Path]]
"""Makes the command that turns these files of a folder into PDF, each beside itself."""

Seen = Callable[[int, int], None]
"""Hears how many PDFs there are, of how many."""


@dataclass(frozen=True, slots=True)
class Converter:
    """A program that makes PDF: its command, how many may run at once, the documents in each file."""

    command: Command
    at_once: int = 1
    documents_a_file: int = 1

    def seconds_for(self, files: int) -> int:
        """Return how long a run may take."""
        return _SECONDS_TO_START + _SECONDS_A_FILE * files * self.documents_a_file


def find_converter(maker: PdfMaker, *, blank_pages: bool = False) -> Converter:
    """Return the program that was chosen; MissingProgramError when it is not installed.

    `blank_pages` asks LibreOffice for the empty backs of a file that is printed on both sides; Word always makes them.
    """
    if maker is PdfMaker.WORD:
        powershell = find_word()
        return Converter(lambda folder, _: word_command(powershell, folder))
    office = find_office()
    return Converter(
        lambda folder, files: office_command(office, folder, files, blank_pages=blank_pages), os.cpu_count() or 1
    )


def pdf_of(document: Path) -> Path:
    """Return where the PDF of a document lies: beside it."""
    return document.with_suffix(".pdf")


def has_pdf(document: Path) -> bool:
    """Tell whether a PDF lies beside a document that is not older: an interrupted run may have left an outdated one."""
    pdf = pdf_of(document)
    return pdf.is_file() and pdf.stat().st_mtime_ns >= document.stat().st_mtime_ns


def _unseen(done: int, total: int) -> None:
    """Let nobody look on."""


def make_pdfs(documents: Sequence[Path], maker: PdfMaker = PdfMaker.LIBREOFFICE, seen: Seen = _unseen) -> set[Path]:
    """Make a PDF beside each document; return the documents for which it could not be done, tried twice.

    The second time one by one, for a document that the program dies of takes those behind it along.
    """
    how = find_converter(maker)
    missing = set(documents)
    seen(0, len(documents))
    for _ in range(2):
        largest = 1 if len(missing) < len(documents) else BATCH
        for done in _batches(how, sorted(missing), largest):
            missing -= set(done)
            seen(len(documents) - len(missing), len(documents))
    return missing


def make_print_pdf(print_file: Path, documents: int, maker: PdfMaker, *, duplex: bool) -> bool:
    """Make the PDF of a print file beside it; tell whether it could be done."""
    how = replace(find_converter(maker, blank_pages=duplex), documents_a_file=documents)
    return bool(_convert(how, [print_file]))


def _batches(how: Converter, documents: Sequence[Path], largest: int) -> Iterator[Sequence[Path]]:
    """Give the documents to the program in batches, some at once; yield those that became PDF as they come."""
    workers = max(1, min(how.at_once, -(-len(documents) // largest)))
    size = max(1, min(largest, -(-len(documents) // workers)))
    with ThreadPoolExecutor(workers) as pool:
        runs = [pool.submit(_convert, how, some) for some in _pieces(documents, size)]
        try:
            for run in as_completed(runs):
                yield run.result()
        finally:
            pool.shutdown(cancel_futures=True)  # Ctrl-C waits for what is under way, and for no more


def _convert(how: Converter, documents: Sequence[Path]) -> list[Path]:
    """Turn some documents into PDF in one run of the program; return those for which it worked."""
    with TemporaryDirectory(prefix="dokumenty-pdf-") as name:
        folder = Path(name)
        # Numbered, since documents of one name may come from several folders.
        numbered = {folder / f"{number}.docx": path for number, path in enumerate(documents)}
        for copy, path in numbered.items():
            shutil.copyfile(path, copy)
        _run(how, folder, list(numbered))
        return [path for copy, path in numbered.items() if _fetched(copy.with_suffix(".pdf"), pdf_of(path))]


def _run(how: Converter, folder: Path, files: Sequence[Path]) -> None:
    command = how.command(folder, files)
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
