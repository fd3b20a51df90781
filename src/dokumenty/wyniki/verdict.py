"""Is this the file that was issued: asked of the register by content, by name, or by the code of a certificate."""

from dataclasses import dataclass
from pathlib import Path

from dokumenty.errors import UsageError
from dokumenty.wyniki.issuing import code_of
from dokumenty.wyniki.register import Entry, Register
from dokumenty.wyniki.writer import digest_of

UNKNOWN, CHANGED, REPLACED, ANNULLED, ISSUED = "nieznany", "zmieniony", "zastąpiony", "anulowany", "wydany"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the register says of a file or a code, and the entry that it speaks of."""

    word: str
    entry: Entry | None = None


def verdict_on(what: str, register: Register) -> Verdict:
    """Judge a file by its path, or a certificate by its code; UsageError when it is neither."""
    path = Path(what)
    if path.is_file():
        return _on_file(path, register)
    number, _, _ = what.rpartition(" ")
    entries = [entry for entry in register.entries(number) if number and code_of(entry.number, entry.recipe) == what]
    if entries:
        return Verdict(_state(entries[-1], register), entries[-1])
    if not number:
        message = f"„{what}”: nie ma takiego pliku. Podaj ścieżkę pliku albo kod z zaświadczenia w cudzysłowie."
        raise UsageError(message)
    return Verdict(UNKNOWN)


def _on_file(path: Path, register: Register) -> Verdict:
    if entry := register.with_content(digest_of(path)):
        return Verdict(_state(entry, register), entry)
    named = register.with_name(path.name)
    return Verdict(CHANGED, named) if named else Verdict(UNKNOWN)


def _state(entry: Entry, register: Register) -> str:
    if entry.annulled:
        return ANNULLED
    return REPLACED if any(later.replaces == entry.row for later in register.entries()) else ISSUED
