"""PDF of documents, through LibreOffice or Word.

Files go in batches, since starting such a program takes longer than a document.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dokumenty.model.printing import PdfMaker
from dokumenty.wyniki.office import find_office, office_command
from dokumenty.wyniki.programs import Runs
from dokumenty.wyniki.word import find_word, word_command

BATCH = 40
"""Documents given to one run of a program."""
_SECONDS_TO_START, _SECONDS_A_FILE = 60, 5
Command = Callable[[Path, Sequence[Path]], list[str | Path]]
"""Makes the command that turns these files of a folder into PDF, each beside itself."""

_HOPELESS = 4
"""After so many documents that alone gave no PDF either, with none before them, the program works for nothing."""
_END_OF_PDF = b"%%EOF"
_TAIL = 1024


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


def pdfs_of(documents: Sequence[Path], maker: PdfMaker = PdfMaker.LIBREOFFICE) -> Iterator[Mapping[Path, bytes]]:
    """Yield PDFs by document as they come, some at once; a document that gave none twice is left out.

    The second time they go one by one, for a document that the program dies of takes those behind it along.
    """
    how = find_converter(maker)
    missing, tried = set(documents), 0
    for largest in (BATCH, 1):
        for made in _batches(how, sorted(missing), largest):
            missing -= made.keys()
            yield made
            tried += largest == 1
            if tried >= _HOPELESS and len(missing) == len(documents):
                return


def pdf_of_print_file(content: bytes, documents: int, maker: PdfMaker, *, duplex: bool) -> bytes | None:
    """Return the PDF of a print file; None when it could not be made, tried twice."""
    how = replace(find_converter(maker, blank_pages=duplex), documents_a_file=documents)
    with TemporaryDirectory(prefix="dokumenty-druk-", ignore_cleanup_errors=True) as folder:
        print_file = Path(folder) / "druk.docx"
        print_file.write_bytes(content)
        tries = (made.get(print_file) for _ in range(2) for made in _batches(how, [print_file], 1))
        return next(filter(None, tries), None)


def _batches(how: Converter, documents: Sequence[Path], largest: int) -> Iterator[Mapping[Path, bytes]]:
    """Give the documents to the program in batches, some at once; yield the PDFs as they come."""
    workers = max(1, min(how.at_once, -(-len(documents) // largest)))
    size = max(1, min(largest, -(-len(documents) // workers)))
    runs = Runs()
    with ThreadPoolExecutor(workers) as pool:
        batches = [pool.submit(_convert, how, some, runs) for some in _pieces(documents, size)]
        try:
            for batch in as_completed(batches):
                yield batch.result()
        finally:
            runs.end()  # Ctrl-C waits for no PDF: the documents are there, and the next run makes the rest
            pool.shutdown(cancel_futures=True)


def _convert(how: Converter, documents: Sequence[Path], runs: Runs) -> Mapping[Path, bytes]:
    """Turn some documents into PDF in one run of the program; what came too late is not there."""
    with TemporaryDirectory(prefix="dokumenty-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # Numbered, since documents of one name may come from several folders.
        numbered = {folder / f"{number}.docx": path for number, path in enumerate(documents)}
        for copy, path in numbered.items():
            shutil.copyfile(path, copy)
        runs.run(how.command(folder, list(numbered)), how.seconds_for(len(numbered)))
        made = ((path, _whole(copy.with_suffix(".pdf"))) for copy, path in numbered.items())
        return {path: content for path, content in made if content}


def _whole(pdf: Path) -> bytes:
    """Return a PDF; nothing where there is none, or only the beginning of one."""
    content = pdf.read_bytes() if pdf.is_file() else b""
    return content if _END_OF_PDF in content[-_TAIL:] else b""


def _pieces(items: Sequence[Path], size: int) -> Iterator[Sequence[Path]]:
    """Cut a list into pieces of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
