"""PDF and print files: copies of documents, written whole and entered in the register with what they hold."""

from collections.abc import Iterable
from pathlib import Path

from dokumenty.model.jobs import Job
from dokumenty.wyniki.parts import Part
from dokumenty.wyniki.pdf import pdf_of
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import KnownHashes, digest, place_for, untouched


def keep_copy(target: Path, content: bytes, rows: Iterable[int], register: Register, known: KnownHashes) -> Path:
    """Write a copy and enter it, or neither; return its place, the next version where a person has changed the file.

    As with documents the file gets its name last, so that a run that is killed leaves none that the register does not know.
    """
    place = place_for(target, content, known)
    with Part(place, content) as part:
        with register.transaction(durable=False):
            register.enter_copy(place, digest(content), rows)
        part.finish()
    return place


def keep_pdf(document: Path, content: bytes, rows: Iterable[int], register: Register) -> Path:
    """Write the PDF of a document, or of a print file, beside it; OutputError where that cannot be done."""
    return keep_copy(pdf_of(document), content, rows, register, register.hashes_of)


def standing_pdf(document: Path, job: Job, register: Register) -> Path | None:
    """Return the PDF of a document that need not be made: as the program made it, or one of a person that is not older."""
    entry = register.newest(job)
    copies = register.copies(entry) if entry else []
    beside = (copy for copy in reversed(copies) if copy.path.parent == document.parent)
    made = next((copy.path for copy in beside if untouched(copy.path, copy.sha256)), None)
    return made or (pdf_of(document) if _not_older(pdf_of(document), document) else None)


def _not_older(pdf: Path, document: Path) -> bool:
    return pdf.is_file() and pdf.stat().st_mtime_ns >= document.stat().st_mtime_ns
