"""Files handed to the system's print service."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from dokumenty.errors import MissingProgramError, OutputError
from dokumenty.wyniki.programs import answer, powershell_command

_LIST = "(Get-CimInstance Win32_Printer).Name"


def printers() -> list[str]:
    """Return the names of the printers that the system knows."""
    if powershell := shutil.which("powershell"):
        return (answer(powershell_command(powershell, _LIST)) or "").splitlines()
    lpstat = shutil.which("lpstat")
    return (answer([lpstat, "-e"]) or "").splitlines() if lpstat else []


def takes_only_pdf() -> bool:
    """Tell whether the print service cannot print a .docx itself; on Windows Word does it."""
    return sys.platform != "win32"


def send(path: Path, printer: str) -> None:
    """Hand a file to a printer: CUPS where there is `lp`, on Windows the print verb of the shell."""
    if sys.platform == "win32":
        try:
            os.startfile(path, "printto", f'"{printer}"')
        except OSError as problem:
            message = f"Windows nie wydrukował pliku {path.name} ({problem.strerror}). Otwórz go w Wordzie i wydrukuj."
            raise OutputError(message) from problem
        return
    if not (lp := shutil.which("lp")):
        message = "Nie ma polecenia „lp”, więc nie można drukować. Zainstaluj CUPS albo wydrukuj plik z Worda."
        raise MissingProgramError(message)
    sent = subprocess.run([lp, "-d", printer, path], capture_output=True, text=True, check=False, timeout=60)
    if sent.returncode:
        message = (
            f"Drukarka „{printer}” nie przyjęła pliku {path.name}: {sent.stderr.strip()}. Sprawdź nazwę: lpstat -e."
        )
        raise OutputError(message)
