"""Lets the program be started as `python -m dokumenty`."""

from dokumenty.cli import run

if __name__ == "__main__":
    run()
