"""Pages of a PDF, counted in the file itself; the one door to pypdf."""

import logging
from pathlib import Path


def pages_of(pdf: Path) -> int | None:
    """Return the number of pages, or None for a file that is no PDF, is damaged or needs a password."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it makes of a bad scan is told by None
    try:
        return len(PdfReader(pdf).pages)
    except (PyPdfError, OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
