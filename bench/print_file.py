"""1,000 documents in one file: ours, docxcompose's append, docx-mailmerge2's merge_templates: `python -m bench.print_file`.

Only the ratios mean anything: all are taken in the same run, in turns, and the best round of each counts.
docxcompose slows down with every document it appends, so its rate over a few is kind to it.
"""

import io
import resource
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.contract import values, write_merge_template, write_template
from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile

DOCUMENTS, COMPOSED = 1000, 30
Print = Callable[[int], bytes]


def ours(path: Path) -> Print:
    """This engine, the template loaded once."""
    template = Template.load(path)

    def printed(documents: int) -> bytes:
        file = PrintFile()
        for number in range(documents):
            file.add(template, values(number))
        return file.content()

    return printed


def composed(path: Path) -> Print:
    """Append with docxcompose what this engine has rendered before, so that only the appending counts."""
    import docx
    from docxcompose.composer import Composer

    template = Template.load(path)
    single = [template.render(values(number)) for number in range(COMPOSED)]

    def printed(documents: int) -> bytes:
        opened: list[Any] = [docx.Document(io.BytesIO(content)) for content in single[:documents]]
        composer = Composer(opened[0])
        for document in opened[1:]:
            composer.append(document)
        return _saved(composer.save)

    return printed


def merged(path: Path) -> Print:
    """Merge with docx-mailmerge2: the same words, but neither the table nor its loop."""
    from mailmerge import MailMerge

    def printed(documents: int) -> bytes:
        rows = [{name: value for name, value in values(i).items() if isinstance(value, str)} for i in range(documents)]
        with MailMerge(str(path)) as document:
            document.merge_templates(rows, separator="nextPage_section")
            return _saved(document.write)

    return printed


def _saved(save: Callable[[Any], None]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def rate(printed: Print, documents: int) -> float:
    """Return documents per second."""
    start = time.perf_counter()
    printed(documents)
    return documents / (time.perf_counter() - start)


def memory_and_time(path: Path) -> None:
    """Print the time and the greatest memory of 1,000 documents; to be run in a process of its own."""
    start = time.perf_counter()
    size = len(ours(path)(DOCUMENTS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{DOCUMENTS} documents in {time.perf_counter() - start:.2f} s, {size // 1024} KB, peak memory {peak} MB")


def main() -> None:
    """Print one line per engine."""
    with tempfile.TemporaryDirectory() as folder:
        path, merge = Path(folder) / "kontrakt.docx", Path(folder) / "koresp.docx"
        write_template(path)
        write_merge_template(merge)
        memory_and_time(path)
        engines = {"dokumenty": (ours(path), 300)}
        if find_spec("mailmerge"):
            engines["docx-mailmerge2"] = merged(merge), 300
        if find_spec("docxcompose"):
            engines["docxcompose"] = composed(path), COMPOSED
        best = dict.fromkeys(engines, 0.0)
        for _ in range(3):
            for name, (printed, documents) in engines.items():
                best[name] = max(best[name], rate(printed, documents))
    for name, docs in best.items():
        print(f"{name:16} {docs:8.1f} docs/s   dokumenty is x{best['dokumenty'] / docs:6.2f}")


if __name__ == "__main__":
    main()
