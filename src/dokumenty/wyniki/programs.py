"""Short questions to other programs of the computer."""

import subprocess
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

_PATIENCE = 60


def answer(command: Sequence[str | Path]) -> str | None:
    """Return what a program says; None when it fails, is not there or does not answer within a minute."""
    try:
        ended = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if ended.returncode else ended.stdout.strip()


def powershell_command(powershell: str | Path, script: str) -> list[str | Path]:
    """Pass a script in the one form that no policy about script files and no code page can spoil."""
    script = f"[Console]::OutputEncoding = [Text.Encoding]::UTF8\n{script}"
    encoded = b64encode(script.encode("utf-16-le")).decode()
    return [powershell, "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded]
