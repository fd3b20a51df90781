"""Other programs of the computer: short questions to them, and long work under watch."""

import os
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
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


class Runs:
    """Programs that are at work: each is given its time, and none outlives the one who started it."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def run(self, command: Sequence[str | Path], seconds: float) -> None:
        """Wait until a program ends, or end it when its time is over."""
        if self._ended:
            return
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        ) as started:
            self._running.add(started)
            try:
                started.wait(seconds)
            except subprocess.TimeoutExpired:
                _end(started)
            finally:
                self._running.discard(started)

    def end(self) -> None:
        """End all that are at work, and let no other begin."""
        self._ended = True
        for started in list(self._running):
            _end(started)


def _end(started: subprocess.Popen[bytes]) -> None:
    """End a program and what it has started itself: LibreOffice is started by a small one that only waits."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(started.pid)], capture_output=True, check=False)
        return
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
