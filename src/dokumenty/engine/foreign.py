"""docxtpl's values, told apart without loading docxtpl: whoever has made one has loaded it."""

import gc
import sys
from pathlib import Path
from typing import Any


def is_listing(value: object) -> bool:
    """Tell whether a value is text with escaped signs."""
    return _is_a("docxtpl", "Listing", value)


def is_rich_text(value: object) -> bool:
    """Tell whether a value is runs with formatting of their own."""
    return _is_a("docxtpl", "RichText", value)


def is_rich_paragraphs(value: object) -> bool:
    """Tell whether a value is paragraphs with formatting of their own."""
    return _is_a("docxtpl", "RichTextParagraph", value)


def is_picture(value: object) -> bool:
    """Tell whether a value is a picture in the line."""
    return _is_a("docxtpl", "InlineImage", value)


def is_subdoc(value: object) -> bool:
    """Tell whether a value is a sub-document.

    Its module would load docxcompose too, which changes the namespaces of python-docx for the whole program.
    """
    return _is_a("docxtpl.subdoc", "Subdoc", value)


def address_of(number: str, file: str) -> str:
    """Return the address that docxtpl's `build_url_id` gave this number for a template file; empty where unsure.

    Rich text holds the number alone and leads to no template, so the living templates of that file are asked.
    """
    kind = getattr(sys.modules.get("docxtpl"), "DocxTemplate", None)
    templates = [thing for thing in gc.get_objects() if kind is not None and issubclass(type(thing), kind)]
    addresses = {_address(template, number) for template in templates if _file_name(template) == file} - {""}
    return addresses.pop() if len(addresses) == 1 else ""


def _file_name(template: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    source = template.template_file
    return Path(source).name if isinstance(source, (str, Path)) else ""


def _address(template: Any, number: str) -> str:  # noqa: ANN401 - docxtpl has no types
    relation = None if template.docx is None else template.docx.part.rels.get(number)
    return relation.target_ref if relation is not None and relation.is_external else ""


def _is_a(module: str, name: str, value: object) -> bool:
    loaded: Any = sys.modules.get(module)
    return loaded is not None and isinstance(value, getattr(loaded, name))
