"""The contract that every engine of the bench renders: three pages, 80 tags, a table loop, a picture in the header."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

CLAUSES, FIELDS, ROWS = 25, 3, 8
_COLUMNS = ("lp", "nazwa", "termin")
_TEXT = "Strony zgodnie oświadczają, że realizacja działań następuje na zasadach określonych w niniejszym kontrakcie "


def png(side: int = 120) -> bytes:
    """Return a small grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + bytes((x * y) % 256 for x in range(side)) for y in range(side)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@dataclass(frozen=True)
class Dialect:
    """How an engine writes a field, and the rows of a table that repeats; `*` stands for a name."""

    field: str
    rows: tuple[tuple[str, str, str], ...]


TAGS = Dialect(
    "{{ * }}",
    (
        ("{%tr for d in dzialania %}", "", ""),
        ("{{ d.lp }}", "{{ d.nazwa }}", "{{ d.termin }}"),
        ("{%tr endfor %}", "", ""),
    ),
)
CURLY = Dialect("{*}", (("{#dzialania}{lp}", "{nazwa}", "{termin}{/dzialania}"),))
"""docxtemplater and easy-template-x."""
CARBONE = Dialect(
    "{d.*}",
    tuple(
        (f"{{d.dzialania[{i}].lp}}", f"{{d.dzialania[{i}].nazwa}}", f"{{d.dzialania[{i}].termin}}")
        for i in ("i", "i+1")
    ),
)
PLUSES = Dialect(
    "+++INS *+++",
    (
        ("+++FOR d IN dzialania+++", "", ""),
        ("+++INS $d.lp+++", "+++INS $d.nazwa+++", "+++INS $d.termin+++"),
        ("+++END-FOR d+++", "", ""),
    ),
)
"""docx-templates."""


def write_template(path: Path, dialect: Dialect = TAGS) -> None:
    """Write the contract with the tags of an engine."""

    def add_tag(paragraph: Any, name: str) -> None:  # noqa: ANN401 - python-docx has no types
        paragraph.add_run(dialect.field.replace("*", name)).bold = name.endswith("1")

    document = _document(path, add_tag)
    table = document.add_table(1 + len(dialect.rows), len(_COLUMNS), style="Table Grid")
    for row, texts in zip(table.rows, (_COLUMNS, *dialect.rows), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))


def write_merge_template(path: Path) -> None:
    """Write the same contract with merge fields."""
    document = _document(path, _add_merge_field)
    table = document.add_table(2, len(_COLUMNS), style="Table Grid")
    for column, name in enumerate(_COLUMNS):
        table.cell(0, column).text = name
        _add_merge_field(table.cell(1, column).paragraphs[0], name)
    document.save(str(path))


def _document(path: Path, add_field: Callable[[Any, str], Any]) -> Any:  # noqa: ANN401 - python-docx has no types
    document = docx.Document()
    picture = path.with_suffix(".png")
    picture.write_bytes(png())
    header = document.sections[0].header.paragraphs[0]
    header.add_run().add_picture(str(picture), width=Mm(20))
    add_field(header, "numer")
    document.add_heading("Kontrakt socjalny", 1)
    for clause in range(CLAUSES):
        paragraph = document.add_paragraph(f"§ {clause + 1}. {_TEXT}")
        for number in range(FIELDS):
            add_field(paragraph, f"pole_{clause}_{number}")
            paragraph.add_run(", a ponadto ")
    return document


def _add_merge_field(paragraph: Any, name: str) -> None:  # noqa: ANN401 - python-docx has no types
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = f"«{name}»"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no public door for fields


def values(number: int) -> dict[str, Any]:
    """Return the values of one document."""
    context: dict[str, Any] = {
        f"pole_{clause}_{part}": f"wartość {number}/{clause} {part} & Syn"
        for clause in range(CLAUSES)
        for part in range(FIELDS)
    }
    context["numer"] = f"{number}/2026"
    context["dzialania"] = [
        {"lp": str(i + 1), "nazwa": f"Działanie {i}", "termin": f"{i + 1}.03.2026"} for i in range(ROWS)
    ]
    return context
