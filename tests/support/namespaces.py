"""python-docx's namespaces, kept from docxcompose.

docxtpl loads docxcompose where that is installed, and docxcompose gives the prefix `cp` of
python-docx another meaning, so that document properties are written wrongly from then on.
"""

from importlib.util import find_spec

from docx.oxml.ns import nsmap

SOUND = dict(nsmap)
HAS_DOCXCOMPOSE = find_spec("docxcompose") is not None

import docxtpl  # noqa: E402, F401 - the map is read before and after

WITH_DOCXCOMPOSE = dict(nsmap)


def use(namespaces: dict[str, str]) -> None:
    """Let python-docx know these prefixes and no others."""
    nsmap.clear()
    nsmap.update(namespaces)


use(SOUND)
