"""What is told of data files: what was found, and where each lies."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dokumenty.cli.as_json import issue_as_json
from dokumenty.cli.console import dump, say, show_issues
from dokumenty.model.issues import errors_of

if TYPE_CHECKING:
    from dokumenty.pipeline.data_files import DataFile

Done = Iterable[tuple[Path, "DataFile"]]


def show_data_files(done: Done) -> None:
    """Print findings, and the place of each file or why there is none."""
    for workbook, file in done:
        show_issues(workbook.name, file.issues)
        if file.path:
            say(f"{file.title}, osób {file.people}: {file.path}")
        else:
            errors = len(errors_of(file.issues))
            say(f"{workbook.name}: pliku {file.title} nie zapisano, bo są ustalenia do poprawy: {errors} (wyżej).")


def show_data_files_json(done: Done) -> None:
    """Print the same for a program."""
    dump(
        [
            {
                "skoroszyt": str(workbook),
                "system": file.title,
                "plik": str(file.path) if file.path else None,
                "osoby": file.people,
                "ustalenia": [issue_as_json(issue) for issue in file.issues],
            }
            for workbook, file in done
        ]
    )
