"""What a run leaves that was killed while it put a pack away: finished where the pack stood, else put back.

Beside the place of a pack lie for that time its lock, which lives as long as the run (parts.py), the new folder, the new
ZIP, and last the older folder until the new one has its name.
"""

import re
import shutil
from contextlib import suppress
from pathlib import Path

from dokumenty.wyniki.parts import ENDING, clear_abandoned
from dokumenty.wyniki.writer import KnownHashes, untouched

NEW, ZIP, OLD = ".folder", ".zip", ".old"
_LEFT = re.compile(rf"\.(?P<name>.+)\.\d+{re.escape(ENDING)}(?:{NEW}|{ZIP}|{OLD})")


def companions_of(lock: Path) -> tuple[Path, Path]:
    """Return where folder and ZIP lie while they are made.

    >>> [path.name for path in companions_of(Path(".Teczka.7.part"))]
    ['.Teczka.7.part.folder', '.Teczka.7.part.zip']
    """
    return lock.with_name(f"{lock.name}{NEW}"), lock.with_name(f"{lock.name}{ZIP}")


def recover(results: Path, known: KnownHashes) -> None:
    """Set right what killed runs left in the packs of these results; live runs keep theirs."""
    clear_abandoned(results)
    left = {path.with_suffix("") for path in results.rglob(f".*{ENDING}.*") if _LEFT.fullmatch(path.name)}
    for lock in sorted(left):
        if not lock.exists():
            with suppress(OSError):
                _set_right(lock, known)


def _set_right(lock: Path, known: KnownHashes) -> None:
    """Both files were whole once the folder had its name; before that the older pack counts."""
    folder, archive = companions_of(lock)
    old = lock.with_name(f"{lock.name}{OLD}")
    target = lock.with_name(lock.name[1:].rpartition(ENDING)[0].rpartition(".")[0])
    if old.exists() and not target.exists():
        old.rename(target)
    elif archive.exists() and not folder.exists():
        _name(archive, target.with_name(f"{target.name}{ZIP}"), known)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    archive.unlink(missing_ok=True)


def _name(archive: Path, place: Path, known: KnownHashes) -> None:
    """Give the ZIP its name, unless a person has changed the one that is there."""
    if not place.exists() or any(untouched(place, sha256) for sha256 in known(place)):
        archive.replace(place)
