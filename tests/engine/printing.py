"""Print files built in a test, and what stands in them."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from dokumenty.engine import Template
from dokumenty.engine.printing import PrintFile
from tests.engine.building import W, body, member, with_parts, with_related_part

NS = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'


def printed(*documents: tuple[Path, Mapping[str, Any]], duplex: bool = False) -> bytes:
    """Print documents, each a template with its values."""
    file = PrintFile(duplex=duplex)
    loaded: dict[Path, Template] = {}
    for path, values in documents:
        loaded[path] = loaded.get(path) or Template.load(path)
        file.add(loaded[path], values)
    return file.content()


def people(path: Path, *names: str) -> list[tuple[Path, Mapping[str, Any]]]:
    """Return the documents of these people from one template."""
    return [(path, {"imie": name}) for name in names]


def page(*, header: str = "", footer: str = "") -> str:
    """Return the section of a page; header and footer are relation ids."""
    references = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    references += f'<w:footerReference w:type="default" r:id="{footer}"/>' if footer else ""
    return f"<w:sectPr>{references}{_PAGE}</w:sectPr>"


def paragraph(*contents: str, properties: str = "") -> str:
    """Return a paragraph; plain words become a run."""
    inner = "".join(
        content if content.startswith("<") else f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>'
        for content in contents
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def with_part(path: Path, name: str, kind: str, root: str, inner: str) -> str:
    """Add a part that belongs to the body, and return the id of the relation to it."""
    xml = f"<w:{root} DECLARED>{inner}</w:{root}>"
    with_related_part(path, name, kind, f"{_WORD}.{kind}+xml", xml)
    found = re.search(rf'Id="([^"]+)" Target="{name}"', member(path, "word/_rels/document.xml.rels"))
    assert found
    return found[1]


def with_heading(folder: Path, *blocks: str, header: str = "", footer: str = "", name: str = "szablon.docx") -> Path:
    """Write a template with a header and a footer, given as their paragraphs."""
    path = body(folder, "HERE", name)
    ids = {
        root: with_part(path, f"{kind}1.xml", kind, root, xml)
        for kind, root, xml in (("header", "hdr", header), ("footer", "ftr", footer))
        if xml
    }
    section = page(header=ids.get("hdr", ""), footer=ids.get("ftr", ""))
    document = member(path, "word/document.xml").replace("HERE", "".join(blocks) + section)
    return with_parts(path, {"word/document.xml": document})


def find(package: bytes | Path, path: str, part: str = "word/document.xml") -> list[Any]:
    """Look something up in a part."""
    found = etree.fromstring(member(package, part).encode()).xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


def names(package: bytes) -> list[str]:
    """Return the names of the members."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def headings(package: bytes, kind: str) -> Sequence[str]:
    """Return the words of the default header or footer of each section, in order."""
    relations = etree.fromstring(member(package, "word/_rels/document.xml.rels").encode())
    targets = {node.get("Id"): str(node.get("Target")).lstrip("/") for node in relations}
    ids = find(package, f"//w:sectPr/w:{kind}Reference[@w:type='default']/@r:id")
    return ["".join(find(package, "//w:t/text()", targets[number])) for number in ids]
