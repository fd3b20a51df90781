"""Is this the file that was issued: asked of the register by content, by name, or by the code of a certificate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dokumenty.errors import UsageError
from dokumenty.wyniki.entries import Entry
from dokumenty.wyniki.issuing import code_of
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import digest_of

UNKNOWN, CHANGED, REPLACED, ANNULLED, ISSUED = "nieznany", "zmieniony", "zastąpiony", "anulowany", "wydany"
_LOOKALIKES = str.maketrans("oil", "011")
"""Letters that people type for figures; no hash has them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the register says of a file or a code, and the entries that it speaks of: many for a print file."""

    word: str
    entries: tuple[Entry, ...] = ()


def verdict_on(what: str, register: Register) -> Verdict:
    """Judge a file by its path, or a certificate by its code as printed or typed; UsageError when it is neither."""
    path = Path(what)
    if path.is_file():
        return _on_file(path, register)
    *number, code = what.split()
    if number:
        return _on_code(" ".join(number), code, register)
    if any(register.entries(what.strip())):
        message = f"{what}: to jest numer z rejestru, a do sprawdzenia potrzebny jest cały kod. Dopisz po odstępie osiem znaków, które stoją na dokumencie za numerem."
        raise UsageError(message)
    message = f"„{what}”: nie ma takiego pliku. Podaj ścieżkę pliku albo kod z zaświadczenia w cudzysłowie."
    raise UsageError(message)


def _on_code(number: str, code: str, register: Register) -> Verdict:
    meant = code.lower().translate(_LOOKALIKES)
    entries = [entry for entry in register.entries(number) if code_of(entry.number, entry.recipe).endswith(f" {meant}")]
    return _verdict(entries[-1:], register) if entries else Verdict(UNKNOWN)


def _on_file(path: Path, register: Register) -> Verdict:
    if entries := register.with_content(digest_of(path)):
        return _verdict(entries, register)
    named = register.with_name(path.name)
    return Verdict(CHANGED, tuple(named)) if named else Verdict(UNKNOWN)


def _verdict(entries: Sequence[Entry], register: Register) -> Verdict:
    """Speak of the entries of which the worst is to be said."""
    states = [_state(entry, register) for entry in entries]
    worst = next(word for word in (ANNULLED, REPLACED, ISSUED) if word in states)
    return Verdict(worst, tuple(_of(worst, entries, states)))


def _of(word: str, entries: Iterable[Entry], states: Iterable[str]) -> Iterable[Entry]:
    return (entry for entry, state in zip(entries, states, strict=True) if state == word)


def _state(entry: Entry, register: Register) -> str:
    if entry.annulled:
        return ANNULLED
    return REPLACED if register.is_replaced(entry) else ISSUED
