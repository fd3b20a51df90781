"""LibreOffice without a screen as a maker of PDF: tagged PDF/A-2, with the title and language of the document.

Every run has a profile of its own, so that an open LibreOffice of the user does not swallow the call.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from dokumenty.errors import MissingProgramError

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
        " (w Windows z Wordem wystarczy: --pdf-przez word)."
    )
    raise MissingProgramError(message)


def office_command(office: Path, folder: Path, files: Sequence[Path], *, blank_pages: bool) -> list[str | Path]:
    """Return the command that makes a PDF beside each of these files of a folder."""
    options = _OPTIONS | _BLANK_PAGES if blank_pages else _OPTIONS
    how = f"pdf:writer_pdf_Export:{json.dumps(options, separators=(',', ':'))}"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    return [office, "--headless", "--norestore", profile, "--convert-to", how, "--outdir", folder, *files]
