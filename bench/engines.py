"""docs/s of the engine and of its peers, in one run, on one core: `python -m bench.engines`.

Only the ratios mean anything: they are taken in the same run, with the same template and values.
"""

import io
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

from docxtpl import DocxTemplate

from bench.contract import values, write_merge_template, write_template
from bench.javascript import Measured, javascript
from dokumenty.engine.template import Template

Render = Callable[[int], bytes]


def bare_loop(path: Path) -> Render:
    """Format the XML string, deflate the changed parts, write the file: the least that any engine must do."""
    sample = Template.load(path).render(values(1))
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    changed = {"word/document.xml", "word/header1.xml"}
    patterns = {name: _pattern(members.pop(name).decode()) for name in changed}
    frozen = io.BytesIO()
    with zipfile.ZipFile(frozen, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)

    def render(number: int) -> bytes:
        context = values(number)
        out = io.BytesIO(frozen.getvalue())
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            for name, pattern in patterns.items():
                archive.writestr(name, pattern.format(**context))
        return out.getvalue()

    return render


def _pattern(xml: str) -> str:
    pattern = xml.replace("{", "{{").replace("}", "}}")
    for name, value in values(1).items():
        if isinstance(value, str):
            pattern = pattern.replace(value.replace("&", "&amp;"), f"{{{name}}}")
    return pattern


def ours(path: Path) -> Render:
    """This engine, the template loaded once."""
    template = Template.load(path)
    return lambda number: template.render(values(number))


def docxtpl_fresh(path: Path) -> Render:
    """Render with docxtpl, a new object for every document, as its manual shows."""

    def render(number: int) -> bytes:
        return _saved(DocxTemplate(str(path)), number)

    return render


def docxtpl_reused(path: Path) -> Render:
    """Render with docxtpl, one object for all documents."""
    template = DocxTemplate(str(path))
    return lambda number: _saved(template, number)


def _saved(template: DocxTemplate, number: int) -> bytes:
    template.render(values(number), autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def mailmerge(path: Path) -> Render:
    """Render with docx-mailmerge2, where it is installed, on the same contract with merge fields."""
    from mailmerge import MailMerge

    def render(number: int) -> bytes:
        context = values(number)
        rows = context.pop("dzialania")
        out = io.BytesIO()
        with MailMerge(str(path)) as document:
            document.merge_rows("lp", rows)
            document.merge(**context)
            document.write(out)
        return out.getvalue()

    return render


def rates(renders: dict[str, Render], rounds: int = 5, seconds: float = 0.6) -> dict[str, float]:
    """Return documents per second, the best of several rounds taken in turns, so that noise meets all alike."""
    best = dict.fromkeys(renders, 0.0)
    for _ in range(rounds):
        for name, render in renders.items():
            best[name] = max(best[name], _rate(render, seconds))
    return best


def _rate(render: Render, seconds: float) -> float:
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        count += 1
        render(count)
    return count / (time.perf_counter() - start)


def megabytes(engine: Callable[[Path], Render], path: Path) -> float:
    """Return the peak memory of a process that does nothing but render with one engine."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_peak, engine, path).result()


def _peak(engine: Callable[[Path], Render], path: Path) -> float:
    render = engine(path)
    for number in range(100):
        render(number)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one line per engine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, merge = folder / "kontrakt.docx", folder / "koresp.docx"
        write_template(path)
        write_merge_template(merge)
        engines = {
            "bare loop": (bare_loop, path), "dokumenty": (ours, path), "docxtpl, new object": (docxtpl_fresh, path),
            "docxtpl, one object": (docxtpl_reused, path),
        }  # fmt: skip
        if find_spec("mailmerge"):
            engines["docx-mailmerge2"] = mailmerge, merge
        reached = rates({engine: maker(file) for engine, (maker, file) in engines.items()})
        measured = [Measured(engine, rate, megabytes(*engines[engine])) for engine, rate in reached.items()]
        measured += javascript(folder)
    for one in measured:
        ratio = reached["dokumenty"] / one.rate
        print(f"{one.engine:22} {one.rate:8.1f} docs/s {one.megabytes:6.0f} MB   dokumenty is x{ratio:7.2f}")


if __name__ == "__main__":
    main()
