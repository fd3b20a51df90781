"""The start of the program, as `dokumenty` and as `python -m dokumenty`."""

import sys


def run() -> None:
    """Load the program and run it; Ctrl-C ends it cleanly even before it is loaded."""
    try:
        from dokumenty.cli import run as run_command

        run_command()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
