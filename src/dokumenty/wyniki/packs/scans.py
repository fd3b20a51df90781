"""Files that are there already and go along with a pack: scans, opinions, regulations."""

from pathlib import Path

from dokumenty.errors import OutputError
from dokumenty.model.alphabet import path_key
from dokumenty.wyniki.packs.proof import LITTER


def files_in(folder: Path, pattern: str) -> tuple[Path, ...]:
    """Return the files of a folder in the order of their names; none where there is no folder.

    Hidden files, open documents of Word (~$…) and what the system leaves behind stay out.
    """
    try:
        found = [path for path in folder.glob(pattern) if path.is_file()] if folder.is_dir() else []
    except (OSError, ValueError, NotImplementedError) as problem:
        message = (
            f"{folder}: nie da się odczytać folderu. Sprawdź, czy wolno go otwierać, i pole „wzor” w pakiety.toml."
        )
        raise OutputError(message) from problem
    wanted = (path for path in found if path.name[0] not in ".~" and path.name.lower() not in LITTER)
    return tuple(sorted(wanted, key=path_key))
