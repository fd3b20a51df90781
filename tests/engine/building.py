"""Small real documents, built in the test, and their text, read back."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table
from lxml import etree

from dokumenty.engine.template import Template
from dokumenty.model.issues import Issue
from dokumenty.model.templates import RenderError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARED = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)

Row = Sequence[str]
Block = str | list[Row]
"""A paragraph, or the rows of a table."""


def template(folder: Path, *blocks: Block, name: str = "szablon.docx") -> Path:
    """Write a document of paragraphs and tables."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            _add_table(document, block)
    path = folder / name
    document.save(str(path))
    return path


def _add_table(document: Any, rows: list[Row]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def body(folder: Path, xml: str, name: str = "szablon.docx") -> Path:
    """Write a document whose body is this XML."""
    part = f'<w:document {_DECLARED} mc:Ignorable="w14"><w:body>{xml}</w:body></w:document>'
    return with_parts(template(folder, name=name), {"word/document.xml": part})


def with_parts(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Replace or add members of a package."""
    with zipfile.ZipFile(path) as archive:
        members: dict[str, str | bytes] = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in (members | dict(parts)).items():
            archive.writestr(member, content)
    return path


def with_related_part(path: Path, name: str, kind: str, content_type: str, xml: str) -> Path:
    """Add a part that the body refers to, such as footnotes or a chart."""
    types, rels = member(path, "[Content_Types].xml"), member(path, "word/_rels/document.xml.rels")
    override = f'<Override PartName="/word/{name}" ContentType="{content_type}"/></Types>'
    target = (
        f'<Relationship Id="rIdNew{len(rels)}" Target="{name}" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>'
    )
    return with_parts(
        path,
        {
            f"word/{name}": xml.replace("DECLARED", _DECLARED),
            "[Content_Types].xml": types.replace("</Types>", override),
            "word/_rels/document.xml.rels": rels.replace("</Relationships>", target),
        },
    )


def member(package: Path | bytes, name: str) -> str:
    """Return a member of a package as text."""
    with zipfile.ZipFile(io.BytesIO(package) if isinstance(package, bytes) else package) as archive:
        return archive.read(name).decode()


def text(package: Path | bytes) -> list[Any]:
    """Return the body as a reader sees it: paragraphs as strings, tables as lists of rows."""
    document = docx.Document(io.BytesIO(package) if isinstance(package, bytes) else str(package))
    return [_table(block) if isinstance(block, Table) else block.text for block in document.iter_inner_content()]


def _table(table: Table) -> list[list[str]]:
    return [["\n".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in table.rows]


def words(package: Path | bytes, name: str) -> str:
    """Return all the words of one part."""
    root = etree.fromstring(member(package, name).encode())
    return "|".join(str(t) for t in root.itertext() if str(t).strip())


def render(path: Path, context: Mapping[str, Any] | None = None, **values: Any) -> bytes:
    """Load a template and render it."""
    return Template.load(path).render({**(context or {}), **values})


def rendered(path: Path, **values: Any) -> list[Any]:
    """Load a template, render it, and read the body back."""
    return text(render(path, **values))


def codes(path: Path) -> list[str]:
    """Return the codes of what is wrong with a template."""
    return [issue.code for issue in Template.load(path).issues]


def refused(path: Path, **values: Any) -> tuple[Issue, ...]:
    """Render a template that cannot be right, and return why."""
    with pytest.raises(RenderError) as caught:
        render(path, **values)
    return caught.value.issues
