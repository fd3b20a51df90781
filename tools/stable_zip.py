"""Office files that are byte for byte the same at every run.

Excel and Word files are zip archives; the libraries that write them stamp the time of
writing into the archive and into docProps/core.xml. `stable` takes both out.
"""

import io
import zipfile

from lxml import etree

EPOCH = (2026, 1, 1, 0, 0, 0)
_MODIFIED = "{http://purl.org/dc/terms/}modified"


def stable(package: bytes) -> bytes:
    """Return the same package with fixed time stamps."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for member in source.infolist():
            info = zipfile.ZipInfo(member.filename, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            target.writestr(info, _without_clock(member.filename, source.read(member)))
    return out.getvalue()


def _without_clock(name: str, content: bytes) -> bytes:
    if name != "docProps/core.xml":
        return content
    root = etree.fromstring(content)
    for element in root.iter(_MODIFIED):
        element.text = "2026-01-01T00:00:00Z"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
