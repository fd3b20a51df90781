"""`sprawdz --raport`: the findings as a file, chosen by its ending."""

from collections.abc import Sequence
from pathlib import Path

from dokumenty.cli.report_page import report_page
from dokumenty.errors import UsageError
from dokumenty.model.jobs import Batch

_ENDINGS = (".xlsx", ".html")


def refuse_bad_target(path: Path, workbooks: Sequence[Path]) -> None:
    """Say no before the work begins: another kind of file, several workbooks for one copy, a file that is there."""
    if path.suffix.lower() not in _ENDINGS:
        message = f"--raport: nie wiadomo, co zrobić z „{path.name}”. Podaj nazwę z końcówką .xlsx albo .html."
        raise UsageError(message)
    if path.exists():
        message = f"--raport: plik „{path}” już istnieje, a program niczego nie nadpisuje. Podaj inną nazwę."
        raise UsageError(message)
    if path.suffix.lower() == ".xlsx" and len(workbooks) > 1:
        message = "--raport: kopia .xlsx powstaje z jednego skoroszytu. Wskaż go (--dane PLIK) albo zrób raport .html."
        raise UsageError(message)


def write_report(path: Path, batches: Sequence[Batch]) -> list[str]:
    """Write the marked copy of the one workbook, or the page about all; return what to tell of it."""
    from dokumenty import pipeline
    from dokumenty.pipeline import books

    if path.suffix.lower() == ".html":
        pipeline.write_whole(path, report_page(batches).encode())
        return [f"Raport: {path}"]
    batch = batches[0]
    if batch.failure:
        raise batch.failure
    content = books.marked_copy(batch.workbook, batch.issues)
    pipeline.write_whole(path, content)
    lost = ", ".join(books.losses(batch.workbook, content))
    told = [f"Do kopii nie weszły: {lost}; wszystko jest nadal w oryginale, którego program nie zmienia."]
    return [f"Raport: {path}", *(told if lost else [])]
