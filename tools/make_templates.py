"""Write the shipped Word templates into szablony/."""

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path

from docx.document import Document

from tools.stable_zip import stable
from tools.templates import ipd, kontrakt, podziekowanie, streszczenie
from tools.templates.kontrakt_formy import A, B

SZABLONY = Path(__file__).parent.parent / "szablony"
TEMPLATES: dict[str, Callable[[], Document]] = {
    "kontrakt-a.docx": partial(kontrakt.build, A),
    "kontrakt-b.docx": partial(kontrakt.build, B),
    "ipd.docx": ipd.build,
    "podziekowanie.docx": podziekowanie.build,
    "streszczenie.docx": streszczenie.build,
}


def template_bytes(build: Callable[[], Document]) -> bytes:
    """Return the .docx of a template, the same bytes at every run."""
    package = io.BytesIO()
    build().save(package)
    return stable(package.getvalue())


def main() -> None:
    """Write every template."""
    for name, build in TEMPLATES.items():
        (SZABLONY / name).write_bytes(template_bytes(build))


if __name__ == "__main__":
    main()
