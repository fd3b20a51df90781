"""The command line: `main` turns arguments into an exit code, and exceptions into Polish sentences."""

import sys
from collections.abc import Sequence

import typer

from dokumenty.cli import (
    arkusz,
    doktor,
    drukuj,
    generuj,
    nowy,
    odmien,
    porzadki,
    rejestr,
    sprawdz,
    szablony,
    zalaczniki,
    zalaczniki_dane,
)
from dokumenty.cli.app import app
from dokumenty.cli.polish import explain
from dokumenty.errors import DokumentyError

COMMANDS = (
    nowy,
    arkusz,
    sprawdz,
    generuj,
    drukuj,
    zalaczniki,
    zalaczniki_dane,
    odmien,
    szablony,
    rejestr,
    porzadki,
    doktor,
)
"""The modules whose import adds a command to the program, in the order of work, which is that of the help."""
_ORDER = [module.__name__ for module in COMMANDS]
app.registered_commands.sort(key=lambda command: _ORDER.index(getattr(command.callback, "__module__", "")))
INTERRUPTED = 130
_STOPPED = "Przerwano. To, co już powstało, jest zapisane; to samo polecenie dokończy resztę."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; the codes are listed in `dokumenty.errors`."""
    try:
        # typer catches Ctrl-C itself, says nothing, and returns its code.
        code = app(args=arguments, prog_name="dokumenty", standalone_mode=False) or 0
    except DokumentyError as problem:
        return _report(str(problem), problem.exit_code)
    except typer.TyperException as problem:
        return _report(explain(problem), 2)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    return _report(_STOPPED, code) if code == INTERRUPTED else code


def _report(message: str, code: int) -> int:
    from dokumenty.cli.console import complain

    complain(message)
    return code


def run() -> None:
    """Start the program; the console script."""
    for stream in (sys.stdout, sys.stderr):
        # Windows would write Polish letters in the code page of the console.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main())
