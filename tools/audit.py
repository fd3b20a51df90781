"""Every .docx below the given folders through the OOXML validator and a reading for left-over tags.

Usage: python -m tools.audit FOLDER...; exit code 1 when any document has a finding.
"""

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from openxml_audit import OpenXmlValidator

from tests.support.docx_text import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\b(?:None|nan|Undefined|True|False)\b")


def findings(path: Path, *, template: bool) -> list[str]:
    """Return what is wrong with a document; tags are right in a template only."""
    found = [str(problem) for problem in OpenXmlValidator().validate(path).errors]
    return found if template else found + [f"zostało „{match}”" for match in LEFT_OVER.findall(text_of(path))]


def audit(path: Path) -> tuple[Path, list[str]]:
    """Return a document with its findings; what lies in a folder `szablony` is a template."""
    return path, findings(path, template=path.parent.name == "szablony")


def documents(folders: list[str]) -> Iterator[Path]:
    """Go through all documents below the folders."""
    for folder in folders:
        yield from sorted(path for path in Path(folder).rglob("*.docx") if not path.name.startswith((".", "~")))


def main(folders: list[str]) -> int:
    """Audit all documents below the folders, two at a time; print the findings and a count."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(audit, documents(folders), chunksize=20))
    wrong = [(path, found) for path, found in results if found]
    for path, found in wrong:
        print(f"{path}: {'; '.join(found)}")
    print(f"documents: {len(results)}, with findings: {len(wrong)}")
    return 1 if wrong or not results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
