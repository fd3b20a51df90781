"""Passwords: asked for without echo, never an argument, never printed.

A program may hand one in through the standard input, which no list of processes and no history shows;
environment variables are not read, since other programs of the user can see them.
"""

import sys
from getpass import getpass

from dokumenty.errors import UsageError

SHORTEST = 12
_TRIES = 3


def ask_new() -> str:
    """Ask twice for a password to lock with; UsageError when none comes that is good and typed alike."""
    if not sys.stdin.isatty():
        return _good(_from_pipe())
    for _ in range(_TRIES):
        first = _good(getpass("Hasło do pliku ZIP (nie widać go na ekranie): "))
        if getpass("Jeszcze raz to samo hasło: ") == first:
            return first
        sys.stderr.write("Hasła się różnią. Spróbuj jeszcze raz.\n")
    message = "Hasła się różnią, więc nie powstał żaden pakiet. Uruchom polecenie jeszcze raz."
    raise UsageError(message)


def ask_known() -> str:
    """Ask for the password of a ZIP that is there."""
    return getpass("Hasło do pliku ZIP (nie widać go na ekranie): ") if sys.stdin.isatty() else _from_pipe()


def _from_pipe() -> str:
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        message = "Nie podano hasła. Uruchom polecenie w oknie, w którym można pisać, albo podaj hasło na wejściu."
        raise UsageError(message)
    return password


def _good(password: str) -> str:
    if len(password) < SHORTEST:
        message = f"Hasło jest za krótkie. Musi mieć co najmniej {SHORTEST} znaków; dobre są trzy, cztery słowa."
        raise UsageError(message)
    if not (password.isascii() and password.isprintable()):
        message = (
            "Hasło może mieć litery bez polskich znaków, cyfry i znaki z klawiatury:"
            " programy do ZIP-ów różnie czytają polskie litery i odbiorca mógłby go nie otworzyć."
        )
        raise UsageError(message)
    return password
